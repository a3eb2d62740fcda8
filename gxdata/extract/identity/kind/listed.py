"""Lists of reports around a report: their entries are titles too, and none of its own."""

import re
from dataclasses import replace

from gxdata.extract.identity.page import Page, without_lines
from gxdata.extract.identity.title import LONGEST, Title, parse_title

# With titles of so many years a page lists reports.
YEARS_OF_LIST = 3
# A line of text, and not of a list: it holds a sentence, and is no shorter than one.
SENTENCE = re.compile(r"[一-龥\d].{20,}[。；;]|^.{60,}")
SHORTEST = 22
# So many lines may a site put below it.
MOST_BELOW = 60


def is_list(titles: list[Title]) -> bool:
    """Whether titles are the entries of a list: reports of several years."""
    return len({title.year for title in titles if title.year}) >= YEARS_OF_LIST


def behind_text(titles: list[Title], page: Page) -> set[int]:
    """Where the titles start that stand behind the last line of the text, and not before the report's first part."""
    starts = {title.start for title in titles}
    last = _last_text(page, starts)
    first = page.body_start if page.parts else 0
    if last is None:
        return set()
    return {start for start in starts if start > last and start >= first}


def cited_among(titles: list[Title], page: Page) -> set[int]:
    """Where the titles start that stand, below one that is not, in quotation marks beside other names in such."""
    quoted = [line.startswith("《") for _, line in page.lines]
    beside = zip(quoted, [False, *quoted], [*quoted[1:], False], strict=False)
    lines = zip(page.lines, beside, strict=True)
    cited = {start for (start, _), (own, *others) in lines if own and any(others)}
    first = min((title.start for title in titles if title.start not in cited), default=None)
    return {start for start in cited if first is not None and start > first}


def text_of(page: Page) -> str:
    """The text of a page without what a site puts below the last sentence: other titles, things that may be liked.

    A text without any sentence is all of it the page's own.
    """
    text = page.text
    end = len(text)
    for _ in range(MOST_BELOW):
        start = text.rfind("\n", 0, end) + 1
        if not start:
            return text
        if _is_text(text[start:end].strip(), titled=False):
            break
        end = start - 1
    return text[:end]


def without_listed(page: Page, own: list[Title]) -> Page:
    """A page whose other reports' titles are blanked where they stand behind the report's own text."""
    starts = {title.start for title in own}
    last = _last_text(page, starts)
    begins = page.body_start if last is None else min(page.body_start, last)
    entries = {
        start: line
        for start, line in page.lines
        if start > begins and start not in starts and _is_entry(line)
    }
    head = without_lines(page.head, entries)
    tail = "\n".join("" if _is_entry(line.strip()) else line for line in page.tail.split("\n"))
    if head == page.head and tail == page.tail:
        return page
    return replace(page, head=head, tail=tail)


def _last_text(page: Page, titles: set[int]) -> int | None:
    """Where the last line of text starts in the head; `titles` are the starts of the lines that are titles."""
    lines = reversed(page.lines)
    return next((start for start, line in lines if _is_text(line, start in titles)), None)


def _is_text(line: str, titled: bool) -> bool:
    """Whether a line holds sentences; a title's own line does where the whole page is one line."""
    shortest = LONGEST + 1 if titled else SHORTEST
    return len(line) >= shortest and SENTENCE.search(line) is not None


def _is_entry(line: str) -> bool:
    """Whether a line is the title of a report and nothing more."""
    title = parse_title(line) if "公开" in line and "。" not in line else None
    return title is not None and title.strong and title.year is not None
