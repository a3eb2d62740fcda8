"""A frame as a Frictionless Table Schema."""

from collections.abc import Collection
from typing import Any

from gxdata.catalogue import ColumnSpec, FrameSpec, code_list

TYPES = {
    "string": "string",
    "int16": "integer",
    "int32": "integer",
    "int64": "integer",
    "float64": "number",
    "bool": "boolean",
    "date": "date",
    "list<string>": "array",
}
# In text a list is written with this between its items; no code holds it.
BETWEEN = ";"


def table_schema(spec: FrameSpec, held: Collection[str], form: str = "parquet") -> dict[str, Any]:
    """The Table Schema of a frame.

    Parameters
    ----------
    spec
        The frame.
    held
        The frames that the package holds: keys of others are not referred to.
    form
        ``parquet`` or ``csv``: in text, lists are of type ``list``, and nothing stands for a missing value.
    """
    text = form == "csv"
    whole = all(not spec.column(name).null for name in spec.key)
    schema: dict[str, Any] = {
        # The column `year` stands in the names of folders, not in the files.
        "fieldsMatch": "equal" if text else "superset",
        "fields": [_field(column, text) for column in spec.columns],
        # Parquet knows null itself; in text it is the empty cell.
        "missingValues": [""] if text else [],
    }
    # A primary key may hold no null; a unique key may.
    schema |= {"primaryKey": [*spec.key]} if whole else {"uniqueKeys": [[*spec.key]]}
    foreign = [_foreign_key(c, spec) for c in spec.columns if c.references in held]
    return schema | ({"foreignKeys": foreign} if foreign else {})


def _field(column: ColumnSpec, text: bool) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column.name,
        "type": TYPES[column.type],
        "title": column.en,
        "title_zh": column.zh,
        "description": column.definition_en,
        "description_zh": column.definition_zh,
    }
    if column.unit:
        field["unit"] = column.unit
    if field["type"] == "array" and text:
        field |= {"type": "list", "delimiter": BETWEEN, "itemType": "string"}
    limits = _constraints(column)
    if column.codes:
        field["codes"] = column.codes
    return field | ({"constraints": limits} if limits else {})


def _constraints(column: ColumnSpec) -> dict[str, Any]:
    limits: dict[str, Any] = {} if column.null else {"required": True}
    if column.codes and column.type == "string":
        limits["enum"] = [*code_list(column.codes)]
    for name in ("minimum", "maximum", "pattern"):
        if (limit := getattr(column, name)) is not None:
            limits[name] = limit
    return limits


def _foreign_key(column: ColumnSpec, spec: FrameSpec) -> dict[str, Any]:
    # A frame that refers to itself has no name there, as every reader of the standard knows it.
    resource = "" if column.references == spec.name else column.references
    return {"fields": [column.name], "reference": {"resource": resource, "fields": ["report_id"]}}
