"""Arrow schemas, made from the catalogue."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

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
    tables = {}
    for name in frames():
        known = set(schema(name).names)
        entries = list(rows.get(name, ()))
        for entry in entries:
            if entry.keys() != known:
                raise KeyError(
                    f"{name}: columns {sorted(entry.keys() ^ known)} differ from the catalogue"
                )
        tables[name] = pa.Table.from_pylist(entries, schema=schema(name))
    return tables


def empty_tables() -> dict[str, pa.Table]:
    """Every frame without rows."""
    return to_tables({})
