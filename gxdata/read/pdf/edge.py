"""What stands on a page, and what goes on beyond its right edge, as where a table is wider than its page."""

from collections.abc import Iterator
from dataclasses import replace

from gxdata.read.pdf.elements import Point
from gxdata.read.pdf.page import Char, Page

# Characters of one word are no further apart, in sizes of the type.
CLOSE = 0.3
# A table that goes on beyond the page ends no further from its edge.
EDGE = 1.0
# Marks that may stand behind the last character that has room on a line.
HANGING = frozenset("、，。；：）”》")


def within_edges(page: Page) -> Page:
    """A page without what lies beyond its edges, which nobody sees, and which need not belong to it.

    What goes on there with a character on the page stays: of a number that the edge cuts what can be seen is another.
    """
    return replace(page, chars=tuple(_seen(page)))


def middle_on(page: Page, char: Char) -> Point:
    """The middle of a character; of one beyond the page's edge, where what goes on there stands."""
    x, y = char.middle
    return (x, y) if x <= page.width else (page.width - EDGE, y)


def hangs(before: Char | None, char: Char) -> bool:
    """Whether a mark is set behind a full line, and so beyond the edge of what the line stands in."""
    return before is not None and char.text in HANGING and _follows(before, char)


def _seen(page: Page) -> Iterator[Char]:
    before: Char | None = None
    for char in page.chars:
        x, y = char.middle
        runs_on = before is not None and _follows(before, char) and x > page.width
        if (0 <= x <= page.width or runs_on) and 0 <= y <= page.height:
            yield char
            before = char


def _follows(before: Char, char: Char) -> bool:
    """Whether a character stands just behind another."""
    near = CLOSE * char.size
    return abs(char.baseline - before.baseline) < near and abs(char.left - before.right) < near
