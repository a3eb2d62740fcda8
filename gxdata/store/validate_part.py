"""One file of a frame, read a piece at a time."""

from collections.abc import Collection, Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from gxdata.catalogue import FrameSpec
from gxdata.store.schema import PARTITION, file_schema
from gxdata.store.validate_columns import has_rules
from gxdata.store.validate_faults import Faults
from gxdata.store.validate_rows import columns_needed

# Rows in memory at a time. A report has a few hundred in its longest frame.
PIECE = 1 << 17


def opened(path: Path, spec: FrameSpec, year: int, faults: Faults) -> pq.ParquetFile | None:
    """A file, if it can be read and has the columns of its frame; else a fault."""
    try:
        file = pq.ParquetFile(path)
    except (pa.ArrowException, OSError) as error:
        faults.add(spec.name, year, "file", "", path.name, f"not readable ({error})")
        return None
    wanted, there = file_schema(spec.name), file.schema_arrow
    if there.names != wanted.names:
        told = ", ".join(sorted(set(there.names) ^ set(wanted.names))) or "another order"
        faults.add(spec.name, year, "schema", "", path.name, told)
        return None
    if wrong := [f for f, g in zip(there, wanted, strict=True) if f.type != g.type]:
        for field in wrong:
            faults.add(spec.name, year, "schema", field.name, path.name, str(field.type))
        return None
    return file


def pieces(file: pq.ParquetFile, spec: FrameSpec) -> Iterator[pa.Table]:
    """The rows of a file, in pieces that hold whole reports, with the columns that some rule looks at.

    Texts that must only be there are not read where the file itself says that none is missing.
    """
    names = _columns(file, spec)
    rest: pa.Table | None = None
    for batch in file.iter_batches(PIECE, columns=names):
        piece = pa.Table.from_batches([batch])
        if rest is not None:
            piece = pa.concat_tables([rest, piece]).combine_chunks()
        ids = piece["report_id"]
        last = pc.equal(ids, ids[-1]) if len(ids) else None
        first = pc.index(last, pa.scalar(True)).as_py() if last is not None else 0
        rest = piece.slice(first)
        if first:
            yield piece.slice(0, first)
    if rest is not None and rest.num_rows:
        yield rest


def _columns(file: pq.ParquetFile, spec: FrameSpec) -> list[str]:
    needed = columns_needed(spec) | {c.name for c in spec.columns if has_rules(c)}
    needed |= {c.name for c in spec.columns if not c.null and not _all_there(file, c.name)}
    return [name for name in file.schema_arrow.names if name in needed - {PARTITION}]


def _all_there(file: pq.ParquetFile, name: str) -> bool:
    """Whether the file's own statistics say that a column has no null."""
    if name == PARTITION:
        return True
    groups = (file.metadata.row_group(n) for n in range(file.metadata.num_row_groups))
    place = file.schema_arrow.names.index(name)
    for group in groups:
        about = group.column(place)
        # A column that is a list has one entry of its own in the file; no frame has a nested one before a text.
        if about.path_in_schema != name or about.statistics is None:
            return False
        if not about.statistics.has_null_count or about.statistics.null_count:
            return False
    return True


def not_among(ids: pa.Array, known: pa.Array) -> pa.Array:
    """Which ids are not among those of the reports known; what is null is not asked."""
    return pc.and_(pc.is_valid(ids), pc.invert(pc.is_in(ids, value_set=known)))


def ids_of(paths: Collection[Path]) -> pa.Array:
    """The report ids of some files, those of files that cannot be read left out."""
    found = [pa.array([], pa.string())]
    for path in paths:
        try:
            found += pq.read_table(path, columns=["report_id"], partitioning=None)[
                "report_id"
            ].chunks
        except (pa.ArrowException, OSError, KeyError):
            continue
    return pa.concat_arrays([chunk.cast(pa.string()) for chunk in found])
