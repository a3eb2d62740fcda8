"""Whether a word for an application counts applications at all, and which."""

import re

from gxdata.catalogue.metrics import any_of, figure_words
from gxdata.extract.figures.numbers import Number
from gxdata.extract.figures.sentence import Sentence, Word
from gxdata.extract.figures.talk import Talk

# The words for an application.
APPLICATIONS = figure_words().lists["application"]
APPLICANTS = frozenset({"applications_natural", "applications_org"})
# What a sentence speaks of that counts none of these, but applications for information: 受理投诉56件，办结38件.
OTHER_CASES = any_of(figure_words().lists["other_cases"])
NATURAL_PERSONS = ("自然人", "自然人提出", "自然人提交")
# These alone do not say what was applied for.
BARE = frozenset({"申请", "申请件", "申请数", "申请量", "申请数量", "申请事项"})
BEFORE_BARE = tuple(sorted(figure_words().lists["before_application"]))
LICENCES = tuple(sorted(figure_words().lists["licences"]))
LICENCE = any_of(LICENCES)
OTHERS = tuple(sorted(figure_words().lists["no_application"]))
# 政务服务大厅受理各类申请12600件
AT_THE_COUNTER = re.compile(
    "(?:政务服务|办事|便民)[^，；。]{0,8}(?:大厅|中心|窗口)[^，；。]*(?:各类|各种)$"
)
# 以组织名义提交的申请, 涉及土地征收的申请, 律师代理的申请, 其中1名申请人提出申请: some of them.
OF_SOME = re.compile(
    r"(?:以[^，；。、\d]{1,8}名义(?:提出|提交|递交|申请)?的?(?:政府)?(?:信息)?(?:公开)?|涉及?(?![^，；。]{0,10}(?:信息|公开|[我本]))[^，；。、\d]{2,14}的|律师(?:事务所)?代理(?:提出)?的?|其中[，：]?(?:\d名|同一)申请人[^，；。\d]{0,8})$"
)
# 对内容不明确的6件申请
SOME = re.compile(r"(?:针?对|就|将|把|给)[^，；。]{2,24}的")
# 企业改制的11件, 涉及企业的3件: what some of them are about; not 企业提出的3件.
MATTER = re.compile(r"(?![^，；。]*(?:提|申|交|来|名义|身份))[^，；、。：\d]{2,8}的")
ABOUT = ("涉及", "关于", "有关", "事关")
# How far from its number an applicant stands that is counted.
NEAR = 6
RESTS = ("另", "其余", "余", "剩余", "尚有", "还有", "仍有")
BY_WHOM = re.compile(r"[”\"’]?(?:提出|提交|递交|提起|发来)?的?[“\"‘]?")


def is_told_apart(sentence: Sentence, word: Word, words: list[Word], talk: Talk) -> bool:
    """Whether the word right before 申请 says which applications: 上年结转申请4件, 不予公开的申请3件."""
    if any(w.end == word.start and "block" in w.sense.marks for w in words):
        # 商业企业申请6件
        return True
    return any(
        BY_WHOM.fullmatch(sentence.text, w.end, word.start)
        and any(r.family == "applications" for r in w.sense.readings)
        and w.text not in APPLICATIONS
        and not any(r.metric == "applications_closed" for r in w.sense.readings)
        and not _is_anyone(sentence, w, talk)
        for w in words
    )


def _is_anyone(sentence: Sentence, word: Word, talk: Talk) -> bool:
    """Whether 公民 says only that someone applied: 收到公民提出的申请3件."""
    before = sentence.text[max(sentence.start, word.start - 2) : word.start]
    received = figure_words().lists["receive"]
    if before not in received or talk.sentence_family == "applications":
        return False
    return word.text == "公民" or (word.text in NATURAL_PERSONS and _is_only_kind(sentence, word))


def _is_only_kind(sentence: Sentence, word: Word) -> bool:
    """Whether a sentence names no other applicants: 收到自然人申请12件."""
    others = ("applications_org", "applications_natural")
    counted = [n.start for n in sentence.numbers]
    return not any(
        r.metric in others and any(0 <= start - w.end <= NEAR for start in counted)
        for w in sentence.words
        if w != word
        for r in w.sense.readings
    )


def comes_by(sentence: Sentence, word: Word, words: list[Word], said: frozenset[str]) -> bool:
    """Whether an application is one of those that came in one way: 信函方式申请12件, 书面申请3件、口头申请2件."""
    if sentence.text_before(word).endswith("书面"):
        ways = (w for w in sentence.words if "via" in w.sense.marks)
        return any(0 <= n.start - w.end <= NEAR for w in ways for n in sentence.numbers)
    one_way = (w for w in words if "via" in w.sense.marks and 0 <= word.start - w.end <= 3)
    # 通过信函、网络等方式申请12件 came in every way.
    if all(sentence.text.startswith("等", w.end) for w in one_way):
        return False
    # 线上接收申请31件，线下接收申请8件
    others = sum("via" in w.sense.marks for w in sentence.words) > 1
    return others or said.isdisjoint(figure_words().lists["receive"])


