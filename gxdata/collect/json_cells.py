"""Tables that JSON keeps as cells with their places, as programs that read scans and office files write them."""

from collections.abc import Iterable, Iterator, Mapping
from html import escape

# What the fields of a cell are called, without their strokes and capitals.
ROW = frozenset(("row", "rowindex", "r"))
COLUMN = frozenset(("col", "colindex", "column", "columnindex", "c"))
SPANS = {"rowspan": "rowspan", "colspan": "colspan", "columnspan": "colspan"}
TEXT = frozenset(("text", "content", "value", "v"))
# What editors call the rows and cells that they keep as pieces within pieces, and the fields that hold those.
ROWS = frozenset(("tablerow", "tr", "row"))
CELLS = frozenset(("tablecell", "tableheader", "td", "th", "cell"))
WITHIN = ("content", "children", "rows", "cells")
# No editor nests the pieces of a table deeper.
DEEPEST = 8
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


def table_of_pieces(value: Mapping[str, object]) -> str | None:
    """The table whose rows and cells are pieces that tell of what kind they are; None for any other piece."""
    if kind_of(value) != "table":
        return None
    rows = [[_piece(cell) for cell in _within(row, CELLS)] for row in _within(value, ROWS)]
    lines = "".join(f"<tr>{''.join(cells)}</tr>" for cells in rows)
    return f"<table>{lines}</table>" if any(rows) else None


def kind_of(piece: object) -> str | None:
    """What a piece of a page says it is, without strokes and capitals; None where it says nothing."""
    kind = piece.get("type") if isinstance(piece, Mapping) else None
    return kind.lower().replace("_", "").replace("-", "") if isinstance(kind, str) else None


def _within(
    value: object, kinds: frozenset[str], depth: int = DEEPEST
) -> Iterator[Mapping[str, object]]:
    """The pieces of some kinds within a piece, whatever lies between."""
    if not isinstance(value, Mapping) or not depth:
        return
    for held in (value[name] for name in WITHIN if isinstance(value.get(name), list)):
        for piece in held:
            if kind_of(piece) in kinds:
                yield piece
            else:
                yield from _within(piece, kinds, depth - 1)


def _piece(cell: Mapping[str, object]) -> str:
    """A cell with its spans and all texts within it."""
    spans = {name: held for name, held in _fields(cell).items() if name in SPANS}
    return _cell(spans | _fields(cell.get("attrs")) | {"content": _said(cell, DEEPEST)})


def _said(value: object, depth: int) -> str:
    if not isinstance(value, Mapping) or not depth:
        return ""
    text = value.get("text")
    held = (each for name in WITHIN if isinstance(value.get(name), list) for each in value[name])
    return (text if isinstance(text, str) else "") + "".join(_said(e, depth - 1) for e in held)


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
