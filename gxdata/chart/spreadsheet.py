"""The figures of a chart as a file that a spreadsheet opens."""

from base64 import b64encode
from typing import Any

import pandas as pd

from gxdata.chart.model import Chart
from gxdata.chart.text import one_line

# A spreadsheet takes a cell that starts so for a formula, and would carry it out.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_text(chart: Chart) -> str:
    """The rows drawn as CSV, one row a mark; a figure that is missing is an empty field.

    Text that a spreadsheet would carry out as a formula is kept from it by an apostrophe: it was written by others.

    Examples
    --------
    >>> from matplotlib.figure import Figure
    >>> rows = pd.DataFrame({"label": ["=1+1"], "count": [2]})
    >>> csv_text(Chart(Figure(), "", "", "", "", "zh", rows)).splitlines()
    ['label,count', "'=1+1,2"]
    """
    data = chart.data
    words = [n for n in range(data.shape[1]) if not pd.api.types.is_numeric_dtype(data.iloc[:, n])]
    safe = data.copy()
    for place in words:
        safe.isetitem(place, data.iloc[:, place].map(_word, na_action="ignore"))
    return str(safe.to_csv(index=False, lineterminator="\n"))


def _word(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    text = one_line(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def csv_address(chart: Chart) -> str:
    """The CSV as an address within the page, so that the page stays one file; marked as UTF-8 for Excel."""
    return "data:text/csv;charset=utf-8;base64," + b64encode(
        csv_text(chart).encode("utf-8-sig")
    ).decode("ascii")
