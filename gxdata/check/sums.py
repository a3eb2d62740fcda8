"""The one piece of arithmetic behind most rules: a total equals the sum of its parts."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from gxdata.check.result import CheckResult, Outcome
from gxdata.extract import CellReading


def check_sum(
    rule: str,
    subject: str,
    parts: Sequence[CellReading | None],
    totals: Sequence[CellReading | None],
) -> CheckResult:
    """Whether the parts add up to the totals.

    A cell that is missing or without a number makes the rule not assessable; a doubtful one makes a failure uncertain;
    nothing but zeros makes it vacuous, which is not a pass. A cell that was itself inferred by arithmetic proves
    nothing, so the rule is not assessable with it either.
    """
    part, total = _added(parts), _added(totals)
    missing = part.missing + total.missing
    if missing:
        detail = f"{missing} of {len(parts) + len(totals)} figures missing"
        return CheckResult(rule, subject, "not_assessable", detail=detail)
    expected = _plain(part.number)
    outcome: Outcome
    if part.number != total.number:
        outcome = "uncertain" if part.doubtful or total.doubtful else "fail"
        return CheckResult(rule, subject, outcome, expected, _plain(total.number))
    if part.doubtful or total.doubtful:
        return CheckResult(rule, subject, "uncertain", expected, expected)
    outcome = "pass" if part.counted or total.counted else "vacuous"
    return CheckResult(rule, subject, outcome, expected, expected)


class _Sum(NamedTuple):
    """Cells added up: how many of them cannot be, whether any is doubtful, and whether any is not zero."""

    number: float
    missing: int
    doubtful: bool
    counted: bool


def _added(cells: Iterable[CellReading | None]) -> _Sum:
    number, missing, doubtful, counted = 0.0, 0, False, False
    for cell in cells:
        if cell is None or cell.number is None or cell.status == "inferred":
            missing += 1
            continue
        if cell.number:
            number += cell.number
            counted = True
        if cell.status == "ambiguous":
            doubtful = True
    return _Sum(number, missing, doubtful, counted)


def _plain(number: float) -> str:
    return f"{number:g}" if number % 1 else f"{number:.0f}"
