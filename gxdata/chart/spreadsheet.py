"""A frame as CSV that a spreadsheet opens as what it is: Chinese legible, and no text taken for a formula."""

import csv
import io
import re
from datetime import date
from typing import Any

import pandas as pd

from gxdata.chart.numbers import is_missing
from gxdata.chart.text import one_line
from gxdata.formula import FORMULA, MARK

# Excel knows a file as UTF-8 by this mark only.
_MARK = "\ufeff"

_FORMULA = re.compile(FORMULA)
# Begins like a formula, and is a number or a dash.
_HARMLESS = re.compile(r"[+\-]?[\d,]+(\.\d+)?%?|-+")


def csv_text(frame: pd.DataFrame) -> str:
    """Write a frame as CSV, with its column names and without its index.

    A missing value is an empty field. Text that a spreadsheet would run as a formula gets an apostrophe before it.
    """
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow([_field(name) for name in frame.columns])
    for row in frame.itertuples(index=False, name=None):
        writer.writerow([_field(value) for value in row])
    return _MARK + buffer.getvalue()


def _field(value: Any) -> str:
    if is_missing(value):
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()[:10]
    if pd.api.types.is_list_like(value):
        value = "、".join(map(str, value))
    text = one_line(value)
    guarded = _FORMULA.match(text) and not _HARMLESS.fullmatch(text)
    return f"{MARK}{text}" if guarded else text
