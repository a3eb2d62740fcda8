"""Rows whose values slipped by a line from some row on, as in a sheet that lost or gained a cell: the columns tell."""

from collections.abc import Iterator

from gxdata.catalogue import Table
from gxdata.extract.tables.reading import RowReading

Numbers = tuple[float | None, ...]
# What a row would hold that has lost its own values.
UNKNOWN: Numbers = ()


def first_slipped(rows: tuple[RowReading, ...], table: Table) -> int:
    """From which row on they put the columns wrong as they stand, and right a line up or down; behind the last if none.

    Values that slipped down leave a row blank above them; values that slipped up, the last one.
    """
    held = [tuple([cell.number for cell in row.cells]) for row in rows]
    codes = [row.code for row in rows]
    blank = [n for n, numbers in enumerate(held) if numbers.count(None) == len(numbers)]
    if not blank or len(blank) == len(held) or _holds(codes, held, table) is not False:
        return len(rows)
    for first, moved in _unslipped(held, blank):
        if _holds(codes, moved, table):
            return first
    return len(rows)


def _unslipped(held: list[Numbers], blank: list[int]) -> Iterator[tuple[int, list[Numbers]]]:
    """What the rows would hold had they slipped, and from which row on."""
    for n in blank:
        yield n, [*held[:n], *held[n + 1 :], UNKNOWN]
    if blank[-1] == len(held) - 1:
        # Which row lost its values is not known: what came in, and the last rows, decide.
        incoming, rest = held[:2], held[2:-1]
        yield 0, [*incoming, *[UNKNOWN] * (len(rest) - 1), *rest[-2:]]


def _holds(codes: list[str], held: list[Numbers], table: Table) -> bool | None:
    """Whether every identity along the columns holds whose rows are known; None where none tells anything."""
    known = dict(zip(codes, held, strict=True))
    told = None
    for identity in table.down_columns:
        parts, totals = identity.members(codes)
        if not parts or not totals or any(known[code] == UNKNOWN for code in (*parts, *totals)):
            continue
        one, other = (_sums([known[code] for code in members]) for members in (parts, totals))
        if one != other:
            return False
        told = told or any(one) or None
    return told


def _sums(rows: list[Numbers]) -> list[float]:
    return [sum(number or 0.0 for number in column) for column in zip(*rows, strict=True)]
