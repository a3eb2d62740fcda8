"""Reviews and lawsuits over disclosure, from table four."""

import pandas as pd

from gxdata.analyse.basis import of_reports, require_one_scope, sure
from gxdata.analyse.usage_warnings import warned
from gxdata.catalogue import code_list


def review_totals(reviews: pd.DataFrame, reports: pd.DataFrame) -> pd.DataFrame:
    """Cases by channel and result.

    Parameters
    ----------
    reviews
        The frame `reviews`.
    reports
        The reports wanted, as `basis` gives them.

    Returns
    -------
    pandas.DataFrame
        Columns `channel`, then one column of cases a result; missing where no report gives the number. The attribute
        ``reports`` counts the reports that give a total, and ``given_by`` lists those that give any number.

    Raises
    ------
    ValueError
        If organs' own reports and aggregates would be added.
    """
    require_one_scope(reports)
    known = sure(of_reports(reviews, reports), "count")
    wide = known.pivot_table(index="channel", columns="result", values="count", aggfunc="sum")
    wide = wide.reindex(index=list(code_list("channel")), columns=list(code_list("result")))
    totals = wide.astype("Int64").rename_axis(columns=None).reset_index()
    totals.attrs = {
        "reports": int(known.loc[known["result"] == "total", "report_id"].nunique()),
        "given_by": sorted(known["report_id"].unique()),
    }
    return warned(totals, reports, "reviews:*.*")
