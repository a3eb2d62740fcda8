"""Columns that a page lost in all its rows: rows that are decided decide those that lost as many cells."""

from collections.abc import Collection, Iterator, Mapping

from gxdata.extract.tables.place import Placing, agreed
from gxdata.extract.tables.row_sums import Placement
from gxdata.extract.tables.span_blanks import MIN_WITNESSES
from gxdata.extract.tables.tokens import Token

# More lost cells than this in a row are no lost columns.
MAX_LOST_COLUMNS = 2


def settle(placings: Mapping[str, Placing], width: int) -> dict[str, Placing]:
    """Let the rows of a table that are decided decide the others that lost as many cells.

    A page that loses a column or two loses them in every row. Where all decided rows of one length were placed alike,
    at least two of them, the undecided rows of that length are placed so too, if their own sums allow it. Where blanks
    were dropped, rows are shorter and each loses cells of its own, so nothing follows for the others.
    """
    if not any(placing.choices for placing in placings.values()):
        return dict(placings)
    habits = dict(_habits(placings.values(), width))
    settled = dict(placings)
    for code, placing in placings.items():
        way = habits.get(placing.printed) if placing.choices else None
        if way and _fits(placing.values, way, placing.choices):
            cells = agreed(placing.values, [way], width)
            settled[code] = placing._replace(cells=cells, choices=(way,), column_lost=True)
    if sum(placing.column_lost for placing in settled.values()) * 2 <= len(placings):
        settled = {code: p._replace(column_lost=False) for code, p in settled.items()}
    return settled


def _habits(placings: Collection[Placing], width: int) -> Iterator[tuple[int, Placement]]:
    """How the decided rows of one length were placed, where enough of them were, and all alike."""
    decided = [p for p in placings if len(p.choices) == 1 and p.printed >= width - MAX_LOST_COLUMNS]
    for printed in {placing.printed for placing in decided}:
        ways = [placing.choices[0] for placing in decided if placing.printed == printed]
        if len(set(ways)) == 1 and len(ways) >= MIN_WITNESSES:
            yield printed, ways[0]


def _fits(values: tuple[Token, ...], way: Placement, choices: tuple[Placement, ...]) -> bool:
    zero = all(token.number == 0 for token in values)
    return zero or way in choices
