"""Decide which year a report is on."""

import re
from collections import Counter
from datetime import date
from typing import NamedTuple

from gxdata.extract.identity.dates import period
from gxdata.extract.identity.numerals import (
    FIRST_YEAR,
    SCHOOL_YEAR,
    YEAR,
    read_year,
    years_in_figures,
)
from gxdata.extract.identity.page import OPENING, Page
from gxdata.extract.identity.spoken_year import spoken_year, years_spoken
from gxdata.extract.identity.title import ELSEWHERE, Title

# What is said of the year to come, and of one that was judged.
NOT_THIS = r"[中上,，]?(?:我们|我[一-龥]|本[一-龥])?(?:将|要|计划|打算|重点|思路|设想)|(?:被评|获|荣获|先进|考核)"
# Since when the work is done is told of an early year: 2004年5月1日起, 于2008年5月成立. A period begins with 1 January.
SINCE = r"(?:(?!1月1日)\d{1,2}月(?:\d{1,2}日)?(?:开始|实施|施行|颁布|起|成立)|起|成立)"
# What a preamble says of the report it opens: 本单位2021年度政府信息公开工作年度报告.
STATED = re.compile(
    rf"(?<!\d){YEAR}(?!\s*年{SINCE})\s*年?度?(?:的|[一-龥]{{0,24}}?)(?:政府|政务)?信息(?:主动)?公开(?:工作|年度|情况|的)*[(（]?(?:报告|年报|总结|情况|工作)(?!{NOT_THIS})"
)
# A year without its word: under a label, or behind the organ's name on a line of a cover.
LABELLED = re.compile(
    r"(?:年度|年份)\s*[:：|]\s*(20\d\d)(?!\d)|(?:^|\n)[\s—-]*(?:[一-龥]{4,30}\s*)[(（]?(20\d\d)(?:年度?)?[)）]?\s*(?=\n)"
)
# Till this month of a year, what comes out is on the year before.
REPORTING_MONTHS = 6
# What a text may say its year in: the preamble, the period of its figures, its sentences.
ALL_VOICES = 3


class Days(NamedTuple):
    """The days that a page tells of its report.

    Attributes
    ----------
    covers
        The period the preamble states.
    dated
        The day of publication as printed or signed, plausible or not.
    signed
        The day under the signature: a report without a title is of its time, as sites that were moved date pages anew.
    """

    covers: tuple[date, date] | None = None
    dated: date | None = None
    signed: date | None = None


def decide_year(page: Page, title: Title | None, opens: int, days: Days) -> int | None:
    """The year a report is on, None where nothing says it.

    The title comes first. It gives way only where the day of publication makes its year impossible and the text names
    the year before, where that day and everything in the text name one year behind it, or where no day bears out a
    title without an organ and everything in the text names another year: it may be a link in the page's menu.

    Parameters
    ----------
    page, title, opens
        The page, its title, and where that or the text begins.
    days
        What it tells of when it came out, and of the period.
    """
    covers, dated, signed = days
    named = title.year if title else None
    of_organ = title is not None and title.organ != ""
    if named is not None and (dated.year == named + 1 if dated else of_organ):
        return named  # nothing can speak against a title and the year in which its report comes out
    text = years_in_figures(page.head[opens : opens + 2 * OPENING])
    preamble = text[: max(page.body_start - opens, 0)]
    begun = _last_year_begun(dated if named is not None else signed or dated)
    by_text = _told(text, preamble, title, covers, _may_be_named(begun, signed))
    if named is not None:
        other = None if of_organ else _year_instead(named, by_text, page.head[opens:])
        by_day = _year_before(named, dated, by_text) or _year_behind(named, dated, by_text)
        return other or by_day or named
    if by_text:
        return _of_voices(by_text, begun)
    labelled = LABELLED.search(page.head[: opens + OPENING])
    if labelled:
        return int(labelled[1] or labelled[2])
    if begun is not None:
        return begun
    return _stated(text, title)


def tells_only_later(page: Page, opens: int, year: int) -> bool:
    """Whether a text tells only of years behind one, its period's among them, or of one alone and more than once.

    No text is left from a year to come; one left from an earlier year tells of that, below the right title.

    Parameters
    ----------
    page, opens
        The page, and where the text begins.
    year
        The year on which a title above it is.
    """
    text = years_in_figures(page.head[opens : opens + 2 * OPENING])
    covers = {day.year for day in period(text) or ()}
    spoken = years_spoken(text)
    told = covers <= spoken.keys() if covers else len(spoken) == 1 < spoken.total()
    return told and min(spoken) > year


def _told(
    text: str,
    preamble: str,
    title: Title | None,
    covers: tuple[date, date] | None,
    may_be: range | None,
) -> list[int]:
    """The years that a text says it is on, one for each voice; a school's is the one that its school year ends in."""
    schools = [int(school["ends"]) for school in SCHOOL_YEAR.finditer(text)]
    if schools:
        return [Counter(schools).most_common(1)[0][0]]
    by_period = covers[0].year if covers and covers[0].year == covers[1].year else None
    voices = (_stated(preamble, title), by_period, spoken_year(text, may_be))
    return [year for year in voices if year]


def _of_voices(by_text: list[int], begun: int | None) -> int:
    """The year that most voices tell; of equals the one that the day of publication speaks for, else the sentences'.

    A preamble, with its period, is often left from the report of the year before.
    """
    told = Counter(by_text)
    return max(reversed(by_text), key=lambda year: (told[year], year == begun))


def _year_instead(named: int, by_text: list[int], text: str) -> int | None:
    """The year of which a text speaks with more than one voice, or never of the title's, and of no other."""
    if len(set(by_text)) != 1:
        return None
    _, _, below = text.partition("\n")
    alone = f"{named}年" not in years_in_figures(below[: 2 * OPENING])
    return by_text[0] if alone or len(by_text) > 1 else None


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
    """The year in which the preamble calls this a report; its title and lines that point elsewhere are left out."""
    for match in STATED.finditer(text[: OPENING // 2]):
        line = text[text.rfind("\n", 0, match.start()) + 1 : match.end()]
        if ELSEWHERE.match(line.strip()) or (title and len(line) <= len(title.text) + 6):
            continue
        return read_year(match["year"])
    return None


def _may_be_named(begun: int | None, signed: date | None) -> range | None:
    """The years that may be a report's that its text only names: of one that is signed, the last two then begun."""
    if begun is None:
        return None
    return range(begun - 1 if signed else FIRST_YEAR, begun + 1)


def _last_year_begun(dated: date | None) -> int | None:
    """The last year on which a report may be that came out on a day."""
    return None if dated is None else dated.year - (dated.month <= REPORTING_MONTHS)
