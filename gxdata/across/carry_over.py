"""What a year carries out, the next carries in (A6)."""

import pandas as pd

from gxdata.across.pairs import outcomes, results, side_by_side
from gxdata.across.year_figures import YearFigures
from gxdata.catalogue import check_rules
from gxdata.catalogue.successions import predecessors

RULE = "applications.carry_over"
RECEIVED = "applications:received.total"


def carry_over(pairs: pd.DataFrame, before: YearFigures, after: YearFigures) -> pd.DataFrame:
    """Item four of table three of a year against item two of the next, total and by applicant.

    Parameters
    ----------
    pairs
        The reports to hold against one another (`gxdata.across.pairs.paired`).
    before, after
        Two years running.
    """
    limits = check_rules()[RULE].limits
    rows = side_by_side(
        pairs, before.rows("applications", "carried_out"), after.rows("applications", "carried_in")
    )
    if before.year < limits["first_year"]:
        rows = rows.iloc[:0]
    wrong = rows["expected"] != rows["found"]
    rows = rows.assign(outcome=outcomes(rows, wrong, ~wrong & (rows["found"] == 0)))
    failed = rows["outcome"] == "fail"
    rows["eased"] = None
    rows["detail"] = None
    rows.loc[failed, "detail"] = "against report " + rows.loc[failed, "last_id"]
    rows.loc[failed & (rows["subject"] != "total"), "eased"] = "warning"
    taken_over = failed & rows["agency"].isin(_successors(rows.loc[failed, "agency"], after.year))
    rows.loc[taken_over, "eased"] = "note"
    rows.loc[taken_over, "detail"] = "the organ may have taken over from another"
    rescoped = failed & rows["report_id"].isin(_rescoped(pairs, before, after))
    rows.loc[rescoped, "eased"] = "note"
    rows.loc[rescoped, "detail"] = "the figures of the two years do not count the same organs"
    return results(rows, RULE)


def _successors(agencies: pd.Series, year: int) -> set[str]:
    """Those organs whose names came into use in one of the two years."""
    return {
        agency
        for agency in agencies.dropna().unique()
        if any(link.valid_from in (year - 1, year) for link in predecessors(agency))
    }


def _rescoped(pairs: pd.DataFrame, before: YearFigures, after: YearFigures) -> pd.Series:
    """Reports whose applications are so many more or fewer that they cannot count the same organs."""
    limits = check_rules()[RULE].limits
    rows = side_by_side(pairs, before.series([RECEIVED]), after.series([RECEIVED]))
    most, least = rows[["expected", "found"]].max(axis=1), rows[["expected", "found"]].min(axis=1)
    apart = most >= limits["scope_factor"] * least.clip(lower=limits["scope_floor"])
    return rows.loc[apart, "report_id"]
