"""Empty columns that a sheet leaves between all columns of a table to set them apart."""

from collections.abc import Iterator
from itertools import groupby

from gxdata.extract.tables.span_blanks import is_blank
from gxdata.extract.tables.tokens import Token, grid_of

# Fewer columns with an empty one behind each of them are a table with a column left blank.
MIN_COLUMNS = 4


def without_spacers(stream: list[Token]) -> list[Token]:
    """The stream without the cells of such columns; the very stream where there is none."""
    if sum(token.row is not None and is_blank(token) for token in stream) < MIN_COLUMNS:
        return stream
    found = [list(cells) for cells in _grids(stream)]
    if not any(map(_spacers, found)):
        return stream
    return [token for cells in found for token in _without(cells, _spacers(cells))]


def _grids(stream: list[Token]) -> Iterator[Iterator[Token]]:
    """The stream, each grid for itself and what stands between two of them."""
    return (
        cells
        for _, cells in groupby(stream, key=lambda t: grid_of(t) if t.row is not None else None)
    )


def _spacers(cells: list[Token]) -> set[int]:
    """The empty columns of a grid, where one stands behind every column that is not empty; none otherwise."""
    if cells[0].row is None:
        return set()
    filled = {token.column for token in cells if not is_blank(token)}
    empty = {token.column for token in cells} - filled
    if len(empty) < MIN_COLUMNS:
        return set()
    behind = [column for column in sorted(filled)[:-1] if column + 1 in empty]
    return empty if len(behind) >= max(MIN_COLUMNS, len(filled) - 1) else set()


def _without(cells: list[Token], columns: set[int]) -> list[Token]:
    return [token for token in cells if token.column not in columns] if columns else cells
