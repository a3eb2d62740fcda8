"""Whether a page is an annual report, or what it is instead."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from gxdata.catalogue.codes import label
from gxdata.catalogue.lookalikes import Lookalike, lookalikes
from gxdata.errors import ReadError
from gxdata.extract.identity.dates import period
from gxdata.extract.identity.kind.account import duties_told, titles_of_account
from gxdata.extract.identity.kind.evidence import (
    ON_DISCLOSURE,
    bears_out,
    presents_itself,
    tells,
    tells_untitled,
)
from gxdata.extract.identity.kind.listed import behind_text, has_text, text_of
from gxdata.extract.identity.kind.opening import (
    COUNTED,
    FORM_NAME,
    NOTHING,
    OF_LESS,
    OF_REPORTS,
    carries_on,
    has_headings,
    is_blank_table,
    is_yearly_table,
    opens_as_report,
)
from gxdata.extract.identity.kind.presented import presents_one_year
from gxdata.extract.identity.kind.unbound import are_unbound
from gxdata.extract.identity.organ.name_parts import parse_organ
from gxdata.extract.identity.page import Page
from gxdata.extract.identity.title import Title, find_titles

# Lines that speak of reports, returns, guides or forms, as a title would.
SPEAKS = re.compile(r"公开|网站|年报|年度报|法治政府|依法行政|工作总结|决算|政府工作报告")
# What only a report says of itself.
OF_ITSELF = re.compile(
    rf"{OF_REPORTS}|(?:报告|总结|公布|汇报|公开)(?:如下|于后)|(?:现)?(?:将|向社会公布)[^。\n]{{0,40}}(?:报告|情况)[^。\n]{{0,12}}(?:如下|公布)|编制(?:了)?(?:本报告|本年报|20\d\d年)"
)
# The first rows of the form's table, with numbers in them: nothing but a report prints these.
FILLED_TABLE = re.compile(
    r"第二十条第\s?[（(]一[)）]\s?项[^。]{0,160}?规\s?章[^。\d]{0,60}?\d+[^。]{0,40}?规范性文件[^。\d]{0,80}?\d"
)
# How lines begin that are sentences of a report, or point to another page.
NO_TITLE = ("根据", "按照", "本报告", "上一篇", "下一篇", "附件", "特向", "现将", "现公布")
# The heading of a report's own part is no title: 一、落实政务公开工作要点情况.
PART = re.compile(r"^(?:[一二三四五六七八九十]、|[(（][一二三四五六七八九十][)）])[^《]{2,24}情况$")
ATTACHED = re.compile(r"附件|下载|点击(?:查看|此处)|\.(?:docx?|pdf|xlsx?|wps)", re.IGNORECASE)
# So long at most is what makes a title that of something else; more is the text itself.
LONGEST_BEHIND = 24
# How the second line of a title begins and ends that is broken in two.
ENDING = re.compile(
    r"^(?:有关|编制|编报|编写|的|和|报送|发布|公布|撰写|填报|制度|情况)[^。，,:：]{0,24}(?:通知|通报|函|公告|要求|方案|制度|办法)$"
)
ENDS_OF_ANOTHER = ("通知", "通报", "函", "公告", "要求", "方案", "制度", "办法")
# Kinds whose name stands in the navigation of true reports' pages too.
IN_NAVIGATION = frozenset(
    {"guide", "work_plan", "assessment", "notice", "application_form", "news"}
)
# What these say of themselves a report may say too.
SPARED = IN_NAVIGATION | {"self_inspection"}
# What a site offers beside a report that has all its parts.
BESIDE_REPORTS = frozenset({"interpretation", "website_report", "template"})
# What a site offers below reports: such words count only in what a page itself tells.
OFFERED = frozenset({"template"})
# Kinds whose words stand in no organ's name.
NEVER_IN_NAMES = frozenset({"half_year", "interpretation", "template", "website_report"})
# A report may be put out as an announcement of itself: 关于公布某局2020年……报告的公告.
WRAPPED = re.compile(r"^关于(?:公布|发布|公开)")
PUT_OUT = re.compile(
    "关于(?:公布|发布|公开)《?[一-龥]{0,30}20\\d\\d年[^》]{0,40}(?:报告|年报)》?的(?:公告|通告|公示)$"
)
# What a page that accounts for all of a year may sound like and be no such thing.
OUTWEIGHED = frozenset(
    {"not_a_report", "news", "notice", "paper", "interpretation", "assessment", "self_inspection"}
)
MIN_PARTS = 3
# With so many of the parts that the law asks of a report, one that says it reviewed itself is a report all the same.
ALL_PARTS = 5
LIST_LENGTH = 3
# The last days of the quarters with which no year ends, and why a report may end with one all the same.
QUARTER = re.compile(r"[369]\s?[月\-/.]\s?3[01](?!\d)")
QUARTERS = frozenset({(3, 31), (6, 30), (9, 30)})
DISSOLVED = re.compile("撤销|划转|划入|并入|合并|更名|机构改革|撤并|不再保留|整合|挂牌")
# An entry of a list whose heading says what its reports are on: 2022年度报告 2023-01-20.
ENTRY = re.compile(
    r"^\W{0,3}20\d\d年?度?(?:工作)?(?:年度)?(?:报告|年报)(?:[\s|(（\[]*20\d\d[-./年][\d\-./月日)）\]]*)?$"
)
# What a summary of the work tells of, one after another, if it is the report that the law asks for.
ASKED_BY_LAW = frozenset({"applied", "charged", "disputed"})
MAX_LINE = 90


class Odd(NamedTuple):
    """A line that is the title of something else: where it starts, and of what."""

    start: int
    kind: Lookalike


class Verdict(NamedTuple):
    """A page taken for a report: its own titles, in reading order, and where it begins."""

    titles: list[Title]
    opens: int


def report_titles(page: Page) -> Verdict:
    """The titles of a page that is a report; there may be none.

    Raises
    ------
    ReadError
        If the page is no report. The reason says what it is, ``not_a_report`` where nothing tells.
    """
    try:
        verdict = _judged(page)
    except ReadError as refusal:
        own = titles_of_account(page) if refusal.reason in OUTWEIGHED else None
        if own is None:
            raise
        return Verdict(own, _opening(page, own))
    if verdict.titles and not bears_out(page, verdict.titles):
        raise _refusal("not_a_report")
    return verdict


def _judged(page: Page) -> Verdict:
    goes_on = dict(_going_on(page.lines))
    found = [
        (title, goes_on.get(title.start) or _kind_of_title(title, page) or _about(title, page))
        for title in find_titles(page.lines, page.carrier_title)
    ]
    if _ends_early(page):
        raise _refusal("half_year")
    listed = behind_text([title for title, _ in found], page)
    _refuse_column(page, [title for title, _ in found if title.start in listed], found)
    found = [(title, kind) for title, kind in found if title.start not in listed]
    own = [t for t, kind in found if kind is None and _stands_before_body(t, page)]
    if are_unbound(own, page.text):
        raise _refusal("not_a_report")
    body = _has_body(page)
    whole = body and any(t.year and t.organ for t in own)
    told = page.head[: page.body_start] + text_of(page) if whole else page.text
    for kind in lookalikes():
        spared = kind.reason in SPARED and body and (own or len(page.parts) >= ALL_PARTS)
        spared = spared or (kind.yields and whole)
        spared = spared or (kind.reason == "self_inspection" and any(map(_is_whole, own)))
        text = told if kind.reason in OFFERED else page.text
        if (kind.firm or not spared) and kind.shows_in(text):
            raise _refusal(kind.reason)
    if not page.parts and _are_digests(page, own):
        raise _refusal("index_page")
    plain = not any(kind for _, kind in found)
    if own and plain and is_blank_table(page) and all(_names_form(title, page) for title in own):
        raise _refusal("template")
    if own and not any(t.year or t.organ for t in own):
        _refuse_entered(page, own, _odd_lines(page, found))
    if own and body and (any(t.strong for t in own) or len(page.parts) >= MIN_PARTS):
        return Verdict(own, _opening(page, own))
    if any(t.year for t in own) and _answers_for_year(page):
        return Verdict(own, _opening(page, own))
    odd = _odd_lines(page, found)
    if not odd and is_yearly_table(page):
        return Verdict(own, _opening(page, own))
    if own and any(t.strong for t in own):
        _refuse_bodiless(page, own, odd, body)
    else:
        _refuse_untitled(page, odd, body)
    return Verdict(own, _opening(page, own))


def _stands_before_body(title: Title, page: Page) -> bool:
    """Whether a title stands before the report's parts, which may begin on its own line."""
    return title.start < page.body_start or (title.strong and title.start == page.body_start)


