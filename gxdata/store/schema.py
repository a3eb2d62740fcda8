"""Arrow schemas, made from the catalogue."""

from collections.abc import Iterable, Mapping
from functools import cache
from operator import itemgetter
from typing import Any

import pandas as pd
import pyarrow as pa

from gxdata.catalogue import frame, frames

TYPES: dict[str, pa.DataType] = {
    "string": pa.string(),
    "int16": pa.int16(),
    "int32": pa.int32(),
    "int64": pa.int64(),
    "float64": pa.float64(),
    "bool": pa.bool_(),
    "date": pa.date32(),
    "list<string>": pa.list_(pa.string()),
}
# How a column comes to pandas: whole numbers that may be missing stay whole.
NULLABLE = {pa.int16(): pd.Int16Dtype(), pa.int32(): pd.Int32Dtype(), pa.int64(): pd.Int64Dtype()}
# The column that names the folder a row is written to. It is in every frame, and in no file.
PARTITION = "year"

Rows = Mapping[str, Iterable[Mapping[str, Any]]]


@cache
def schema(name: str) -> pa.Schema:
    """The Arrow schema of a frame, `year` included, with labels and units as field metadata.

    Raises
    ------
    KeyError
        If there is no such frame.
    """
    fields = []
    for column in frame(name).columns:
        about = {"zh": column.zh, "en": column.en, "definition": column.definition_en}
        if column.unit:
            about["unit"] = column.unit
        fields.append(
            pa.field(column.name, TYPES[column.type], nullable=column.null, metadata=about)
        )
    return pa.schema(fields)


@cache
def file_schema(name: str) -> pa.Schema:
    """The schema of a frame's files: without the partition, and with what pandas needs to know of its types.

    Plain ``pandas.read_parquet`` would make floats of whole numbers that may be missing; with this it keeps them whole.
    """
    bare = schema(name).remove(schema(name).get_field_index(PARTITION))
    empty = bare.empty_table().to_pandas(types_mapper=NULLABLE.get)
    about = pa.Schema.from_pandas(empty, preserve_index=False).metadata
    return bare.with_metadata({b"pandas": about[b"pandas"]})


def conform(rows: pa.Table, wanted: pa.Schema) -> pa.Table:
    """Rows with the columns of a schema; one that came into the catalogue after they were written is null."""
    for name in wanted.names:
        if name not in rows.column_names:
            rows = rows.append_column(name, pa.nulls(rows.num_rows, wanted.field(name).type))
    return rows.select(wanted.names).cast(wanted)


def to_tables(rows: Rows) -> dict[str, pa.Table]:
    """Rows of every frame as Arrow tables, empty ones included.

    Parameters
    ----------
    rows
        Frame name to rows; a frame left out is empty.

    Raises
    ------
    KeyError
        If a row lacks a column of its frame, or has one that the catalogue does not know.
    """
    return {name: _table(name, list(rows.get(name, ()))) for name in frames()}


def _table(name: str, entries: list[Mapping[str, Any]]) -> pa.Table:
    wanted = schema(name)
    count = len(wanted)
    try:
        # Column by column, which asks every row for each column of the frame; so only its length tells of others.
        columns = [list(map(itemgetter(column), entries)) for column in wanted.names]
    except KeyError:
        raise _unlike(name, entries) from None
    if any(map(count.__ne__, map(len, entries))):
        raise _unlike(name, entries)
    arrays = [pa.array(held, field.type) for held, field in zip(columns, wanted, strict=True)]
    return pa.Table.from_arrays(arrays, schema=wanted)


def _unlike(name: str, entries: list[Mapping[str, Any]]) -> KeyError:
    """What is to be said of the first row that lacks a column of its frame, or has another."""
    known = set(schema(name).names)
    odd = next(keys for entry in entries if (keys := entry.keys() ^ known))
    return KeyError(f"{name}: columns {sorted(odd)} differ from the catalogue")


def empty_tables() -> dict[str, pa.Table]:
    """Every frame without rows."""
    return to_tables({})
