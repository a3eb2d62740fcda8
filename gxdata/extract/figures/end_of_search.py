"""Which words left of a number end the search for what it counts."""

import re

from gxdata.catalogue.metrics import figure_words
from gxdata.extract.figures.application_words import (
    APPLICATIONS,
    comes_by,
    is_for_a_licence,
    is_for_something_else,
    is_one_kind,
    names_a_matter,
    names_everyone,
)
from gxdata.extract.figures.counted_together import (
    is_summed_up_with_others,
    something_stands_between,
)
from gxdata.extract.figures.information.parts import is_name_of_a_column
from gxdata.extract.figures.numbers import Number
from gxdata.extract.figures.sentence import Sentence, Word

PASSED_ON = frozenset({"转办", "交办", "转来"})
# 领导留言板栏目回复615件
COLUMNS = frozenset({"栏目", "专栏"})
BESIDE = re.compile("”?(?:等(?:互动|交流|问政|网上)*)?")
ANSWERED = re.compile("(?:全年|累计|共)*(?:收到|受理|接收|办理|办结|处理|回复|答复)")
# What may stand between a head and a number without a unit.
LINKS = frozenset(
    "|金额|金额为|总额为|数额为|金额：|为|共|数|量|共计|数为|：|:|数量|数量为|件数为|件数|件数：|数：|数量：|次数：|起数：|案件数：|案件数量：|是|了|为：".split(
        "|"
    )
)


def ends_the_search(
    sentence: Sentence, number: Number, word: Word, words: list[Word], said: frozenset[str]
) -> bool:
    """Whether a word shows that the number counts nothing that has a metric."""
    marks, readings = word.sense.marks, word.sense.readings
    if "block" in marks and not readings and not says_no_more(sentence, word, number, words):
        return True
    if number.unit is None and sentence.text[word.end : number.start] not in LINKS:
        return True
    if names_a_matter(sentence, number, word):
        return True
    if "via" in marks and number.start - word.end <= 2 and number.unit != "元":
        return True
    if something_stands_between(sentence, number, word):
        return True
    if number.value and names_everyone(sentence, word):
        # 收到自然人、法人申请各2件
        told = sentence.text[word.end : number.start]
        if "各" in told or "分别" in told or said.isdisjoint(figure_words().lists["receive"]):
            return True
    applied = "applications" in word.sense.families
    if readings and number.value and is_summed_up_with_others(sentence, word, words):
        return True
    if readings and not applied and is_name_of_a_column(sentence, word, number.start):
        return True
    if word.text in APPLICATIONS and (
        comes_by(sentence, word, words, said) or is_one_kind(sentence, word)
    ):
        return True
    return applied and (is_for_a_licence(sentence, word) or is_for_something_else(sentence, word))


def says_no_more(sentence: Sentence, word: Word, number: Number, words: list[Word]) -> bool:
    """Whether a word only goes on with the one before it: 网站占122条, 政务服务热线转办246件, 留言板栏目回复61件."""
    if word.text in COLUMNS and ANSWERED.match(sentence.text, word.end, number.start):
        return _is_written_to(sentence, word, words)
    if word.text in PASSED_ON:
        before = (r for w in words if w.end == word.start for r in w.sense.readings)
        return any(reading.metric == "hotline_cases" for reading in before)
    return _is_share_of_channel(sentence, word, number, words)


def _is_written_to(sentence: Sentence, column: Word, words: list[Word]) -> bool:
    """Whether a column is one where citizens write to those in charge: “市长信箱”栏目."""
    return any(
        reading.metric == "messages_handled"
        for w in words
        if BESIDE.fullmatch(sentence.text, w.end, column.start)
        for reading in w.sense.readings
    )


def _is_share_of_channel(sentence: Sentence, word: Word, number: Number, words: list[Word]) -> bool:
    """Whether 占 tells what one channel has of the whole: 全年公开496条，网站占122条."""
    if word.text != "占" or number.start != word.end or number.unit is None:
        return False
    return any(w.end == word.start and w.sense.channel for w in words)
