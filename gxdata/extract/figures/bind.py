"""Bind a number to the metric that its clause names."""

import re

from gxdata.catalogue.metrics import Reading, figure_words
from gxdata.extract.figures.disclosed import BEHIND, disclosed, of_all_years
from gxdata.extract.figures.fits import fits
from gxdata.extract.figures.numbers import Number
from gxdata.extract.figures.passages import FILLER
from gxdata.extract.figures.sentence import STOP, Sentence, Word
from gxdata.extract.figures.talk import Bound, Talk

# How far a head may stand from its number.
FAR = 45
AHEAD = 14
OUTCOMES = frozenset(
    f"applications_{what}"
    for what in ("granted", "partial", "denied", "unavailable", "rejected", "other", "carried_out")
)
ANSWERS = frozenset({"答复", "回复"})
# These are kinds of information too, and in a list of kinds the number belongs to the last: 政策解读、公告107条.
KINDS = frozenset({"interpretations", "opinion_solicitations"})
PUT_OUT = frozenset({"", "类", "发布", "公开", "发布了", "共发布", "类共"})
LISTED = re.compile(r"、|以及|及相关")
# 每月开展一次检查 says how often, not how many times.
HOW_OFTEN = re.compile(r"每(?:半?年|一?个?(?:月|季度|季|周|星期|日|天)|旬)[^，；]{0,8}$")
# Behind a number these go on speaking of it.
GOES_ON = (
    "已",
    "均",
    "全",
    "都",
    "为",
    "是",
    "占",
    "比",
    "同",
    "增",
    "较",
    "以",
    "通过",
    "，",
    "次",
    "申请",
    "信息",
    "政府信息",
    "未",
    "正",
    "经",
    "由",
    "其",
    "依",
    "按",
    "予",
    "在",
    "被",
    "得",
)
# What a rest of the applications is told by: 另2件申请转交镇政府.
RESTS = frozenset({"applications_closed", "applications_received"})
JOINT = re.compile(r"(?:和|及|与|以及)$")
# What may stand between a head and a number without a unit.
LINKS = frozenset(
    "|为|共|数|量|共计|数为|：|:|数量|数量为|件数为|件数|件数：|是|了|为：".split("|")
)
# What may stand between who or which and 申请: 公民提出的申请.
BY_WHOM = re.compile(r"[”\"’]?(?:提出|提交|递交)?的?[“\"‘]?")
# 全年发布754条环保信息: the field of the organ, not one category of many.
OWN_FIELD = re.compile(r"[一-鿿]{1,2}信息$")
OF_THE_YEAR = re.compile(r"全年|共|累计")
# A dispute about something else: 因行政处罚引发的行政复议.
FOREIGN = re.compile(
    rf"(?:因|涉及|针对|不服)[^，；]{{0,10}}(?:{'|'.join(sorted(figure_words().lists['foreign_cause']))})[^，；]{{0,14}}"
)


def bind(sentence: Sentence, n: int, reach: int, talk: Talk) -> Bound | None:
    """The metric of the sentence's n-th number, or None.

    Parameters
    ----------
    sentence
        The sentence.
    n
        Which number.
    reach
        Where the number before ends: nothing left of it is looked at.
    talk
        What has been said before.
    """
    number = sentence.numbers[n]
    own = sentence.clause_start(reach, number.start)
    if number.start >= sentence.planned_from or _is_foreign(sentence, number.start):
        return None
    if HOW_OFTEN.search(sentence.text[own : number.start]):
        return None
    if number.unit in ("个", "项") and _counts_things(sentence, number.end):
        return None
    left = None
    if not sentence.text.startswith(("为", "系", "属于"), number.end):
        left = _before(sentence, number, reach, own, talk)
    if left and left.metric == "proposals_handled" and _is_of_answers(sentence, number):
        return None
    if left and left.metric == "applications_closed" and _is_rest(sentence, own, number):
        return None
    if left and left.metric != "disclosed_cumulative" and of_all_years(sentence, number, talk):
        return None
    tail = _tail(sentence, n)
    if tail is None or number.unit is None:
        return left
    right = _behind(sentence, number, tail, talk)
    if right and right.metric in RESTS and _is_rest(sentence, own, number):
        return None
    if left and left.weak and right is None:
        own_media = left.channel not in (None, "website")
        other = not own_media and _other_thing(sentence, number.end, tail, left.channel)
        return None if other else left
    adjacent = right is not None and right.metric in OUTCOMES
    far = left is not None and left.end <= own
    if far and right is None and _names_something(sentence, number.end, tail):
        return None
    if right and (left is None or left.weak or adjacent or far):
        return right
    return left


