"""Whether a number counts what its head says, and for the year reported on."""

import re

from gxdata.catalogue.metrics import any_of, figure_words
from gxdata.extract.figures.application_words import is_excepted, is_rest
from gxdata.extract.figures.numbers import Number
from gxdata.extract.figures.sentence import STOP, Sentence
from gxdata.extract.figures.talk import Bound, Talk
from gxdata.extract.figures.years_together import of_all_years

# 每月开展一次检查 says how often, not how many times.
HOW_OFTEN = re.compile(r"每(?:半?年|一?个?(?:月|季度|季|周|星期|日|天)|旬)[^，；]{0,8}$")
# 共制作政府信息3000条，其中依申请公开450条: what may be had on request was not requested.
PRODUCED = re.compile(
    r"(?:制作|产生|形成|获取|制发|拟制|印发)[^，；。]{0,8}(?:信息|公文|文件)[^，；。]{0,6}\d{1,6}[条件份]|(?:发文|公文|收文)[^，；。\d]{0,6}\d{1,6}[条件份]"
)
# 一季度收到申请5件 is no count of the year.
# 公文1350件，其中主动公开类420件
OF_DOCUMENTS = ("文", "标", "属性", "定")
DOCUMENTS = re.compile(
    r"(?:公文|发文|收文|公开属性|文件属性|标注|标识)[^。；]{0,20}\d{1,6}[件份个条][^。]{0,60}(?=公开)|(?:标注|标识|认定|确定)(?:为)?(?=主动公开|依申请公开|不予公开)"
)
# Meetings and trainings may be of all the work of an organ.
WORK = frozenset({"training", "oversight"})
OTHER_TRAININGS = any_of(figure_words().lists["other_trainings"])
OPENNESS = any_of(figure_words().lists["openness_trainings"])
OPEN_PART = re.compile(
    r"(?:、?\d{1,6}[余多]?人次?)?[，（]其中[，：]?[^，；。\d]{0,6}(?:政务公开|信息公开|网站)"
)
# 张某一人提交申请36件
OF_ONE = re.compile("某|一人|同一")
# 条例实施前，已公开信息1032条
BEFORE_IT = re.compile("(?:实施|施行|颁布|生效|[以之])前[，；]?[^，；。]*$")
# 一年未公开1条信息, 未办结的1件
DENIED = re.compile(
    "(?:未|没有|尚未)(?:按时|按期|及时|予以?|能)?(?:办结|答复|公开|发布|更新|回复|办理|召开|开展)[^，；。]*$"
)
# 外文版更新慢，全年仅更新15条: of what is wanting.
ONLY = re.compile("仅|只有|不足|不到")
COMPLAINT = re.compile("慢|不够|不足|偏少|较少|过少|薄弱|滞后|不及时|欠缺|有待|不高|不全|短板|差距")
PLAN = re.compile("计划|拟|将|打算|力争|争取|预计|目标")
PART_OF_A_YEAR = re.compile(r"[上下]半年|第?[一二三四1-4]季度|(?<![至到\-—])\d{1,2}月份")
RECEIVED = figure_words().lists["receive"]
COUNTED_BY_YEAR = frozenset({"disclosed", "applications", "reviews", "interaction"})
# 各台站各指定1名, 均配备2名: what each has.
SET_UP = ("指定", "明确", "配备", "配有", "确定", "落实", "安排", "设立", "设有", "设", "有")
EACH_OF_THEM = re.compile(
    rf"(?:各自?|每[个家]?[^，；。]{{0,6}}|[均都]|分别)(?:{'|'.join(SET_UP)})了?$"
)
# 日均咨询7人次, 单日最多46条 are no counts of a year.
EACH = ("各", "各有", "各设", "各配", "均有", "均为")
SENT = ("派", "选派", "派出", "安排", "抽调")
AVERAGE = re.compile(r"[日月周年人平]均|单[日月周篇条]|最[多高少低]")
POINTING = ("这", "该", "上述", "以上", "此")
# A dispute about something else: 因行政处罚引发的行政复议.
CHANGES = tuple(sorted(figure_words().lists["delta"]))
GOING_ON = sorted(figure_words().lists["going_on"], key=lambda word: -len(word))
CAUSES = "|".join(sorted(figure_words().lists["foreign_cause"]))
FOREIGN = re.compile(
    rf"(?:因|涉及|针对|不服)[^，；]{{0,10}}(?:{CAUSES})[^，；]{{0,14}}|(?:{CAUSES})[^，；、\d]{{0,8}}(?:复议|诉讼)"
)

