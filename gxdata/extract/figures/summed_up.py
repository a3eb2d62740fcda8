"""What is counted in parts with its sum behind: 书面申请290份，网络申请65份，合计355份; 建议7件，提案16件，共计23件."""

import re
from collections.abc import Sequence
from itertools import pairwise

from gxdata.catalogue.metrics import figure_words
from gxdata.extract.figures.application_words import APPLICANTS, APPLICATIONS, OTHER_CASES
from gxdata.extract.figures.head_metric import ENDS
from gxdata.extract.figures.information.units import SURE
from gxdata.extract.figures.numbers import Number
from gxdata.extract.figures.sentence import Sentence, Word

SUM = re.compile(
    r"[，、；（]?(?:全[省市县区州旗年])?(?:合计|共计|总计|一共|总共|共)(?:收到|受理|接到|收|为)?(?:政府信息公开|信息公开)?(?:申请)?(?:为)?"
)
SUM_OF_KINDS = re.compile(
    r"[，、；（]?(?:以上|全年|今年)?(?:[两二三四五六][项类者])?(?:合计|共计|总计|一共|总共|共)(?:办理|承办|答复|收取|收费|发布)?"
    r"(?:建议)?(?:提案)?(?:费用)?(?:解读)?(?:为)?"
)
# What is summed up by its kinds.
SUMMED = (
    "proposals_handled",
    "fees_charged",
    "interpretations",
    "interviews",
    "press_conferences",
    "consultations",
    "messages_handled",
    "hotline_cases",
    "trainings",
)
PROPOSALS = frozenset(figure_words().lists["proposal"])
# 公开代表建议复文2件、提案复文3件，共5件: answers that were published.
PUBLISHED = frozenset({"公开", "主动公开", "公布", "公示", "复文", "发布", "办理结果", "答复件"})
TOTAL = re.compile(
    r"[，、；](?:全[省市县区州旗年])?(?:合计|共计|总计|一共|总共|(?<=全年)累计)[^，；。、\d]{0,16}|[，；](?:全[省市县区州旗年])?共(?:发布|公开)?(?:信息)?"
)
# What stands before the first of the kinds that one sum counts: 全年发布, 在网站公开.
ALL_OF_IT = ("全年", "本年", "今年", "年度", "累计", "主动公开")
# 2013年公开信息：第一季度81条，第二季度96条，合计177条
OF_A_YEAR = re.compile(r"20\d\d年度?(?!\d)")
# In what form something is explained.
FORM = re.compile(
    r"(?:文字|图[片文表解]|一图读懂|漫画|动漫|动画|音频|视频|问答|专家|H5)(?:解读|类|版)?$"
)
KIND = re.compile(r"[、，][^，；。、\d]{2,18}")
# 上半年召开发布会21场，下半年召开26场: by parts of the year, what is counted being said once.
NEXT_PERIOD = re.compile(
    r"[，、；](?:下半年|第?[二三四]季度|\d{1,2}月份?)(?:召开|举办|举行|开展|组织|公开|发布|推送|收到|受理|接到|新收|办理|答复)?了?"
)
# 县政府召开发布会7场，部门召开14场
NEXT_ORGAN = re.compile(r"[，、；][^，；。、\d]{0,10}(?:召开|举办|举行|开展|组织)了?")
LEAST = 2
PIECES = SURE | {"个", "件", "部", "项", "期"}
# 收到当面、网络申请分别为8件、21件，共29件
ALONE = re.compile(r"[、，,和及与]{1,2}")


def sum_of_ways(sentence: Sentence) -> range:
    """Which numbers of a sentence count applications by their ways and sum them up; none if there is no sum."""
    counted = sentence.numbers
    for n in range(LEAST, len(counted)):
        if _stands_behind(SUM, sentence, n) and _adds_up(counted, n):
            alike = all(_comes_one_way(sentence, k) for k in range(n))
            alike = alike or (came_in(sentence, 0) and _stand_alone(counted[:n], sentence))
            alike = alike or all(_came_in_too(sentence, k) for k in range(n))
            return range(n + 1) if alike else range(0)
    return range(0)


def _stand_alone(counted: Sequence[Number], sentence: Sentence) -> bool:
    """Whether numbers follow one another with no words between them, so that the words before the first are all's."""
    return all(
        ALONE.fullmatch(sentence.text, before.end, after.start)
        for before, after in pairwise(counted)
    )


