"""Numbers that count all years, and not the one reported on."""

import re

from gxdata.catalogue.metrics import figure_words
from gxdata.extract.figures.numbers import Number
from gxdata.extract.figures.sentence import Sentence
from gxdata.extract.figures.talk import Talk

# 清理历年规范性文件212件，废止38件: what was sorted out is old, not the work.
OLD_DOCUMENTS = re.compile(
    r"(?:历年来?(?:制[定发]的?|印发的?)?|20\d\d年以来(?:制[定发]|印发|出台)?的(?:\d{1,5}件)?)(?=行政规范性文件|规范性文件)"
)
# “十三五”期间累计
SINCE = re.compile(
    r"以来|历年|十[一二三四五]五”?(?:规划|时期)?期间(?=[^，；。]{0,4}(?:累计|共))|自\d{4}年|\d{4}年至今"
)
# 2009年至2013年累计
SPAN = re.compile(r"(\d{4})年?[至到—~-]+\d{4}年(?!\d{1,2}月)")
# 2021、2022年共公开信息610条
SEVERAL = re.compile(
    r"\d{4}年?[、和及与]\d{4}年(?=共|累计|合计|两年)|(?:[近这]|过去)[两二三四五六七八九十\d]{1,2}年|(?<![一二三四五六七八九十年])[两二三四五六七八九十]年多?来"
)
# 《条例》实施以来, “十三五”期间，举办培训班25期; not 围绕“十四五”时期目标公开12条
LONG = re.compile(
    r"以来|历年|[一二三四五]五”?(?:规划)?(?:期间|时期)(?=[，共累我全公发举召组开收办制])|任期[内间]"
)
UNTIL = re.compile(
    r"截[至止]|[到至](?:今年|本年)?(?:年底|年末)|\d{4}年[底末]|(?:到|至)\d{4}年(?:度|底|末|12月)|至今|目前"
)
# 截至12月31日累计: the last day of the year reported on, which says nothing of years before.
TO_A_DAY = re.compile(r"截[至止](?:到|于)?(?:目前|\d{0,8}年?\d{0,2}月?\d{1,4}日)")
# 截至目前累计公开240条，全文电子化率100%: the wording of a form that counts all years.
ALL_ELECTRONIC = "全文电子化"
NEW_AMONG = re.compile(
    r"(?:(?:本年度?|今年|当年|年内|全年|\d{4}年(?:度|当年)?)(?:新(?:增|公开|发布)|主动公开)|(?:本年度?|今年|当年)(?:公开|发布))"
    r"的?(?:(?:主动)?公开的?)?(?:政府|政务)?(?:信息)?共?[\d,，]{1,9}[条件篇]"
)

# 5月以来, 4月开通以来, within the year; not 2013年5月以来.
MONTHS = re.compile(
    r"(?<![年\d])\d{1,2}月(?:份|\d{1,2}日)?起?(?:正式)?(?:开通|上线|运行|启用|开设)?以来"
)
# The year from which on the regulation held: all that was done since was done in it.
FIRST_YEAR = 2008
REGULATION = re.compile("(?:施行|实施|颁布|生效)以来")
# Where none of these stands before a number, nothing tells of other years.
TELLS_OF_YEARS = re.compile("[来历累自截至到底末目期—~-]")
# ... or behind it: 共公开3819条，本年度新增169条
NEW_BESIDE = re.compile("[^；]{0,40}新增")
# 累计公开815条（2011年492条，2012年323条）
YEAR_AMONG = re.compile(
    r"(?:[，；]?其中[，：]?|（(?:20\d\d年度?(?:以前)?[\d,]{1,9}[条件篇]，){1,3})(?:本年度?|今年|年内|当年|(?P<year>20\d\d)年(?![底末以]))"
)


