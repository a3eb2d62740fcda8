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
    r"(?:[已均全部其中共]|依法|按规定|决定|(?:办结|办理|答复|处理)(?:结果|的?(?:件|申请)?分别)(?:为|是)|(?:告知|答复)(?:为)?(?=公开)|(?:办结|办理|答复)的?(?:件|申请)?中){1,6}"
)
ENDS = re.compile("部分公开|不予公开|不同意公开|无法提供|不存在")
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
    "(?:[均都]|全部)?(?:已|依法|依规|按规定|当场|当面|及时|按时|答复){0,3}(?:予以?|同意)?公开(?:[，、；]|$)|申请(?:[均都]|全部)(?:已|依法|按规定)?(?:同意|予以)(?:予以)?公开"
)

OF_OTHERS = re.compile(
    r"[，、；](?:来自)?[^，；。\d]{0,20}(?:组织|机构|单位|企业|公司|法人|高校|媒体|事务所|社会团体|团体)(?:等|类)?(?:提出|申请|提交)?(?:的)?(?:有|为|共)?"
    r"|[，、；][^，；。\d]{2,20}等"
)
# 全年共收到27件
RECEIVED = re.compile(
    r"(?:其中[，：]?)?(?:20\d\d年度?|全年|本年度?|今年|年内|当年|截?至(?:12月|年)底|全[省市州县区旗镇]|共|一共|总共|累计)*(?:收到|受理|接到|新收|接收|新收到|新接收|新受理|新增)了?(?:共|共计|的|为)?"
)
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
    if metric is None or not is_of_cases(number, talk) or not _of_applications(sentence, talk):
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
    if not is_of_cases(number, talk):
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


def is_of_cases(number: Number, talk: Talk) -> bool:
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

    2件因涉及商业秘密未予公开; 1件属本机关不掌握而无法提供; 申请4条，1条因不属于我局职责无法提供.
    """
    if number.unit not in CASES and number.unit != "条":
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
