"""What became of applications where no head says so: 收到申请2件，公开1件，余1件转2023年办理."""

import re

from gxdata.extract.figures.application_words import OTHER_CASES
from gxdata.extract.figures.numbers import Number
from gxdata.extract.figures.sentence import Sentence, Word
from gxdata.extract.figures.talk import Bound, Talk

CAME = frozenset({"applications_received", "applications_carried_in"})
APPLIED = "applications"
CASES = ("件", "起", "宗", "例")
# A bare verb right before the number tells how an application ended.
ANSWERED = {"公开": "applications_granted", "办理": "applications_closed"}
# 共办理35件，年内办结34件: what there was to do.
CLOSED_BEHIND = re.compile(r"(?:办结|办毕|答复|办复)(?:了)?(?:申请)?\d{1,6}[件起宗例]")
# 办结结果为公开3件, 已依法公开2件, 办结件中公开4件
WAYS_TO_SAY = re.compile(
    r"(?:[已均全部其中共]|依法|按规定|决定|(?:办结|办理|答复|处理)结果(?:为|是)|(?:告知|答复)(?:为)?(?=公开)|(?:办结|办理|答复)的?(?:件|申请)?中){1,6}"
)
ENDS = re.compile("部分公开|不予公开|不同意公开|无法提供|不存在")
OVER = re.compile(
    r"(?:申请)?(?:在[^，；。\d]{2,10}内)?(?:均|已|将|需|全部|依法|按程序|按规定|按期|按时)?(?:结转|转|顺延|延期|延)(?:至|到|入)?(\d{4})年(?:度|\d{1,2}月份?)?(?:继续)?(?:办理|处理|答复|办结|续办|接续办理)?(?:的|为|共)?"
)

# 因涉及商业秘密未予公开, 属本机关不掌握而无法提供
REFUSED = {
    metric: re.compile(
        rf"(?:(?:申请)?(?:因|由于|属于?|系|涉及)[^，；。、（）\d]{{2,30}}|(?:重复|反复|信访|投诉|举报){{1,3}}类?的?申请，?)"
        rf"(?:{how})(?=[，；、]|$)"
    )
    for metric, how in (
        ("applications_denied", "(?:不予|未予|不)公开"),
        ("applications_unavailable", "(?:无法|未能|不能)提供"),
        ("applications_rejected", "不予(?:处理|受理)"),
    )
}
# 1件补正后申请人撤回
TAKEN_BACK = re.compile(
    r"(?:申请)?(?:[^，；。、（）\d]{1,14}后，?)?(?:由|经)?申请人(?:主动|自愿|自行)?(?:撤回|撤销)(?:了)?(?:申请)?(?=[，；、）]|$)"
)
GRANTED = re.compile(
    "(?:[均都]|全部)?(?:已|依法|依规|按规定|当场|当面|及时|按时){0,3}(?:予以?|答复)?公开(?:[，、；]|$)|申请(?:[均都]|全部)(?:已|依法|按规定)?(?:同意|予以)(?:予以)?公开"
)

