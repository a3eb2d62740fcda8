"""The indicators of the catalogue: of one report, and of many together."""

from collections.abc import Iterable, Sequence

import pandas as pd

from gxdata.analyse.applications import applications_by_report
from gxdata.analyse.basis import SURE, of_reports, require_one_scope, sure
from gxdata.analyse.intervals import wilson
from gxdata.analyse.usage_warnings import carried, warned
from gxdata.catalogue.indicators import Indicator, indicators

# A rate of fewer cases than this says little; it is shown with its interval, and enters no ranking.
ENOUGH = 30
APPLICANTS = {"received_natural": "natural_person", "received_business": "business"}
CHANNELS = {
    "review": ("review",),
    "litigation": ("litigation_direct", "litigation_after_review"),
}
RESULTS = ("upheld", "corrected", "other", "pending", "total")


def indicator_terms(
    applications: pd.DataFrame, reviews: pd.DataFrame, reports: pd.DataFrame
) -> pd.DataFrame:
    """The counts that indicators are made of, one row a report.

    Parameters
    ----------
    applications, reviews
        The frames of those names.
    reports
        The reports wanted, as `basis` gives them.

    Returns
    -------
    pandas.DataFrame
        Columns `report_id`, `agency`, `year`, `scope` and one column a term (see ``indicators.toml``); missing where
        the report gives no sure number. A sum of cells of which one is missing is missing.
    """
    terms = applications_by_report(applications, reports).set_index("report_id")
    asked = sure(of_reports(applications, reports), "count")
    asked = asked[asked["outcome"] == "received"]
    for term, applicant in APPLICANTS.items():
        cells = asked[asked["applicant"] == applicant].set_index("report_id")["count"]
        terms[term] = cells.reindex(terms.index).astype("Int64")
    known = sure(of_reports(reviews, reports), "count")
    wide = known.pivot_table(
        index="report_id", columns=["channel", "result"], values="count", aggfunc="first"
    ).reindex(terms.index)
    for name, channels in CHANNELS.items():
        for result in RESULTS:
            cells = wide.reindex(columns=[(channel, result) for channel in channels])
            terms[f"{name}_{result}"] = cells.sum(axis=1, min_count=len(channels)).astype("Int64")
    return warned(terms.reset_index(), reports, "applications:*.*", "reviews:*.*")


def rates(
    terms: pd.DataFrame, by: Sequence[str] = ("report_id",), only: Iterable[str] | None = None
) -> pd.DataFrame:
    """Indicators of groups of reports: of each report by itself, or of many together.

    A report enters a group's indicator only if it gives every count that the indicator needs, and if its numerator is
    not more than its denominator where it is part of it.

    Parameters
    ----------
    terms
        What `indicator_terms` gives, with any columns to group by merged to it.
    by
        Columns to group by: ``("report_id",)`` for each report, ``("year",)`` or ``("province", "year")`` for many
        together.
    only
        Codes of the indicators wanted; all if left out.

    Returns
    -------
    pandas.DataFrame
        Columns `by`, `indicator`, `numerator`, `denominator`, `value`, `low` and `high` (95 % Wilson interval; missing
        for a ratio), `enough` (whether the denominator is at least 30), `reports` (in it) and `left_out`. The value is
        missing where the denominator is 0 or no report gives the counts.

    Raises
    ------
    ValueError
        If organs' own reports and aggregates would be added.
    """
    require_one_scope(terms, by)
    wanted = indicators()
    chosen = list(wanted) if only is None else list(only)
    parts = [_rate(terms, list(by), wanted[code]) for code in chosen]
    found = pd.concat(parts, ignore_index=True)
    found.attrs = carried(terms)
    return found


def _rate(terms: pd.DataFrame, by: list[str], indicator: Indicator) -> pd.DataFrame:
    above = terms[list(indicator.numerator)].sum(axis=1, min_count=len(indicator.numerator))
    below = terms[list(indicator.denominator)].sum(axis=1, min_count=len(indicator.denominator))
    whole = above.notna() & below.notna()
    if indicator.kind == "share":
        whole &= (above <= below).fillna(False)
    counts = terms[by].assign(
        numerator=above.where(whole, 0).astype("Int64"),
        denominator=below.where(whole, 0).astype("Int64"),
        reports=whole.astype("int64"),
        left_out=(~whole).astype("int64"),
    )
    found = counts.groupby(by, dropna=False, sort=True).sum().reset_index()
    none = found["reports"] == 0
    found[["numerator", "denominator"]] = found[["numerator", "denominator"]].mask(none)
    divisor = found["denominator"].astype("Float64").mask(found["denominator"] == 0)
    found["value"] = found["numerator"].astype("Float64") / divisor
    counted = (found["numerator"], found["denominator"])
    found[["low", "high"]] = wilson(*counted) if indicator.kind == "share" else pd.NA
    found = found.astype({"low": "Float64", "high": "Float64"})
    found["enough"] = (found["denominator"] >= ENOUGH).fillna(False).astype(bool)
    found.insert(len(by), "indicator", indicator.code)
    columns = ["numerator", "denominator", "value", "low", "high", "enough", "reports", "left_out"]
    return found[[*by, "indicator", *columns]]


def ranking(of_reports: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """One indicator's reports in order, and those that cannot be ranked.

    Parameters
    ----------
    of_reports
        Rows of one indicator, as `rates` gives them.

    Returns
    -------
    tuple of pandas.DataFrame
        The reports with enough cases, highest value first; and those with too few cases or no value.
    """
    fit = of_reports["enough"] & of_reports["value"].notna()
    ranked = of_reports[fit].sort_values("value", ascending=False, kind="stable")
    return ranked.reset_index(drop=True), of_reports[~fit].reset_index(drop=True)


def denial_reasons(applications: pd.DataFrame, reports: pd.DataFrame) -> pd.DataFrame:
    """Why applications were denied, could not be provided or were not processed.

    Parameters
    ----------
    applications
        The frame `applications`.
    reports
        The reports wanted, as `basis` gives them.

    Returns
    -------
    pandas.DataFrame
        Columns `group` (``denied``, ``unavailable``, ``rejected``), `outcome`, `count` and `share` (of its group), over
        the reports that give a sure number for every reason of the group; the attribute ``reports`` says how many
        these are, by group.

    Raises
    ------
    ValueError
        If organs' own reports and aggregates would be added.
    """
    require_one_scope(reports)
    cells = of_reports(applications, reports)
    cells = cells[(cells["applicant"] == "total") & cells["outcome"].str.contains(".", regex=False)]
    cells = cells.assign(group=cells["outcome"].str.split(".").str[0])
    cells = cells[cells["group"] != "other"]
    known = cells["status"].isin(SURE) & cells["count"].notna()
    whole = known.groupby([cells["report_id"], cells["group"]]).transform("all")
    totals = cells[whole].groupby(["group", "outcome"], sort=False)["count"].sum().reset_index()
    of_group = totals.groupby("group")["count"].transform("sum").astype("Float64")
    totals["share"] = totals["count"].astype("Float64") / of_group.mask(of_group == 0)
    totals.attrs = {"reports": cells[whole].groupby("group")["report_id"].nunique().to_dict()}
    return warned(totals, reports, "applications:*.total")
