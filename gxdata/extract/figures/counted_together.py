"""Whether a number counts more than the head before it, or something else that stands between."""

import re

from gxdata.catalogue.metrics import Reading, figure_words
from gxdata.extract.figures.application_words import APPLICATIONS
from gxdata.extract.figures.head_metric import OUTCOMES
from gxdata.extract.figures.numbers import Number
from gxdata.extract.figures.sentence import Sentence, Word

# These are kinds of information too, and in a list of kinds the number belongs to the last: 政策解读、公告107条.
KINDS = frozenset({"interpretations", "opinion_solicitations"})
LISTED = re.compile(r"、|以及|及相关")
# 热线接听率98.6%，受理4.82万通
PERCENT = re.compile(r"\d{1,3}(?:\.\d{1,2})?%")
# 咨询和信访件2件
AND_MORE = re.compile(r"[和及与、][^，；。\d]{2,8}")
ASKED_OF_ALL = re.compile("意见|建议|民意|调查|活动|[共了：为]$")
# A head of these families stands near its number.
SPOKEN_SHORTLY = frozenset({"interaction", "interpretation"})
# 同意公开7件（含部分公开2件）
PARTLY = re.compile(
    r"(?:（(?:其中|含|包括|包含)?|，(?:其中|含|包括))[：，]?[^（）；。]{0,20}部分公开\d"
)
# What may stand between 申请 and the number of applications that came in.
OF_APPLICATIONS = re.compile(
    r"[政府务信息公开事项情况的数量条案件份封共合计达到为是约近总有请求来书办理不予和与及：（）”▪]{0,18}(?:，(?:共计?|合计|总计))?"
)
# 申请由2021年的25件增至31件: neither number has what it grew from or to for its head.
GREW = re.compile(
    r"(?:由|从)(?:\d{4}|上|去|上一)年度?的?$|(?:由|从)[^，；。\d]{0,4}(?:\d{4}年)?[^，；。\d]{0,4}\d{1,7}[^，；。\d]{1,2}(?:增加?|上?升|增长|减少?|下?降|提高)(?:至|到|为)"
)
AND_OTHERS = re.compile(r"(?:[及和与、]|以及)(?:其[他它])?(?:各类|相关|有关)?")
AND_ALSO = re.compile("(?:[、和及与]|以及)(?:举办|组织|开展|召开|参加|回应|办理)?")
# What it can end with.
LAST_OF_OTHERS = frozenset("及和与、他它类关")
LONGEST_OUTCOME = 10


def something_stands_between(sentence: Sentence, number: Number, word: Word) -> bool:
    """Whether what stands between a head and a number is counted instead.

    征集71个部门共523项数据; 依申请公开主办件16件.
    """
    gap = GREW.sub("", sentence.text[word.end : number.start])
    if not gap:
        return False
    if gap.endswith("（") and ("较多" in gap or "为" in gap):
        # 咨询事项为医疗保险（620人次）, 申请较多的是规划局（87件）
        return True
    if word.text == "征集" and not ASKED_OF_ALL.search(gap):
        # 征集文物36件
        return True
    if not SPOKEN_SHORTLY.isdisjoint(word.sense.families):
        return any("0" <= char <= "9" for char in PERCENT.sub("", gap))
    received = figure_words().lists["receive"]
    if word.text not in APPLICATIONS or any(w in gap for w in (*received, "比", "较")):
        return False
    return not OF_APPLICATIONS.fullmatch(gap)


def is_asked_beside_a_hotline(
    sentence: Sentence, number: Number, reading: Reading, words: list[Word]
) -> bool:
    """Whether people asked elsewhere, too: 导医台、服务热线共解答咨询19640人次."""
    if reading.metric != "hotline_cases" or not reading.needs or number.unit != "人次":
        return False
    hotlines = [w for w in words if w.text in reading.needs]
    return bool(hotlines) and sentence.text[hotlines[0].start - 1] in "、和"


