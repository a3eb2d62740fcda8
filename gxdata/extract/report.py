"""One report, as read."""

from dataclasses import dataclass, field
from datetime import date

from gxdata.catalogue import code_list
from gxdata.errors import InputError
from gxdata.extract.tables.reading import TableReading


@dataclass(frozen=True, slots=True)
class Identity:
    """Who reports on which year, and where that organ stands.

    `named_by` is the kind of place that named the organ: ``title``, ``prepared``, ``contact``, ``signature``,
    ``publisher``, ``breadcrumb``, ``subject`` or ``mention``.
    """

    year: int
    title: str | None = None
    agency: str | None = None
    agency_full: str | None = None
    agency_id: str | None = None
    agency_type: str | None = None
    level: str = "unknown"
    scope: str = "organ"
    province: str | None = None
    city: str | None = None
    county: str | None = None
    township: str | None = None
    division_code: str | None = None
    published_on: date | None = None
    period_start: date | None = None
    period_end: date | None = None
    named_by: str | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a report. `start` is where its text begins in the normalised text."""

    section: str
    ordinal: int
    heading: str
    text: str
    start: int


@dataclass(frozen=True, slots=True)
class Problem:
    """One stated problem or measure."""

    kind: str
    ordinal: int
    text: str
    category: str | None
    categories: tuple[str, ...]
    answers: int | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Figure:
    """A number stated in prose. `start` and `end` hold the number with its unit, `evidence` its clause."""

    metric: str
    channel: str | None
    value: float
    unit: str | None
    approx: bool
    year_ref: int | None
    section: str | None
    evidence: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Report:
    """A report: its identity, its parts, its tables, what it counts in prose and what it names as wrong."""

    identity: Identity
    form: str
    sections: tuple[Section, ...]
    tables: tuple[TableReading, ...]
    problems: tuple[Problem, ...]
    text: str
    media_type: str
    encoding: str
    script: str
    repairs: tuple[str, ...] = field(default=())
    fictional: bool = False
    figures: tuple[Figure, ...] = field(default=())

    def table(self, frame: str) -> TableReading | None:
        """The table that fills a frame.

        Parameters
        ----------
        frame
            ``"disclosure"``, ``"applications"``, ``"reviews"`` or ``"statistics"``.

        Returns
        -------
        TableReading or None
            None where the report has no such table.

        Raises
        ------
        InputError
            If no table fills a frame of that name.
        """
        for table in self.tables:
            if table.frame == frame:
                return table
        if frame not in code_list("table"):
            names = ", ".join(code_list("table"))
            raise InputError(f"{frame}: no such table. The tables are {names}.")
        return None
