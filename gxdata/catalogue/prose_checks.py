"""What prose says twice: the cells that hold what a metric states, and the lists that take a number apart."""

import re
from dataclasses import dataclass
from functools import cache

from gxdata.catalogue.loader import load, tuples


@dataclass(frozen=True, slots=True)
class CellSum:
    """The cells that hold the number of a metric: the sum over rows and columns, times `scale`.

    A row's name before a dot means all rows of it. `also` are other rows that the prose may
    have counted, where its clause has one of the `hints` or there are none, and none of those that are `firm`. With
    one of `partly` the clause may count a part, with one of `wider` more than the table.
    """

    metric: str
    frame: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    also: tuple[tuple[str, ...], ...] = ()
    hints: tuple[str, ...] = ()
    firm: tuple[str, ...] = ()
    partly: tuple[str, ...] = ()
    wider: tuple[str, ...] = ()
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class PartsList:
    """A list that takes the number of a metric apart, as `prose_checks.toml` explains it."""

    total: str
    name: str
    metrics: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()
    besides: str | None = None
    unless: tuple[str, ...] = ()
    shared: bool = False
    follows: bool = False
    needs: tuple[str, ...] = ()
    sorted_out: bool = False
    cells: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class WordedRow:
    """A row of a table that prose names in `words` behind one of `verbs`, with a number in `units`.

    Where it is `listed`, its words say it of applications only among other results.
    """

    frame: str
    row: str
    column: str
    words: tuple[str, ...]
    verbs: tuple[str, ...] = ()
    units: tuple[str, ...] = ("件", "宗", "份", "起")
    listed: bool = False


@cache
def worded_rows() -> tuple[WordedRow, ...]:
    """All rows that prose names in the words of the table."""
    return tuple(WordedRow(**tuples(entry)) for entry in load("prose_checks")["rows"])


@cache
def cell_sums() -> tuple[CellSum, ...]:
    """All metrics that a table states too."""
    return tuple(CellSum(**tuples(entry)) for entry in load("prose_checks")["cells"])


@cache
def parts_lists() -> tuple[PartsList, ...]:
    """All lists that take a stated number apart."""
    return tuple(PartsList(**tuples(entry)) for entry in load("prose_checks")["lists"])


@cache
def list_totals() -> frozenset[str]:
    """The metrics that lists take apart."""
    return frozenset(entry.total for entry in parts_lists())


@cache
def overlapping_kinds() -> re.Pattern[str]:
    """Finds the words of what may be counted once more among other kinds of what was disclosed."""
    return re.compile("|".join(load("prose_checks")["kinds"]["overlap"]))


@cache
def stated_twice() -> tuple[frozenset[str], re.Pattern[str], re.Pattern[str]]:
    """The metrics that two parts of a report state, the words of clauses that count all, and those of a part."""
    entry = load("prose_checks")["twice"]
    totals, partly = (re.compile("|".join(entry[name])) for name in ("totals", "partly"))
    return frozenset(entry["metrics"]), totals, partly


@cache
def elsewhere(scope: str) -> re.Pattern[str]:
    """Finds the words of clauses that count for another organ than the table does, in a report of this scope."""
    listed = load("prose_checks")["elsewhere"]
    words = listed["words"] + (listed["region"] if scope == "organ" else [])
    return re.compile("|".join(words))
