"""Put a row's printed values into its columns; where cells were lost or added, claim no more than is sure."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from math import comb
from typing import NamedTuple

from gxdata.catalogue import Table
from gxdata.extract.tables.align import AlignedRow
from gxdata.extract.tables.reading import Carriage, Status
from gxdata.extract.tables.tokens import Token

# The parts of a sum and its total, as positions in the row.
Sum = tuple[tuple[int, ...], int]
Placement = tuple[int | None, ...]  # for each column the value that stands in it, or None

# Above this many ways to place a row's values none is tried: with so many cells lost nothing is decided anyway.
MAX_PLACEMENTS = 500
# More lost cells than this in a row are no lost columns.
MAX_LOST_COLUMNS = 2
# So many rows must have been decided alike before they decide others.
MIN_WITNESSES = 2
# For each row that bears witness at most so many that do not.
MAX_OTHERS = 4

Placed = list[tuple[Token | None, Status]]


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


class Placing(NamedTuple):
    """A row's values in their columns.

    Attributes
    ----------
    cells
        For each column the token that stands in it (or None) and its status.
    carriage
        Whether the row has its form's number of cells.
    printed
        How many cells were printed.
    choices
        The placements that are left of a damaged row; more than one means that the row alone does not decide.
    column_lost
        Whether most rows of the table lost these very cells.
    """

    cells: Placed
    carriage: Carriage
    printed: int
    values: tuple[Token, ...] = ()
    choices: tuple[Placement, ...] = ()
    column_lost: bool = False


def row_sums(table: Table) -> tuple[Sum, ...]:
    """The sums that the catalogue says hold within each row of a table."""
    columns = [column.code for column in table.blocks[0].columns]
    found = []
    for identity in table.identities:
        if identity.along == "row":
            parts, totals = identity.members(columns)
            found.append((tuple(columns.index(p) for p in parts), columns.index(totals[0])))
    return tuple(found)


def place(values: tuple[Token, ...], row: Row) -> Placing:
    """Place the values of one row, in printed order, into its columns.

    A row with its form's number of cells is read as it stands. Of a row with fewer or more, only those ways to place
    its values are kept that its sums allow; a column has a value where all of them agree, and never as ``reported``.
    """
    values = _without_padding(values, row)
    printed = len(values)
    if printed == row.width:
        placed: Placed = [(t, t.value.status if t.value else "illegible") for t in values]
        if _may_be_shifted(values, row):
            placed = [(t, "ambiguous" if status == "reported" else status) for t, status in placed]
            placed = _without_moved(placed, values, row)
        return Placing(placed, "kept", printed)
    if not printed:
        return Placing([(None, "absent")] * row.width, "none", 0)
    choices = _choices(values, row)
    carriage: Carriage = "surplus" if printed > row.width else "lost"
    return Placing(_agreed(values, choices, row.width), carriage, printed, values, choices)


def _without_moved(placed: Placed, values: tuple[Token, ...], row: Row) -> Placed:
    """A row that has moved before the blanks at its end, as its sums say: its values where all that is possible puts
    them."""
    rest = bare(values)
    numbers = [_number(token) for token in values]
    moved = ends_in_its_sum(rest, row) or any(_fails(numbers, sum_) for sum_ in row.sums)
    if len(rest) == len(values) or not moved:
        return placed
    return _agreed(rest, _choices(rest, row), row.width)


def _may_be_shifted(values: tuple[Token, ...], row: Row) -> bool:
    """Whether the right number of values may yet be the wrong ones.

    In a row with a blank, a number that is more than ever came in has moved there, and so has a total that stands
    before the blank; and where the blank stands at an end and a sum fails, all may have moved. Where a carrier does not
    keep cells apart, a lost cell and a stray number, such as that of a page, leave the count as it was; only the sums
    tell. A row whose own sum fails may be an error of the report as well: its numbers are doubtful either way.
    """
    numbers = [_number(token) for token in values]
    if None in numbers:
        limits = zip(numbers, row.limits, strict=False)
        at_end = is_blank(values[0]) or is_blank(values[-1])
        return (
            (is_blank(values[-1]) and ends_in_its_sum(bare(values), row))
            or any(n is not None and most is not None and n > most for n, most in limits)
            or (at_end and any(_fails(numbers, sum_) for sum_ in row.sums))
            or any(_total_may_have_moved(numbers, sum_) for sum_ in row.sums)
        )
    if values[0].row is not None:
        return False
    return bool(row.sums) and not _adds_up(values, tuple(range(row.width)), row)


def widened(placing: Placing, present: tuple[int, ...], width: int) -> Placing:
    """A row placed into the columns that a page has, in all that its form has."""
    cells: Placed = [(None, "absent")] * width
    for column, cell in zip(present, placing.cells, strict=True):
        cells[column] = cell
    return placing._replace(cells=cells)


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
                cells = _agreed(placing.values, [way], width)
                placing = placing._replace(cells=cells, choices=(way,), column_lost=True)
        settled.append(placing)
    if sum(placing.column_lost for placing in settled) * 2 <= len(placings):
        settled = [placing._replace(column_lost=False) for placing in settled]
    return settled


def _fits(values: tuple[Token, ...], way: Placement, choices: tuple[Placement, ...]) -> bool:
    zero = all(token.value and token.value.number == 0 for token in values)
    return zero or way in choices


def _choices(values: tuple[Token, ...], row: Row) -> tuple[Placement, ...]:
    """The ways to place a damaged row's values that its sums prefer, or at least allow."""
    ways = _ways(len(values), row.width)
    possible = [p for p in ways if _is_possible(values, p, row)] or ways
    exact = [p for p in possible if _adds_up(values, p, row)]
    return tuple(exact or possible)


