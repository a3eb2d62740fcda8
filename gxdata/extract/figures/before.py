"""The head that stands before a number."""

import re

from gxdata.catalogue.metrics import Reading, figure_words
from gxdata.extract.figures.answered import answered_so, goes_to_next_year
from gxdata.extract.figures.applied import (
    APPLICATIONS,
    comes_by,
    is_for_a_licence,
    is_one_kind,
    is_only_applicant,
    is_result,
    is_told_apart,
)
from gxdata.extract.figures.disclosed import disclosed
from gxdata.extract.figures.fits import fits
from gxdata.extract.figures.heads import OUTCOMES, bound_to
from gxdata.extract.figures.numbers import Number
from gxdata.extract.figures.parts import is_name_of_a_column, verbs_of_the_list
from gxdata.extract.figures.plain import FILLER
from gxdata.extract.figures.sentence import Sentence, Word
from gxdata.extract.figures.talk import Bound, Talk

# How far a head may stand from its number.
FAR = 45
LONGEST_OUTCOME = 10
# What stands before one of these may say which applications are counted.
TOLD_APART = APPLICATIONS | {"答复", "回复"}
# These are kinds of information too, and in a list of kinds the number belongs to the last: 政策解读、公告107条.
KINDS = frozenset({"interpretations", "opinion_solicitations"})
PUT_OUT_PROPOSALS = frozenset({"公开", "主动公开", "公布", "公示"})
PUT_OUT = frozenset({"", "类", "发布", "公开", "发布了", "共发布", "类共"})
# 咨询和信访件2件
AND_MORE = re.compile(r"[和及与、][^，；。\d]{2,8}")
# A head of these families stands near its number.
SPOKEN_SHORTLY = frozenset({"interaction", "interpretation"})
# What may stand between 申请 and the number of applications that came in.
OF_APPLICATIONS = re.compile(
    r"[政府务信息公开事项的数量条案件份封共计为是约近总有请求来书办理不予和与及：（）”▪]{0,18}"
)
LISTED = re.compile(r"、|以及|及相关")
# What may stand between a head and a number without a unit.
LINKS = frozenset(
    "|为|共|数|量|共计|数为|：|:|数量|数量为|件数为|件数|件数：|是|了|为：".split("|")
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
    comma = max(reach, sentence.part_start(number.start))
    clause = frozenset([w.text for w in words if w.start >= comma])
    said = frozenset([w.text for w in words if not _is_aside(sentence, w, number.start)])
    if sentence.text.startswith("、", reach):
        said |= verbs_of_the_list(sentence, reach)
    published: frozenset[str] = frozenset()
    if sentence.text[reach] in "、，" and not any("publish" in w.sense.marks for w in words):
        # 公开人大建议2件，政协提案4件: what bars the first item of a list bars the next.
        before = sentence.words_between(sentence.part_start(reach), reach)
        published = frozenset(w.text for w in before if w.text in PUT_OUT_PROPOSALS)
    unfit = False
    for word in reversed(words):
        if (unfit and word.start < own) or _is_far(sentence, word.end, number.start):
            return None
        marks = word.sense.marks
        if "neutral" in marks or is_result(sentence, word):
            continue
        if _ends_the_search(sentence, number, word, words, said):
            return None
        if answered := answered_so(sentence, number, word, own, talk):
            return answered
        if is_only_applicant(sentence, word, talk):
            return Bound("applications_received", "applications", end=word.end)
        if word.text in TOLD_APART and is_told_apart(sentence, word, words, talk):
            continue
        for reading in word.sense.readings:
            if _is_one_of_several(sentence, number, word, reading, reach):
                return None
            around = clause | published if reading.family == "proposals" else clause
            if fits(reading, number, around, said, talk, sentence, word):
                return bound_to(reading, word, sentence, own, talk)
        if "block" in marks:
            return None
        if kind := _named_kind(sentence, number, word, words, talk):
            return kind
        found = disclosed(sentence, number, word, words, own, talk)
        if found or ("content" in marks and number.start - word.end <= 2):
            return found
        unfit = unfit or bool(word.sense.readings) or "info" in marks
    return None


def _something_stands_between(sentence: Sentence, number: Number, word: Word) -> bool:
    """Whether what stands between a head and a number is counted instead.

    征集71个部门共523项数据; 依申请公开主办件16件.
    """
    gap = sentence.text[word.end : number.start]
    if not gap:
        return False
    if any(r.family in SPOKEN_SHORTLY for r in word.sense.readings):
        return any("0" <= char <= "9" for char in gap)
    received = figure_words().lists["receive"]
    if word.text not in APPLICATIONS or any(w in gap for w in (*received, "比", "较")):
        return False
    return not OF_APPLICATIONS.fullmatch(gap)


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
    if "block" in marks and not readings:
        return True
    if number.unit is None and sentence.text[word.end : number.start] not in LINKS:
        return True
    if "via" in marks and number.start - word.end <= 2:
        return True
    if _something_stands_between(sentence, number, word):
        return True
    applied = any(r.family == "applications" for r in readings)
    if readings and number.value and _is_summed_up_with_others(sentence, word, words):
        return True
    if readings and not applied and is_name_of_a_column(sentence, word, number.start):
        return True
    if word.text in APPLICATIONS and (
        comes_by(sentence, word, words, said, number.end) or is_one_kind(sentence, word)
    ):
        return True
    return applied and is_for_a_licence(sentence, word)


def _is_one_of_several(
    sentence: Sentence, number: Number, word: Word, reading: Reading, reach: int
) -> bool:
    """Whether a number counts more than its head: 政策解读、公告107条, 予以公开和部分公开9件."""
    if reading.metric == "hotline_cases" and reading.needs:
        # 答复网站留言、热线、信访等渠道来信1700件
        hotlines = [
            w.end for w in sentence.words_between(reach, word.start) if w.text in reading.needs
        ]
        return bool(hotlines) and "等" in sentence.text[hotlines[-1] : word.start]
    joint = sentence.text[word.start - 1] in "及和与" and word.start - 1 > reach
    joint = joint and sentence.text[number.start - 1] != "各"
    if reading.family == "interaction" and AND_MORE.fullmatch(
        sentence.text, word.end, number.start
    ):
        return True
    if reading.metric in KINDS:
        return joint or LISTED.search(sentence.text, word.end, number.start) is not None
    if not joint or reading.metric not in OUTCOMES or not number.value:
        return False
    before = sentence.words_between(max(reach, word.start - LONGEST_OUTCOME), word.start - 1)
    return any(
        r.metric in OUTCOMES for w in before if w.end == word.start - 1 for r in w.sense.readings
    )


def _is_summed_up_with_others(sentence: Sentence, word: Word, words: list[Word]) -> bool:
    """Whether 等 sums up a word with what stands before it: 留言、市长信箱、依申请公开等45件."""
    if not sentence.text.startswith("等", word.end):
        return False
    before = sentence.text[word.start - 1]
    if before not in "、和及与" or word.start == sentence.start:
        return False
    metrics = {r.metric for r in word.sense.readings}
    other = [w for w in words if w.end == word.start - 1]
    return not any(r.metric in metrics for w in other for r in w.sense.readings)


def _named_kind(
    sentence: Sentence, number: Number, word: Word, words: list[Word], talk: Talk
) -> Bound | None:
    """What kind of information is counted where that stands right before: 政策解读发布信息29条."""
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
