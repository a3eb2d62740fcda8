"""The rules on what the text says of itself: the year."""

import re
from collections.abc import Iterator
from itertools import pairwise

from gxdata.check.dates import is_school_year
from gxdata.check.last_years_words import check_last_years_words, in_digits
from gxdata.check.result import CheckResult, Outcome
from gxdata.extract import Report, Section
from gxdata.extract.identity.numerals import A_DAY, read_day
from gxdata.extract.section_end import DATE, SIGNATURE

# A sentence that opens with a year speaks of that year: 2020年，我局…, 2020年我局…
OPENING = re.compile(
    r"[。\n：:](?:(?<![：:])|(?<=情况.))[ \t\u3000]*(?P<year>20\d\d)\s*年(?:度以来|全年|度|以来)?"
    r"(?=[，,]|我[局镇县区市街乡办委厅旗院]|全[市县区镇局乡]|本[级机局])"
)
# What names another year on purpose: something founded or issued then, or the year at hand beside it.
ON_PURPOSE = re.compile(r"今年|印发|出台|成立|获评|荣获|被评|起[，,]|连续|上年|结转")
# What a preamble calls the report it opens.
CALLED = re.compile(
    r"(?P<year>20(?<![\d至—-]20)\d\d)\s*年度?(?:[^。，；《》\d\n]{0,24})(?:政府|政务)信息公开(?:工作)?(?:的)?(?:年度)?(?:工作)?(?:报告|年报|情况)"
)
ANNOUNCES = re.compile(r"现将|现公布|现予|编制|编写|如下|特向|根据|按照|依据")
LONGEST_HEAD = 3000
# Before this month nobody signs a report on the year that is still running.
FIRST_MONTH = 11
LAST_LINES = 14


def check_year(report: Report) -> Iterator[CheckResult]:
    """Whether what reports on the year names that year: period, preamble, openings of sections, signature.

    The year before may well be named in comparisons, the next one in plans; a sentence counts only where neither
    explains the year.
    """
    year = report.identity.year
    start = report.identity.period_start
    if start is not None:
        # A school year is reported on under the year in which it ends.
        covered = start.year + is_school_year(report)
        yield _year("period", year, covered, covered != year)
    yield from _preamble(report)
    for part in report.sections:
        if part.section in ("problems", "other"):
            yield from check_last_years_words(part, year)
        else:
            yield from _openings(part, year)
    yield from _signature(report)


def _year(subject: str, year: int, found: int, stale: bool) -> CheckResult:
    outcome: Outcome = "fail" if stale else "pass"
    return CheckResult("year.stale", subject, outcome, str(year), str(found))


def _preamble(report: Report) -> Iterator[CheckResult]:
    """What the sentences before the first section call the report; titles in lists of reports are no sentences."""
    year = report.identity.year
    first = report.sections[0] if report.sections else None
    head = in_digits(report.text[: min(first.start if first else 0, LONGEST_HEAD)])
    if "信息公开" not in head:
        return
    called = [
        int(match["year"])
        for match in CALLED.finditer(head)
        if ANNOUNCES.search(_sentence_around(head, match.start(), match.end()))
    ]
    if called:
        stale = year not in called
        yield _year("preamble", year, called[0] if stale else year, stale)


def _sentence_around(text: str, start: int, end: int) -> str:
    first = max(text.rfind("。", 0, start), text.rfind("\n", 0, start)) + 1
    stops = [at for at in (text.find("。", end), text.find("\n", end)) if at >= 0]
    return text[first : min(stops, default=len(text))]


def _openings(part: Section, year: int) -> Iterator[CheckResult]:
    text = in_digits(f"\n{part.text}")
    found = list(OPENING.finditer(text))
    if not found:
        return
    named = {int(match["year"]) for match in found}
    stale = [match for match in found if _is_stale(text, match, year)]
    if stale:
        yield _year(f"section {part.section}", year, int(stale[0]["year"]), True)
    elif year in named:
        yield _year(f"section {part.section}", year, year, False)


def _is_stale(text: str, match: re.Match[str], year: int) -> bool:
    if int(match["year"]) != year - 1:
        return False
    stop = text.find("。", match.end())
    sentence = text[match.end() : stop if stop >= 0 else len(text)]
    # 2020年，收到3件。2021年，收到5件。
    series = stop >= 0 and re.match(rf"[\s；;]*{year}\s*年", text[stop + 1 : stop + 12])
    return not (series or str(year) in sentence or ON_PURPOSE.search(sentence))


def _signature(report: Report) -> Iterator[CheckResult]:
    """The day under the name of an organ at the end: a year that is not over cannot be reported on."""
    lines = [line.strip() for line in report.text[-1500:].split("\n") if line.strip()][-LAST_LINES:]
    for before, line in pairwise(lines):
        match = A_DAY.search(line) if DATE.fullmatch(line) else None
        day = read_day(match) if match else None
        if day and len(before) <= 32 and SIGNATURE.search(before):
            year = report.identity.year
            stale = (day.year, day.month) < (year, FIRST_MONTH)
            yield CheckResult(
                "year.stale",
                "signature",
                "fail" if stale else "pass",
                f"≥ {year}-{FIRST_MONTH}",
                f"{day:%Y-%m}",
            )
            return