def _counts_things(sentence: Sentence, end: int) -> bool:
    """Whether what stands right behind a number says that it counts something else: 5个栏目."""
    first = next(iter(sentence.words_between(end, end + AHEAD)), None)
    return first is not None and first.start == end and "block" in first.sense.marks


def _is_foreign(sentence: Sentence, end: int) -> bool:
    """Whether the dispute is about something else: 因行政处罚引发的行政复议5件."""
    start = max(sentence.start, sentence.text.rfind("；", sentence.start, end))
    match = FOREIGN.search(sentence.text, start, end)
    return match is not None and "信息公开" not in match[0]


def is_change(before: str) -> bool:
    """Whether the number says by how much something changed: 较上年增加120条."""
    plain = before.rstrip("了约近超过达共")
    return plain.endswith(tuple(figure_words().lists["delta"])) and not plain.endswith("新增")


def _before(sentence: Sentence, number: Number, reach: int, own: int, talk: Talk) -> Bound | None:
    words = sentence.words_between(reach, number.start)
    comma = max(sentence.text.rfind(mark, reach, number.start) for mark in "，；：（")
    clause = frozenset(w.text for w in words if w.start > comma)
    said = frozenset(w.text for w in words)
    unfit = False
    for word in reversed(words):
        if _distance(sentence, word.end, number.start) > FAR or (unfit and word.start < own):
            return None
        marks = word.sense.marks
        if "neutral" in marks or _is_result(sentence, word):
            continue
        if "block" in marks and not word.sense.readings:
            return None
        if number.unit is None and sentence.text[word.end : number.start] not in LINKS:
            return None
        if "via" in marks and number.start - word.end <= 2:
            return None
        if word.text in known_applications() and _comes_by(sentence, word, words, said, number.end):
            return None
        if _is_granted(sentence, number, word, own, talk):
            return Bound("applications_granted", "applications")
        if word.text in ANSWERS | known_applications() and _is_told_apart(
            sentence, word, words, talk
        ):
            continue
        listed = LISTED.search(sentence.text, word.end, number.start)
        for reading in word.sense.readings:
            if listed and reading.metric in KINDS:
                return None
            if fits(reading, number, clause, said, talk, sentence, word):
                return _bound(reading, word, sentence, own, talk)
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


def _is_granted(sentence: Sentence, number: Number, word: Word, own: int, talk: Talk) -> bool:
    """Whether a bare 公开 says how an application ended: 收到申请1件，公开1件."""
    return (
        word.text == "公开"
        and talk.sentence_family == "applications"
        and number.unit in ("件", "起", "宗", "例")
        and sentence.text[own : number.start].lstrip("已均全部其中") == "公开"
    )


def known_applications() -> frozenset[str]:
    """The words for an application."""
    return figure_words().lists["application"]


def _is_told_apart(sentence: Sentence, word: Word, words: list[Word], talk: Talk) -> bool:
    """Whether the word right before 申请 says which applications: 上年结转申请4件, 不予公开的申请3件."""
    return any(
        BY_WHOM.fullmatch(sentence.text, w.end, word.start)
        and w.end <= word.start
        and any(r.family == "applications" for r in w.sense.readings)
        and w.text not in known_applications()
        and not any(r.metric == "applications_closed" for r in w.sense.readings)
        and not _is_anyone(sentence, w, talk)
        for w in words
    )


def _is_anyone(sentence: Sentence, word: Word, talk: Talk) -> bool:
    """Whether 公民 says only that someone applied: 收到公民提出的申请3件."""
    before = sentence.text[max(sentence.start, word.start - 2) : word.start]
    received = figure_words().lists["receive"]
    return word.text == "公民" and before in received and talk.sentence_family != "applications"


def _comes_by(
    sentence: Sentence, word: Word, words: list[Word], said: frozenset[str], end: int
) -> bool:
    """Whether an application is one of those that came in one way: 信函方式申请12件."""
    if any("via" in w.sense.marks and 0 <= word.start - w.end <= 3 for w in words):
        more = sentence.words_between(end, end + AHEAD)
        received = not said.isdisjoint(figure_words().lists["receive"])
        return not received or any("via" in w.sense.marks for w in more)
    return False


