"""Write the data files the gazetteer reads."""

import csv
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from gxdata.gazetteer.build.counties import County
from gxdata.gazetteer.build.townships import Township
from gxdata.gazetteer.table import COLUMNS


def write_counties(file: Path, counties: list[County]) -> None:
    """Provinces, prefectures and counties: text, so that a change can be read in a diff."""
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(COLUMNS)
        for row in counties:
            successors = " ".join(map(str, row.successors))
            dates = [row.valid_from or "", row.valid_to or ""]
            writer.writerow([row.id, row.code, *row.place, *dates, successors])


def write_townships(file: Path, townships: list[Township]) -> None:
    """Townships, sorted by name, in the order of their row numbers, which follow those of the counties."""
    table = pa.table(
        {
            "name": pa.array([row.name for row in townships], pa.string()),
            "parent": pa.array([row.parent for row in townships], pa.int32()),
            "code": pa.array(
                [int(row.code) if row.code else None for row in townships], pa.int32()
            ),
            "valid_from": pa.array([row.valid_from for row in townships], pa.int16()),
            "valid_to": pa.array([row.valid_to for row in townships], pa.int16()),
            "successors": pa.array(
                [" ".join(map(str, row.successors)) or None for row in townships], pa.string()
            ),
        }
    )
    pq.write_table(
        table,
        file,
        compression="zstd",
        compression_level=19,
        use_dictionary=["successors", "valid_from", "valid_to"],
        column_encoding={"name": "DELTA_BYTE_ARRAY"},
        store_schema=False,
    )
