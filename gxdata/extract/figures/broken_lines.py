"""Which lines of a page belong to one paragraph, because the page broke it to its own width."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from gxdata.extract.figures.numbers import UNITS
from gxdata.extract.figures.worth_reading import MIN_WRAPPED

Held = list[tuple[str, int]]

ENDS = "。；;！？!?：:"
# The rest of a broken sentence has one of these; the cell of a table has not.
MARKS = "，。；、"
# A line that begins so is not the rest of the one before.
OPENING = re.compile(
    r"\s*(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.、．](?!\d{1,3}[万亿元%％])|第.{1,3}(?:[章节条]|部分))"
)
# A line that ends with a count needs no rest.
COUNTED = re.compile(r"\d[条件次篇份个项人名元]$")
DIGITS = "0123456789"
# What a line begins with that may be the rest of a number: 自然人申请1|55件; 依申请公开。20|23年.
REST_OF_NUMBER = re.compile(rf"\s*(?:\d{{1,9}}(?:{UNITS})|\d{{1,3}}年)")
# A line that begins with a mark, or with the unit of the number before it, is no line of its own: 申请12|件，办结9件.
LEFT_OVER = re.compile("[，、；。）”]")
NUMBER_CUT, ITS_UNIT = re.compile(r"[一-鿿]\d{1,7}$"), re.compile(rf"(?:{UNITS})[，、；。]")
# 收到申请|9件，: a count with a mark behind it goes on with what it counts.
ITS_COUNT = re.compile(rf"\d{{1,7}}(?:{UNITS})[，、；。]")
# 公开一百八十|二条: a numeral that goes on is cut as well.
NUMERAL_CUT = re.compile(r"[一二两三四五六七八九][十百千]$")
REST_OF_NUMERAL = re.compile(
    rf"[零一二三四五六七八九][零一二三四五六七八九十百]{{0,4}}(?:{UNITS})[，、；。]"
)
PAIRS = (("“", "”"), ("（", "）"))
TITLE = re.compile(r"[^，。；：、,;:]{4,60}(?:19|20)\d\d年?度?[^，。；：,;:]{0,24}(?:报告|年报)")
# In signs: a narrow page has so many lines as wide as it is but for one, and breaks none that is narrower by more.
# What hangs over the edge of a page, as no line begins with it, makes it no wider.
LEAST_LINES, FULL, TOLERANCE = 4, 1, 2
HUNG_OUT = "，。；、：）”》"
# No page is narrower, and a wider one breaks its lines as others do.
NARROWEST, NARROW = 8, 24
LAST_OF_HALF_WIDTH = "\u2000"
# One line is the next of another where no more stands between them.
GAP = 2
# How much of a name in quotation marks may stand on the next line.
LONGEST_NAME = 12


def paragraphs(lines: Iterable[tuple[str, int]]) -> Iterator[Held]:
    """Lines with their places, those of one paragraph together."""
    lines = list(lines)
    narrow = narrow_page([text for text, _ in lines])
    held: Held = []
    for text, start in lines:
        next_to_it = bool(held) and _is_next(held[-1], start)
        if held and not _goes_on(held[-1][0], text, narrow, next_to_it=next_to_it):
            if held[-1][0][-1:].isdigit() and REST_OF_NUMBER.match(text):
                held[-1] = (held[-1][0].rstrip(DIGITS), held[-1][1])
            yield held
            held = []
        held.append((text, start))
    if held:
        yield held


class Narrow(NamedTuple):
    """How wide a narrow page is: by what it was measured, with so many units to a sign of full width."""

    of: Callable[[str], int]
    sign: int
    width: int = 0


def columns(text: str) -> int:
    """How wide a text is printed, digits and letters half as wide as the rest.

    Examples
    --------
    >>> columns("申请12件")
    8
    """
    return len(text) + sum(char > LAST_OF_HALF_WIDTH for char in text)


# A page breaks its lines at so many columns, or at so many signs.
MEASURES = (Narrow(columns, 2), Narrow(len, 1))


def narrow_page(lines: list[str]) -> Narrow | None:
    """How wide the lines of a page are of which none is as wide as those of others, or None.

    Parameters
    ----------
    lines
        Its lines.
    """
    lines = list(map(str.strip, lines))
    prose = [line for line in lines if any(mark in line for mark in MARKS)]
    if any(len(line) > 2 * NARROW for line in prose):
        return None
    prose = [line for line in prose if not _is_heading(line)]
    found = [_measured(lines, prose, measure) for measure in MEASURES]
    full, page = max(found, key=lambda counted: counted[0])
    return page if full >= LEAST_LINES else None


def _measured(lines: list[str], prose: list[str], measure: Narrow) -> tuple[int, Narrow]:
    """How many lines are as wide as the widest line of prose, and how wide that is."""
    page = measure._replace(
        width=max((measure.of(line.rstrip(HUNG_OUT)) for line in prose), default=0)
    )
    if not NARROWEST * page.sign <= page.width <= NARROW * page.sign:
        return 0, page
    full = [
        line
        for line in lines
        if page.of(line) >= page.width - FULL * page.sign
        and line[-1] not in ENDS
        and not COUNTED.search(line)
    ]
    return len(full), page


def _is_next(line: tuple[str, int], start: int) -> bool:
    """Whether no line that is not read, as the last sign of a heading, stands between a line and a place."""
    text, begin = line
    return start - begin - len(text) <= GAP


def _goes_on(line: str, following: str, narrow: Narrow | None, *, next_to_it: bool) -> bool:
    stripped = line.rstrip()
    if stripped[-1:] in ENDS or OPENING.match(following):
        return False
    if _is_cut(stripped, following.lstrip(), next_to_it=next_to_it):
        return True
    if (
        next_to_it
        and narrow is not None
        and (room := narrow.width - narrow.of(stripped)) <= TOLERANCE * narrow.sign
    ):
        # A line as wide as the page is broken, though it opens as a heading does: 二、除2件因内容不明确.
        heading = _is_heading(line) and room >= narrow.sign
        return not heading and not TITLE.fullmatch(stripped + following.strip())
    return (
        len(stripped) >= MIN_WRAPPED
        and any(mark in following for mark in MARKS)
        and not _is_heading(line)
        and not COUNTED.search(stripped)
    )


def _is_cut(line: str, following: str, *, next_to_it: bool) -> bool:
    """Whether a line ends inside a number with its unit, a name in quotation marks or brackets, or before a mark."""
    if LEFT_OVER.match(following) or (NUMBER_CUT.search(line) and ITS_UNIT.match(following)):
        return True
    if next_to_it and ITS_COUNT.match(following) and not _is_heading(line):
        return "一" <= line[-1:] <= "鿿"
    if NUMERAL_CUT.search(line) and REST_OF_NUMERAL.match(following):
        return True
    return any(
        line.rfind(opens) > line.rfind(closes)
        and 0 <= following.find(closes) < LONGEST_NAME
        and opens not in following[: following.find(closes)]
        for opens, closes in PAIRS
    )


def _is_heading(line: str) -> bool:
    if TITLE.fullmatch(line.strip()):
        return True
    return bool(OPENING.match(line)) and not any(mark in line[4:] for mark in "，。；：,;:")
