"""Blanks that are no cells: what spans leave before and behind a row in a carrier that keeps no spans."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from gxdata.extract.tables.align import AlignedRow
from gxdata.extract.tables.row_sums import Row, adds_up, ends_in_its_sum, numbers
from gxdata.extract.tables.tokens import Token, doubted_token

# So many rows must have been decided alike before they decide others.
MIN_WITNESSES = 2
# For each row that bears witness at most so many that do not.
MAX_OTHERS = 4


def is_blank(token: Token) -> bool:
    """Whether a token is a cell that says nothing."""
    return token.value is not None and token.value.kind == "blank"


def _holds_nothing(token: Token) -> bool:
    """Whether a token is a cell without a figure: a blank one, or a mark such as a stroke."""
    return token.value is not None and token.value.kind in ("blank", "mark")


def bare(cells: Sequence[Token]) -> tuple[Token, ...]:
    """The cells without the blank ones at the end."""
    last = len(cells)
    while last and is_blank(cells[last - 1]):
        last -= 1
    return tuple(cells[:last])


def without_span_blanks(values: tuple[Token, ...], row: Row) -> tuple[Token, ...]:
    """Drop the empty cells that spans leave at the end of a barred row, and at its start.

    Where they would make up for cells that the row has lost, they are dropped as well. In a row that is longer than
    most they may be its own, unless its sums say otherwise; in a row of nothing but blanks and marks it makes no
    difference. Where blanks stand at both ends and one is left in front, the row may begin a cell later.
    """
    if len(bare(values)) <= row.width < len(values) and all(map(_holds_nothing, values)):
        return values[: row.width]
    if len(values) <= row.width and not (values and is_blank(values[-1])):
        return values
    cells = list(values)
    in_place = tuple(range(row.width))
    if len(cells) > row.width and cells[0].long and not adds_up(numbers(values), in_place, row):
        return values
    while len(cells) > row.width and is_blank(cells[-1]):
        cells.pop()
    ends = len(cells) < len(values)
    while len(cells) > row.width and is_blank(cells[0]):
        cells.pop(0)
    if ends and cells[0] is not values[0] and _may_begin_later(cells, row):
        return tuple(map(doubted_token, cells))
    rest = bare(cells)
    if (
        rest
        and len(rest) < len(cells)
        and cells[0].padded
        and (cells[0].short or ends_in_moved_sum(cells, row))
    ):
        return rest
    return tuple(cells)


def _may_begin_later(cells: list[Token], row: Row) -> bool:
    """Whether a row between blanks at both its ends keeps one in front, and no sum tells that it is its own."""
    held = numbers(cells)
    told = any(held) and adds_up(held, tuple(range(row.width)), row)
    return len(cells) == row.width and is_blank(cells[0]) and not told


def ends_in_moved_sum(values: Sequence[Token], row: Row) -> bool:
    """Whether a row ends in its sum before the blanks at its end, and not where the form has that sum.

    A blank before it says that blanks were kept: it has not moved by them to where it stands.
    """
    rest = bare(values)
    totals = [total for _, total in row.sums]
    in_place = len(rest) - 1 in totals and any(map(is_blank, rest))
    return not in_place and ends_in_its_sum(rest, row)


def without_padding(rows: list[tuple[Token, ...]], row: Row) -> list[tuple[Token, ...]]:
    """The rows of a table without the blanks at their ends, where many of them end in their total before those blanks.

    Then it is not the total column that is blank: the rows have lost a cell, and what a span left behind makes up for
    it. In a row of zeros that cannot be seen, so the table decides for all its rows.
    """
    bared = [bare(cells) for cells in rows]
    padded = [(b, cells) for b, cells in zip(bared, rows, strict=True) if cells and cells[0].padded]
    short = [
        b
        for b, cells in padded
        if 0 < len(b) < row.width <= len(cells) and any(cell.number for cell in b)
    ]
    ending = sum(ends_in_its_sum(b, row) for b in short)
    if ending < MIN_WITNESSES or ending * MAX_OTHERS < len(short):
        return _without_spanned(rows, row)
    return [
        b if cells and cells[0].padded and len(b) < row.width else cells
        for b, cells in zip(bared, rows, strict=True)
    ]


def _without_spanned(rows: list[tuple[Token, ...]], row: Row) -> list[tuple[Token, ...]]:
    """The rows of a table whose cells stand each on its line, where bars of spanned columns follow most of its rows.

    There a row that is no longer than the form and ends in a blank may have lost a cell.
    """
    longer = sum(len(cells) > row.width and cells[0].row is None for cells in rows)
    if longer * 2 <= len(rows):
        return rows
    return [bare(cells) if len(cells) == row.width else cells for cells in rows]


def from_usual_column(aligned: dict[str, AlignedRow]) -> dict[str, AlignedRow]:
    """The rows of a grid without the blanks that a label's span left before the column where most rows begin.

    With those a row that has lost a cell looks whole, and one that ends in blanks of its own too long. Where a row
    begins with a number before that column, rows have moved: one that ends in a blank may be another of them.
    """
    found = [row.values for row in aligned.values() if row.values]
    begins = Counter(cells[0].column for cells in found if cells[0].column)
    if not begins:
        return aligned
    usual = max(begins, key=lambda column: (begins[column], column))
    if not any(cells[0].column < usual and is_blank(cells[0]) for cells in found):
        return aligned
    moved = any(cells[0].column < usual and not is_blank(cells[0]) for cells in found)
    return {
        code: replace(row, values=_from_column(row.values, usual, moved=moved))
        for code, row in aligned.items()
    }


def _from_column(cells: tuple[Token, ...], column: int, *, moved: bool) -> tuple[Token, ...]:
    before = next((n for n, token in enumerate(cells) if token.column == column), 0)
    if not before or not all(map(is_blank, cells[:before])):
        return cells
    rest = cells[before:]
    return tuple(map(doubted_token, rest)) if moved and is_blank(rest[-1]) else rest


def without_blanks_in_front(aligned: dict[str, AlignedRow], row: Row) -> dict[str, AlignedRow]:
    """The rows without the blanks that a label's span may have left before them, where those hide a lost cell.

    They may where most rows that begin in a number are shorter than the form, so that one blank in front makes another
    whole; and in a row that has too few cells behind such blanks, where the others of its kind, those of no group or
    those of groups, have all of them.
    """
    if not any(_may_follow_span(found.values) for found in aligned.values()):
        return aligned
    spanned = {parent: _span_in_front(aligned, row, parent) for parent in (True, False)}
    own = [found.values for found in aligned.values() if _begins(found.values)]
    own = [
        cells for cells in own if any(cell.number for cell in cells)
    ] or own  # zeros are the same anywhere
    short = sum(len(_up_to_total(cells, row)) < row.width for cells in own)
    lost = short * 2 > len(own)
    return {
        code: replace(found, values=_own(found.values, row))
        if lost
        or _is_longer_by_blanks(found.values, own)
        or len(found.values) < row.width + spanned[_is_parent(code)]
        else found
        for code, found in aligned.items()
    }


def _span_in_front(aligned: dict[str, AlignedRow], row: Row, parent: bool) -> int:
    """How many blanks of their labels' span stand at least before the rows of one kind; 0 where not before all."""
    rows = [
        found.values
        for code, found in aligned.items()
        if found.values and _is_parent(code) == parent
    ]
    spans = [
        len(cells) - row.width
        for cells in rows
        if cells[0].padded and len(_without_front(cells)) == row.width < len(cells)
    ]
    return min(spans) if len(spans) >= MIN_WITNESSES and not any(map(_begins, rows)) else 0


