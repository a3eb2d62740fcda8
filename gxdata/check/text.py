"""The rules on what the text says of itself."""

import re
from collections.abc import Iterator

from gxdata.check.result import CheckResult
from gxdata.extract import Report

# A section that opens with a year speaks of that year: 2020年，我局…
OPENING_YEAR = re.compile(r"(?:^|[。\n])\s*(20\d\d)年(?=[，,])")


def check_year(report: Report) -> Iterator[CheckResult]:
    """Whether the parts that report on the year name that year.

    Only sentences that open with a year and stand in section one to four count; the year before or after may well be
    named in comparisons and plans.
    """
    year = report.identity.year
    start = report.identity.period_start
    if start is not None:
        same = start.year == year
        yield CheckResult(
            "year.stale", "period", "pass" if same else "fail", str(year), str(start.year)
        )
    for part in report.sections:
        if part.section in ("problems", "other"):
            continue
        opening = OPENING_YEAR.findall(part.text)
        stale = [found for found in opening if int(found) == year - 1]
        if stale:
            yield CheckResult("year.stale", f"section {part.section}", "fail", str(year), stale[0])
        elif opening:
            yield CheckResult(
                "year.stale", f"section {part.section}", "pass", str(year), opening[0]
            )
