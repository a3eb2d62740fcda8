"""Where the cells of a printed table stand, for carriers that draw or merge them."""

from dataclasses import dataclass, replace

from gxdata.sample.tables import Cell, TableBlock


@dataclass(frozen=True, slots=True)
class Square:
    """A cell in one of the rows that it reaches into.

    Attributes
    ----------
    column
        Its first column, from 0.
    cell
        The cell; its rowspan ends with the table.
    hangs
        Whether it began in a row above.
    """

    column: int
    cell: Cell
    hangs: bool = False


SquareRow = list[Square]


def squares(block: TableBlock) -> list[SquareRow]:
    """Each row of a table with all cells that stand in it or hang down into it, from the left.

    Cells are placed as HTML places them: each in the first column that is free.
    """
    rows: list[SquareRow] = [[] for _ in block.rows]
    for at, row in enumerate(block.rows):
        taken = {c for s in rows[at] for c in range(s.column, s.column + s.cell.colspan)}
        column = 0
        for cell in row:
            while column in taken:
                column += 1
            cut = replace(cell, rowspan=min(cell.rowspan, len(rows) - at))
            for below in range(at, at + cut.rowspan):
                rows[below].append(Square(column, cut, hangs=below > at))
            column += cut.colspan
    return [sorted(row, key=lambda square: square.column) for row in rows]


def width(rows: list[SquareRow]) -> int:
    """The number of columns that the widest row takes."""
    return max((s.column + s.cell.colspan for row in rows for s in row), default=0)


def squared(rows: list[SquareRow]) -> list[SquareRow]:
    """The rows with blank cells where they are shorter than the widest: a lattice has no gaps."""
    full = range(width(rows))
    return [_filled(row, full) for row in rows]


def _filled(row: SquareRow, full: range) -> SquareRow:
    taken = {c for s in row for c in range(s.column, s.column + s.cell.colspan)}
    blank = [Square(column, Cell("")) for column in full if column not in taken]
    return sorted([*row, *blank], key=lambda square: square.column)