def is_one_kind(sentence: Sentence, word: Word) -> bool:
    """Whether applications of one kind are counted, or what one applies for: 收到土地类申请8件; 依申请事项209项."""
    if word.text == "依申请" and sentence.text.startswith(("事项", "政务服务", "类"), word.end):
        return True
    if sentence.before(word, OF_SOME):
        return True
    before = sentence.text[max(sentence.start, word.start - 2) : word.start]
    return before.endswith("类") and before[0] not in "各几多"


def is_whose_application(sentence: Sentence, word: Word, talk: Talk) -> bool:
    """Whether a word only says who applied, where no applications were counted yet: 收到1件自然人提出的申请."""
    if talk.sentence_family == "applications" or not any(
        r.metric in APPLICANTS for r in word.sense.readings
    ):
        return False
    following = next((w for w in sentence.words if w.start >= word.end), None)
    return (
        following is not None
        and following.text in APPLICATIONS
        and BY_WHOM.fullmatch(sentence.text, word.end, following.start) is not None
        and _is_only_kind(sentence, word)
    )


def names_a_matter(sentence: Sentence, number: Number, word: Word) -> bool:
    """Whether an applicant's name only says what some applications are about: 企业改制的11件."""
    if all(r.metric not in APPLICANTS for r in word.sense.readings):
        return False
    gap = sentence.text[word.end : number.start]
    if gap == "的":
        return sentence.text.endswith(ABOUT, sentence.start, word.start)
    return MATTER.fullmatch(gap) is not None


def names_everyone(sentence: Sentence, word: Word) -> bool:
    """Whether an applicant is only the last of a list of those who applied: 受理公民、企业申请共12件."""
    if all(r.metric not in APPLICANTS for r in word.sense.readings):
        return False
    if word.start == sentence.start or sentence.text[word.start - 1] not in "、和及与或":
        return False
    return any(
        w.end == word.start - 1 and any(r.metric in APPLICANTS for r in w.sense.readings)
        for w in sentence.words
    )


def is_only_applicant(
    sentence: Sentence, word: Word, talk: Talk, counted: int | None = None
) -> bool:
    """Whether all applications came from those that a word names: 共收到自然人申请2件, 收到1件公民申请.

    `counted` is where the number begins if it stands before the word.
    """
    if talk.sentence_family == "applications" or talk.in_parts or not word.text.endswith("申请"):
        return False
    if all(r.metric not in APPLICANTS for r in word.sense.readings):
        return False
    start = word.start if counted is None else counted
    received = sentence.text[max(sentence.start, start - 2) : start]
    return received in figure_words().lists["receive"] and _is_only_kind(sentence, word)


def is_for_something_else(sentence: Sentence, word: Word) -> bool:
    """Whether what stands before 申请 says what else was applied for: 办理占道申请64件."""
    if word.text not in BARE or word.start == sentence.start:
        return False
    before = sentence.text[sentence.part_start(word.start) : word.start]
    if not before or not "一" <= before[-1] <= "鿿" or "公开" in before:
        return False
    if AT_THE_COUNTER.search(before):
        return True
    return not before.endswith(BEFORE_BARE)


def is_for_a_licence(sentence: Sentence, word: Word) -> bool:
    """Whether a licence was applied for: 行政许可事项1项，全年申请量0件."""
    if "公开" in word.text or not sentence.before(word, LICENCE):
        return False
    licence = max(sentence.text.rfind(said, sentence.start, word.start) for said in LICENCES)
    return "公开" not in sentence.text[licence : word.start]


def are_some(sentence: Sentence, number: Number) -> bool:
    """Whether a number of applications is told of that are not all: 有1件申请因内容不明."""
    before = sentence.text[sentence.part_start(number.start) : number.start]
    return before.endswith(("有", "对", "就", "将", "把", "给", "为", "向")) or bool(
        SOME.fullmatch(before)
    )


def is_result(sentence: Sentence, word: Word) -> bool:
    """Whether 申请 only names the answer to one: 2件办理结果为依申请公开."""
    return word.text in APPLICATIONS and sentence.text.startswith("结果为", word.start - 3)


def are_carried_over(sentence: Sentence, word: Word, year: int) -> bool:
    """Whether applications came over from the year before: 收到、结转至2024年答复的申请58件, 结转2023年申请2件."""
    start = max(sentence.text.rfind(mark, sentence.start, word.start) for mark in "，；")
    said = sentence.text[max(start, sentence.start) : word.start]
    return any(f"结转{to}年" in said for to in (f"至{year}", f"到{year}", f"{year - 1}"))


def is_rest(sentence: Sentence, own: int, number: Number, *, although_told: bool = False) -> bool:
    """Whether a number is only what is left of a whole: 另2件均已答复.

    `although_told` where it is one even if the sentence tells what the rest is without: 除1件外，其余8件.
    """
    rest = sentence.text[own : number.start].startswith(RESTS)
    return rest and (although_told or "除" not in sentence.text[sentence.start : own])


def is_excepted(sentence: Sentence, number: Number) -> bool:
    """Whether a number is what was not: 除1件尚在答复，其余均已办结."""
    return sentence.text_before(number).endswith(("除", "除了"))


def names_no_application(sentence: Sentence, word: Word) -> bool:
    """Whether what stands behind 申请 makes it something else: 设立申请受理点1个."""
    return word.text in APPLICATIONS and sentence.text.startswith(OTHERS, word.end)
