"""How far the figures of a report can be relied on, as one number."""

from collections import Counter

from gxdata.check.result import CheckResult
from gxdata.extract import Report

# What a failed rule takes away, by its severity. An error in the arithmetic halves the trust; more errors halve again.
FACTORS = {"error": 0.5, "warning": 0.8, "note": 1.0}
# However many subjects of one rule fail, more than this many count no further: one lost column fails in every row.
MAX_PER_RULE = 2
# A late report is as true as one in time.
NO_MATTER = frozenset({"publication.late"})


def trust(report: Report, checks: tuple[CheckResult, ...]) -> float:
    """A number from 0 (nothing can be relied on) to 1.

    It starts as the share of table cells that were read with certainty (reported, inferred, or honestly blank), 1 where
    the report has no tables, and is multiplied by a factor for each failed rule. A number that is 1 says that nothing
    speaks against the figures, not that they are true. What is found only across reports comes later and takes nothing
    away here: the same report always has the same trust.

    Parameters
    ----------
    report
        The report.
    checks
        The results of all rules on it.
    """
    statuses = [cell.status for table in report.tables for _, cell in table.cells()]
    doubtful = sum(status in ("ambiguous", "illegible", "absent") for status in statuses)
    value = 1 - doubtful / len(statuses) if statuses else 1.0
    failed = Counter(
        (r.rule, r.severity) for r in checks if r.outcome == "fail" and r.rule not in NO_MATTER
    )
    for (_, severity), count in failed.items():
        value *= FACTORS[severity] ** min(count, MAX_PER_RULE)
    return round(value, 4)
