"""The figures of one sentence."""

import re

from gxdata.catalogue.metrics import figure_words
from gxdata.extract.figures.all_granted import all_granted
from gxdata.extract.figures.application_words import APPLICANTS
from gxdata.extract.figures.information.units import TIMES
from gxdata.extract.figures.metric_of_number import metric_of
from gxdata.extract.figures.not_of_the_year import is_repeated
from gxdata.extract.figures.numbers import Number
from gxdata.extract.figures.numbers_shared import shared
from gxdata.extract.figures.other_counts import is_change
from gxdata.extract.figures.parts_of_a_whole import (
    is_a_share,
    is_answered,
    is_of_some_applications,
    is_of_some_organs,
    repeats_a_part,
    sums_up_before,
)
from gxdata.extract.figures.passages import Passage
from gxdata.extract.figures.record import figure_of, figure_of_all, figure_of_zero
from gxdata.extract.figures.sentence import AHEAD, Sentence
from gxdata.extract.figures.stated_zeros import zeros
from gxdata.extract.figures.summed_up import LEAST, sum_of_kinds, sum_of_parts, sum_of_ways
from gxdata.extract.figures.talk import Bound, Talk
from gxdata.extract.figures.year_of_number import compared_year
from gxdata.extract.report import Figure

# What came in or was answered is no part of what was disclosed: 其中…，办理提案4条; but 提案办理公示4条 is.
CAME_IN = re.compile("受理|收到")
ANSWERED = re.compile("(?:全年|已|共|并|及时|按时|累计)*+(?:答复|回复|办理|办结)")

# 申请从2019年的1件增加到6件; 上一年度公开67条，本年度724条
GONE_ON = re.compile(
    r"(?:增加|上升|增长|提高|减少|下降|升|降|增|减)(?:到|至|为)(?:了)?(?:今年|本年|\d{4}年)?(?:度)?的?"
    r"|[，；](?:而)?(?:本年度?|今年)(?:则?为|是|共|收到|受理|接到|公开|发布|办理)?"
)
# 增设查阅点7个，累计达45个
STOCK = re.compile(r"，[^，；。\d]{0,4}(?:累计|总数|总计)(?:已?达到?|有|为)?")
PLACES = re.compile("查阅点|公开专区")
WAYS = re.compile(r"(?:大|类|种)?(?:渠道|平台|途径|方式|载体|形式|阵地)[^，；。\d]{0,4}分别")
# 自然人申请2件、农民合作社申请1件
NEXT_APPLICANT = re.compile(r"[、，；][^，；。、\d]{2,12}申请(?:了|共|为)?")
OF_EACH = re.compile(r"每[页张件份次面][^，；。、\d]{0,4}$")
SUM = re.compile(r"，?(?:共计?|合计|总计|一共)")
# What says that a number is all there was.
WHOLES = {
    "applications_received": re.compile(
        r"(?:共|全年|总|合计)[^，；。、\d]{0,12}(?:申请|收到)[^，；。、\d]{0,6}$"
    ),
    "trainings": re.compile(r"(?:总计|合计|共计|全年共)[^，；。、\d]{0,12}$"),
    "meetings": re.compile(r"(?:总计|合计|共计|全年共)[^，；。、\d]{0,12}$"),
    "disclosed": re.compile(r"(?:总计|合计|共计)(?:公开|发布)?(?:政府|政务)?(?:信息)?$"),
}
IN_THE_END = re.compile("实[际收]|到账|[共总合]计|共收")
ALL_OF_THE_YEAR = re.compile(
    r"全年(?:共|累计|实际)?主动公开(?:政府|政务)?信息(?:共|总数|数)?(?:为)?$"
)
AND_SO_MANY = re.compile(r"[，、（]?(?:共计?|合计|总计|累计|计)?(?:信息|图文|推文|文章)?")


