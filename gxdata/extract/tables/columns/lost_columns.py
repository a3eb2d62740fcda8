"""Columns that a page lost in all its rows: rows that are decided decide those that lost as many cells."""

from gxdata.extract.tables.place import Placing, agreed
from gxdata.extract.tables.row_sums import Placement
from gxdata.extract.tables.span_blanks import MIN_WITNESSES
from gxdata.extract.tables.tokens import Token

# More lost cells than this in a row are no lost columns.
MAX_LOST_COLUMNS = 2


def settle(placings: list[Placing], width: int) -> list[Placing]:
    """Let the rows of a table that are decided decide the others that lost as many cells.

    A page that loses a column or two loses them in every row. Where all decided rows of one length were placed alike,
    at least two of them, the undecided rows of that length are placed so too, if their own sums allow it. Where blanks
    were dropped, rows are shorter and each loses cells of its own, so nothing follows for the others.
    """
    if not any(placing.choices for placing in placings):
        return placings
    decided = [p for p in placings if len(p.choices) == 1 and p.printed >= width - MAX_LOST_COLUMNS]
    habits: dict[int, set[Placement]] = {}
    for placing in decided:
        habits.setdefault(placing.printed, set()).add(placing.choices[0])
    settled = []
    for placing in placings:
        habit = habits.get(placing.printed, set())
        witnesses = sum(p.printed == placing.printed for p in decided)
        if placing.choices and len(habit) == 1 and witnesses >= MIN_WITNESSES:
            (way,) = habit
            if _fits(placing.values, way, placing.choices):
                cells = agreed(placing.values, [way], width)
                placing = placing._replace(cells=cells, choices=(way,), column_lost=True)
        settled.append(placing)
    if sum(placing.column_lost for placing in settled) * 2 <= len(placings):
        settled = [placing._replace(column_lost=False) for placing in settled]
    return settled


def _fits(values: tuple[Token, ...], way: Placement, choices: tuple[Placement, ...]) -> bool:
    zero = all(token.value and token.value.number == 0 for token in values)
    return zero or way in choices
