"""Whether corrected cells and recorded corrections are the same."""

from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from gxdata.catalogue import FrameSpec
from gxdata.catalogue.cells import cell_frames
from gxdata.store.paths import part_path, years_of
from gxdata.store.validate_faults import Faults

# Frame, year, report and cell.
Place = tuple[str, int, str, str]


class Corrected:
    """The corrected cells of the files looked at, to be compared with the record."""

    def __init__(self) -> None:
        self._cells: dict[Place, Any] = {}

    def note(self, spec: FrameSpec, year: int, rows: pa.Table) -> None:
        """Keep the corrected cells among some rows."""
        frame = cell_frames().get(spec.name)
        if frame is None:
            return
        for row in rows.filter(pc.equal(rows["status"], "corrected")).to_pylist():
            cell = ".".join(str(row[name]) for name in (frame.row, frame.column) if name)
            self._cells[spec.name, year, row["report_id"], cell] = row[frame.number]

    def compare(self, root: Path, faults: Faults) -> None:
        """Enter every cell that is corrected and not recorded so, and the other way round.

        A file that holds corrected cells is written anew with each state (they are unmade and made), so none of them is
        carried over unseen.
        """
        recorded = _recorded(root)
        for place in sorted(self._cells.keys() ^ recorded.keys()):
            frame, year, report_id, cell = place
            told = (
                "corrected and not recorded"
                if place in self._cells
                else "recorded and not corrected"
            )
            faults.add(frame, year, "correction", "status", f"report_id={report_id} {cell}", told)
        for place in sorted(self._cells.keys() & recorded.keys()):
            if self._cells[place] != recorded[place]:
                frame, year, report_id, cell = place
                told = f"{self._cells[place]}, recorded as {recorded[place]}"
                faults.add(
                    frame, year, "correction", "value", f"report_id={report_id} {cell}", told
                )


def _recorded(root: Path) -> dict[Place, Any]:
    found = {}
    for year in years_of(root, "corrections"):
        try:
            rows = pq.ParquetFile(part_path(root, "corrections", year)).read()
            rows = rows.filter(pc.equal(rows["outcome"], "applied")).to_pylist()
        except (pa.ArrowException, OSError, KeyError):
            continue  # told of as a file
        for row in rows:
            found[row["frame"], year, row["report_id"], row["cell"]] = row["value"]
    return found
