"""Whether a reading of a word takes a number."""

import re

from gxdata.catalogue.metrics import Reading, any_of, figure_words
from gxdata.extract.figures.application_words import (
    APPLICATIONS,
    OTHER_CASES,
    is_for_something_else,
)
from gxdata.extract.figures.numbers import Number
from gxdata.extract.figures.other_work import without_organs
from gxdata.extract.figures.sentence import Sentence, Word
from gxdata.extract.figures.talk import SPOKEN, Talk

# 开展网站检查4次, not 对施工现场检查140次.
OTHER_BUSINESS = any_of(figure_words().lists["other_business"])
OPENNESS = any_of(figure_words().lists["openness"])
LOOKED_INTO = re.compile(rf"(?:{OTHER_BUSINESS.pattern})[^，；。\d]{{0,10}}(?:检查|督查|抽查|巡查)")
# What a paragraph may say of the applications told of in the one before.
ENDS = frozenset(
    f"applications_{how}"
    for how in ("granted", "partial", "denied", "unavailable", "rejected", "natural", "org")
)
# 共办结75件: how far into its sentence such a word stands that names nothing else that was closed.
AT_ONCE = 4
# 主要负责同志参加在线访谈7次: of all, where they are counted too.
LED = {"press_conferences": "发布会", "interviews": "访谈"}
OTHER_WORK = figure_words().lists["agency_work"]
LEADERS = figure_words().lists["leader"]
# 不存在、不属公开范围等19件: some of them were denied.
OTHERS_TOO = re.compile(r"不存在[^，；。\d]*(?:职责|职权|范围|公开|等)[^，；。\d]*$")
REASON_ALONE = ("存在", "掌握")
# 统计公报, 水资源公报 tell of figures.
GAZETTE = re.compile("(?<!统计|资源|状况|环境|质量|气象)公报")
SECTION_OF = {"applications": "applications", "reviews": "reviews", "fees": "fees"}


def fits(
    reading: Reading,
    number: Number,
    clause: frozenset[str],
    said: frozenset[str],
    talk: Talk,
    sentence: Sentence,
    word: Word,
) -> bool:
    """Whether a reading of a head takes the number."""
    if not _takes_unit(reading, number, talk):
        return False
    if reading.needs and reading.needs.isdisjoint(said):
        return False
    if not reading.bans.isdisjoint(clause):
        return False
    if reading.partial and _tells_only_a_part(reading.partial, number, sentence):
        return False
    if word.text.endswith(REASON_ALONE) and sentence.before(number, OTHERS_TOO):
        return False
    if (
        reading.metric in LED
        and not LEADERS.isdisjoint(clause)
        and _is_counted_twice(reading, sentence)
    ):
        return False
    if reading.shuns and any(
        w.text in reading.shuns for w in sentence.words if w.end <= number.start
    ):
        return False
    if reading.follows and not (talk.last and talk.last.metric in reading.follows):
        return False
    if reading.topic is None or speaks_of(reading.topic, sentence, word.end, talk):
        return True
    return reading.topic == "applications" and _goes_on_with_applications(
        reading, sentence, word, talk
    )


def _takes_unit(reading: Reading, number: Number, talk: Talk) -> bool:
    """Whether a reading counts in a number's unit; cases need none, nor do fees that there were not."""
    if number.unit is None:
        return reading.family in ("applications", "reviews") or (
            reading.family == "fees" and not number.value
        )
    if reading.family == "applications" and number.unit == talk.application_unit:
        return True
    return number.unit in reading.units


def _is_counted_twice(reading: Reading, sentence: Sentence) -> bool:
    """Whether all of them are counted beside those that leaders took part in."""
    return sentence.text.count(LED[reading.metric], sentence.start, sentence.end) > 1


def _tells_only_a_part(partial: str, number: Number, sentence: Sentence) -> bool:
    """Whether a sentence counts others of a list apart: 企业申请3件，社会组织申请1件."""
    before = [n.end for n in sentence.numbers if n.end <= number.start][-1:]
    own = max([sentence.start, *before])
    others = sentence.text[sentence.start : own], sentence.text[number.end : sentence.end]
    return any(reason in part for part in others for reason in figure_words().lists[partial])


def _goes_on_with_applications(
    reading: Reading, sentence: Sentence, word: Word, talk: Talk
) -> bool:
    """Whether a paragraph tells how the applications ended that the one before told of: 作出答复489件."""
    if not talk.told_of_applications or talk.sentence_family not in (None, "applications"):
        return False
    at_once = reading.metric == "applications_closed" and word.start - sentence.start <= AT_ONCE
    if reading.metric not in ENDS and not at_once and not word.text.endswith("答复"):
        return False
    return not OTHER_CASES.search(sentence.text, sentence.start, sentence.end)


def speaks_of(topic: str, sentence: Sentence, end: int, talk: Talk) -> bool:
    """Whether the talk is of a family of metrics: by the figure before, the words before, or the section."""
    if topic == "reviews" and "信息公开" in sentence.text[sentence.start : sentence.end]:
        return True
    if topic == "gazette":
        return GAZETTE.search(sentence.text, sentence.start, end) is not None
    if topic == "openness":
        own = sentence.text[sentence.part_start(end) : sentence.clause_end(end)]
        # 涉企政策检查12次，政务公开自查3次: each clause says what was looked into.
        own = own if LOOKED_INTO.search(own) else sentence.text[sentence.start : sentence.end]
        said = without_organs(own)
        return bool(OPENNESS.search(said) or not OTHER_BUSINESS.search(said))
    if topic == "applied":
        return talk.section in ("applications", None) or "公开" in talk.text[:end]
    # 因申请答复被复议2件，1件不予受理: what came of a dispute.
    disputed = talk.sentence_family == "reviews" and talk.last is not None
    start = talk.last.end if disputed and talk.last else sentence.start
    named = topic in SPOKEN and SPOKEN[topic].search(sentence.text, start, end) is not None
    if topic == "applications" and _is_for_something_else(sentence, end):
        return False
    if talk.sentence_family:
        return talk.sentence_family == topic or named
    if (
        topic == "applications"
        and not named
        and OTHER_CASES.search(sentence.text, sentence.start, end)
    ):
        return False
    if talk.last and talk.last.family == topic:
        return True
    return talk.section == SECTION_OF.get(topic, "none") or talk.has_said(topic, end)


def _is_for_something_else(sentence: Sentence, end: int) -> bool:
    """Whether the applications counted last are for something else: 受理机构设置申请41件，办结40件."""
    told = sentence.words_between(sentence.start, end)
    asked = [w for w in told if w.text in APPLICATIONS or w.text in OTHER_WORK][-1:]
    counted = {n.start for n in sentence.numbers}
    if not asked or asked[0].end not in counted:
        return False
    if asked[0].text in OTHER_WORK:
        # 受理用水报装申请1260件，办结1251件
        return True
    said = sentence.words_between(sentence.part_start(asked[0].start), asked[0].start)
    if not any(w.text in figure_words().lists["receive"] for w in said):
        return False
    return is_for_something_else(sentence, asked[0])
