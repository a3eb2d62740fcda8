"""What pages carry: a number alone, at their end or beginning, and a title, in text that keeps pages apart or not."""

import re
from collections import Counter
from itertools import pairwise

from gxdata.read.text.cut_lines import TITLE_ENDS

PAGE_END = "\f"
NUMBER = re.compile(r"\s*(\d{1,3})\s*")
# So many pages must have one, and so large a share of all.
MIN_PAGES, MOST = 2, 0.6
# Where a text does not tell where pages end, lines this far from one another, and all of their kind, count them.
FAR = 10
DIGITS, MOST_DIGITS = "0123456789", 3
FIRST = (1, 2)
# Of numbers alone so many do: a page with a cell on each line may hold two that only seem to count.
MIN_BARE = 3
# What is printed over every page: the report's name, and no sentence.
TITLE = re.compile(
    rf"[^。；，]{{0,40}}信息公[开開][^。；，]{{0,12}}(?:{'|'.join(TITLE_ENDS)})[^。；，]{{0,8}}"
)


def without_page_numbers(text: str) -> str:
    """`text` without the numbers that count its pages; as it is where it does not tell where pages end.

    Parameters
    ----------
    text
        Plain text, a form feed behind each page.
    """
    if PAGE_END not in text:
        return text
    pages = _pages(text)
    for last in (True, False):
        places = [_outermost(lines, last=last) for lines in pages]
        found = {
            n: NUMBER.fullmatch(lines[at])
            for n, (lines, at) in enumerate(zip(pages, places, strict=True))
            if at is not None
        }
        counted = {n: int(match[1]) - n for n, match in found.items() if match}
        written = len(found)
        if len(counted) >= max(MIN_PAGES, MOST * written) and len(set(counted.values())) == 1:
            for n in counted:
                pages[n][places[n] or 0] = ""
    return _joined(pages)


def without_running_titles(text: str) -> str:
    """`text` without the title that is printed over, or below, every page but the first."""
    if PAGE_END not in text:
        return text
    pages = _pages(text)
    for last in (True, False):
        places = [_outermost(lines, last=last) for lines in pages[1:]]
        lines = [(page, at) for page, at in zip(pages[1:], places, strict=True) if at is not None]
        titles = Counter(t for page, at in lines if TITLE.fullmatch(t := page[at].strip()))
        title, printed = titles.most_common(1)[0] if titles else ("", 0)
        if printed >= max(MIN_PAGES, MOST * len(lines)):
            for page, at in lines:
                page[at] = "" if page[at].strip() == title else page[at]
    return _joined(pages)


def without_counted_lines(text: str) -> str:
    """`text` without the lines that count pages from one to the next: numbers alone, or behind the report's name.

    That is where every such line counts: on a page with a cell on each line numbers stand alone that count nothing.
    """
    lines = text.split("\n")
    counted: dict[str, list[tuple[int, int]]] = {}
    for at, line in enumerate(lines):
        words = line.strip()
        name = words.rstrip(DIGITS)
        number = words[len(name) :]
        if 0 < len(number) <= MOST_DIGITS and (not name or TITLE.fullmatch(name)):
            counted.setdefault(name.rstrip(), []).append((int(number), at))
    for name, found in counted.items():
        steps = [(m - n, b - a) for (n, a), (m, b) in pairwise(found)]
        enough = len(found) >= (MIN_PAGES if name else MIN_BARE)
        if enough and found[0][0] in FIRST and all(s == 1 and far >= FAR for s, far in steps):
            for _, at in found:
                lines[at] = ""
    return "\n".join(lines)


def _pages(text: str) -> list[list[str]]:
    return [page.split("\n") for page in text.split(PAGE_END)]


def _joined(pages: list[list[str]]) -> str:
    return PAGE_END.join(map("\n".join, pages))


def _outermost(lines: list[str], *, last: bool) -> int | None:
    """The last or the first line of a page that is not blank; None for a page without any."""
    numbers = range(len(lines) - 1, -1, -1) if last else range(len(lines))
    return next((n for n in numbers if lines[n].strip()), None)
