"""The reports that a comparison is about: by organ, by region, by year."""

from collections.abc import Iterable, Sequence

import pandas as pd

from gxdata.analyse.basis import basis, real
from gxdata.catalogue.frames import PLACES
from gxdata.errors import InputError, NothingError
from gxdata.store import Store

_NAMED = 5  # candidates that an error names


def selected(
    store: Store,
    *,
    agencies: Sequence[str] = (),
    region: str = "",
    years: Sequence[int] = (),
    scope: str = "organ",
) -> pd.DataFrame:
    """The reports that may be compared, one a organ and year, all of one scope.

    Parameters
    ----------
    store
        The store.
    agencies
        Names, full names or ids of organs; all if empty. One alone may be given as it is.
    region
        Full name of a province, prefecture, county or township, alone (``"桐泮区"``) or behind those that hold it
        (``"砚汀市桐泮区"``); all if empty.
    years
        Years of report; all if empty.
    scope
        ``organ``, ``region`` or ``system``: what the reports cover. Never more than one, as a region's report holds its
        organs' figures.

    Raises
    ------
    YearError
        If the store has no report on one of the years.
    InputError
        If an organ or a region is unknown, or a name is borne by several: their ids or full names are given.
    NothingError
        If there is nothing wrong with what is wanted, and no report of it.
    """
    if isinstance(agencies, str):  # or each of its characters would be looked for
        agencies = [agencies] if agencies else []
    for year in years:
        store.require_year(year)
    reports = basis(real(store.frame("reports")), scope)
    if region:
        reports = reports[of_region(reports, region)]
    if agencies:
        ids = {organ_id(reports, agency) for agency in agencies}
        reports = reports[reports["agency_id"].isin(ids)]
    if years:
        reports = reports[reports["year"].isin(list(years))]
    if reports.empty:
        wanted = [*agencies, region, *map(str, years)]
        raise NothingError(
            f"{', '.join(w for w in wanted if w) or store.root}: no report of scope “{scope}”. "
            "Choose other years, another region or another scope."
        )
    return reports


def organ_id(reports: pd.DataFrame, agency: str) -> str:
    """The id of the organ that goes by a name, a full name or an id.

    Raises
    ------
    InputError
        If there is none, or if several go by the name.
    """
    known = reports[reports["agency_id"].notna()]
    for column in ("agency_id", "agency_full", "agency"):
        found = known[known[column] == agency].drop_duplicates("agency_id")
        if len(found) == 1:
            return str(found["agency_id"].iloc[0])
        if len(found) > 1:
            names = _listed(f"{r.agency_full} ({r.agency_id})" for r in found.itertuples())
            raise InputError(f"{agency}: several organs go by that name: {names}. Give an id.")
    near = sorted(known.loc[known["agency"].str.contains(agency, regex=False), "agency"].unique())
    hint = f" Near it: {_listed(near)}." if near else ""
    raise InputError(f"{agency}: no report of such an organ here.{hint}")


def of_region(reports: pd.DataFrame, region: str) -> "pd.Series[bool]":
    """Which of the reports come from a region.

    Raises
    ------
    InputError
        If no report does, or if several regions go by the name.
    """
    rows = reports[list(PLACES)].astype(object).where(reports[list(PLACES)].notna(), None)
    keys = list(rows.itertuples(index=False, name=None))
    named = {key: _place_named(key, region) for key in set(keys)}
    places = pd.Series([named[key] for key in keys], index=reports.index, dtype=object)
    fits = places.notna()
    found = sorted(places[fits].unique())
    if not found:
        raise InputError(f"{region}: no report from such a region. Give its full name.")
    if len(found) > 1:
        raise InputError(f"{region}: several regions go by that name: {_listed(found)}.")
    return fits


def _place_named(chain: tuple[str | None, ...], region: str) -> str | None:
    """The full name of the place of a chain that goes by `region`, alone or behind the names of what holds it."""
    names = [name for name in chain if name]
    for end in range(1, len(names) + 1):
        if any("".join(names[start:end]) == region for start in range(end)):
            return "".join(names[:end])
    return None


def _listed(names: Iterable[str]) -> str:
    every = list(names)
    more = f" and {len(every) - _NAMED} more" if len(every) > _NAMED else ""
    return ", ".join(every[:_NAMED]) + more
