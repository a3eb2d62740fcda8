"""The head that stands before a number."""

from dataclasses import dataclass

from gxdata.catalogue.metrics import figure_words
from gxdata.extract.figures.application_outcomes import answered_so
from gxdata.extract.figures.application_words import (
    APPLICATIONS,
    are_carried_over,
    is_only_applicant,
    is_result,
    is_told_apart,
    names_everyone,
)
from gxdata.extract.figures.counted_together import (
    is_asked_beside_a_hotline,
    is_one_of_several,
)
from gxdata.extract.figures.end_of_search import ends_the_search, says_no_more
from gxdata.extract.figures.head_metric import Look, bound_to
from gxdata.extract.figures.information.count import information_counted
from gxdata.extract.figures.information.parts import verbs_of_the_list
from gxdata.extract.figures.numbers import Number
from gxdata.extract.figures.other_work import WORK
from gxdata.extract.figures.over_the_year import goes_to_next_year
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
# 政策解读转载上级12篇
REPRINTED = frozenset({"转载", "转发"})
PUT_OUT = frozenset({"", "类", "发布", "公开", "发布了", "共发布", "类共"})


@dataclass(slots=True, eq=False)
class Left:
    """What stands left of a number.

    Attributes
    ----------
    sentence, number, talk
        The number, the sentence around it, and what was said before.
    reach, own
        Nothing left of `reach` is looked at; at `own` the number's clause begins.
    words
        The words there.
    said, clause
        Which of them are heard, and which stand in the same part of the sentence.
    has_asides
        Whether brackets are closed again before the number.
    unfit
        Whether a word nearer to the number named what it does not count.
    """

    sentence: Sentence
    number: Number
    talk: Talk
    reach: int
    own: int
    words: list[Word]
    said: frozenset[str]
    clause: frozenset[str]
    has_asides: bool
    unfit: bool = False


def head_before(
    sentence: Sentence, number: Number, reach: int, own: int, talk: Talk
) -> Bound | None:
    """The metric that the nearest fitting word left of a number names, no further left than `reach`."""
    if goes_to_next_year(sentence.text[own : number.start], talk):
        return Bound("applications_carried_out", "applications")
    # What stands before a semicolon was said of something else.
    reach = max(reach, sentence.text.rfind("；", reach, number.start) + 1)
    left = _left_of(sentence, number, reach, own, talk)
    for word in reversed(left.words):
        if (left.unfit and word.start < own) or _is_far(sentence, word.end, number.start):
            return None
        found = _named_by(word, left)
        if found is not Look.FURTHER:
            return found
    return None


def _left_of(sentence: Sentence, number: Number, reach: int, own: int, talk: Talk) -> Left:
    """What stands between `reach` and a number."""
    words = sentence.words_between(reach, number.start)
    comma = sentence.part_start(number.start)
    said = frozenset([w.text for w in words])
    clause = frozenset([w.text for w in words if w.start >= comma])
    has_asides = bool(words) and sentence.text.find("）", words[0].end, number.start) >= 0
    if has_asides:
        # Without those in brackets that are closed again.
        said = frozenset([w.text for w in words if not _is_aside(sentence, w, number.start)])
    if sentence.text.startswith("、", reach):
        said |= verbs_of_the_list(sentence, reach)
    return Left(sentence, number, talk, reach, own, words, said, clause, has_asides)


def _named_by(word: Word, left: Left) -> Bound | Look | None:
    """What a word says that a number right of it counts; None where no word further left can say it either."""
    sentence, number, marks = left.sentence, left.number, word.sense.marks
    if "neutral" in marks or is_result(sentence, word):
        return Look.FURTHER
    if left.has_asides and _is_aside(sentence, word, number.start):
        return Look.FURTHER
    if ends_the_search(sentence, number, word, left.words, left.said):
        return None
    if told := _told_of_applications(word, left):
        return told
    if word.text in TOLD_APART and is_told_apart(sentence, word, left.words, left.talk):
        return Look.FURTHER
    found = _read_as_metric(word, left)
    if found is not Look.FURTHER:
        return found
    if word.text in PROPOSALS:
        # 答复并公开建议提案22件: whatever was done with them, no applications are counted.
        return None
    if "block" in marks:
        no_more = says_no_more(sentence, word, number, left.words)
        return Look.FURTHER if no_more else None
    return _read_as_information(word, left)


def _told_of_applications(word: Word, left: Left) -> Bound | None:
    """What applications a word speaks of without being the head of a metric."""
    sentence, number, talk = left.sentence, left.number, left.talk
    if answered := answered_so(sentence, number, word, left.own, talk):
        return answered
    everyone = number.value and names_everyone(sentence, word)
    if everyone or is_only_applicant(sentence, word, talk):
        return Bound("applications_received", "applications", end=word.end)
    if word.text in APPLICATIONS and are_carried_over(sentence, word, talk.year):
        return Bound("applications_carried_in", "applications", end=word.end)
    return None


def _read_as_metric(word: Word, left: Left) -> Bound | Look | None:
    """The metric of the first reading of a word that fits a number."""
    sentence, number, talk = left.sentence, left.number, left.talk
    for reading in word.sense.readings:
        if is_asked_beside_a_hotline(sentence, number, reading, left.words):
            continue
        if is_one_of_several(sentence, number, word, reading, left.reach):
            return None
        if reading.family == "proposals":
            left.clause |= _put_out_before(sentence, left.words, left.reach)
        if reading.family in WORK and sentence.text.startswith(("上", "期间"), word.end):
            # 在全市培训会上发言1次
            return None
        if fits(reading, number, left.clause, left.said, talk, sentence, word):
            return bound_to(reading, word, sentence, left.own, talk)
    return Look.FURTHER


def _read_as_information(word: Word, left: Left) -> Bound | Look | None:
    """A number as a count of information, or of one kind of it, next to a word that is the head of no metric."""
    sentence, number, own, marks = left.sentence, left.number, left.own, word.sense.marks
    if kind := _named_kind(sentence, number, word, left.words):
        return kind
    found = information_counted(sentence, number, word, left.words, own, left.talk)
    if found or ("content" in marks and number.start - word.end <= 2):
        return found
    # 校长信箱：回复71封
    answers = word.text in ANSWERS and word.start == own and sentence.text[own - 1] == "："
    if not answers and (word.sense.readings or "info" in marks):
        left.unfit = True
    return Look.FURTHER


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


def _named_kind(sentence: Sentence, number: Number, word: Word, words: list[Word]) -> Bound | None:
    """What kind of information is counted where that stands right before: 政策解读发布信息29条."""
    if not {"info", "publish"} & word.sense.marks or word.text in REPRINTED:
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
