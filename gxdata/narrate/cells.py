"""The cells of reports that totals are made of, as a table to download."""

import pandas as pd

from gxdata.analyse.basis import of_reports
from gxdata.catalogue import Lang, label
from gxdata.narrate.tables import headed

# The columns that name a cell, with their lists of codes, and where its number stands.
CELLS = {
    "disclosure": (("item", "measure"), "value"),
    "applications": (("outcome",), "count"),
    "reviews": (("channel", "result"), "count"),
}


def cells_table(frame: str, cells: pd.DataFrame, reports: pd.DataFrame, lang: Lang) -> pd.DataFrame:
    """Every cell of one statutory table in these reports; of table three its total column.

    Parameters
    ----------
    frame
        ``disclosure``, ``applications`` or ``reviews``.
    cells
        The frame of that name.
    reports
        The reports wanted.

    Returns
    -------
    pandas.DataFrame
        `report_id`, and under headings in one language: organ, figure, value, status, evidence, place and source.
    """
    names, value = CELLS[frame]
    own = of_reports(cells, reports).merge(
        reports[["report_id", "agency", "source"]], on="report_id"
    )
    if frame == "applications":
        own = own[own["applicant"] == "total"]
    figures = [
        " · ".join(label(name, str(row[name]), lang) for name in names)
        for row in own[list(names)].to_dict("records")
    ]
    status = own["status"].map(lambda code: label("status", code, lang))
    shown = own.assign(figure=figures, status=status, value=own[value])
    columns = ["agency", "figure", "value", "status", "evidence", "locator", "source"]
    headings = headed(shown[columns], lang)
    headings.insert(0, "report_id", shown["report_id"])
    return headings.reset_index(drop=True)


def table_name(frame: str, lang: Lang) -> str:
    """What a statutory table is called."""
    name = label("table", frame, lang)
    return name if lang == "zh" else name.lower()
