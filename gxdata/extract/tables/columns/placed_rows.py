"""The rows of table 三 placed into the columns that the page has."""

from collections.abc import Sequence
from dataclasses import replace

from gxdata.catalogue import Table
from gxdata.extract.tables.align import AlignedRow
from gxdata.extract.tables.columns.lost_columns import settle
from gxdata.extract.tables.columns.narrowed_ways import narrowed
from gxdata.extract.tables.place import Placed, Placing, agreed, place, widened
from gxdata.extract.tables.row_sums import (
    Placement,
    Row,
    Sum,
    ends_in_its_sum,
    numbers,
    row_sums,
)
from gxdata.extract.tables.span_blanks import (
    bare,
    ends_in_moved_sum,
    without_padding,
)
from gxdata.extract.tables.tokens import Token

# What came in: no outcome can be more (A1 and A5).
INCOMING = ("received", "carried_in")
# A page that keeps so many cells of a row keeps the applicants of the first column, and the total.
FIRST_AND_LAST = 2


def placed_rows(
    codes: Sequence[str],
    aligned: dict[str, AlignedRow],
    table: Table,
    present: tuple[int, ...],
    *,
    complete: bool,
) -> list[Placing]:
    """Place the rows of these codes, all of the form or fewer, into the columns that the page has."""
    rows = [aligned[code].values for code in codes]
    width = len(table.blocks[0].columns)
    sums = row_sums(table)
    if len(present) < width:
        few = Row(len(present))
        moved = [len(row) != few.width or ends_in_moved_sum(row, Row(width, sums)) for row in rows]
        cells = [bare(row) if blanks else row for row, blanks in zip(rows, moved, strict=True)]
        return [widened(place(row, few), present, width) for row in cells]
    if _has_blank_totals(rows, Row(width, sums)):
        shape = Row(width, (), _limits(aligned, width, ()))
        if _lack_a_column(rows, width):
            rows = [bare(found) for found in rows]
        return [_place_without_total(found, shape) for found in rows]
    shape = Row(width, sums, _limits(aligned, width, sums))
    placings = [place(found, shape) for found in without_padding(rows, shape)]
    settled = settle(dict(zip(codes, placings, strict=True)), width)
    if complete:
        settled = narrowed(settled, table.identities, shape)
    return _with_first_and_last(list(settled.values()), width)


def _place_without_total(found: tuple[Token, ...], shape: Row) -> Placing:
    """A row of a table whose totals were left blank; where blanks at its end may be lost, it may lack that one too.

    The first blank behind all its parts is the total's own, whatever a span left behind that.
    """
    if len(bare(found)) == shape.width - 1 < len(found):
        found = tuple(replace(token, padded=False) for token in found[: shape.width])
    if len(found) != shape.width - 1 or not found[0].padded:
        return place(found, shape)
    parts = place(found, Row(shape.width - 1))
    cells: Placed = [(t, "ambiguous" if s == "reported" else s) for t, s in parts.cells]
    return parts._replace(cells=[*cells, (None, "absent")], carriage="lost")


def _has_blank_totals(rows: list[tuple[Token, ...]], shape: Row) -> bool:
    """Whether the totals of the table were left blank: those of most rows are, and few rows end in a total before that.

    Then a last part that equals the others is no total that has moved.
    """
    whole = [row[: shape.width] for row in rows if len(bare(row)) <= shape.width <= len(row)]
    held = [row for row in whole if any(cell.number for cell in row)]
    blank = [row for row in held if row[-1].value is not None and row[-1].number is None]
    ending = [row for row in blank if ends_in_its_sum(bare(row), shape)]
    if len(blank) * 2 <= len(held) or len(ending) * 2 >= len(blank):
        return False
    numbers = [[token.number or 0.0 for token in bare(row)] for row in blank]
    return any(last < sum(parts) for *parts, last in filter(None, numbers))


def _lack_a_column(rows: list[tuple[Token, ...]], width: int) -> bool:
    """Whether a table without totals prints its zeros and leaves one column more blank, as where a column was lost."""
    printed = [bare(row) for row in rows if bare(row)]
    filled = all(token.number is not None for row in printed for token in row)
    return filled and len({len(row) for row in printed}) == 1 and len(printed[0]) < width - 1


def _limits(
    aligned: dict[str, AlignedRow], width: int, sums: tuple[Sum, ...]
) -> tuple[float | None, ...]:
    """For each column what came in, where both rows that say so are whole; otherwise nothing is known."""
    totals = [0.0] * width
    for code in INCOMING:
        found = aligned.get(code)
        placing = place(found.values, Row(width, sums)) if found else None
        if placing is None or placing.carriage != "kept":
            return ()
        for n, (token, _) in enumerate(placing.cells):
            printed = token.number if token else None
            if printed is None:
                return ()
            totals[n] += printed
    return tuple(totals)


def _with_first_and_last(placings: list[Placing], width: int) -> list[Placing]:
    """Let undecided rows of two cells with one number, the first and the total, have these: ``ambiguous`` as they were.

    A page that drops every blank cell has rows of other lengths as well; there nothing is usual.
    """
    damaged = [placing for placing in placings if placing.choices]
    if any(placing.printed != FIRST_AND_LAST for placing in damaged):
        return placings
    way: Placement = (0, *[None] * (width - FIRST_AND_LAST), 1)
    return [
        placing._replace(cells=agreed(placing.values, [way], width))
        if len(placing.choices) > 1 and way in placing.choices and _is_one_number(placing)
        else placing
        for placing in placings
    ]


def _is_one_number(placing: Placing) -> bool:
    held = set(numbers(placing.values))
    return len(held) == 1 and None not in held
