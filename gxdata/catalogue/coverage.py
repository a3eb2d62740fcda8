"""What an organ and year may be in the coverage grid, as the catalogue writes it down."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import islice

from gxdata.catalogue.codes import Defined
from gxdata.catalogue.forms import form
from gxdata.catalogue.loader import load
from gxdata.catalogue.successions import (
    kept_somewhere,
    own_name,
    predecessors,
    successors,
)

# No page has more lines about files than this, and none says it further inside a long line: hostile ones cost little.
MOST_LINES, END = 200, 200


@dataclass(frozen=True, slots=True)
class CoverageState(Defined):
    """One state: its labels and definitions, and whether it is a gap."""

    code: str
    gap: bool
    zh: str
    en: str
    definition_zh: str
    definition_en: str


@cache
def coverage_states() -> dict[str, CoverageState]:
    """All states by code, in the order of a legend."""
    return {code: CoverageState(code, **entry) for code, entry in load("coverage")["state"].items()}


@cache
def tables_due(form_code: str, year: int) -> tuple[str, ...]:
    """The tables that a report of a form has to have; one without any table, those decreed for its year."""
    own = tuple(table.frame for table in form(form_code).tables)
    if own:
        return own
    due = (entry for entry in load("coverage")["due"] if entry["first"] <= year <= entry["last"])
    return tuple(table for entry in due for table in entry["tables"])


def years_of_name(agency: str) -> tuple[int | None, int | None]:
    """The first and the last year on which an organ of that name can have reported, by the reforms of organs.

    None where no reform limits it everywhere. The report on a year may bear the name of the year after.
    """
    if own_name(agency) in kept_somewhere():
        return None, None
    ends = [link.valid_to for link in successors(agency)]
    begins = [link.valid_from - 1 for link in predecessors(agency)]
    return min(begins, default=None), max(ends, default=None)


@cache
def unread_reasons() -> frozenset[str]:
    """Reasons of failures that leave it open whether the input was a report."""
    return frozenset(load("coverage")["failures"]["unread"])


def points_to_attachment(text: str) -> bool:
    """Whether a line of the text says that the tables are in a file of their own."""
    data = load("coverage")["attachment"]
    signs, none = data["signs"], data["none"]
    if not any(sign in text for sign in signs):
        return False
    lines = reversed(text.split("\n"))  # most stand at the end
    likely = (line for line in lines if any(sign in line for sign in signs))
    return any(
        _pointer().search(_ends(line)) and not any(word in line for word in none)
        for line in islice(likely, MOST_LINES)
    )


def _ends(line: str) -> str:
    return line if len(line) <= 2 * END else f"{line[:END]}\n{line[-END:]}"


@cache
def _pointer() -> re.Pattern[str]:
    return re.compile("|".join(load("coverage")["attachment"]["patterns"]))
