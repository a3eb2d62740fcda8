"""Applications that go over from one year to the next: 余1件转2023年办理, 加上2022年转入的4件."""

import re

from gxdata.extract.figures.application_outcomes import APPLIED, CASES, is_of_cases
from gxdata.extract.figures.application_words import OTHER_CASES
from gxdata.extract.figures.numbers import Number
from gxdata.extract.figures.sentence import Sentence
from gxdata.extract.figures.talk import Bound, Talk

OVER = re.compile(
    r"(?:申请)?(?:在[^，；。\d]{2,10}内)?(?:均|已|将|需|全部|依法|按程序|按规定|按期|按时)?(?:结转|转|顺延|延期|延)(?:至|到|入)?(\d{4})年(?:度|\d{1,2}月份?)?(?:继续)?(?:办理|处理|答复|办结|续办|接续办理)?(?:的|为|共)?"
)
# 1件因补正顺延至2025年, 1件按规定结转下年度办理
OVER_TO_A_YEAR = re.compile(
    r"(?:申请)?(?:(?:因|由于|经)[^，；。\d]{2,20}|按规定|依法|依规)?(?:结转|转结|转入|顺延|延期|延)(?:至|到|入)?"
    r"(?:(\d{4})年|(?:下一?|次|翌|明)年)度?(?:\d{1,2}月份?)?(?:继续)?(?:办理|答复|处理)?(?=[，；]|以外|$)"
)
# 尚有3件在法定期限内继续办理
STILL = ("尚有", "还有", "仍有", "另有", "另", "其余", "剩余", "余")
# 另有1件于12月30日收到、结转2023年办理
CAME_LATE = re.compile(
    r"(?:申请)?(?:于|系)?(?:20\d\d年)?12月\d{1,2}日(?:收到|受理|提出)[，、]?(?:结转|转入|顺延|延)(?:至|到|入)?(?:下一?年|(\d{4})年)"
)
# 1件按期限于2012年1月答复, 1件2012年1月答复
ANSWERED_LATER = re.compile(
    r"[^，；。\d]{0,8}(?:[于在至到]|(?=\d{4}年\d))(?:(\d{4})|次|翌|下一?)年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:底|前|份|作出|继续){0,2}(?:答复|办理|办结|回复)"
)
GO_OVER = (CAME_LATE, OVER_TO_A_YEAR, ANSWERED_LATER)
STILL_OPEN = re.compile(
    r"(?:申请)?(?:正|尚|仍)?在(?:法定|规定)?(?:期限|时限)?内?(?:继续)?(?:办理|处理|办)(?:中|之中|过程中)?(?=[，；]|$)"
)
# 办结46件，正在办理2件
OPEN_BEFORE = re.compile(
    r"[，、；](?:另|还)?(?:有)?(?:(?:正在|尚在|仍在)办理(?:中|之中)?|尚?未办结)的?(?:申请)?(?:有|为)?"
)
# 尚有2件在办理期限内
IN_TIME_YET = re.compile(
    r"(?:申请)?(?:在|处于)(?:法定|规定)?(?:办理|答复|处理)?(?:期限|时限|期)(?:之?内|中)(?=[，；]|$)"
)
# 1件尚在办理期限内: says by itself that it is open.
NOT_YET_DUE = re.compile(
    r"(?:申请)?(?:尚|仍|正|还)(?:在|处于)(?:法定|规定)?(?:办理|答复|处理)?(?:期限|时限|期)(?:之?内|中)(?:办理|答复)?(?=[，；]|$)"
    r"|(?:申请)?(?:尚|还)?未到(?:办理|答复)?期限?(?=[，；]|$)"
)
# 新收268件，结转11件，办结405件: a bare 结转 that came over from the year before.
CLOSED_OR_ASKED = ("applications_received", "applications_closed")
LEFT_BEFORE = re.compile(
    r"(?:(\d{4})|上一?|去)年度?的?(?:结转|转入|转来|遗留|未办?结(?:转入)?|转(?=[至到]))(?:过?来|[至到](?:\d{4}|本|今)年度?(?:继续)?(?:办理)?)?的?$"
)
# 加上2022年未办结的4件, 2022年未办结转入4件
LEFT_OPEN = ("未办结的", "未结的", "未办结转入")
# 收到申请1件（上年度未办结转入）
LEFT_BESIDE = re.compile(
    r"(?:申请)?（(?:均?[为系])?(?:(\d{4})|上一?|去)年度?(?:未办结|未结)?的?(?:结转|转入|转来|遗留)的?(?:申请|件)?）"
)
# 2022年转入的4件，共办结22件; not 2022年遗留的4件问题
NOTHING_ELSE = re.compile("(?:申请)?(?:[，；、）]|[均已都]|全部|$)")
CAME_ASKED = frozenset({"applications_received", "applications_natural", "applications_org"})
BARE_CARRIED = re.compile(
    r"(?:原[^，；。、\d]{2,8})?(?:加上|连同|(?P<within>含|包括))?结转的?(?:申请|件)?(?:了|有|为|共)?"
)
# What goes over to the next year is told apart; or nothing is left to go: 新收10件，结转2件，全部办结.
GOES_OVER = re.compile(
    r"转(?:结)?(?:至|到|入)?(?:下|次|翌|20\d\d)|(?<=\d[件宗起份例])，?(?:以上|上述)?(?:申请)?已?(?:均|全部)+已?(?:依法|按时|按期)?(?:办结|答复)(?!\d)"
)
# 办理10件（结转2件，新收8件）
NEW_BEHIND = re.compile(r"[，、](?:20\d\d年度?|本年度?|当年|今年)?新(?:收|增|接|受理)")


