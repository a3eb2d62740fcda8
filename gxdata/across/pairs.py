"""Reports of one organ and scope in two years running, and how two of their figures compare."""

import numpy as np
import pandas as pd

from gxdata.across.year_figures import YearFigures

# The columns that every rule across reports gives; `eased` where a case is less grave than the rule's plain one.
RESULT = ["report_id", "rule", "subject", "outcome", "expected", "found", "detail", "eased"]


def paired(before: YearFigures, after: YearFigures) -> pd.DataFrame:
    """One row for each organ and scope with one report in each of two years: `report_id`, `last_id`, `agency`."""
    keys = ["agency_id", "scope"]
    last = before.reports[before.reports["sole"]]
    this = after.reports[after.reports["sole"]]
    both = this.merge(last[[*keys, "report_id"]], on=keys, suffixes=("", "_last"))
    return both.rename(columns={"report_id_last": "last_id"})[["report_id", "last_id", "agency"]]


def side_by_side(pairs: pd.DataFrame, last: pd.DataFrame, this: pd.DataFrame) -> pd.DataFrame:
    """The figures of both years, subject by subject: `expected` and `found`, and whether one is `doubtful`."""
    keep = ["report_id", "subject", "value", "status"]
    old = last[keep].rename(
        columns={"report_id": "last_id", "value": "expected", "status": "status_last"}
    )
    new = this[keep].rename(columns={"value": "found"})
    both = pairs.merge(old, on="last_id").merge(new, on=["report_id", "subject"])
    doubtful = (both["status"] != "reported") | (both["status_last"] != "reported")
    return both.assign(doubtful=doubtful)


def outcomes(rows: pd.DataFrame, wrong: pd.Series, empty: pd.Series) -> pd.Series:
    """The outcome of each row, by what is missing, wrong, doubtful and empty.

    Parameters
    ----------
    rows
        With `expected`, `found` and `doubtful`.
    wrong, empty
        Whether the rule is broken, and whether there is nothing but zeros.
    """
    missing = rows["expected"].isna() | rows["found"].isna()
    chosen = np.select(
        [missing, wrong & rows["doubtful"], wrong, empty],
        ["not_assessable", "uncertain", "fail", "vacuous"],
        "pass",
    )
    return pd.Series(chosen, index=rows.index, dtype="object")


def results(rows: pd.DataFrame, rule: str) -> pd.DataFrame:
    """Rows as results of a rule, their numbers as text."""
    written = rows.assign(
        rule=rule, expected=_written(rows["expected"]), found=_written(rows["found"])
    )
    return written.reindex(columns=RESULT)


def _written(numbers: pd.Series) -> pd.Series:
    return numbers.map(lambda n: None if pd.isna(n) else f"{n:.10g}").astype("object")
