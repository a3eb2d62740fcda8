"""An empty cell that a carrier leaves behind every row, headings and all: a bar at the end of every line."""

from collections.abc import Iterator
from itertools import groupby

from gxdata.extract.tables.span_blanks import is_blank
from gxdata.extract.tables.tokens import Token, grid_of

# So many rows at least, one of them with so many headings: then the cell behind them has none.
MIN_ROWS, MIN_HEADINGS = 4, 3


def without_empty_ends(stream: list[Token]) -> list[Token]:
    """The stream without such cells; the very stream where there are none."""
    found = list(_empty(stream))
    if not found:
        return stream
    ends = set(map(id, found))
    return [token for token in stream if id(token) not in ends]


def _empty(stream: list[Token]) -> Iterator[Token]:
    cells = [token for token in stream if token.row is not None and token.padded]
    for _, grid in groupby(cells, key=grid_of):
        rows = [list(row) for _, row in groupby(grid, key=lambda token: token.row)]
        if len(rows) < MIN_ROWS or not all(len(row) > 1 and is_blank(row[-1]) for row in rows):
            continue
        if any(_heads(row[1:-1]) for row in rows):
            yield from (row[-1] for row in rows)


def _heads(row: list[Token]) -> bool:
    """Whether a row holds headings, and nothing else, up to its empty cell."""
    return len(row) >= MIN_HEADINGS and all(token.key for token in row)
