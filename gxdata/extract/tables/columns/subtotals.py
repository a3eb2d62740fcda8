"""A column of subtotals that an organ put before those it adds up, or behind them: 小计 over the organisations."""

from collections.abc import Sequence
from dataclasses import replace

from gxdata.catalogue import Column
from gxdata.extract.tables.align import AlignedRow
from gxdata.extract.tables.columns.headings import REACH
from gxdata.extract.tables.row_sums import Row
from gxdata.extract.tables.span_blanks import bare
from gxdata.extract.tables.tokens import Token, label_key

NAME = "小计"
# Where no heading names it, so many rows that are not all zero must show it.
MIN_ROWS = 3


def without_subtotals(
    stream: list[Token],
    first: int,
    aligned: dict[str, AlignedRow],
    row: Row,
    columns: Sequence[Column],
) -> dict[str, AlignedRow]:
    """The rows without such a column, where every row with so many cells adds up to its subtotal and to its total.

    Where they do in either place, as with figures of one kind of organisation alone, the headings tell.
    """
    wider = {
        code: cells
        for code, found in aligned.items()
        if len(found.values) > row.width and len(cells := bare(found.values)) == row.width + 1
    }
    if not wider:
        return aligned
    headed = "".join(token.key for token in stream[max(0, first - REACH) : first + 1])
    inner, last = (label_key(columns[n].label) for n in (1, -2))
    places = {1: NAME + inner in headed, row.width - 1: last + NAME in headed}
    telling = sum(any(cell.number for cell in cells) for cells in wider.values())
    fitting = [n for n in places if all(_has_subtotal(cells, n) for cells in wider.values())]
    own = [n for n in fitting if places[n]] or fitting
    if len(own) != 1 or telling < (1 if NAME in headed else MIN_ROWS):
        return aligned
    return {
        code: replace(found, values=_with_total_next(found.values, own[0], row))
        if len(found.values) > row.width
        else found
        for code, found in aligned.items()
    }


def _with_total_next(values: tuple[Token, ...], place: int, row: Row) -> tuple[Token, ...]:
    """The cells without the one at `place`; blanks that a label left before them are none of them."""
    cells = bare(values)
    ahead = len(cells) - row.width - 1
    return _without(values if ahead < 0 else cells, place + max(ahead, 0))


def _has_subtotal(cells: tuple[Token, ...], place: int) -> bool:
    first, *parts, total = (cell.number or 0.0 for cell in _without(cells, place))
    subtotal = cells[place].number or 0.0
    return subtotal == sum(parts) and total == first + subtotal


def _without(cells: tuple[Token, ...], place: int) -> tuple[Token, ...]:
    return (*cells[:place], *cells[place + 1 :])
