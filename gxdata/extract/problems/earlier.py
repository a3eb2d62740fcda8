"""Tell what was wrong in an earlier year, and has been put right, from what is wrong now.

Organs report what they did about last year's problems before they name this year's. What they did is a measure; what
it was done about is no problem of this report.
"""

import re

from gxdata.catalogue.section_five import WE
from gxdata.extract.problems import wording

# The years a text speaks of, and words for one before.
YEAR = re.compile(r"(20\d\d)年")
BEFORE = re.compile(r"去年|上一?年度?(?!来)|往年|以往|前一年度?|前期")
# An earlier year's problem in a sentence, and what stands behind it.
PROBLEM = re.compile(
    r"(?:(?:去年|上一?年度?(?!来)|往年|以往|前一年度?)|(?P<year>20\d\d)年)[^。；\n]{0,60}?"
    r"(?:问题|不足之处|不足|短板|薄弱环节|弱项|差距|困难)(?:等?(?:的)?(?:问题|情况))?(?:(?=[，,：:等已均我今都得”])|(?<=问题)(?=[^，。；]{0,4}20\d\d年))"
)
SEVERAL = re.compile('[、"]|”[^”]*“|等|[两二三四五六七八][个项]')
STILL = re.compile(
    r"仍|依然|依旧|尚未|还(?:存在|有|没有|不)|未能|未根本|未得到|没有(?:得到|根本|完全)"
)
DONE = re.compile(
    r"已|均得|得到|到位|逐[一项](?:整改|改进|解决)|(?:加以|进行|完成|积极|认真|着力)[^，。；]{0,6}(?:整改|改进|改善|解决)|取得[^，。；]{0,6}(?:成效|效果|进展)"
)
TO_COME = re.compile(
    r"将|拟(?!定)|下一步|下步|今后|计划(?!生育)|(?<![主需重必])要(?![求点素闻])|有待|需"
)
# What leads from the problem to what was done about it, and words that only say that something was.
LEAD = re.compile(
    rf"(?:[，,：:。\s”]|等|{WE}|街道(?!办事处)|的|等等|几?个?方面|今年以?来?|本年度?|一年来|20\d\d年度?|我[^，。；通将]{{1,4}}(?=[，,已通建开制采认积着逐]))*(?:均|都)?已?(?:经)?(?:(?:逐[一项条]|全部|扎实|推进|认真){{0,2}}(?:整改|改进|解决|销号)(?:到位|完毕|完成)?[：:])?"
)
ONLY_DONE = re.compile(
    r"(?:[，,。；]|我?街道|我们|全[镇乡县区市局]|逐条|一一|销号|均|都|也|已|经|全部|全面|基本|逐项|逐一|及时|得到|有效|很好|明显|切实|认真|积极|高度重视|进行|加以|予以|采取|措施|了|完成|落实|整改|解决|改进|改善|纠正|到位|完毕|销号|清零|取得|[良较]好|成效|效果|一定|上述|以上|问题|不足)*"
)


def is_earlier(words: str, year: int | None) -> bool:
    """Whether words of a headline speak of a year before the one reported on, and of no later one."""
    years = [int(y) for y in YEAR.findall(words)]
    if years:
        return year is not None and max(years) < year
    return bool(BEFORE.search(words))


def put_right(sentence: str, year: int | None) -> int | None:
    """Where a sentence on an earlier year's problem comes to what was done about it, or None if it is none.

    Parameters
    ----------
    sentence
        A sentence, or one item of a list.
    year
        The year reported on, if it is known: a year that is named must be before it, or before another one named.
    """
    match = _named(sentence, year)
    if not match or wording.SURE_WANT.search(sentence[: match.start()]):
        return None
    rest = sentence[match.end() :]
    if STILL.search(rest) or TO_COME.search(rest):
        return None
    if not DONE.search(rest) and not _opens_deed(rest):
        return None
    return _deed(sentence, match.end())


def names_one(sentence: str) -> bool:
    """Whether a sentence on what was put right names one problem, so that all it tells answers that."""
    match = PROBLEM.search(sentence)
    return match is not None and not SEVERAL.search(match[0])


# 培训不足方面，开展…; 更新慢问题，实行…: what was wrong, before what was done about it.
NAMED = r"[^，。；：\n]{2,24}(?:(?:不足|不够|短板|弱项)方面|问题(?:方面)?)"
NAME = re.compile(rf"\s*{NAMED}[，,]")
# 对出行提示推送偏慢，将…
AGAINST = re.compile(rf"\s*(?:其中，)?(?:(?:针对|对于?|关于|就)[^，。；\n]{{4,60}}|{NAMED})[，,]")
# 公开形式方面，: in what something was done.
SIDE = re.compile(r"\s*[^，。；：\n]{2,12}方面[，,]")


def behind_its_name(item: str) -> int:
    """Where an item of a list of problems put right comes to what was done: behind the clause that finds it wanting."""
    against = AGAINST.match(item)
    if against:
        return _deed(item, against.end())
    name = re.match(r"[^，。；：\n]*[，。；：\n]?", item)
    if name and wording.SURE_WANT.search(name[0]):
        return _deed(item, name.end())
    return 0


def goes_on(item: str) -> int | None:
    """Where the next sentence of an account of what was put right comes to what was done, None if it is none.

    针对去年…问题，已…；针对培训少的问题，培训2场；公开形式方面，制作图解8件；开通公众号.
    """
    side = wording.behind(SIDE, item)
    return behind_its_name(item) or (side if wording.looks_like_measure(item[side:]) else None)


def says_only_done(words: str) -> bool:
    """Whether words say no more than that something was put right: 已全部完成整改."""
    return ONLY_DONE.fullmatch(words.strip(wording.END)) is not None


def _named(sentence: str, year: int | None) -> re.Match[str] | None:
    """The first earlier year's problem in a sentence."""
    later = year or max(map(int, YEAR.findall(sentence)), default=0)
    match = PROBLEM.search(sentence)
    while match and match["year"] and int(match["year"]) >= later:
        # What the report of a year found is no finding of this one.
        if year is None and sentence.startswith("年度报告", match.end("year")):
            return match
        match = PROBLEM.search(sentence, match.start() + 4)
    return match


def _opens_deed(rest: str) -> bool:
    """Whether a clause behind an earlier year's problem opens as a measure does, and wants nothing."""
    clauses = re.split("(?<=[^，])，", rest)
    return any(
        wording.opens_measure(part[wording.behind(LEAD, part) :])
        and not wording.finds_wanting(part)
        for part in clauses
    )


def _deed(text: str, at: int) -> int:
    start = wording.behind(LEAD, text, at)
    start = wording.behind(NAME, text, start)
    start = wording.behind(SIDE, text, start)
    return len(text) if says_only_done(text[start:]) else start
