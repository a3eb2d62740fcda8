"""Rows of which a page keeps two cells with one number: the applicants of the first column, and the row's total."""

from gxdata.extract.tables.place import Placing, agreed
from gxdata.extract.tables.row_sums import Placement, numbers

PRINTED = 2


def with_first_and_last(placings: list[Placing], width: int) -> list[Placing]:
    """Let such rows, whose sums and limits leave several ways, have the usual one: ``ambiguous`` as they were.

    A page that drops every blank cell has rows of other lengths as well; there nothing is usual.
    """
    damaged = [placing for placing in placings if placing.choices]
    if any(placing.printed != PRINTED for placing in damaged):
        return placings
    way: Placement = (0, *[None] * (width - PRINTED), 1)
    return [
        placing._replace(cells=agreed(placing.values, [way], width))
        if way in placing.choices and _is_one_number(placing)
        else placing
        for placing in placings
    ]


def _is_one_number(placing: Placing) -> bool:
    held = set(numbers(placing.values))
    return len(held) == 1 and None not in held
