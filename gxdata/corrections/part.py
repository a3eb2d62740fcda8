"""The cells of one frame and year: looked at, and given another number and status."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from gxdata.catalogue.cells import CellFrame
from gxdata.corrections.model import Number
from gxdata.store.paths import part_path
from gxdata.store.whole import save_part

# A report's id and the name of a cell in it.
CellKey = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Reading:
    """A cell as the store has it, and the row of its file that it stands in."""

    row: int
    value: Number | None
    status: str
    evidence: str | None


@dataclass(frozen=True, slots=True)
class CellPart:
    """The cells of one frame and year."""

    root: Path
    frame: CellFrame
    year: int

    def readings(self, ids: Collection[str]) -> dict[CellKey, list[Reading]]:
        """The cells of some reports. A name has several where a table prints its row more than once."""
        found: dict[CellKey, list[Reading]] = defaultdict(list)
        path = part_path(self.root, self.frame.name, self.year)
        if not path.exists():
            return found
        where = [name for name in (self.frame.row, self.frame.column) if name]
        columns = ["report_id", *where, self.frame.number, "status", "evidence"]
        start = 0
        file = pq.ParquetFile(path)
        for batch in file.iter_batches(columns=columns):
            wanted = pc.is_in(batch["report_id"], value_set=pa.array(sorted(ids), pa.string()))
            rows = np.flatnonzero(wanted.to_numpy(zero_copy_only=False))
            for row, cell in zip(rows, batch.take(pa.array(rows)).to_pylist(), strict=True):
                name = ".".join(str(cell[column]) for column in where)
                reading = Reading(
                    start + int(row), cell[self.frame.number], cell["status"], cell["evidence"]
                )
                found[cell["report_id"], name].append(reading)
            start += batch.num_rows
        return found

    def put(self, cells: Mapping[int, tuple[Number | None, str]]) -> None:
        """Give rows of the file another number and status."""
        if not cells:
            return
        rows = pq.ParquetFile(part_path(self.root, self.frame.name, self.year)).read()
        numbers = [number for number, _ in cells.values()]
        rows = _with(rows, self.frame.number, list(cells), numbers)
        rows = _with(rows, "status", list(cells), [status for _, status in cells.values()])
        save_part(self.root, self.frame.name, self.year, rows)


def _with(rows: pa.Table, name: str, where: list[int], values: list[Any]) -> pa.Table:
    """A table with other values in some rows of one column."""
    place = rows.schema.get_field_index(name)
    field = rows.schema.field(place)
    order = np.argsort(where)
    mask = np.zeros(rows.num_rows, bool)
    mask[where] = True
    new = pa.array([values[n] for n in order], field.type)
    column = rows[name].combine_chunks()
    return rows.set_column(place, field, pc.replace_with_mask(column, pa.array(mask), new))
