"""One quantity over the years: only where the forms count the same thing, and only over the same organs."""

from collections.abc import Mapping

import pandas as pd

from gxdata.analyse.basis import of_reports, require_one_scope, sure
from gxdata.analyse.usage_warnings import carried, warned
from gxdata.catalogue.series import Place, series_catalogue

# How the rows of a frame are named in the catalogue of series, and where their number stands.
KEYS = {
    "applications": ("outcome", None, "count"),
    "reviews": ("channel", "result", "count"),
    "disclosure": ("item", "measure", "value"),
    "statistics": ("item", None, "value"),
}


def series(name: str, frames: Mapping[str, pd.DataFrame], reports: pd.DataFrame) -> pd.DataFrame:
    """A quantity, one row a report that gives it.

    Parameters
    ----------
    name
        Code of a series of the catalogue, such as ``"normative_issued"``.
    frames
        The frames it may stand in, by name.
    reports
        The reports wanted, as `basis` gives them.

    Returns
    -------
    pandas.DataFrame
        Columns `report_id`, `agency_id`, `agency`, `year`, `scope`, `form`, `stretch` and `value`. Values of two
        stretches do not count the same thing.

    Raises
    ------
    KeyError
        If the catalogue has no such series.
    """
    about = ["report_id", "agency_id", "agency", "year", "scope", "form"]
    about = [name for name in about if name in reports]
    parts = []
    for form, place in series_catalogue()[name].places.items():
        own = reports[reports["form"] == form]
        values = _values(frames[place.frame], place, own)
        found = own[about].merge(values, on="report_id")
        parts.append(found.assign(stretch=place.stretch))
    whole = pd.concat(parts, ignore_index=True)
    columns = [*about, "stretch", "value"]
    whole = whole.sort_values(["agency_id", "year"], kind="stable", ignore_index=True)[columns]
    used = (
        f"{p.frame}:{cell}" for p in series_catalogue()[name].places.values() for cell in p.cells
    )
    return warned(whole, reports, *used)


def _values(frame: pd.DataFrame, place: Place, reports: pd.DataFrame) -> pd.DataFrame:
    first, second, number = KEYS[place.frame]
    cells = sure(of_reports(frame, reports), number)
    if place.frame == "applications":
        cells = cells[cells["applicant"] == "total"]
    key = cells[first] if second is None else cells[first] + "." + cells[second]
    wanted = cells[key.isin(place.cells)].groupby("report_id")[number]
    # A sum with a part missing is no sum.
    whole = wanted.sum()[wanted.count() == len(place.cells)]
    return whole.astype("Float64").rename("value").reset_index()


def index(of_series: pd.DataFrame, base: int) -> pd.DataFrame:
    """The quantity by year, `base` being 100, over the organs that give it in every year.

    Parameters
    ----------
    of_series
        What `series` gives.
    base
        The year that is 100. Years whose forms count something else than the base year's are left out.

    Returns
    -------
    pandas.DataFrame
        Columns `year`, `value` (the sum over the organs) and `index`; the index is missing where the base is 0. The
        attributes ``organs`` and ``left_out`` (years that cannot be compared) say what it is made of.

    Raises
    ------
    ValueError
        If organs' own reports and aggregates would be added.
    """
    require_one_scope(of_series)
    stretches = of_series.loc[of_series["year"] == base, "stretch"].unique()
    if len(stretches) != 1:
        raise ValueError(f"{base}: the forms of that year do not count the same thing.")
    same = of_series[of_series["stretch"] == stretches[0]]
    mixed = of_series.loc[of_series["stretch"] != stretches[0], "year"].unique()
    wide = same[same["agency_id"].notna()].pivot_table(
        index="agency_id", columns="year", values="value", aggfunc="first"
    )
    panel = wide.dropna()
    totals = panel.sum().astype("Float64").rename("value").rename_axis("year").reset_index()
    of_base = totals.loc[totals["year"] == base, "value"]
    divisor = of_base.iloc[0] if len(of_base) and of_base.iloc[0] else pd.NA
    totals["index"] = totals["value"] / divisor * 100
    totals.attrs = {
        "organs": len(panel),
        "left_out": sorted(set(mixed) - set(same["year"])),
        **carried(of_series),
    }
    return totals


def growth(of_series: pd.DataFrame) -> pd.DataFrame:
    """The change from the year before, one row a report whose organ gave the quantity in both years.

    Parameters
    ----------
    of_series
        What `series` gives.

    Returns
    -------
    pandas.DataFrame
        The columns of `of_series` and `previous`, `change` and `growth` (change divided by the year before; missing
        where that was 0). A pair of years on either side of a break of form is left out.
    """
    before = of_series.assign(year=of_series["year"] + 1, previous=of_series["value"])
    keys = [name for name in ("agency_id", "scope", "year", "stretch") if name in of_series]
    known = of_series[of_series["agency_id"].notna()]
    pairs = known.merge(before[[*keys, "previous"]], on=keys)
    pairs["change"] = pairs["value"] - pairs["previous"]
    pairs["growth"] = pairs["change"] / pairs["previous"].mask(pairs["previous"] == 0)
    pairs.attrs = carried(of_series)
    return pairs
