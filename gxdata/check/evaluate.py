"""Evaluate every rule on one report."""

from collections.abc import Callable, Iterator

from gxdata.check.misfilled import check_misfilled
from gxdata.check.result import CheckResult
from gxdata.check.tables import check_tables
from gxdata.check.text import check_year
from gxdata.extract import Report

CHECKS: tuple[Callable[[Report], Iterator[CheckResult]], ...] = (
    check_tables,
    check_misfilled,
    check_year,
)


def check(report: Report) -> tuple[CheckResult, ...]:
    """The results of all rules on one report, in the order of the rules."""
    return tuple(result for evaluate in CHECKS for result in evaluate(report))
