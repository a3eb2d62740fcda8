"""Tables that JSON keeps as cells with their places, as programs that read scans and office files write them."""

from collections.abc import Iterable, Mapping
from html import escape

# What the fields of a cell are called, without their strokes and capitals.
ROW = frozenset(("row", "rowindex", "r"))
COLUMN = frozenset(("col", "colindex", "column", "columnindex", "c"))
SPANS = {"rowspan": "rowspan", "colspan": "colspan", "columnspan": "colspan"}
TEXT = frozenset(("text", "content", "value", "v"))
# No statutory table has as many rows or columns.
MOST = 500


def placed_table(values: Iterable[object]) -> str | None:
    """The table that a list of cells is; None where a member does not tell its place and its text."""
    rows: dict[int, dict[int, str]] = {}
    for value in values:
        fields = _fields(value)
        row, column = _number(fields, ROW), _number(fields, COLUMN)
        if row is None or column is None or TEXT.isdisjoint(fields):
            return None
        rows.setdefault(row, {})[column] = _cell(fields)
    lines = ("".join(row[column] for column in sorted(row)) for _, row in sorted(rows.items()))
    return "<table>" + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>"


def _fields(value: object) -> dict[str, object]:
    if not isinstance(value, Mapping):
        return {}
    return {str(name).lower().replace("_", ""): held for name, held in value.items()}


def _number(fields: dict[str, object], names: frozenset[str]) -> int | None:
    held = next((fields[name] for name in names if name in fields), None)
    return held if isinstance(held, int) and 0 <= held < MOST else None


def _cell(fields: dict[str, object]) -> str:
    spans = "".join(
        f' {SPANS[name]}="{held}"'
        for name, held in fields.items()
        if name in SPANS and isinstance(held, int)
    )
    text = next(fields[name] for name in sorted(TEXT) if name in fields)
    return f"<td{spans}>{'' if text is None else escape(str(text))}</td>"