def _is_whole(title: Title) -> bool:
    return bool(title.strong and title.year and title.organ)


def _odd_lines(page: Page, found: list[tuple[Title, Lookalike | None]]) -> list[Odd]:
    """The lines that are titles of something else, in reading order, the carrier's own title first."""
    odd = [Odd(title.start, kind) for title, kind in found if kind]
    titles = {title.start for title, kind in found if kind is None}
    for start, line in [(-1, page.carrier_title), *page.lines]:
        if start in titles or len(line) > MAX_LINE or ">" in line or not SPEAKS.search(line):
            continue
        kind = _kind_of(re.sub(r"\s", "", line))
        if kind:
            odd.append(Odd(start, kind))
    return sorted(odd, key=lambda line: line.start)


def _going_on(lines: list[tuple[int, str]]) -> Iterator[tuple[int, Lookalike]]:
    """The lines that only the line below makes a title of something else: 关于……年度报告|有关事项的通知."""
    for (start, line), (_, below) in pairwise(lines):
        ends = below.endswith(ENDS_OF_ANOTHER) and ENDING.match(below)
        kind = _kind_of(re.sub(r"\s", "", line + below)) if ends else None
        if kind and len(line) <= MAX_LINE:
            yield start, kind


def _kind_of(line: str) -> Lookalike | None:
    if "。" in line or line.startswith(NO_TITLE) or PART.match(line):
        return None
    if PUT_OUT.search(line):
        return None
    kinds = (kind for kind in lookalikes() if not kind.unless and kind.title.search(line))
    return next(kinds, None)


