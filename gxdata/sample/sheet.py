"""What one report is going to say, before it is put into words and tables."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from gxdata.sample.organs import Organ

Cells = Mapping[str, float]
"""Numbers by ``row.column``, both as codes of the catalogue."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The figures of one organ in one year, and how the report errs.

    Attributes
    ----------
    applications, reviews, disclosure
        The numbers of the three tables. Every cell of the form has one, also where `marks` hides
        it: then it is what the cell would hold.
    drawn
        The numbers that only prose states, by metric (``disclosed.website`` for a channel).
    marks
        What stands in a cell in place of its number, by frame and cell.
    unsaid
        Metrics that the prose passes over.
    period_year
        The year whose days the preamble names, where that is another than the report's own.
    states_problems
        Whether section five says anything.
    failing_checks
        The rules of the catalogue that the report breaks.
    growth
        By how many per cent more was put out than the year before; None where it was less.
    money_in_yuan
        Whether procurement is printed in 元 and not in 万元: the 2019 form leaves it open.
    """

    organ: Organ
    year: int
    form: str
    published_on: date
    applications: Cells
    reviews: Cells
    disclosure: Cells
    drawn: Mapping[str, int]
    growth: float | None = None
    money_in_yuan: bool = False
    marks: Mapping[tuple[str, str], str] = field(default_factory=dict)
    unsaid: frozenset[str] = frozenset()
    period_year: int | None = None
    states_problems: bool = True
    failing_checks: tuple[str, ...] = ()

    def cells(self, frame: str) -> Cells:
        """The numbers of one table.

        Raises
        ------
        KeyError
            If a report has no such table.
        """
        tables = {
            "disclosure": self.disclosure,
            "applications": self.applications,
            "reviews": self.reviews,
        }
        return tables[frame]
