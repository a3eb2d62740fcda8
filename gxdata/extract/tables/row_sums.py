"""What is known of a row before its values are placed, and what its sums say of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from gxdata import catalogue
from gxdata.catalogue import Table
from gxdata.extract.tables.tokens import Token

# The parts of a sum and its total, as positions in the row.
Sum = tuple[tuple[int, ...], int]
Placement = tuple[int | None, ...]  # for each column the value that stands in it, or None


@dataclass(frozen=True, slots=True)
class Row:
    """What is known of a row before its values are placed.

    Attributes
    ----------
    width
        How many cells the form has in it.
    sums
        The sums that hold within it.
    limits
        For each column the largest number it can hold, None where nothing is known.
    """

    width: int
    sums: tuple[Sum, ...] = ()
    limits: tuple[float | None, ...] = ()


def row_sums(table: Table) -> tuple[Sum, ...]:
    """The sums that the catalogue says hold within each row of a table."""
    columns = [column.code for column in table.blocks[0].columns]
    found = []
    for identity in table.identities:
        if identity.along == "row":
            parts, totals = identity.members(columns)
            found.append((tuple(columns.index(p) for p in parts), columns.index(totals[0])))
    return tuple(found)


@cache
def row_of_reviews() -> Row:
    """The printed row of table 四: the channels stand side by side in it, each with the sums of a row of its own."""
    table = catalogue.table("reviews")
    (block,) = table.blocks
    width = len(block.columns)
    sums = tuple(
        (tuple(n * width + part for part in parts), n * width + total)
        for n in range(len(block.rows))
        for parts, total in row_sums(table)
    )
    return Row(width * len(block.rows), sums)


def ends_in_its_sum(cells: Sequence[Token], row: Row) -> bool:
    """Whether the last of the cells is the sum of those before it, blanks counting nothing: then it is the total."""
    if not row.sums or len(cells) < 2:
        return False
    total = cells[-1].number or 0.0
    return total > 0 and total == sum([token.number or 0.0 for token in cells[:-1]])


Numbers = Sequence[float | None]  # those of a row's values; None for a value that is no number


def numbers(values: Sequence[Token]) -> list[float | None]:
    """The numbers of a row's values."""
    return [token.number for token in values]


def in_columns(held: Numbers, placement: Placement) -> list[float | None]:
    """For each column its number; None where no value stands, or one that is no number."""
    return [None if at is None else held[at] for at in placement]


def adds_up(held: Numbers, placement: Placement, row: Row) -> bool:
    """Whether every total is there and equals its parts, lost cells counting nothing. Chooses, and never fills."""
    if not row.sums:
        return False
    placed = in_columns(held, placement)
    return all(
        placed[total] is not None and placed[total] == sum(placed[p] or 0.0 for p in parts)
        for parts, total in row.sums
    )


def fails(numbers: list[float | None], sum_: Sum) -> bool:
    """Whether all cells of a sum are known and do not add up."""
    parts, total = sum_
    known = [n for n in (numbers[p] for p in parts) if n is not None]
    return len(known) == len(parts) and numbers[total] not in (None, sum(known))


def total_may_have_moved(numbers: list[float | None], sum_: Sum) -> bool:
    """Whether the total is blank and the last part no less than those before it, as a total is that has moved."""
    (*parts, last), total = sum_
    moved = numbers[last] or 0.0
    return moved > 0 and numbers[total] is None and moved >= sum(numbers[p] or 0.0 for p in parts)
