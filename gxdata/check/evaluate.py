"""Evaluate every rule on one report."""

from collections.abc import Callable, Iterator

from gxdata.check.counts import check_counts
from gxdata.check.dates import check_period, check_publication
from gxdata.check.disclosure import check_disclosure, check_fees
from gxdata.check.prose import check_prose_against_tables
from gxdata.check.prose_kinds import check_prose_kinds
from gxdata.check.prose_lists import check_prose_lists
from gxdata.check.prose_rows import check_prose_rows
from gxdata.check.prose_twice import check_prose_twice
from gxdata.check.result import CheckResult
from gxdata.check.tables import check_tables
from gxdata.check.text import check_year
from gxdata.extract import Report

CHECKS: tuple[Callable[[Report], Iterator[CheckResult]], ...] = (
    check_tables,
    check_counts,
    check_disclosure,
    check_fees,
    check_prose_against_tables,
    check_prose_lists,
    check_prose_kinds,
    check_prose_rows,
    check_prose_twice,
    check_year,
    check_period,
    check_publication,
)


def check(report: Report) -> tuple[CheckResult, ...]:
    """The results of all rules on one report, in the order of the rules."""
    return tuple(result for evaluate in CHECKS for result in evaluate(report))
