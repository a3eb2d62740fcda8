"""Numbers that do not fit their cell."""

import re
from collections.abc import Iterator

from gxdata.check.result import CheckResult, Outcome
from gxdata.extract import Report

# Only these levels make 规章: ministries, provinces and cities with districts (立法法 art. 91, 93).
MAY_MAKE_RULES = frozenset({"national", "province", "prefecture", "unknown"})
RULES_MEASURES = ("issued", "in_force", "made", "total_disclosed")


def check_misfilled(report: Report) -> Iterator[CheckResult]:
    """Rules (规章) reported by an organ that cannot make any, often the count of posts written into the first row."""
    table = report.table("disclosure")
    if table is None:
        return
    for row, cell in table.cells():
        if row.code != "rules" or cell.column not in RULES_MEASURES or cell.number is None:
            continue
        subject = f"rules.{cell.column}"
        if not cell.number:
            yield CheckResult("disclosure.misfilled", subject, "vacuous")
            continue
        cannot = report.identity.level not in MAY_MAKE_RULES
        detail = _same_as_posts(report, cell.number) if cannot else None
        outcome: Outcome = "fail" if cannot else "pass"
        yield CheckResult("disclosure.misfilled", subject, outcome, "0", f"{cell.number:g}", detail)


def _same_as_posts(report: Report, number: float) -> str:
    pattern = rf"信息\s*{number:.0f}\s*条"
    if re.search(pattern, report.text):
        return "an organ of this level makes no rules; the text gives the same number as posts disclosed"
    return "an organ of this level makes no rules"
