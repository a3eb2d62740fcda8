"""Organs side by side: what each received, how much each disclosed, and who can be told apart from the rest."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from gxdata.analyse.applications import applications_by_report
from gxdata.analyse.flow import application_flow
from gxdata.analyse.indicators import indicator_terms, rates
from gxdata.analyse.selection import selected
from gxdata.catalogue.indicators import indicators
from gxdata.store import Store

MAIN_RATE = "disclosure_rate"


@dataclass(frozen=True, slots=True)
class AgencyComparison:
    """Organs compared.

    Attributes
    ----------
    years
        The years that have reports, ascending.
    scope
        What the reports cover; reports of a ``region`` are compared, and never added up.
    reports
        The reports compared, one a organ and year.
    by_report
        What `applications_by_report` gives for them, with `agency_id` and `name`. Organs of one name have the name of
        their region before it.
    rates
        Every indicator, one row a report: what `rates` gives, with `agency_id`, `name` and `year`.
    common
        The indicators of the last year over all organs together; no rows where the reports are of regions.
    flow
        What `application_flow` gives for the last year.
    fictional
        Whether any of the reports says of itself that it is invented.
    """

    years: tuple[int, ...]
    scope: str
    reports: pd.DataFrame
    by_report: pd.DataFrame
    rates: pd.DataFrame
    common: pd.DataFrame
    flow: pd.DataFrame
    fictional: bool

    @property
    def last(self) -> int:
        """The last of the years."""
        return self.years[-1]

    def rate(self, indicator: str = MAIN_RATE) -> pd.DataFrame:
        """One indicator of every report."""
        return self.rates[self.rates["indicator"] == indicator]


def compare_agencies(
    store: Store,
    agencies: Sequence[str] = (),
    region: str = "",
    years: Sequence[int] = (),
    scope: str = "organ",
) -> AgencyComparison:
    """Compare organs, or regions, over the years.

    Parameters
    ----------
    store, agencies, region, years, scope
        As in `selected`.

    Raises
    ------
    YearError, InputError
        As `selected` does.
    """
    reports = selected(store, agencies=agencies, region=region, years=years, scope=scope)
    reports = reports.assign(name=short_names(reports))
    cells = {name: store.frame(name) for name in ("applications", "reviews")}
    terms = indicator_terms(cells["applications"], cells["reviews"], reports)
    who = reports[["report_id", "agency_id", "name"]]
    by_report = applications_by_report(cells["applications"], reports).merge(who, on="report_id")
    of_each = rates(terms).merge(who.merge(reports[["report_id", "year"]]), on="report_id")
    given = tuple(sorted(int(year) for year in reports["year"].unique()))
    of_last = by_report[by_report["year"] == given[-1]]
    together = rates(terms[terms["year"] == given[-1]], by=("year",))
    return AgencyComparison(
        years=given,
        scope=scope,
        reports=reports,
        by_report=by_report,
        rates=of_each,
        common=together if scope == "organ" else together.iloc[:0],
        flow=application_flow(of_last if scope == "organ" else of_last.iloc[:0]),
        fictional=bool(reports["fictional"].any()),
    )


def short_names(reports: pd.DataFrame) -> pd.Series:
    """Each organ's name, with its whole chain of regions where two organs go by one name."""
    name = reports["agency"].fillna("?")
    who = reports["agency_id"].fillna(reports["report_id"])
    organs = who.groupby(name).transform("nunique")
    return name.where(organs == 1, reports["agency_full"].fillna(name))


def apart(compared: AgencyComparison, indicator: str = MAIN_RATE) -> pd.DataFrame:
    """One indicator of the last year, and which organs can be told apart from all together.

    Parameters
    ----------
    compared
        What `compare_agencies` gives.
    indicator
        Code of an indicator of the kind ``share``.

    Returns
    -------
    pandas.DataFrame
        The organs with enough cases, highest first: `name`, `value`, `low`, `high`, `numerator`, `denominator` and
        `side` (``above`` or ``below`` where the interval leaves the common rate out, ``within`` where it does not, null
        where there is no common rate). ``attrs``: `common` (rate of all together or None), `too_few` (names of the
        organs with a rate and too few cases), `no_case` (of those that had none, and so have no rate), `no_figure` (of
        those whose report does not tell).
    """
    if indicators()[indicator].kind != "share":
        raise ValueError(f"{indicator} is no share, and has no interval.")
    of_all = compared.common[compared.common["indicator"] == indicator]["value"].dropna()
    common = float(of_all.iloc[0]) if len(of_all) else None
    last = compared.rate(indicator)
    last = last[last["year"] == compared.last]
    enough = last[last["enough"] & last["value"].notna()]
    ranked = enough.sort_values(["value", "name"], ascending=[False, True], ignore_index=True)
    side = pd.Series(None, index=ranked.index, dtype=object)
    if common is not None:
        side[:] = "within"
        side[ranked["low"] > common] = "above"
        side[ranked["high"] < common] = "below"
    columns = ["name", "value", "low", "high", "numerator", "denominator"]
    result = ranked[columns].assign(side=side)
    few = last[~last["enough"] & last["value"].notna()]
    without = last[last["value"].isna()]
    idle = (without["denominator"] == 0).fillna(False).astype(bool)
    result.attrs = {
        "common": common,
        "too_few": tuple(sorted(few["name"])),
        "no_case": tuple(sorted(without.loc[idle, "name"])),
        "no_figure": tuple(sorted(without.loc[~idle, "name"])),
    }
    return result


def rate_changes(compared: AgencyComparison, indicator: str = MAIN_RATE) -> pd.DataFrame:
    """One indicator in the first and the last of the years, of the organs with enough cases in both.

    Returns
    -------
    pandas.DataFrame
        Columns `name`, `before`, `after`, `difference` and `sure` (whether the two intervals do not overlap), the
        greatest rise first; no rows where there is one year only. ``attrs``: `years` (the two).
    """
    first, last = compared.years[0], compared.last
    known = compared.rate(indicator)
    known = known[known["enough"] & known["value"].notna() & known["agency_id"].notna()]
    columns = ["agency_id", "name", "value", "low", "high"]
    then, now = (known.loc[known["year"] == year, columns] for year in (first, last))
    both = then.iloc[:0] if first == last else then
    pairs = both.drop(columns="name").merge(now, on="agency_id", suffixes=("_then", "_now"))
    pairs = pairs.rename(columns={"value_then": "before", "value_now": "after"})
    pairs["difference"] = pairs["after"] - pairs["before"]
    pairs["sure"] = (pairs["low_now"] > pairs["high_then"]) | (
        pairs["high_now"] < pairs["low_then"]
    )
    result = pairs.sort_values(["difference", "name"], ascending=[False, True], ignore_index=True)
    result = result[["name", "before", "after", "difference", "sure"]]
    result.attrs = {"years": (first, last)}
    return result
