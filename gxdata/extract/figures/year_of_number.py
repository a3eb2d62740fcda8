"""The year that a number speaks of."""

import re

from gxdata.catalogue.metrics import figure_words
from gxdata.extract.figures.sentence import Sentence

PREVIOUS = "|".join(sorted(figure_words().lists["previous"], key=len, reverse=True))
THIS_YEAR = tuple(sorted(figure_words().lists["this_year"]))
YEAR = re.compile(r"((?:19|20)(?<!\d..)\d\d)年")
# What a number came to in a year: 2013年升至1984条.
CAME_TO = "(?:上升|增加|增长|提高|减少|下降|回落|达)到|(?:上升|增加|增长|提高|减少|下降|回落|[升增降减])至|达"
# The number stands right behind the year it belongs to: 比2019年（31件）, 由2013年的1216条升至2014年的1984条.
OF_YEAR = re.compile(
    rf"(?:((?:19|20)\d\d)年|({PREVIOUS}))(?:度|全年|同期|底)?(?:的|为|是|共|公开|主动公开|收到|受理|仅|发布|[：:]|则?(?:{CAME_TO}))?[（(]?(?:的|为|共)?$"
)
NEAR = 24
# 2018年公开信息78条, 2018年的复议2件已审结; not 2018年结转的2件已办结，收到申请3件
LAST_YEARS_WORK = re.compile(
    r"\d{4}年度?，?(?:的(?:行政)?(?:复议|诉讼)|[^，；\d]{0,12}(?:公开|发布|推送|收到|受理)|[^，；。\d]{0,10}(?:数字|数据|统计|情况)：)"
)
# 上年度，我局主动公开信息119条，收到申请88件; 上年度（2021年）公开信息498条，收到申请5件; 对比来看，去年公开信息98条
LAST_YEAR = re.compile(
    r"(?:[^，；。：\d]{1,6}，)?(?:上一?年度?|去年)(?:（\d{4}年度?）)?(?:，|(?:全年|共|主动|累计)*(?:公开|发布|推送|收到|受理))"
)
# 去年公开信息120条，今年公开135条
AGO_OF_PART = re.compile(r"(?:去年|上一?年度?)(?!以来|结转|转|同期|[底未末的])")
# 去年全年公开信息520条: all of another year.
ALL_OF_ANOTHER = re.compile(rf"(?:{PREVIOUS})的?全年")
# 2021年行政复议5件; not 2021年底, 2021年印发的.
BEGINS = re.compile(
    r"(?:而|但|其中)?(?:(?P<year>(?:19|20)\d\d)年(?:度|全年)?|(?P<before_last>前年))"
    r"(?![底末起至到—–~-]|以来|\d{1,2}月)(?![^，；。]{0,16}(?:印发|成立|开通|启用|修订|制定|[实施]行|出台))"
)
NONE_SAID = re.compile("没有|[未无零0]")
# 2021年结转3件，新收57件
CAME_OVER = re.compile(r"\d{4}年度?(?:的|申请)*(?:结转|遗留|转入|转来|未办结)")
# 与2021年收到申请18件相比
COMPARED = re.compile(
    rf"(?:而|但)?(?:与|较|比|同|和|相比|对比)于?(?:(?P<year>(?:19|20)\d\d)年|(?P<last>{PREVIOUS}))"
)
# 截至2021年底，累计收到申请180件
UNTIL = re.compile(r"截[至止]到?(?P<year>(?:19|20)\d\d)年(?:年?[底末]|12月)")
# 2023年1月，收到申请3件; not 截至2023年1月10日, to which a report counts that was written then
NEXT = re.compile(r"在?(?P<year>(?:19|20)\d\d)年(?:初|\d{1,2}月)")
# 2022年公开信息58条。此外，2023年公开信息24条: all of the next year, where the report's own was told of before.
ALL_OF_THE_NEXT = re.compile(
    r"(?:[^，；。\d]{2,4}，)?(?P<year>(?:19|20)\d\d)年度?，?[^，；。\d]{0,12}(?:公开|发布|收到|受理)"
)


def compared_year(sentence: Sentence, reach: int, start: int, year: int) -> int | None:
    """The year that stands right before a number and owns it, or None."""
    before = sentence.text[max(reach, start - NEAR) : start]
    match = OF_YEAR.search(before) if "年" in before else None
    if not match:
        return None
    return int(match[1]) if match[1] else year - 1


