"""Applications that ended one way for several reasons, each counted apart: 涉密不予公开3件，涉及第三方不予公开2件."""

import re
from dataclasses import replace
from typing import NamedTuple

from gxdata.catalogue.metrics import any_of, figure_words
from gxdata.extract.figures.application_outcomes import CASES
from gxdata.extract.figures.head_metric import ENDS
from gxdata.extract.figures.numbers import Number
from gxdata.extract.figures.passages import Passage
from gxdata.extract.figures.sentence import Sentence
from gxdata.extract.figures.summed_up import LEAST
from gxdata.extract.report import Figure

REASONS = {
    f"applications_{how}": any_of(figure_words().lists[f"reasons_{how}"])
    for how in ("denied", "unavailable", "rejected")
}
# A reason that stands alone before its number, what came of it having been said: 信访事项不予处理4件，重复申请2件.
ALONE = {
    metric: re.compile(
        rf"[，、；（：](?:其中[，：]?)?(?:因|属于?|涉及|涉|系|为|要求)?(?:{reason.pattern}|[、或及和类等])+"
        r"(?:信息|内容|事项|申请|案卷|的|有|为)*"
    )
    for metric, reason in REASONS.items()
}
# What stands before a number that its reason follows: 其中3件信息不存在，2件本机关不掌握.
NUMBER_FIRST = re.compile(r"[，、（）\s]*(?:其中|分别|另|有|为|是|还)*")
SUMMED = re.compile(r"[，、；（）]*(?:合计|共计|总计|一共|共)(?:为)?")
# What is done with an application before it ends: 9件因内容不明确告知补正.
STEP = re.compile("补正(?!后)|征求|征询")
IN_DOUBT = "in doubt"
# 非本机关职责3件: it may be held elsewhere, or not be held at all.
DUTIES = re.compile("职责|职权")
# 不属于本局公开范围19件, 应由其他机关公开4件: an end of its own.
ELSEWHERE = re.compile(r"(?:不属|非[本我]|应由|其[他它])[^，；。、\d]{0,12}公开")
OPENED = re.compile("其中|包括|分别|：")
MARKS = re.compile("[；：]")


class Count(NamedTuple):
    """A number of applications that ended one way, with the words that say why, empty where none do."""

    number: Number
    metric: str
    reason: str


class Said(NamedTuple):
    """What a sentence says of applications: all numbers that may count them, and those that tell how they ended."""

    passage: Passage
    sentence: Sentence
    numbers: list[Number]
    counts: list[Count]

    def place(self, number: Number) -> tuple[int, int]:
        """Where a number stands in the document."""
        return self.passage.span(number.start, number.end)


def summed_by_reason(
    passage: Passage, sentence: Sentence, found: list[Figure], year: int
) -> list[Figure]:
    """The figures with one number for each way to end: the whole that is told, else the sum of all the reasons.

    None stays where a reason is told twice, or something between or beside the reasons is counted that cannot be told.

    Parameters
    ----------
    passage, sentence
        The passage and its sentence.
    found
        The figures of the sentence.
    year
        The year of the report.
    """
    if not any(f.metric in REASONS for f in found):
        return found
    told = [n for n in sentence.numbers if n.unit is None or n.unit in (*CASES, "条", "份", "宗")]
    said = Said(passage, sentence, told, _counts(sentence, told))
    for metric in REASONS:
        mine = [f for f in found if f.metric == metric]
        run = [count for count in said.counts if count.metric == metric]
        elsewhere = any(f.year_ref not in (None, year) or not f.value for f in mine)
        if not mine or elsewhere or not any(count.reason for count in run):
            continue
        depth = _depth(sentence, run[0].number)
        run = [count for count in run if _depth(sentence, count.number) == depth]
        if len(run) >= LEAST:
            found = _one_number(said, found, mine, run)
    return found