def is_one_of_several(
    sentence: Sentence, number: Number, word: Word, reading: Reading, reach: int
) -> bool:
    """Whether a number counts more than its head: 政策解读、公告107条, 予以公开和部分公开9件."""
    if reading.metric == "hotline_cases" and reading.needs:
        # 答复网站留言、热线、信访等渠道来信1700件
        hotlines = [
            w.end for w in sentence.words_between(reach, word.start) if w.text in reading.needs
        ]
        return bool(hotlines) and "等" in sentence.text[hotlines[-1] : word.start]
    if reading.metric == "applications_other" and sentence.text[word.start - 1] == "等":
        # 不属于本机关、不存在等其他情形23件
        return True
    if reading.family == "interaction" and _goes_with_another_family(sentence, word, reading):
        return True
    if reading.metric == "applications_granted" and _includes_partly(sentence, number, word):
        return True
    if number.value and _goes_with_another_head(sentence, number, word, reading, reach):
        return True
    # “同意公开”及“部分公开”9件
    joins = word.start - 1 - (sentence.text[word.start - 1] == "“")
    joint = sentence.text[joins] in "及和与或" and joins > reach
    joint = joint and sentence.text[number.start - 1] != "各"
    if reading.family == "interaction" and AND_MORE.fullmatch(
        sentence.text, word.end, number.start
    ):
        return True
    if reading.metric in KINDS:
        return joint or LISTED.search(sentence.text, word.end, number.start) is not None
    if not joint or reading.metric not in OUTCOMES or not number.value:
        return False
    return _follows_another_outcome(sentence, reading, reach, joins)


def _follows_another_outcome(sentence: Sentence, reading: Reading, reach: int, joins: int) -> bool:
    """Whether what is joined to an outcome at a place is another one: 公开及部分公开共58件, 全部或部分公开74件."""
    if reading.metric == "applications_partial" and sentence.text.endswith(
        ("公开", "全部", "完全"), sentence.start, joins
    ):
        return True
    before = sentence.words_between(max(reach, joins - LONGEST_OUTCOME), joins)
    # 信息不存在及非本机关掌握59件: two reasons of one metric are one count of it.
    return any(
        r.metric in OUTCOMES and r.metric != reading.metric
        for w in before
        if sentence.text[w.end : joins].strip("”") == ""
        for r in w.sense.readings
    )


def _goes_with_another_head(
    sentence: Sentence, number: Number, word: Word, reading: Reading, reach: int
) -> bool:
    """Whether one number tells of two metrics: 发生行政复议、行政诉讼5件, 召开会议、举办培训共8次; not 各2次."""
    before = [w for w in sentence.words_between(reach, word.start) if w.sense.readings][-1:]
    if not before:
        return False
    # 行政复议诉讼共5件
    disputes = before[0].end == word.start and "reviews" in before[0].sense.families
    if not disputes and not AND_ALSO.fullmatch(sentence.text, before[0].end, word.start):
        return False
    if sentence.text.endswith(("未", "没有"), sentence.start, before[0].start):
        # 尚未办结、结转下年度11件
        return False
    readings = before[0].sense.readings
    counted = any(number.unit in r.units for r in readings)
    return counted and all(r.metric != reading.metric for r in readings)


def _includes_partly(sentence: Sentence, number: Number, word: Word) -> bool:
    """Whether those granted in part are among those granted: 同意公开7件（含部分公开2件）, 公开（含部分公开）7件."""
    if "部分公开" in sentence.text[word.end : number.start]:
        return True
    return sentence.behind(number, PARTLY) is not None


def _goes_with_another_family(sentence: Sentence, word: Word, reading: Reading) -> bool:
    """Whether something of another family is counted too: 公开申请及其他咨询事项共56件."""
    if sentence.text[word.start - 1] not in LAST_OF_OTHERS:
        return False
    told = [w for w in sentence.words if w.end <= word.start and w.sense.readings]
    before = [w for w in told if w.text not in ("其他", "其它")][-1:]
    if not before or reading.family in before[0].sense.families:
        return False
    return AND_OTHERS.fullmatch(sentence.text, before[0].end, word.start) is not None


def is_summed_up_with_others(sentence: Sentence, word: Word, words: list[Word]) -> bool:
    """Whether 等 sums up a word with what stands before it: 工作动态、政策解读等310条."""
    if not sentence.text.startswith("等", word.end):
        return False
    if word.start == sentence.start or sentence.text[word.start - 1] not in "、和及与":
        return False
    metrics = {r.metric for r in word.sense.readings}
    other = [w for w in words if w.end == word.start - 1]
    return not any(r.metric in metrics for w in other for r in w.sense.readings)
