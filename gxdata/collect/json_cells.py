"""Tables that JSON keeps as cells with their places, as programs that read scans and office files write them."""

from collections.abc import Iterable, Iterator, Mapping
from html import escape

# What the fields of a cell are called, without their strokes and capitals.
ROW = frozenset(("row", "rowindex", "r"))
COLUMN = frozenset(("col", "colindex", "column", "columnindex", "c"))
SPANS = {"rowspan": "rowspan", "colspan": "colspan", "columnspan": "colspan"}
TEXT = ("content", "text", "v", "value")
# What editors call the rows and cells that they keep as pieces within pieces, or the fields that hold them.
ROWS = frozenset(("tablerow", "tr", "row", "rows"))
CELLS = frozenset(("tablecell", "tableheader", "td", "th", "cell", "cells"))
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
        if row is None or column is None or fields.keys().isdisjoint(TEXT):
            return None
        rows.setdefault(row, {})[column] = _cell(fields)
    lines = ("".join(row[column] for column in sorted(row)) for _, row in sorted(rows.items()))
    return "<table>" + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>"


def table_of_pieces(value: Mapping[str, object]) -> str | None:
    """The table whose rows and cells are pieces within pieces; None for any other piece, and where no cell says any."""
    if kind_of(value) != "table":
        return None
    rows = [list(_within(row, CELLS)) for row in _within(value, ROWS)]
    if not any(_said(cell, DEEPEST) for cells in rows for cell in cells):
        return None
    lines = ("".join(map(_piece, cells)) for cells in rows)
    return "<table>" + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>"


def kind_of(piece: object) -> str | None:
    """What a piece of a page says it is, without strokes and capitals; None where it says nothing."""
    kind = piece.get("type") if isinstance(piece, Mapping) else None
    return kind.lower().replace("_", "").replace("-", "") if isinstance(kind, str) else None


def _within(
    value: Mapping[str, object], kinds: frozenset[str], depth: int = DEEPEST
) -> Iterator[Mapping[str, object]]:
    """The pieces of some kinds within a piece, whatever lies between."""
    for name, piece in _held(value) if depth else ():
        if kind_of(piece) in kinds or name in kinds:
            yield piece
        else:
            yield from _within(piece, kinds, depth - 1)


def _held(value: Mapping[str, object]) -> Iterator[tuple[str, Mapping[str, object]]]:
    """The pieces that a piece holds, each with the name of its field."""
    for name in WITHIN:
        held = value.get(name)
        for piece in held if isinstance(held, list) else ():
            if isinstance(piece, Mapping):
                yield name, piece


def _piece(cell: Mapping[str, object]) -> str:
    """A cell with its spans and all texts within it."""
    spans = {name: held for name, held in _fields(cell).items() if name in SPANS}
    return _cell(spans | _fields(cell.get("attrs")) | {"content": _said(cell, DEEPEST)})


def _said(value: Mapping[str, object], depth: int) -> str:
    own = [value[name] for name in TEXT if isinstance(value.get(name), (str, int, float))]
    within = (_said(piece, depth - 1) for _, piece in _held(value)) if depth else ()
    return "".join([*map(str, own[:1]), *within])


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
    text = next(fields[name] for name in TEXT if name in fields)
    return f"<td{spans}>{'' if text is None else escape(str(text))}</td>"
