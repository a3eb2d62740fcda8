"""Proactive disclosure: what was put out, from table two."""

import pandas as pd

from gxdata.analyse.basis import of_reports, require_one_scope, sure
from gxdata.analyse.usage_warnings import warned
from gxdata.catalogue import code_list, form

# What a form counts that adds up over organs: flows of the year, and documents in force. Item counts of the year before
# and changes are left out, as no sum of them means anything.
ADDITIVE = (
    "made",
    "newly_disclosed",
    "total_disclosed",
    "issued",
    "repealed",
    "in_force",
    "decisions",
    "amount",
    "projects",
)


def disclosure_totals(disclosure: pd.DataFrame, reports: pd.DataFrame) -> pd.DataFrame:
    """Totals of table two over the reports, form by form: the two forms count different things.

    Parameters
    ----------
    disclosure
        The frame `disclosure`.
    reports
        The reports wanted, as `basis` gives them.

    Returns
    -------
    pandas.DataFrame
        Columns `form`, `item`, `measure`, `value`, `unit`, `reports` (that gave the number) and `missing` (that have
        the table, and no sure number in this cell), in the order the form prints them. Where amounts were given
        without a unit they count as missing. The attribute ``given_by`` lists the reports that gave any of the numbers.

    Raises
    ------
    ValueError
        If organs' own reports and aggregates would be added.
    """
    require_one_scope(reports)
    cells = of_reports(disclosure, reports).merge(reports[["report_id", "form"]], on="report_id")
    known = sure(cells, "value")
    known = known[(known["measure"] != "amount") | (known["unit"] == "万元")]
    keys = ["form", "item", "measure"]
    sums = known.groupby(keys)["value"].agg(["sum", "count"])
    asked = cells.groupby(keys)["report_id"].nunique()
    rows = []
    for code in sorted(cells["form"].unique(), reverse=True):
        table = form(code).table("disclosure")
        for item, measure in table.cells(code) if table else ():
            if measure in ADDITIVE and (code, item, measure) in asked.index:
                found = (code, item, measure) in sums.index
                value, count = sums.loc[(code, item, measure)] if found else (None, 0)
                rows.append(
                    {
                        "form": code,
                        "item": item,
                        "measure": measure,
                        "value": value,
                        "unit": code_list("measure")[measure].unit,
                        "reports": int(count),
                        "missing": int(asked[(code, item, measure)] - count),
                    }
                )
    columns = ["form", "item", "measure", "value", "unit", "reports", "missing"]
    totals = pd.DataFrame(rows, columns=columns).astype({"value": "float64"})
    totals.attrs["given_by"] = sorted(known["report_id"].unique())
    return warned(totals, reports, *(f"disclosure:*.{measure}" for measure in ADDITIVE))
