"""The rules on the period that a report covers, and on the day it came out."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from gxdata.catalogue.rules import Severity
from gxdata.check.result import CheckResult, Outcome
from gxdata.extract import Report

# The Regulation of 2007 came into force on this day, and the first reports begin with it.
FIRST_DAY = date(2008, 5, 1)
# From this year on departments report by the end of January (条例 2019, art. 49).
EARLIER_SINCE = 2019
# A period told in months: 统计时限为2022年1月至11月.
MONTHS = re.compile(
    r"(?:统计|数据|时限|期限|时段)[^。\n]{0,20}?(?P<year>20\d\d)年(?P<first>\d{1,2})月份?[至到—\-~－–]{1,2}"
    r"(?:(?P=year)年)?(?P<last>\d{1,2})月(?!\d)"
)
HEAD = 3000
# When school years begin.
SUMMER = (7, 8, 9, 10)
TOWNSHIPS = ("township", "subdistrict")


def is_school_year(report: Report) -> bool:
    """Whether a report says that it covers a school year, and its period is twelve months begun in summer."""
    start, end = report.identity.period_start, report.identity.period_end
    if start is None or end is None or "学年" not in report.text[:HEAD]:
        return False
    after = end + timedelta(days=1)
    summer = start.month in SUMMER and start.day == 1
    return summer and after == date(start.year + 1, start.month, 1)


def check_period(report: Report) -> Iterator[CheckResult]:
    """Whether the period stated is one whole year, whichever; of a school, its school year."""
    start, end = report.identity.period_start, report.identity.period_end
    rule, subject = "period.partial", "period"
    if start is None or end is None:
        yield _months(report.text[:HEAD])
        return
    first = start if start == FIRST_DAY else date(start.year, 1, 1)
    whole = (start, end) if is_school_year(report) else (first, date(start.year, 12, 31))
    outcome: Outcome = "pass" if (start, end) == whole else "fail"
    yield CheckResult(rule, subject, outcome, _span(*whole), _span(start, end))


def _months(text: str) -> CheckResult:
    """A period told in months, not assessable where none is told; from January to December the parser knows it."""
    told = MONTHS.search(text)
    if told is None:
        return CheckResult("period.partial", "period", "not_assessable")
    year, months = told["year"], (int(told["first"]), int(told["last"]))
    outcome: Outcome = "pass" if months == (1, 12) else "fail"
    found = f"{year}-{months[0]:02}/{year}-{months[1]:02}"
    return CheckResult("period.partial", "period", outcome, f"{year}-01/{year}-12", found)


def _span(start: date, end: date) -> str:
    return f"{start.isoformat()}/{end.isoformat()}"


def check_publication(report: Report) -> Iterator[CheckResult]:
    """Whether the report came out by the day the Regulation names.

    A day more than a year too late is most often the day on which a site was moved, and settles nothing.
    """
    who = report.identity
    rule, subject = "publication.late", "published_on"
    if who.published_on is None:
        yield CheckResult(rule, subject, "not_assessable")
        return
    due, eased = _due(report)
    late = who.published_on > due
    moved = who.published_on.year > due.year
    outcome: Outcome = "uncertain" if late and moved else "fail" if late else "pass"
    detail = "more than a year late: perhaps the day a site was moved" if late and moved else None
    found = who.published_on.isoformat()
    yield CheckResult(rule, subject, outcome, f"≤ {due.isoformat()}", found, detail, eased)


def _due(report: Report) -> tuple[date, Severity | None]:
    """The last day, and how grave it is to miss it where that is less than for other organs.

    Departments have till January; a government's own or gathered report, and a system's, till March. Towns and streets
    are not named by the law.
    """
    who = report.identity
    march = date(who.year + 1, 3, 31)
    if who.agency_type in TOWNSHIPS or who.level == "township":
        return march, "note"
    if who.year < EARLIER_SINCE:
        return march, None
    if who.agency_type == "gov_people" or who.scope != "organ":
        return march, None
    if who.agency_type is None or who.level == "unknown":
        return march, "note"
    return date(who.year + 1, 1, 31), None
