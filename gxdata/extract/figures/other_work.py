"""Whether meetings, trainings or people are counted that are not those of disclosure, or not all of them."""

import re

from gxdata.catalogue.metrics import any_of, figure_words
from gxdata.extract.figures.numbers import Number
from gxdata.extract.figures.sentence import Sentence
from gxdata.extract.figures.talk import Bound

WORK = frozenset({"training", "oversight"})
OTHER_TRAININGS = any_of(figure_words().lists["other_trainings"])
OTHER_MEETINGS = any_of(figure_words().lists["other_meetings"])
OPENNESS = any_of(figure_words().lists["openness_trainings"])
# 县环保局, 市卫生健康局: an organ's name says nothing of what its meeting or training was on.
NAME_OF_ORGAN = re.compile(r"(?<=[省市县区旗州盟])[一-龥]{1,6}(?:局|厅|(?<=卫健|发改|农工)委)")
OPEN_PART = re.compile(
    r"(?:、?\d{1,6}[余多]?人次?)?[，（]其中[，：]?[^，；。\d]{0,6}(?:政务公开|信息公开|网站)"
)
# 各分局各2人兼职
EACH = ("各", "各有", "各设", "各配", "均有", "均为")
# 各股室均明确信息员（兼）1名
OF_EACH = re.compile(
    r"(?:各|每[个家]?)(?!自)[^，；。：\d共]{1,12}(?:指定|明确|配备|配有|设有|设|确定|落实|安排)[^，；。\d共]{0,14}$"
)
# 参加市级培训3次，共12人
ELSEWHERE = re.compile(
    r"参[加与]了?(?:[省市州县区]|上级|国家|全[省市州县区])[^，；。\d]{0,16}培训[^；。]{0,12}$"
)
# 专职网格员8名、兼职4名
OTHER_STAFF = re.compile(
    r"(?:专|兼|全)职[^，；。、\d]{0,4}(?:网格员|护林员|消防员|社工|工作者|教师|安全员|辅警|调解员|河长|保洁员|巡查员|护士|医生|教练)"
)
FEW = 2
# 派2人参加培训
SENT = ("派", "选派", "派出", "安排", "抽调")


def without_organs(text: str) -> str:
    """A text without the names of bureaus."""
    return NAME_OF_ORGAN.sub("", text)


def is_of_all_work(sentence: Sentence, own: int, number: Number, bound: Bound) -> bool:
    """Whether meetings or trainings on other things are counted, too: 会议36次，其中政务公开会议2次; 消防培训6期."""
    if bound.family not in WORK:
        return False
    if bound.metric == "trainees":
        # 技能培训12期，培训学员460人
        own = max(sentence.start, sentence.text.rfind("；", sentence.start, own))
    clause = without_organs(sentence.text[own : sentence.clause_end(number.end)])
    if OPENNESS.search(clause):
        return False
    if bound.family == "training" and OTHER_TRAININGS.search(clause):
        return True
    if bound.metric == "meetings" and OTHER_MEETINGS.search(clause):
        # 召开党组会议24次; not 公开…，党组会议专题研究2次
        return OPENNESS.search(sentence.text, sentence.start, sentence.end) is None
    return OPEN_PART.match(sentence.text, number.end, sentence.end) is not None


def are_not_our_people(sentence: Sentence, number: Number, bound: Bound) -> bool:
    """Whether people are counted of each office, or those sent to a training of others."""
    if bound.family == "staff":
        if sentence.text.endswith(EACH, sentence.start, number.start):
            return True
        if OTHER_STAFF.search(sentence.text, sentence.start, number.start):
            return True
        said = sentence.text[sentence.start : number.start]
        return number.value <= FEW and OF_EACH.search(said) is not None
    if bound.metric != "trainees":
        return False
    if ELSEWHERE.search(sentence.text, sentence.start, number.start):
        return True
    return sentence.text.endswith(SENT, sentence.start, number.start)