# 受理不服县级局答复的复议11件: of others' answers.
DECIDED_HERE = re.compile(
    r"(?:受理|办理|审理|审结)[^，；。]{0,6}(?:不服(?![我本])|[市县区]{2}|基层|下级|下属|所属|各[市县区])[^，；。]*$|作为复议机关"
)
# 企业不服登记行为的复议5件
OF_SOMETHING = re.compile(
    r"(?:不服|因|针对|涉及)(?![^，；、]{0,20}(?:信息|答复|申请|告知|此|其|不予|我|本))[^，；、\d]{2,20}(?:复议|诉讼)"
)
CAUSE_BEHIND = re.compile(
    r"[^。]{0,60}?(?P<all>[均都皆系]|全部|，[为是])?(?:(?:涉及|属于?|关于|因|为|系|由)|(?P<no>不涉及|未涉及|不属于|与|非因?|不是))(?:申请)?(?:政府)?信息公开"
)


def is_repeated(clause: str) -> bool:
    """Whether a clause says how often something is done, or what it comes to on average."""
    if clause.rstrip("了").endswith(SET_UP) and EACH_OF_THEM.search(clause):
        return True
    return ("每" in clause and HOW_OFTEN.search(clause) is not None) or (
        ("均" in clause or "单" in clause or "最" in clause) and AVERAGE.search(clause) is not None
    )


def is_spoken_of_again(sentence: Sentence, number: Number) -> bool:
    """Whether a number only points at what was counted before: 对这1件申请依法办理."""
    return sentence.text.endswith(POINTING, sentence.start, number.start)


def is_another_count(sentence: Sentence, number: Number, own: int, left: Bound, talk: Talk) -> bool:
    """Whether a number counts something else than its head says, or not for the year."""
    if left.family == "applications" and PRODUCED.search(sentence.text, sentence.start, own):
        said = sentence.words_between(own, number.start)
        return all(w.text not in RECEIVED for w in said)
    if left.family == "reviews" and (
        is_of_all_disputes(sentence, number)
        or DECIDED_HERE.search(sentence.text, sentence.start, number.start)
        or _is_over_something_else(sentence, number)
    ):
        return True
    if left.metric == "applications_received" and OF_ONE.search(
        sentence.text, sentence.part_start(number.start), number.start
    ):
        return True
    if left.family == "disclosed" and BEFORE_IT.search(sentence.text, sentence.start, number.start):
        return True
    if left.family in ("applications", "disclosed") and _sorts_documents(sentence, number, left):
        return True
    if ONLY.search(sentence.text, sentence.part_start(number.start), number.start) and (
        COMPLAINT.search(sentence.text, sentence.start, sentence.end)
    ):
        return True
    if left.metric != "applications_carried_out" and _is_planned(sentence, number, talk.year):
        return True
    if left.family in COUNTED_BY_YEAR and PART_OF_A_YEAR.search(sentence.text, own, number.start):
        return True
    if (
        left.metric == "fees_charged"
        and left.end
        and "费" in sentence.text[left.end : number.start]
    ):
        # 收取查询费4.6万元
        return True
    if left.metric == "proposals_handled" and _is_of_answers(sentence, number):
        return True
    if left.metric == "applications_closed" and (
        is_rest(sentence, own, number) or is_excepted(sentence, number)
    ):
        return True
    return left.metric != "disclosed_cumulative" and of_all_years(sentence, number, talk)


def is_of_something_else(sentence: Sentence, own: int, number: Number) -> bool:
    """Whether the clause of a number names what it counts: 开通热线，现场接待来访79人次."""
    clause = sentence.text[own : number.start]
    for word in GOING_ON:
        clause = clause.replace(word, "")
    return len(clause) > 2


