"""Whether a number tells how applications were answered, in a list that says so at its head."""

import re

from gxdata.extract.figures.numbers import Number
from gxdata.extract.figures.sentence import Sentence

# 办理结果：主动公开10件，同意公开19件; 已办结的申请中，依申请公开14件，不予公开2件
HEAD = re.compile(
    r"(?:办理|处理|答复|办结)(?:结果|情况)(?:分别)?[为是：，]|(?:办结|答复|处理)的?(?:申请|件|信件)?中[，：]?"
)
KIND = re.compile(
    r"(?:[^，；：、]{0,8}中)?(?:属于?|告知|答复)?“?(?:已?主动公开|依申请公开)(?:范围)?的?”?(?:信息|答复)?的?"
)
# What only an answer is called.
ANSWER = re.compile("同意公开|部分公开|不予公开|不同意公开|无法提供|不予处理|信息不存在")


def is_a_kind_of_answer(sentence: Sentence, number: Number) -> bool:
    """Whether 主动公开 or 依申请公开 names an answer: it counts neither what was published nor what came in."""
    own = max(
        sentence.part_start(number.start),
        sentence.text.rfind("、", sentence.start, number.start) + 1,
    )
    if number.unit is None or not KIND.fullmatch(sentence.text, own, number.start):
        return False
    if not HEAD.search(sentence.text, sentence.start, number.start):
        return False
    return ANSWER.search(sentence.text, sentence.start, sentence.end) is not None