def _is_parent(code: str) -> bool:
    return "." not in code


def _own(cells: tuple[Token, ...], row: Row) -> tuple[Token, ...]:
    """A row's own cells behind blanks in front; where but the last holds anything, it is the last one's either way."""
    if len(cells) == row.width and all(map(is_blank, cells[:-1])):
        return (*cells[:-1], doubted_token(cells[-1]))
    return _without_front(cells)


def _may_follow_span(cells: tuple[Token, ...]) -> bool:
    """Whether a row begins in a blank that a span may have left."""
    return bool(cells) and cells[0].padded and is_blank(cells[0])


def _begins(cells: tuple[Token, ...]) -> bool:
    """Whether a row begins in a cell of its own."""
    return bool(cells) and not is_blank(cells[0])


def _up_to_total(cells: tuple[Token, ...], row: Row) -> tuple[Token, ...]:
    rest = bare(cells)
    return rest if ends_in_its_sum(rest, row) else cells


def _is_longer_by_blanks(cells: tuple[Token, ...], own: Sequence[tuple[Token, ...]]) -> bool:
    """Whether a row is longer than all that begin in a cell of their own, where those end in a column that is blank."""
    return (
        _may_follow_span(cells)
        and len(own) >= MIN_WITNESSES
        and all(is_blank(other[-1]) and len(other) < len(cells) for other in own)
    )


def _without_front(cells: tuple[Token, ...]) -> tuple[Token, ...]:
    first = 0
    while first < len(cells) and cells[first].padded and is_blank(cells[first]):
        first += 1
    return cells[first:] if first < len(cells) else cells


def without_blanks_of_labels(aligned: dict[str, AlignedRow], row: Row) -> dict[str, AlignedRow]:
    """The rows without blanks at both ends, where another row that adds up has just as many of them.

    Then the carrier set them there, and a row whose total is wrong is printed so and has not moved.
    """
    own = {
        code: cells
        for code, found in aligned.items()
        if len(found.values) > row.width
        and len(cells := _between_blanks(found.values)) == row.width
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
    return len(values) - len(_between_blanks(values)) - behind, behind


def _between_blanks(values: tuple[Token, ...]) -> tuple[Token, ...]:
    """The cells between the blanks at both ends."""
    cells = bare(values)
    first = next((n for n, token in enumerate(cells) if not is_blank(token)), 0)
    return cells[first:]
