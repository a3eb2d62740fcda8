"""Frames of one year or of all as Arrow tables: read, and put back whole."""

import shutil
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from gxdata.store.files import count_rows, readable
from gxdata.store.paths import part_path, years_of
from gxdata.store.schema import PARTITION, TYPES, conform, file_schema, schema


def read_frame(root: Path, name: str, columns: list[str] | None = None) -> pa.Table:
    """A frame of all years.

    Parameters
    ----------
    root
        Folder of a store, or of a state that is to become one.
    name
        Name of the frame.
    columns
        Those wanted, `year` among them or not; all if left out.

    Returns
    -------
    pyarrow.Table
        Rows by year, and within a year in the order of the file.
    """
    wanted = _wanted(name, columns)
    parts = [_part(root, name, year, wanted) for year in years_of(root, name)]
    return pa.concat_tables(parts) if parts else wanted.empty_table()


def read_year(root: Path, name: str, year: int, columns: list[str] | None = None) -> pa.Table:
    """A frame of one year, as `read_frame` gives it of all; without rows where the year has none."""
    wanted = _wanted(name, columns)
    there = part_path(root, name, year).exists()
    return _part(root, name, year, wanted) if there else wanted.empty_table()


def replace_year(root: Path, name: str, year: int, rows: pa.Table) -> None:
    """Put a frame's rows of one year in the place of those it holds; without rows, the year has no file.

    A frame without any row keeps one file, that says what its columns are: see to it with `settle`.
    """
    if rows.num_rows:
        bare = rows.drop_columns([PARTITION]) if PARTITION in rows.column_names else rows
        save_part(root, name, year, in_order(bare))
    else:
        shutil.rmtree(part_path(root, name, year).parent, ignore_errors=True)


def settle(root: Path, name: str) -> None:
    """Give a frame that lost its last row a file without rows, and take that from one that has got some."""
    years = years_of(root, name)
    if not years:
        save_part(root, name, 0, file_schema(name).empty_table())
    elif years[0] == 0 and len(years) > 1:
        nameless = part_path(root, name, 0)  # rows of no year stand here too
        if not count_rows(nameless):
            shutil.rmtree(nameless.parent, ignore_errors=True)


def replace_frame(root: Path, name: str, rows: pa.Table) -> None:
    """Put a frame's rows in the place of all it holds.

    Rows of one report come to stand together in the order of its id; a year whose rows are the same is left alone. A
    year without rows has no file; a frame without rows has one, that says what its columns are.
    """
    rows = rows.cast(schema(name))
    years = {int(year) for year in pc.unique(rows[PARTITION]).to_pylist()} | set(
        years_of(root, name)
    )
    for year in sorted(years):
        replace_year(root, name, year, rows.filter(pc.equal(rows[PARTITION], year)))
    settle(root, name)


def in_order(rows: pa.Table) -> pa.Table:
    """Rows of one report together, in the report's own order: the same whatever order the reports came in."""
    position = pa.array(range(rows.num_rows), pa.int64())
    order = pc.sort_indices(
        pa.table({"report_id": rows["report_id"], "position": position}),
        sort_keys=[("report_id", "ascending"), ("position", "ascending")],
    )
    return rows.take(order).combine_chunks()


def save_part(root: Path, name: str, year: int, rows: pa.Table) -> None:
    """Write a frame's rows of one year, never into a file that another state of the store may share."""
    path = part_path(root, name, year)
    rows = rows.cast(file_schema(name))
    if path.exists():
        if pq.ParquetFile(path).read().equals(rows):
            return
        path.unlink()
    path.parent.mkdir(parents=True, exist_ok=True)
    pq.write_table(rows, path, compression="zstd", compression_level=3)


def _wanted(name: str, columns: list[str] | None) -> pa.Schema:
    return schema(name) if columns is None else pa.schema([schema(name).field(c) for c in columns])


def _part(root: Path, name: str, year: int, wanted: pa.Schema) -> pa.Table:
    columns = [column for column in wanted.names if column != PARTITION]
    path = part_path(root, name, year)
    with readable(path):
        rows = pq.ParquetFile(path).read(columns=columns)
    if PARTITION in wanted.names:
        column = pa.array([year] * rows.num_rows, TYPES["int16"])
        rows = rows.append_column(wanted.field(PARTITION), column)
    return conform(rows, wanted)
