"""What a parsed report got right, cell by cell, as a truth file scores it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from gxdata import Parsed, parse
from gxdata.errors import ReadError
from gxdata.extract.tables.local_rows import LOCAL
from gxdata.sample import SampleReport

KEYS = {
    "disclosure": ("item", "measure", "value"),
    "applications": ("outcome", "applicant", "count"),
    "reviews": ("channel", "result", "count"),
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """One cell: what it holds, what was read, and whether that is right.

    `outcome` is ``right``, ``silent`` (a wrong number that says it is reported), ``wrong``,
    ``missed`` (no number where there is one) or ``off_form`` (a number in a cell that the report
    does not have).
    """

    frame: str
    key: str
    truth: Any
    value: float | None
    status: str | None
    outcome: str


def verdicts(report: SampleReport) -> list[Verdict]:
    """Read a report and judge each cell of its truth, and each number claimed beside it."""
    read = _cells(report)
    return [verdict for frame in KEYS for verdict in _judge(frame, report.truth, read[frame])]


def _cells(report: SampleReport) -> dict[str, dict[str, tuple[float | None, str]]]:
    try:
        parsed = parse(report.content, source=report.source)
    except ReadError:
        return {frame: {} for frame in KEYS}
    return {frame: _frame(parsed, frame) for frame in KEYS}


def _frame(parsed: Parsed, frame: str) -> dict[str, tuple[float | None, str]]:
    row, column, value = KEYS[frame]
    cells: dict[str, tuple[float | None, str]] = {}
    for cell in parsed.frames()[frame].to_pylist():
        if cell[row] == LOCAL:  # rows that no form has, kept beside the form's
            continue
        cells.setdefault(f"{cell[row]}.{cell[column]}", (cell[value], cell["status"]))
    return cells


def _judge(
    frame: str, truth: Mapping[str, Any], read: Mapping[str, tuple[float | None, str]]
) -> Iterator[Verdict]:
    inferable = truth.get("inferable", {}).get(frame, {})
    for key, wanted in truth[frame].items():
        value, status = read.get(key, (None, None))
        outcome = judge_cell(wanted, value, status, inferable.get(key))
        yield Verdict(frame, key, wanted, value, status, outcome)
    for key in sorted(read.keys() - truth[frame].keys()):
        value, status = read[key]
        if value is not None and status == "reported":
            yield Verdict(frame, key, None, value, status, "off_form")


def judge_cell(wanted: Any, value: float | None, status: str | None, inferable: Any) -> str:
    """The outcome for one cell, where the truth may be a number, null or a list of either."""
    accepted = wanted if isinstance(wanted, list) else [wanted]
    if any(_same(value, one) for one in accepted):
        return "right"
    if value is None:
        return "missed"
    if None in accepted and status == "inferred" and (value == 0 or _same(value, inferable)):
        return "right"
    return "silent" if status == "reported" else "wrong"


def _same(value: float | None, wanted: float | None) -> bool:
    if value is None or wanted is None:
        return value is wanted
    return abs(value - wanted) <= 1e-9 * max(1.0, abs(wanted))
