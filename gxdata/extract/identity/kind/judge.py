"""Whether a page is an annual report, or what it is instead."""

import re
from itertools import pairwise
from typing import NamedTuple

from gxdata.catalogue.lookalikes import Lookalike
from gxdata.errors import ReadError
from gxdata.extract.identity.dates import period
from gxdata.extract.identity.kind.account import duties_told, titles_of_account
from gxdata.extract.identity.kind.evidence import (
    FILLED_ROW,
    OF_ITSELF,
    bears_out,
    gives_account,
    presents_itself,
    tells,
    tells_nothing,
)
from gxdata.extract.identity.kind.listed import behind_text, has_text
from gxdata.extract.identity.kind.odd import (
    NEVER_IN_NAMES,
    Odd,
    about,
    going_on,
    kind_of_title,
    odd_lines,
)
from gxdata.extract.identity.kind.opening import (
    COUNTED,
    FORM_NAME,
    NOTHING,
    OF_LESS,
    is_blank_table,
    is_yearly_table,
)
from gxdata.extract.identity.kind.refusal import refusal
from gxdata.extract.identity.kind.sounds import named, sounds_like
from gxdata.extract.identity.kind.subject import strays, tells_part_of_year
from gxdata.extract.identity.kind.unbound import are_unbound
from gxdata.extract.identity.kind.untitled import refuse_untitled
from gxdata.extract.identity.page import Page
from gxdata.extract.identity.title import Title
from gxdata.extract.identity.titles import find_titles

ATTACHED = re.compile(r"附件|下载|点击(?:查看|此处)|\.(?:docx?|pdf|xlsx?|wps)", re.IGNORECASE)
# What a page that accounts for all of a year may sound like and be no such thing.
OUTWEIGHED = frozenset(
    {"not_a_report", "news", "notice", "paper", "interpretation", "assessment", "self_inspection"}
)
MIN_PARTS = 3
LIST_LENGTH = 3
# How the heading of a part begins, and no title.
NUMERALS = frozenset("一二三四五六七八九十(（")
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
    except ReadError as error:
        own = titles_of_account(page, error.reason) if error.reason in OUTWEIGHED else None
        if own is None:
            raise refusal(named(page, error.reason)) from None
        return Verdict(own, _opening(page, own))
    if verdict.titles and not bears_out(page, verdict.titles):
        alone = tells_nothing(page, verdict.titles)
        raise refusal(named(page, "title_only" if alone else "not_a_report"))
    if verdict.titles and strays(page, verdict.titles):
        raise refusal("other_work")
    if tells_part_of_year(page, verdict.titles):
        raise refusal("half_year")
    return verdict


def _judged(page: Page) -> Verdict:
    goes_on = dict(going_on(page.lines))
    found = [
        (title, goes_on.get(title.start) or kind_of_title(title, page) or about(title, page))
        for title in find_titles(page.lines, page.carrier_title)
    ]
    if _ends_early(page):
        raise refusal("half_year")
    listed = behind_text([title for title, _ in found], page)
    _refuse_column(page, [title for title, _ in found if title.start in listed], found)
    found = [(title, kind) for title, kind in found if title.start not in listed]
    own = [t for t, kind in found if kind is None and _stands_before_body(t, page)]
    if are_unbound(own, page.text):
        raise refusal("not_a_report")
    body = _has_body(page)
    sound = sounds_like(page, own, body)
    if sound:
        raise refusal(sound)
    if not page.parts and _are_digests(page, own):
        raise refusal("index_page")
    if found and found[0][1] and not page.parts and found[0][1].reason in NEVER_IN_NAMES:
        raise refusal(found[0][1].reason)
    plain = not any(kind for _, kind in found)
    if own and plain and is_blank_table(page) and all(_names_form(title, page) for title in own):
        raise refusal("template")
    if own and not any(t.year or t.organ for t in own):
        _refuse_entered(page, own, odd_lines(page, found))
    if own and _is_enclosed(page, own, found):
        raise refusal("notice")
    if own and body and (any(t.strong for t in own) or len(page.parts) >= MIN_PARTS):
        return Verdict(own, _opening(page, own))
    if any(t.year for t in own) and _answers_for_year(page):
        return Verdict(own, _opening(page, own))
    odd = odd_lines(page, found)
    if not odd and is_yearly_table(page):
        return Verdict(own, _opening(page, own))
    if own and any(t.strong for t in own):
        _refuse_bodiless(page, own, odd, body)
    else:
        refuse_untitled(page, own, odd, body)
    return Verdict(own, _opening(page, own))


def _is_enclosed(page: Page, own: list[Title], found: list[tuple[Title, Lookalike | None]]) -> bool:
    """Whether a notice about writing reports stands above the titles, and a form below them that holds nothing."""
    first = max(0, min(title.start for title in own))
    if "通知" not in page.head[:first]:
        return False
    if any(cue.search(page.head, first) for cue in (COUNTED, NOTHING, FILLED_ROW)):
        return False
    return any(
        line.kind.reason == "notice" and line.start < first for line in odd_lines(page, found)
    )


def _stands_before_body(title: Title, page: Page) -> bool:
    """Whether a title stands before the report's parts, which may begin on its own line.

    A weak one that is the page's first line may itself look like a part's heading: 2011年度政府信息公开工作情况.
    """
    if title.start < page.body_start:
        return True
    first = page.lines and page.lines[0][0] == title.start and title.text[:1] not in NUMERALS
    return title.start == page.body_start and bool(title.strong or (title.year and first))


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
        raise refusal("index_page")
    below = [line for line in odd if max(t.start for t in own) < line.start < page.body_start]
    if below and not gives_account(page):
        raise refusal(below[-1].kind.reason)


def _answers_for_year(page: Page) -> bool:
    """Whether a text without a report's parts tells what the law asks of a report, of the whole year."""
    text = page.text[:6000]
    return not OF_LESS.search(text) and duties_told(text) >= ASKED_BY_LAW


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
        raise refusal("index_page")


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
        raise refusal("index_page")
    named = any(t.year or t.organ for t in own)
    if not page.parts and not body and not named and not tells(page, own):
        raise refusal("index_page")
    first = max(0, min(t.start for t in own))
    before = [line.kind.reason for line in odd if line.start < first]
    below = page.head[first:]
    sent = before[:1] == ["notice"] and (presents_itself(below) or FILLED_ROW.search(below))
    if before and not sent and before[0] not in ("guide", "work_plan"):
        raise refusal(before[0])
    if not page.parts and len(different) > 1 and not ATTACHED.search(page.text):
        raise refusal("index_page")


def _opening(page: Page, own: list[Title]) -> int:
    starts = [t.start for t in own if t.start >= 0]
    if starts:
        return min(starts)
    return max(0, page.body_start - 2000) if page.parts else 0
