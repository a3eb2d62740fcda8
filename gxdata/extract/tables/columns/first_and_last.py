"""Rows of which a page keeps two cells with one number: the applicants of the first column, and the row's total."""

from collections.abc import Iterator

from gxdata.extract.tables.place import Placing, agreed
from gxdata.extract.tables.row_sums import Placement, numbers


def with_first_and_last(placings: list[Placing], width: int) -> Iterator[Placing]:
    """Let such rows, whose sums and limits leave several ways, have the usual one: ``ambiguous`` as they were."""
    way: Placement = (0, *[None] * (width - 2), 1)
    for placing in placings:
        if len(placing.choices) > 1 and way in placing.choices:
            first, last = numbers(placing.values)
            if first is not None and first == last:
                yield placing._replace(cells=agreed(placing.values, [way], width))
                continue
        yield placing
