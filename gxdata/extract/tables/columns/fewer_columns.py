"""Tables 三 with fewer columns than the form has: which ones, and which of their rows have gained a cell."""

from collections.abc import Iterable
from itertools import takewhile

from gxdata.catalogue import Column
from gxdata.extract.tables.align import AlignedRow
from gxdata.extract.tables.columns.headings import REACH
from gxdata.extract.tables.labels import column_places
from gxdata.extract.tables.span_blanks import bare
from gxdata.extract.tables.tokens import Token, grid_of

# Headings of the one column of a table that tells no applicants apart: it holds the totals, the form's last column.
COUNTS = frozenset(
    ("数量", "数量件", "件数", "数量单位件", "办理数量", "统计数", "合计件", "总计件")
)


def longer_rows(rows: Iterable[AlignedRow], headed: int) -> set[int]:
    """Where the rows begin that have gained a cell: those with more than `headed` of them, where most have no more.

    As many as the form's rows have may be one too many here. Blanks at the end of a row are no cells.
    """
    printed = {row.first: len(bare(row.values)) for row in rows if row.values}
    longer = {first for first, width in printed.items() if width > headed}
    return longer if len(longer) * 2 < len(printed) else set()


def below_headings(
    stream: list[Token], first: int, rows: Iterable[AlignedRow], columns: tuple[Column, ...]
) -> tuple[int, ...] | None:
    """Which of the form's columns a grid has, however few; None where that is not clear.

    It is clear where the cells of every row stand in the same columns of the grid, the lowest heading over each of them
    is one of the form's, these stand in its order, and no other of its headings stands anywhere above the rows. The
    first row has as many cells, which may stand elsewhere: headings that lost a line of theirs push it aside.
    """
    values = [row.values for row in rows if row.values]
    if stream[first].row is None or not values:
        return None
    places = [token.column for token in values[-1]]
    if any([token.column for token in cells] != places for cells in values[1:]):
        return None
    if len(values[0]) != len(places):
        return None
    grid, named = grid_of(stream[first]), {**column_places(columns)}
    above = stream[max(0, first - REACH) : first]
    own = list(takewhile(lambda t: t.row is not None and grid_of(t) == grid, reversed(above)))
    lowest: dict[int, str] = {}
    for token in own:
        if token.key:
            lowest.setdefault(token.column, token.key)
    if len(places) == 1:
        named |= dict.fromkeys(COUNTS, len(columns) - 1)
    found = [named.get(lowest.get(place, ""), -1) for place in places]
    others = {n for t in own if (n := named.get(t.key)) is not None} - set(found)
    if -1 in found or others or found != sorted(set(found)):
        return None
    return tuple(found)
