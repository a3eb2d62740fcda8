"""Blanks beside a row's cells that its label's span left there, in a carrier that has a place for every column."""

from dataclasses import replace

from gxdata.extract.tables.align import AlignedRow
from gxdata.extract.tables.row_sums import Row, adds_up, numbers
from gxdata.extract.tables.span_blanks import bare, is_blank
from gxdata.extract.tables.tokens import Token


def without_blanks_of_labels(aligned: dict[str, AlignedRow], row: Row) -> dict[str, AlignedRow]:
    """The rows without such blanks, where another row has just as many before and behind all its cells, and adds up.

    Then the carrier set them there, and a row whose total is wrong is printed so and has not moved.
    """
    own = {
        code: cells
        for code, found in aligned.items()
        if len(found.values) > row.width and len(cells := _own(found.values)) == row.width
    }
    whole = tuple(range(row.width))
    sure = {
        _beside(aligned[code].values)
        for code, cells in own.items()
        if adds_up(numbers(cells), whole, row)
    }
    return {
        code: replace(found, values=own[code])
        if code in own and _beside(found.values) in sure
        else found
        for code, found in aligned.items()
    }


def _beside(values: tuple[Token, ...]) -> tuple[int, int]:
    """How many blanks stand before a row's cells, and how many behind them."""
    behind = len(values) - len(bare(values))
    return len(values) - len(_own(values)) - behind, behind


def _own(values: tuple[Token, ...]) -> tuple[Token, ...]:
    """The cells between the blanks at both ends."""
    cells = bare(values)
    first = next((n for n, token in enumerate(cells) if not is_blank(token)), 0)
    return cells[first:]
