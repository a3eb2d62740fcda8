"""Tables on paper: how wide the columns are, how high the rows, and where the lines of each cell."""

from dataclasses import dataclass

from gxdata.sample.grid import Square, SquareRow, squared, squares, width
from gxdata.sample.pdf import Page, text_width
from gxdata.sample.pdf_text import broken
from gxdata.sample.tables import TableBlock

_SIZE, _LEAST, _MOST = (
    9.0,
    3.0,
    10.0,
)  # The type; how narrow and wide columns of words are, in sizes.
_LEADING, _PADDING = 1.3, 0.4  # In sizes of the type.


@dataclass(frozen=True, slots=True)
class PrintedCell:
    """A cell in one of its rows: its sides, its lines, and how many rows it still reaches down."""

    left: float
    right: float
    lines: tuple[str, ...]
    size: float
    rows_left: int
    begins: bool

    @property
    def height(self) -> float:
        """How high it must be for its lines."""
        return self.size * (_LEADING * len(self.lines) + 2 * _PADDING)

    def draw(self, page: Page, top: float, bottom: float) -> None:
        """Rule the cell, and set its lines in its middle."""
        page.box(self.left, top, self.right, bottom)
        if not self.begins:
            return
        y = (top + bottom) / 2 - self.size * _LEADING * len(self.lines) / 2
        for line in self.lines:
            y += self.size * _LEADING
            x = (self.left + self.right - self.size * text_width(line)) / 2
            if line:
                page.text(x, y - self.size * (_LEADING - 1), line, self.size)


@dataclass(slots=True)
class PrintedRow:
    """The cells of a row, those that hang into it too, and its height."""

    cells: list[PrintedCell]
    height: float = 0.0


def print_rows(block: TableBlock, left: float, right: float) -> list[PrintedRow]:
    """Set a table between two margins. Blank cells fill rows that are short."""
    rows = squared(squares(block))
    weights = [_weight(rows, column) for column in range(width(rows))]
    unit = (right - left) / sum(weights)
    edges = [left]
    for weight in weights:
        edges.append(edges[-1] + weight * unit)
    size = min(_SIZE, unit)
    printed = [
        PrintedRow([_cell(s, edges, size, _left_over(rows, n, s)) for s in row])
        for n, row in enumerate(rows)
    ]
    _set_heights(printed)
    return printed


def _weight(rows: list[SquareRow], column: int) -> float:
    """How wide a column is, in sizes: values have room on one line, words must break theirs."""
    own = [s.cell for row in rows for s in row if s.column == column and s.cell.colspan == 1]
    values = [text_width(line) for c in own if c.part == "value" for line in c.text.split("\n")]
    words = [text_width(cell.text) for cell in own if cell.part != "value"]
    needed = max(values, default=0.0) + 2 * _PADDING
    return max(needed, min(max(words, default=_LEAST), _MOST), _LEAST)


def _left_over(rows: list[SquareRow], at: int, square: Square) -> int:
    """How many rows a cell reaches from row `at` on."""
    if not square.hangs:
        return square.cell.rowspan
    below = (any(s.hangs and s.cell is square.cell for s in row) for row in rows[at:])
    return next((n for n, hangs in enumerate(below) if not hangs), len(rows) - at)


def _cell(square: Square, edges: list[float], size: float, rows_left: int) -> PrintedCell:
    left, right = edges[square.column], edges[square.column + square.cell.colspan]
    room = (right - left) / size - _PADDING
    lines = tuple(line for part in square.cell.text.split("\n") for line in broken(part, room))
    return PrintedCell(left, right, lines, size, rows_left, not square.hangs)


def _set_heights(rows: list[PrintedRow]) -> None:
    """Give each row the height of its cells; the last row of a higher cell makes up for the rest."""
    for at, row in enumerate(rows):
        ending = [
            (first, cell)
            for first in range(at + 1)
            for cell in rows[first].cells
            if cell.begins and first + cell.rows_left == at + 1
        ]
        above = {first: sum(r.height for r in rows[first:at]) for first, _ in ending}
        needed = [cell.height - above[first] for first, cell in ending]
        row.height = max([*needed, row.cells[0].size * (_LEADING + 2 * _PADDING)])