def _one_number(
    said: Said, found: list[Figure], mine: list[Figure], run: list[Count]
) -> list[Figure]:
    """The figures where those of one way to end, `mine`, are made one or none."""
    whole = _wholes(said.sentence, run)
    total = sum(count.number.value for count in run if count not in whole)
    others = [f for f in found if f not in mine]
    if whole:
        start, _ = said.place(whole[0].number)
        stated = [f for f in mine if f.start == start and f.value >= total]
        return [f for f in found if f in others or (len(whole) == 1 and f in stated)]
    last = run[-1].number
    if behind := _sum_behind(said, last):
        others = [f for f in others if f.start != said.place(behind)[0]]
        if behind.value != total:
            return others
        last = behind
    if _are_unsure(said, others, run, last):
        return others
    approx = any(count.number.approx for count in run)
    start, end = said.place(run[0].number)[0], said.place(last)[1]
    summed = replace(mine[0], value=total, start=start, end=end, approx=approx)
    return [summed if f is mine[0] else f for f in found if f in others or f is mine[0]]


def _sum_behind(said: Said, last: Number) -> Number | None:
    """The number behind the last of the reasons, if it is called their sum: 共6件."""
    behind = next(iter(said.numbers[said.numbers.index(last) + 1 :]), None)
    summed = behind and SUMMED.fullmatch(said.sentence.text, last.end, behind.start)
    return behind if summed else None


def _are_unsure(said: Said, others: list[Figure], run: list[Count], last: Number) -> bool:
    """Whether a reason is told twice or in doubt, or a number between or beside them counts what is not known."""
    reasons = [count.reason for count in run]
    if IN_DOUBT in reasons or len({*reasons}) < len(reasons):
        return True
    first, numbers = run[0].number, said.numbers
    depth = _depth(said.sentence, first)
    known = {f.start for f in others}
    read = {count.number.start for count in said.counts} | {last.start}
    return any(
        n.start not in read and said.place(n)[0] not in known
        for n in numbers[max(numbers.index(first) - 1, 0) : numbers.index(last) + 2]
        if _depth(said.sentence, n) == depth
    )


def _wholes(sentence: Sentence, run: list[Count]) -> list[Count]:
    """The counts that name no reason, or the first if a list takes it apart: 不存在等无法提供9件，其中不掌握2件."""
    if OPENED.search(sentence.text, run[0].number.end, run[1].number.start):
        return run[:1]
    return [count for count in run if not count.reason]


def _counts(sentence: Sentence, told: list[Number]) -> list[Count]:
    """The numbers of a sentence that count applications by how they ended."""
    counts: list[Count] = []
    reach = sentence.start
    for k, number in enumerate(told):
        begins = max(
            [reach, *(m.end() for m in MARKS.finditer(sentence.text, reach, number.start))]
        )
        span = (begins, number.start)
        near = sentence.text[max(begins, sentence.part_start(number.start) - 1) : number.start]
        ends = sentence.clause_end(number.end)
        following = told[k + 1].start if k + 1 < len(told) else sentence.end
        if NUMBER_FIRST.fullmatch(near) and number.end < ends <= following:
            span = (number.end, ends)
        reach = max(number.end, span[1])
        if counted := _counted(sentence, number, span, {count.metric for count in counts}):
            counts.append(counted)
    return counts


def _counted(
    sentence: Sentence, number: Number, span: tuple[int, int], ended: set[str]
) -> Count | None:
    """How the applications ended that a number counts, as its own words say, or those before it: how others `ended`."""
    if STEP.search(sentence.text, *span):
        return None
    words = sentence.words_between(*span)
    ends = [r.metric for w in words for r in w.sense.readings if r.metric in ENDS]
    if ends and ends[-1] != "applications_other":
        reason = REASONS.get(ends[-1])
        given = reason.search(sentence.text, *span) if reason else None
        return Count(number, ends[-1], given[0] if given else "")
    if DUTIES.search(sentence.text, *span):
        return Count(number, "applications_unavailable", IN_DOUBT)
    if ELSEWHERE.search(sentence.text, *span):
        return Count(number, "applications_other", "")
    if missing := REASONS["applications_unavailable"].search(sentence.text, *span):
        return Count(number, "applications_unavailable", missing[0])
    alone = [
        m for m, reason in ALONE.items() if m in ended and reason.fullmatch(sentence.text, *span)
    ]
    if alone:
        return Count(number, alone[0], sentence.text[slice(*span)])
    return Count(number, ends[0], "") if ends else None


def _depth(sentence: Sentence, number: Number) -> int:
    """How many brackets are open where a number stands."""
    before = sentence.text_before(number)
    return before.count("（") - before.count("）")
