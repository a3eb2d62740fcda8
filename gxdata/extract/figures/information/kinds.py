"""Whether a word for information means all of it or one kind of many."""

import re

from gxdata.catalogue.metrics import figure_words
from gxdata.extract.figures.information.units import UNITS
from gxdata.extract.figures.numbers import Number
from gxdata.extract.figures.sentence import Sentence, Word

# 条例宣传、执法等工作信息: all that was named before.
SUMS_UP_KIND = re.compile(
    r"等(?:各类|各项)?(?:工作|业务|动态|政务|政府|相关|有关|方面)$|[和及]其[他它]$"
)
# 自主信息 is information of every kind.
ANY_INFORMATION = tuple(sorted(figure_words().lists["any_information"]))
OTHER_AFFAIRS = ("党务", "村务", "财务", "居务", "校务")
SERVICES = ("服务", "事务")
BARE = frozenset({"信息", "信息数", "信息总数", "信息量", "信息总量"})
# 政策法规类政府信息12条; not 各类政府信息
OFFICIAL = frozenset({"政府信息", "政务信息"})
OF_A_KIND = re.compile(r"[^各几多大两三四五六七八九十\d]类的?$")
# 回应关切信息公开数11条; not 2022年信息公开数318条, 我局信息公开数318条
QUANTITIES = frozenset({"信息公开数", "信息公开数量", "信息公开总数", "信息公开量", "信息公开总量"})
ITS_YEAR = re.compile("(?:[年度局镇乡县市区委办厅院校司站]|街道)$")
YEAR_SAID = re.compile(r"20\d\d年度?")
ITS_KINDS = re.compile("[，（]?(?:其中|内?含|包括|包含|涵盖)")
BY_CHANNELS = re.compile("[，。；]?其中")
MOST_CHANNELS = 6
# Where all of it is counted beside, a field is one kind.
ALL_INFORMATION = re.compile(
    r"(?:公开|发布)(?:各类|各项)?(?:政府|政务)?信息(?:公开)?(?:总数|总量|共计?|累计|合计|数量|为|约|达){0,2}\d"
)


def is_category(sentence: Sentence, word: Word) -> bool:
    """Whether 信息 is the end of a longer word: 财政信息 is one category of many."""
    if word.start == sentence.start:
        return False
    kind = word.text in OFFICIAL and OF_A_KIND.search(sentence.text_before(word))
    counted = word.text in QUANTITIES and not ITS_YEAR.search(sentence.text_before(word))
    if word.text not in BARE and not kind and not counted:
        return False
    if any(w.sense.channel and w.end == word.start for w in sentence.words):
        # 微信信息数9条
        return False
    begin = _before_brackets(sentence, word.start)
    before = sentence.text[begin - 1]
    if sentence.text.endswith(("相关", "有关"), sentence.start, begin):
        # 公开招聘相关信息2条 is of one kind, 公开相关信息2条 is not.
        before = sentence.text[begin - 3] if begin - 3 >= sentence.start else "，"
        before = before.replace("”", "，")
    known = figure_words().lists["before_info"]
    if sentence.text_before(word).endswith(ANY_INFORMATION):
        return False
    if sentence.text.endswith(OTHER_AFFAIRS, sentence.start, begin):
        return True
    if sentence.text.endswith(SERVICES, sentence.start, begin):
        # 养老服务信息7条; not 政策、简报、公共服务信息132条 nor 气象服务信息、预算等26条, which sum up what they list.
        beside = sentence.text[sentence.part_start(begin) : begin], sentence.text[word.end :][:1]
        return "、" not in "".join(beside)
    return before == "”" or ("一" <= before <= "鿿" and before not in known)


def _before_brackets(sentence: Sentence, end: int) -> int:
    """Where the words end that stand before `end`, what is in brackets passed over: 空气质量指数（AQI）信息."""
    if not sentence.text.startswith("）", end - 1):
        return end
    opens = sentence.text.rfind("（", sentence.start, end)
    return opens if opens > sentence.start else end


def is_wide(sentence: Sentence, word: Word, clause: list[Word]) -> bool:
    """Whether a word that looks like one category speaks of all: 财务、人事等信息, 全年公开财政信息."""
    before = sentence.text[max(sentence.start, word.start - 5) : word.start]
    summed = any(w.text in ("全年", "共", "累计") for w in clause)
    if before[-1:] == "”" or (before[-1:] == "类" and before[-2:-1] not in "各几多"):
        # 共公开“招拍挂”信息58条
        return False
    if before.endswith(("相关", "有关")):
        comma = max(sentence.text.rfind(mark, sentence.start, word.start) for mark in "，；：")
        said = sentence.text[max(comma, sentence.start) : word.start]
        return any(told in said for told in ("主动公开", "全年", "共", "累计", "今年", "本年"))
    if SUMS_UP_KIND.search(before):
        # 公开招考信息等相关信息2条 is one kind.
        comma = max(sentence.text.rfind(mark, sentence.start, word.start) for mark in "，；：")
        return summed or "、" in sentence.text[max(comma, sentence.start) : word.start]
    before = before[-3:]
    if before.endswith("领域"):
        return before[0] in "各等多"
    sums_up = figure_words().lists["sums_up"]
    if before[-1:] in sums_up or summed:
        return True
    # 2023年，主动公开司法信息63条: nothing else is counted but its kinds.
    alone = _is_counted_alone(sentence, word) and YEAR_SAID.search(
        sentence.text, sentence.start, word.start
    )
    return bool(alone) and any(w.text == "主动公开" for w in clause)


def _is_counted_alone(sentence: Sentence, word: Word) -> bool:
    """Whether a sentence counts nothing but what a word names, and the kinds of it behind it."""
    counted = sentence.numbers
    if len(counted) == 1:
        return True
    first = counted[0]
    if first.start < word.end or "；" in sentence.text[sentence.start : sentence.end]:
        return False
    return sentence.behind(first, ITS_KINDS) is not None


def goes_out_whole(sentence: Sentence, number: Number, clause: list[Word]) -> bool:
    """Whether what an organ calls by its own field is told by channels that make up all of it.

    主动公开环境信息856条，其中网站500条、微信356条
    """
    told = any(w.text == "主动公开" for w in clause)
    if not told and "全年" not in sentence.text_before(number):
        # 发布防疫信息45条，其中网站30条、微信15条: one kind of what was put out.
        return False
    if ALL_INFORMATION.search(sentence.text):
        return False
    if not sentence.behind(number, BY_CHANNELS):
        return False
    reach, left, parts = number.end, number.value, 0
    following = (n for n in sentence.numbers if n.start >= number.end)
    for part, _ in zip(following, range(MOST_CHANNELS), strict=False):
        named = sentence.words_between(reach, part.start)
        platform = "平台" in sentence.text[reach : part.start]
        if part.unit not in UNITS or not (platform or any(w.sense.channel for w in named)):
            return False
        reach, left, parts = part.end, left - part.value, parts + 1
        if left <= 0:
            return left == 0 and parts > 1
    return False


def is_of_own_work(sentence: Sentence, word: Word) -> bool:
    """Whether a kind of information is what an organ tells of itself: 微博发布应急、便民工作信息298条."""
    return sentence.text_before(word).endswith(("工作", "业务", "动态"))


def ends_list_of_info(sentence: Sentence, word: Word) -> bool:
    """Whether a kind of content only goes on with what was named as information: 公开信息、动态755条."""
    return any(
        "info" in w.sense.marks and sentence.text[w.end : word.start] in ("、", "和", "及")
        for w in sentence.words_between(max(sentence.start, word.start - 9), word.start)
    )
