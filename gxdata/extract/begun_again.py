"""Where a page prints its report once more behind itself: the same headings, from the first on."""

import re

from gxdata.extract.heading_lines import Heading

# A second copy opens with as many of the first one's headings.
AGAIN = 2
# What stands above the copy's first heading and is no longer the report's: a line of its head, a title, a trail.
MIN_HEAD = 6
OF_HEAD = re.compile(
    r"公开[^。，；]{0,12}(?:报告|年报)[^。，；]{0,10}$"
    r"|^[^。，；]{0,12}(?:位置|首页)[^。，；]{0,9}[:：>]"
)


def end_of_first(text: str, headings: list[Heading]) -> int:
    """Where the first copy of a report ends; the length of the text where there is but one.

    Parameters
    ----------
    text
        The normalised text.
    headings
        The headings of the report's parts, in reading order.
    """
    if len(headings) <= AGAIN:
        return len(text)
    behind = headings[-1].end
    at = behind
    for n, heading in enumerate(headings[:AGAIN]):
        at = text.find(f"\n{_line(text, heading)}\n", at)
        if at < 0:
            return len(text)
        if n == 0:
            again = at + 1
    return _below_last_words(text, behind, again, headings[0].start)


def _line(text: str, heading: Heading) -> str:
    """The whole line that a heading stands on."""
    stop = text.find("\n", heading.end)
    return text[text.rfind("\n", 0, heading.end) + 1 : stop if stop >= 0 else len(text)]


def _below_last_words(text: str, behind: int, again: int, first: int) -> int:
    """Where the head of the second copy begins, between the last heading and the first one's return."""
    head = set(text[:first].split("\n"))
    at = text.find("\n", behind, again)
    while 0 <= at < again:
        stop = text.find("\n", at + 1, again)
        line = text[at + 1 : stop if stop >= 0 else again]
        if len(line.strip()) >= MIN_HEAD and (line in head or OF_HEAD.search(line)):
            return at
        at = stop
    return again
