"""Corrections made in a state of the store that is about to take its place, and unmade."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa

from gxdata.catalogue.cells import cell_frames
from gxdata.corrections.find import Meant, find_reports
from gxdata.corrections.load import require_one_a_cell
from gxdata.corrections.model import Correction
from gxdata.corrections.part import CellPart, Reading
from gxdata.store.schema import schema
from gxdata.store.whole import read_frame, replace_frame

CORRECTED, APPLIED = "corrected", "applied"


def withdraw(root: Path) -> None:
    """Give every corrected cell its reading again, as the frame `corrections` has kept it.

    Whatever looks at the store next sees what the reports say. A report that has been read again holds its reading
    already, and is left alone.

    Parameters
    ----------
    root
        Folder of a store, or of a state that is to become one.
    """
    made = defaultdict(list)
    for row in read_frame(root, "corrections").to_pylist():
        if row["outcome"] == APPLIED:
            made[row["frame"], row["year"]].append(row)
    for (frame, year), rows in made.items():
        part = CellPart(root, cell_frames()[frame], year)
        readings = part.readings({row["report_id"] for row in rows})
        part.put(
            {
                reading.row: (_fitting(part, row["value_read"]), row["status_read"])
                for row in rows
                for reading in readings.get((row["report_id"], row["cell"]), ())
                if reading.status == CORRECTED
            }
        )


def apply(root: Path, corrections: Sequence[Correction]) -> None:
    """Make the corrections, and record each in the frame `corrections`, made or not.

    A cell whose reading is not what a correction expects stays as it was read.

    Parameters
    ----------
    root
        Folder of a state without corrected cells.
    corrections
        What was decided.

    Raises
    ------
    CorrectionError
        If two are of one cell of one report.
    """
    meant = find_reports(root, corrections)
    require_one_a_cell((m.report_id, m.correction) for m in meant)
    rows = [_row(m, m.found, None) for m in meant if m.found]
    by_part = defaultdict(list)
    for m in meant:
        if not m.found:
            by_part[m.correction.frame, m.year].append(m)
    for (frame, year), wanted in by_part.items():
        rows += _correct(CellPart(root, cell_frames()[frame], year), wanted)
    rows.sort(key=lambda row: (row["report_id"], row["frame"], row["cell"]))
    replace_frame(root, "corrections", pa.Table.from_pylist(rows, schema=schema("corrections")))


def _correct(part: CellPart, wanted: Iterable[Meant]) -> list[dict[str, Any]]:
    wanted = list(wanted)
    readings = part.readings({m.report_id for m in wanted})
    rows, cells = [], {}
    for m in wanted:
        found = readings.get((m.report_id, m.correction.cell), [])
        outcome = _outcome(m.correction, found)
        rows.append(_row(m, outcome, found[0] if len(found) == 1 else None))
        if outcome == APPLIED:
            cells[found[0].row] = (_fitting(part, m.correction.to), CORRECTED)
    part.put(cells)
    return rows


def _outcome(correction: Correction, found: list[Reading]) -> str:
    if len(found) != 1:
        return "no_cell"
    (reading,) = found
    holds = correction.expect.holds(reading.value, reading.status, reading.evidence)
    return APPLIED if holds else "guard_failed"


def _fitting(part: CellPart, number: float | None) -> float | None:
    return int(number) if number is not None and part.frame.number == "count" else number


def _row(meant: Meant, outcome: str | None, reading: Reading | None) -> dict[str, Any]:
    c = meant.correction
    return {
        "report_id": meant.report_id,
        "year": meant.year,
        "report": c.report.as_toml(),
        "frame": c.frame,
        "cell": c.cell,
        "outcome": outcome,
        "expected": c.expect.as_toml(),
        "value_read": reading.value if reading else None,
        "status_read": reading.status if reading else None,
        "value": c.to,
        "why_zh": c.why_zh,
        "why_en": c.why_en,
        "decided_by": c.decided_by,
        "decided_on": c.decided_on,
        "source": c.source,
        "entry": c.entry,
        "detail": meant.detail or _advice(outcome, c, reading),
    }


def _advice(outcome: str | None, correction: Correction, reading: Reading | None) -> str | None:
    """What is wrong with a correction that was not made, and what to do."""
    if outcome == "guard_failed" and reading:
        value = "no number" if reading.value is None else f"{reading.value:g}"
        text = f" from {reading.evidence!r}" if reading.evidence else ""
        return (
            f"The report is now read as {value} ({reading.status}){text}, and the correction expects "
            f"{correction.expect.as_toml()}. Look at the report; withdraw the correction or renew its guard."
        )
    if outcome == "no_cell":
        return (
            "The report has no such cell, or several. Compare the codes of its rows in the frame."
        )
    return None
