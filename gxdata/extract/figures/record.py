"""Write down a figure: its value, year, clause and place."""

from dataclasses import replace

from gxdata.catalogue.codes import code_list
from gxdata.extract.figures.all_granted import Granted
from gxdata.extract.figures.numbers import Number
from gxdata.extract.figures.passages import Passage
from gxdata.extract.figures.sentence import Sentence
from gxdata.extract.figures.stated_zeros import Zero
from gxdata.extract.figures.talk import Bound
from gxdata.extract.figures.year_of_number import year_of, year_of_the_stretch
from gxdata.extract.report import Figure

LONGEST_EVIDENCE = 160
# These name a year of their own: 2017年结转, 结转2019年.
YEARLESS = frozenset({"applications_carried_in", "applications_carried_out"})


def figure_of(
    passage: Passage,
    sentence: Sentence,
    number: Number,
    bound: Bound,
    reach: int,
    year: int,
    other_year: int | None = None,
) -> Figure:
    """A bound number as a figure. `other_year` is the year that owns it where that is known."""
    start, end = passage.span(number.start, number.end)
    spoken = other_year or year_of(sentence, reach, number.start, year)
    if bound.metric in YEARLESS and spoken != year:
        spoken = year_of_the_stretch(sentence, number.start, year)
    elif bound.metric == "disclosed_cumulative":
        spoken = None
    return Figure(
        metric=bound.metric,
        channel=bound.channel,
        value=number.value,
        unit=number.unit or unit_of(bound.metric),
        approx=number.approx,
        year_ref=spoken,
        section=passage.section,
        evidence=_evidence(passage, sentence, number.start, number.end),
        start=start,
        end=end,
    )


def figure_of_zero(passage: Passage, sentence: Sentence, zero: Zero, year: int) -> Figure:
    """A statement that there was none, as a figure."""
    start, end = passage.span(zero.start, zero.end)
    evidence = _evidence(passage, sentence, zero.start, zero.end)
    spoken = year_of(sentence, sentence.part_start(zero.start), zero.start, year)
    figure = stated_zero(zero.metric, passage.section, evidence, start, end)
    if spoken in (None, year) or zero.metric in YEARLESS:
        return figure
    return replace(figure, year_ref=spoken)


def figure_of_all(passage: Passage, sentence: Sentence, granted: Granted) -> Figure:
    """A statement that all applications were granted, as a figure."""
    start, end = passage.span(granted.start, granted.end)
    evidence = _evidence(passage, sentence, granted.start, granted.end)
    metric = "applications_granted"
    unit = unit_of(metric)
    return Figure(
        metric, None, granted.value, unit, False, None, passage.section, evidence, start, end
    )


def stated_zero(metric: str, section: str | None, evidence: str, start: int, end: int) -> Figure:
    """The figure zero, in the metric's own unit."""
    unit = unit_of(metric)
    return Figure(metric, None, 0.0, unit, False, None, section, evidence, start, end)


def unit_of(metric: str) -> str | None:
    """The unit that a metric is counted in."""
    return code_list("metric")[metric].unit


def _evidence(passage: Passage, sentence: Sentence, start: int, end: int) -> str:
    """The clause around a figure, as printed: from one full stop or semicolon to the next."""
    text = sentence.text
    first, last = sentence.start, sentence.end
    if text.find("；", first, last) >= 0:
        first = max(first, text.rfind("；", first, start) + 1)
        stop = text.find("；", end, last)
        last = stop if stop >= 0 else last
    first = max(first, end - LONGEST_EVIDENCE)
    return passage.raw[first : min(last, first + LONGEST_EVIDENCE)].strip()