def year_of(sentence: Sentence, reach: int, start: int, year: int) -> int | None:
    """The year a clause speaks of; None where it names none, or one that only a slip of the pen explains.

    Another year counts where the sentence also names the report's own. Where a sentence begins with last year's and
    names no other, ``read`` decides whether that is meant.
    """
    text = sentence.text
    if text.find("年", sentence.start, sentence.end) < 0:
        return None
    part = max(sentence.part_start(start), text.rfind("）", sentence.start, start) + 1)
    if AGO_OF_PART.match(text, part, start) and not _names_this_year(text[part:start]):
        return year - 1
    opening = text[sentence.start : start]
    if LAST_YEAR.match(text, sentence.start) and not (
        _names_this_year(opening) or f"{year}年" in opening
    ):
        return year - 1
    found = [(m.start(), int(m[1])) for m in YEAR.finditer(text, sentence.start, sentence.end)]
    # 比2022年增长2.5万；累计发布416条: what stood before the semicolon is over.
    reach = max(reach, text.rfind("；", sentence.start, start) + 1)
    near = [named for at, named in found if reach <= at < start]
    told = any(named == year for _, named in found)
    if _tells_of_last_year(sentence, start, found, year):
        return year - 1
    if near and near[-1] < year and _turns_back(sentence, start, part):
        return near[-1]
    if near and near[-1] != year and (told or _begins_with_last_year(sentence, year)):
        return near[-1]
    other = year_of_the_stretch(sentence, start, year)
    if other := other or _year_told_apart(sentence, start, year):
        return other
    before = text[sentence.start : start]
    return year if told or any(word in before for word in THIS_YEAR) else None


def _turns_back(sentence: Sentence, start: int, part: int) -> bool:
    """Whether a number's clause begins with a year, behind what this year had none of: 本年度没有申请，2008年1件."""
    said = sentence.text[sentence.start : part]
    begins = BEGINS.match(sentence.text, part, start)
    return begins is not None and _names_this_year(said) and NONE_SAID.search(said) is not None


def _names_this_year(text: str) -> bool:
    return any(word in ALL_OF_ANOTHER.sub("", text) for word in THIS_YEAR)


def _tells_of_last_year(
    sentence: Sentence, start: int, found: list[tuple[int, int]], year: int
) -> bool:
    """Whether all of a sentence is about the year before, the only one it names: 2018年公开信息78条，申请1件."""
    if any(named != year - 1 for _, named in found) or not LAST_YEARS_WORK.match(
        sentence.text, sentence.start, sentence.end
    ):
        return False
    before = sentence.text[sentence.start : start]
    return _begins_with_last_year(sentence, year) and not any(w in before for w in THIS_YEAR)


def _begins_with_last_year(sentence: Sentence, year: int) -> bool:
    """Whether a sentence speaks of the year before from its first word on: 2020年我局主动公开信息568条."""
    return sentence.text.startswith(f"{year - 1}年", sentence.start)


def year_of_the_stretch(sentence: Sentence, start: int, year: int) -> int | None:
    """The year past of what a sentence tells up to its own: 2021年收到66件，办结63件；2022年收到57件."""
    found = [
        (m.start(), int(m[1])) for m in YEAR.finditer(sentence.text, sentence.start, sentence.end)
    ]
    before = [(at, named) for at, named in found if at < start]
    # 2021年收到71件、办结70件，2020年收到55件: behind two years past no slip of the pen is left to think of.
    past = len({named for _, named in found if named < year}) > 1
    if not before or not (past or any(named == year for at, named in found if at > start)):
        return None
    at, named = before[-1]
    opens = at == sentence.start or at in sentence.commas
    if named >= year or not opens or not BEGINS.match(sentence.text, at, start):
        return None
    said = sentence.text[at:start]
    return None if CAME_OVER.match(said) or _names_this_year(said) else named


def _year_told_apart(sentence: Sentence, start: int, year: int) -> int | None:
    """The year, past or to come, that the words before the number at `start` turn to; None where they turn to none."""
    text = sentence.text
    part = max(sentence.part_start(start), text.rfind("）", sentence.start, start) + 1)
    before = text[sentence.start : start]
    counted = [n for n in sentence.numbers if n.end <= start]
    begins = BEGINS.match(text, part, start)
    # 没有发生行政复议（2021年行政复议1件）
    aside = text.startswith("（", part - 1)
    if begins and (aside or any(n.end <= part for n in counted)):
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
    if not to_come and f"{year}年" in text[: sentence.start]:
        to_come = ALL_OF_THE_NEXT.match(text, sentence.start, start)
    return year + 1 if to_come and int(to_come["year"]) == year + 1 else None
