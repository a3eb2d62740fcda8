"""The head that stands behind a number, and what else stands there."""

import re

from gxdata.catalogue.metrics import Reading, figure_words
from gxdata.extract.figures.application_words import (
    APPLICATIONS,
    are_some,
    is_for_something_else,
    is_only_applicant,
    is_result,
    is_whose_application,
    names_no_application,
)
from gxdata.extract.figures.head_metric import ENDS, OUTCOMES, Look, bound_to
from gxdata.extract.figures.information.words import BEHIND
from gxdata.extract.figures.numbers import Number
from gxdata.extract.figures.over_the_year import goes_to_next_year
from gxdata.extract.figures.reading_fits import fits
from gxdata.extract.figures.sentence import AHEAD, Sentence, Word
from gxdata.extract.figures.talk import Bound, Talk

# Behind a number these go on speaking of it.
GOES_ON = tuple(sorted(figure_words().lists["goes_on"]))
JOINT = re.compile(r"(?:和|及|与|以及)$")
# 全年发布754条环保信息: the field of the organ, not one category of many.
OWN_FIELD = re.compile(r"[一-鿿]{1,2}信息$")
# 指定2人（兼职）负责; 工作人员4人，均为兼职
OWN_KIND = re.compile(
    r"（(?:[均都]|全部|皆)?[为是系]?(?:专职|兼职|全职)(?:人员)?）|，(?:(?:[均都]|全部|皆)[为是系])?(?:专职|兼职|全职)(?=[，；人]|$)"
)
# 1件申请答复引发复议 counts what the dispute is about.
LED_TO = ("引发", "引起", "导致", "进入")
# 8个村均设有查阅点 counts the places.
SET_UP = re.compile("设有|设立|设置|建有|建立|建成")
OF_ALL = re.compile(
    r"(?:(?:共|累计|全年|总计)(?:依法)?|^(?:（?[\d一二三四五六七八九十]{1,2}[）、.．]{1,2})?)对$"
)
OF_THE_YEAR = re.compile(r"全年|共|累计")
CLOSED = "applications_closed"
# 1件答复不属我局职责, 2件答复为已主动公开
ANSWER = re.compile("[为其属该]|不属|已主动|查?无")


def tail_of(sentence: Sentence, n: int) -> int | None:
    """Where the words behind a number end; None where they belong to the number that follows."""
    end = sentence.numbers[n].end
    edge = sentence.clause_end(end)
    if edge == end and (aside := OWN_KIND.match(sentence.text, end, sentence.end)):
        return aside.end()
    if n + 1 < len(sentence.numbers) and sentence.numbers[n + 1].start <= edge:
        # 1名全职和3名兼职 counts from the front; 予以公开10件部分公开2件 does not.
        joint = JOINT.search(sentence.text, end, sentence.numbers[n + 1].start)
        return joint.start() if joint else None
    return edge


def _are_things(sentence: Sentence, number: Number, word: Word) -> bool:
    """Whether what is counted in front of 申请 are other things: 10个镇街开展依申请公开测评, 1个申请受理点."""
    if number.unit not in ("个", "项", "次"):
        return False
    received = figure_words().lists["receive"]
    said = sentence.words_between(sentence.start, number.start)
    return word.start - number.end > 4 or not any(w.text in received for w in said)


def head_behind(sentence: Sentence, number: Number, tail: int, talk: Talk) -> Bound | None:
    """The metric that a word right of a number names: 12件予以公开."""
    if tail == number.end:
        return None
    if goes_to_next_year(sentence.text[number.end : tail], talk):
        return Bound("applications_carried_out", "applications", end=tail)
    said = sentence.words_between(number.end, tail)
    heard = frozenset(w.text for w in said)
    some = False
    for word in said:
        if word.start - number.end > AHEAD and not word.sense.readings:
            return None
        if _is_passed_over(sentence, word, talk):
            continue
        if is_only_applicant(sentence, word, talk, number.start):
            return Bound("applications_received", "applications", end=word.end)
        if _turns_to_another_thing(sentence, word):
            return None
        if sentence.text.endswith("不服", number.end, word.start):
            # 2起不服答复提起行政复议
            continue
        if word.text in APPLICATIONS:
            if _are_things(sentence, number, word):
                return None
            if are_some(sentence, number):
                some = True
                continue
        found = _read_as_metric(sentence, number, word, heard, some, talk)
        if found is not Look.FURTHER:
            return found
    return None


