"""What a sentence that names a year says of the year a report is on."""

import re
from dataclasses import dataclass
from functools import cache

from gxdata.catalogue.loader import load

# What fits everywhere.
ANYTHING = ""


@dataclass(frozen=True, slots=True)
class YearMention:
    """A kind of mention of a year.

    Attributes
    ----------
    kind
        What the catalogue calls it.
    before, behind
        What must stand right before the year, and right behind its figures.
    wanting
        Whether only a mention among problems and plans is of the kind.
    points
        How much the year is worth that it tells; None where it tells none.
    shift
        How many years that is from the one it names.
    """

    kind: str
    before: re.Pattern[str]
    behind: re.Pattern[str]
    wanting: bool = False
    points: int | None = None
    shift: int = 0


@cache
def year_mentions() -> tuple[YearMention, ...]:
    """All kinds, in the order in which they are looked for."""
    return tuple(
        YearMention(
            kind,
            re.compile(entry.get("before", ANYTHING)),
            re.compile(entry.get("behind", ANYTHING)),
            entry.get("wanting", False),
            entry.get("points"),
            entry.get("shift", 0),
        )
        for kind, entry in load("report_year").items()
    )