def of_sentence(passage: Passage, sentence: Sentence, talk: Talk) -> list[Figure]:
    """The figures of a sentence in reading order, then what it says was zero."""
    found: list[Figure] = []
    talk.begin(sentence)
    several = len(sentence.numbers) > LEAST
    talk.sum_at, talk.sum_of = sum_of_ways(sentence) if several else None, "applications_received"
    if several and talk.sum_at is None:
        talk.sum_at, talk.sum_of = sum_of_kinds(sentence)
    talk.parts_until = sum_of_parts(sentence) if several else 0
    reach, done = sentence.start, 0
    for n, number in enumerate(sentence.numbers):
        if is_change(sentence, reach, number):
            continue
        talk.open_parts(sentence, reach, number.start)
        if n >= done:
            heads = shared(sentence, n, reach, talk)
            for k, bound in heads:
                done = k + 1
                if bound is None:
                    continue
                counted = sentence.numbers[k]
                found.append(figure_of(passage, sentence, counted, bound, reach, talk.year))
                talk.remember(bound, counted.unit, counted.value)
            if not heads and (single := _single(passage, sentence, n, reach, talk)):
                found.append(single)
        if not _leads_to_another(sentence, n, talk):
            reach = max(number.end, talk.last.end if talk.last else 0)
    found = _without_parts(sentence, found, talk.year)
    # 自然人申请20件，无公益组织申请: someone applied.
    asked = {f.metric for f in found if f.value and f.year_ref in (None, talk.year)} & APPLICANTS
    for zero in zeros(sentence):
        if not asked or zero.metric != "applications_received":
            found.append(figure_of_zero(passage, sentence, zero, talk.year))
    if granted := all_granted(sentence, talk):
        found.append(figure_of_all(passage, sentence, granted))
    return found


def _without_parts(sentence: Sentence, found: list[Figure], year: int) -> list[Figure]:
    """The figures without counts of one thing that differ: the one said to be all of it stays.

    上级转来申请4件，自行收到申请7件，全年共受理申请11件; 发布量升至1984条，另在专栏发布信息402条，总计2386条.
    """
    text, start = sentence.text, sentence.start
    for metric, all_of_it in WHOLES.items():
        parts = [f for f in found if f.metric == metric and f.year_ref in (None, year)]
        parts = [f for f in parts if f.channel is None]
        if len({f.value for f in parts}) < LEAST:
            continue
        whole = [n.value for n in sentence.numbers if all_of_it.search(text, start, n.start)]
        if metric != "applications_received" and not whole:
            # 公开信息97条，更新目录信息12条: two things, and both are told of.
            continue
        stated = _behind_a_sum(sentence, parts, whole) if metric == "disclosed" else set()
        found = [f for f in found if f not in parts or [f.value] == whole or f.value in stated]
    found = _without_several_fees(sentence, found, year)
    for metric in ("reviews", "litigations"):
        # 行政复议9件，作出复议决定8件: some of the first
        parts = [f for f in found if f.metric == metric and f.value]
        if any(f.value < parts[0].value for f in parts):
            found = [f for f in found if f not in parts[1:]]
    return found


def _behind_a_sum(sentence: Sentence, parts: list[Figure], whole: list[float]) -> set[float]:
    """What is said to be all of the year behind a sum of channels: 合计发布230条，全年主动公开政府信息150条."""
    sums = [n.end for n in sentence.numbers if [n.value] == whole]
    told = {f.value for f in parts}
    return {
        n.value
        for n in sentence.numbers
        if sums and n.start > sums[0] and n.value in told and sentence.before(n, ALL_OF_THE_YEAR)
    }


def _without_several_fees(sentence: Sentence, found: list[Figure], year: int) -> list[Figure]:
    """The figures without fees that differ, but for what was taken in the end, or for processing alone.

    收费金额120元，实际收到0元; 收取信息处理费100元、邮寄费24元; of 检索费20元、复制费36元 none is all that was taken.
    """
    fees = [f for f in found if f.metric == "fees_charged" and f.year_ref in (None, year)]
    if len({f.value for f in fees}) < LEAST:
        return found
    ends = [sentence.start, *(n.end for n in sentence.numbers)]
    said = [
        (n.value, sentence.text[end : n.start])
        for n, end in zip(sentence.numbers, ends, strict=False)
        if n.value in {f.value for f in fees}
    ]
    told = {value for value, words in said if IN_THE_END.search(words)}
    told = told or {f.value for f in fees if f.value}
    if len(told) > 1:
        told &= {value for value, words in said if "处理费" in words}
    return [f for f in found if f not in fees or (len(told) == 1 and f.value in told)]


