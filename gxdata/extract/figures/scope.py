"""Whether a number counts what its head says, and for the year reported on."""

import re

from gxdata.catalogue.metrics import figure_words
from gxdata.extract.figures.all_years import of_all_years
from gxdata.extract.figures.applied import is_excepted, is_rest
from gxdata.extract.figures.numbers import Number
from gxdata.extract.figures.sentence import Sentence
from gxdata.extract.figures.talk import Bound, Talk

# 每月开展一次检查 says how often, not how many times.
HOW_OFTEN = re.compile(r"每(?:半?年|一?个?(?:月|季度|季|周|星期|日|天)|旬)[^，；]{0,8}$")
# 共制作政府信息3000条，其中依申请公开450条: what may be had on request was not requested.
PRODUCED = re.compile(
    r"(?:制作|产生|形成|获取|制发|拟制|印发)[^，；。]{0,8}(?:信息|公文|文件)[^，；。]{0,6}\d{1,6}[条件份]"
)
# 一季度收到申请5件 is no count of the year.
PART_OF_A_YEAR = re.compile(r"[上下]半年|第?[一二三四1-4]季度|(?<![至到\-—])\d{1,2}月份")
RECEIVED = figure_words().lists["receive"]
COUNTED_BY_YEAR = frozenset({"disclosed", "applications", "reviews", "interaction"})
# 日均咨询7人次 is no count of a year.
AVERAGE = re.compile(r"[日月周年人平]均")
POINTING = ("这", "该", "上述", "以上", "此")
# A dispute about something else: 因行政处罚引发的行政复议.
CHANGES = tuple(sorted(figure_words().lists["delta"]))
GOING_ON = sorted(figure_words().lists["going_on"], key=lambda word: -len(word))
FOREIGN = re.compile(
    rf"(?:因|涉及|针对|不服)[^，；]{{0,10}}(?:{'|'.join(sorted(figure_words().lists['foreign_cause']))})[^，；]{{0,14}}"
)


def is_repeated(clause: str) -> bool:
    """Whether a clause says how often something is done, or what it comes to on average."""
    return ("每" in clause and HOW_OFTEN.search(clause) is not None) or (
        "均" in clause and AVERAGE.search(clause) is not None
    )


def is_spoken_of_again(sentence: Sentence, number: Number) -> bool:
    """Whether a number only points at what was counted before: 对这1件申请依法办理."""
    return sentence.text.endswith(POINTING, sentence.start, number.start)


def is_another_count(sentence: Sentence, number: Number, own: int, left: Bound, talk: Talk) -> bool:
    """Whether a number counts something else than its head says, or not for the year."""
    if left.family == "applications" and PRODUCED.search(sentence.text, sentence.start, own):
        said = sentence.words_between(own, number.start)
        return all(w.text not in RECEIVED for w in said)
    if left.family in COUNTED_BY_YEAR and PART_OF_A_YEAR.search(sentence.text, own, number.start):
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


def is_foreign(sentence: Sentence, end: int) -> bool:
    """Whether the dispute is about something else: 因行政处罚引发的行政复议5件."""
    start = max(sentence.start, sentence.text.rfind("；", sentence.start, end))
    match = FOREIGN.search(sentence.text, start, end)
    return match is not None and "信息公开" not in match[0]


def is_change(before: str) -> bool:
    """Whether the number says by how much something changed: 较上年增加120条."""
    plain = before.rstrip("了约近超过达共")
    return plain.endswith(CHANGES) and not plain.endswith("新增")


def _is_of_answers(sentence: Sentence, number: Number) -> bool:
    """Whether what is counted are the answers published: 代表建议办理情况和6件复文."""
    return sentence.text.startswith(("复文", "有关复文", "答复", "办理结果"), number.end)
