"""Columns that a page prints in another order than the form: put where they belong, never as `reported`."""

from collections.abc import Mapping
from dataclasses import replace

from gxdata.catalogue import Column
from gxdata.extract.tables.align import AlignedRow
from gxdata.extract.tables.reading import RowReading, TableReading
from gxdata.extract.tables.row_sums import Row, ends_in_its_sum
from gxdata.extract.tables.span_blanks import is_blank
from gxdata.extract.tables.tokens import Token

# So many rows must bear witness, and so large a share of those that hold anything.
MIN_ROWS, NEARLY_ALL = 3, 0.9
# Which of the form's columns stands in each place.
Order = tuple[int, ...]


def has_totals_first(rows: list[tuple[Token, ...]], shape: Row, headed: bool) -> bool:
    """Whether the totals stand before their parts: the first number of nearly every row is the sum of the others.

    Where `headed`, their heading does, and they may have been left blank in nearly every row.
    """
    whole = [row[: shape.width] for row in rows if _is_whole(row, shape)]
    held = [row for row in whole if any(cell.number for cell in row)]
    if headed and sum(row[0].number is None for row in held) >= len(held) * NEARLY_ALL:
        return True
    turned = [row for row in held if ends_in_its_sum((*row[1:], row[0]), shape)]
    first = sum(not ends_in_its_sum(row, shape) for row in turned)
    return first >= MIN_ROWS and len(turned) >= len(held) * NEARLY_ALL


def with_total_last(found: AlignedRow, shape: Row) -> AlignedRow:
    """A row whose total stands first, in the form's order."""
    if not _is_whole(found.values, shape):
        return found
    first, *parts = found.values[: shape.width]
    return replace(found, values=(*parts, first, *found.values[shape.width :]))


def _is_whole(row: tuple[Token, ...], shape: Row) -> bool:
    """Whether a row has all its cells, and behind them nothing but what spans leave."""
    return len(row) >= shape.width and all(map(is_blank, row[shape.width :]))


def as_headed(
    reading: TableReading,
    order: Order,
    columns: tuple[Column, ...],
    again: Mapping[str, Order | None],
) -> TableReading:
    """The table with what stands in each place in the column that its heading names.

    Rows of `again` stand below headings printed once more, with an order of their own; None where it is the form's.
    """
    own = tuple(range(len(columns)))
    rows = (_in_order(row, again.get(row.code, order) or own, columns) for row in reading.rows)
    return replace(reading, rows=tuple(rows))


def _in_order(row: RowReading, order: Order, columns: tuple[Column, ...]) -> RowReading:
    cells = [
        row.cells[order.index(n)]._replace(column=column.code) for n, column in enumerate(columns)
    ]
    return replace(row, cells=tuple(cells))
