"""The head that stands before a number."""

import re

from gxdata.catalogue.metrics import figure_words
from gxdata.extract.figures.application_outcomes import answered_so, goes_to_next_year
from gxdata.extract.figures.application_words import (
    APPLICATIONS,
    are_carried_over,
    comes_by,
    is_for_a_licence,
    is_for_something_else,
    is_one_kind,
    is_only_applicant,
    is_result,
    is_told_apart,
    names_everyone,
)
from gxdata.extract.figures.counted_together import (
    is_asked_beside_a_hotline,
    is_one_of_several,
    is_summed_up_with_others,
    something_stands_between,
)
from gxdata.extract.figures.head_metric import bound_to
from gxdata.extract.figures.information.count import information_counted
from gxdata.extract.figures.information.parts import is_name_of_a_column, verbs_of_the_list
from gxdata.extract.figures.numbers import Number
from gxdata.extract.figures.plain import FILLER
from gxdata.extract.figures.reading_fits import fits
from gxdata.extract.figures.sentence import Sentence, Word
from gxdata.extract.figures.talk import Bound, Talk

# How far a head may stand from its number.
FAR = 45
# What stands before one of these may say which applications are counted.
TOLD_APART = APPLICATIONS | {"答复", "回复"}
ANSWERS = frozenset({"答复", "回复", "办结"})
PROPOSALS = figure_words().lists["proposal"]
PUT_OUT_PROPOSALS = frozenset({"公开", "主动公开", "公布", "公示"})
PUT_OUT = frozenset({"", "类", "发布", "公开", "发布了", "共发布", "类共"})
# 解读商事制度改革的稿件22篇
INTERPRETING = re.compile(r"解读[^，；。、\d]{2,20}的$")
# What may stand between a head and a number without a unit.
LINKS = frozenset(
    "|金额|金额为|总额为|数额为|金额：|为|共|数|量|共计|数为|：|:|数量|数量为|件数为|件数|件数：|数：|数量：|次数：|起数：|案件数：|案件数量：|是|了|为：".split(
        "|"
    )
)


def head_before(
    sentence: Sentence, number: Number, reach: int, own: int, talk: Talk
) -> Bound | None:
    """The metric that the nearest fitting word left of a number names, no further left than `reach`."""
    if goes_to_next_year(sentence.text[own : number.start], talk):
        return Bound("applications_carried_out", "applications")
    # What stands before a semicolon was said of something else.
    reach = max(reach, sentence.text.rfind("；", reach, number.start) + 1)
    words = sentence.words_between(reach, number.start)
    if not words:
        return None
    comma = sentence.part_start(number.start)
    said = clause = frozenset([w.text for w in words])
    if words[0].start < comma:
        clause = frozenset([w.text for w in words if w.start >= comma])
    marks_aside = sentence.text.find("）", words[0].end, number.start) >= 0
    if marks_aside:
        # Without those in brackets that are closed again.
        said = frozenset([w.text for w in words if not _is_aside(sentence, w, number.start)])
    if sentence.text.startswith("、", reach):
        said |= verbs_of_the_list(sentence, reach)
    unfit = False
    for word in reversed(words):
        if (unfit and word.start < own) or _is_far(sentence, word.end, number.start):
            return None
        marks = word.sense.marks
        if "neutral" in marks or is_result(sentence, word):
            continue
        if marks_aside and _is_aside(sentence, word, number.start):
            continue
        if _ends_the_search(sentence, number, word, words, said):
            return None
        if answered := answered_so(sentence, number, word, own, talk):
            return answered
        everyone = number.value and names_everyone(sentence, word)
        if everyone or is_only_applicant(sentence, word, talk):
            return Bound("applications_received", "applications", end=word.end)
        if word.text in APPLICATIONS and are_carried_over(sentence, word, talk.year):
            return Bound("applications_carried_in", "applications", end=word.end)
        if word.text in TOLD_APART and is_told_apart(sentence, word, words, talk):
            continue
        for reading in word.sense.readings:
            if is_asked_beside_a_hotline(sentence, number, reading, words):
                continue
            if is_one_of_several(sentence, number, word, reading, reach):
                return None
            if reading.family == "proposals":
                clause |= _put_out_before(sentence, words, reach)
            if fits(reading, number, clause, said, talk, sentence, word):
                return bound_to(reading, word, sentence, own, talk)
        if word.text in PROPOSALS:
            # 答复并公开建议提案22件: whatever was done with them, no applications are counted.
            return None
        if "block" in marks:
            if _is_share_of_channel(sentence, word, number, words):
                continue
            return None
        if kind := _named_kind(sentence, number, word, words, talk):
            return kind
        found = information_counted(sentence, number, word, words, own, talk)
        if found or ("content" in marks and number.start - word.end <= 2):
            return found
        if word.text in ANSWERS and word.start == own and sentence.text[own - 1] == "：":
            # 校长信箱：回复71封
            continue
        unfit = unfit or bool(word.sense.readings) or "info" in marks
    return None


