"""Whether a number takes apart what was just counted, and so is no count of its own."""

import re

from gxdata.extract.figures.application_words import APPLICANTS
from gxdata.extract.figures.information.units import SURE
from gxdata.extract.figures.numbers import Number
from gxdata.extract.figures.sentence import Sentence
from gxdata.extract.figures.talk import Bound, Talk

LED = re.compile("领导|负责人|负责同志|带头|[省市县区局厅]长|主任")
COUNTED_BEHIND = re.compile(r"(?:发布(?!会)|公开|推送)[^，；。\d]{0,8}解读[^，；。\d]{0,6}\d")
# 图解18件，全年共发布解读材料66篇
SUMMED_BEHIND = re.compile(r"(?:共|累计|总计|合计)[^，；。、\d]{0,8}解读[^，；。、\d]{0,6}(?=\d)")
# 对12件文件开展解读，发布解读材料31篇
DOCUMENTS = ("对", "就", "针对", "围绕", "将")
BY_WHOM = re.compile("领导|负责人|负责同志|专家|[处科]室|部门")
CAME_IN = re.compile("收到|受理|接到")
ANSWERED = re.compile(r"，(?:已|均|全部|及时|其中)*(?:办结|答复|回复|办理|反馈)")
# 办结124件，按时办结122件
IN_TIME = re.compile(
    r"[，、；（](?:其中)?(?:按时|按期|如期|及时|提前|当场|当天|当日|逾期|超期|延期)(?:办结|答复|办理|回复)"
)
# 按时办结13件，延期办结1件: neither is all that were closed.
IN_TIME_ONLY = re.compile(
    r"(?:按时|按期|如期|及时|期限内|时限内)(?:依法|予以)?(?:办结|答复|办理|回复)[^，；。\d]{0,6}$"
)
AND_LATE = re.compile(
    r"[，、；](?:另)?(?:有)?(?:延期|延长期限|逾期|超期|超时)(?:办结|答复|办理|回复)?(?:了|申请|共|为)*[1-9]"
)
# 收到申请6件，当场答复2件，限期答复4件: some of them.
AT_ONCE = re.compile(
    "(?:当场|现场|限期|书面|口头|当天|当日|合并|逾期|超期|第[\\d一二三四五六七八九十]{1,2}个?(?:工作)?[日天]内?)(?:办结|答复|办理|回复)"
)
# 答复168件，3至5个工作日内答复41件: some, where more was answered than so soon.
SO_SOON = re.compile(r"(?<=\d)个?工作日(?:之)?内(?:办结|答复|办理|回复)")
ANSWERS = re.compile("办结|答复|回复")
ONE_WAY = re.compile(
    r"[，、；（](?:电话|现场|当面|来访|来人|网上|网络|在线|书面|信函|来电|窗口)(?:接待)?咨询(?:有|为|共)?"
)
CLOSED = re.compile(r"(?<![时期前场天日])办结(?:申请)?(?:数量?|了|共|为)?\d")
# 业务咨询131次（占比80.4%）: a share of the calls.
SHARE = re.compile(r"[，（]占")
ALL_TOLD = re.compile(r"(?:共|累计|总计|合计|总数|总量)[^，；。\d]{0,12}$")
# 全市收到申请2316件，其中市本级收到申请214件，办结210件: what a part of the organs did.
SOME_ONLY = re.compile(
    r"其中[，：]?[^，；。\d]{0,12}(?:本级|直(?:属|各)?(?:部门|单位|机关)|级(?:各)?部门|乡镇|镇街|街道|办公[室厅]|局)(?:共|新|全年)*"
    r"(?:收到?|受理|接到|新收|办结|答复)[^；]*$"
    # 自然人申请中，予以公开10件; 其中四季度9件，予以公开4件
    r"|(?:自然人|公民|个人|企业|法人|组织)(?:提出|提交)?的?申请中，[^；]*$"
    r"|其中[，：]?(?:第?[一二三四1-4]季度|[上下]半年)[^；]*$"
)
# 予以公开5件（自然人3件、企业2件）; 上年结转3件，其中自然人2件; 无法提供的3件中，自然人2件
SOME_APPLICATIONS = re.compile(
    r"(?:予以?公开|同意公开|部分公开|不公开|提供|不予[处受]理|不存在|掌握|不明确|(?:结转|转入|转来|遗留|延期)[^，；。（）\d]{0,8})"
    r"(?:的|共|了|申请|有|为|答复)*\d{1,6}[件起宗份条]"
    r"(?:（(?:其中)?[^（）；。]{0,40}|[，、]其中[^；。]{0,40}|(?:申请)?中，[^；。]{0,40})$"
)
# 上年结转9件均已办结，新收的118件中办结110件
OF_THE_NEW = re.compile(
    r"结转[^；。]*新(?:收|增|接收|受理)[^，；。\d]{0,8}\d{1,6}件(?:申请)?中，?[^，；。\d]{0,6}$"
)
COUNTED_BY_ORGAN = frozenset({"applications", "reviews"})
# Of these a sentence tells one number for the year.
TOLD_ONCE = frozenset({"consultations", "applications_received"})


