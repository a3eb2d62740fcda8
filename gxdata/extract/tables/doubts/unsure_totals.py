"""Tables 三 whose totals say that its columns are not what they seem."""

from gxdata.extract.tables.columns.lost_columns import MAX_LOST_COLUMNS
from gxdata.extract.tables.doubts.copies import as_doubted
from gxdata.extract.tables.reading import RowReading, TableReading

# So many rows that do not add up are no slips of the pen any more.
MIN_WRONG_ROWS = 3
# Where so many rows do not have their form's cells for one that has, the latter has them by chance.
MOST_MISFITS = 6


def ends_in_remarks(reading: TableReading) -> bool:
    """Whether the last column holds words and never a number: then it is no column of totals, and one is lost."""
    last = [row.cells[-1] for row in reading.rows if row.carriage == "kept"]
    held = [cell for cell in last if cell.evidence]
    return bool(held) and all(cell.status == "illegible" for cell in held)


def contradicts_itself(reading: TableReading) -> bool:
    """Whether most rows that hold anything do not add up: then it is the columns that are wrong, not the rows."""
    known = [row for row in reading.rows if row.carriage == "kept" and row.adds_up is not None]
    held = sum(any(cell.number for cell in row.cells) for row in known)
    wrong = sum(not row.adds_up for row in known)
    return wrong >= MIN_WRONG_ROWS and wrong * 2 > held


def fits_by_chance(reading: TableReading) -> bool:
    """Whether hardly any row has as many cells as its form: a column's numbers behind a label may be as many."""
    fitting = sum(row.carriage == "kept" for row in reading.rows)
    misfits = sum(row.carriage in ("lost", "surplus") for row in reading.rows)
    return 0 < fitting * MOST_MISFITS <= misfits


def without_lone_totals(rows: tuple[RowReading, ...]) -> tuple[RowReading, ...]:
    """The rows, those doubted that have a total where most have none, and one that is not their sum.

    Where the totals were left blank, a cell too many pushes the last number into their column.
    """
    blank = sum(row.cells[-1].status == "blank" for row in rows)
    if blank * 2 <= len(rows):
        return rows
    return tuple(as_doubted(row) if row.adds_up is False else row for row in rows)


def may_have_moved(reading: TableReading) -> bool:
    """Whether what stands before blank totals is nowhere less than all before it: then it may be the totals themselves.

    A table whose rows have all lost a cell or two of the same columns adds up as well as one whose totals were left
    blank.
    """
    held = moved = 0
    lost = _blank_before_totals(reading)
    for row in reading.rows:
        *cells, total = [cell.number for cell in row.cells]
        *parts, last = cells[: len(cells) - lost]
        if not (last or total or any(parts)):
            continue
        held += 1
        whole = sum(number or 0.0 for number in (*parts, last))
        blank = None in (*parts, last, total)
        if row.carriage == "kept" and row.cells[-1].status == "ambiguous" and blank:
            moved += whole != total  # its own sum has said so
        elif row.carriage == "kept" and total is None:
            if (last or 0.0) < sum(part or 0.0 for part in parts):
                return False
            moved += 1
    return moved * 2 > held


def _blank_before_totals(reading: TableReading) -> int:
    """How many columns directly before blank totals are blank themselves; none where a page loses fewer."""
    ends = [n for row in reading.rows for n, c in enumerate(row.cells) if c.number is not None]
    blank = max((len(row.cells) for row in reading.rows), default=0) - 2 - max(ends, default=0)
    return blank if 0 < blank < MAX_LOST_COLUMNS else 0
