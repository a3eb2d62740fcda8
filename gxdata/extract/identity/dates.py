"""Dates: when a report was published, and what period it covers."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import product

from gxdata.extract.identity.numerals import A_DAY, COMPACT_DAY, DAY, SHORT_DAY, read_day
from gxdata.extract.identity.page import Page, narrow

_GAP = r"[\s:：|\]】\[【(（]{0,8}"
# The labels under which pages print the day of publication, the surest first.
LABELS = tuple(
    re.compile(rf"{label}{_GAP}(?:{DAY}|{COMPACT_DAY}|{SHORT_DAY})")
    for label in (
        r"(?:发\s*布|公\s*开|公\s*布|发\s*表|刊\s*登|刊\s*发)\s*(?:日\s*期|时\s*间|于)",
        r"(?:(?<![效止施打访理当至在一-龥])|(?<=管理员))(?:日\s*期|时\s*间)",
        r"(?:信\s*息(?:\s*提\s*供)?|上\s*网|登\s*载|发\s*文|成\s*文|生\s*成|印\s*发|制\s*发|发\s*稿|编\s*[辑稿]|录\s*入|添\s*加|上\s*传|创\s*建|上\s*线|签\s*发|撰\s*写)\s*(?:日\s*期|时\s*间)(?:/有效期)?",
        r"更\s*新\s*(?:日\s*期|时\s*间)",
    )
)
# What says without doubt when a page was put out; a day of disclosure may be that of a register's entry, and one under
# the plainest label counts with its time, before the source.
PUT_OUT = (
    re.compile(rf"发\s*布\s*(?:日\s*期|时\s*间){_GAP}(?:{DAY})"),
    re.compile(
        rf"(?<![一-龥])(?:日期|时间){_GAP}(?:{DAY})[\s|]*\d{{1,2}}:\d\d(?::\d\d)?[\s|]*(?:信息|稿件|文章)?来\s*源"
    ),
)
# What every label ends with, before a day.
LABELLED = re.compile(rf"(?:[期间]|[布表]于){_GAP}[\d二]")
# A line's end within such a day's figures, before the last of its marks: 2026-0|1-28.
BROKEN = re.compile(r"(?<=\d)\n(?=\d{0,3}\s?(?:[-/.]\s?\d|年|月))")
# A line that holds a day and hardly more: 2025-02-06 15:30 某局; (2010年3月5日).
BYLINE = re.compile(
    rf"^[\[(（【]?{DAY}(?:发布|公布|印发)?[\])）】]?(?:[\s|]*\d{{1,2}}:\d\d(?::\d\d)?)?(?:[\s|【\[]+[^\d。，,]{{0,30}}(?:(?:阅读|浏览|点击|访问)[^\d。，,]{{0,6}}\d{{1,7}}\s?次?)?|[\s|]*(?:来\s*源|作\s*者)\s*[:：][^。，,]{{0,50}}|\s*(?:导出|下载|打印|分享|阅读|浏览|点击|访问).{{0,60}})?$"
)
BEHIND_SOURCE = re.compile(
    rf"^(?:[^\d。，,]{{2,40}}?[\s|]+|(?:信息|文章|稿件)?来源[:：][^\d。，,]{{2,40}})(?<!\d){DAY}(?:\s*\d{{1,2}}[:时]\d\d(?:[:分]\d\d)?)?\s*(?:[^\d。，,]{{0,20}})?\d*$"
)
# How the text begins that stands on one line with a day, on a page that lost its breaks.
_TEXT = r"(?:根据|按照|依据|依照|本年?度?报告|引 ?言|一、)"
# A day may stand on a title's line, alone or behind an organ's name.
BEHIND_TITLE = re.compile(
    r"(?:报告|年报)(?:[(（][一-龥]{1,6}[)）])?[ •(（\[【]{0,4}"
    rf"(?:[^\d。，,;；:：自至截期起从]{{2,40}}[ •(（\[【]{{0,4}})?{DAY}"
    rf"(?= ?[)）\]】]? ?(?:$|•|\d\d:\d\d|[(（]?(?:来源|作者|点击|浏览|字体)|{_TEXT}))"
)
# With its time it may open a line: 2013年4月17日17:47 | 某网 | 字号:T|T, 2013-4-17 17:47| 查看: 40| 评论: 0.
AT_TIME = re.compile(
    rf"^{DAY} ?\d{{1,2}}:\d\d(?::\d\d)? ?(?:(?!.*20\d\d)[^。，,]{{0,60}}$|[ 一-龥:：]{{0,40}}?{_TEXT})"
)
# Some sites put the day first.
DAY_FIRST = re.compile(r"^(?P<d>[0-3]\d)\.(?P<m>[01]\d)\.(?P<y>20\d\d) \d\d:\d\d$")
BARS = re.compile(r"[\s|]+")
# Above a title a day counts with its time only.
AT_A_TIME = re.compile(r"\d{1,2}:\d\d(?::\d\d)?$")
CLOCK = re.compile(r"今天是|现在是|现在时间|当前时间|星期[一二三四五六日天]|农历|欢迎您")
# What makes a day at the end of a line no day of signature.
NO_SIGNATURE = re.compile(
    r"[至到自]\s*$|截[至止]|期限|统计(?![局队])|施行|印发|第\d+号|填报|打印(?![】\]\s|]|本页|此页|$)|上一篇|下一篇"
)
# A period that goes on behind a line's end.
PERIOD_OPENS = re.compile(r"\d日?\s?起?(?:[至到]|[—\-~－–]+)\s*$")
SIGNED = re.compile(rf"^(?P<signer>[^\d]{{0,40}}?)[(（\s]*{DAY}\s*[)）]?[。.]?$")
SIGNER = re.compile(
    r"(?:政府|局|委|办|办公室|办事处|委员会|厅|中心|队|海关|公司|院|校|所|处|会|社|馆|署|镇|乡|街道|苏木|区|县|市|部|站|团|师)$"
)
SOURCE = re.compile(r"[来稿]\s*源|作\s*者|发布(?:机构|单位|部门)")
MOST_BYLINES, LONGEST_BYLINE, LONGEST_OPENING = 8, 70, 400
# So many years after a report a site may have been moved and its page dated anew.
LATEST = 20
# What opens a table behind the report: the lines above it may hold the signature, so many of them.
ANNEX = re.compile(
    r"\n[ \t|]*附[件表]?[一二三\d]?[:：\s]*[^\n，。；]{0,40}(?:统计|情况)表[^\n，。；]{0,12}\n"
)
ABOVE_ANNEX = 6
BULLETS = " •·●■◆*-—|"
BLANK_CELLS = " |"
SIGNATURE_LINES, COVER_LINES = 25, 8
PERIOD = re.compile(
    r"(?P<y1>20\d\d)年(?P<m1>\d{1,2})月(?P<d1>\d{1,2})日?[)）]?(?:《?[一-龥]{2,16}》?[一-龥]{0,6}之日)?(?:起|开始)?[，,]?(?:截?止?[至到]|[—\-~－–])+"
    r"(?:(?P<y2>20\d\d)年)?(?:同年)?(?P<m2>\d{1,2})月(?P<d2>\d{1,2})日"
)
# 2015-1-1起至2015-12-31止: a long figure, such as a telephone's, stands on neither side.
PERIOD_IN_FIGURES = re.compile(
    r"(?<![\d\-/.])(?P<y1>20\d\d)(?P<mark>[\-/.])(?P<m1>\d{1,2})(?P=mark)(?P<d1>\d{1,2})日?(?:起|开始)?[，,]?(?:截?止?[至到]|[—\-~－–]+)"
    r"(?:(?P<y2>20\d\d)(?P=mark))?(?P<m2>\d{1,2})(?P=mark)(?P<d2>\d{1,2})(?![\d\-/])"
)
PERIOD_MONTHS = re.compile(r"(?P<y1>20\d\d)年1月(?:份)?[至到—\-~－–]+12月(?!\d)")


def printed_on(page: Page, opens: int) -> Iterator[date]:
    """The days the page prints for its publication, the surest first: under a label, else on the line of a source.

    A page may print several: a site that was moved dates a page anew, and leaves the day within its text.
    """
    labelled = False
    for day in _labelled(page):
        labelled = True
        yield day
    if labelled:
        return
    stated = A_DAY.search(narrow(page.facts.published_on_text or ""))
    if stated and (day_stated := read_day(stated)):
        yield day_stated
        return
    end = min(page.body_start, opens + 800)
    near = [line for start, line in page.lines if opens <= start < end][:MOST_BYLINES]
    above = [line for start, line in page.lines if opens - 300 <= start < opens]
    near = [line for line in above[-1:] if AT_A_TIME.search(line)] + near
    sources = [line for line in page.around.split("\n") if SOURCE.search(line)]
    sources += [line for line in above if SOURCE.search(line)]
    yield from _bylines([*sources, *near])


def _labelled(page: Page) -> Iterator[date]:
    # One block of labels may stand in both.
    above = f"{page.around}\n{page.head[: page.body_start]}"
    for text in (above, page.head, page.tail):
        yield from list(_under_labels(text)) or _under_labels(BROKEN.sub("", text))


def _under_labels(text: str) -> Iterator[date]:
    """The days that stand under a label in a text, those under the surest first."""
    if not LABELLED.search(text):
        return
    for label in LABELS:
        yield from (day for match in label.finditer(text) if (day := read_day(match)))


def signed_on(page: Page) -> date | None:
    """The day under the signature at the end, else above the table behind it, else on the cover sheet."""
    for block in _signature_blocks(page):
        days = list(_days(block))
        named = [day for day, signer in days if signer]
        if named or days:
            return (named or [day for day, _ in days])[-1]
    return None


def _signature_blocks(page: Page) -> Iterator[list[str]]:
    """Where a signature may stand, the likeliest first: the next is looked for where one holds no day."""
    yield page.tail_lines[-SIGNATURE_LINES:]
    yield _above_annex(page)
    if page.parts:
        yield [line for start, line in page.lines if start < page.body_start]


def _above_annex(page: Page) -> list[str]:
    """The last lines above the table that follows the report; none above its first part."""
    annexes = [annex.start() for annex in ANNEX.finditer(page.text, page.body_start)]
    above = narrow(page.text[: annexes[-1]]).split("\n") if annexes else []
    return [plain for line in above[-ABOVE_ANNEX:] if (plain := line.strip(" |\t\r"))]


def signed_in(page: Page) -> date | None:
    """The first day of the month under a signature or a title that names no day: it tells the year, no publication."""
    cover = [line for start, line in page.lines[:COVER_LINES] if start < page.body_start]
    ends = [*cover, *page.tail_lines[-SIGNATURE_LINES:]]
    lines = [
        line + ("1日" if line[-2:-1].isdigit() else "一日") for line in ends if line.endswith("月")
    ]
    return max((day for day, _ in _days(lines)), default=None)


def _days(lines: list[str]) -> Iterator[tuple[date, bool]]:
    """The days that stand on lines of their own, and whether an organ's name stands before each."""
    for n, line in enumerate(lines):
        if len(line) > 60 or not ("20" in line or "二" in line) or NO_SIGNATURE.search(line):
            continue
        if n and PERIOD_OPENS.search(lines[n - 1]):
            continue
        match = SIGNED.match(line.strip("()（） "))
        if not match or CLOCK.search(line):
            continue
        signer = match["signer"].strip(" |(（") or (lines[n - 1] if n else "")
        found = read_day(match)
        written = bool(match["signer"].strip(" |(（"))
        if found and (not written or SIGNER.search(signer)):
            yield found, bool(SIGNER.search(signer.strip()))


