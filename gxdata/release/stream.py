"""A frame's rows of one year, some at a time, always in the same pieces."""

from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from gxdata.errors import StoreError

# Rows held at a time; also those of one row group in a release.
ROWS = 20_000
ID = "report_id"


def pieces(path: Path, columns: list[str] | None = None, rows: int = ROWS) -> Iterator[pa.Table]:
    """The rows of a file in tables of `rows` rows, the last one shorter; none of a file that is not there.

    Raises
    ------
    StoreError
        If the rows do not stand in the order of their report's id, as a store and a release have them.
    """
    if not path.exists():
        return
    file = pq.ParquetFile(path)
    held, last = file.schema_arrow.empty_table().select(columns or file.schema_arrow.names), ""
    for batch in file.iter_batches(rows, columns=columns):
        held = pa.concat_tables([held, pa.Table.from_batches([batch])])
        while held.num_rows >= rows:
            last = _ordered(held[ID].slice(0, rows), last, path)
            yield held.slice(0, rows).combine_chunks()
            held = held.slice(rows)
    if held.num_rows:
        _ordered(held[ID], last, path)
        yield held.combine_chunks()


def _ordered(ids: pa.ChunkedArray, before: str, path: Path) -> str:
    follows = pc.all(pc.less_equal(ids.slice(0, len(ids) - 1), ids.slice(1))).as_py()
    if follows is False or ids[0].as_py() < before:
        raise StoreError(
            f"{path}: rows are not in the order of their reports. Make the store anew."
        )
    return str(ids[-1].as_py())


def whole_reports(path: Path, columns: list[str] | None = None) -> Iterator[pa.Table]:
    """The rows of a file in tables that never part the rows of one report."""
    for table, _ in side_by_side(path, None, columns):
        yield table


def side_by_side(
    one: Path, other: Path | None, columns: list[str] | None = None, rows: int = ROWS
) -> Iterator[tuple[pa.Table | None, pa.Table | None]]:
    """The rows of two files in pairs of tables that hold the same stretch of reports, each report whole."""
    sides = [_Side(path, columns, rows) for path in (one, other)]
    while not all(side.finished for side in sides):
        bounds = [bound for side in sides for bound in [side.complete_up_to()] if bound is not None]
        first, second = (side.take(min(bounds, default=None)) for side in sides)
        if (first and first.num_rows) or (second and second.num_rows):
            yield first, second


class _Side:
    """One file, read as far as needed."""

    def __init__(self, path: Path | None, columns: list[str] | None, rows: int) -> None:
        self._pieces = iter(()) if path is None else pieces(path, columns, rows)
        self._held: pa.Table | None = None
        self._more = True

    @property
    def finished(self) -> bool:
        """Whether all rows were taken."""
        return not self._more and not (self._held and self._held.num_rows)

    def complete_up_to(self) -> str | None:
        """The last report of which all rows are held; None where those of all are."""
        while self._more:
            ids = None if self._held is None else self._held[ID]
            if ids is not None and len(ids) and ids[0] != ids[-1]:
                before_last = pc.sum(pc.less(ids, ids[-1])).as_py() - 1
                return str(ids[before_last].as_py())
            self._read()
        return None

    def take(self, bound: str | None) -> pa.Table | None:
        """The rows of all reports up to `bound`; all that are held without one."""
        if self._held is None:
            return None
        count = self._held.num_rows
        if bound is not None:
            count = pc.sum(pc.less_equal(self._held[ID], bound)).as_py() or 0
        taken, self._held = self._held.slice(0, count), self._held.slice(count)
        return taken

    def _read(self) -> None:
        piece = next(self._pieces, None)
        if piece is None:
            self._more = False
        elif self._held is None:
            self._held = piece
        else:
            self._held = pa.concat_tables([self._held, piece])
