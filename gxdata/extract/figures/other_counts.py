"""Whether a number counts what its head says, and for the year reported on."""

import re

from gxdata.catalogue.metrics import figure_words
from gxdata.extract.figures.application_words import is_excepted, is_rest
from gxdata.extract.figures.documents_sorted import ASKED_FOR, sorts_documents
from gxdata.extract.figures.not_of_the_year import is_of_another_time, is_wanting
from gxdata.extract.figures.numbers import Number
from gxdata.extract.figures.sentence import Sentence
from gxdata.extract.figures.talk import Bound, Talk
from gxdata.extract.figures.years_together import of_all_years

# 张某一人提交申请36件
OF_ONE = re.compile("某|一人|同一")
INFORMATION = ("disclosed", "disclosed_cumulative")
# 结转下年度继续办理20823: so many cases without their unit are the cells of a row that lost what parts them.
CASES, LEAST_RUN_TOGETHER = frozenset({"applications", "reviews"}), 10_000
COMPLAINED_OF = frozenset({"disclosed", "interpretation", "interaction"})
# What there is at the end of a year, whenever it came.
STOCKS = frozenset({"disclosed_cumulative", "normative_in_force"})
ALL_YEARS = re.compile(r"累计|以来|自\d{4}年|截[至止]|至\d{4}年")
YEAR_AMONG = re.compile(r"[，；（]?其中[，：]?(?:本年度?|今年|年内|当年|(\d{4})年)")
# 其中属于主动公开1件; 按答复方式分，书面20件
PART = re.compile("其中[，：]?[^，；。]{2,}$|^(?:方式|形式|途径|渠道)")
# 办理申请29件，其中结转4件，新收25件: what there was to do.
THERE_WERE = re.compile(
    r"(?:[，（](?:其中|含|包括|包含)[，：]?|（)(?=[^；。]{0,30}结转[^，；。\d]{0,6}\d)(?=[^；。]{0,40}(?:新收|收到|新增|受理))"
)
# 办理申请69件，含上年转来3件，办结68件; 办理申请25件：上年结转2件，新收23件
TO_DO = re.compile(
    r"(?:[，（](?:其中|含|包括|包含)[，：]?|：)[^，；。\d]{0,6}(?:20\d\d)?[^，；。\d]{0,6}(?:结转|转[来入至到]|遗留)(?:20\d\d)?[^，；。\d]{0,10}"
    r"\d{1,6}[件宗起份条][^；。\d]{0,8}(?:20\d\d)?[^；。\d]{0,8}(办结|答复|结转|新收)"
)
CLOSED = re.compile("办结|办毕|办复|完毕|完成|已答复")
# 结转下年度3件, 3件顺延至2025年办理
GOES_ON = re.compile(r"(?:转|顺延|延期)[至到入]?(?:下一?|次|翌|20\d\d)年")
# 增设查阅点7个，累计达45个; 新增查阅点7个，全区共有查阅点45个
IN_ALL = re.compile(
    r"，[^，；。\d]{0,4}(?:累计|总数|总计|共有|共设|共建成)[^，；。\d]{0,6}\d{1,6}[个处]"
)
# 应答复148件，实际答复141件; 公开类答复9件
DUE = re.compile("(?<![相回响对])应当?(?:答复|办结|办理|办复)|类(?:答复|办结|办复)")
# 信访类办结28件、咨询类办结61件: what else is closed is sorted so, too.
KIND_CLOSED = re.compile(r"类(?:答复|办结|办复)[^，；。、\d]{0,4}$")
WAIVED = ("减免", "减免情况")
# 免收费用150元, 退回多收费用10元
SPARED = re.compile(r"(?:免[收除交缴]|退[回还])[^，；。\d]{0,8}$")
# 对这1件, 连续五期以问答形式解读
POINTING = ("这", "该", "上述", "以上", "此", "连续")
# 档案查询申请207件不计入依申请公开
# 公开信息413条（不含转载信息1900条）
NOT_AMONG_THEM = re.compile(r"[，（](?:其中)?不(?:含|包括|包含)[^，；。（）\d]{0,16}$")
LEFT_OUT = ("不计入", "未计入", "不计在内", "不列入", "未列入")
# 行政复议11件，占全部复议案件（73件）的15%; 占全区总量2860条的10%
OF_A_LARGER = re.compile(r"占[^，；。\d]{2,16}$")
# 12345、12319两条热线合计受理18件
OF_LINES = ("热线合计", "热线共", "热线受理", "热线接")
# 解读政策12项，形成解读稿26篇: what was explained, not what explains it.
EXPLAINED = re.compile(
    r"[，、](?:共|并)?(?:形成|编写|撰写|发布|推出|制作)[^，；。\d]{0,8}(?:稿件?|材料|文章|产品)[^，；。\d]{0,2}\d"
)
# 与2021年相比，新增公开信息38条: what came on top; 较去年新增48条
ADDED = re.compile(
    r"[与同较比](?:20\d\d年|上年|去年|上一?年度|往年)度?(?:同期)?(?:相[比较])?，?新增[^，；。、\d]{0,8}$"
)
# 患者复印病历6128份，收取复印费30640元
COPIED = re.compile("病历|病案|不动产|房产|户籍")
# 代县政府办理申请56件
ON_BEHALF = re.compile(
    r"代(?!表|理|码|办|替|建)[^，；。、\d]{1,8}(?:办理|答复|受理|处理|承办)[^，；。\d]*$"
)
GROWN = re.compile(
    "[，]?(?:增|增加|上?升|提升|提高|扩|扩大|减|减少|下?降|调整|变更?)(?:至|到|为|成)"
)
CHANGES = tuple(sorted(figure_words().lists["delta"]))
GOING_ON = sorted(figure_words().lists["going_on"], key=lambda word: -len(word))


