"""Whether meetings, trainings or people are counted that are not those of disclosure, or not all of them."""

import re

from gxdata.catalogue.metrics import any_of, figure_words
from gxdata.extract.figures.numbers import Number
from gxdata.extract.figures.sentence import Sentence
from gxdata.extract.figures.talk import Bound

WORK = frozenset({"training", "oversight"})
OTHER_TRAININGS = any_of(figure_words().lists["other_trainings"])
OTHER_MEETINGS = any_of(figure_words().lists["other_meetings"])
OF_DELEGATES = re.compile("(?:村民|居民|职工|党员|人民|党|社员)(?:代表会议|代表大会|大会)")
# 各村（社区）召开村务公开会议38次; not 各村干部会议
OF_VILLAGES = re.compile(
    r"(?:^|[，；：])各(?:行政)?(?:村|社区|居)(?![^，；。\d]{0,4}(?:干部|书记|主任|人员|信息员))[^，；。\d]*$"
)
OPENNESS = any_of(figure_words().lists["openness_trainings"])
# 县环保局, 市卫生健康局: an organ's name says nothing of what its meeting or training was on.
NAME_OF_ORGAN = re.compile(r"(?<=[省市县区旗州盟])[一-龥]{1,6}(?:局|厅|(?<=卫健|发改|农工)委)")
OPEN_PART = re.compile(
    r"(?:、?\d{1,6}[余多]?人次?)?[，（]其中[，：]?[^，；。\d]{0,6}(?:政务公开|信息公开|网站)"
)
# 各分局各2人兼职; 各股室均明确信息员（兼）1名
EACH = ("各", "各有", "均有", "均为")
OF_EACH = re.compile(
    r"(?:各|每[个家]?)(?!自)[^，；。：\d共]{1,12}(?:[各均]有|指定|明确|配备|配有|设有|设|确定|落实|安排)[^，；。\d共]{0,14}$"
)
# 参加市级培训3次，共12人; 到省局参加业务培训2次，培训8人次
ELSEWHERE = re.compile(
    r"(?:参[加与]了?(?:[省市州县区师盟旗]|上级|国家|全[省市州县区])[^，；。\d]{0,16}培训"
    r"|[到赴][^，；。\d]{1,8}参[加与]了?[^，；。\d]{0,12}培训班?\d{1,4}[次期场](?=[^；。\d]{0,12}$))[^；。]{0,12}$"
)
# 总署组织的视频培训1场; not 我局组织的培训1场, 镇政府举办的培训1场, 面向全县举办的培训1场
HELD_BY_OTHERS = re.compile(
    r"(?:^|[，；。、\d人次名])(?![^，；。、\d]{0,8}[我本])[^，；。、\d]{0,8}(?:(?<![全社园])[省市州县区总][局署厅委办]?|上级|国家|国务院|(?<![镇乡])政府|部门)(?:举办|组织|召开|主办)的[^，；。、\d]{0,12}培训"
)
# 专职网格员8名, 专职律师1名; not 专职信息员8名, 兼职各科室联络员8名
OTHER_STAFF = re.compile(
    r"(?:专|兼|全)职(?!人|工作(?!者)|干|政务|政府|同志|负责|从事|管理|岗|网站|编辑|审核|[和与及或]|有|为|的|各|共|数|是|兼|文|秘)"
    r"(?![^，；。、：（）\d]{0,5}(?:信息|公开|联[络系]|在[岗编]|队伍|室|部门))[^，；。、：（）\d]{2,6}(?:\d|$)"
)
# 社区专干40人; 参加培训人员中专职12人
OTHERS_STAFF = re.compile(
    r"(?:[村社居]|社区|网格|计生|民政|综治|劳动|妇联)(?:级|（[^（）]{1,4}）)?专干[^，；。、\d]{0,4}$|(?:参加|参训|培训)(?![^，；。]*(?:配备|配有|明确|落实|安排|设有))[^，；。]*$"
)
# 专职人员3人参加市级培训
WENT_TO_ONE = re.compile(r"(?:参加|参训|赴)[^，；。]*培训")
FEW = 2
# 派2人参加培训
# 市局举办培训3期，我局派员参加
WE_CAME = re.compile(r"[，、][我本][^，；。\d]{1,4}(?:选派|派员|派人|派出)")
SENT = ("派", "选派", "派出", "安排", "抽调", "送", "选送")


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
    if OF_VILLAGES.search(sentence.text_before(number)):
        return True
    clause = without_organs(sentence.text[own : sentence.clause_end(number.end)])
    if OPENNESS.search(clause):
        return False
    if sentence.behind(number, OPEN_PART):
        return True
    if bound.family == "training" and OTHER_TRAININGS.search(clause):
        return True
    if bound.metric == "meetings" and OF_DELEGATES.search(clause):
        return True
    if bound.metric == "meetings" and OTHER_MEETINGS.search(clause):
        # 召开党组会议24次; not 公开…，党组会议专题研究2次
        spoken_of = OPENNESS.search(sentence.text, sentence.start, sentence.end) is not None
        return not spoken_of or _is_beside_meetings_on_it(sentence, number)
    return False


def _is_beside_meetings_on_it(sentence: Sentence, number: Number) -> bool:
    """Whether meetings on disclosure are counted beside: 党委会研究政务公开2次，干部会议7次."""
    at = sentence.numbers.index(number)
    for beside in sentence.numbers[max(0, at - 1) : at + 2]:
        said = sentence.text[sentence.part_start(beside.start) : beside.start]
        if beside.unit == number.unit and "会" in said and OPENNESS.search(without_organs(said)):
            return True
    return False


def are_not_our_people(sentence: Sentence, number: Number, bound: Bound) -> bool:
    """Whether people are counted of each office, or those sent to a training of others, or such trainings."""
    if bound.family == "staff":
        if sentence.text_before(number).endswith(EACH):
            return True
        own = sentence.text[sentence.part_start(number.start) : number.start]
        if OTHERS_STAFF.search(own) or sentence.behind(number, WENT_TO_ONE):
            return True
        if OTHER_STAFF.search(sentence.text, sentence.start, number.start + 1):
            return "信息员" not in own.rpartition("、")[2]
        said = sentence.text_before(number)
        return number.value <= FEW and OF_EACH.search(said) is not None
    if bound.family != "training":
        return False
    if sentence.behind(number, WE_CAME) or sentence.before(number, WE_CAME):
        return True
    people = bound.metric == "trainees"
    start = sentence.start if people else sentence.part_start(number.start)
    if HELD_BY_OTHERS.search(sentence.text[start : sentence.clause_end(number.end)]):
        return True
    if not people:
        return False
    if sentence.before(number, ELSEWHERE):
        return True
    return sentence.text_before(number).endswith(SENT)
