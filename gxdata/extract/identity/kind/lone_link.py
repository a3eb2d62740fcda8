"""A title that stands alone above what is not its text: a link, as sites put it there."""

import re
from datetime import date

from gxdata.catalogue.lookalikes import other_papers
from gxdata.extract.identity.dates import signed_in, signed_on
from gxdata.extract.identity.kind.below import FURNITURE
from gxdata.extract.identity.kind.odd import kind_of
from gxdata.extract.identity.kind.opening import COUNTED
from gxdata.extract.identity.kind.years_told import years_told
from gxdata.extract.identity.organ.name_parts import parse_organ
from gxdata.extract.identity.page import Page
from gxdata.extract.identity.title import SHORTEST_ORGAN, Title, parse_title
from gxdata.extract.identity.year import Days, decide_year, tells_only_later

# The title of another paper, and no heading of a part.
OTHER_PAPER = re.compile(
    r"(?![一二三四五六七八九十(（附])[^。，,；;:：]{4,40}"
    rf"{other_papers().pattern}(?:[(（][^()（）]{{1,12}}[)）])?$"
)
# A shorter line is the heading of a part, 编制说明, and so is a numbered one: 一、2015年工作总结.
SHORTEST, NUMBERED = 8, re.compile("[一二三四五六七八九十]+、|[(（]")
ON_DISCLOSURE = re.compile("(?:信息|政务).{0,4}公开")
# What an article is called, and neither a report's part, a row or field of its tables nor a site's line of links.
HEADLINE = re.compile(
    r"(?![一二三四五六七八九十\d(（第附][、.．)）\d一二三四五六七八九十件录])(?![^:：]{1,8}[:：])(?!\S+\s\S+\s)[^。，,；;|]{4,48}(?<![:：况题施述事项])$"
)


def is_lone_link(title: Title, dated: bool, page: Page, below: int) -> bool:
    """Whether a title stands above the title of something else or, with its day, above the text of another year.

    So it is where the carrier calls the page the report of another organ and year, and whatever it names where the text
    tells only of later years and neither its signature nor the carrier bears the title out. Else what the text names
    the organ of is no link, nor without a day what has an organ. A text may be left from the year before: then one of
    that year is no other, unless it was signed in the title's or before it.

    Parameters
    ----------
    title, dated
        A title that stands in no list, and whether a day stands beside it.
    page
        Its page.
    below
        Where the line below it starts.
    """
    behind = page.head[below:]
    day = signed_on(page) or signed_in(page)
    if title.year is None:
        return False
    borne_out = _is_borne_out(title.year, day, page.own_title)
    if dated and not borne_out and tells_only_later(page, below, title.year):
        return True
    if is_named(title, behind) or (title.organ and not dated):
        return False
    line = next(line for start, line in page.lines if start == below)
    if is_headed(line) or (dated and not title.organ and _is_headline(line)):
        return True
    if dated and _is_another_than(title, page.own_title):
        return True
    told = decide_year(page, None, below, Days(signed=day)) if dated else None
    if told in (None, title.year):
        return False
    if day and (told == day.year - 1 or day.year < title.year):
        return True
    return told != title.year - 1 and title.year not in years_told(behind)


def _is_borne_out(year: int, signed: date | None, own_title: str) -> bool:
    """Whether a text is signed in the year after a title's, or the carrier's own title is of the title's."""
    own = parse_title(own_title)
    return (signed is not None and signed.year == year + 1) or (
        own is not None and own.year == year
    )


def _is_another_than(title: Title, own_title: str) -> bool:
    """Whether the carrier's own title is whole, of another year, and names no organ that a title names."""
    own = parse_title(own_title)
    if own is None or not own.is_whole or own.year == title.year:
        return False
    return not title.organ or not own.organ.endswith(title.organ[-SHORTEST_ORGAN:])


def is_named(title: Title, behind: str) -> bool:
    """Whether the text behind a title names its organ."""
    organ = title.organ
    return len(organ) >= SHORTEST_ORGAN and organ[-SHORTEST_ORGAN:] in behind


def _is_headline(line: str) -> bool:
    """Whether a line is what an article is called: no figure, no organ's name, no furniture of the page."""
    if not HEADLINE.match(line) or COUNTED.search(line) or FURNITURE.match(line):
        return False
    organ = parse_organ(line, titled=True)
    return parse_title(line) is None and not (organ and organ.is_name)


def is_headed(line: str) -> bool:
    """Whether a line is the title of something else than a report on disclosure."""
    paper = OTHER_PAPER.match(line)
    if paper and not (paper["any"] and ON_DISCLOSURE.search(line)):
        return True
    if len(line) < SHORTEST or NUMBERED.match(line):
        return False
    return kind_of(re.sub(r"\s", "", line)) is not None
