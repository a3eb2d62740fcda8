"""Which lines of a page belong to one paragraph, because the page broke it to its own width."""

import re
from collections.abc import Iterable, Iterator

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
# What a line begins with that may be the rest of a number: 自然人申请1|55件.
REST_OF_NUMBER = re.compile(rf"\s*\d{{1,9}}(?:{UNITS})")
# A line that begins with a mark, or with the unit of the number before it, is no line of its own: 申请12|件，办结9件.
LEFT_OVER = re.compile("[，、；。）”]")
NUMBER_CUT, ITS_UNIT = re.compile(r"[一-鿿]\d{1,7}$"), re.compile(rf"(?:{UNITS})[，、；。]")
PAIRS = (("“", "”"), ("（", "）"))
TITLE = re.compile(r"[^，。；：、,;:]{4,60}(?:19|20)\d\d年?度?[^，。；：,;:]{0,24}(?:报告|年报)")
# A narrow page has so many lines as wide as it is, and breaks none that is narrower by more.
LEAST_LINES, TOLERANCE = 4, 2
# No page is narrower, and a wider one breaks its lines as others do.
NARROWEST, NARROW = 8, 24
# One line is the next of another where no more stands between them.
GAP = 2
# How much of a name in quotation marks may stand on the next line.
LONGEST_NAME = 12


def paragraphs(lines: Iterable[tuple[str, int]]) -> Iterator[Held]:
    """Lines with their places, those of one paragraph together."""
    lines = list(lines)
    narrow = narrow_width([text for text, _ in lines])
    held: Held = []
    for text, start in lines:
        if held and not _goes_on(held[-1][0], text, narrow if _is_next(held[-1], start) else None):
            if held[-1][0][-1:].isdigit() and REST_OF_NUMBER.match(text):
                held[-1] = (held[-1][0].rstrip(DIGITS), held[-1][1])
            yield held
            held = []
        held.append((text, start))
    if held:
        yield held


def narrow_width(lines: list[str]) -> int | None:
    """How wide the lines of a page are of which none is as wide as those of others, or None.

    Parameters
    ----------
    lines
        Its lines.
    """
    prose = [
        len(line.strip())
        for line in lines
        if any(mark in line for mark in MARKS) and not _is_heading(line)
    ]
    widest = max(prose, default=0)
    if not NARROWEST <= widest <= NARROW:
        return None
    full = [
        line
        for line in map(str.strip, lines)
        if len(line) >= widest - 1 and line[-1] not in ENDS and not COUNTED.search(line)
    ]
    return widest if len(full) >= LEAST_LINES else None


def _is_next(line: tuple[str, int], start: int) -> bool:
    """Whether no line that is not read, as the last sign of a heading, stands between a line and a place."""
    text, begin = line
    return start - begin - len(text) <= GAP


def _goes_on(line: str, following: str, narrow: int | None) -> bool:
    stripped = line.rstrip()
    if stripped[-1:] in ENDS or OPENING.match(following):
        return False
    if _is_cut(stripped, following.lstrip()):
        return True
    if narrow is not None and len(stripped) >= narrow - TOLERANCE:
        # A line as wide as the page is broken, though it opens as a heading does: 二、除2件因内容不明确.
        heading = _is_heading(line) and len(stripped) < narrow
        return not heading and not TITLE.fullmatch(stripped + following.strip())
    return (
        len(stripped) >= MIN_WRAPPED
        and any(mark in following for mark in MARKS)
        and not _is_heading(line)
        and not COUNTED.search(stripped)
    )


def _is_cut(line: str, following: str) -> bool:
    """Whether a line ends inside a number with its unit, a name in quotation marks or brackets, or before a mark."""
    if LEFT_OVER.match(following) or (NUMBER_CUT.search(line) and ITS_UNIT.match(following)):
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
