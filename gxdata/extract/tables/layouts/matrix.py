"""The tokens of a grid by the rows and columns that their cells cover, spans and all."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

from gxdata.extract.tables.tokens import Token, grid_of, label_key
from gxdata.read.document import TEXT_OF, Cell, Document, Grid

# No statutory table has more rows or columns, nor covers more places.
MAX_ROWS, MAX_COLUMNS = 200, 80


class Part(NamedTuple):
    """What comes in place of the tokens from `first` on, up to `stop`."""

    first: int
    stop: int
    tokens: list[Token]


@dataclass(slots=True, eq=False)
class Placed:
    """A cell: its token, and the columns that it covers, `right` excluded."""

    token: Token
    left: int
    right: int


@dataclass(frozen=True)
class Matrix:
    """A grid.

    Attributes
    ----------
    first
        Where its tokens begin in the stream.
    tokens
        Its tokens.
    cells
        Its cells, one for each of these.
    """

    first: int
    tokens: list[Token]
    cells: tuple[Cell, ...]

    @property
    def stop(self) -> int:
        """Where its tokens end in the stream."""
        return self.first + len(self.tokens)

    @cached_property
    def keys(self) -> frozenset[str]:
        """All labels in it, as they are compared."""
        return frozenset([token.key for token in self.tokens if token.key])

    @cached_property
    def lines(self) -> tuple[tuple[Placed, ...], ...]:
        """For each row the cells that cover it, left to right, those that begin in a row above among them."""
        lines: dict[int, list[Placed]] = defaultdict(list)
        last = self.cells[-1].row
        for (_, row, column, rowspan, colspan), token in zip(self.cells, self.tokens, strict=True):
            placed = Placed(token, column, column + colspan)
            lines[row].append(placed)
            for below in range(row + 1, min(row + rowspan, last + 1)):
                lines[below].append(placed)
        return tuple(
            tuple(sorted(line, key=attrgetter("left"))) for _, line in sorted(lines.items())
        )


def word(text: str, row: int, place: str, column: int) -> Token:
    """A word of the form, for a row and a column; `place` is where that stands which it is put to."""
    return Token(text, None, row, place, label_key(text), column=column)


def moved(token: Token, row: int, column: int) -> Token:
    """A token put into another row and column, which keeps its text and its place."""
    return Token(token.text, token.value, row, token.locator, token.key, column=column)


def matrices(stream: list[Token], document: Document) -> Iterator[Matrix]:
    """The grids of a document; without those that are no table's size, or of whose cells some make several tokens."""
    begins: dict[str, int] = {}
    before: int | None = None
    for n, token in enumerate(stream):
        if token.row != before and token.row is not None:
            begins.setdefault(grid_of(token), n)
        before = token.row
    for block in document.blocks:
        if not isinstance(block, Grid) or not block.cells:
            continue
        first = begins.get(f"table {block.number}")
        if first is None:
            continue
        own = stream[first : first + len(block.cells)]
        fits = [token.text for token in own] == list(map(TEXT_OF, block.cells))
        if fits and _is_small(block):
            yield Matrix(first, own, block.cells)


def _is_small(grid: Grid) -> bool:
    rows = grid.cells[-1].row - grid.cells[0].row
    return rows < MAX_ROWS and max([c.column + c.colspan for c in grid.cells]) <= MAX_COLUMNS + 1
