"""A correction, as a person decided it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

Number = int | float


@dataclass(frozen=True, slots=True)
class ReportMeant:
    """Which report a correction is of: the one from `source`, or an organ's on a year.

    Attributes
    ----------
    source
        Path below the raw root, as `reports.source` has it.
    agency
        The organ's name, as `agency` or `agency_full` has it.
    year, scope
        The year reported on, and whether the organ's own report is meant or its region's or system's.
    """

    source: str | None = None
    agency: str | None = None
    year: int | None = None
    scope: str = "organ"

    def as_toml(self) -> str:
        """As a file of corrections names it."""
        if self.source is not None:
            return _toml(self.source)
        names = {"agency": self.agency, "year": self.year, "scope": self.scope}
        return _table({name: value for name, value in names.items() if value != "organ"})


@dataclass(frozen=True, slots=True)
class Guard:
    """What the reading must be for a correction to be made. What is None may be anything.

    Attributes
    ----------
    value
        The number that was read.
    status
        The status of the reading.
    evidence
        The raw text that it was read from.
    """

    value: Number | None = None
    status: str | None = None
    evidence: str | None = None

    def holds(self, value: Number | None, status: str, evidence: str | None) -> bool:
        """Whether a reading is the one that was corrected."""
        return (
            (self.value is None or self.value == value)
            and (self.status is None or self.status == status)
            and (self.evidence is None or self.evidence == (evidence or "").strip())
        )

    def as_toml(self) -> str:
        """As a file of corrections writes it."""
        asked = {"value": self.value, "status": self.status, "evidence": self.evidence}
        asked = {name: wanted for name, wanted in asked.items() if wanted is not None}
        if len(asked) == 1 and self.evidence is None:
            (only,) = asked.values()
            return _toml(only)
        return _table(asked)


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction.

    Attributes
    ----------
    entry
        The file it stands in, and its number there: ``letters.toml#2``.
    report
        Which report.
    frame, cell
        Which cell, as ``row.column``.
    expect
        The guard.
    to
        The number it becomes; None where the report gives no number.
    why_zh, why_en, decided_by, decided_on, source
        Why, who decided and when, and what that rests on.
    """

    entry: str
    report: ReportMeant
    frame: str
    cell: str
    expect: Guard
    to: Number | None
    why_zh: str
    why_en: str
    decided_by: str
    decided_on: date
    source: str


def _toml(value: object) -> str:
    # Strings of JSON are strings of TOML too, and so are numbers.
    return json.dumps(value, ensure_ascii=False)


def _table(entries: Mapping[str, object]) -> str:
    return "{ " + ", ".join(f"{name} = {_toml(value)}" for name, value in entries.items()) + " }"
