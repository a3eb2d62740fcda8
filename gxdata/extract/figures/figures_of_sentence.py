"""The figures of one sentence."""

import re

from gxdata.extract.figures.all_granted import all_granted
from gxdata.extract.figures.application_words import APPLICANTS
from gxdata.extract.figures.information.units import TIMES
from gxdata.extract.figures.metric_of_number import metric_of
from gxdata.extract.figures.not_of_the_year import is_repeated
from gxdata.extract.figures.numbers import Number
from gxdata.extract.figures.numbers_shared import shared
from gxdata.extract.figures.other_counts import is_change
from gxdata.extract.figures.passages import Passage
from gxdata.extract.figures.reasons_apart import summed_by_reason
from gxdata.extract.figures.record import figure_of, figure_of_all, figure_of_zero
from gxdata.extract.figures.sentence import Sentence
from gxdata.extract.figures.stated_zeros import zeros
from gxdata.extract.figures.summed_up import LEAST, sum_of_kinds, sum_of_parts, sum_of_ways
from gxdata.extract.figures.talk import Bound, Talk
from gxdata.extract.figures.told_before import is_told_before
from gxdata.extract.figures.without_parts import without_parts
from gxdata.extract.figures.year_of_number import compared_year
from gxdata.extract.report import Figure

# 申请从2019年的1件增加到6件; 上一年度公开67条，本年度724条; 申请较上年的6件增长50%，为9件
GONE_ON = re.compile(
    r"(?:增加|上升|增长|提高|减少|下降|升|降|增|减)(?:到|至|为)(?:了)?(?:今年|本年|\d{4}年)?(?:度)?的?"
    r"|(?:增加|上升|增长|提高|减少|下降)(?:了|约)?\d{1,3}(?:\.\d{1,2})?%，(?:达到?|为|至)"
    r"|[，；](?:而)?(?:本年度?|今年)(?:(?:增加?|上?升|增长|提高|减少?|下?降)(?:到|至|为)|则?为|是|共|收到|受理|接到|公开|发布|办理)?"
)
# 增设查阅点7个，累计达45个
STOCK = re.compile(r"，[^，；。\d]{0,4}(?:累计|总数|总计)(?:已?达到?|有|为)?")
PLACES = re.compile("查阅点|公开专区")
WAYS = re.compile(r"(?:大|类|种)?(?:渠道|平台|途径|方式|载体|形式|阵地)[^，；。\d]{0,4}分别")
# 政府网站及389个政务新媒体发布信息50000条
ONE_MORE_WAY, OWN = ("和", "及", "与", "、"), re.compile("政务|官方|政府")
OF_EACH = re.compile(r"每[页张件份次面][^，；。、\d]{0,4}$")
SUM = re.compile(r"，?(?:共计?|合计|总计|一共)")
AND_SO_MANY = re.compile(r"[，、（]?(?:共计?|合计|总计|累计|计)?(?:信息|图文|推文|文章)?")


def of_sentence(passage: Passage, sentence: Sentence, talk: Talk) -> list[Figure]:
    """The figures of a sentence in reading order, then what it says was zero."""
    found: list[Figure] = []
    talk.begin(sentence)
    several = len(sentence.numbers) > LEAST
    talk.summed, talk.sum_of = (
        sum_of_ways(sentence) if several else range(0),
        "applications_received",
    )
    if several and not talk.summed:
        talk.summed, talk.sum_of = sum_of_kinds(sentence)
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
    found = without_parts(sentence, found, talk.year)
    found = summed_by_reason(passage, sentence, found, talk.year)
    # 接到申请5件，未产生其他申请; 自然人申请20件，无公益组织申请: someone applied.
    happened = {f.metric for f in found if f.value and f.year_ref in (None, talk.year)}
    happened |= {"applications_received"} if happened & APPLICANTS else set()
    for zero in zeros(sentence):
        if zero.metric not in happened:
            found.append(figure_of_zero(passage, sentence, zero, talk.year))
    if granted := all_granted(sentence, talk):
        found.append(figure_of_all(passage, sentence, granted))
    return found


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
    """Whether a number says only how many ways were named: 网站、公开栏两个渠道分别公开信息210条, 网站及12个公众号."""
    number = sentence.numbers[n]
    if WAYS.match(sentence.text, number.end, sentence.end):
        return True
    if number.unit not in ("个", "家") or not sentence.text_before(number).endswith(ONE_MORE_WAY):
        return False
    own = sentence.behind(number, OWN)
    named = own.end() if own else number.end
    return any(w.sense.channel and w.start in (number.end, named) for w in sentence.words)


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
    if is_told_before(sentence, number, reach, bound, talk, this_year=this_year):
        return None
    talk.remember(bound, number.unit, number.value)
    return figure_of(passage, sentence, number, bound, reach, talk.year, other_year)


def _compared(sentence: Sentence, number: Number, reach: int, talk: Talk) -> Bound | None:
    """The figure before, where a number of the same unit tells of it in another year.

    申请12件，2012年为9件; not 申请12件，点击量由2012年的9万次升至12万次.
    """
    if number.unit != talk.last_unit:
        return None
    named = sentence.words_between(reach, number.start)
    if any(w.sense.readings or {"block", "ban"} & w.sense.marks for w in named):
        return None
    if talk.last and talk.last.metric == "disclosed_cumulative":
        # 累计公开733条（2008年405条，2009年328条）
        return Bound("disclosed", "disclosed")
    return talk.last


def _is_attendance(sentence: Sentence, number: Number, reach: int, talk: Talk) -> bool:
    """Whether a bare number of people follows a number of trainings: 培训3期、260人次."""
    between = sentence.text[reach : number.start].strip("（、，,共合总累计约近超")
    trained = talk.last is not None and talk.last.metric == "trainings" and talk.sentence_family
    return bool(trained) and not between and number.unit in ("人次", "人")