def left_for_next_year(sentence: Sentence, number: Number, talk: Talk) -> bool:
    """Whether what is still open goes over, as the clause behind says: 尚在办理2件，结转下一年度."""
    spoken_of = talk.sentence_family or (talk.last.family if talk.last else None)
    if spoken_of != APPLIED or not is_of_cases(number, talk):
        return False
    still = sentence.text_before(number).endswith(STILL)
    if still and sentence.behind(number, IN_TIME_YET):
        return True
    if sentence.behind(number, STILL_OPEN):
        # 办结20件，1件正在办理; 收到申请3件，1件正在办理
        return True
    if sentence.behind(number, NOT_YET_DUE):
        return True
    behind = (sentence.behind(number, p) for p in GO_OVER)
    match = next((found for found in behind if found), None)
    return match is not None and int(match[1] or talk.year + 1) == talk.year + 1


def left_open(sentence: Sentence, number: Number, reach: int, talk: Talk) -> bool:
    """Whether a number tells what was still open beside what was closed: 办结46件，正在办理2件."""
    if talk.last is None or talk.last.metric != "applications_closed":
        return False
    told = talk.sentence_family == "applications" and is_of_cases(number, talk)
    return told and OPEN_BEFORE.fullmatch(sentence.text, reach, number.start) is not None


def goes_to_next_year(clause: str, talk: Talk) -> bool:
    """Whether a clause says only that applications went over to the next year: 转入2020年办理1件."""
    if "年" not in clause or talk.sentence_family not in (None, "applications"):
        return False
    if talk.last is None or talk.last.family != "applications":
        return False
    match = OVER.fullmatch(clause)
    return match is not None and int(match[1]) == talk.year + 1


def _was_left_before(sentence: Sentence, number: Number, own: int, talk: Talk) -> bool:
    """Whether what stands around a number says that the year before left it over: 2022年转入的4件."""
    left = LEFT_BEFORE.search(sentence.text, own, number.start)
    left = left or sentence.behind(number, LEFT_BESIDE)
    return left is not None and int(left[1] or talk.year - 1) == talk.year - 1


def comes_over(sentence: Sentence, n: int, own: int, bound: Bound | None, talk: Talk) -> bool:
    """Whether a number behind 结转 counts what was carried in, as the sum or the later clauses say."""
    number = sentence.numbers[n]
    if bound is None:
        # 新收申请20件，加上2022年转入的4件
        counted = talk.sentence_family == APPLIED or (
            talk.sentence_family is None and "申请" in sentence.text_before(number)
        )
        if number.unit not in CASES or not counted:
            return False
        if OTHER_CASES.search(sentence.text, sentence.start, sentence.end):
            return False
        if not sentence.behind(number, NOTHING_ELSE):
            return False
        return _was_left_before(sentence, number, own, talk)
    asked = sentence.text.startswith("申请", number.end)
    asked = asked or sentence.text_before(number).endswith(LEFT_OPEN)
    if bound.metric == "applications_received" or (asked and bound.metric in CLOSED_OR_ASKED):
        # 2021年结转的2件申请已办结
        return _was_left_before(sentence, number, own, talk)
    bare = BARE_CARRIED.fullmatch(sentence.text, own, number.start)
    if bound.metric != "applications_carried_out" or bare is None:
        return False
    if bare["within"] or sentence.behind(number, NEW_BEHIND):
        return True
    came_in = talk.last and talk.last.metric in CAME_ASKED and talk.sentence_family
    if not came_in or not talk.applied:
        return False
    if GOES_OVER.search(sentence.text, number.end, sentence.end):
        return True
    told = [counted.value for counted in sentence.numbers]
    there_were = talk.applied + number.value
    # 办理9件（新收8件，结转1件）; 新收8件，结转1件，办结7件，未办结2件; of none no number before tells
    return there_were in (
        *(told[:n] if number.value else ()),
        *told[n + 1 : n + 2],
        sum(told[n + 1 : n + 3]),
    )
