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
    own = of_reports(problems, reports)
    stated = own[own["kind"] == "problem"]
    asked = stated["report_id"].nunique()
    counts = stated.groupby("category")["report_id"].nunique()
    order = [code for code in code_list("category") if code in counts.index]
    result = pd.DataFrame({"category": order, "reports": counts.reindex(order).to_numpy()})
    result["share"] = result["reports"] / asked if asked else pd.NA
    result = result.sort_values("reports", ascending=False, kind="stable", ignore_index=True)
    result.attrs = {"reports": int(asked)}
    return warned(result, reports, "problems")
