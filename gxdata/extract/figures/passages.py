"""The prose of a document, paragraph by paragraph, with the way back to the normalised text."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from gxdata.extract.figures.broken_lines import OPENING, paragraphs
from gxdata.extract.figures.numbers import UNITS
from gxdata.extract.figures.plain import plain
from gxdata.extract.figures.planned import Plans
from gxdata.extract.figures.talk import SPOKEN
from gxdata.extract.figures.worth_reading import (
    UNIT_STARTS,
    WHITE,
    is_worth_reading,
)
from gxdata.extract.report import Section
from gxdata.read.document import ROW_OF, TEXT_OF, Document, Grid, Line

# White space between two digits parts two numbers; anywhere else it says nothing.
IDLE = re.compile(r"(?<!\d)\s+|\s+(?!\d)")
# （二）办理结果。 goes on with the applications told of before; any other numbered paragraph turns to something else.
ON_ANSWERS = re.compile("答复|处理|办理|办结|结果")
LABEL = 16
ASKED_FOR = SPOKEN["applications"]
DIGIT = re.compile(r"\d")
ROW = re.compile(rf"\d([{UNIT_STARTS}]?)\s+[\d.-]+\1(?:\s|$)")
# 新收申请数量21件1件0件22件: three counts of one unit with no words between them are the cells of a row.
CELLS = re.compile(
    rf"\d([{UNIT_STARTS}])[\s|—–/-]{{0,12}}(?:\d[\d,，.]{{0,12}}\1[\s|—–/-]{{0,12}}){{2,40}}"
)
SENTENCE_END = "。；"
MIN_CELL = 25
LABEL_CELL = re.compile(
    r"\s*(?:[（(][一二三四五六七][)）])?[^，。（(]{0,12}[（(][^。]{8,60}[)）]\s*$"
)
# 本年度未收取信息处理费: beside sentences a short cell may deny.
DENIES = re.compile(
    r"\s*(?:20\d\d年度?|本年度?|全年|今年|我[局镇乡街委办]|本机关|本单位|，)*(?:均|也)?(?:未|没有)(?:收到|收取|发生|产生|接到|受理|发出)"
)
# 申请0件: a shorter line states nothing but that there was none.
MIN_LINE = 5
# 6件。 or 38%。 is the rest of a sentence that broke within or before its number.
REST = re.compile(
    rf"\s*(?:[一-鿿]{{1,3}}\d{{1,4}}|\d{{0,8}})(?:{UNITS})[。，；]|\s*[\d.]{{1,8}}[%％][。，；]|[无未没不零][^\s，；。]{{2}}"
)
# 行政诉⏎讼。: the end of a sentence that broke within a word.
LAST = re.compile("^[一-鿿]{1,4}[。，；]$")
# 重复申请¦0¦0¦0: bars with nothing but numbers between them part the cells of a row.
BARRED = re.compile(r"[|¦│┃｜](?:\s*[\d.,/-]{0,12}\s*[|¦│┃｜]){2}")
# The one label of a form that holds commas; behind a row's number it is no end of 予以公开7.
LABEL_WITH_COMMAS = "只计这一情形，不计其他情形"
# How far before white space a count with its unit may begin that ends there: 在线访谈：20期　政策解读：508篇
NEAR = 8
LABEL_OF_COUNT = re.compile(r"[一-鿿“”（）]{2,16}[：:]\s*\d")
COUNT_AT_END = re.compile(rf"\d[余多]?(?:{UNITS})$")
# 收取的费用 万元 0: a row of a table of indicators.
LABELLED_ROW = re.compile(r"\s(?:[条件次篇个份元人]|万元|人次)?\s*\d[\d.,]*\s*$")


@dataclass(slots=True, eq=False)
class Passage:
    """A paragraph without idle white space, titles blanked.

    Attributes
    ----------
    text
        What is read.
    raw
        The same characters as printed.
    section
        The part it stands in, None before the first heading.
    places
        Where each character stands in the normalised text: the first one's place, or a place for each.
    told_of_applications
        Whether the paragraph or heading before speaks of applications.
    """

    text: str
    raw: str
    section: str | None
    places: int | list[int]
    told_of_applications: bool = False

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of `text` stands in the normalised text."""
        if isinstance(self.places, int):
            return self.places + start, self.places + end
        return self.places[start], self.places[end - 1] + 1


def passages(
    document: Document, parts: tuple[Section, ...], year: int, cells: Sequence[int] = ()
) -> Iterator[Passage]:
    """The paragraphs that are prose and tell of the year, lines that were broken inside a sentence joined.

    `cells` tells where in the normalised text cells of its tables begin, ascending.
    """
    starts = [part.start for part in parts]
    last: str | None = None
    told = False
    plans = Plans(year)
    for held in paragraphs(_parted(_lines(document, cells), parts, starts)):
        section = _section_of(held, parts, starts)
        first = held[0][0]
        if told and (
            section != last or (OPENING.match(first) and not ON_ANSWERS.search(first[:LABEL]))
        ):
            told = False
        if not plans.hold(first) and is_worth_reading(held, section):
            yield _passage(held, section, told)
        for text, _ in held:
            told = told or ("申请" in text and ASKED_FOR.search(text) is not None)
        last = section


