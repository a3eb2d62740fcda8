"""Whether a review or lawsuit is of another year or about something else than disclosure, or was only decided here."""

import re

from gxdata.catalogue.metrics import figure_words
from gxdata.extract.figures.numbers import Number
from gxdata.extract.figures.sentence import Sentence

CAUSES = "|".join(sorted(figure_words().lists["foreign_cause"]))
# 因行政处罚引发的行政复议, 交通违法处罚行政复议, 规划类行政复议, 各类行政诉讼, 医疗纠纷诉讼
FOREIGN = re.compile(
    rf"(?:因|涉及|针对|不服)[^，；]{{0,10}}(?:{CAUSES})[^，；]{{0,14}}|(?:{CAUSES})[^，；、\d]{{0,8}}(?:复议|诉讼)"
    r"|其[他它](?:各类)?行政(?:复议|诉讼)|(?<!公开)(?<!信息)类(?:行政)?(?:复议|诉讼)|(?:纠纷|民事|刑事|合同)诉讼"
    rf"|(?:{CAUSES})案件\d{{1,7}}[件起宗]中[^；。]{{0,40}}(?:复议|诉讼)"
)
# 企业不服登记行为的复议: over what is not in the list, either.
OF_SOMETHING = re.compile(
    r"(?:(?<!答复)(?<!告知)不服|因|针对|涉及)(?![^，；、]{0,20}(?:信息|答复|(?<!被)申请(?!(?:行政)?复议)|告知|此|其|不予|我|本))[^，；、\d]{2,20}(?:复议|诉讼)"
)
# 涉及市政府的行政复议12件: in the part on disputes over disclosure only the organ is named.
OF_THE_ORGAN = re.compile(
    r"(?:涉及|针对|以)(?:[全省市县区州镇乡])?(?:级|直)?(?:人民)?(?:政府|机关|部门)(?:办公[室厅]|本级|机关)?(?:为[^，；、\d]{2,6})?的?(?:行政)?(?:复议|诉讼)"
)
# 另有因拆违引起的行政诉讼6件
ANOTHER = ("另有", "另外", "还有", "此外", "另因")
# 受理不服县级局答复的复议11件: of others' answers.
DECIDED_HERE = re.compile(
    r"(?:受理|办理|审理|审结)[^，；。]{0,6}(?:不服(?![我本])|[市县区]{2}|基层|下级|下属|所属|各[市县区])[^，；。]*$|作为(?:行政)?复议机[关构][^；]*$"
    r"|(?:受理|办理|审理|审结)的?以?(?!以?[我本])[^，；。、\d]{2,12}为被(?:申请人|告)[^，；。\d]*$"
    r"|政府(?:作为复议机关)?(?:受理|审理|办理|审结)的[^，；。\d]{0,12}复议(?:案件?|申请)?$"
    r"|作为(?:行政)?复议机[关构][^；\d]*$"
    r"|(?:受理|办理|审理|审结|承办|代理)[^，；。\d]{0,8}政府的?(?:行政)?(?:复议|诉讼|应诉)(?:案件?|申请|答复)?"
    r"(?:\d{1,6}[件起宗]、(?:行政)?(?:复议|诉讼|应诉)(?:案件?)?)?$"
)
# 受理复议申请15件，审结12件
DECIDED_BEHIND = re.compile(r"[，、（](?:已|全年|年内|共)*审[理结](?:案件)?\d")
TAKEN_IN = re.compile(r"(?:受理|办理|审理)[^，；。\d]{0,6}复议(?:案件?|申请)?$")
# 收到复议申请143件，受理131件: whoever takes them in is not the one complained of.
CAME_IN = re.compile(r"(?:收到|接到)[^，；。\d]{0,6}复议(?:案件?|申请)?$")
TAKEN_IN_BEHIND = re.compile(r"[，、（](?:已|全年|年内|共|依法|予以)*受理(?:案件)?\d")
# 1起土地确权行政复议, 2件上年复议案; not 2件行政复议, 2件因答复引起的诉讼
BEHIND = re.compile(r"(?!行政)([^，；。、（\d为系是经进转被引]{2,12}?)(?:行政)?(?:复议|诉讼)")
OVER_ANSWERS = re.compile("公开|信息|答复|申请|告知|不服|提起|[我本]")
# 复议2件，均与环境处罚有关
FOREIGN_BEHIND = re.compile(
    rf"[，（](?:[均都皆]|全部)?(?:与|因|涉及|系|属|由)[^，；。）]{{0,8}}(?:{CAUSES})[^，；。）]*"
    r"|[，（](?:[均都皆]|全部)?[因系由]{1,2}(?![^，；。）]*(?:信息|公开|答复|申请|告知))[^，；。）\d]{2,12}(?:引[起发]|导致|产生)"
)
# 行政诉讼上年遗留1件已审结: brought in an earlier year; 诉讼5件，其中经复议2件
BROUGHT_EARLIER = re.compile(
    r"(?:上一?年度?|往年|历年)(?:遗留|结转|转来|未结)[^，；。\d]{0,10}$"
    r"|(?:其中[，：]?|[，、（])(?:先)?(?:经过?|未经)(?:行政)?复议的?$"
)
# 诉讼2件，其中1件经复议
AFTER_A_REVIEW = re.compile(r"(?:系|属|为|先)?(?:经过?|未经)(?:行政)?复议")
# 诉讼8件，涉及政府信息公开的2件; not 复议2件，均因政府信息公开引起
CAUSE_BEHIND = re.compile(
    r"[^。]{0,60}?(?P<all>[均都皆系]|全部|，[为是])?"
    r"(?:(?:涉及?|属于?|关于|因|为|系|由|其中)|(?P<no>不涉及|未涉及|不属于|与(?![^，；。]{0,10}有关)|非因?|不是))(?:申请)?(?:政府)?信息公开"
)
# 行政复议12件，其中涉及信息公开2件
OVER_DISCLOSURE = re.compile(
    r"[，、（]?(?:其中)?[，：]?(?:涉及?|属于|关于|因|由)?(?:政府)?信息公开(?:类|方面|工作|事项|答复|申请|引发|引起|的|有|为){0,3}"
)
# 行政复议12件，其中涉及信息公开2件；行政诉讼3件: of every cause too.
SORTED_OUT = re.compile(rf"\d[件起宗]{OVER_DISCLOSURE.pattern}\d")
DISPUTE = re.compile("复议|诉讼")


