"""The frames of a release: Parquet by year as in a store, and one CSV file each."""

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from gxdata.catalogue import frames
from gxdata.errors import StoreError
from gxdata.release.csv_files import CsvFile
from gxdata.release.stream import ROWS, pieces
from gxdata.store.paths import part_path, years_of
from gxdata.store.schema import PARTITION, TYPES, file_schema, schema

DATA, CSV = "data", "csv"

RowCounts = dict[tuple[str, int], int]
"""Rows by frame and year."""


def write_frames(store: Path, folder: Path) -> RowCounts:
    """Write every frame of a store, in rows of the catalogue's columns.

    Parameters
    ----------
    store
        Folder of the store.
    folder
        Folder of the release; it comes to hold `data` and `csv`.
    """
    (folder / CSV).mkdir()
    counts: RowCounts = {}
    for name in frames():
        with CsvFile(folder / CSV / f"{name}.csv", schema(name)) as file:
            years = years_of(store, name) or [0]
            for year in years:
                target = part_path(folder / DATA, name, year)
                rows = _write_year(part_path(store, name, year), target, name, year, file)
                if rows:
                    counts[name, year] = rows
    return counts


def _write_year(source: Path, target: Path, name: str, year: int, file: CsvFile) -> int:
    written = 0
    target.parent.mkdir(parents=True)
    # All that could differ from one machine or day to another is said here; the file holds no time and no path.
    with pq.ParquetWriter(
        target,
        file_schema(name),
        version="2.6",
        compression="zstd",
        compression_level=3,
        use_dictionary=True,
        write_statistics=True,
        data_page_version="1.0",
    ) as parquet:
        for piece in pieces(source):
            rows = _in_order(piece, name, source)
            parquet.write_table(rows, row_group_size=ROWS)
            file.write(_with_year(rows, name, year))
            written += rows.num_rows
    return written


def _in_order(rows: pa.Table, name: str, source: Path) -> pa.Table:
    wanted = file_schema(name)
    if set(rows.column_names) != set(wanted.names):
        differ = ", ".join(sorted(set(rows.column_names) ^ set(wanted.names)))
        raise StoreError(
            f"{source}: made by another version of gxdata (its columns differ: {differ}). Make the "
            "store anew with: gxdata ingest"
        )
    return rows.select(wanted.names).cast(wanted)


def _with_year(rows: pa.Table, name: str, year: int) -> pa.Table:
    place = schema(name).get_field_index(PARTITION)
    column = pa.array([year] * rows.num_rows, TYPES["int16"])
    return rows.add_column(place, schema(name).field(place), column)
