"""The tables of a release that say what it holds: coverage, rows, checks, usage warnings."""

from collections import Counter
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from gxdata.analyse import coverage, warnings_for
from gxdata.dictionary.tableschema import BETWEEN
from gxdata.errors import GxdataError
from gxdata.release.csv_files import CsvFile, write_csv
from gxdata.release.frame_files import RowCounts
from gxdata.release.stream import ID, whole_reports
from gxdata.store import Store
from gxdata.store.paths import part_path, years_of
from gxdata.store.whole import read_frame

ROW_COUNTS = pa.schema([("frame", pa.string()), ("year", pa.int16()), ("rows", pa.int64())])
CHECKS = pa.schema(
    [
        ("rule", pa.string()),
        ("year", pa.int16()),
        ("outcome", pa.string()),
        ("severity", pa.string()),
        ("results", pa.int64()),
        ("reports", pa.int64()),
    ]
)


def write_row_counts(path: Path, counts: RowCounts) -> None:
    """Rows of each frame and year, sorted."""
    rows = [{"frame": f, "year": y, "rows": n} for (f, y), n in sorted(counts.items())]
    write_csv(path, ROW_COUNTS, rows)


def write_coverage(path: Path, store: Store) -> None:
    """The grid of organs and years."""
    write_frame(path, coverage(store))


def write_usage_warnings(path: Path, store: Store) -> None:
    """What is to be known before the figures are used."""
    write_frame(path, warnings_for(store))


def write_checks(path: Path, store: Path) -> None:
    """How often each rule came to each outcome, by year; reports that are copies of others left out."""
    copies = read_frame(store, "reports", [ID, "duplicate_of"])
    left_out = copies.filter(pc.is_valid(copies["duplicate_of"]))[ID].combine_chunks()
    keys = ["rule", "outcome", "severity"]
    rows = []
    for year in years_of(store, "checks"):
        results, reports = Counter[tuple[str, ...]](), Counter[tuple[str, ...]]()
        for table in whole_reports(part_path(store, "checks", year), [ID, *keys]):
            own = table.filter(pc.invert(pc.is_in(table[ID], value_set=left_out)))
            counts = own.group_by(keys).aggregate([(ID, "count"), (ID, "count_distinct")])
            for row in counts.to_pylist():
                key = tuple(row[name] for name in keys)
                results[key] += row[f"{ID}_count"]
                reports[key] += row[f"{ID}_count_distinct"]
        rows += [
            {
                "year": year,
                **dict(zip(keys, key, strict=True)),
                "results": n,
                "reports": reports[key],
            }
            for key, n in results.items()
        ]
    write_csv(path, CHECKS, sorted(rows, key=lambda row: tuple(str(row[n]) for n in CHECKS.names)))


def write_frame(path: Path, frame: pd.DataFrame) -> None:
    """Write a frame as a CSV file, tuples joined.

    Raises
    ------
    GxdataError
        If the file cannot be written.
    """
    tuples = [name for name in frame if frame[name].map(lambda cell: isinstance(cell, tuple)).any()]
    plain = frame.assign(
        **{n: frame[n].map(lambda cell: BETWEEN.join(map(str, cell))) for n in tuples}
    )
    text = {n: "string" for n in plain if n in tuples or str(plain[n].dtype) in ("object", "str")}
    table = pa.Table.from_pandas(plain.astype(text), preserve_index=False)
    table = table.replace_schema_metadata(None)
    fields = [
        f.with_type(pa.string()) if pa.types.is_large_string(f.type) else f for f in table.schema
    ]
    try:
        with CsvFile(path, pa.schema(fields)) as file:
            file.write(table.cast(pa.schema(fields)))
    except OSError as error:
        raise GxdataError(f"{path}: cannot be written ({error.strerror or error}).") from error
