"""Rows that lost a cell and gained another, and add up all the same: the columns tell.

In running text the other cell is a stray number at an end; in a grid it may stand anywhere.
"""

from dataclasses import replace

from gxdata.catalogue import Identity, Table
from gxdata.extract.tables.doubts.copies import as_doubted
from gxdata.extract.tables.reading import RowReading

Numbers = list[float]
# One row that has moved says something of others.
SEVERAL = 2


def with_moved_doubted(
    rows: tuple[RowReading, ...], loose: set[str], table: Table
) -> tuple[RowReading, ...]:
    """The rows, those doubted that would put every column right had they lost a cell and gained one.

    `loose` are those whose carrier does not keep cells apart.
    """
    moved = {code for identity in table.down_columns for code in _moved(rows, identity, loose)}
    return tuple(as_doubted(row) if row.code in moved else row for row in rows) if moved else rows


def with_begins_doubted(rows: tuple[RowReading, ...]) -> tuple[RowReading, ...]:
    """The rows, those doubted that begin in a blank, where the sums of another such row say that it has moved.

    What moved that one moved these: their first cell is not blank, and what would be inferred for it is none.
    """
    blank = [row for row in rows if row.carriage == "kept" and row.cells[0].evidence == ""]
    if len(blank) < SEVERAL or not any(map(_is_doubted, blank)):
        return rows
    return tuple(_begin_doubted(row) if row in blank else row for row in rows)


def _is_doubted(row: RowReading) -> bool:
    """Whether all of a row's printed numbers are doubtful, and not all zero."""
    held = [cell for cell in row.cells[1:] if cell.evidence]
    return all(cell.status == "ambiguous" for cell in held) and any(cell.number for cell in held)


def _begin_doubted(row: RowReading) -> RowReading:
    first, *others = as_doubted(row).cells
    if first.status != "blank":
        first = first._replace(number=None, status="ambiguous")
    return replace(row, cells=(first, *others))


def _moved(rows: tuple[RowReading, ...], identity: Identity, loose: set[str]) -> set[str]:
    """The rows that have moved if all others stand where they should."""
    parts, totals = identity.members(row.code for row in rows)
    signs = dict.fromkeys(parts, 1) | dict.fromkeys(totals, -1)
    held = {row.code: _numbers(row) for row in rows if row.code in signs}
    if not parts or not totals or any(None in numbers for numbers in held.values()):
        return set()
    known = {code: [n or 0.0 for n in numbers] for code, numbers in held.items()}
    columns = zip(*([sign * n for n in known[code]] for code, sign in signs.items()), strict=True)
    lacking = [-sum(column) for column in columns]
    if not any(lacking):
        return set()
    true = {
        code: [n + sign * lack for n, lack in zip(known[code], lacking, strict=True)]
        for code, sign in signs.items()
    }
    return {
        code
        for code, printed in known.items()
        if (_has_moved if code in loose else _has_a_cell_for_another)(printed, true[code])
    }


def _numbers(row: RowReading) -> list[float | None]:
    return [cell.number for cell in row.cells]


def _has_moved(printed: Numbers, true: Numbers) -> bool:
    """Whether a row is printed without one of its cells, and with a number too many at an end."""
    if min(true) < 0:
        return False
    kept = (true[:n] + true[n + 1 :] for n in range(len(true)))
    return any(cells in (printed[:-1], printed[1:]) for cells in kept)


def _has_a_cell_for_another(printed: Numbers, true: Numbers) -> bool:
    """Whether a row is printed without one of its cells, and with a number too many, so that those between moved."""
    differing = [n for n, (a, b) in enumerate(zip(printed, true, strict=True)) if a != b]
    if min(true) < 0 or len(differing) < SEVERAL or sum(true[:-1]) != true[-1]:
        return False
    first, last = differing[0], differing[-1]
    if last == len(printed) - 1 and sum(printed[:-1]) == printed[-1]:
        return False  # its total is another one, too, and right: it tells of others
    return (
        printed[first:last] == true[first + 1 : last + 1]
        or printed[first + 1 : last + 1] == true[first:last]
    )
