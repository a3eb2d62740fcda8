"""Columns as a CSV file can hold them: lists as one cell, and no text that a spreadsheet would run as a formula."""

import pyarrow as pa
import pyarrow.compute as pc

from gxdata.dictionary.tableschema import BETWEEN
from gxdata.formula import FORMULA, MARK

# Numbers as text are marked as well, a text that begins with a blank that ends a line, and one that begins with the
# mark itself, so that taking one mark off a text that begins with one always gives the text back.
_MARKED = rf"\A[{MARK}\t\r\n]|{FORMULA}"


def for_csv(table: pa.Table) -> pa.Table:
    """The table with lists joined and texts made safe; numbers stay numbers."""
    columns = [_safe(_joined(column)) for column in table.columns]
    return pa.table(columns, names=table.column_names)


def as_text(table: pa.Table) -> pa.Table:
    """Every column as text, to be compared; null where there is nothing."""
    columns = [_joined(column) for column in table.columns]
    return pa.table([_text(column) for column in columns], names=table.column_names)


def _joined(column: pa.ChunkedArray) -> pa.ChunkedArray:
    if not pa.types.is_list(column.type):
        return column
    return pc.binary_join(column, BETWEEN)


def _safe(column: pa.ChunkedArray) -> pa.ChunkedArray:
    if not pa.types.is_string(column.type):
        return column
    acts = pc.match_substring_regex(column, _MARKED)
    return pc.if_else(acts, pc.binary_join_element_wise(MARK, column, ""), column)


def _text(column: pa.ChunkedArray) -> pa.ChunkedArray:
    if pa.types.is_floating(column.type):
        # As it is written in the CSV file: 3 and not 3.0.
        whole = pc.equal(column, pc.round(column))
        exact = pc.and_(whole, pc.less(pc.abs(column), 2**53))
        whole_text = pc.if_else(exact, column, None).cast(pa.int64()).cast(pa.string())
        return pc.coalesce(whole_text, column.cast(pa.string()))
    return column.cast(pa.string())
