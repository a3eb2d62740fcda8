"""The tokens of a grid by the rows and columns that their cells cover, spans and all."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from gxdata.extract.tables.tokens import Token, grid_of
from gxdata.read.document import Cell, Document, Grid

# No statutory table has more rows or columns, nor covers more places.
MAX_ROWS, MAX_COLUMNS = 200, 60
# Where tokens of a stream begin and end, and what stands there instead.
Piece = tuple[int, int, list[Token]]


@dataclass(frozen=True, slots=True)
class Matrix:
    """A grid.

    Attributes
    ----------
    first, stop
        Where its tokens begin and end in the stream.
    lines
        For each of its rows the cells that cover it, left to right, those that begin in a row above among them.
    """

    first: int
    stop: int
    lines: tuple[tuple["Placed", ...], ...]

    def columns(self) -> dict[int, list["Placed"]]:
        """For each column the cells that cover it, top to bottom, each once."""
        found: dict[int, list[Placed]] = {}
        for line in self.lines:
            for cell in line:
                for column in range(cell.left, cell.right):
                    below = found.setdefault(column, [])
                    if not below or below[-1] is not cell:
                        below.append(cell)
        return found


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """A cell: its token, and the columns that it covers, `right` excluded."""

    token: Token
    left: int
    right: int


def matrices(
    stream: list[Token], document: Document, wanted: Callable[[str], bool]
) -> Iterator[Matrix]:
    """The grids of a document that have a token with a key that is wanted.

    Those that are no table's size are left out, and those of whose cells some make several tokens.
    """
    begins: dict[str, int] = {}
    for n, token in enumerate(stream):
        if token.row is not None:
            begins.setdefault(grid_of(token), n)
    for block in document.blocks:
        if not isinstance(block, Grid) or not block.cells:
            continue
        first = begins.get(f"table {block.number}")
        if first is None:
            continue
        stop = first + len(block.cells)
        own = stream[first:stop]
        if not any(wanted(token.key) for token in own):
            continue
        fits = [token.text for token in own] == [cell.text for cell in block.cells]
        if fits and _is_small(block):
            yield Matrix(first, stop, _lines(block.cells, own))


def replaced(stream: list[Token], pieces: Iterable[Piece]) -> list[Token]:
    """The stream with other tokens from one place to another, for each of some pieces that do not overlap."""
    found: list[Token] = []
    done = 0
    for first, stop, tokens in sorted(pieces, key=lambda piece: piece[0]):
        found += stream[done:first]
        found += tokens
        done = stop
    found += stream[done:]
    return found


def _is_small(grid: Grid) -> bool:
    rows = grid.cells[-1].row - grid.cells[0].row
    return rows < MAX_ROWS and max(c.column + c.colspan for c in grid.cells) <= MAX_COLUMNS + 1


def _lines(cells: tuple[Cell, ...], own: list[Token]) -> tuple[tuple[Placed, ...], ...]:
    lines: dict[int, list[Placed]] = {}
    last = cells[-1].row
    for cell, token in zip(cells, own, strict=True):
        placed = Placed(token, cell.column, cell.column + cell.colspan)
        for row in range(cell.row, min(cell.row + cell.rowspan, last + 1)):
            lines.setdefault(row, []).append(placed)
    return tuple(
        tuple(sorted(line, key=lambda cell: cell.left)) for _, line in sorted(lines.items())
    )
