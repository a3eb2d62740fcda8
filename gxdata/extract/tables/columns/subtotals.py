"""A column of subtotals that an organ put before those it adds up, or behind them: 小计 over the organisations."""

from collections.abc import Sequence
from dataclasses import replace

from gxdata.catalogue import Column
from gxdata.extract.tables.align import AlignedRow
from gxdata.extract.tables.row_sums import Row, number
from gxdata.extract.tables.span_blanks import bare
from gxdata.extract.tables.tokens import Token, label_key

NAME = "小计"
# Where no heading names it, so many rows that are not all zero must show it.
MIN_ROWS = 3


def without_subtotals(
    before: list[Token], aligned: dict[str, AlignedRow], row: Row, columns: Sequence[Column]
) -> dict[str, AlignedRow]:
    """The rows without such a column, where every row with so many cells adds up to its subtotal and to its total.

    Where they do in either place, as with figures of one kind of organisation alone, the headings tell.
    """
    wider = {
        code: cells
        for code, found in aligned.items()
        if len(found.values) > row.width and len(cells := bare(found.values)) == row.width + 1
    }
    fitting = [n for n in (1, row.width - 1) if all(_has_subtotal(c, n) for c in wider.values())]
    headed = "".join(token.key for token in before)
    if NAME not in headed and sum(any(map(number, c)) for c in wider.values()) < MIN_ROWS:
        return aligned
    start, end = label_key(columns[1].label), label_key(columns[-2].label)
    if len(fitting) > 1 and (NAME + start in headed) != (end + NAME in headed):
        fitting = fitting[:1] if NAME + start in headed else fitting[1:]
    if len(fitting) != 1:
        return aligned
    return {
        code: replace(found, values=_without(wider.get(code, found.values), fitting[0]))
        if len(found.values) > row.width
        else found
        for code, found in aligned.items()
    }


def _has_subtotal(cells: tuple[Token, ...], place: int) -> bool:
    first, *parts, total = (number(cell) or 0.0 for cell in _without(cells, place))
    subtotal = number(cells[place]) or 0.0
    return subtotal == sum(parts) and total == first + subtotal


def _without(cells: tuple[Token, ...], place: int) -> tuple[Token, ...]:
    return (*cells[:place], *cells[place + 1 :])