def _bylines(lines: list[str]) -> Iterator[date]:
    """The days on lines that hold a day, alone or behind a source."""
    for line in lines:
        line = line.lstrip(BULLETS).rstrip(BLANK_CELLS)
        if CLOCK.search(line[:LONGEST_BYLINE]):
            continue
        opening = BARS.sub(" ", line[:LONGEST_OPENING])
        match = BEHIND_TITLE.search(opening) or AT_TIME.match(opening) or DAY_FIRST.match(opening)
        if not match and len(line) <= LONGEST_BYLINE and not NO_SIGNATURE.search(line):
            match = BYLINE.match(line) or BEHIND_SOURCE.match(line)
        found = read_day(match) if match else None
        if found:
            yield found


def plausible(days: Iterable[date | None], year: int, *, of_school: bool = False) -> date | None:
    """The first of the days on which a report on `year` may have been published, None if there is none.

    Reports come out from the last weeks of the year they are on, those on a school year from its end; a day years later
    is the day a site was moved.
    """
    first, last = date(year, 9 if of_school else 11, 1), date(year + 2, 12, 31)
    return next((day for day in days if day and first <= day <= last), None)


def late(page: Page, year: int) -> date | None:
    """The day on which the page itself says it was put out, although that is years after the report's.

    It counts only where no other day can be: a site that was moved may date its pages anew.
    """
    for label, text in product(PUT_OUT, (page.around, page.head, page.tail)):
        for match in label.finditer(text):
            day = read_day(match)
            if day and year < day.year <= year + LATEST:
                return day
    return None


def period(text: str) -> tuple[date, date] | None:
    """First and last day of the period the figures cover, as the preamble states them."""
    plain = "".join(text.split())
    match = PERIOD.search(plain) or PERIOD_IN_FIGURES.search(plain)
    if not match:
        months = PERIOD_MONTHS.search(plain)
        return (date(int(months["y1"]), 1, 1), date(int(months["y1"]), 12, 31)) if months else None
    try:
        start = date(int(match["y1"]), int(match["m1"]), int(match["d1"]))
        end = date(int(match["y2"] or match["y1"]), int(match["m2"]), int(match["d2"]))
    except ValueError:
        return None
    return (start, end) if start <= end else None
