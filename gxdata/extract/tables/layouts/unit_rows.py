"""Rows that hold nothing but the unit of each column: 件 件 件, below the headings of a table."""

from gxdata.extract.tables.labels import is_unit
from gxdata.extract.tables.span_blanks import is_blank
from gxdata.extract.tables.tokens import Token

# Fewer units in a row are what stands in a column of units.
MIN_UNITS = 5
# No unit has more characters.
LONGEST = 2
NAMES = frozenset(("单位", "计量单位"))


def without_unit_rows(stream: list[Token]) -> list[Token]:
    """The stream without such rows; the very stream where there is none."""
    short = [token.key for token in stream if 0 < len(token.key) <= LONGEST]
    if sum(map(is_unit, short)) < MIN_UNITS:
        return stream
    found: list[Token] = []
    n = 0
    while n < len(stream):
        stop = _row_end(stream, n)
        if stop > n:
            n = stop
            continue
        found.append(stream[n])
        n += 1
    return found


def _row_end(stream: list[Token], first: int) -> int:
    """Where a row of units ends that begins at a token; `first` where none does."""
    row, stop, units = stream[first].row, first, 0
    if row is not None and first and stream[first - 1].row == row:
        return first  # within a row
    named = stream[first].key in NAMES
    if not (named or _holds_units(stream[first]) or (row is not None and is_blank(stream[first]))):
        return first
    stop += named
    while stop < len(stream) and stream[stop].row == row:
        token = stream[stop]
        units += _holds_units(token)
        if not _holds_units(token) and (row is None or not is_blank(token)):
            break
        stop += 1
    ends = row is None or stop == len(stream) or stream[stop].row != row
    return stop if ends and units >= MIN_UNITS else first


def _holds_units(token: Token) -> bool:
    return 0 < len(token.key) <= LONGEST and is_unit(token.key)
