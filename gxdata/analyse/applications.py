"""Applications: how many came in, and what became of them."""

import pandas as pd

from gxdata.analyse.basis import SURE, of_reports, require_one_scope, sure
from gxdata.analyse.usage_warnings import carried, warned
from gxdata.catalogue import code_list

STOCKS = ("received", "carried_in", "closed_total", "carried_out")
# Each outcome's leaves. A group has a number only where all of its leaves that the report prints have one.
GROUPS = tuple(code_list("outcome_group"))


def applications_by_report(applications: pd.DataFrame, reports: pd.DataFrame) -> pd.DataFrame:
    """The total column of table three, one row a report.

    Parameters
    ----------
    applications
        The frame `applications`.
    reports
        The reports wanted, as `basis` gives them.

    Returns
    -------
    pandas.DataFrame
        Columns `report_id`, `agency`, `year`, `scope`, the four stocks (`received`, `carried_in`, `closed_total`,
        `carried_out`) and the six outcome groups, in applications; missing where the report gives no sure number.
    """
    totals = of_reports(applications, reports)
    totals = totals[totals["applicant"] == "total"]
    wide = _stocks(totals).join(_groups(totals), how="outer")
    known = [name for name in ("agency", "year", "scope") if name in reports]
    who = reports.set_index("report_id")[known]
    return warned(who.join(wide).reset_index(), reports, "applications:*.total")


def _stocks(totals: pd.DataFrame) -> pd.DataFrame:
    known = sure(totals, "count")
    wide = known.pivot_table(index="report_id", columns="outcome", values="count", aggfunc="first")
    return wide.reindex(columns=list(STOCKS)).astype("Int64")


def _groups(totals: pd.DataFrame) -> pd.DataFrame:
    leaves = totals[~totals["outcome"].isin(STOCKS)]
    known = leaves["status"].isin(SURE) & leaves["count"].notna()
    group = leaves["outcome"].str.split(".", n=1).str[0]
    tidy = leaves.assign(group=group, known=known, count=leaves["count"].where(known, 0))
    by_group = tidy.groupby(["report_id", "group"]).agg(
        count=("count", "sum"), known=("known", "all")
    )
    # A group with a leaf missing has no number, rather than too small a one.
    whole = by_group["count"].where(by_group["known"])
    return whole.unstack("group").reindex(columns=list(GROUPS)).astype("Int64")


def outcome_totals(by_report: pd.DataFrame) -> pd.DataFrame:
    """What became of the applications closed, over the reports whose outcomes add up to what they closed.

    A report enters only as a whole: all six groups known, and their sum equal to its own total. So the parts add up to
    the total shown.

    Parameters
    ----------
    by_report
        What `applications_by_report` gives.

    Returns
    -------
    pandas.DataFrame
        Columns `outcome` (code of ``outcome_group``), `count` and `share` (of all closed, 0 to 1; missing where nothing
        was closed). The attributes ``reports`` and ``left_out`` count the reports in it and those left out.

    Raises
    ------
    ValueError
        If organs' own reports and aggregates would be added.
    """
    require_one_scope(by_report)
    whole = outcomes_add_up(by_report)
    counts = by_report.loc[whole, list(GROUPS)].sum().reindex(list(GROUPS)).astype("Int64")
    closed = int(counts.sum())
    result = pd.DataFrame({"outcome": list(GROUPS), "count": counts.to_numpy()})
    result["share"] = result["count"] / closed if closed else pd.NA
    result.attrs = {
        "reports": int(whole.sum()),
        "left_out": int((~whole).sum()),
        "closed": closed,
        **carried(by_report),
    }
    return result


def outcomes_add_up(by_report: pd.DataFrame) -> pd.Series:
    """Whether a report gives all six groups of outcomes, and their sum is its own total."""
    groups = by_report[list(GROUPS)]
    equal = groups.sum(axis=1) == by_report["closed_total"]
    return groups.notna().all(axis=1) & equal.fillna(False)


def application_trend(
    applications: pd.DataFrame, reports: pd.DataFrame, until: int, years: int = 5
) -> pd.DataFrame:
    """Applications received by year, over the organs that gave the number in every one of the years.

    Organs come and go from one year to the next, so totals over whoever reported cannot be compared; these can.

    Parameters
    ----------
    applications, reports
        The frame `applications` and the reports wanted, of all years.
    until
        The last year.
    years
        How many years to look back at most, `until` included.

    Returns
    -------
    pandas.DataFrame
        Columns `year` and `received` (applications), ascending. The attribute ``organs`` counts the organs in it.

    Raises
    ------
    ValueError
        If organs' own reports and aggregates would be added.
    """
    require_one_scope(reports)
    own = reports[reports["year"].between(until - years + 1, until)]
    by_report = applications_by_report(applications, own)
    known = by_report.merge(own[["report_id", "agency_id"]], on="report_id")
    wide = known.dropna(subset=["received", "agency_id"]).pivot(
        index="agency_id", columns="year", values="received"
    )
    panel = wide.dropna()
    received = panel.sum().astype("Int64") if len(panel) else panel.sum().iloc[:0]
    trend = received.rename_axis("year").reset_index(name="received")
    trend.attrs = {"organs": len(panel)}
    return warned(trend, own, "applications:received.total")