def _is_over_something_else(sentence: Sentence, number: Number) -> bool:
    """Whether a dispute is over what is not disclosure: 企业不服登记行为的复议5件."""
    start = max(sentence.start, sentence.text.rfind("；", sentence.start, number.start))
    if "公开" in sentence.text[start : number.start]:
        return False
    return OF_SOMETHING.search(sentence.text, start, number.start) is not None


def is_what_each_has(sentence: Sentence, number: Number, bound: Bound) -> bool:
    """Whether people or places are counted of each, or people that were sent to others: 各分局各2人兼职, 派2人参加培训."""
    if bound.family == "staff":
        return sentence.text.endswith(EACH, sentence.start, number.start)
    return bound.metric == "trainees" and sentence.text.endswith(SENT, sentence.start, number.start)


def is_denied(sentence: Sentence, own: int, number: Number) -> bool:
    """Whether what is counted did not happen: 一年未公开1条信息."""
    return bool(number.value) and DENIED.search(sentence.text[own : number.start]) is not None


def is_foreign(sentence: Sentence, end: int) -> bool:
    """Whether the dispute is about something else: 因行政处罚引发的行政复议5件."""
    start = max(sentence.start, sentence.text.rfind("；", sentence.start, end))
    match = FOREIGN.search(sentence.text, start, end)
    return match is not None and "信息公开" not in sentence.text[match.start() : end]


def is_of_all_disputes(sentence: Sentence, number: Number) -> bool:
    """Whether what follows says that disputes of every cause were counted: 诉讼8件，涉及政府信息公开的2件."""
    if "信息公开" in sentence.text[sentence.start : number.start]:
        return False
    stop = sentence.text.find("；", number.end, sentence.end)
    match = CAUSE_BEHIND.match(sentence.text, number.end, stop if stop >= 0 else sentence.end)
    return match is not None and (match["all"] is None or match["no"] is not None)


def is_change(before: str) -> bool:
    """Whether the number says by how much something changed: 较上年增加120条."""
    plain = before.rstrip("了约近超过达共")
    return plain.endswith(CHANGES) and not plain.endswith("新增")


def is_of_all_work(sentence: Sentence, own: int, number: Number, bound: Bound) -> bool:
    """Whether meetings or trainings on other things are counted, too: 会议36次，其中政务公开会议2次; 消防培训6期."""
    if bound.family not in WORK:
        return False
    stop = STOP.search(sentence.text, number.end, sentence.end)
    if bound.metric == "trainees":
        # 技能培训12期，培训学员460人
        own = max(sentence.start, sentence.text.rfind("；", sentence.start, own))
    clause = sentence.text[own : stop.start() if stop else sentence.end]
    if OPENNESS.search(clause):
        return False
    if bound.family == "training" and OTHER_TRAININGS.search(clause):
        return True
    return OPEN_PART.match(sentence.text, number.end, sentence.end) is not None


def _sorts_documents(sentence: Sentence, number: Number, left: Bound) -> bool:
    """Whether documents are sorted by whether they may be published: 办理公文1350件，其中不予公开类620件."""
    text = sentence.text
    if left.channel or left.metric in ("applications_received", "applications_closed"):
        return False
    if all(text.find(sign, sentence.start, number.start) < 0 for sign in OF_DOCUMENTS):
        return False
    sorted_from = DOCUMENTS.search(sentence.text, sentence.start, number.start)
    return sorted_from is not None and "申请" not in sentence.text[
        sorted_from.end() : number.start
    ].replace("依申请", "")


def _is_planned(sentence: Sentence, number: Number, year: int) -> bool:
    """Whether a number belongs to the year to come: 计划2024年举办培训3期."""
    if sentence.text.find(f"{year + 1}年", sentence.start, number.start) < 0:
        return False
    return PLAN.search(sentence.text, sentence.start, number.start) is not None


def _is_of_answers(sentence: Sentence, number: Number) -> bool:
    """Whether what is counted are the answers published: 代表建议办理情况和6件复文."""
    return sentence.text.startswith(("复文", "有关复文", "答复", "办理结果"), number.end)
