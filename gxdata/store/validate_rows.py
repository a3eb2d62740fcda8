"""What must hold within a row, and between the rows of one report."""

from collections.abc import Iterator
from functools import cache

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from gxdata.catalogue import FrameSpec
from gxdata.catalogue.cells import CellFrame, cell_frames
from gxdata.catalogue.statuses import certain, statuses

# A rule's id, the column it is told of, and which rows break it.
Broken = tuple[str, str, pa.Array]
# What a rule on whole rows needs beside the key.
NEEDED = {
    "reports": ("report_id", "published_on", "period_start", "period_end", "duplicate_of"),
    "figures": ("evidence", "start", "end"),
    "problems": ("text", "start", "end"),
}
CELLS_NEEDED = ("status", "evidence", "locator")
# A site that was moved dates its pages anew, so many years after its oldest reports.
LATEST = 20


def columns_needed(spec: FrameSpec) -> set[str]:
    """The columns that rules on rows look at."""
    needed = {"report_id", *spec.key, *NEEDED.get(spec.name, ())}
    cells = cell_frames().get(spec.name)
    return needed | ({cells.number, *CELLS_NEEDED} if cells else set())


def broken_rows(spec: FrameSpec, rows: pa.Table, year: int | None) -> Iterator[Broken]:
    """The rules that rows break, each with a mask; `year` is None where the rows tell it."""
    yield from _twice(spec, rows)
    if spec.name in cell_frames():
        yield from _cells(cell_frames()[spec.name], rows)
    if spec.name == "reports":
        yield from _dates(rows, year)
        yield from _some("copy", "duplicate_of", pc.equal(rows["duplicate_of"], rows["report_id"]))
    if "start" in rows.column_names:
        yield from _some("span", "end", pc.less_equal(rows["end"], rows["start"]))
    if spec.name == "figures":
        yield from _some("evidence", "evidence", _empty(rows["evidence"]))
    if spec.name == "problems":
        yield from _some("evidence", "text", _empty(rows["text"]))


def _some(rule: str, column: str, mask: pa.ChunkedArray) -> Iterator[Broken]:
    if pc.any(mask).as_py():
        yield rule, column, mask


def _twice(spec: FrameSpec, rows: pa.Table) -> Iterator[Broken]:
    """Rows whose key an earlier row has. Keys are numbered first: grouping by texts takes ten times as long."""
    whole = np.zeros(rows.num_rows, np.int64)
    for name in spec.key:
        encoded = rows[name].combine_chunks().dictionary_encode(null_encoding="encode")
        whole = whole * max(1, len(encoded.dictionary)) + encoded.indices.to_numpy()
    if pc.count_distinct(pa.array(whole)).as_py() < rows.num_rows:
        again = np.ones(rows.num_rows, bool)
        again[np.unique(whole, return_index=True)[1]] = False
        yield "key", spec.key[-1], pa.array(again)


def _cells(frame: CellFrame, rows: pa.Table) -> Iterator[Broken]:
    status, number = rows["status"], rows[frame.number]
    there = pc.is_valid(number)
    missing = pc.and_(_is(status, statuses("set")), pc.invert(there))
    surplus = pc.and_(_is(status, statuses("none")), there)
    yield from _some("value", frame.number, pc.or_(missing, surplus))
    reported = pc.equal(status, "reported")
    for column in ("evidence", "locator"):
        yield from _some("evidence", column, pc.and_(reported, _empty(rows[column])))
    sure = pc.and_(_is(status, certain()), there)
    yield from _some("count", frame.number, pc.and_(sure, _no_count(frame, rows, number)))


def _no_count(frame: CellFrame, rows: pa.Table, number: pa.ChunkedArray) -> pa.ChunkedArray:
    """Which numbers cannot be what their cell holds."""
    below = pc.less(number, 0)
    if pa.types.is_integer(number.type):
        return below
    counts, changes = (_is_kind(frame, rows, kind) for kind in ("count", "change"))
    broken = pc.and_(pc.not_equal(pc.floor(number), number), pc.is_finite(number))
    return pc.or_(pc.and_(counts, pc.or_(below, broken)), pc.and_(changes, broken))


@cache
def _of_kind(frame: str, kind: str) -> pa.Array:
    return pa.array([n for n, k in cell_frames()[frame].cells.items() if k == kind], pa.string())


def _is_kind(frame: CellFrame, rows: pa.Table, kind: str) -> pa.ChunkedArray:
    names = rows[frame.row]
    if frame.column:
        names = pc.binary_join_element_wise(names, rows[frame.column], ".")
    return pc.is_in(names, value_set=_of_kind(frame.name, kind))


def _dates(rows: pa.Table, year: int | None) -> Iterator[Broken]:
    yield from _some("period", "period_end", pc.less(rows["period_end"], rows["period_start"]))
    on = pc.year(rows["published_on"])
    spoken = rows["year"] if year is None else pa.scalar(year)
    late = pc.subtract(on, pc.cast(spoken, pa.int64()))
    yield from _some(
        "published", "published_on", pc.or_(pc.less(late, 0), pc.greater(late, LATEST))
    )


def _is(values: pa.ChunkedArray, wanted: tuple[str, ...]) -> pa.ChunkedArray:
    return pc.is_in(values, value_set=pa.array(wanted, pa.string()))


def _empty(texts: pa.ChunkedArray) -> pa.ChunkedArray:
    return pc.fill_null(pc.equal(pc.binary_length(texts), 0), True)


def out_of_order(ids: pa.Array, before: str | None) -> pa.Array:
    """Which rows come before a row they should stand behind; `before` is the last id of the rows above."""
    above = pa.concat_arrays([pa.array([before], pa.string()), ids[:-1]]) if len(ids) else ids
    return pc.fill_null(pc.less(ids, above), False)
