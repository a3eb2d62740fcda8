"""Read the figures of a report's prose."""

import re
from collections.abc import Iterator

from gxdata.extract.figures.figures_of_sentence import of_sentence
from gxdata.extract.figures.numbers import numbers
from gxdata.extract.figures.passages import Passage, passages
from gxdata.extract.figures.record import LONGEST_EVIDENCE, stated_zero
from gxdata.extract.figures.sentence import sentence_in
from gxdata.extract.figures.stated_zeros import may_deny
from gxdata.extract.figures.talk import Talk
from gxdata.extract.report import Figure, Section
from gxdata.read.document import Document

# A sentence without end is cut, so that what is done for each number of one stays small.
SENTENCE = re.compile(r"[^。！？!?]{1,800}")
# What section five promises or regrets is no account of the year, but for fees: where the heading of the last part was
# lost, that part stands in section five, and it speaks of fees.
SILENT = "problems"
FEES = re.compile("费|收取|检索|复制")
HEARD = frozenset({"fees_charged", "fee_notices"})
# What a part says was zero that holds one of these words and nothing else.
NONE_OF_THESE = re.compile(
    r"(?:20\d\d年|今年|本年度?|全年|我[局镇乡委办街]|本机关|本单位)?[，]?(?:均|都)?(?:未|没有|无)(?:发生|产生|出现)?(?:过)?"
    r"[此这该上述以]{1,2}(?:两?[类种项])?(?:情况|案件|情形|事项|问题)"
)
NOTHING = frozenset({"无", "没有", "暂无", "本年度无", "无此情况", "无此类情况", "未发生"})
LONGEST_NOTHING = 24
EMPTY = {
    "applications": ("applications_received",),
    "reviews": ("reviews", "litigations"),
    "fees": ("fees_charged",),
}


def figures(document: Document, parts: tuple[Section, ...], year: int) -> tuple[Figure, ...]:
    """The figures that a report states in prose, in reading order, each statement once.

    Parameters
    ----------
    document
        A mended document. What stands in its tables is left out.
    parts
        Its parts.
    year
        The year it reports on.
    """
    found = [f for passage in passages(document, parts) for f in _of_passage(passage, year)]
    found += [zero for part in parts for zero in _of_empty(part)]
    return tuple(_once(sorted(found, key=lambda figure: figure.start)))


def _of_passage(passage: Passage, year: int) -> Iterator[Figure]:
    text = passage.text
    if passage.section == SILENT and not FEES.search(text):
        return
    counted = list(numbers(text))
    denies = may_deny(text)
    if not counted and not denies:
        return
    talk = Talk(passage.section, year, text, passage.told_of_applications)
    at = 0
    for match in SENTENCE.finditer(text):
        start, end = match.span()
        first = at
        while at < len(counted) and counted[at].end <= end:
            at += 1
        if at > first or (denies and may_deny(match[0])):
            sentence = sentence_in(text, start, end, counted[first:at])
            for figure in of_sentence(passage, sentence, talk):
                if passage.section != SILENT or figure.metric in HEARD:
                    yield figure


def _of_empty(part: Section) -> Iterator[Figure]:
    # A line behind it belongs to a part whose heading was not known.
    text = part.text[:LONGEST_NOTHING].strip().partition("\n")[0].strip()
    told = text.rstrip("。. ")
    if told in NOTHING or NONE_OF_THESE.fullmatch(told):
        for metric in EMPTY.get(part.section, ()):
            yield stated_zero(metric, part.section, text, part.start, part.start + len(text))


def _once(found: list[Figure]) -> Iterator[Figure]:
    """Leave out statements made before; two numbers in one clause that are equal are two statements."""
    seen: dict[tuple[object, ...], Figure] = {}
    places: set[tuple[object, ...]] = set()
    for figure in found:
        place = (figure.metric, figure.channel, figure.start)
        if place in places:
            continue
        places.add(place)
        key = (figure.metric, figure.channel, figure.value, figure.year_ref)
        first = seen.setdefault(key, figure)
        near = figure.start - first.start < LONGEST_EVIDENCE
        if first is figure or (near and first.evidence == figure.evidence):
            yield figure