def is_cumulative(
    sentence: Sentence, number: Number, talk: Talk, *, second_total: bool = False
) -> bool:
    """Whether a count is that of all years: 《条例》实施以来累计, 截至2016年底累计.

    `second_total` where a total of the year has been counted before, so that 累计 says more than that.
    """
    if not (sentence.before(number, TELLS_OF_YEARS) or sentence.behind(number, NEW_BESIDE)):
        return False
    if counts_years_past(sentence, number, talk):
        return True
    before = sentence.text_before(number)
    clause = sentence.clause_before(number)
    this_year = any(w in clause for w in figure_words().lists["this_year"])
    electronic = ALL_ELECTRONIC in sentence.text[number.end : sentence.end]
    if TO_A_DAY.search(before) and not second_total and not electronic:
        return False
    # 截至年底累计公开2012年度信息28条
    this_year = this_year or f"公开{talk.year}年" in clause
    if "累计" not in clause or this_year or f"{talk.year}年，" in before:
        return "累计" in clause and second_total and not this_year
    return second_total or bool(UNTIL.search(before))


def counts_years_past(sentence: Sentence, number: Number, talk: Talk) -> bool:
    """Whether a sentence says outright that a number counts years past too, whatever was said before."""
    before = sentence.text_before(number)
    clause = sentence.clause_before(number)
    if _since(before, talk):
        this_year = any(w in clause for w in figure_words().lists["this_year"])
        return not this_year and "新增" not in clause
    span = SPAN.search(before)
    if span and int(span[1]) < talk.year:
        return True
    # 截至2011年底共公开3450条，本年度新增230条; 累计公开846条，其中本年度公开214条.
    new = NEW_AMONG.search(sentence.text, number.end, sentence.end)
    if "累计" not in clause and not UNTIL.search(before):
        # 平台共公开3819条，本年度新增169条: what is new in the year stands beside what is old.
        said = (f"{talk.year}年", *figure_words().lists["this_year"])
        return new is not None and "新增" in new[0] and not any(w in before for w in said)
    if new:
        return True
    among = sentence.behind(number, YEAR_AMONG)
    return among is not None and int(among["year"] or talk.year) == talk.year


def _since(before: str, talk: Talk) -> bool:
    since = SINCE.search(before)
    return (
        since is not None
        and since[0] != f"自{talk.year}年"
        and not re.search(rf"今年以来|{talk.year}年以来|一年以来", before)
        and not _began_this_year(before, talk)
    )


def adds_up_years(sentence: Sentence, number: Number, talk: Talk) -> bool:
    """Whether a sentence begins anew with 累计 once the year's total is told: 全年公开416条。累计公开6904条."""
    told = talk.year_total
    return (
        told is not None
        and told < number.value
        and sentence.text.startswith("累计", sentence.start)
    )


def of_all_years(sentence: Sentence, number: Number, talk: Talk) -> bool:
    """Whether a sentence counts since some year past, so that its numbers are not this year's."""
    before = OLD_DOCUMENTS.sub("", sentence.text_before(number))
    since = LONG.search(before) is not None
    if since and "历年" not in before and _began_this_year(before, talk):
        return False
    span = SPAN.search(before) if "年" in before else None
    if span is None or int(span[1]) >= talk.year:
        span = SEVERAL.search(before) if "年" in before else None
    if not since and not span:
        return False
    own = sentence.clause_before(number)
    if own.startswith("历年"):
        # 年内未发生，历年累计发生1件
        return True
    this_year = any(w in before for w in figure_words().lists["this_year"])
    if span:
        return not this_year and f"{talk.year}年" not in before[span.end() :]
    return not this_year and f"{talk.year}年" not in before and "一年以来" not in before


def _began_this_year(before: str, talk: Talk) -> bool:
    """Whether what is counted since then began in the year reported on: 5月以来, 《条例》施行以来 in 2008."""
    if MONTHS.search(before) or re.search(
        rf"{talk.year}年\d{{1,2}}月[^，；。\d]{{0,10}}以来", before
    ):
        return True
    return talk.year == FIRST_YEAR and REGULATION.search(before) is not None


def is_this_years_part(sentence: Sentence, own: int, number: Number, talk: Talk) -> bool:
    """Whether the part of a total of all years is this year's: 累计95条，其中本年度新增14条."""
    total = talk.parent is not None and talk.parent.metric == "disclosed_cumulative"
    clause = sentence.text[own : number.start]
    this_year = (f"{talk.year}年", *figure_words().lists["this_year"])
    return total and any(w in clause for w in this_year)