def _is_passed_over(sentence: Sentence, word: Word, talk: Talk) -> bool:
    """Whether a word behind a number says nothing of what it counts."""
    if "neutral" in word.sense.marks:
        return True
    if any(r.metric == CLOSED for r in word.sense.readings) and _is_answered_with(sentence, word):
        return True
    if names_no_application(sentence, word) or is_result(sentence, word):
        return True
    return is_whose_application(sentence, word, talk)


def _is_answered_with(sentence: Sentence, word: Word) -> bool:
    """Whether what applications were answered with stands behind a word for it: 1件答复不予公开."""
    behind = (w for w in sentence.words if w.start == word.end)
    ended = any(reading.metric in ENDS for w in behind for reading in w.sense.readings)
    return ended or ANSWER.match(sentence.text, word.end) is not None


def _turns_to_another_thing(sentence: Sentence, word: Word) -> bool:
    """Whether a word shows that what stands behind a number is none of the things with a metric."""
    if "block" in word.sense.marks or is_for_something_else(sentence, word):
        return True
    return sentence.text.startswith(LED_TO, word.end)


def _read_as_metric(
    sentence: Sentence, number: Number, word: Word, heard: frozenset[str], some: bool, talk: Talk
) -> Bound | Look | None:
    """The metric of the first reading of a word that fits the number left of it.

    `heard` is all that stands behind the number; `some` says that it counts only some of the applications.
    """
    readings = word.sense.readings
    if readings and SET_UP.search(sentence.text, number.end, word.start):
        return None
    if _are_told_together(sentence, number, word):
        return None
    for reading in readings:
        if some and reading.metric not in OUTCOMES and not _all_answered(sentence, number, reading):
            return None
        told = heard
        if reading.family in ("normative", "training"):
            told |= _said_before(sentence, number)
        if reading.after and fits(reading, number, told, told, talk, sentence, word):
            return bound_to(reading, word, sentence, number.end, talk)
    return None if any(not reading.follows for reading in readings) else Look.FURTHER


def _are_told_together(sentence: Sentence, number: Number, word: Word) -> bool:
    """Whether a number counts more than the word behind it: 21件分别告知不存在、不属本机关; 27件不公开、无法提供."""
    if not any(reading.metric in OUTCOMES for reading in word.sense.readings):
        return False
    if sentence.text.find("分别", number.end, word.start) >= 0:
        return True
    following = next((w for w in sentence.words if w.start == word.end + 1), None)
    if following is None or sentence.text[word.end] not in "、和及或":
        return False
    # 9件予以公开、部分公开3件: the next one has a number of its own.
    own = any(0 <= n.start - following.end <= AHEAD for n in sentence.numbers)
    return not own and any(r.metric in OUTCOMES for r in following.sense.readings)


def _all_answered(sentence: Sentence, number: Number, reading: Reading) -> bool:
    """Whether the applications told of are all that were answered: 全年共对63件申请作出答复."""
    all_told = OF_ALL.search(sentence.text_before(number))
    return reading.metric == "applications_closed" and all_told is not None


def _said_before(sentence: Sentence, number: Number) -> frozenset[str]:
    """What is said left of a number in its clause: 今年制发的23件规范性文件."""
    begin = max(sentence.text.rfind(mark, sentence.start, number.start) for mark in "，；：、")
    words = sentence.words_between(max(begin, sentence.start), number.start)
    return frozenset(w.text for w in words)


def names_something(sentence: Sentence, start: int, tail: int) -> bool:
    """Whether what stands behind a number is what it counts: 来信来访情况，已办理的104件投诉."""
    behind = sentence.text[start:tail]
    return len(behind) > 1 and not behind.startswith(GOES_ON)


def other_thing(sentence: Sentence, start: int, tail: int, channel: str | None) -> bool:
    """Whether what stands behind the number says that it counts no information: 发布3条招聘公告."""
    behind = sentence.text[start:tail]
    if not behind or behind.startswith((*BEHIND, "各类", "以上", "相关", "有关")):
        return False
    if OWN_FIELD.match(behind) and OF_THE_YEAR.search(sentence.text, sentence.start, start):
        return False
    first = next(iter(sentence.words_between(start, tail)), None)
    told = {"info", "content"} if channel else {"info"}
    return first is None or first.start > start or told.isdisjoint(first.sense.marks)


def counts_things(sentence: Sentence, end: int) -> bool:
    """Whether what stands right behind a number says that it counts something else: 5个栏目."""
    first = next(iter(sentence.words_between(end, end + AHEAD)), None)
    return first is not None and first.start == end and "block" in first.sense.marks
