"""The one piece of arithmetic behind most rules: a total equals the sum of its parts."""

from collections.abc import Sequence

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
    cells = [*parts, *totals]
    known = [c for c in cells if c is not None and c.number is not None and c.status != "inferred"]
    if len(known) < len(cells):
        missing = len(cells) - len(known)
        return CheckResult(
            rule, subject, "not_assessable", detail=f"{missing} of {len(cells)} figures missing"
        )
    expected, found = _total(parts), _total(totals)
    outcome: Outcome
    doubtful = any(c.status == "ambiguous" for c in known)
    if expected != found:
        outcome = "uncertain" if doubtful else "fail"
        return CheckResult(rule, subject, outcome, _plain(expected), _plain(found))
    if doubtful:
        return CheckResult(rule, subject, "uncertain", _plain(expected), _plain(found))
    outcome = "pass" if any(c.number for c in known) else "vacuous"
    return CheckResult(rule, subject, outcome, _plain(expected), _plain(found))


def _total(cells: Sequence[CellReading | None]) -> float:
    return sum(c.number or 0.0 for c in cells if c is not None)


def _plain(number: float) -> str:
    return f"{number:g}" if number % 1 else f"{number:.0f}"