def over_disclosure(sentence: Sentence, n: int) -> str | None:
    """The metric of the disputes over disclosure that a number tells apart from those of every cause before it."""
    if not n or sentence.numbers[n].unit != sentence.numbers[n - 1].unit:
        return None
    whole, number = sentence.numbers[n - 1], sentence.numbers[n]
    if sentence.before(whole, DECIDED_HERE):
        return None
    if number.value > whole.value or not OVER_DISCLOSURE.fullmatch(
        sentence.text, whole.end, number.start
    ):
        return None
    part = sentence.part_start(whole.start)
    named = set(DISPUTE.findall(sentence.text, part, whole.start))
    return {"复议": "reviews", "诉讼": "litigations"}[named.pop()] if len(named) == 1 else None


def is_another_dispute(sentence: Sentence, number: Number, section: str | None) -> bool:
    """Whether a number of disputes counts others than those brought on the organ over disclosure."""
    return (
        _is_over_something_else(sentence, number.start, section)
        or _is_said_to_be_over_something_else(sentence, number)
        or sentence.before(number, BROUGHT_EARLIER) is not None
        or sentence.behind(number, AFTER_A_REVIEW) is not None
        or _names_another_cause_behind(sentence, number)
        or _are_of_every_cause(sentence, number)
        or sentence.before(number, DECIDED_HERE) is not None
        or _is_decided_behind(sentence, number)
    )


def _is_decided_behind(sentence: Sentence, number: Number) -> bool:
    """Whether an organ took in reviews of others and decided them: 受理复议申请15件，审结12件; 收到15件，受理12件."""
    chains = ((DECIDED_BEHIND, TAKEN_IN), (TAKEN_IN_BEHIND, CAME_IN))
    return any(
        sentence.behind(number, behind) is not None and sentence.before(number, before) is not None
        for behind, before in chains
    )


def _statement_start(sentence: Sentence, end: int) -> int:
    """Where what a semicolon parts from the rest begins, with that: 复议2件；诉讼3件."""
    return max(sentence.start, sentence.text.rfind("；", sentence.start, end))


def _is_over_something_else(sentence: Sentence, end: int, section: str | None) -> bool:
    """因行政处罚引发的行政复议5件, 不服登记行为的复议5件."""
    start = _statement_start(sentence, end)
    match = FOREIGN.search(sentence.text, start, end)
    if match:
        return "信息公开" not in sentence.text[match.start() : end]
    part = sentence.part_start(end)
    if sentence.text.startswith(ANOTHER, part) and "公开" not in sentence.text[part:end]:
        return OF_SOMETHING.search(sentence.text, part, end) is not None
    if "公开" in sentence.text[start:end]:
        return False
    if section == "reviews" and OF_THE_ORGAN.search(sentence.text, start, end):
        return False
    return OF_SOMETHING.search(sentence.text, start, end) is not None


def _is_said_to_be_over_something_else(sentence: Sentence, number: Number) -> bool:
    """复议2件，均与环境处罚有关."""
    match = sentence.behind(number, FOREIGN_BEHIND)
    start = _statement_start(sentence, number.start)
    return match is not None and "公开" not in sentence.text[start : match.end()]


def _names_another_cause_behind(sentence: Sentence, number: Number) -> bool:
    """1起土地确权行政复议."""
    match = sentence.behind(number, BEHIND)
    return match is not None and OVER_ANSWERS.search(match[1]) is None


def _are_of_every_cause(sentence: Sentence, number: Number) -> bool:
    """Whether what follows tells how many of them are about disclosure: 诉讼8件，涉及政府信息公开的2件."""
    start = _statement_start(sentence, number.start)
    if "信息公开" in sentence.text[start : number.start]:
        return False
    if SORTED_OUT.search(sentence.text, sentence.start, start):
        return True
    stop = sentence.text.find("；", number.end, sentence.end)
    match = CAUSE_BEHIND.match(sentence.text, number.end, stop if stop >= 0 else sentence.end)
    return match is not None and (match["all"] is None or match["no"] is not None)
