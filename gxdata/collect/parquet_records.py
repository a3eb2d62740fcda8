"""Records of Parquet files: one page a row."""

from collections.abc import Iterator

import pyarrow as pa
import pyarrow.parquet as pq

from gxdata.collect.records import FIELDS, NO_TEXT, PAGE_FIELDS, page_of
from gxdata.collect.streams import Failure, Found, Opened

MARK = b"PAR1"
# Rows held at once: pages may be long.
ROWS = 32

OWN_FRAME = Failure(
    "no_text", "this is a frame that gxdata made, and no raw reports. Keep stores apart from them."
)


def parquet_records(opened: Opened) -> Iterator[Found]:
    """The page of each row, numbered from 1. Only the columns that may hold pages and titles are read."""
    file = opened.seekable()
    names = pq.read_schema(file).names
    if "report_id" in names:
        yield Found("", OWN_FRAME)
        return
    wanted = [name for name in names if name.lower() in FIELDS]
    if not any(name.lower() in PAGE_FIELDS for name in wanted):
        yield Found("", NO_TEXT)
        return
    # As dictionaries, so that a text that repeats a million times is held once.
    rows = pq.ParquetFile(file, read_dictionary=wanted, pre_buffer=False)
    number = 0
    for batch in rows.iter_batches(ROWS, columns=wanted, use_threads=False):
        for row in range(batch.num_rows):
            number += 1
            values = (_value(column, row) for column in batch.columns)
            page = page_of(dict(zip(batch.schema.names, values, strict=True)))
            opened.budget.spend(len(page) if isinstance(page, bytes) else 0)
            yield Found(f"#{number}", page)


def _value(column: pa.Array, row: int) -> object:
    return column[row].as_py()
