"""Which of the columns of table 三 its rows have."""

from dataclasses import replace

from gxdata.catalogue import Table
from gxdata.extract.tables.align import AlignedRow
from gxdata.extract.tables.columns.fewer_columns import below_headings
from gxdata.extract.tables.columns.named_columns import named
from gxdata.extract.tables.span_blanks import bare
from gxdata.extract.tables.tokens import Token

# A page that lost more columns than two has lost its headings rather.
MIN_COLUMNS = 5
NEARLY_ALL = 0.9


def present_columns(
    stream: list[Token], first: int, rows: list[AlignedRow], table: Table
) -> tuple[tuple[int, ...], int]:
    """Which of the form's columns the rows have, and how many the headings name."""
    columns = table.blocks[0].columns
    below = below_headings(stream, first, rows, columns)
    if (
        below is not None
        and len(below) < len(columns)
        and _is_within_totals(below, rows, len(columns) - 1)
    ):
        return below, len(below)
    headed = named(stream, first, table)
    whole = len(headed) == len(columns) or _is_whole(headed, rows, len(columns) - 1)
    return headed if whole else tuple(range(len(columns))), len(headed)


def _is_within_totals(present: tuple[int, ...], rows: list[AlignedRow], totals: int) -> bool:
    """Whether hardly a row with all these columns has parts that are more than its total, which stands in `totals`."""
    if totals not in present:
        return True
    printed = [cells for found in rows if len(cells := found.values) == len(present)]
    totalled = [(parts, whole) for *parts, last in printed if (whole := last.number) is not None]
    sums = [(sum(part.number or 0.0 for part in parts), whole) for parts, whole in totalled]
    held = [parts <= whole for parts, whole in sums if parts or whole]
    return sum(held) >= len(held) * NEARLY_ALL


def _is_whole(present: tuple[int, ...], rows: list[AlignedRow], totals: int) -> bool:
    """Whether the headings name fewer columns than the form has, and nearly all rows have just as many cells.

    No row may then have parts that are more than its total.
    """
    bared = [replace(found, values=bare(found.values)) for found in rows if found.values]
    fitting = sum(len(found.values) == len(present) for found in bared)
    if len(present) < MIN_COLUMNS or fitting < len(bared) * NEARLY_ALL:
        return False
    return _is_within_totals(present, bared, totals)
