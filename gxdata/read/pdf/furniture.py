"""Page numbers and running headers: what pages carry beside the text."""

import re
from collections import Counter
from itertools import pairwise

from gxdata.read.pdf.lines import TextLine
from gxdata.read.text.reader import PAGE_NUMBER

# How much of a page's height at its top and bottom is margin; how far a running line may shift from page to page.
MARGIN, SHIFT = 0.12, 4.0
# How much further from the text a page number stands than one line from the next.
APART = 1.3
BARE_NUMBER = re.compile(r"[\s·.\-—–－~～]*(\d{1,3})(?:\s*/\s*\d{1,3})?[\s·.\-—–－~～]*")
# A running line has at most a page number and a year in it; a row of a table has more.
MAX_NUMBERS = 2


# For each page its height and its lines from the top down; a page and a line on it, both from 0.
Pages = list[tuple[float, list[TextLine]]]
Place = tuple[int, int]


def without_furniture(pages: Pages) -> list[list[TextLine]]:
    """The lines of each page without page numbers, and without running headers and footers behind their first.

    Parameters
    ----------
    pages
        For each page its height and its lines from the top down.
    """
    dropped = _numbers(pages) | _running(pages)
    return [
        [
            line
            for place, line in enumerate(lines)
            if (page, place) not in dropped and not PAGE_NUMBER.fullmatch(line.text)
        ]
        for page, (_, lines) in enumerate(pages)
    ]


def _numbers(pages: Pages) -> set[Place]:
    """Bare numbers that stand apart at the edge of their page, and count with the pages."""
    found: list[tuple[int, Place]] = []
    for page, (height, lines) in enumerate(pages):
        for place in {0, len(lines) - 1} if lines else ():
            match = BARE_NUMBER.fullmatch(lines[place].text)
            if match and _in_margin(lines[place], height) and _stands_apart(lines, place):
                found.append((int(match[1]) - page, (page, place)))
    steps = Counter(step for step, _ in found)
    # One number alone on one page counts nothing, unless it is the number of that page.
    return {place for step, place in found if steps[step] > 1 or step == 1}


def _stands_apart(lines: list[TextLine], place: int) -> bool:
    """Whether the first or last line is further from its neighbour than other lines are from theirs."""
    if len(lines) < 3:
        return True
    pitches = [b.bottom - a.bottom for a, b in pairwise(lines)]
    own = pitches.pop(0 if place == 0 else -1)
    return own > APART * sorted(pitches)[len(pitches) // 2]


def _running(pages: Pages) -> set[Place]:
    """The running lines: the same words at the same height in the margins of at least half of the pages.

    The first of them stays, in case the title stands nowhere else; but not one that a browser set in columns, with the
    date and the address of the page beside the title.
    """
    places: dict[str, list[tuple[Place, TextLine]]] = {}
    for page, (height, lines) in enumerate(pages):
        for place, line in enumerate(lines):
            if _in_margin(line, height):
                places.setdefault(_key(line), []).append(((page, place), line))
    dropped: set[Place] = set()
    for key, found in places.items():
        tops = [line.top for _, line in found]
        if (
            len(found) >= max(2, len(pages) / 2)
            and max(tops) - min(tops) <= SHIFT
            and sum(c.isalpha() for c in key) > 1
        ):
            columns = all(line.columns for _, line in found)
            if columns or key.count("#") <= MAX_NUMBERS:
                dropped.update(place for place, _ in found[0 if columns else 1 :])
    return dropped


def _key(line: TextLine) -> str:
    return re.sub(r"\d+", "#", line.text)


def _in_margin(line: TextLine, height: float) -> bool:
    return line.bottom <= MARGIN * height or line.top >= (1 - MARGIN) * height