def _kind_of_title(title: Title, page: Page) -> Lookalike | None:
    """What a line is that looks like a title; an organ's own name may hold any word (编制委员会, 评估中心)."""
    for kind in lookalikes():
        if kind.unless and kind.title.search(title.text) and len(page.parts) < MIN_PARTS:
            text = page.text[max(title.start, 0) :]
            return None if any(words in text for words in kind.unless) else kind
    organ = parse_organ(title.organ, titled=True) if title.organ else None
    plain = title.text
    if organ and (organ.is_whole or organ.bare) and organ.kind != "other":
        for kind in lookalikes():
            if kind.reason in NEVER_IN_NAMES and kind.title.search(plain):
                return kind
        plain = plain.replace(title.organ, "")
    return _kind_of(WRAPPED.sub("", plain))


def _about(title: Title, page: Page) -> Lookalike | None:
    """What a line is that holds a title and goes on, on a page without a report's parts: it is about the report."""
    if len(page.parts) >= MIN_PARTS or not title.strong or title.start < 0:
        return None
    line = next((line for start, line in page.lines if start == title.start), "")
    _, found, behind = re.sub(r"\s", "", line).partition(title.text)
    if not found or not 0 < len(behind) <= LONGEST_BEHIND:
        return None
    return next((kind for kind in lookalikes() if kind.behind and kind.behind.search(behind)), None)


def _has_body(page: Page) -> bool:
    """Whether the text does what a report does: it has a report's parts, or counts what was disclosed."""
    if len(page.parts) >= MIN_PARTS:
        return True
    text = page.text[: 2 * len(page.head)]
    counted = sum(1 for _ in zip(range(3), COUNTED.finditer(text), strict=False))
    return "公开" in text and (
        counted >= 2 or bool(counted and OF_ITSELF.search(text)) or bool(NOTHING.search(text))
    )


def _refuse_entered(page: Page, own: list[Title], odd: list[Odd]) -> None:
    """Raise where titles without year and organ are entries of a navigation, and what is below them says what it is."""
    entries = sum(1 for _, line in page.lines if ENTRY.match(line))
    if entries >= LIST_LENGTH and not page.parts and not has_text(page, own):
        raise _refusal("index_page")
    below = [line for line in odd if max(t.start for t in own) < line.start < page.body_start]
    if below and not _gives_account(page):
        raise _refusal(below[-1].kind.reason)


def _answers_for_year(page: Page) -> bool:
    """Whether a text without a report's parts tells what the law asks of a report, of the whole year."""
    text = page.text[:6000]
    return not OF_LESS.search(text) and duties_told(text) >= ASKED_BY_LAW


def _gives_account(page: Page) -> bool:
    """Whether a text says of itself what only a report says, and counts."""
    return bool(OF_ITSELF.search(page.text[:20_000])) and bool(COUNTED.search(page.text))


