"""Sentences that say there was none: 未收到申请, 未发生行政复议, 没有收取费用."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from gxdata.catalogue.metrics import any_of, figure_words
from gxdata.extract.figures.application_outcomes import CASES
from gxdata.extract.figures.application_words import APPLICATIONS
from gxdata.extract.figures.head_metric import OUTCOMES
from gxdata.extract.figures.not_of_the_year import PART_OF_A_YEAR
from gxdata.extract.figures.sentence import Sentence, Word
from gxdata.read.unreadable import UNREADABLE

CLAUSE = re.compile(r"[^，,；;。（(）)]+")
TRIVIAL = re.compile(r"[“”\"、的都均也“”：:\s]*")
# Behind 申请 these say that it is the cause of a dispute: 因申请引起的行政复议.
CAUSE = re.compile(
    r"[^、，和及或]{0,3}(?:引[发起]|导致|产生的|而|被|提起|行政复议|复议|收费|费用|有关(?!事项)|方面)"
)
BECAUSE = re.compile(r"(?:因|由|针对|就|对)[^，]{0,12}$")


CAUSES = ("引发", "引起", "导致", "产生")
DISPUTES = frozenset({"reviews", "litigations"})
# 未收取依申请检索费 says nothing of how many applied.
TAKEN = re.compile("收取(?!到)")
# 未产生与诉讼有关的费用 says nothing of disputes.
COSTS = re.compile(r"[未没无](?:有)?(?:产生|发生)?(?:任何)?与(?:行政)?$")
# 未收到公民、法人通过网络、信函等形式提出的申请: of nobody, in no way.
EVERY_WAY = re.compile(r"公民|公众|市民|群众|自然人|个人|等(?:各种|任何)?(?:形式|方式|渠道|途径)")
# Where these stand beside 法人, nobody applied.
ANYONE = frozenset({"自然人", "公民", "个人"})
# 所辖7个所无专职人员: not of the organ.
OF_SOME = re.compile(r"所辖|下属|所属|部分|个别|有的|\d个")
# 检索 or 复制 is denied as a fee only where it speaks of one: 检索义务尽得不够 does not.
MONEY = re.compile("费|收取|[免未不没][有]?收|分文未取")
# 上年收取费用45元; 2015年收取费用45元
YEAR_SAID = re.compile(r"(?P<before>上一?年|去年)|20\d\d年")
# 无规范性文件制发权 says what an organ may do.
RIGHT = re.compile("制[发定](?:权|职[能权责])")
# 无行政许可、行政强制和收费事项: what an organ does, not what it took for information.
DUTIES = re.compile(
    "(?:许可|处罚|强制)[^，；。]{0,12}收费|因[^，；。]{0,4}收费[^，；。]{0,2}(?:引[发起]|导致|产生|投诉|纠纷)|超(?:标准|范围)"
)
# 未收到其他形式的申请: some came in another way; not 书面或其他形式. 未收到重复申请, 没有未办结的申请: of one kind.
OF_OTHERS = re.compile(
    "(?<![或及和与、])(?<![或及和与、]以)其[他它](?!组织|社会|法人|单位|机构)"
    "|(?:没有|无)[^，；。]{0,8}未|[应被][由当予该退答]|更正|补正|超期|逾期|重复|(?<![等殊研活])需要(?![^，；。]{0,6}公开)|延期|恶意|大量|不予|保密|秘密|隐私|敏感|复杂|疑难|第三方|涉(?!及[^，；。]{0,10}(?:信息|公开|[我本]))"
)
# 如未收到申请材料, 力争零复议, 要求零复议, 对低保户不收费: nothing is said of all the year; not 按要求未收费.
NO_STATEMENT = re.compile(
    "^(?:如|若|凡|倘)|争取|力争|力求|努力|^(?![^，；。]{0,4}[据照按遵]).*?(?:要求|目标)"
    "|对[^，；。]{0,6}(?:低保|困难|贫困|残疾|学生|老人|户)"
)
# 予以公开3件，无结转
NONE_LEFT = re.compile("(?:且|并|目前|年末|年底)?(?:无|没有|未)(?:遗留)?结转(?:件|申请)?")
# 没有转到下年的; 上年无结转件，本年也无结转件
NONE_GOES_OVER = re.compile(
    r"(?:本年度?|年[末底])(?:也|亦|均)?无(?:遗留)?结转(?:件|申请)?|"
    r"(?:也|且|并)?(?:没有|无)(?:结)?转[到至入]?下一?年度?(?:继续办理)?的?(?:件|申请|事项)?"
)
# 上年无结转
NONE_CARRIED = re.compile(
    r"(?:且|并|也)?上一?年度?(?:均|也|亦)?[无没](?:有)?(?:申请)?结转(?:件|申请)?"
    r"|(?:且|并|也)?[无没](?:有)?(?:往年|上一?年度?|历年)(?:遗留|结转|转来)的?(?:件|申请|事项)?"
)
# 全年免费, 依申请提供政府信息均为免费
FREE = re.compile(
    r"(?:20\d\d年度?)?(?:[我本][^，；。\d]{1,4}|各(?:单位|部门|机关|乡镇))?(?:[对向为]申请人)?(?:依申请)?(?:公开|提供)?的?(?:政府)?(?:信息)?(?:公开)?"
    r"(?:全年|一律|[均都]|全部|依申请公开)(?:实行|为|是)?免费(?:提供|公开)?(?:政府)?(?:信息)?的?"
    r"|(?:依法|已|[均都])?(?:免除了?(?:全部|所有|一切)(?:收费|费用)|(?:全部|所有|一切)费用[均都]?(?:予以)?免除)"
)
ENDED = OUTCOMES - {"applications_carried_out"} | {"applications_closed"}
# 依申请公开方面，今年未收到
TOPIC = re.compile(r"(?<![^，；。：、）])[^，；。：、（）\d]{2,16}方面，$")
LONGEST_TOPIC = 24
TOPICS = frozenset({"applications_received", "fees_charged"})
NEGATED = re.compile("[未无没零免不]")
DENIED = re.compile(
    "申请|要求(?:公开|提供)|公开要求|复议|诉讼|官司|费|收取|收过|一分钱|分文|规范性|职人|转|遗留"
)


@dataclass(frozen=True, slots=True)
class Zero:
    """A metric said to be zero, and the words that say it."""

    metric: str
    start: int
    end: int


@cache
def denial() -> re.Pattern[str]:
    """Finds a negation that may deny a count; harmless words are swallowed under no name."""
    lists = figure_words().lists
    harmless, negations = any_of(lists["harmless"]), any_of(lists["negations"])
    return re.compile(rf"{harmless.pattern}|(?P<no>{negations.pattern})")


def may_deny(text: str) -> bool:
    """Whether a text may say that there was none: a negation, and something of what is denied."""
    return bool(DENIED.search(text)) and bool(NEGATED.search(text))


def zeros(sentence: Sentence) -> Iterator[Zero]:
    """The metrics that a sentence says were zero."""
    if not NEGATED.search(sentence.text, sentence.start, sentence.end):
        return
    for clause in CLAUSE.finditer(sentence.text, sentence.start, sentence.end):
        start, end = clause.span()
        no = next((m for m in denial().finditer(sentence.text, start, end) if m["no"]), None)
        words = sentence.words_between(start, end)
        if FREE.fullmatch(sentence.text, start, end):
            yield Zero("fees_charged", start, end)
            continue
        if no is None:
            continue
        if OF_SOME.search(sentence.text, start, no.start()) or start >= sentence.planned_from:
            continue
        before = sentence.text[start : no.start()]
        if NO_STATEMENT.search(before) or PART_OF_A_YEAR.search(before):
            continue
        left = NONE_LEFT.fullmatch(sentence.text, start, end) and _tells_of_ends(sentence, start)
        if left or NONE_GOES_OVER.fullmatch(sentence.text, start, end):
            yield Zero("applications_carried_out", start, end)
            continue
        if NONE_CARRIED.fullmatch(sentence.text, start, end):
            yield Zero("applications_carried_in", start, end)
            continue
        # What could not be read may say what is denied: 无正当█由大量申请.
        lost = sentence.text.find(UNREADABLE, no.start(), end)
        behind = [w for w in words if no.start() <= w.start and not -1 < lost < w.start]
        found = list(_denied(sentence, behind, no.start(), end))
        if not found and _only_closes(sentence, no.end(), end):
            named = [w for w in words if w.end <= no.start()]
            found = list(_denied(sentence, named, start, end)) if named else []
            found = found or list(_topic_denied(sentence, start))
        yield from found


def _topic_denied(sentence: Sentence, end: int) -> Iterator[Zero]:
    """What the clause before names as its topic, where the one that begins at `end` only denies: 复议方面，没有发生."""
    topic = TOPIC.search(sentence.text, max(sentence.start, end - LONGEST_TOPIC), end)
    if topic is not None:
        words = sentence.words_between(*topic.span())
        named = {metric for w in words for metric in figure_words().zeros.get(w.text, ())}
        for metric in sorted(named & DISPUTES or named & TOPICS):
            yield Zero(metric, topic.start(), end)


def _tells_of_ends(sentence: Sentence, end: int) -> bool:
    """Whether a sentence has told before how applications ended: 予以公开3件，无结转."""
    return any(
        reading.metric in ENDED
        for word in sentence.words_between(sentence.start, end)
        if word.text not in APPLICATIONS
        for reading in word.sense.readings
    )


def _denied(sentence: Sentence, words: list[Word], start: int, end: int) -> Iterator[Zero]:
    known = figure_words().zeros
    told: set[str] = set()
    # 2、依申请公开：未收到: the number of the point counts nothing.
    counted = [n for n in sentence.numbers if n.unit is not None or n.start > start]
    if any(n.start >= start and n.end <= end and n.value for n in counted):
        return
    clause = sentence.text[start:end]
    turned = [word for word in figure_words().lists["turned"] if word in clause]
    for word in words:
        for metric in known.get(word.text, ()):
            if metric in told or (turned and _is_turned(sentence, turned, start, word, end)):
                continue
            if metric in DISPUTES and COSTS.search(sentence.text, start, word.start):
                continue
            if metric == "fees_charged" and (
                not MONEY.search(clause)
                or DUTIES.search(clause)
                or _is_taken_behind(sentence, start, end)
            ):
                continue
            if metric == "applications_org" and EVERY_WAY.search(clause):
                continue
            if metric == "applications_received" and (
                _asks_for_a_dispute(sentence, word)
                or TAKEN.search(sentence.text, start, word.start)
                or OF_OTHERS.search(sentence.text, start, word.start)
                or _is_cause(sentence, word, words, start, end)
                or _tells_of_some(sentence, word)
            ):
                continue
            if metric == "normative_issued" and (not _issues(words) or RIGHT.search(clause)):
                continue
            if metric == "normative_repealed" and not _speaks_of_rules(words):
                continue
            told.add(metric)
            yield Zero(metric, start, word.end)


def _is_taken_behind(sentence: Sentence, start: int, end: int) -> bool:
    """Whether money is taken all the same, as a later clause says: 查阅不收费，复印全年共收47元.

    What was taken in another year says nothing of this one: 未收取费用，上年收取费用45元.
    """
    parts = [
        sentence.text[sentence.part_start(n.start) : n.start]
        for n in sentence.numbers
        if n.start >= end and n.unit == "元" and n.value
    ]
    others = figure_words().lists["other_money"]
    return any(
        "收" in part
        and not any(word in part for word in others)
        and not _is_of_another_year(part, sentence.text[sentence.part_start(start) : end])
        for part in parts
    )


def _is_of_another_year(part: str, denial: str) -> bool:
    """Whether a clause begins with last year, or with another year than the one that denies something."""
    told, own = YEAR_SAID.match(part), YEAR_SAID.search(denial)
    if told is None:
        return False
    return told["before"] is not None or (own is not None and own[0] != told[0])


def _is_turned(sentence: Sentence, turned: list[str], start: int, word: Word, end: int) -> bool:
    """Whether the sense is turned behind the cause that is named: 因公开不及时引发的行政复议 is not."""
    cause = max(sentence.text.rfind(cause, start, word.start) for cause in CAUSES)
    denied = sentence.text[max(start, cause) : end]
    return any(word in denied for word in turned)


def _asks_for_a_dispute(sentence: Sentence, word: Word) -> bool:
    """Whether what is applied for is a dispute: 未收到行政复议、行政诉讼的申请."""
    before = sentence.text[max(sentence.start, word.start - 4) : word.start]
    return before.removesuffix("的").endswith(("复议", "诉讼"))


def _tells_of_some(sentence: Sentence, word: Word) -> bool:
    """Whether a clause says what became of applications that came in: 其余63件为信息不存在或申请不明确."""
    start = sentence.part_start(word.start)
    return any(
        start <= n.start < word.start and n.value and n.unit in CASES for n in sentence.numbers
    )


def _is_cause(sentence: Sentence, word: Word, words: list[Word], start: int, end: int) -> bool:
    """Whether the application only explains something else, or only one kind of applicant is denied."""
    known = figure_words().zeros
    if sentence.text.endswith(("对", "就"), start, word.start):
        # 未对申请作出不予公开决定
        return True
    if CAUSE.match(sentence.text, word.end, end):
        return True
    disputes = figure_words().lists["review"] | figure_words().lists["litigation"]
    if BECAUSE.search(sentence.text[start : word.start]) and any(w.text in disputes for w in words):
        return True
    said = {w.text for w in words}
    if "结转" in sentence.text[start:end] and "新收" not in sentence.text[start:end]:
        return True
    one_kind = [w for w in said if "applications_org" in known.get(w, ())]
    via = said & (figure_words().lists["via"] - {"网上"})
    if EVERY_WAY.search(sentence.text, start, word.start):
        return False
    return bool(one_kind or via) and said.isdisjoint(ANYONE)


def _issues(words: list[Word]) -> bool:
    return any("issue" in w.sense.marks for w in words)


def _speaks_of_rules(words: list[Word]) -> bool:
    """Whether what was not repealed are normative documents: 未制发、废止规范性文件."""
    return any(w.text in figure_words().lists["normative"] for w in words)


def _only_closes(sentence: Sentence, start: int, end: int) -> bool:
    """Whether nothing but 发生, 收到, 情况 follows the negation: 行政复议均未发生, 收费情况：无."""
    rest = sentence.text[start:end]
    for word in sorted(figure_words().lists["closers"], key=len, reverse=True):
        rest = rest.replace(word, "")
    return not TRIVIAL.sub("", rest)
