"""Hold a store, or rows that are to be written, against what the catalogue says of them."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from gxdata.catalogue import FrameSpec, frames
from gxdata.errors import StoreError
from gxdata.store.files import DESCRIPTION, lost_files
from gxdata.store.paths import part_path, years_of
from gxdata.store.schema import PARTITION
from gxdata.store.validate_columns import broken_values
from gxdata.store.validate_corrections import Corrected
from gxdata.store.validate_faults import Faults
from gxdata.store.validate_part import ids_of, not_among, opened, pieces
from gxdata.store.validate_rows import broken_rows, out_of_order

# What stands beside the frames: what describes them, and what says by which version they were completed.
BESIDE = (DESCRIPTION, "completed.json")
# How many faults a message names.
NAMED = 5


def validate(root: Path | str) -> pd.DataFrame:
    """Hold every file of a store against the catalogue.

    Files are read a piece at a time, so that memory is bounded however large the store.

    Parameters
    ----------
    root
        Folder of the store.

    Returns
    -------
    pandas.DataFrame
        One row a fault: `frame`, `year`, `rule` (of ``validation.toml``), `column`, `key`, `found` and `advice`; at
        most 1,000 rows of one rule on one column of one file. Without rows where nothing is wrong.
    """
    place = Path(root)
    faults = Faults()
    for entry in sorted(place.iterdir()):
        if entry.name not in {*frames(), *BESIDE}:
            faults.add(entry.name, 0, "file", "", entry.name, "not of the store")
    for path in lost_files(place):
        year = path.parent.name.partition("=")[2]
        faults.add(
            path.parts[0], int(year) if year.isdecimal() else 0, "file", "", path.name, "gone"
        )
    _state(place, None, faults)
    return faults.table()


def require_valid(root: Path, before: Path) -> None:
    """Make sure that a state that is to become a store has no faults.

    Parameters
    ----------
    root
        Folder of the state.
    before
        Folder of the store whose place it takes: files carried over from it are not asked again.

    Raises
    ------
    StoreError
        If there are faults; the message names the first.
    """
    faults = Faults()
    _state(root, before, faults)
    if len(faults):
        named = "; ".join(str(fault) for fault, _ in zip(faults, range(NAMED), strict=False))
        raise StoreError(
            f"{before}: the new state has {len(faults)} faults and was not kept; the store is as it was. {named}"
        )


def faulty_reports(tables: Mapping[str, pa.Table]) -> dict[str, str]:
    """The reports whose own rows have a fault, each with its first fault in words.

    Parameters
    ----------
    tables
        Frame name to rows, `year` included, before they are written.
    """
    found: dict[str, str] = {}
    for spec in frames().values():
        rows = tables[spec.name]
        if not rows.num_rows:
            continue
        for rule, column, mask in _broken(spec, rows, None):
            broken = rows.filter(mask)
            for report_id in broken["report_id"].unique().to_pylist():
                first = broken.filter(pc.equal(broken["report_id"], report_id)).slice(0, 1)
                faults = Faults()
                faults.add_rows(spec, None, rule, column, first, pa.array([True]))
                found.setdefault(report_id, str(next(iter(faults))))
    return found


def _state(root: Path, before: Path | None, faults: Faults) -> None:
    known = ids_of([part_path(root, "reports", year) for year in years_of(root, "reports")])
    _once(known, faults)
    corrected = Corrected()
    for spec in frames().values():
        if spec.name != "reports" and before is None and not years_of(root, spec.name):
            faults.add(spec.name, 0, "file", "", spec.name, "without any file")
        for year in years_of(root, spec.name):
            fresh = not _carried(root, before, spec.name, year)
            reports_fresh = not _carried(root, before, "reports", year)
            if fresh or (reports_fresh and not spec.without_report):
                _file(root, spec, year, known, faults, corrected)
    corrected.compare(root, faults)


def _carried(root: Path, before: Path | None, name: str, year: int) -> bool:
    """Whether a file is the very one that the store held before."""
    if before is None:
        return False
    old, new = part_path(before, name, year), part_path(root, name, year)
    if not (old.exists() and new.exists()):
        return old.exists() == new.exists()
    return old.samefile(new)


def _file(
    root: Path, spec: FrameSpec, year: int, known: pa.Array, faults: Faults, corrected: Corrected
) -> None:
    file = opened(part_path(root, spec.name, year), spec, year, faults)
    if file is None or not file.metadata.num_rows:
        return
    bounds = spec.column(PARTITION)
    if not (bounds.minimum or 0) <= year <= (bounds.maximum or year):
        faults.add(spec.name, year, "year", PARTITION, "", str(year))
    of_year = ids_of([part_path(root, "reports", year)]) if spec.name != "reports" else known
    last = None
    for rows in pieces(file, spec):
        for rule, column, mask in _broken(spec, rows, year):
            faults.add_rows(spec, year, rule, column, rows, mask)
        ids = rows["report_id"].combine_chunks()
        mask = out_of_order(ids, last)
        if pc.any(mask).as_py():
            faults.add_rows(spec, year, "order", "report_id", rows, mask)
        last = ids[-1].as_py()
        _references(spec, year, rows, of_year, known, faults)
        corrected.note(spec, year, rows)


def _references(
    spec: FrameSpec, year: int, rows: pa.Table, of_year: pa.Array, known: pa.Array, faults: Faults
) -> None:
    for column in spec.columns:
        if column.references:
            # A row's own report is on the row's own year; what it refers to beside may be on another.
            there = of_year if column.name == "report_id" else known
            mask = not_among(rows[column.name].combine_chunks(), there)
            if pc.any(mask).as_py():
                faults.add_rows(spec, year, "reference", column.name, rows, mask)


def _broken(
    spec: FrameSpec, rows: pa.Table, year: int | None
) -> Iterator[tuple[str, str, pa.Array]]:
    for column in spec.columns:
        if column.name in rows.column_names:
            for rule, mask in broken_values(column, rows[column.name]):
                yield rule, column.name, mask
    yield from broken_rows(spec, rows, year)


def _once(known: pa.Array, faults: Faults) -> None:
    if pc.count_distinct(known).as_py() != len(known):
        counts = pc.value_counts(known).to_pylist()
        for report_id in sorted(c["values"] for c in counts if c["counts"] > 1):
            faults.add("reports", 0, "once", "report_id", f"report_id={report_id}", "told twice")
