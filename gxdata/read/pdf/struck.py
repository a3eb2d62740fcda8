"""Characters of a PDF page that a line is drawn through: they are taken back, and part of no number."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from gxdata.read.pdf.page import Char, Page, Rule

# How far off the middle of a character the line through it may run, and how much longer it may be than what it strikes
# out on both sides together; in sizes of the type.
OFF, LONGER = 0.2, 0.5
# No line of type is as long.
MAX_LENGTH = 600.0


def without_struck(page: Page) -> Page:
    """The page without the characters that are struck out, and without the lines that do so.

    A rule of a table is as long as its cell or row, so that one which is no longer than the characters it runs through
    strikes them out.
    """
    lines = [r for r in page.rules if r.horizontal and r.last - r.first <= MAX_LENGTH]
    if not lines:
        return page
    chars = sorted(page.chars, key=_height)
    heights = [_height(char) for char in chars]
    largest = max((char.size for char in chars), default=0.0)
    struck: set[int] = set()
    drawn: set[int] = set()
    for line in lines:
        near = slice(
            bisect_left(heights, line.at - OFF * largest),
            bisect_right(heights, line.at + OFF * largest),
        )
        crossed = _crossed(chars[near], line)
        if crossed:
            struck.update(map(id, crossed))
            drawn.add(id(line))
    if not struck:
        return page
    return replace(
        page,
        chars=tuple(char for char in page.chars if id(char) not in struck),
        rules=tuple(rule for rule in page.rules if id(rule) not in drawn),
    )


def _crossed(chars: Sequence[Char], line: Rule) -> list[Char]:
    """The characters that a line runs through the middle of; none where it runs on beside them."""
    found = [
        char
        for char in chars
        if abs(_height(char) - line.at) <= OFF * char.size
        and line.first < char.middle[0] < line.last
    ]
    if not found:
        return []
    length = max(char.right for char in found) - min(char.left for char in found)
    reach = LONGER * max(char.size for char in found)
    return found if abs(line.last - line.first - length) <= reach else []


def _height(char: Char) -> float:
    return char.middle[1]