# 收取复印费1108元，与信息公开申请无关
NOT_OF_THIS_WORK = re.compile(
    r"(?:、[^，；。、（）\d]{2,14}\d{1,7}(?:人次|[件次个条人])){0,3}[，（](?:[均都皆]|全部|但)?(?:与|和|同)[^，；。]{0,4}(?:信息公开|依申请公开|政务公开)[^，；。]{0,6}无关"
)


def is_no_count_of_its_own(sentence: Sentence, number: Number) -> bool:
    """Whether a number only points at what was counted before: 对这1件申请依法办理.

    Nor is one of work done for another organ; nor one that is left out of the count, before it or behind, that says how
    many lines answered the calls counted next, or of how many others the last count is a share.
    """
    pointed = sentence.text_before(number).endswith(POINTING)
    if sentence.before(number, ON_BEHALF):
        return True
    if sentence.before(number, OF_A_LARGER) or sentence.before(number, NOT_AMONG_THEM):
        return True
    if sentence.behind(number, NOT_OF_THIS_WORK):
        return True
    return pointed or sentence.text.startswith((*LEFT_OUT, *OF_LINES), number.end)


def is_another_count(sentence: Sentence, number: Number, own: int, left: Bound, talk: Talk) -> bool:
    """Whether a number counts something else than its head says, or not for the year."""
    sorted_so = left.family == "applications" or left.metric in INFORMATION
    if sorted_so and sorts_documents(sentence, number, own, left):
        return True
    if left.family in CASES and number.unit is None and number.value >= LEAST_RUN_TOGETHER:
        return True
    if is_of_another_time(sentence, number, own, left, talk.year):
        return True
    if left.family in COMPLAINED_OF and is_wanting(sentence, number):
        return True
    if left.metric == "applications_other" and _is_of_one_answer(sentence, number, talk):
        return True
    if left.metric in ASKED_FOR and (
        _has_this_year_behind(sentence, number, talk) or _was_to_do(sentence, number, own, left)
    ):
        return True
    if left.metric == "applications_received":
        said = sentence.part_start(number.start)
        if OF_ONE.search(sentence.text, said, number.start):
            return True
    if talk.last and talk.last.metric == left.metric and _has_grown_to(sentence, number):
        return True
    if left.metric == "interpretations" and _is_explained(sentence, number):
        return True
    if left.metric == "reading_points" and sentence.behind(number, IN_ALL):
        return True
    if left.metric == "fees_charged" and _is_another_fee(sentence, number, left):
        return True
    if left.metric == "consultations" and sentence.before(number, KIND_CLOSED):
        return True
    if left.metric == "applications_closed" and (
        is_rest(sentence, own, number)
        or is_excepted(sentence, number)
        or DUE.search(sentence.text, own, number.start)
        or _is_a_named_part(sentence, number, left)
    ):
        return True
    return left.metric not in STOCKS and of_all_years(sentence, number, talk)