def sums_up_before(sentence: Sentence, number: Number, talk: Talk) -> bool:
    """Whether a number before told of all interpretations: 共发布解读21件，多角度解读7件."""
    led = LED.search(sentence.text, sentence.part_start(number.start), number.start)
    documents = sentence.text_before(number).endswith(DOCUMENTS)
    if (led or documents) and COUNTED_BEHIND.search(sentence.text, number.end, sentence.end):
        # 区长带头解读9次，发布解读211篇
        return True
    told = SUMMED_BEHIND.search(sentence.text, number.end, sentence.end)
    added = sentence.text.find("新增", sentence.part_start(number.start), number.start) >= 0
    if told and not added and _is_as_many(sentence, told.end(), number):
        return True
    if talk.last is None or talk.last.metric != "interpretations" or not talk.sentence_family:
        return False
    clause = sentence.clause_before(number)
    if BY_WHOM.search(clause):
        # 发布解读61篇，领导撰写解读9篇
        return True
    opens = sentence.text.rfind("（", sentence.start, number.start)
    inside = opens >= 0 and "）" not in sentence.text[opens : number.start]
    if inside and any(n.end == opens and n.value >= number.value for n in sentence.numbers):
        # 发布解读材料14篇（图解5篇、视频2个）
        return True
    return any(
        sentence.before(n, ALL_TOLD) and n.value >= number.value
        for n in sentence.numbers
        if n.end <= number.start and n.unit == number.unit
    )


def _is_as_many(sentence: Sentence, start: int, number: Number) -> bool:
    """Whether the number that begins at a place is no smaller than another."""
    return any(n.start == start and n.value >= number.value for n in sentence.numbers)


def is_of_some_only(sentence: Sentence, number: Number, bound: Bound, talk: Talk) -> bool:
    """Whether a number tells of some organs' applications, some applicants' or a quarter's, where all were told of."""
    if bound.family not in COUNTED_BY_ORGAN or not talk.came_in:
        return False
    return sentence.before(number, SOME_ONLY) is not None


def is_of_some_applications(sentence: Sentence, number: Number, bound: Bound) -> bool:
    """Whether a number tells who made only those applications that ended, or came over, in one way."""
    if bound.metric not in APPLICANTS:
        return False
    return sentence.before(number, SOME_APPLICATIONS) is not None


def is_a_share(sentence: Sentence, number: Number, bound: Bound) -> bool:
    """Whether a number says how much of the calls or letters were inquiries: 来电154次，咨询126次（占81.8%）."""
    return bound.metric == "consultations" and sentence.behind(number, SHARE) is not None


