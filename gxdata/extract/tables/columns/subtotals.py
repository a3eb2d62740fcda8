"""A column of subtotals that an organ put before those it adds up: 小计 over the organisations."""

from dataclasses import replace

from gxdata.extract.tables.align import AlignedRow
from gxdata.extract.tables.row_sums import Row, number
from gxdata.extract.tables.span_blanks import bare
from gxdata.extract.tables.tokens import Token

# Where it stands, counted from nought; so many rows that are not all zero must show it.
PLACE, MIN_ROWS = 1, 3


def without_subtotals(aligned: dict[str, AlignedRow], row: Row) -> dict[str, AlignedRow]:
    """The rows without such a column, where every row with so many cells adds up to its subtotal and to its total."""
    wider = {
        code: cells
        for code, found in aligned.items()
        if len(found.values) > row.width and len(cells := bare(found.values)) == row.width + 1
    }
    if len(wider) < MIN_ROWS or not all(_has_subtotal(cells) for cells in wider.values()):
        return aligned
    if sum(any(map(number, cells)) for cells in wider.values()) < MIN_ROWS:
        return aligned
    return {
        code: replace(found, values=(*wider[code][:PLACE], *wider[code][PLACE + 1 :]))
        if code in wider
        else found
        for code, found in aligned.items()
    }


def _has_subtotal(cells: tuple[Token, ...]) -> bool:
    first, subtotal, *parts, total = (number(cell) or 0.0 for cell in cells)
    return subtotal == sum(parts) and total == first + subtotal