def comes_in_batches(sentence: Sentence, n: int) -> bool:
    """Whether a number of groups stands before that of their people: 接待咨询186批620人次."""
    if sentence.numbers[n].unit not in ("批", "批次") or n + 1 == len(sentence.numbers):
        return False
    following = sentence.numbers[n + 1]
    near = following.start - sentence.numbers[n].end <= 1
    return near and following.unit in ("人次", "人", "余人次")


def is_a_rate(sentence: Sentence, n: int) -> bool:
    """Whether a number is the price of one: 收取复制费8.6元/件, 复印每页收取0.5元."""
    number = sentence.numbers[n]
    if number.unit != "元":
        return False
    behind = sentence.text.startswith(("/", "／", "每"), number.end)
    return behind or bool(sentence.before(number, OF_EACH))


def _counts_the_ways(sentence: Sentence, n: int) -> bool:
    """Whether a number says only how many ways were named: 网站、公开栏两个渠道分别公开信息210条、64条."""
    return WAYS.match(sentence.text, sentence.numbers[n].end, sentence.end) is not None


def _leads_to_another(sentence: Sentence, n: int, talk: Talk) -> bool:
    """Whether a number only says in how many pushes the next one went out: 公众号推送52期186条, 收费2件500元."""
    number = sentence.numbers[n]
    if _counts_the_ways(sentence, n):
        return True
    if comes_in_batches(sentence, n) or _has_its_sum_behind(sentence, n) or is_a_rate(sentence, n):
        return True
    if n + 1 == len(sentence.numbers) or talk.unread_unit is None:
        return False
    if number.unit not in TIMES and sentence.numbers[n + 1].unit != "元":
        return False
    return (
        AND_SO_MANY.fullmatch(sentence.text, number.end, sentence.numbers[n + 1].start) is not None
    )


def _has_its_sum_behind(sentence: Sentence, n: int) -> bool:
    """Whether a number is what each has, and the sum stands behind it: 两个大厅各设查阅点1处，合计2处."""
    number = sentence.numbers[n]
    if n + 1 == len(sentence.numbers) or sentence.numbers[n + 1].unit != number.unit:
        return False
    if not SUM.fullmatch(sentence.text, number.end, sentence.numbers[n + 1].start):
        return False
    own = sentence.part_start(number.start)
    return is_repeated(sentence.text[own : number.start])


def _single(passage: Passage, sentence: Sentence, n: int, reach: int, talk: Talk) -> Figure | None:
    number = sentence.numbers[n]
    other_year = compared_year(sentence, reach, number.start, talk.year)
    aside = comes_in_batches(sentence, n) or is_a_rate(sentence, n)
    bound = None if aside else metric_of(sentence, n, reach, talk)
    if bound is None and _is_attendance(sentence, number, reach, talk):
        bound = Bound("trainees", "training")
    if bound is None and other_year and other_year <= talk.year and talk.sentence_family:
        bound = _compared(sentence, number, reach, talk)
    if bound is None and STOCK.fullmatch(sentence.text, reach, number.start):
        places = PLACES.search(sentence.text, sentence.start, reach)
        bound = Bound("reading_points", "staff") if places and number.unit in ("个", "处") else None
    again = talk.sentence_family and GONE_ON.fullmatch(sentence.text, reach, number.start)
    if bound is None and again and number.unit == talk.last_unit:
        bound = talk.last
    if bound is None:
        talk.unread_unit = number.unit
        return None
    this_year = other_year in (None, talk.year)
    if _is_told_before(sentence, number, reach, bound, talk, this_year=this_year):
        return None
    talk.remember(bound, number.unit, number.value)
    return figure_of(passage, sentence, number, bound, reach, talk.year, other_year)


