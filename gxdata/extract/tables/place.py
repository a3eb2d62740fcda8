"""Put a row's printed values into its columns; where cells were lost or added, claim no more than is sure."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations, pairwise
from math import comb
from typing import NamedTuple

from gxdata.extract.tables.reading import Carriage, Status
from gxdata.extract.tables.row_sums import (
    Numbers,
    Placement,
    Row,
    Sum,
    adds_up,
    ends_in_its_sum,
    fails,
    in_columns,
    numbers,
    total_may_have_moved,
)
from gxdata.extract.tables.span_blanks import (
    bare,
    ends_in_moved_sum,
    is_blank,
    without_span_blanks,
)
from gxdata.extract.tables.tokens import Token
from gxdata.extract.tables.values import parse_value
from gxdata.read.unreadable import UNREADABLE

# Above this many ways to place a row's values none is tried: with so many cells lost nothing is decided anyway.
MAX_PLACEMENTS = 500
# What stands where a decoder found no character.
LOST = re.compile(f"{UNREADABLE}+")
# Pieces of one number with spaces between them.
DIGITS = re.compile(r"[1-9]\d*(?: \d+)+")
Placed = list[tuple[Token | None, Status]]


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


def place(values: tuple[Token, ...], row: Row) -> Placing:
    """Place the values of one row, in printed order, into its columns.

    A row with its form's number of cells is read as it stands. Of a row with fewer or more, only those ways to place
    its values are kept that its sums allow; a column has a value where all of them agree, and never as ``reported``.
    """
    whole, values = values, _without_page_number(without_span_blanks(values, row), row)
    printed = len(values)
    if printed == row.width:
        placed: Placed = [(t, t.value.status if t.value else "illegible") for t in values]
        if _may_be_shifted(values, row) or _ends_in_remark(whole, values):
            placed = [(t, "ambiguous" if status == "reported" else status) for t, status in placed]
            placed = _without_moved(placed, values, row)
        return Placing(placed, "kept", printed)
    if not printed:
        return Placing([(None, "absent")] * row.width, "none", 0)
    carriage: Carriage = "surplus" if printed > row.width else "lost"
    if joined := _joined(values, row):
        carriage = "surplus" if None in joined else "kept"
        return Placing([(token, "ambiguous") for token in joined], carriage, row.width)
    choices = _choices(values, row)
    return Placing(agreed(values, choices, row.width), carriage, printed, values, choices)


def _without_page_number(values: tuple[Token, ...], row: Row) -> tuple[Token, ...]:
    """The values without a number with a line of its own behind the line that holds the row, and adds up without it."""
    own = values[: row.width]
    if len(values) != row.width + 1 or [t.alone for t in values] != [False] * row.width + [True]:
        return values
    return own if adds_up(numbers(own), tuple(range(row.width)), row) else values


def _joined(values: tuple[Token, ...], row: Row) -> list[Token | None]:
    """The cells of a row in running text, its numbers parted by spaces: what all ways to join them say that add up."""
    count = len(values)
    if count <= row.width or values[0].row is not None or not row.sums:
        return []
    if comb(count - 1, row.width - 1) > MAX_PLACEMENTS:
        return []
    if any(adds_up(numbers(values), way, row) for way in ways(count, row.width)):
        return []
    found: list[list[Token]] = []
    for inner in combinations(range(1, count), row.width - 1):
        cells = [_as_one(values[a:b]) for a, b in pairwise((0, *inner, count))]
        known = [cell for cell in cells if cell is not None]
        if len(known) == row.width and adds_up(numbers(known), tuple(range(row.width)), row):
            found.append(known)
    columns = zip(*found, strict=True)
    return [cells[0] if len({cell.number for cell in cells}) == 1 else None for cells in columns]


def _as_one(pieces: Sequence[Token]) -> Token | None:
    """Pieces of a number, on one line, as one cell; None where they are no digits, or would begin with a zero."""
    first, *others = pieces
    if not others:
        return first
    text = " ".join(token.text.strip() for token in pieces)
    if any(token.alone for token in pieces) or not DIGITS.fullmatch(text):
        return None
    return replace(first, text=text, value=parse_value(text))


def _without_moved(placed: Placed, values: tuple[Token, ...], row: Row) -> Placed:
    """A row that has moved before the blanks at its end, as its sums say: its values where all that is possible puts
    them."""
    rest = bare(values)
    held = numbers(values)
    moved = ends_in_its_sum(rest, row) or any(fails(held, sum_) for sum_ in row.sums)
    if len(rest) == len(values) or not moved:
        return placed
    return agreed(rest, _choices(rest, row), row.width)


def _may_be_shifted(values: tuple[Token, ...], row: Row) -> bool:
    """Whether the right number of values may yet be the wrong ones.

    In a row that begins in words these may be the rest of its label. In one with a blank, a number that is more than
    ever came in has moved there, and so has a total that stands before the blank; and where the blank stands at an
    end and a sum fails, all may have moved. Of nothing but zeros no sum tells: there a blank at the end of a row may
    make up for a cell that it lost, and in a grid whose rows end in different columns a blank at either end. Where a
    carrier does not keep cells apart, a lost cell and a stray number, such as that of a page, leave the count as it
    was; only the sums tell, or the line that such a number has of its own. A row whose own sum fails may be an error
    of the report as well: its numbers are doubtful either way.
    """
    held = numbers(values)
    if row.width > 1 and not row.sums and _are_parted(values):
        return True
    if None in held:
        limits = zip(held, row.limits, strict=False)
        at_end = is_blank(values[0]) or is_blank(values[-1])
        return (
            (row.width > 1 and values[0].value is None)
            or (is_blank(values[-1]) and ends_in_moved_sum(values, row))
            or any(n is not None and most is not None and n > most for n, most in limits)
            or (at_end and any(fails(held, sum_) for sum_ in row.sums))
            or any(total_may_have_moved(held, sum_) for sum_ in row.sums)
            or (at_end and bool(row.sums) and _are_lost_zeros(values))
            or (row.width > 1 and any(map(_may_be_stray, values)))
            or (values[0].row is None and any(_contradict(values, sum_) for sum_ in row.sums))
        )
    if row.sums and held[0] and len(set(held)) == 1:
        return True  # one cell, once for every column that it spans
    if values[0].row is not None and not values[0].loose:
        return False
    return bool(row.sums) and not adds_up(held, tuple(range(row.width)), row)


def _are_parted(values: tuple[Token, ...]) -> bool:
    """Whether some values of a row share a line of running text, and another has one of its own: a page's number."""
    return values[0].row is None and len({token.alone for token in values}) > 1