def _refuse_untitled(page: Page, odd: list[Odd], body: bool) -> None:
    """Raise unless a page without a report's title has a report's text."""
    spared = {*IN_NAVIGATION}
    if len(page.parts) >= ALL_PARTS and _gives_account(page):
        spared.add("self_inspection")
        if _kind_of(page.carrier_title) is None and all(line.start > 0 for line in odd):
            spared |= BESIDE_REPORTS
    plain = [line.kind.reason for line in odd if line.kind.reason not in spared]
    if plain:
        raise _refusal(plain[0])
    instructs = any(line.start < page.body_start for line in odd)
    of_itself = bool(OF_ITSELF.search(page.text[:20_000]))
    parted = len(page.parts) >= MIN_PARTS and not page.parts.isdisjoint(ON_DISCLOSURE)
    if body and parted and (not instructs or _gives_account(page)):
        return
    if not odd and ((body and of_itself and _speaks_of_year(page)) or opens_as_report(page)):
        return
    if not instructs and page.parts and FILLED_TABLE.search(page.text):
        return
    if not odd and body and carries_on(page):
        return
    counts = COUNTED.search(page.text) or NOTHING.search(page.text)
    if not odd and counts and has_headings(page):
        return
    if not odd and (counts or page.parts) and presents_itself(page.text):
        return
    if not odd and (tells_untitled(page) or presents_one_year(page)):
        return
    if {line.kind.reason for line in odd} == {"news"} and opens_as_report(page):
        return
    raise _refusal(odd[0].kind.reason if odd else "not_a_report")


def _speaks_of_year(page: Page) -> bool:
    return bool(
        re.search(
            r"(?:政府|政务)信息公开[^。\n]{0,30}(?:报告|年报)|信息公开(?:工作)?(?:报告|年报)",
            page.text[:6000],
        )
    )


def _ends_early(page: Page) -> bool:
    """Whether the period that a page states ends with an earlier quarter, and not because its organ ended then."""
    covers = period(page.head) if QUARTER.search(page.head) else None
    if covers is None or covers[0].year != covers[1].year:
        return False
    begins, ends = covers
    quarter = (begins.month, begins.day) == (1, 1) and (ends.month, ends.day) in QUARTERS
    return quarter and not DISSOLVED.search(page.text)


def _refuse_column(
    page: Page, listed: list[Title], found: list[tuple[Title, Lookalike | None]]
) -> None:
    """Raise where all titles are entries of a list, and what stands above them tells nothing of a year's work."""
    different = {(title.year, title.organ) for title in listed}
    if len(different) < LIST_LENGTH or len(listed) < len(found) or page.parts:
        return
    above = page.head[: min(title.start for title in listed)]
    if not COUNTED.search(above) and not NOTHING.search(above):
        raise _refusal("index_page")


def _names_form(title: Title, page: Page) -> bool:
    """Whether what looks like a title is the name of a form: 2022年……年度报告|数据采集表."""
    line = next((line for start, line in page.lines if start == title.start), page.carrier_title)
    return FORM_NAME.search(line) is not None


def _are_digests(page: Page, own: list[Title]) -> bool:
    """Whether titles of several organs' reports stand above a few words of each."""
    named = [title for title in own if title.year and title.organ and title.start >= 0]
    if len({title.organ for title in named}) < LIST_LENGTH:
        return False
    between = (page.head[a.start : b.start] for a, b in pairwise(named))
    return sum(1 for text in between if COUNTED.search(text) or NOTHING.search(text)) > 1


def _refuse_bodiless(page: Page, own: list[Title], odd: list[Odd], body: bool) -> None:
    """Raise where titles stand without any text: a list of reports, or a page about one."""
    # A field's name may stand before a title that is repeated: 中文名:某局2009年……年度报告.
    shortest = min((t.organ for t in own if t.organ), key=len, default="")
    one = shortest and all(t.organ.endswith(shortest) for t in own) and duties_told(page.text)
    different = {(t.year, shortest if one else t.organ) for t in own}
    if len(different) >= LIST_LENGTH and not has_text(page, own):
        raise _refusal("index_page")
    named = any(t.year or t.organ for t in own)
    if not page.parts and not body and not named and not tells(page, own):
        raise _refusal("index_page")
    first = max(0, min(t.start for t in own))
    before = [line.kind.reason for line in odd if line.start < first]
    sent = before[:1] == ["notice"] and presents_itself(page.text[first:])
    if before and not sent and before[0] not in ("guide", "work_plan"):
        raise _refusal(before[0])
    if not page.parts and len(different) > 1 and not ATTACHED.search(page.text):
        raise _refusal("index_page")


def _opening(page: Page, own: list[Title]) -> int:
    starts = [t.start for t in own if t.start >= 0]
    if starts:
        return min(starts)
    return max(0, page.body_start - 2000) if page.parts else 0


def _refusal(reason: str) -> ReadError:
    if reason == "not_a_report":
        detail = "no title of an annual report on information disclosure was found, and no report's text."
    else:
        what = label("reason", reason, "en")
        detail = f"this is no annual report on information disclosure: {what[0].lower()}{what[1:]}."
    return ReadError("extract", reason, detail)
