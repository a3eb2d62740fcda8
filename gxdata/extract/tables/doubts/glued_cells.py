"""Pages that print a cell twice in its place, or run two cells into one: 00, 55, and 10 for 1 and 0."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from gxdata.extract.tables.doubts.copies import as_doubted
from gxdata.extract.tables.reading import CellReading, RowReading, TableReading

# No count is written so: two cells, or one cell twice, stand in this place.
ZEROS = re.compile(r"0\d{1,6}")
# What may be a number that is printed twice.
TWICE = re.compile(r"(\d{1,6})\1")
# A number may be two that were run together.
TWO = re.compile(r"\d{2,6}")
# So many rows that are filled make one stand out that is not.
MIN_FILLED = 2


def with_glued_doubted(readings: Sequence[TableReading]) -> tuple[TableReading, ...]:
    """The tables of a page, the numbers doubted that may be two in one place.

    A row that ends in a blank may have lost a cell to the one before it: where its numbers add up once one of them is
    parted, where it is the only one of its table to end so, or where ``00`` says that the page does such things. There
    a number whose halves are the same may be one printed twice as well, unless its row's sum needs it as it stands, and
    a row may be two where none of its numbers has one digit alone.
    """
    texts = {cell.evidence for reading in readings for row in reading.rows for cell in row.cells}
    shown = any(ZEROS.fullmatch(text) for text in texts if text)
    return tuple([_with_glued_doubted(reading, shown) for reading in readings])


def _with_glued_doubted(reading: TableReading, shown: bool) -> TableReading:
    suspects = set(_suspects(reading, shown))
    if not suspects and not shown:
        return reading
    if shown:
        suspects |= {n for n, row in enumerate(reading.rows) if _may_be_two(row)}
    rows = [as_doubted(row) if n in suspects else row for n, row in enumerate(reading.rows)]
    if shown:
        summed = reading.frame in ("applications", "reviews")
        rows = [row if summed and row.adds_up else _with_twice_doubted(row) for row in rows]
    return replace(reading, rows=tuple(rows))


def _suspects(reading: TableReading, shown: bool) -> Iterator[int]:
    """Which rows end in a blank that may be left of a cell run into another."""
    ending = [n for n, row in enumerate(reading.rows) if _ends_blank(row)]
    summed = reading.frame in ("applications", "reviews")
    for n in ending:
        row = reading.rows[n]
        two = [c for c in row.cells if c.evidence and TWO.fullmatch(c.evidence)]
        if two and (shown or (_adds_up_parted(row) if summed else _stands_out(reading, row))):
            yield n


def _may_be_two(row: RowReading) -> bool:
    """Whether a row of several cells holds no single digit but numbers that begin in a zero, and others."""
    texts = [cell.evidence or "" for cell in row.cells]
    zeros = sum(ZEROS.fullmatch(text) is not None for text in texts)
    return zeros > 0 and any(c.number for c in row.cells) and all(map(TWO.match, texts[1:]))


def _ends_blank(row: RowReading) -> bool:
    """Whether a row with all its cells ends in the one blank it has."""
    return (
        row.carriage == "kept"
        and row.cells[-1].evidence == ""
        and len(row.cells) > 2
        and all(cell.evidence for cell in row.cells[:-1])
    )


def _stands_out(reading: TableReading, row: RowReading) -> bool:
    """Whether all other rows with as many cells in the table are filled: then blanks are not what it leaves."""
    others = [
        other
        for other in reading.rows
        if other is not row and other.carriage == "kept" and len(other.cells) == len(row.cells)
    ]
    return len(others) >= MIN_FILLED and all(
        cell.evidence for other in others for cell in other.cells
    )


def _adds_up_parted(row: RowReading) -> bool:
    """Whether a row whose last cell is blank adds up to its total once one of its numbers is parted in two."""
    texts = [cell.evidence or "" for cell in row.cells[:-1]]
    if not all(text.isdecimal() for text in texts):
        return False
    for n, text in enumerate(texts):
        for at in range(1, len(text) if TWO.fullmatch(text) else 0):
            parted = map(int, (*texts[:n], text[:at], text[at:], *texts[n + 1 :]))
            *parts, total = parted
            if sum(parts) == total:
                return True
    return False


def _with_twice_doubted(row: RowReading) -> RowReading:
    return replace(row, cells=tuple(map(_doubted, row.cells)))


def _doubted(cell: CellReading) -> CellReading:
    if cell.status != "reported" or not cell.number or not TWICE.fullmatch(cell.evidence or ""):
        return cell
    return cell._replace(status="ambiguous")
