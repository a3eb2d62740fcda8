"""What differs between a new state of a store and the one it follows: only that is looked at again.

A result across reports depends on the rows of some frames in one or two years. Where these are the same bytes as in the
state before, so is the result, and it is kept. The outcome is the same as of looking at everything.
"""

from collections.abc import Iterable
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from gxdata.catalogue.cells import cell_frames
from gxdata.store.paths import part_path
from gxdata.store.swap import same_file
from gxdata.store.whole import read_year

CELLS = tuple(cell_frames())
TEXTS = ("reports", "sections")


def differs(root: Path, before: Path | None, year: int, frames: Iterable[str]) -> bool:
    """Whether one of these frames has other rows on a year than before; also where nothing was before."""
    return before is None or not all(
        same_file(part_path(root, frame, year), part_path(before, frame, year)) for frame in frames
    )


def changed_reports(root: Path, before: Path | None, year: int, frame: str) -> set[str]:
    """The ids of reports on a year with other rows in a frame than before; with none now, or none then, too."""
    if not differs(root, before, year, [frame]):
        return set()
    now = read_year(root, frame, year)
    if before is None:
        return set(now["report_id"].to_pylist())
    held = read_year(before, frame, year)
    new, old = _rows_of_reports(now), _rows_of_reports(held)
    return {
        report_id
        for report_id in new.keys() | old.keys()
        if new.get(report_id) != old.get(report_id)
    }


def of_reports(rows: pa.Table, ids: Iterable[str]) -> pa.Table:
    """The rows of some reports."""
    return rows.filter(pc.is_in(rows["report_id"], value_set=pa.array(sorted(ids), pa.string())))


def without_reports(rows: pa.Table, ids: Iterable[str]) -> pa.Table:
    """The rows of all reports but some."""
    known = pa.array(sorted(ids), pa.string())
    return rows.filter(pc.invert(pc.is_in(rows["report_id"], value_set=known)))


def _rows_of_reports(rows: pa.Table) -> dict[str, list[tuple[object, ...]]]:
    found: dict[str, list[tuple[object, ...]]] = {}
    columns = [column.to_pylist() for column in rows.columns]
    for report_id, *row in zip(rows["report_id"].to_pylist(), *columns, strict=True):
        found.setdefault(report_id, []).append(tuple(row))
    return found
