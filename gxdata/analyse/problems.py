"""What organs say is wrong."""

import pandas as pd

from gxdata.analyse.basis import of_reports
from gxdata.analyse.usage_warnings import warned
from gxdata.catalogue import code_list


def problem_categories(problems: pd.DataFrame, reports: pd.DataFrame) -> pd.DataFrame:
    """How many reports name each kind of problem.

    A report that names one kind twice counts once. ``none_stated`` is a finding, and is counted too.

    Parameters
    ----------
    problems
        The frame `problems`.
    reports
        The reports wanted, as `basis` gives them.

    Returns
    -------
    pandas.DataFrame
        Columns `category`, `reports` (that name it) and `share` (of the reports that state anything in section five),
        most first; ties in the catalogue's order.
    """
    stated = _stated(problems, reports)
    asked = stated["report_id"].nunique()
    counts = stated.groupby("category")["report_id"].nunique()
    order = [code for code in code_list("category") if code in counts.index]
    result = pd.DataFrame({"category": order, "reports": counts.reindex(order).to_numpy()})
    result["share"] = result["reports"] / asked if asked else pd.NA
    result = result.sort_values("reports", ascending=False, kind="stable", ignore_index=True)
    result.attrs = {"reports": int(asked)}
    return warned(result, reports, "problems")


def examples(
    problems: pd.DataFrame, reports: pd.DataFrame, category: str, most: int = 2
) -> pd.DataFrame:
    """A few problems of one category in the organs' own words, the shortest first.

    Returns
    -------
    pandas.DataFrame
        Columns `agency` and `text`.
    """
    stated = _stated(problems, reports)
    wanted = stated[stated["category"] == category].merge(
        reports[["report_id", "agency"]], on="report_id"
    )
    wanted = wanted.assign(_length=wanted["text"].str.len()).sort_values(["_length", "report_id"])
    return wanted.drop_duplicates("report_id").head(most)[["agency", "text"]].reset_index(drop=True)


def _stated(problems: pd.DataFrame, reports: pd.DataFrame) -> pd.DataFrame:
    own = of_reports(problems, reports)
    return own[own["kind"] == "problem"]
