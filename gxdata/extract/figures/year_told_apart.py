"""The year of a clause that turns to another one beside the report's own: 申请20件，2021年收到申请18件."""

import re

from gxdata.catalogue.metrics import figure_words
from gxdata.extract.figures.sentence import Sentence

PREVIOUS = "|".join(sorted(figure_words().lists["previous"], key=len, reverse=True))
THIS_YEAR = tuple(sorted(figure_words().lists["this_year"]))
# 2021年行政复议5件; not 2021年底, 2021年印发的.
BEGINS = re.compile(
    r"(?:而|但|其中)?(?:(?P<year>(?:19|20)\d\d)年(?:度|全年)?|(?P<before_last>前年))"
    r"(?![底末起至到—–~-]|以来|\d{1,2}月)(?![^，；。]{0,16}(?:印发|成立|开通|启用|修订|制定|[实施]行|出台))"
)
# 与2021年收到申请18件相比
COMPARED = re.compile(
    rf"(?:而|但)?(?:与|较|比|同|和|相比|对比)于?(?:(?P<year>(?:19|20)\d\d)年|(?P<last>{PREVIOUS}))"
)
# 截至2021年底，累计收到申请180件
UNTIL = re.compile(r"截[至止]到?(?P<year>(?:19|20)\d\d)年(?:年?[底末]|12月)")
# 2023年1月，收到申请3件; not 截至2023年1月10日, to which a report counts that was written then
NEXT = re.compile(r"在?(?P<year>(?:19|20)\d\d)年(?:初|\d{1,2}月)")


def year_told_apart(sentence: Sentence, start: int, year: int) -> int | None:
    """The year, past or to come, that the words before the number at `start` turn to; None where they turn to none."""
    text = sentence.text
    part = max(sentence.part_start(start), text.rfind("）", sentence.start, start) + 1)
    before = text[sentence.start : start]
    counted = [n for n in sentence.numbers if n.end <= start]
    begins = BEGINS.match(text, part, start)
    if begins and any(n.end <= part for n in counted):
        named = int(begins["year"] or year - 2)
        return named if named < year else None
    compared = COMPARED.match(text, part, start)
    if compared and not any(n.start >= compared.end() for n in counted):
        return int(compared["year"] or year - 1)
    if f"{year}年" in before or any(word in before for word in THIS_YEAR):
        return None
    until = UNTIL.match(text, sentence.start, start)
    if until and not counted and int(until["year"]) < year:
        return int(until["year"])
    to_come = NEXT.match(text, sentence.start, start)
    return year + 1 if to_come and int(to_come["year"]) == year + 1 else None
