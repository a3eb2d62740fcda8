"""Whether a page is an annual report, or what it is instead."""

from dataclasses import replace
from typing import NamedTuple

from gxdata.catalogue.codes import label
from gxdata.errors import ReadError
from gxdata.extract.identity.kind.account import duties_told, titles_of_account
from gxdata.extract.identity.kind.below import tells_nothing
from gxdata.extract.identity.kind.by_titles import (
    Found,
    are_unbound,
    lists_reports,
    other_by_titles,
    other_without_text,
)
from gxdata.extract.identity.kind.evidence import OF_ITSELF, bears_out
from gxdata.extract.identity.kind.listed import behind_text, cited_among, is_list
from gxdata.extract.identity.kind.listed_above import BESIDE
from gxdata.extract.identity.kind.odd import about, going_on, kind_of_title, odd_lines
from gxdata.extract.identity.kind.opening import (
    COUNTED,
    NOTHING,
    OF_LESS,
    is_yearly_table,
    opens_as_report,
)
from gxdata.extract.identity.kind.own_of_list import without_years
from gxdata.extract.identity.kind.part_of_year import ends_early, signed_within, tells_part_of_year
from gxdata.extract.identity.kind.sounds import named, sounds_like
from gxdata.extract.identity.kind.subject import strays
from gxdata.extract.identity.kind.untitled import other_untitled
from gxdata.extract.identity.page import Page
from gxdata.extract.identity.title import Title
from gxdata.extract.identity.titles import find_titles, title_beside

# What a page that accounts for all of a year may sound like and be no such thing.
OUTWEIGHED = frozenset(
    {"not_a_report", "news", "notice", "paper", "interpretation", "assessment", "self_inspection"}
)
# How the heading of a part begins, and no title.
NUMERALS = frozenset("一二三四五六七八九十(（")
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
    broken = page.told()
    # The same page where no sentence was broken: its lines are then found once.
    page = broken if broken.running == broken.text else replace(broken, text=broken.running)
    found = _titles(page)
    own = [t for t, kind in found if kind is None and _stands_before_body(t, page)]
    body = _has_body(page)
    # What stands at the beginning of a line is told of the lines as they are.
    other = sounds_like(broken, own, body if page is broken else _has_body(broken))
    if not other and page is not broken:
        other = sounds_like(page, own, body)
    # The years of a list are no title of what stands below it.
    listed = is_list(own)
    judged = without_years(page, own) if listed else (page, [_as_link(t, page) for t in own])
    other = other or _instead(*judged, found, body)
    if other in OUTWEIGHED:
        account = titles_of_account(page, other)
        own, other = (account, None) if account else (own, other)
    if other:
        alone = listed and other == "not_a_report"
        raise _refusal("index_page" if alone else named(broken, other))
    return Verdict(own, _opening(page, own))


def _as_link(title: Title, page: Page) -> Title:
    """A title, a weak one if it names no organ and a day stands beside it: links to other reports look so."""
    if title.organ or not title.year:
        return title
    line = next((line for start, line in page.lines if start == title.start), "")
    return replace(title, strong=False) if BESIDE.search(line) else title


def _titles(page: Page) -> Found:
    """The lines that look like titles, but for those of lists, each with what it is the title of."""
    goes_on = dict(going_on(page.lines))
    found = [
        (title, goes_on.get(title.start) or kind_of_title(title, page) or about(title, page))
        for title in find_titles(page.lines, page.own_title) or title_beside(page.around)
    ]
    titles = [title for title, _ in found]
    listed = behind_text(titles, page) | cited_among(titles, page)
    return [(title, kind) for title, kind in found if title.start not in listed]


def _instead(page: Page, own: list[Title], found: Found, body: bool) -> str | None:
    """What a page is instead of a report: by its titles, what stands below these, and the time told of."""
    if ends_early(page):
        return "half_year"
    if are_unbound(own, page.text):
        return "not_a_report"
    if not page.is_divided and lists_reports(page.text):
        return "index_page"
    other = other_by_titles(page, own, found) if own else None
    if not other and not _is_titled_account(page, own, body):
        other = _without_titled_account(page, own, found, body)
    return other or _not_borne_out(page, own)


def _is_titled_account(page: Page, own: list[Title], body: bool) -> bool:
    """Whether a report's title stands above what a report tells."""
    if own and body and (any(t.strong for t in own) or page.has_parts):
        return True
    return any(t.year for t in own) and _answers_for_year(page)


def _without_titled_account(page: Page, own: list[Title], found: Found, body: bool) -> str | None:
    """What a page is that has no title of a report, or nothing below it that a report tells."""
    odd = odd_lines(page, found)
    if not odd and is_yearly_table(page):
        return None
    if any(t.strong for t in own):
        return other_without_text(page, own, odd, body)
    return other_untitled(page, own, odd, body)


def _not_borne_out(page: Page, own: list[Title]) -> str | None:
    """What a page is whose text does not give what its titles say, or tells of a part of the year."""
    if own and not bears_out(page, own):
        return "title_only" if tells_nothing(page, own) else "not_a_report"
    if own and strays(page, own) and not opens_as_report(page):
        return "other_work"
    early = tells_part_of_year(page, own) or signed_within(page, own)
    return "half_year" if early else None


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
    if page.has_parts or opens_as_report(page):
        return True
    text = page.text[: 2 * len(page.head)]
    counted = sum(1 for _ in zip(range(3), COUNTED.finditer(text), strict=False))
    return "公开" in text and (
        counted >= 2 or bool(counted and OF_ITSELF.search(text)) or bool(NOTHING.search(text))
    )


def _answers_for_year(page: Page) -> bool:
    """Whether a text without a report's parts tells what the law asks of a report, of the whole year."""
    text = page.text[:6000]
    return not OF_LESS.search(text) and duties_told(text) >= ASKED_BY_LAW


def _opening(page: Page, own: list[Title]) -> int:
    starts = [t.start for t in own if t.start >= 0]
    if starts:
        return min(starts)
    return max(0, page.body_start - 2000) if page.parts else 0


def _refusal(reason: str) -> ReadError:
    """The error for a page that is what a reason of the catalogue's list says."""
    if reason == "not_a_report":
        detail = "no title of an annual report on information disclosure was found, and no report's text."
    else:
        what = label("reason", reason, "en")
        detail = f"this is no annual report on information disclosure: {what[0].lower()}{what[1:]}."
    return ReadError("extract", reason, detail)