def _ways(printed: int, width: int) -> list[Placement]:
    if printed > width:
        return [tuple(range(s, s + width)) for s in range(printed - width + 1)]
    if comb(width, printed) > MAX_PLACEMENTS:
        return []
    return [_spread(taken, width) for taken in combinations(range(width), printed)]


def without_padding(rows: list[tuple[Token, ...]], row: Row) -> list[tuple[Token, ...]]:
    """The rows of a table without the blanks at their ends, where many of them end in their total before those blanks.

    Then it is not the total column that is blank: the rows have lost a cell, and what a span left behind makes up for
    it. In a row of zeros that cannot be seen, so the table decides for all its rows.
    """
    bared = [bare(cells) for cells in rows]
    padded = [(b, cells) for b, cells in zip(bared, rows, strict=True) if cells and cells[0].padded]
    short = [
        b for b, cells in padded if 0 < len(b) < row.width <= len(cells) and any(map(_number, b))
    ]
    ending = sum(ends_in_its_sum(b, row) for b in short)
    if ending < MIN_WITNESSES or ending * MAX_OTHERS < len(short):
        return _without_spanned(rows, row)
    return [
        b if cells and cells[0].padded and len(b) < row.width else cells
        for b, cells in zip(bared, rows, strict=True)
    ]


def from_usual_column(aligned: dict[str, AlignedRow]) -> dict[str, AlignedRow]:
    """The rows of a grid without the blanks that a label's span left before the column where most rows begin.

    With those a row that has lost a cell looks whole, and one that ends in blanks of its own too long.
    """
    found = [row.values for row in aligned.values() if row.values]
    begins = Counter(cells[0].column for cells in found if cells[0].column)
    if not begins:
        return aligned
    usual = max(begins, key=lambda column: (begins[column], column))
    if not any(cells[0].column < usual and is_blank(cells[0]) for cells in found):
        return aligned
    return {
        code: replace(row, values=_from_column(row.values, usual)) for code, row in aligned.items()
    }


def without_blanks_in_front(aligned: dict[str, AlignedRow], row: Row) -> dict[str, AlignedRow]:
    """The rows without the blanks that a label's span may have left before them, where those hide a lost cell.

    They may where most rows that begin in a number are shorter than the form, so that one blank in front makes another
    whole; and in a row that ends before the others and still has the form's number of cells.
    """
    if not any(_may_follow_span(found.values) for found in aligned.values()):
        return aligned
    own = [found.values for found in aligned.values() if _begins(found.values)]
    own = [cells for cells in own if any(map(_number, cells))] or own  # zeros are the same anywhere
    short = sum(len(_up_to_total(cells, row)) < row.width for cells in own)
    lost = short * 2 > len(own)
    return {
        code: replace(found, values=_without_front(found.values))
        if lost or _only_looks_whole(found.values, row)
        else found
        for code, found in aligned.items()
    }


def _may_follow_span(cells: tuple[Token, ...]) -> bool:
    """Whether a row begins in a blank that a span may have left."""
    return bool(cells) and cells[0].padded and is_blank(cells[0])


def _begins(cells: tuple[Token, ...]) -> bool:
    """Whether a row begins in a cell of its own."""
    return bool(cells) and not is_blank(cells[0])


def _up_to_total(cells: tuple[Token, ...], row: Row) -> tuple[Token, ...]:
    rest = bare(cells)
    return rest if ends_in_its_sum(rest, row) else cells


def _only_looks_whole(cells: tuple[Token, ...], row: Row) -> bool:
    whole = row.width in (len(cells), len(bare(cells)))
    return whole and cells[0].short and is_blank(cells[0])


def _without_front(cells: tuple[Token, ...]) -> tuple[Token, ...]:
    first = 0
    while first < len(cells) and cells[first].padded and is_blank(cells[first]):
        first += 1
    return cells[first:] if first < len(cells) else cells


def _from_column(cells: tuple[Token, ...], column: int) -> tuple[Token, ...]:
    before = next((n for n, token in enumerate(cells) if token.column == column), 0)
    return cells[before:] if all(map(is_blank, cells[:before])) else cells


