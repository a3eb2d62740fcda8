"""Read the figures of a report's prose."""

import re
from collections.abc import Iterator

from gxdata.extract.figures.bind import bind, is_change
from gxdata.extract.figures.disclosed import unit_of
from gxdata.extract.figures.numbers import Number, numbers
from gxdata.extract.figures.passages import Passage, passages
from gxdata.extract.figures.sentence import Bound, Sentence, Talk, sentence_in
from gxdata.extract.figures.shared import shared
from gxdata.extract.figures.years import compared_year, year_of
from gxdata.extract.figures.zeros import may_deny, zeros
from gxdata.extract.report import Figure, Section
from gxdata.read.document import Document

SENTENCE = re.compile(r"[^。！？!?]+")
CLAUSE_ENDS = "；;。"
LONGEST_EVIDENCE = 160
# What section five promises or regrets is no account of the year.
NOTHING = frozenset({"无", "没有", "暂无", "本年度无", "无此情况", "无此类情况", "未发生"})
EMPTY = {
    "applications": ("applications_received",),
    "reviews": ("reviews", "litigations"),
    "fees": ("fees_charged",),
}
SILENT = frozenset({"problems"})


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
    found: list[Figure] = []
    for passage in passages(document, parts):
        read = of_passage(passage, year)
        if passage.section in SILENT:
            # A heading that was lost leaves the last part in section five; it speaks of fees.
            read = [f for f in read if f.metric in ("fees_charged", "fee_notices")]
        found += read
    found += [zero for part in parts for zero in _of_empty(part)]
    return tuple(_once(sorted(found, key=lambda figure: figure.start)))


def _of_empty(part: Section) -> Iterator[Figure]:
    """What a part says that holds the one word 无."""
    text = part.text.strip()
    if text.rstrip("。. ") in NOTHING:
        for metric in EMPTY.get(part.section, ()):
            end = part.start + len(text)
            yield Figure(
                metric, None, 0.0, unit_of(metric), False, None, part.section, text, part.start, end
            )


def of_passage(passage: Passage, year: int) -> list[Figure]:
    """The figures of one paragraph."""
    text = passage.text
    counted = list(numbers(text))
    denies = may_deny(text)
    if not counted and not denies:
        return []
    talk = Talk(passage.section, year)
    found: list[Figure] = []
    at = 0
    for match in SENTENCE.finditer(text):
        start, end = match.span()
        mine = []
        while at < len(counted) and counted[at].end <= end:
            mine.append(counted[at])
            at += 1
        if mine or (denies and may_deny(match[0])):
            found += _of_sentence(passage, sentence_in(text, start, end, mine), talk)
    return found


def _of_sentence(passage: Passage, sentence: Sentence, talk: Talk) -> Iterator[Figure]:
    _begin(sentence, talk)
    reach = sentence.start
    done = 0
    for n, number in enumerate(sentence.numbers):
        if is_change(sentence.text[reach : number.start]):
            continue
        _open_parts(sentence, reach, number.start, talk)
        if n >= done:
            several = shared(sentence, n, reach, talk)
            for k, bound in several:
                counted = sentence.numbers[k]
                yield _figure(passage, sentence, counted, bound, reach, talk)
                _remember(talk, bound)
                done = max(done, k + 1)
            if not several:
                yield from _single(passage, sentence, n, reach, talk)
        spent = talk.last.end if talk.last and n < len(sentence.numbers) else 0
        reach = max(number.end, spent)
    for zero in zeros(sentence):
        start, end = passage.span(zero.start, zero.end)
        evidence = _evidence(passage, sentence, zero.start, zero.end)
        yield Figure(
            zero.metric,
            None,
            0.0,
            unit_of(zero.metric),
            False,
            None,
            passage.section,
            evidence,
            start,
            end,
        )


