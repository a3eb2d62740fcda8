"""How far the figures of a report can be relied on: as one number, and for each group of cells."""

from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from gxdata.catalogue import code_list, table
from gxdata.catalogue.prose_checks import cell_sums
from gxdata.check.result import CheckResult

if TYPE_CHECKING:
    from gxdata.extract import Report

# Cells that were not read with certainty. Blanks and marks are honest.
DOUBTFUL = ("ambiguous", "illegible", "absent")
# What a failed rule takes away, by its severity. An error in the arithmetic halves the trust; more errors halve again.
FACTORS = {"error": 0.5, "warning": 0.8, "note": 1.0}
# However many subjects of one rule fail, more than this many count no further: one lost column fails in every row.
MAX_PER_RULE = 2
# A late report is as true as one in time.
NO_MATTER = frozenset({"publication.late"})
# The list of codes that the rows of each frame come from; the groups are their parts before the first dot. The rows of
# a statistics table are one group.
ROWS = {"disclosure": "item", "applications": "outcome", "reviews": "channel", "statistics": None}
WHOLE = "table"
# The rule that holds each row of a table against its own total. A row whose sum comes out is none of those for which a
# column's does not.
ROW_SUM = {"applications": "applications.row_total"}
COMES_OUT = ("pass", "vacuous")

Group = tuple[str, str]
"""A group of cells: its frame, and its code."""


def trust(report: "Report", checks: tuple[CheckResult, ...]) -> float:
    """A number from 0 (nothing can be relied on) to 1.

    It starts as the share of table cells that were read with certainty (reported, inferred, or honestly blank), 1 where
    the report has no tables, and is multiplied by a factor for each failed rule. A number that is 1 says that nothing
    speaks against the figures, not that they are true; ``docs/trust.md`` says how often they were. What is found only
    across reports comes later and takes nothing away here: the same report always has the same trust.

    Parameters
    ----------
    report
        The report.
    checks
        The results of all rules on it.
    """
    statuses = [cell.status for read in report.tables for _, cell in read.cells()]
    failed = [(r.rule, r.severity) for r in checks if r.outcome == "fail"]
    return score(statuses, failed)


def trust_by_group(report: "Report", checks: tuple[CheckResult, ...]) -> dict[Group, float]:
    """The same for each group of cells: the rows of one outcome, item or channel.

    Of the failed rules those count that touch the group: a row's own sum its group alone; a column's the groups in it
    whose rows' own sums do not all come out (all groups, where every row's does); the year and the period every table.

    Parameters
    ----------
    report
        The report.
    checks
        The results of all rules on it.
    """
    statuses: dict[Group, list[str]] = {}
    for read in report.tables:
        for row, cell in read.cells():
            group = read.frame, group_of(read.frame, row.code)
            statuses.setdefault(group, []).append(cell.status)
    failed = [r for r in checks if r.outcome == "fail"]
    sound = _sound(checks)
    return {
        group: score(
            of_group,
            [
                (r.rule, r.severity)
                for r in failed
                if touches(r.rule, r.subject, group, group in sound)
            ],
        )
        for group, of_group in statuses.items()
    }


def _sound(checks: tuple[CheckResult, ...]) -> set[Group]:
    """The groups of which every row's own sum comes out; none where that is so of all rows of a table.

    A column's sum then fails though no row's does: a whole row is wrong, and nothing tells which.
    """
    sums = {
        (frame, group_of(frame, r.subject), r.outcome in COMES_OUT)
        for frame, rule in ROW_SUM.items()
        for r in checks
        if r.rule == rule
    }
    unsound = {(frame, group) for frame, group, fine in sums if not fine}
    frames = {frame for frame, _ in unsound}
    return {(frame, group) for frame, group, _ in sums if frame in frames} - unsound


def score(statuses: Iterable[str], failed: Iterable[tuple[str, str]]) -> float:
    """The trust of cells of these statuses, touched by these failed rules (each with its severity)."""
    cells = list(statuses)
    doubtful = len([status for status in cells if status in DOUBTFUL])
    value = 1 - doubtful / len(cells) if cells else 1.0
    for (rule, severity), count in Counter(failed).items():
        if rule not in NO_MATTER:
            value *= FACTORS[severity] ** min(count, MAX_PER_RULE)
    return round(value, 4)


def group_of(frame: str, row: str) -> str:
    """The group that a row's cells belong to."""
    return row.partition(".")[0] if ROWS[frame] else WHOLE


@cache
def touches(rule: str, subject: str, group: Group, sound: bool) -> bool:
    """Whether the failure of a rule on a subject speaks against a group of cells.

    Parameters
    ----------
    rule, subject
        What failed.
    group
        The group.
    sound
        Whether every row of the group has its own sum, and it comes out.
    """
    frame, row = group
    if sound and subject in _columns(frame):
        return False
    return any(
        about == frame and (groups is None or row in groups)
        for about, groups in _about(rule, subject)
    )


@cache
def _about(rule: str, subject: str) -> tuple[tuple[str, frozenset[str] | None], ...]:
    """What a failure is about: frames, and the groups in each, or None where it is about all of them."""
    room = rule.partition(".")[0]
    if room in ROWS:
        if subject in _columns(room):
            return ((room, _members(room, rule)),)
        own = group_of(room, subject)
        return ((room, frozenset({own}) if own in _groups(room) else None),)
    if rule == "prose.conflict":
        metric = subject.partition(":")[0]
        sums = [s for s in cell_sums() if s.metric == metric]
        return tuple((s.frame, frozenset(group_of(s.frame, row) for row in s.rows)) for s in sums)
    return tuple((frame, None) for frame in ROWS)


@cache
def _groups(frame: str) -> frozenset[str]:
    codes = ROWS[frame]
    return frozenset(group_of(frame, code) for code in code_list(codes)) if codes else frozenset()


@cache
def _columns(frame: str) -> frozenset[str]:
    """The columns whose sums rules of the frame speak of."""
    return frozenset(code_list("applicant")) if frame == "applications" else frozenset()


@cache
def _members(frame: str, rule: str) -> frozenset[str] | None:
    """The groups that a column's sum is made of; None where the catalogue declares none."""
    own = [i for i in table(frame).down_columns if i.rule == rule]
    codes = {code for identity in own for code in (*identity.parts, *identity.totals)}
    return frozenset(group_of(frame, code) for code in codes) if codes else None
