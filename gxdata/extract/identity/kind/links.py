"""Links to other texts above a page's own text and at its foot, which are titles and none of its own."""

import re
from dataclasses import replace

from gxdata.extract.identity.kind.below import FURNITURE
from gxdata.extract.identity.kind.listed_above import listed_above
from gxdata.extract.identity.kind.odd import kind_of
from gxdata.extract.identity.page import Page, narrow, without_lines
from gxdata.extract.identity.title import parse_title

# So many titles one below the other are links, and none is longer.
LEAST, LONGEST = 2, 60


def without_links(page: Page) -> Page:
    """A page without the titles of other texts that stand one below the other at its foot, or in a list at its top.

    Besides them the page tells something else: a list of reports has nothing but its entries.
    """
    return blanked(page, dict([*listed_above(page), *_links(page)]))


def blanked(page: Page, links: dict[int, str]) -> Page:
    """A page without some of its lines, each known by where it starts in the head."""
    if not links:
        return page
    titles, head = set(links.values()), without_lines(page.head, links)
    around = "\n".join((*page.facts.lines, "")) if page.facts.lines else ""
    text = around + _without(page.text.removeprefix(around), titles)
    return replace(page, head=head, text=text, tail=_without(page.tail, titles))


def _without(text: str, titles: set[str]) -> str:
    return "\n".join(line for line in text.split("\n") if narrow(line).strip() not in titles)


def _links(page: Page) -> list[tuple[int, str]]:
    """The lines at a page's foot that are links, each with where it starts; none where nothing is told above them."""
    found = []
    for start, line in reversed(page.lines):
        if _is_link(line):
            found.append((start, line))
        elif not FURNITURE.match(line):
            return found if len(found) >= LEAST else []
    return []


def _is_link(line: str) -> bool:
    if len(line) > LONGEST or "。" in line:
        return False
    return parse_title(line) is not None or kind_of(re.sub(r"\s", "", line)) is not None