def _is_told_before(
    sentence: Sentence, number: Number, reach: int, bound: Bound, talk: Talk, *, this_year: bool
) -> bool:
    """Whether a number tells of a part of what was counted before, or of the same once more."""
    if (talk.in_parts or talk.parent) and this_year:
        starts = sentence.clause_start(reach, number.start)
        own = sentence.text[starts : number.start]
        # 其中网站1120条；企业平台答复留言461条: behind a semicolon a clause may name who did so first.
        of_disclosed = talk.parent is not None and talk.parent.family == "disclosed"
        apart = of_disclosed and sentence.text.endswith("；", sentence.start, starts)
        answered = ANSWERED.search(own) if apart else ANSWERED.match(own)
        came_in = CAME_IN.search(own) or answered
        if repeats_a_part(talk, bound, number.unit, came_in is not None):
            return True
        if talk.in_parts and bound.family == "interaction" and own.endswith("类"):
            # 服务事项13862件，其中电话咨询类1698件
            return True
    if is_a_share(sentence, number, bound) or is_answered(sentence, number, reach, bound, talk):
        return True
    if is_of_some_organs(sentence, number, bound, talk):
        return True
    if is_of_some_applications(sentence, number, bound):
        return True
    if bound.metric == "interpretations" and sums_up_before(sentence, number, talk):
        return True
    if not this_year:
        return False
    if _is_part_in_brackets(sentence, number, reach, bound, talk):
        return True
    received = bound.metric == "applications_received"
    return received and _is_told_again(sentence, number, reach, talk)


def _is_part_in_brackets(
    sentence: Sentence, number: Number, reach: int, bound: Bound, talk: Talk
) -> bool:
    """Whether brackets behind a count tell how many of them were so: 依申请公开49件（投诉人申请44件）."""
    if talk.last is None or not sentence.text.startswith("（", reach):
        return False
    alike = (bound.metric, bound.channel) == (talk.last.metric, talk.last.channel)
    # 热线受理1286件（咨询1100件、投诉186件）
    alike = alike or (bound.metric == "consultations" and talk.last.family == "interaction")
    said = sentence.text[reach : number.start]
    # 信息公开类诉讼2件（全年行政应诉5件)
    wider = bound.family == "reviews" and "年" not in said.replace("全年", "")
    within = "年" not in said and number.value <= talk.last_value
    return alike and "）" not in said and (within or wider) and number.unit == talk.last_unit


def _compared(sentence: Sentence, number: Number, reach: int, talk: Talk) -> Bound | None:
    """The figure before, where a number tells of it in another year.

    申请12件，2012年为9件; not 申请12件，点击量由2012年的9万次升至12万次.
    """
    named = sentence.words_between(reach, number.start)
    if any(w.sense.readings or {"block", "ban"} & w.sense.marks for w in named):
        return None
    if talk.last and talk.last.metric == "disclosed_cumulative":
        # 累计公开733条（2008年405条，2009年328条）
        return Bound("disclosed", "disclosed")
    return talk.last


def _is_told_again(sentence: Sentence, number: Number, reach: int, talk: Talk) -> bool:
    """Whether applications are only spoken of again, behind how many came in: 放弃申请1件."""
    received = figure_words().lists["receive"]
    near = sentence.words_between(reach, number.end + AHEAD)
    if any(word.text in received for word in near):
        talk.came_in = True
        return False
    of_one = talk.sentence_family is not None and talk.last and talk.last.metric in APPLICANTS
    if of_one and NEXT_APPLICANT.fullmatch(sentence.text, reach, number.start):
        return True
    return talk.came_in


def _is_attendance(sentence: Sentence, number: Number, reach: int, talk: Talk) -> bool:
    """Whether a bare number of people follows a number of trainings: 培训3期、260人次."""
    between = sentence.text[reach : number.start].strip("（、，,共合总累计约近超")
    trained = talk.last is not None and talk.last.metric == "trainings" and talk.sentence_family
    return bool(trained) and not between and number.unit in ("人次", "人")