def _single(
    passage: Passage, sentence: Sentence, n: int, reach: int, talk: Talk
) -> Iterator[Figure]:
    number = sentence.numbers[n]
    other_year = compared_year(sentence, reach, number.start, talk.year)
    bound = bind(sentence, n, reach, talk)
    if bound is None and _is_attendance(sentence, number, reach, talk):
        bound = Bound("trainees", "training")
    if bound is None and other_year is not None and talk.last and talk.sentence_family:
        bound = talk.last
    if bound is None or (
        other_year in (None, talk.year) and _repeats_a_part(bound, number.unit, talk)
    ):
        return
    yield _figure(passage, sentence, number, bound, reach, talk, other_year)
    _remember(talk, bound)


def _is_attendance(sentence: Sentence, number: Number, reach: int, talk: Talk) -> bool:
    """Whether a bare number of people follows a number of trainings: 培训3期、260人次."""
    between = sentence.text[reach : number.start].strip("、，,共计约近超")
    trained = talk.last is not None and talk.last.metric == "trainings" and talk.sentence_family
    return bool(trained) and not between and number.unit in ("人次", "人")


def _begin(sentence: Sentence, talk: Talk) -> None:
    """Open a sentence: a list goes on only if it says so."""
    first = sentence.words[0] if sentence.words else None
    goes_on = (
        first is not None and "parts" in first.sense.marks and first.start - sentence.start <= 3
    )
    if not goes_on:
        talk.in_parts = False
        talk.parent = None
        talk.total = False
    talk.sentence_family = None


def _open_parts(sentence: Sentence, start: int, end: int, talk: Talk) -> None:
    marks = {mark for w in sentence.words_between(start, end) for mark in w.sense.marks}
    parent = talk.parent
    if parent and parent.family != "disclosed" and "；" in sentence.text[start:end]:
        talk.in_parts = False
    if "list_openers" in marks or ("parts" in marks and talk.sentence_family):
        talk.in_parts = True
        talk.parent = talk.last


def _repeats_a_part(bound: Bound, unit: str | None, talk: Talk) -> bool:
    """Whether the number is a part of what was just counted as a whole: 其中视频解读7个."""
    parent = talk.parent
    if not talk.in_parts or parent is None or bound.family == "disclosed":
        return False
    # One category of what was disclosed: 其中政策解读4条.
    return bound.metric == parent.metric or (parent.family == "disclosed" and unit == "条")


def _remember(talk: Talk, bound: Bound) -> None:
    talk.last = bound
    talk.sentence_family = bound.family
    talk.total = talk.total or (bound.metric == "disclosed" and bound.channel is None)


def _figure(
    passage: Passage,
    sentence: Sentence,
    number: Number,
    bound: Bound,
    reach: int,
    talk: Talk,
    other_year: int | None = None,
) -> Figure:
    start, end = passage.span(number.start, number.end)
    year = other_year or year_of(sentence, reach, number.start, talk.year)
    if bound.metric in ("applications_carried_in", "applications_carried_out"):
        year = talk.year if year == talk.year else None
    if bound.metric == "disclosed_cumulative":
        year = None
    return Figure(
        metric=bound.metric,
        channel=bound.channel,
        value=number.value,
        unit=number.unit or unit_of(bound.metric),
        approx=number.approx,
        year_ref=year,
        section=passage.section,
        evidence=_evidence(passage, sentence, number.start, number.end),
        start=start,
        end=end,
    )


def _evidence(passage: Passage, sentence: Sentence, start: int, end: int) -> str:
    """The clause around a figure, as printed: from one full stop or semicolon to the next."""
    text = sentence.text
    first = max(
        [sentence.start, *(text.rfind(mark, sentence.start, start) + 1 for mark in CLAUSE_ENDS)]
    )
    stops = [text.find(mark, end, sentence.end) for mark in CLAUSE_ENDS]
    last = min([s for s in stops if s >= 0], default=sentence.end)
    first = max(first, end - LONGEST_EVIDENCE)
    return passage.raw[first : min(last, first + LONGEST_EVIDENCE)].strip()


def _once(found: list[Figure]) -> Iterator[Figure]:
    """Leave out statements made before; two numbers in one clause that are equal are two statements."""
    seen: dict[tuple[object, ...], str] = {}
    for figure in found:
        key = (figure.metric, figure.channel, figure.value, figure.year_ref)
        if seen.setdefault(key, figure.evidence) == figure.evidence:
            yield figure
