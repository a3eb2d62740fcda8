"""Pages that print a mark (/, 无) where they have nothing to say: a row that ends in a blank there has lost a cell."""

from collections.abc import Sequence
from dataclasses import replace

from gxdata.extract.tables.doubts.copies import as_doubted
from gxdata.extract.tables.reading import CellReading, RowReading, TableReading

# So many marks are how a page says that there is nothing.
MIN_MARKS = 4
# More rows that end in blanks have a column that was left blank.
MAX_ENDING = 3


def with_lone_blanks_doubted(readings: Sequence[TableReading]) -> tuple[TableReading, ...]:
    """The tables of a page, those rows doubted that end in the only blanks of a page that prints marks elsewhere.

    Some carriers fill a row up that has lost a cell; then what stands before the blank has moved.
    """
    lines = [line for reading in readings for line in _lines(reading)]
    marks = sum(cell.status == "not_applicable" for line in lines for cell in line)
    blank = [line for line in lines if any(map(_is_blank, line))] if marks >= MIN_MARKS else []
    ending = [line for line in blank if not all(map(_is_blank, line))]
    if not 0 < len(ending) <= MAX_ENDING or not all(map(_ends_in_its_blanks, ending)):
        return tuple(readings)
    return tuple(map(_doubted, readings))


def _lines(reading: TableReading) -> list[tuple[CellReading, ...]]:
    """The rows as they are printed, those that have all their cells: table four is one line."""
    rows = [row.cells for row in reading.rows if row.carriage == "kept"]
    return [tuple([c for cells in rows for c in cells])] if reading.frame == "reviews" else rows


def _is_blank(cell: CellReading) -> bool:
    return cell.evidence == "" and cell.status in ("blank", "inferred")


def _ends_in_its_blanks(line: Sequence[CellReading]) -> bool:
    """Whether a line ends in a blank, and has none before its last cell that holds something."""
    blank = [_is_blank(cell) for cell in line]
    return blank[-1] and blank == sorted(blank)


def _doubted(reading: TableReading) -> TableReading:
    if reading.frame != "reviews":
        rows = [as_doubted(row) if _ends_blank(row) else row for row in reading.rows]
        return replace(reading, rows=tuple(rows))
    if not _ends_blank(reading.rows[-1]):
        return reading
    sure = max([n for n, row in enumerate(reading.rows, 1) if _adds_up(row)], default=0)
    return replace(reading, rows=(*reading.rows[:sure], *map(as_doubted, reading.rows[sure:])))


def _ends_blank(row: RowReading) -> bool:
    return row.carriage == "kept" and _is_blank(row.cells[-1])


def _adds_up(row: RowReading) -> bool:
    """Whether a channel's total is that of its parts, and more than nothing: then it has not moved."""
    *parts, total = [cell.number or 0.0 for cell in row.cells]
    return total > 0 and sum(parts) == total