def _has_grown_to(sentence: Sentence, number: Number) -> bool:
    """Whether a number is what there is after something was added: 新增解读8条，累计解读62条."""
    part = sentence.part_start(number.start)
    added = sentence.text.find("新增", sentence.start, part) >= 0
    return added and sentence.text.startswith("累计", part)


def is_of_something_else(sentence: Sentence, own: int, number: Number) -> bool:
    """Whether the clause of a number names what it counts: 开通热线，现场接待来访79人次."""
    clause = sentence.text[own : number.start]
    for word in GOING_ON:
        clause = clause.replace(word, "")
    return len(clause) > 2


def is_change(sentence: Sentence, start: int, number: Number) -> bool:
    """Whether a number says by how much something changed, or from what: 较上年增加120条, 由1名增至2名."""
    before = sentence.text[start : number.start].rstrip("了约近超过达共")
    if before.endswith(("由", "从")) and sentence.behind(number, GROWN):
        return True
    if before.endswith("新增"):
        return ADDED.search(before) is not None
    return before.endswith(CHANGES) or ADDED.search(before) is not None


def _is_explained(sentence: Sentence, number: Number) -> bool:
    """Whether policies are counted, and behind them what was published to explain them."""
    told = sentence.text_before(number).endswith(("政策", "文件"))
    return told and sentence.behind(number, EXPLAINED) is not None


def _is_another_fee(sentence: Sentence, number: Number, left: Bound) -> bool:
    """Whether other money is counted, too: 收取查询费4.6万元, 收费及减免20元."""
    if number.value and sentence.text.endswith(WAIVED, sentence.start, left.end):
        return True
    if sentence.before(number, SPARED) or sentence.before(number, COPIED):
        return True
    return left.end > 0 and "费" in sentence.text[left.end : number.start]


def _has_this_year_behind(sentence: Sentence, number: Number, talk: Talk) -> bool:
    """Whether all years are counted, and this one among them: 累计受理申请76件，其中本年度12件."""
    among = sentence.behind(number, YEAR_AMONG)
    if among is None or (among[1] and int(among[1]) != talk.year):
        return False
    return counts_all_years(sentence, number)


def counts_all_years(sentence: Sentence, number: Number) -> bool:
    """Whether something before a number says that it counts all years: 累计, 以来."""
    return sentence.before(number, ALL_YEARS) is not None


def _is_of_one_answer(sentence: Sentence, number: Number, talk: Talk) -> bool:
    """Whether brackets take one answer apart: 不同意公开7件（商业秘密5件、其他2件）."""
    opens = sentence.text.rfind("（", sentence.start, number.start)
    inside = opens >= 0 and "）" not in sentence.text[opens : number.start]
    return inside and talk.last is not None and talk.last.end <= opens


def _was_to_do(sentence: Sentence, number: Number, own: int, left: Bound) -> bool:
    """Whether applications are counted with those carried in, and behind them what came in, was answered or left."""
    if sentence.behind(number, THERE_WERE):
        return True
    if left.metric != "applications_closed" or CLOSED.search(sentence.text, own, number.start):
        return False
    to_do = sentence.behind(number, TO_DO)
    if to_do is None:
        return _goes_on_in_part(sentence, number)
    # 答复56件（含上年结转7件，结转下年3件）: what goes on was not answered.
    return to_do[1] != "结转" or "答复" not in sentence.text[own : number.start]


def _goes_on_in_part(sentence: Sentence, number: Number) -> bool:
    """Whether what was answered and what goes over to the next year come to it: 办理20件，办结18件，结转下年2件."""
    told = 0.0
    closed: set[float] = set()
    for part in (n for n in sentence.numbers if n.start >= number.end):
        clause = sentence.part_start(part.start), sentence.clause_end(part.end)
        if part.value and GOES_ON.search(sentence.text, *clause):
            return number.value - part.value in {told, *closed}
        told += part.value
        if CLOSED.search(sentence.text, *clause):
            closed.add(part.value)
    return False


def _is_a_named_part(sentence: Sentence, number: Number, left: Bound) -> bool:
    """Whether what was answered is taken apart in between: 均已办结，其中“主动公开”1件."""
    between = sentence.text[left.end : number.start] if left.end else ""
    return PART.search(between) is not None
