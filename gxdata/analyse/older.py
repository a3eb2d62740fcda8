"""What reports without the tables of 2019 give all the same: earlier statistics tables, and figures in their text."""

import pandas as pd

from gxdata.analyse.basis import SURE, of_reports, require_one_scope
from gxdata.catalogue import code_list

# The forms whose figures stand elsewhere than in tables two to four, and the code lists of what they count.
TABLES = ("table-2014", "table-2008")
PROSE = "prose"
LISTS = {"table-2014": "indicator", "table-2008": "indicator", PROSE: "metric"}
COLUMNS = ["form", "code", "unit", "value", "reports", "unsure"]


def older_figures(
    statistics: pd.DataFrame, figures: pd.DataFrame, reports: pd.DataFrame
) -> pd.DataFrame:
    """Totals of what reports of earlier forms give, each form for itself: they count different things.

    Parameters
    ----------
    statistics, figures
        The frames of these names.
    reports
        The reports wanted, as `basis` gives them; those of other forms are left out.

    Returns
    -------
    pandas.DataFrame
        Columns `form`, `code` (of ``indicator``, for prose of ``metric``), `unit`, `value` (the sum), `reports` (that
        give the figure for certain) and `unsure` (whose figure is ambiguous, approximate, or stated in two ways: not in
        the sum). The attribute ``reports`` counts the reports of each form.

    Raises
    ------
    ValueError
        If organs' own reports and aggregates would be added.
    """
    require_one_scope(reports)
    own = reports[reports["form"].isin(LISTS)]
    each = [_of_tables(statistics, own), _of_prose(figures, own)]
    known = pd.concat(each, ignore_index=True).merge(own[["report_id", "form"]], on="report_id")
    known["_sure"] = known["value"].where(known["sure"])
    grouped = known.groupby(["form", "code", "unit"], dropna=False)
    totals = grouped.agg(value=("_sure", "sum"), reports=("sure", "sum"), all=("sure", "size"))
    totals = totals.astype({"reports": "int64", "all": "int64"}).reset_index()
    totals["unsure"] = totals["all"] - totals["reports"]
    totals["value"] = totals["value"].where(totals["reports"] > 0).astype("Float64")
    totals["_order"] = [
        _order(*place) for place in zip(totals["form"], totals["code"], strict=True)
    ]
    result = totals.sort_values(["_order", "unit"], ignore_index=True)[COLUMNS]
    result.attrs = {"reports": own["form"].value_counts().to_dict()}
    return result


def _of_tables(statistics: pd.DataFrame, reports: pd.DataFrame) -> pd.DataFrame:
    """One row a report and figure of its statistics table."""
    cells = of_reports(statistics, reports[reports["form"].isin(TABLES)])
    cells = cells[cells["value"].notna()]
    rows = cells.assign(code=cells["item"], sure=cells["status"].isin(SURE))
    return rows[["report_id", "code", "unit", "value", "sure"]]


def _of_prose(figures: pd.DataFrame, reports: pd.DataFrame) -> pd.DataFrame:
    """One row a report and figure that its text states of the whole year."""
    stated = of_reports(figures, reports[reports["form"] == PROSE])
    of_year = stated["year_ref"].isna() | (stated["year_ref"] == stated["year"])
    stated = stated[stated["channel"].isna() & of_year]
    grouped = stated.groupby(["report_id", "metric"])
    rows = grouped.agg(
        unit=("unit", "first"),
        value=("value", "first"),
        values=("value", "nunique"),
        approx=("approx", "any"),
    ).reset_index()
    sure = (rows["values"] == 1) & ~rows["approx"].astype(bool)
    return rows.assign(code=rows["metric"], sure=sure)[
        ["report_id", "code", "unit", "value", "sure"]
    ]


def _order(form: str, code: str) -> tuple[int, int]:
    return list(LISTS).index(form), list(code_list(LISTS[form])).index(code)
