"""The head that stands before a number."""

import re

from gxdata.extract.figures.applied import (
    comes_by,
    is_for_a_licence,
    is_granted,
    is_one_kind,
    is_result,
    is_told_apart,
    known_applications,
)
from gxdata.extract.figures.disclosed import disclosed
from gxdata.extract.figures.fits import fits
from gxdata.extract.figures.heads import bound_to
from gxdata.extract.figures.numbers import Number
from gxdata.extract.figures.plain import FILLER
from gxdata.extract.figures.sentence import Sentence, Word
from gxdata.extract.figures.talk import Bound, Talk

# How far a head may stand from its number.
FAR = 45
ANSWERS = frozenset({"答复", "回复"})
# These are kinds of information too, and in a list of kinds the number belongs to the last: 政策解读、公告107条.
KINDS = frozenset({"interpretations", "opinion_solicitations"})
PUT_OUT = frozenset({"", "类", "发布", "公开", "发布了", "共发布", "类共"})
LISTED = re.compile(r"、|以及|及相关")
# What may stand between a head and a number without a unit.
LINKS = frozenset(
    "|为|共|数|量|共计|数为|：|:|数量|数量为|件数为|件数|件数：|是|了|为：".split("|")
)


def head_before(
    sentence: Sentence, number: Number, reach: int, own: int, talk: Talk
) -> Bound | None:
    """The metric that the nearest fitting word left of a number names, no further left than `reach`."""
    words = sentence.words_between(reach, number.start)
    comma = max(sentence.text.rfind(mark, reach, number.start) for mark in "，；：（")
    clause = frozenset(w.text for w in words if w.start > comma)
    said = frozenset(w.text for w in words)
    unfit = False
    for word in reversed(words):
        if _distance(sentence, word.end, number.start) > FAR or (unfit and word.start < own):
            return None
        marks = word.sense.marks
        if "neutral" in marks or is_result(sentence, word):
            continue
        if "block" in marks and not word.sense.readings:
            return None
        if number.unit is None and sentence.text[word.end : number.start] not in LINKS:
            return None
        if "via" in marks and number.start - word.end <= 2:
            return None
        if word.text in known_applications() and comes_by(sentence, word, words, said, number.end):
            return None
        if word.text in known_applications() and is_one_kind(sentence, word):
            return None
        applied = any(r.family == "applications" for r in word.sense.readings)
        if applied and is_for_a_licence(sentence, word):
            return None
        if is_granted(sentence, number, word, own, talk):
            return Bound("applications_granted", "applications")
        if word.text in ANSWERS | known_applications() and is_told_apart(
            sentence, word, words, talk
        ):
            continue
        listed = LISTED.search(sentence.text, word.end, number.start)
        for reading in word.sense.readings:
            joint = sentence.text[word.start - 1] in "及和与" and word.start - 1 > reach
            joint = joint and sentence.text[number.start - 1] != "各"
            if (listed or joint) and reading.metric in KINDS:
                return None
            if fits(reading, number, clause, said, talk, sentence, word):
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


def _named_kind(
    sentence: Sentence, number: Number, word: Word, words: list[Word], talk: Talk
) -> Bound | None:
    """What kind of information is counted where that stands right before: 政策解读发布信息29条."""
    if "info" not in word.sense.marks:
        return None
    for w in words:
        if w.end <= word.start and sentence.text[w.end : word.start] in PUT_OUT:
            for reading in w.sense.readings:
                if reading.metric == "interpretations" and number.unit in reading.units:
                    return Bound(reading.metric, reading.family, end=word.end)
    return None


def _distance(sentence: Sentence, start: int, end: int) -> int:
    """How many characters lie between two places, what was blanked apart."""
    return end - start - sentence.text.count(FILLER, start, end)