def _put_out_before(sentence: Sentence, words: list[Word], reach: int) -> frozenset[str]:
    """The verb that the next item of a list shares with the first: 公开人大建议2件，政协提案4件."""
    if sentence.text[reach] not in "、，" or any("publish" in w.sense.marks for w in words):
        return frozenset()
    before = sentence.words_between(sentence.part_start(reach), reach)
    return frozenset(w.text for w in before if w.text in PUT_OUT_PROPOSALS)


def _is_aside(sentence: Sentence, word: Word, end: int) -> bool:
    """Whether a word stands in brackets that are closed again before a number."""
    closes = sentence.text.rfind("）", word.end, end)
    return (
        closes >= 0
        and "（" not in sentence.text[word.end : closes]
        and (sentence.text.rfind("（", sentence.start, word.start) >= 0)
    )


def _ends_the_search(
    sentence: Sentence, number: Number, word: Word, words: list[Word], said: frozenset[str]
) -> bool:
    """Whether a word shows that the number counts nothing that has a metric."""
    marks, readings = word.sense.marks, word.sense.readings
    if (
        "block" in marks
        and not readings
        and not _is_share_of_channel(sentence, word, number, words)
    ):
        return True
    if number.unit is None and sentence.text[word.end : number.start] not in LINKS:
        return True
    if "via" in marks and number.start - word.end <= 2 and number.unit != "元":
        return True
    if something_stands_between(sentence, number, word):
        return True
    if number.value and names_everyone(sentence, word):
        # 收到自然人、法人申请各2件
        told = sentence.text[word.end : number.start]
        if "各" in told or "分别" in told or said.isdisjoint(figure_words().lists["receive"]):
            return True
    applied = "applications" in word.sense.families
    if readings and number.value and is_summed_up_with_others(sentence, word, words):
        return True
    if readings and not applied and is_name_of_a_column(sentence, word, number.start):
        return True
    if word.text in APPLICATIONS and (
        comes_by(sentence, word, words, said, number.end) or is_one_kind(sentence, word)
    ):
        return True
    return applied and (is_for_a_licence(sentence, word) or is_for_something_else(sentence, word))


def _is_share_of_channel(sentence: Sentence, word: Word, number: Number, words: list[Word]) -> bool:
    """Whether 占 tells what one channel has of the whole: 全年公开496条，网站占122条."""
    if word.text != "占" or number.start != word.end or number.unit is None:
        return False
    return any(w.end == word.start and w.sense.channel for w in words)


def _named_kind(
    sentence: Sentence, number: Number, word: Word, words: list[Word], talk: Talk
) -> Bound | None:
    """What kind of information is counted where that stands right before: 政策解读发布信息29条."""
    if "content" in word.sense.marks and INTERPRETING.search(
        sentence.text, words[0].start, word.start
    ):
        return Bound("interpretations", "interpretation", end=word.end)
    if not {"info", "publish"} & word.sense.marks:
        return None
    for w in words:
        if w.end <= word.start and sentence.text[w.end : word.start] in PUT_OUT:
            for reading in w.sense.readings:
                if reading.metric == "interpretations" and number.unit in reading.units:
                    return Bound(reading.metric, reading.family, end=word.end)
    return None


def _is_far(sentence: Sentence, start: int, end: int) -> bool:
    """Whether more lies between two places than a head may stand from its number, what was blanked apart."""
    length = end - start
    return length > FAR and length - sentence.text.count(FILLER, start, end) > FAR