def _bound(reading: Reading, word: Word, sentence: Sentence, own: int, talk: Talk) -> Bound:
    metric = reading.metric
    if metric == "applications_carried_out" and _comes_in(sentence, word, own, talk.year):
        metric = "applications_carried_in"
    return Bound(metric, reading.family, end=word.end)


def _comes_in(sentence: Sentence, word: Word, own: int, year: int) -> bool:
    """Whether 结转 names what came over from the year before: 2017年结转, 结转过来."""
    if "下" in word.text:
        return False
    before, after = sentence.text[own : word.start], sentence.text[word.end : word.end + 4]
    if f"{year - 1}" in before or any(w in before for w in figure_words().lists["previous"]):
        return True
    return after.startswith(("过来", "转入", "而来", "来"))


def _tail(sentence: Sentence, n: int) -> int | None:
    """Where the words behind a number end; None where they belong to the number that follows."""
    end = sentence.numbers[n].end
    stop = STOP.search(sentence.text, end, sentence.end)
    edge = stop.start() if stop else sentence.end
    if n + 1 < len(sentence.numbers) and sentence.numbers[n + 1].start <= edge:
        # 1名全职和3名兼职 counts from the front; 予以公开10件部分公开2件 does not.
        joint = JOINT.search(sentence.text, end, sentence.numbers[n + 1].start)
        return joint.start() if joint else None
    return edge


def _behind(sentence: Sentence, number: Number, tail: int, talk: Talk) -> Bound | None:
    for word in sentence.words_between(number.end, tail):
        if word.start - number.end > AHEAD and not word.sense.readings:
            return None
        if "neutral" in word.sense.marks:
            continue
        if _names_no_application(sentence, word) or _is_result(sentence, word):
            continue
        if "block" in word.sense.marks:
            return None
        said = frozenset(w.text for w in sentence.words_between(number.end, tail))
        for reading in word.sense.readings:
            if reading.after and fits(reading, number, said, said, talk, sentence, word):
                bound = _bound(reading, word, sentence, word.start, talk)
                return bound._replace(end=word.end)
        if any(not reading.follows for reading in word.sense.readings):
            return None
    return None


def _is_result(sentence: Sentence, word: Word) -> bool:
    """Whether 申请 only names the answer to one: 2件办理结果为依申请公开."""
    return word.text in known_applications() and sentence.text.startswith("结果为", word.start - 3)


def _is_of_answers(sentence: Sentence, number: Number) -> bool:
    """Whether what is counted are the answers published: 代表建议办理情况和6件复文."""
    return sentence.text.startswith(("复文", "有关复文", "答复", "办理结果"), number.end)


def _is_rest(sentence: Sentence, own: int, number: Number) -> bool:
    """Whether a number is only what is left of a whole: 另2件均已答复."""
    rest = sentence.text[own : number.start].startswith(("另", "其余", "余下", "剩余"))
    return rest and "除" not in sentence.text[sentence.start : own]


def _names_something(sentence: Sentence, start: int, tail: int) -> bool:
    """Whether what stands behind a number is what it counts: 来信来访情况，已办理的104件投诉."""
    behind = sentence.text[start:tail]
    return len(behind) > 1 and not behind.startswith(GOES_ON)


def _names_no_application(sentence: Sentence, word: Word) -> bool:
    """Whether what stands behind 申请 makes it something else: 设立申请受理点1个."""
    others = tuple(figure_words().lists["no_application"])
    return word.text in known_applications() and sentence.text.startswith(others, word.end)


def _other_thing(sentence: Sentence, start: int, tail: int, channel: str | None) -> bool:
    """Whether what stands behind the number says that it counts no information: 发布3条招聘公告."""
    behind = sentence.text[start:tail]
    if not behind or behind.startswith((*BEHIND, "各类", "以上", "相关", "有关")):
        return False
    if OWN_FIELD.match(behind) and OF_THE_YEAR.search(sentence.text, sentence.start, start):
        return False
    first = next(iter(sentence.words_between(start, tail)), None)
    told = {"info", "content"} if channel else {"info"}
    return first is None or first.start > start or told.isdisjoint(first.sense.marks)