def is_answered(sentence: Sentence, number: Number, reach: int, bound: Bound, talk: Talk) -> bool:
    """Whether a number says how many were answered of those just counted: 收到留言812条，办结留言806条."""
    closed = bound.metric == "applications_closed"
    if closed and sentence.before(number, IN_TIME_ONLY) and sentence.behind(number, AND_LATE):
        return True
    if closed and sentence.before(number, OF_THE_NEW):
        return True
    if talk.last is None or not talk.sentence_family:
        return False
    if closed:
        if number.value < talk.applied and (
            AT_ONCE.search(sentence.text, reach, number.start) or sentence.behind(number, AT_ONCE)
        ):
            return True
        soon = SO_SOON.search(sentence.text, reach, number.start)
        if soon and number.value < talk.applied and _is_answered_otherwise(sentence):
            return True
        told = talk.last.metric == "applications_closed"
        told = told or CLOSED.search(sentence.text, sentence.start, reach) is not None
        return told and IN_TIME.match(sentence.text, reach, number.start) is not None
    if bound.family != "interaction":
        return False
    if bound.metric == "consultations" and _is_one_way_of_all(sentence, number, reach, talk):
        return True
    again = talk.last.metric == bound.metric and ANSWERED.match(sentence.text, reach, number.start)
    return bool(again) and CAME_IN.search(sentence.text, sentence.start, reach) is not None


def _is_answered_otherwise(sentence: Sentence) -> bool:
    """Whether a sentence tells of answers more than once."""
    return len(ANSWERS.findall(sentence.text, sentence.start, sentence.end)) > 1


def _is_one_way_of_all(sentence: Sentence, number: Number, reach: int, talk: Talk) -> bool:
    """Whether a number says how many asked in one way: 接待咨询372人次，电话咨询351人次，现场咨询21人次."""
    told = talk.last is not None and talk.last.metric == "consultations"
    if not told or number.value > talk.last_value:
        return False
    return ONE_WAY.fullmatch(sentence.text, reach, number.start) is not None


def repeats_a_part(talk: Talk, bound: Bound, unit: str | None, received: bool) -> bool:
    """Whether a number is a part of what was just counted as a whole: 其中视频解读7个.

    `received` where its clause says that it came in, so that it is no category of what was disclosed.
    """
    if talk.parent and bound.metric == talk.parent.metric and bound.metric in TOLD_ONCE:
        # 咨询980人次，其中现场咨询610人次；电话咨询370人次: a semicolon parts the parts, too.
        return True
    if talk.in_parts and talk.unread_whole == unit is not None and not received:
        # 上报信息234条，其中图解信息2条.
        return bound.family in ("interpretation", "fees")
    if not talk.in_parts or talk.parent is None:
        return False
    if talk.parent.family == "interpretation":
        # 发布解读108篇，其中网站发布89篇、新闻发布会5次.
        return bound.family in ("interpretation", "disclosed")
    if bound.family == "disclosed":
        return False
    if talk.parent.family == "applications" and bound.family == "interaction":
        # 申请13件，其中局长信箱收到2件: how some of them came in.
        return True
    if talk.parent.family == "interaction" and bound.metric == "consultations":
        # 热线受理3817件，其中投诉2821件、咨询252件.
        return True
    if talk.parent.metric == "consultations" and bound.metric == "hotline_cases":
        # 咨询2016人次，其中热线1730人次: how they came in.
        return True
    if talk.parent.family == "applications" and bound.metric == "applications_received":
        # 答复申请23件，其中书面申请件1件.
        return bound.metric == talk.parent.metric or not received
    # One category of what was disclosed: 其中政策解读4条.
    alike = unit == "条" or (unit == talk.parent_unit and bound.family == "interpretation")
    alike = alike or (unit in SURE and bound.family == "proposals")
    category = talk.parent.family == "disclosed" and alike and not received
    return bound.metric == talk.parent.metric or category