def _parted(
    lines: Iterator[tuple[str, int]], parts: tuple[Section, ...], starts: list[int]
) -> Iterator[tuple[str, int]]:
    """Lines, those that hold several parts of a report cut before and behind each part's heading."""
    for text, start in lines:
        first, last = bisect_right(starts, start), bisect_right(starts, start + len(text) - 1)
        if first == last:
            yield text, start
            continue
        at = start
        for part in parts[first:last]:
            heading = text.rfind(part.heading, at - start, part.start - start)
            for stop in (heading + start, part.start):
                if at < stop:
                    yield text[at - start : stop - start], at
                    at = stop
        yield text[at - start :], at


def _lines(document: Document, cells: Sequence[int]) -> Iterator[tuple[str, int]]:
    _, starts = document.normalised
    for block, start in zip(document.blocks, starts, strict=True):
        if isinstance(block, Grid):
            yield from _prose_cells(block, start)
        elif cells and _is_read_row(block.text, start, cells):
            continue
        elif not DIGIT.search(block.text):
            if len(block.text) >= MIN_LINE or REST.match(block.text) or LAST.search(block.text):
                yield block.text, start
        elif (len(block.text) >= MIN_LINE and not _is_row(block)) or REST.match(block.text):
            if CELLS.search(block.text):
                yield from _without_cells(block.text, start)
            else:
                yield block.text, start


def _is_read_row(text: str, start: int, cells: Sequence[int]) -> bool:
    """Whether a line holds cells of a table that was read, and no sentence."""
    n = bisect_left(cells, start)
    held = n < len(cells) and cells[n] < start + len(text)
    return held and not any(mark in text for mark in SENTENCE_END)


def _is_row(line: Line) -> bool:
    """Whether a line is a row of a table whose cells stand apart by white space."""
    text = line.text
    if "。" in text or "；" in text:
        return False
    if BARRED.search(text) or LABEL_WITH_COMMAS in text:
        return True
    if "，" in text:
        return False
    return ROW.search(text) is not None or LABELLED_ROW.search(text) is not None


def _without_cells(text: str, start: int) -> Iterator[tuple[str, int]]:
    """What a line holds beside the rows of a table whose cells bear units, and the labels of the rows."""
    at = 0
    for match in CELLS.finditer(text):
        label = max(text.rfind(mark, at, match.start()) for mark in SENTENCE_END)
        if label >= at:
            yield text[at : label + 1], start + at
        at = match.end()
    if at < len(text):
        yield text[at:], start + at


def _prose_cells(grid: Grid, start: int) -> Iterator[tuple[str, int]]:
    """Cells of a table that hold sentences: a page laid out as a table, or a note inside one."""
    texts = list(map(TEXT_OF, grid.cells))
    if not any(map(_is_sentence, [text for text in texts if len(text) >= MIN_CELL])):
        return
    rows: set[int] = set()
    length = done = 0
    for n, text in enumerate(texts):
        if (len(text) >= MIN_CELL and _is_sentence(text)) or DENIES.match(text):
            length += sum(map(len, texts[done:n]))
            rows.update(map(ROW_OF, grid.cells[done : n + 1]))
            # Three signs part the cells of a row, and one parts rows.
            yield text, start + length + 3 * n - 2 * (len(rows) - 1)
            done = n


def _is_sentence(cell: str) -> bool:
    """Whether a cell holds a sentence; the label of a row that explains itself in brackets is none."""
    return "。" in cell or ("，" in cell and not LABEL_CELL.match(cell))


def _section_of(
    held: list[tuple[str, int]], parts: tuple[Section, ...], starts: list[int]
) -> str | None:
    last, last_start = held[-1]
    at = bisect_right(starts, last_start + len(last) - 1)
    return parts[at - 1].section if at else None


def _passage(held: list[tuple[str, int]], section: str | None, told: bool) -> Passage:
    raw, places = _joined(held)
    return Passage(plain(raw), raw, section, places, told)


def _idle(text: str) -> Iterator[tuple[int, int]]:
    """The white space that says nothing: but for one sign between a count and the label of the next."""
    labelled = "：" in text or ":" in text
    for match in IDLE.finditer(text):
        start, end = match.span()
        if (
            labelled
            and LABEL_OF_COUNT.match(text, end)
            and COUNT_AT_END.search(text, max(0, start - NEAR), start)
        ):
            start += 1
        if start < end:
            yield start, end


def _joined(held: list[tuple[str, int]]) -> tuple[str, int | list[int]]:
    if len(held) == 1 and not WHITE.search(held[0][0].strip()):
        text, start = held[0]
        return text.strip(), start + len(text) - len(text.lstrip())
    kept: list[str] = []
    places: list[int] = []
    for text, start in held:
        idle = [(0, 0), *_idle(text), (len(text), len(text))]
        for (_, begin), (stop, _) in pairwise(idle):
            kept.append(text[begin:stop])
            places += range(start + begin, start + stop)
    return "".join(kept), places