def sum_of_kinds(sentence: Sentence) -> tuple[range, str]:
    """Which numbers of a sentence are kinds and, the last of them, their sum, with its metric; none if there is no sum.

    The kinds stand in one sentence, or behind the semicolon before the sum.
    """
    counted = sentence.numbers
    for n in range(LEAST, len(counted)):
        if not _stands_behind(SUM_OF_KINDS, sentence, n):
            continue
        begin = sentence.text.rfind("；", sentence.start, counted[n].start) + 1
        first = sum(part.end <= begin for part in counted[:n])
        if n - first < LEAST or not _adds_up(counted[first:], n - first):
            return range(0), ""
        parts = _without_periods(counted[first:n], sentence)
        starts = [max(begin, sentence.start), *(part.end for part in parts)]
        told = [
            sentence.words_between(start, part.start)
            for start, part in zip(starts, parts, strict=False)
        ]
        if _stand_alone(parts, sentence):
            # 接受电话、网络咨询分别为940人次、74人次，共计1014人次
            told = told[:1]
        alike = [metric for metric in SUMMED if all(_counts(words, metric) for words in told)]
        return (range(first, n + 1), alike[0]) if alike else (range(0), "")
    return range(0), ""


def _without_periods(parts: list[Number], sentence: Sentence) -> list[Number]:
    """The numbers without those that only go on with the next part of the year, or with another organ's."""
    later = (
        after
        for before, after in pairwise(parts)
        if not NEXT_PERIOD.fullmatch(sentence.text, before.end, after.start)
        and not NEXT_ORGAN.fullmatch(sentence.text, before.end, after.start)
    )
    return [*parts[:1], *later]


def _counts(words: list[Word], metric: str) -> bool:
    """Whether words before a number say that it counts what a metric does, and that it is the organ's own."""
    said = {w.text for w in words}
    if metric == "proposals_handled":
        return not said.isdisjoint(PROPOSALS) and said.isdisjoint(PUBLISHED)
    named = any(r.metric == metric and not r.needs for w in words for r in w.sense.readings)
    return named and said.isdisjoint(figure_words().lists["other_money"])


def sum_of_parts(sentence: Sentence) -> int:
    """Which number of a sentence is the sum of all before it, 0 if none: 水利局公开38条、民政局61条，合计公开99条."""
    counted = sentence.numbers
    for n in range(LEAST, len(counted)):
        grows = counted[n].value > counted[n - 1].value
        if grows and _stands_behind(TOTAL, sentence, n) and _adds_up(counted, n):
            return n
    return 0


def summed_channels(sentence: Sentence, n: int) -> frozenset[str] | None:
    """The channel that kinds of information with one sum went out through; none in it where they are all there was.

    None where they are no such kinds: 在网站公开公告6篇、动态19篇，合计25篇.
    """
    first = sentence.numbers[0]
    opening = sentence.words_between(sentence.start, first.start)
    put_out = any({"publish", "info", "content"} & w.sense.marks for w in opening)
    if sentence.numbers[n].unit not in SURE or not put_out:
        return None
    told = sentence.words_between(sentence.start, sentence.numbers[n].start)
    channels = frozenset(w.sense.channel for w in told if w.sense.channel)
    early = frozenset(w.sense.channel for w in opening if w.sense.channel)
    said = sentence.text_before(first)
    if channels != early or len(channels) > 1:
        return None
    between = [(before.end, after.start) for before, after in pairwise(sentence.numbers[:n])]
    if all(NEXT_PERIOD.fullmatch(sentence.text, *span) for span in between):
        return channels
    if not (channels or OF_A_YEAR.search(said) or any(w in said for w in ALL_OF_IT)):
        return None
    return channels if all(KIND.fullmatch(sentence.text, *span) for span in between) else None


def disputes_in_parts(sentence: Sentence, n: int) -> str | None:
    """The metric of disputes that a number sums up by who had them: 区政府复议9件、部门街镇26件，全区共35件."""
    counted = sentence.numbers
    opening = sentence.words_between(sentence.part_start(counted[0].start), counted[0].start)
    named = {r.metric for w in opening for r in w.sense.readings if r.family == "reviews"}
    later = sentence.words_between(counted[0].end, counted[n].start)
    alone = not any(r.family == "reviews" for w in later for r in w.sense.readings)
    return named.pop() if len(named) == 1 and alone else None


