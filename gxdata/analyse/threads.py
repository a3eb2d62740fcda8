"""The problems that organs name year after year."""

import pandas as pd

from gxdata.analyse.basis import of_reports


def longest_running(threads: pd.DataFrame, reports: pd.DataFrame, least: int = 2) -> pd.DataFrame:
    """The problems that have been named longest without a year between.

    Parameters
    ----------
    threads
        The frame `problem_threads`.
    reports
        The reports wanted, as `basis` gives them: those of one year, or of several.
    least
        Years running from which a problem is given.

    Returns
    -------
    pandas.DataFrame
        Columns `agency`, `category`, `first_year`, `years_running`, `years_same_text` and `thread`, one row a thread
        (as of the last year among `reports`), the longest first. ``attrs``: `organs` (that name any problem) and
        `running` (those of them with a problem of at least `least` years).
    """
    own = of_reports(threads, reports).merge(reports[["report_id", "agency"]], on="report_id")
    order = ["year", "years_same_text", "report_id", "ordinal"]
    last = own.sort_values(order, ascending=[False, False, True, True]).drop_duplicates("thread")
    long = last[last["years_running"] >= least]
    columns = ["agency", "category", "first_year", "years_running", "years_same_text", "thread"]
    result = long.sort_values(
        ["years_running", "years_same_text", "thread"],
        ascending=[False, False, True],
        ignore_index=True,
    )[columns]
    result.attrs = {
        "organs": int(own["agency_id"].nunique()),
        "running": int(long["agency_id"].nunique()),
    }
    return result


def persistence(threads: pd.DataFrame, reports: pd.DataFrame) -> pd.DataFrame:
    """How often each kind of problem was named the year before too, and how often its measure was promised again.

    Returns
    -------
    pandas.DataFrame
        One row a category: `compared` (reports that name it and whose organ reported on the year before), `again`
        (those whose organ named it then too), `again_share` (of `compared`), `same_text` (those in much the same
        words), `followed` (reports with a measure for it whose organ reported on the next year), `measure_again` (those
        that promise it again then) and `measure_share` (of `followed`). Shares are NA over nothing. Most often named
        again first; ties by category.
    """
    own = of_reports(threads, reports)
    before, after = own[own["repeated_text"].notna()], own[own["measure_repeated"].notna()]
    counts = {
        "compared": before,
        "again": before[before["years_running"] > 1],
        "same_text": before[before["repeated_text"].astype("boolean").fillna(False)],
        "followed": after,
        "measure_again": after[after["measure_repeated"].astype("boolean").fillna(False)],
    }
    result = pd.DataFrame(
        {name: rows.groupby("category")["report_id"].nunique() for name, rows in counts.items()}
    )
    result = result.fillna(0).astype("int64").rename_axis("category")
    for share, part, of in (
        ("again_share", "again", "compared"),
        ("measure_share", "measure_again", "followed"),
    ):
        result[share] = result[part] / result[of].where(result[of] > 0)
    columns = [
        "compared", "again", "again_share", "same_text", "followed", "measure_again", "measure_share",
    ]  # fmt: skip
    return result.reset_index().sort_values(
        ["again_share", "category"], ascending=[False, True], ignore_index=True
    )[["category", *columns]]
