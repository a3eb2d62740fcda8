"""Which copy to believe where a page prints a table more than once: last year's, the region's, an empty one."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from gxdata.extract.tables.parts import MOST_ROWS, OF_WHOM, Part
from gxdata.extract.tables.reading import CellReading, RowReading, TableReading
from gxdata.extract.tables.span_blanks import is_blank

# A year, found by what it begins with; what stands before it is looked at then. One that a column of figures is named
# after (2022年处理决定数量) is no caption's.
YEAR = re.compile(r"20(?<!\d20)\d\d(?!\d|年[^\d\s]{0,8}(?:数量|件数|金额)(?:\s|$))")
# What speaks of the table above.
ABOVE = re.compile("以上|上表|上述")
# A row with fewer cells has no sums.
MIN_CELLS = 3


def read_once(
    found: Sequence[Part], read: Callable[[Part], TableReading | None], year: int
) -> TableReading | None:
    """Read a table that stands on the page once or more.

    Where it stands more than once, the one whose caption names the year of the report counts if the others' name other
    years. Otherwise cells that the copies agree on count, and the others are ``ambiguous``, without a number where the
    copies print two.
    """
    read_all = [(part, reading) for part in found if (reading := read(part))]
    filled = [pair for pair in read_all if _is_filled(*pair)]
    readings = filled or read_all
    if not readings:
        return None
    captions = [part.caption for part, _ in readings]
    named = list(map(_year, captions))
    first, *others = [reading for _, reading in readings]
    apart = any(part.apart or OF_WHOM.search(part.caption) for part, _ in read_all)
    if filled and apart and any(_is_empty_form(*pair) for pair in read_all):
        # Whose figures these are is not told: the empty one may be the report's own, or this year's.
        first = doubted(first)
    elif (
        not others
        and len(read_all) < len(found)
        and (named[0] not in (None, year) or OF_WHOM.search(captions[0]))
    ):
        return doubted(first)  # the one that may be this year's, or the organ's, cannot be read
    elif named.count(year) == 1 and None not in named:
        return readings[named.index(year)][1]
    elif len(named) > 1 and _others_are_of(year, captions):
        return first
    for other in others:
        first = agreed(first, other)
    return first


def _is_empty_form(part: Part, reading: TableReading) -> bool:
    """Whether the labels of most rows are there, and no values."""
    found = sum(row.carriage != "missing" for row in reading.rows)
    return not _is_filled(part, reading) and found >= len(reading.rows) * MOST_ROWS


def _others_are_of(year: int, captions: list[str]) -> bool:
    """Whether the first table has no year in its caption, and each of the others another one than the report's."""
    first, *others = captions
    years = [_year(text) for text in others if "。" not in text[text.rfind("年") :]]
    return _year(first) is None and len(years) == len(others) and not {None, year} & set(years)


def _is_filled(part: Part, reading: TableReading) -> bool:
    if part.rows and all(is_blank(token) for row in part.rows.values() for token in row.values):
        return False
    return any(
        cell.status not in ("blank", "absent") and cell.evidence != ""
        for _, cell in reading.cells()
    )


def _year(caption: str) -> int | None:
    """The year that a caption names last, nearest to its table; None where that may be the year of the table above."""
    *_, last = [None, *YEAR.finditer(caption)]
    if last is None or ABOVE.search(caption, 0, last.start()):
        return None
    return int(last[0])


def agreed(one: TableReading, other: TableReading) -> TableReading:
    """`one` with every cell ``ambiguous`` that `other` does not have the same number in.

    Where the two print different numbers and nothing says whose they are, neither is the better reading.
    """
    theirs = {(row.code, cell.column): cell for row, cell in other.cells()}
    rows = tuple(
        replace(
            row,
            cells=tuple(_disputed(cell, theirs.get((row.code, cell.column))) for cell in row.cells),
        )
        for row in one.rows
    )
    return replace(one, rows=rows)


def _disputed(cell: CellReading, other: CellReading | None) -> CellReading:
    number = other.number if other else None
    if number is not None and cell.number not in (None, number):
        return cell._replace(number=None, status="ambiguous")
    sure = other is None or other.status != "ambiguous"
    if other and other.status == "inferred" and cell.status == "reported" and number == cell.number:
        return cell._replace(status="inferred")  # blank in one of them
    return _doubted(cell, number if sure else None)


def _doubted(cell: CellReading, other: float | None) -> CellReading:
    if cell.number == other or cell.number is None:
        return cell
    return cell._replace(status="ambiguous")


def withdrawn(reading: TableReading) -> TableReading:
    """A table whose rows may all have moved: what a row holds stays as evidence, but no number is claimed for a cell.

    Rows of nothing but zeros hold the same wherever they moved.
    """
    rows = tuple(
        replace(row, cells=tuple(c._replace(number=None, status="ambiguous") for c in row.cells))
        if any(cell.number for cell in row.cells)
        else row
        for row in reading.rows
    )
    return replace(reading, rows=rows)


def doubted(reading: TableReading) -> TableReading:
    """A table whose values cannot be told to stand in their own columns: every number ``ambiguous``."""
    return replace(reading, rows=tuple(map(as_doubted, reading.rows)))


def with_ends_doubted(readings: Sequence[TableReading]) -> tuple[TableReading, ...]:
    """The tables of a page, those rows doubted that end in blanks, where other rows of the page have lost cells.

    What lost cells there lost them here: then it is not the last cell that is blank, and the row's numbers have moved.
    """
    if not any(any(map(_has_lost, reading.rows)) for reading in readings):
        return tuple(readings)
    return tuple(map(_with_ends_doubted, readings))


def _has_lost(row: RowReading) -> bool:
    """Whether a row has fewer cells than its form, or its sums said that its numbers have moved."""
    if row.carriage != "kept":
        return row.carriage == "lost"
    printed = [cell for cell in row.cells if cell.status != "blank"]
    moved = any(cell.number for cell in printed)  # zeros that move say nothing by their sums
    return moved and len(row.cells) >= MIN_CELLS and {c.status for c in printed} == {"ambiguous"}


def _with_ends_doubted(reading: TableReading) -> TableReading:
    if reading.frame == "reviews":  # its rows are one line
        held = any(cell.number is not None for _, cell in reading.cells())
        return doubted(reading) if held and _ends_blank(reading.rows[-1]) else reading
    kept = [row for row in reading.rows if row.carriage == "kept" and not _has_lost(row)]
    # Where no other row has a last cell the page left the column blank: what is inferred there is not what a row lost.
    column_blank = all(row.cells[-1].status in ("blank", "inferred") for row in kept)
    blank = ("blank",) if column_blank else ("blank", "inferred")
    rows = tuple(as_doubted(row) if _ends_blank(row, blank) else row for row in reading.rows)
    return replace(reading, rows=rows)


def _ends_blank(row: RowReading, blank: tuple[str, ...] = ("blank",)) -> bool:
    """Whether nothing is printed in a row's last cell."""
    return row.carriage == "kept" and row.cells[-1].status in blank


def as_doubted(row: RowReading) -> RowReading:
    """A row with every number ``ambiguous``."""
    return replace(row, cells=tuple(_doubted(cell, None) for cell in row.cells))