OF_OTHERS = re.compile(
    r"[，、；](?:来自)?[^，；。\d]{0,20}(?:组织|机构|单位|企业|公司|法人|高校|媒体|事务所|社会团体|团体)(?:等|类)?(?:提出|申请|提交)?(?:的)?(?:有|为|共)?"
    r"|[，、；][^，；。\d]{2,20}等"
)
# 全年共收到27件
RECEIVED = re.compile(
    r"(?:其中[，：]?)?(?:20\d\d年度?|全年|本年度?|今年|年内|当年|全[省市州县区旗镇]|共|一共|总共|累计)*(?:收到|受理|接到|新收|接收|新收到|新接收|新受理|新增)了?(?:共|共计)?"
)
# 1件因补正顺延至2025年, 1件按规定结转下年度办理
OVER_TO_A_YEAR = re.compile(
    r"(?:申请)?(?:(?:因|由于)[^，；。\d]{2,20}|按规定|依法|依规)?(?:结转|转结|转入|顺延|延期|延)(?:至|到|入)?"
    r"(?:(\d{4})年|(?:下一?|次|翌)年)度?(?:继续)?(?:办理|答复|处理)?(?=[，；]|以外|$)"
)
# 尚有3件在法定期限内继续办理
STILL = ("尚有", "还有", "仍有", "另有", "另", "其余", "剩余", "余")
# 另有1件于12月30日收到、结转2023年办理
CAME_LATE = re.compile(
    r"(?:申请)?(?:于|系)?(?:20\d\d年)?12月\d{1,2}日(?:收到|受理|提出)[，、]?(?:结转|转入|顺延|延)(?:至|到|入)?(?:下一?年|(\d{4})年)"
)
# 1件按期限于2012年1月答复
ANSWERED_LATER = re.compile(
    r"[^，；。\d]{0,8}[于在至到](\d{4})年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:底|前|份|作出|继续){0,2}(?:答复|办理|办结|回复)"
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
    r"(?:(\d{4})|上一?|去)年度?的?(?:结转|转入|转来|遗留|转(?=[至到]))(?:过?来|[至到](?:\d{4}|本|今)年度?(?:继续)?(?:办理)?)?的?$"
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
# 对1件答复不服申请复议
NOT_CONTENT = re.compile(
    r"(?:申请)?的?(?:答复|告知|处理)(?:书|结果|决定|意见)?(?:不服|不满意?|有异议)"
    r"[，、]?(?:[^，；。\d]{0,4}(?:(?P<review>(?:申请|提起|提出)了?(?:行政)?复议)|(?P<lawsuit>(?:提起|提出)了?(?:行政)?诉讼|起诉)))?"
)


def answered_so(
    sentence: Sentence, number: Number, word: Word, own: int, talk: Talk
) -> Bound | None:
    """How applications ended by a bare verb: 收到申请1件，公开1件; 收到申请12件，办理13件."""
    metric = ANSWERED.get(word.text)
    if metric is None or not _is_of_cases(number, talk) or not _of_applications(sentence, talk):
        return None
    if metric == "applications_closed" and (
        talk.last is None
        or talk.last.metric not in CAME
        or CLOSED_BEHIND.search(sentence.text, number.end, sentence.end)
    ):
        return None
    said = WAYS_TO_SAY.sub("", sentence.text[own : number.start])
    return Bound(metric, "applications") if said.rstrip("的了") == word.text else None


def came_in_unnamed(sentence: Sentence, number: Number, own: int, talk: Talk) -> bool:
    """Whether applications came in, as the heading or the part says and no word does: 收到27件，办结27件."""
    if number.unit not in CASES or talk.came_in:
        return False
    carried = talk.last is not None and talk.last.metric == "applications_carried_in"
    if talk.sentence_family is not None and not (carried and talk.sentence_family == APPLIED):
        return False
    if not RECEIVED.fullmatch(sentence.text, own, number.start):
        return False
    told = talk.told_of_applications or talk.section == "applications"
    if not told and not talk.has_said("applications", number.start):
        return False
    return not OTHER_CASES.search(sentence.text, sentence.start, sentence.end)


def is_the_rest_of_applicants(sentence: Sentence, number: Number, reach: int, talk: Talk) -> bool:
    """Whether all that natural persons did not apply for was by others: 申请51件，自然人37件，高校、媒体等14件.

    So 商业企业14件, which alone is one column of several, is all there was where nothing is left beside it.
    """
    if talk.last is None or talk.last.metric != "applications_natural" or not talk.applied:
        return False
    if not _is_of_cases(number, talk):
        return False
    if talk.last_value + number.value != talk.applied:
        return False
    return OF_OTHERS.fullmatch(sentence.text, reach, number.start) is not None


def disputed_behind(sentence: Sentence, number: Number) -> str | None:
    """What those asked for who were not content with answers: 对1件答复不服申请复议.

    An empty string where that is not told, None where the number counts something else.
    """
    match = sentence.behind(number, NOT_CONTENT)
    if number.unit not in CASES or match is None:
        return None
    return "reviews" if match["review"] else "litigations" if match["lawsuit"] else ""


def left_for_next_year(sentence: Sentence, number: Number, talk: Talk) -> bool:
    """Whether what is still open goes over, as the clause behind says: 尚在办理2件，结转下一年度."""
    spoken_of = talk.sentence_family or (talk.last.family if talk.last else None)
    if spoken_of != APPLIED or not _is_of_cases(number, talk):
        return False
    still = sentence.text_before(number).endswith(STILL)
    if still and sentence.behind(number, IN_TIME_YET):
        return True
    beside = still or (talk.last is not None and talk.last.metric == "applications_closed")
    if beside and sentence.behind(number, STILL_OPEN):
        # 办结20件，1件正在办理
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
    told = talk.sentence_family == "applications" and _is_of_cases(number, talk)
    return told and OPEN_BEFORE.fullmatch(sentence.text, reach, number.start) is not None


def _is_of_cases(number: Number, talk: Talk) -> bool:
    """Whether a number is counted in cases, or in what the applications were counted in: 申请311条."""
    if number.unit in CASES:
        return True
    return number.unit is not None and number.unit == talk.application_unit


def granted_behind(sentence: Sentence, number: Number, talk: Talk) -> bool:
    """Whether a bare verb behind the number tells of applications granted: 1件公开，1件部分公开."""
    match = sentence.behind(number, GRANTED)
    if number.unit not in CASES or match is None:
        return False
    if match[0].startswith("申请"):
        # 2件申请均同意公开
        return True
    return _of_applications(sentence, talk)


def refused_behind(sentence: Sentence, number: Number, talk: Talk) -> str | None:
    """How applications ended, and not well, as the words behind a number say with the reason.

    2件因涉及商业秘密未予公开; 1件属本机关不掌握而无法提供.
    """
    if number.unit not in CASES:
        return None
    taken_back = sentence.behind(number, TAKEN_BACK)
    if taken_back and _of_applications(sentence, talk):
        return "applications_withdrawn"
    for metric, said in REFUSED.items():
        if sentence.behind(number, said):
            return metric if _of_applications(sentence, talk) else None
    return None


def _of_applications(sentence: Sentence, talk: Talk) -> bool:
    """Whether applications were counted before in the sentence, or are taken apart: 答复22件。其中公开1件."""
    told = talk.told_of_applications
    if talk.last is not None:
        told = talk.last.family == "applications"
    if (
        told
        and not talk.sentence_family
        and ENDS.search(sentence.text, sentence.start, sentence.end)
    ):
        # 申请29件。公开11件，部分公开5件
        return True
    parts = talk.sentence_family is None and talk.in_parts and talk.parent is not None
    family = talk.parent.family if parts and talk.parent else talk.sentence_family
    return family == "applications"


def goes_to_next_year(clause: str, talk: Talk) -> bool:
    """Whether a clause says only that applications went over to the next year: 转入2020年办理1件."""
    if "年" not in clause or talk.sentence_family not in (None, "applications"):
        return False
    if talk.last is None or talk.last.family != "applications":
        return False
    match = OVER.fullmatch(clause)
    return match is not None and int(match[1]) == talk.year + 1


def _was_left_before(sentence: Sentence, number: Number, own: int, talk: Talk) -> bool:
    """Whether what stands before a number says that the year before left it over: 2022年转入的4件."""
    left = LEFT_BEFORE.search(sentence.text, own, number.start)
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
    # 办理9件（新收8件，结转1件）; 新收8件，结转1件，办结7件，未办结2件
    return number.value > 0 and there_were in (
        *told[:n],
        *told[n + 1 : n + 2],
        sum(told[n + 1 : n + 3]),
    )
