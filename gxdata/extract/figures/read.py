"""Read the figures of a report's prose."""

import re
from collections.abc import Iterator

from gxdata.extract.begun_again import end_of_report
from gxdata.extract.figures.figures_of_sentence import of_sentence
from gxdata.extract.figures.nothing_said import of_empty_headings, of_empty_parts
from gxdata.extract.figures.numbers import numbers
from gxdata.extract.figures.passages import Passage, passages
from gxdata.extract.figures.sentence import sentence_in
from gxdata.extract.figures.settled import (
    once,
    without_its_organs,
    without_the_region,
    years_settled,
)
from gxdata.extract.figures.stated_zeros import may_deny
from gxdata.extract.figures.talk import Talk
from gxdata.extract.figures.worth_reading import SILENT
from gxdata.extract.report import Figure, Section
from gxdata.extract.tables.reading import TableReading, places_in_text
from gxdata.read.document import Document
from gxdata.read.unreadable import UNREADABLE

# A sentence without end is cut, so that what is done for each number of one stays small.
SENTENCE = re.compile(r"[^。！？!?]{1,800}")
# In section five only these are heard.
FEES = re.compile("费|收取|检索|复制")
HEARD = frozenset({"fees_charged", "fee_notices"})
CLAUSE_ENDS = "，,；;。！!？?\n"
# A longer clause is looked at from here on.
LONGEST_CLAUSE = 80


def figures(
    document: Document,
    parts: tuple[Section, ...],
    year: int,
    tables: tuple[TableReading, ...] = (),
    scope: str = "organ",
) -> tuple[Figure, ...]:
    """The figures that a report states in prose, in reading order, each statement once.

    Parameters
    ----------
    document
        A mended document. What stands in its tables is left out.
    parts
        Its parts.
    year
        The year it reports on.
    tables
        What was read of its tables: the lines of text that hold their cells are no prose.
    scope
        Whether it tells of an organ, of a region or of a system.
    """
    cells = places_in_text(tables)
    told = passages(document, parts, year, cells)
    found = [figure for passage in told for figure in _of_passage(passage, year, scope)]
    found += of_empty_parts(parts)
    found += of_empty_headings(document, parts, frozenset(cells))
    text, _ = document.normalised
    own = end_of_report(text, parts)
    found = [f for f in found if f.start < own and not _may_count_other_things(f, text)]
    found = list(years_settled(found, year))
    found.sort(key=lambda figure: figure.start)
    of_its_own = without_the_region if scope == "organ" else without_its_organs
    return tuple(once(list(of_its_own(found))))


def _of_passage(passage: Passage, year: int, scope: str) -> Iterator[Figure]:
    text = passage.text
    if passage.section == SILENT and not FEES.search(text):
        return
    counted = list(numbers(text))
    denies = may_deny(text)
    if not counted and not denies:
        return
    talk = Talk(passage.section, year, text, passage.told_of_applications, scope)
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


def _may_count_other_things(figure: Figure, text: str) -> bool:
    """Whether a count of information may be one of all years or of another channel, for what its clause lost."""
    if not figure.metric.startswith("disclosed"):
        return False
    before = text[max(0, figure.start - LONGEST_CLAUSE) : figure.start]
    clause = before[max(before.rfind(end) for end in CLAUSE_ENDS) + 1 :]
    return UNREADABLE in clause
