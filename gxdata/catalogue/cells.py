"""The frames that hold one row a cell of a statutory table, and the cells that there are."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from gxdata.catalogue.forms import forms

# Rows that are sums of money though their column is one of counts.
IN_MONEY = frozenset({"元", "万元", "亿元"})


@dataclass(frozen=True, slots=True)
class CellFrame:
    """A frame of cells.

    Attributes
    ----------
    row, column
        The columns that hold the codes of a cell's row and column; `column` is None where every row has one cell.
    number
        The column that holds its number.
    cells
        Every cell that some form has, as ``row.column`` (``row`` where there is one), and what its number is: a
        ``count`` (whole, not below zero), a ``change`` or an ``amount``.
    """

    name: str
    row: str
    column: str | None
    number: str
    cells: Mapping[str, str]


@cache
def cell_frames() -> dict[str, CellFrame]:
    """All frames of cells by name."""
    kinds: dict[str, dict[str, str]] = {}
    keys: dict[str, tuple[str, str | None]] = {}
    for form in forms().values():
        for table in form.tables:
            column = None if table.frame == "statistics" else table.column_key
            keys[table.frame] = (table.row_key, column)
            for row, block in table.rows(form.code):
                for cell in block.columns:
                    name = row.code if column is None else f"{row.code}.{cell.code}"
                    kind = "amount" if row.unit in IN_MONEY else cell.kind
                    kinds.setdefault(table.frame, {})[name] = kind
    number = {"applications": "count", "reviews": "count"}
    return {
        name: CellFrame(name, *keys[name], number.get(name, "value"), cells)
        for name, cells in kinds.items()
    }
