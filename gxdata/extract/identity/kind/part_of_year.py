"""Whether a text tells of a part of the year only: by its period, by its figures, by the day of its signature."""

import re

from gxdata.extract.identity.dates import period, signed_in, signed_on
from gxdata.extract.identity.kind.below import told_below
from gxdata.extract.identity.page import Page
from gxdata.extract.identity.title import Title
from gxdata.extract.identity.year import Days, decide_year

# The last days of the quarters with which no year ends, and why a report may end with one all the same.
QUARTER = re.compile(r"[369]\s?[月\-/.]\s?3[01](?!\d)")
QUARTERS = frozenset({(3, 31), (6, 30), (9, 30)})
DISSOLVED = re.compile("撤销|划转|划入|并入|合并|更名|机构改革|撤并|不再保留|整合|挂牌")
# A figure of a part of the year, and what gives one of all of it. A character first, then what it must be: so a text is
# run through for these characters only.
OF_PART = re.compile(
    r"[上半1-9一二三四截本](?:(?<=上)半年|(?<=半)年来|(?<=[1一])(?<!\d[1一])\s?月?\s?[-—–~至到]\s?(?:[2-9]|1[01]|[六九])\s?月|(?<=[一二三四])季度"
    r"|(?<=[1-9])(?<![\d年][1-9])(?:(?<=1)[01])?月份(?!以来|开始|起)|(?<=截)[至止](?:到|20\d\d年|今年){0,2}(?:[3-9]|1[01](?=\s?月.{1,3}[)）]))\s?月(?:底|末|3[01]日)|(?<=本)[月季]度?)"
    r"(?:[^。\n]{0,12}\n)?[^。\n]{0,40}?(?:\d\s?万?余?[条件个次篇期份项处]|公开数)"
)
OF_WHOLE = re.compile(
    r"(?<!力争)(?<!预计)(?<!确保)(?<!完成)全年(?!任务|目标|工作[任目]|各项)|本年度|一年来|年内|年底|12月3[01]|[-—–~～至到]\s?12月|统计[期时](?![^。\n]{0,20}[-—–~～至到]\s?(?:[1-9]|1[01])\s?月)|十二月三十|(?:下半年(?![^。\n]{0,6}(?:力争|争取|预计|计划|确保|拟|将|安排|打算|重点))|(?<![-—–~～至到止])1[12]月)[^。\n]{0,12}\d|第?三季度[^\n]{0,120}四季度[^。\n]{0,12}\d|20\d\d年度?(?:(?!目前)[^。\n上季月]){0,40}?\d\s?余?[条件]"
)
# What section five finds wanting in some month is no account: 截至9月底，整改错链12处.
PROBLEMS = re.compile(r"(?m)^五、[^\n]{0,30}(?:问题|不足)[^\n]*(?:\n(?!六、)[^\n]*)*")
# A figure of all the year outweighs a period that stands in the page by mistake.
COUNTS_WHOLE = re.compile(
    r"(?<!力争)(?<!预计)(?<!确保)(?<!完成)全年(?!任务|目标|工作[任目]|各项|计划|预计)[^。\n]{0,30}\d\s?余?[条件]"
)
# Signed in these months of its own year a report ends with them. One of January has the year's number wrong.
BEFORE_ITS_END = range(4, 11)


def ends_early(page: Page) -> bool:
    """Whether the period that a page states ends with an earlier quarter, and not because its organ ended then."""
    covers = period(page.head) if QUARTER.search(page.head) else None
    if covers is None or covers[0].year != covers[1].year:
        return False
    begins, ends = covers
    quarter = (begins.month, begins.day) == (1, 1) and (ends.month, ends.day) in QUARTERS
    whole = COUNTS_WHOLE.search(page.text) and not OF_PART.search(page.text)
    return quarter and not whole and not DISSOLVED.search(page.text)


def tells_part_of_year(page: Page, titles: list[Title]) -> bool:
    """Whether a text counts what was done in a part of the year, and nothing of all of it."""
    # asked first: it costs less than telling what stands below the titles
    if OF_PART.search(page.text) is None:
        return False
    day = signed_on(page)
    if day and any(title.year and title.year < day.year for title in titles):
        return False  # the year was over then: 截至9月底，整改12处 is one matter of it
    text = "\n".join(told_below(page, titles))
    return OF_PART.search(PROBLEMS.sub("", text)) is not None and OF_WHOLE.search(text) is None


def signed_within(page: Page, titles: list[Title]) -> bool:
    """Whether a text was signed long before its year's end, and tells nothing of all of the year."""
    if page.tells_of_disclosure or "学年" in page.head:
        return False
    day = signed_on(page) or signed_in(page)
    if day is None or day.month not in BEFORE_ITS_END:
        return False
    named = {title.year for title in titles if title.year}
    if named != {day.year} and (named or _tells_of_year_before(page, day.year)):
        return False
    if DISSOLVED.search(page.text):
        return False
    return OF_WHOLE.search("\n".join(told_below(page, titles))) is None


def _tells_of_year_before(page: Page, year: int) -> bool:
    """Whether a text without a title's year was signed in `year` and is on the one before."""
    return decide_year(page, None, 0, Days(dated=signed_on(page) or signed_in(page))) != year