def _contradict(values: tuple[Token, ...], sum_: Sum) -> bool:
    """Whether a row's numbers are more than their total, or less though nothing but marks stands beside them."""
    parts, total = sum_
    whole, held = values[total].number, [values[part] for part in parts]
    known = sum(token.number or 0.0 for token in held)
    if whole is None or whole == known:
        return False
    return whole < known or all(
        token.value is not None and token.value.kind in ("number", "mark") for token in held
    )


def _may_be_stray(token: Token) -> bool:
    """Whether a line of lost characters may stand among a row's cells, and be none of them."""
    return token.row is None and token.alone and LOST.fullmatch(token.text) is not None


def _ends_in_remark(whole: tuple[Token, ...], values: tuple[Token, ...]) -> bool:
    """Whether a row ends in words, and has its number of cells only without a blank in front: that was one of them."""
    return len(values) < len(whole) and values[0] is not whole[0] and values[-1].value is None


def _are_lost_zeros(values: tuple[Token, ...]) -> bool:
    """Whether a row with a blank at an end, in a carrier that fills up rows, holds nothing but zeros.

    A zero alone at its end is its total.
    """
    held = numbers(bare(values))
    if not values[0].padded or any(held) or not held:
        return False
    if all(map(is_blank, values[:-1])) and not is_blank(values[-1]):
        return False
    return values[0].ragged or (is_blank(values[-1]) and None not in held)


def widened(placing: Placing, present: tuple[int, ...], width: int) -> Placing:
    """A row placed into the columns that a page has, in all that its form has."""
    cells: Placed = [(None, "absent")] * width
    for column, cell in zip(present, placing.cells, strict=True):
        cells[column] = cell
    return placing._replace(cells=cells)


def _choices(values: tuple[Token, ...], row: Row) -> tuple[Placement, ...]:
    """The ways to place a damaged row's values that its sums prefer, or at least allow."""
    every = ways(len(values), row.width)
    spanned = len({t.text for t in values[row.width - 1 :]}) == 1
    if spanned and not row.sums:
        every = every[:1]  # the last cell, once for every column that it spans
    held = numbers(values)
    possible = [p for p in every if _is_possible(held, p, row)] or every
    exact = [p for p in possible if adds_up(held, p, row)]
    return tuple(exact or possible)


def ways(printed: int, width: int) -> list[Placement]:
    """All ways to place so many values, in their order, into so many columns."""
    if printed > width:
        return [tuple(range(s, s + width)) for s in range(printed - width + 1)]
    if comb(width, printed) > MAX_PLACEMENTS:
        return []
    return [_spread(taken, width) for taken in combinations(range(width), printed)]


def _spread(taken: tuple[int, ...], width: int) -> Placement:
    where: list[int | None] = [None] * width
    for value, column in enumerate(taken):
        where[column] = value
    return tuple(where)


def _is_possible(held: Numbers, placement: Placement, row: Row) -> bool:
    """Whether no sum and no limit speaks against a placement, whatever the lost cells held."""
    placed = in_columns(held, placement)
    for found, limit in zip(placed, row.limits, strict=False):
        if found is not None and limit is not None and found > limit:
            return False
    for parts, total in row.sums:
        whole = placed[total]
        known = [n for n in (placed[p] for p in parts) if n is not None]
        if whole is None:
            continue
        if sum(known) > whole or (len(known) == len(parts) and sum(known) != whole):
            return False
    return True


def agreed(values: tuple[Token, ...], placements: Sequence[Placement], width: int) -> Placed:
    """For each column the value that all placements agree on. Never `reported`: the row is damaged."""
    placed: Placed = []
    for column in range(width):
        tokens = [None if p[column] is None else values[p[column] or 0] for p in placements]
        said = {token.number for token in tokens if token and token.value}
        sure = bool(tokens) and None not in tokens and len(said) == 1
        placed.append((tokens[0] if sure else None, "ambiguous"))
    return placed