def _without_spanned(rows: list[tuple[Token, ...]], row: Row) -> list[tuple[Token, ...]]:
    """The rows of a table whose cells stand each on its line, where bars of spanned columns follow most of its rows.

    There a row that is no longer than the form and ends in a blank may have lost a cell.
    """
    longer = sum(len(cells) > row.width and cells[0].row is None for cells in rows)
    if longer * 2 <= len(rows):
        return rows
    return [bare(cells) if len(cells) == row.width else cells for cells in rows]


def bare(cells: Sequence[Token]) -> tuple[Token, ...]:
    """The cells without the blank ones at the end."""
    last = len(cells)
    while last and is_blank(cells[last - 1]):
        last -= 1
    return tuple(cells[:last])


def _without_padding(values: tuple[Token, ...], row: Row) -> tuple[Token, ...]:
    """Drop the empty cells that spans leave at the end of a barred row, and at its start.

    Where they would make up for cells that the row has lost, they are dropped as well. In a row that is longer than
    most they may be its own, unless its sums say otherwise.
    """
    if len(values) <= row.width and not (values and is_blank(values[-1])):
        return values
    cells = list(values)
    in_place = tuple(range(row.width))
    if len(cells) > row.width and cells[0].long and not _adds_up(values, in_place, row):
        return values
    while len(cells) > row.width and is_blank(cells[-1]):
        cells.pop()
    while len(cells) > row.width and is_blank(cells[0]):
        cells.pop(0)
    rest = bare(cells)
    if (
        rest
        and len(rest) < len(cells)
        and cells[0].padded
        and (cells[0].short or ends_in_its_sum(rest, row))
    ):
        return rest
    return tuple(cells)


def ends_in_its_sum(cells: Sequence[Token], row: Row) -> bool:
    """Whether the last of the cells is the sum of those before it, blanks counting nothing: then it is the total."""
    if not row.sums or len(cells) < 2:
        return False
    *parts, total = [_number(token) or 0.0 for token in cells]
    return total > 0 and total == sum(parts)


def is_blank(token: Token) -> bool:
    """Whether a token is a cell that says nothing."""
    return token.value is not None and token.value.kind == "blank"


def _spread(taken: tuple[int, ...], width: int) -> Placement:
    where: list[int | None] = [None] * width
    for value, column in enumerate(taken):
        where[column] = value
    return tuple(where)


def _numbers(values: tuple[Token, ...], placement: Placement) -> list[float | None]:
    """For each column its number; None where no value stands, or one that is no number."""
    return [None if at is None else _number(values[at]) for at in placement]


def _number(token: Token) -> float | None:
    return token.value.number if token.value else None


def _is_possible(values: tuple[Token, ...], placement: Placement, row: Row) -> bool:
    """Whether no sum and no limit speaks against a placement, whatever the lost cells held."""
    numbers = _numbers(values, placement)
    for number, limit in zip(numbers, row.limits, strict=False):
        if number is not None and limit is not None and number > limit:
            return False
    for parts, total in row.sums:
        whole = numbers[total]
        known = [n for n in (numbers[p] for p in parts) if n is not None]
        if whole is None:
            continue
        if sum(known) > whole or (len(known) == len(parts) and sum(known) != whole):
            return False
    return True


def _fails(numbers: list[float | None], sum_: Sum) -> bool:
    """Whether all cells of a sum are known and do not add up."""
    parts, total = sum_
    known = [n for n in (numbers[p] for p in parts) if n is not None]
    return len(known) == len(parts) and numbers[total] not in (None, sum(known))


def _total_may_have_moved(numbers: list[float | None], sum_: Sum) -> bool:
    """Whether the total is blank and the last part no less than those before it, as a total is that has moved."""
    (*parts, last), total = sum_
    moved = numbers[last] or 0.0
    return moved > 0 and numbers[total] is None and moved >= sum(numbers[p] or 0.0 for p in parts)


def _adds_up(values: tuple[Token, ...], placement: Placement, row: Row) -> bool:
    """Whether every total is there and equals its parts, lost cells counting nothing. Chooses, and never fills."""
    numbers = _numbers(values, placement)
    return bool(row.sums) and all(
        numbers[total] is not None and numbers[total] == sum(numbers[p] or 0.0 for p in parts)
        for parts, total in row.sums
    )


def _agreed(values: tuple[Token, ...], placements: Sequence[Placement], width: int) -> Placed:
    """For each column the value that all placements agree on. Never `reported`: the row is damaged."""
    placed: Placed = []
    for column in range(width):
        tokens = [None if p[column] is None else values[p[column] or 0] for p in placements]
        numbers = {token.value.number for token in tokens if token and token.value}
        sure = bool(tokens) and None not in tokens and len(numbers) == 1
        placed.append((tokens[0] if sure else None, "ambiguous"))
    return placed
