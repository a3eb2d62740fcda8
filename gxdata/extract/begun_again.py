"""Where a page prints its report once more behind itself, or another one: the same headings, from the first on."""

import re
from collections.abc import Sequence

from gxdata.extract.report import Section

# What is told of a report behind which its page prints another one, or itself once more.
FIRST_OF_SEVERAL = "first_of_several"
# Another report opens with as many of the first one's headings.
AGAIN = 2
# A list of headings holds less than this besides them; the report itself may stand below it.
MIN_BODY = 60
# What stands above the copy's first heading and is no longer the report's: a line of its head, a title, a trail.
MIN_HEAD = 6
OF_HEAD = re.compile(
    r"公开[^。，；]{0,12}(?:报告|年报)[^。，；]{0,10}$"
    r"|^[^。，；]{0,12}(?:位置|首页)[^。，；]{0,9}[:：>]"
)


def end_of_first(text: str, headings: Sequence[int]) -> int:
    """Where the first of the reports on a page ends; the length of the text where there is but one.

    Parameters
    ----------
    text
        The normalised text.
    headings
        Where the headings of the first report's parts stand, ascending.
    """
    if len(headings) <= AGAIN:
        return len(text)
    again, at = -1, headings[AGAIN - 1]
    for heading in headings[:AGAIN]:
        at = text.find(f"\n{_line(text, heading)}\n", at)
        if at < 0:
            return len(text)
        again = at if again < 0 else again
    own = [heading for heading in headings if heading < again]
    if again - own[0] - sum(len(_line(text, heading)) for heading in own) < MIN_BODY:
        return len(text)
    return _below_last_words(text, own[-1], again, own[0])


def end_of_report(text: str, parts: Sequence[Section]) -> int:
    """Where the first of the reports on a page ends, its parts being known."""
    return end_of_first(text, [text.rfind(part.heading, 0, part.start) for part in parts])


def _line(text: str, place: int) -> str:
    """The whole line in which a place lies."""
    stop = text.find("\n", place)
    return text[text.rfind("\n", 0, place) + 1 : stop if stop >= 0 else len(text)]


def _below_last_words(text: str, last: int, again: int, first: int) -> int:
    """Where the head of the second report begins, between the last heading and the first one's return."""
    head = set(text[:first].split("\n"))
    at = text.find("\n", last, again)
    while at >= 0:
        line = _line(text, at + 1)
        if len(line.strip()) >= MIN_HEAD and (line in head or OF_HEAD.search(line)):
            return at
        at = text.find("\n", at + 1, again)
    return again
