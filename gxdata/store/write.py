"""Write reports into a store: beside it first, then in its place."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from gxdata.catalogue import frames
from gxdata.errors import GxdataError, StoreError
from gxdata.store.files import count_rows, readable
from gxdata.store.lock import locked
from gxdata.store.paths import is_store, part_path, years_of
from gxdata.store.rows import report_id
from gxdata.store.schema import PARTITION, conform, file_schema
from gxdata.store.swap import draft_of, exchange, recover, same_tree, take_along
from gxdata.store.validate_store import require_valid
from gxdata.store.whole import in_order, save_part

# Rows of a report that has been read again are found in any year: a better parser may have corrected the year.
KEY = "report_id"

# What a new state is finished from, whatever has been read since: never replaced by what is written.
KEPT = frozenset({"corrections"})
# Completes the frames of a new state (first argument), given the one it is to follow, if any.
Complete = Callable[[Path, Path | None], None]


@dataclass(frozen=True, slots=True)
class WriteResult:
    """How many reports and failures a store holds after a write, and whether it is another state than before."""

    reports: int
    failures: int
    changed: bool


def write_store(
    root: Path,
    tables: dict[str, pa.Table],
    complete: Complete | None = None,
    *,
    gone: Iterable[str] = (),
) -> WriteResult:
    """Add reports to a store, in the place of what it held from the same sources.

    A source that gives a report replaces all it gave before. One that gives none is entered in `failures`, and what it
    gave before stays: a page that has since been emptied or cut off takes nothing away. The new state is written
    beside the store, file by file, and takes its place by rename when it is whole. If anything fails before that, the
    store stands as it was; so it does if the new state would not differ.

    Parameters
    ----------
    root
        Folder of the store. It is made if it does not exist; if it exists it must be a store or empty.
    tables
        Frame name to table, one for every frame of the catalogue.
    complete
        Called with the folder of the new state before it takes the store's place, and with the store's if there is one,
        to add what is found only by comparing reports.
    gone
        Sources of which nothing is to stay.

    Raises
    ------
    StoreError
        If `root` is a file or a folder of other things, or would have faults (`validate`).
    GxdataError
        If it cannot be written.
    """
    # Resolved, so that a store behind a link is renewed where it stands.
    root = Path(root).resolve()
    try:
        root.parent.mkdir(parents=True, exist_ok=True)
        with locked(root):
            recover(root)
            require_store(root)
            changed = _renew(root, tables, complete, {*map(report_id, gone)})
    except OSError as error:
        raise GxdataError(
            f"{root}: the store could not be written ({error}); it is as it was."
        ) from error
    return WriteResult(_count(root, "reports"), _count(root, "failures"), changed)


def _renew(
    root: Path, tables: dict[str, pa.Table], complete: Complete | None, gone: set[str]
) -> bool:
    with draft_of(root) as fresh:
        _write_frames(root, fresh, tables, gone)
        if complete is not None:
            complete(fresh, root if is_store(root) else None)
        changed = not same_tree(fresh, root)
        if changed:
            require_valid(fresh, root)
            exchange(fresh, root)
    return changed


def require_store(root: Path) -> None:
    """Refuse a folder that a store cannot be written to.

    Raises
    ------
    StoreError
        If `root` is a file, or a folder of other things.
    """
    if root.exists() and not (root.is_dir() and (is_store(root) or not any(root.iterdir()))):
        raise StoreError(f"{root}: not a store. Name a new folder, or one that gxdata made.")


def _write_frames(root: Path, fresh: Path, tables: dict[str, pa.Table], gone: set[str]) -> None:
    reports, failures = (tables[name][KEY].to_pylist() for name in ("reports", "failures"))
    for name in frames():
        (fresh / name).mkdir()
        new = tables[name]
        ids = {*reports, *failures, *gone} if name == "failures" else {*reports, *gone}
        renewed = pa.array([] if name in KEPT else sorted(ids), pa.string())
        years = {int(y) for y in pc.unique(new[PARTITION]).to_pylist()}
        written = 0
        for year in sorted(years | set(years_of(root, name))):
            rows = new.filter(pc.equal(new[PARTITION], year)).drop_columns([PARTITION])
            written += _write_part(root, fresh, name, year, rows, renewed)
        if not written:  # a frame without rows still has its schema, in a file without rows
            save_part(fresh, name, 0, file_schema(name).empty_table())


def _write_part(
    root: Path, fresh: Path, name: str, year: int, rows: pa.Table, renewed: pa.Array
) -> bool:
    """Write one frame's rows of one year; False where none are left."""
    source, target = part_path(root, name, year), part_path(fresh, name, year)
    if source.exists():
        with readable(source):
            held = pq.ParquetFile(source).read()
        stale = pc.is_in(held[KEY], value_set=renewed)
        if not rows.num_rows and held.num_rows and not pc.any(stale).as_py():
            take_along(source, target)
            return True
        rows = pa.concat_tables([conform(held.filter(pc.invert(stale)), rows.schema), rows])
    if not rows.num_rows:
        return False
    save_part(fresh, name, year, in_order(rows))
    return True


def _count(root: Path, name: str) -> int:
    return sum(count_rows(part_path(root, name, year)) for year in years_of(root, name))