def explained_in_parts(sentence: Sentence, n: int) -> bool:
    """Whether a number sums up interpretations of several kinds: 发布政策解读文字12篇、图解8篇、视频6个，共26个."""
    opening = sentence.words_between(sentence.start, sentence.numbers[0].start)
    heads = [w for w in opening if any(r.metric == "interpretations" for r in w.sense.readings)]
    # 解读产品中，图解9个、视频4个，共13个: of some
    named = heads and "，" not in sentence.text[heads[0].end : sentence.numbers[0].start]
    starts = [sentence.start, *(part.end for part in sentence.numbers[:n])]
    told = zip(starts, sentence.numbers[:n], strict=False)
    return bool(named) and all(FORM.search(sentence.text[at : part.start]) for at, part in told)


def _stands_behind(words: re.Pattern[str], sentence: Sentence, n: int) -> bool:
    """Whether nothing but words for a sum stands between a number and the one before it."""
    before, number = sentence.numbers[n - 1], sentence.numbers[n]
    return words.fullmatch(sentence.text, before.end, number.start) is not None


def _adds_up(counted: Sequence[Number], n: int) -> bool:
    """Whether a number is the sum of all before it, in one unit."""
    whole, parts = counted[n], counted[:n]
    # 图解8篇、视频6个，共14个
    alike = all(part.unit == whole.unit or {part.unit, whole.unit} <= PIECES for part in parts)
    return alike and whole.value == sum(part.value for part in parts)


def came_in(sentence: Sentence, k: int) -> bool:
    """Whether a number counts applications that came in, of some or others: 收到企业提出的申请19件."""
    start = sentence.numbers[k - 1].end if k else sentence.start
    words = sentence.words_between(start, sentence.numbers[k].start)
    received = any(w.text in figure_words().lists["receive"] for w in words)
    named = [w for w in words if w.text not in APPLICATIONS and w.text not in ("其他", "其它")]
    others = {r.metric for w in named for r in w.sense.readings}
    asked = any(w.text in APPLICATIONS or w.text.endswith("申请") for w in words)
    return received and asked and others <= APPLICANTS


def _came_in_too(sentence: Sentence, k: int) -> bool:
    """Whether a number counts applications, as the first of its sentence do: 本级新收申请203件，各县区新收1642件."""
    if came_in(sentence, k):
        return True
    before, number = sentence.numbers[k - 1], sentence.numbers[k]
    words = sentence.words_between(before.end, number.start)
    received = figure_words().lists["receive"]
    bare = k > 0 and bool(words) and words[-1].end == number.start
    if OTHER_CASES.search(sentence.text, before.end, number.start):
        return False
    return bare and all(w.text in received for w in words) and came_in(sentence, 0)


def _comes_one_way(sentence: Sentence, k: int) -> bool:
    """Whether the words before a number name a way of applying."""
    start = sentence.numbers[k - 1].end if k else sentence.start
    words = sentence.words_between(start, sentence.numbers[k].start)
    told = {w.text for w in words}
    way = (
        any("via" in w.sense.marks for w in words)
        or "书面" in sentence.text[start : sentence.numbers[k].start]
    )
    # 收到申请书面6件、网上8件: the first says what all of them are.
    goes_on = k > 0 and sentence.text.startswith(("、", "，"), start)
    named = [w for w in words if w.text not in figure_words().lists["receive"]]
    if way and goes_on and len(named) == 1 and _comes_one_way(sentence, 0):
        return True
    return way and any(
        w in APPLICATIONS
        or w.startswith("申请")
        or (w in figure_words().lists["via"] and w.endswith("申请"))
        for w in told
    )


def all_ended(sentence: Sentence, n: int) -> bool:
    """Whether a number sums up how applications ended: 予以公开9件、部分公开2件、无法提供3件，合计14件."""
    starts = [sentence.start, *(part.end for part in sentence.numbers[:n])]
    told = zip(starts, sentence.numbers[:n], strict=False)
    return all(
        any(
            reading.metric in ENDS
            for word in sentence.words_between(at, part.start)
            for reading in word.sense.readings
        )
        for at, part in told
    )
