"""Numbers of table 三 that stand once for several rows, as clerks merge the zeros of a column: written out in each."""

from collections.abc import Iterator
from dataclasses import replace

from gxdata import catalogue
from gxdata.extract.tables.layouts.matrix import Matrix, Part
from gxdata.extract.tables.tokens import Token, doubted_token, label_key
from gxdata.extract.tables.values import TEXT


def with_values_written_out(matrix: Matrix) -> Part | None:
    """A grid with such a cell in every row that it covers; None where it has none.

    A zero, a mark or a blank is said of each of them, and doubtful; of another number no one can tell whose it is.
    """
    first = _first_column(matrix)
    if first is None:
        return None
    shared = {
        id(token)
        for cell, token in zip(matrix.cells, matrix.tokens, strict=True)
        if cell.rowspan > 1 and cell.column >= first and token.value is not None
    }
    return Part(matrix.first, matrix.stop, list(_tokens(matrix, shared))) if shared else None


def _first_column(matrix: Matrix) -> int | None:
    """Where the column of the first applicant stands, without which there is no table 三."""
    key = label_key(catalogue.table("applications").blocks[0].columns[0].label)
    if key not in matrix.keys:
        return None
    return next(c.column for c, t in zip(matrix.cells, matrix.tokens, strict=True) if t.key == key)


def _tokens(matrix: Matrix, shared: set[int]) -> Iterator[Token]:
    """The tokens of a grid, the `shared` ones again in each row that they cover and that has cells of its own."""
    seen: set[int] = set()
    for line in matrix.lines:
        new = {id(cell.token): cell.token.row for cell in line if id(cell.token) not in seen}
        for token in (cell.token for cell in line if new):
            if id(token) in shared:
                yield _said(token) if id(token) in new else _over(token, next(iter(new.values())))
            elif id(token) in new:
                yield token
        seen |= new.keys()


def _said(token: Token) -> Token:
    """What a cell says of each row that it covers."""
    return replace(token, value=TEXT) if token.number else doubted_token(token)


def _over(token: Token, row: int | None) -> Token:
    """The same for a row below its own, where it has a place of its own."""
    return replace(_said(token), row=row, locator=f"{token.locator}, over row {row}")
