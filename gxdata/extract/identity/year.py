"""Decide which year a report is on."""

import re
from collections import Counter
from datetime import date

from gxdata.extract.identity.numerals import SCHOOL_YEAR, YEAR, read_year
from gxdata.extract.identity.page import OPENING, Page
from gxdata.extract.identity.title import Title

# A year is looked for by its 20, and what may not stand before it is looked at then: a pattern is found much faster by
# what it begins with.
_YEAR = r"20(?<!\d20)\d\d"
# What is said of the year to come.
PLANNED = r"[中上,，]?(?:我们|我[一-龥]|本[一-龥])?(?:将|要|计划|打算|重点|思路|设想)"
# Since when the work is done is told of an early year: 2004年5月1日起, 于2008年5月成立. A period begins with 1 January.
SINCE = r"(?:(?!1月1日)\d{1,2}月(?:\d{1,2}日)?(?:开始|实施|施行|颁布|起|成立)|起|成立)"
# What a preamble says of the report it opens: 本单位2021年度政府信息公开工作年度报告.
STATED = re.compile(
    rf"(?<!\d){YEAR}(?!\s*年{SINCE})\s*年?度?(?:的|[一-龥]{{0,24}}?)(?:政府|政务)?信息(?:主动)?公开(?:工作|年度|情况|的)*(?:报告|年报|总结|情况|工作)(?!{PLANNED})"
)
# And more surely: 我局将政务公开纳入 says what was done.
TO_COME = (
    r"[中上,，]?\s?(?:我们|[我本全][一-龥]{1,2})?(?:计划|打算"
    r"|将(?:继续|进一步|不断|加强|按照|认真|着力|重点|紧紧|严格|切实|努力|坚持|从|围绕|加大|深入))"
)
OPENS_WITH_YEAR = re.compile(rf"[\n。、)]\s*(20\d\d)\s*年度?(?!{TO_COME})(?:以?来)?[,，我本全共]")
# What is counted, was counted in the year of the report.
COUNTED_IN = re.compile(
    rf"({_YEAR})\s*年度?[,，]?(?:全年)?(?:共|累计|未|没有|(?:[我本][局委办厅镇乡县市区街院校]|[我本]街道|[我本]单位)(?:共|全年|累计|主动|未|没有))"
)
ANY_YEAR = re.compile(
    rf"({_YEAR}(?<!转20\d\d)(?<!转[入到至]20\d\d))\s*年(?!度?(?:政府|政务)?信息公开(?:工作|年度)*报告|{SINCE})"
)
# A year without its word: under a label, or behind the organ's name on a line of a cover.
LABELLED = re.compile(
    r"(?:年度|年份)\s*[:：|]\s*(20\d\d)(?!\d)|(?:^|\n)\s*(?:[一-龥]{4,30}\s*)(20\d\d)\s*(?=\n)"
)
# Till this month of a year, what comes out is on the year before.
REPORTING_MONTHS = 6
# What a text may say its year in: the preamble, the period of its figures, its sentences.
ALL_VOICES = 3


def decide_year(
    page: Page,
    title: Title | None,
    opens: int,
    covers: tuple[date, date] | None,
    dated: date | None,
) -> int | None:
    """The year a report is on, None where nothing says it.

    The title comes first. It gives way only where the day of publication makes its year impossible and the text names
    the year before, or where that day and everything in the text name one year behind it.

    Parameters
    ----------
    page, title, opens
        The page, its title, and where that or the text begins.
    covers
        The period the preamble states.
    dated
        The day of publication as printed or signed, plausible or not.
    """
    named = title.year if title else None
    if named is not None and (dated is None or dated.year == named + 1):
        return named  # nothing can speak against a title and the year in which its report comes out
    text = page.head[opens : opens + 2 * OPENING]
    preamble = text[: max(page.body_start - opens, 0)]
    by_text = _told(text, preamble, title, covers, dated)
    if named is not None:
        return _year_before(named, dated, by_text) or _year_behind(named, dated, by_text) or named
    if by_text:
        return Counter(by_text).most_common(1)[0][0]
    labelled = LABELLED.search(page.head[: opens + OPENING])
    if labelled:
        return int(labelled[1] or labelled[2])
    if dated is not None:
        return dated.year - 1 if dated.month <= REPORTING_MONTHS else dated.year
    return _stated(text, title)


def _told(
    text: str,
    preamble: str,
    title: Title | None,
    covers: tuple[date, date] | None,
    dated: date | None,
) -> list[int]:
    """The years that a text says it is on, one for each voice; a school's is the one that its school year ends in."""
    schools = [int(school["ends"]) for school in SCHOOL_YEAR.finditer(text)]
    if schools:
        return [Counter(schools).most_common(1)[0][0]]
    by_period = covers[0].year if covers and covers[0].year == covers[1].year else None
    return [year for year in (_stated(preamble, title), by_period, _spoken(text, dated)) if year]


def _year_before(named: int, dated: date | None, by_text: list[int]) -> int | None:
    """The year before the title's, where the day of publication and everything in the text speak for it."""
    if dated is None or not by_text or dated.year > named:
        return None
    if dated.year == named and dated.month > REPORTING_MONTHS:
        return None
    return dated.year - 1 if all(year == dated.year - 1 for year in by_text) else None


def _year_behind(named: int, dated: date | None, by_text: list[int]) -> int | None:
    """The year behind the title's, left from an older report, where all of the text and its day speak for the other."""
    if dated is None or len(by_text) < ALL_VOICES or dated.month > REPORTING_MONTHS:
        return None
    told = dated.year - 1
    return told if told > named and all(year == told for year in by_text) else None


def _stated(text: str, title: Title | None) -> int | None:
    """The year in which the preamble calls this a report, the title's own line left out."""
    for match in STATED.finditer(text[: OPENING // 2]):
        line = text[text.rfind("\n", 0, match.start()) + 1 : match.end()]
        if title and len(line) <= len(title.text) + 6:
            continue
        return read_year(match["year"])
    return None


def _spoken(text: str, dated: date | None) -> int | None:
    """The year with which most paragraphs and sentences open, else the one the text names most.

    A year that is only named somewhere is none that had hardly begun when the report came out: it stands in the date
    under the report, or in what is planned.
    """
    lines = f"\n{text}"
    for pattern in (OPENS_WITH_YEAR, COUNTED_IN):
        years = Counter(pattern.findall(lines)).most_common(1)
        if years:
            return read_year(years[0][0])
    named = Counter(year for found in ANY_YEAR.findall(text) if (year := read_year(found)))
    if dated is not None:
        begun = dated.year - (dated.month <= REPORTING_MONTHS)
        named = Counter({year: n for year, n in named.items() if year <= begun})
        named = Counter(dict(sorted(named.items(), reverse=True)))  # of equals the last
    return named.most_common(1)[0][0] if named else None
