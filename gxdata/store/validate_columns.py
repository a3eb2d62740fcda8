"""What the catalogue says of each column, asked of its values."""

from collections.abc import Iterator
from functools import cache

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from gxdata.catalogue import ColumnSpec, code_list

# A rule's id, and which values break it.
Broken = tuple[str, pa.Array]


def broken_values(column: ColumnSpec, values: pa.ChunkedArray) -> Iterator[Broken]:
    """The rules that values of a column break, each with a mask; those that all keep are left out."""
    if not column.null and values.null_count:
        yield "null", pc.is_null(values)
    if column.codes:
        yield from _some("code", _unknown(values, column.codes))
    if column.type == "float64":
        yield from _some("range", pc.invert(pc.is_finite(values)))
    if column.minimum is not None:
        yield from _some("range", pc.less(values, column.minimum))
    if column.maximum is not None:
        yield from _some("range", pc.greater(values, column.maximum))
    if column.pattern:
        fits = pc.match_substring_regex(values, f"^(?:{column.pattern})$")
        yield from _some("pattern", pc.invert(fits))


def has_rules(column: ColumnSpec) -> bool:
    """Whether the values of a column must be looked at for more than being there."""
    bounds = (column.minimum, column.maximum, column.codes, column.pattern, column.references)
    return any(bound is not None for bound in bounds) or column.type == "float64"


def _some(rule: str, mask: pa.ChunkedArray) -> Iterator[Broken]:
    if pc.any(mask).as_py():
        yield rule, mask


@cache
def _codes(name: str) -> pa.Array:
    return pa.array(code_list(name), pa.string())


def _unknown(values: pa.ChunkedArray, name: str) -> pa.Array:
    if not pa.types.is_list(values.type):
        return pc.and_(pc.invert(pc.is_in(values, value_set=_codes(name))), pc.is_valid(values))
    whole = values.combine_chunks()
    items = pc.invert(pc.is_in(pc.list_flatten(whole), value_set=_codes(name)))
    mask = np.zeros(len(values), bool)
    mask[pc.list_parent_indices(whole).filter(items).to_numpy()] = True
    return pa.array(mask)
