"""A report as the cells of a spreadsheet: prose in the first column, tables below one another."""

import re
from dataclasses import dataclass

from gxdata.sample.grid import squares
from gxdata.sample.layout import Layout, opening
from gxdata.sample.tables import Cell, TableBlock

_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Filled:
    """A cell that holds something or is merged: its place from 0, and how far it reaches."""

    row: int
    column: int
    text: str
    is_number: bool = False
    rowspan: int = 1
    colspan: int = 1

    @property
    def is_merged(self) -> bool:
        """Whether it takes the place of several."""
        return self.rowspan > 1 or self.colspan > 1


def filled_cells(layout: Layout) -> list[Filled]:
    """All cells of the sheet, row by row."""
    cells = [Filled(row, 0, line) for row, line in enumerate(opening(layout))]
    row = len(cells)
    for block in layout.blocks:
        if not isinstance(block, TableBlock):
            cells.append(Filled(row, 0, block.text))
            row += 1
            continue
        for number, line in enumerate(squares(block)):
            cells += [_filled(row + number, s.column, s.cell) for s in line if not s.hangs]
        row += len(block.rows)
    return cells


def _filled(row: int, column: int, cell: Cell) -> Filled:
    # Numbers are typed as numbers; with a unit or a sign of its own, what is typed is text.
    number = cell.part == "value" and _NUMBER.fullmatch(cell.text) is not None
    return Filled(row, column, cell.text, number, cell.rowspan, cell.colspan)
