"""The one piece of arithmetic behind most rules: a total equals the sum of its parts."""

from collections.abc import Sequence

from gxdata.check.result import CheckResult, Outcome

Term = tuple[float | None, bool]
"""What a cell gives to a sum: its number, None where it has none of its own, and whether that is doubtful."""


def check_sum(
    rule: str, subject: str, parts: Sequence[Term], totals: Sequence[Term]
) -> CheckResult:
    """Whether the parts add up to the totals.

    A cell that is missing or without a number makes the rule not assessable, unless what is printed is already too
    much; a doubtful one makes a failure uncertain; nothing but zeros makes it vacuous, which is not a pass.
    """
    part, doubtful_part, counted_part, lacking = _added(parts)
    total, doubtful_total, counted_total, lacking_total = _added(totals)
    if lacking or lacking_total:
        detail = f"{lacking + lacking_total} of {len(parts) + len(totals)} figures missing"
        too_much = part > total if not lacking_total else total > part and not lacking
        if too_much and not (doubtful_part or doubtful_total):
            sums = ("≥ " * bool(lacking) + _plain(part), "≥ " * bool(lacking_total) + _plain(total))
            return CheckResult(rule, subject, "fail", *sums, detail)
        return CheckResult(rule, subject, "not_assessable", detail=detail)
    expected, doubtful = _plain(part), doubtful_part or doubtful_total
    outcome: Outcome
    if part != total:
        outcome = "uncertain" if doubtful else "fail"
        return CheckResult(rule, subject, outcome, expected, _plain(total))
    if doubtful:
        return CheckResult(rule, subject, "uncertain", expected, expected)
    outcome = "pass" if counted_part or counted_total else "vacuous"
    return CheckResult(rule, subject, outcome, expected, expected)


def _added(terms: Sequence[Term]) -> tuple[float, bool, bool, int]:
    """The sum of the terms, whether any is doubtful, whether any is not zero, and how many have no number."""
    added, doubtful, counted, missing = 0.0, False, False, 0
    for number, unsure in terms:
        if number:
            added += number
            counted = True
        elif number is None:
            missing += 1
        if unsure:
            doubtful = True
    return added, doubtful, counted, missing


def _plain(number: float) -> str:
    return f"{number:.0f}" if number.is_integer() else f"{number:g}"
