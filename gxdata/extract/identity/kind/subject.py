"""What a text speaks of for the most part: of disclosure or of other work, of a year or of less."""

import re

from gxdata.extract.identity.kind.account import duties_told
from gxdata.extract.identity.kind.evidence import FILLED_ROW, ON_DISCLOSURE, told_below
from gxdata.extract.identity.page import Page
from gxdata.extract.identity.title import Title

# What sentences hold that deal with disclosure, or with what is told along with it.
DEALS = re.compile(
    "公开|信息|申请|公布|公示|公告|发布|条例|查阅|网站|栏|复议|诉讼|收费|费用|减免|年报|本报告|咨询|统计期"
)
# How a text names what it discloses, or what was asked for.
NAMES = re.compile(
    "(?:政府|政务|公开)[^。\\n]{0,6}信息|信息公开|政务公开|主动公开|申请公开|公开[^。\\n]{0,8}申请|条例》?|年报|年度报告"
)
SENTENCE = re.compile(r"[^。；;\n]{8,}")
# A line of buttons and links, and what makes text of it.
MENU, MARK = re.compile(r"[一-龥][\s|]{1,5}[一-龥]"), re.compile("[。，；:]")
LEAST_SENTENCES, LEAST_SHARE, HALF = 4, 0.3, 0.5
# A figure of a part of the year, and what gives one of all of it.
OF_PART = re.compile(
    r"(?:上半年|半年来|(?<!\d)[1一]\s?[-—–~至到]\s?(?:[2-9]|1[01]|[六九])\s?月|第?[一二三四]季度|(?<![\d年])(?:1[01]|[1-9])月份(?!以来|开始|起)|截[至止](?:到|20\d\d年|今年){0,2}[3-9]\s?月(?:底|末|30日)|本[月季]度?)"
    r"(?:[^。\n]{0,12}\n)?[^。\n]{0,40}?(?:\d\s?余?[条件个次篇期份项处]|公开数)"
)
OF_WHOLE = re.compile(
    r"(?<!力争)(?<!预计)(?<!确保)(?<!完成)全年(?!任务|目标|工作[任目]|各项)|本年度|一年来|年内|年底|12月3[01]|[-—–~～至到]\s?12月|统计[期时]|十二月三十|(?:下半年(?![^。\n]{0,6}(?:力争|争取|预计|计划|确保|拟|将|安排|打算|重点))|1[12]月)[^。\n]{0,12}\d|第?三季度[^\n]{0,120}四季度[^。\n]{0,12}\d|20\d\d年度?[^。\n上季月]{0,40}?\d\s?余?[条件]"
)


def names_disclosure(text: str) -> bool:
    """Whether a text names what it discloses, or what was asked for, as accounts of disclosure do."""
    return NAMES.search(text) is not None


def strays(page: Page, titles: list[Title], half: bool = False) -> bool:
    """Whether a text that lacks a report's parts hardly speaks of disclosure, or never names it.

    Parameters
    ----------
    page
        A page.
    titles
        Its titles, which do not count: anything may bear one.
    half
        Whether it must speak of it half of the time.
    """
    if not page.parts.isdisjoint(ON_DISCLOSURE) or FILLED_ROW.search(page.text):
        return False
    lines = (
        line for line in told_below(page, titles) if not MENU.search(line) or MARK.search(line)
    )
    told = [part for line in lines for part in SENTENCE.findall(line)]
    dealing = [part for part in told if DEALS.search(part)]
    if len(told) < LEAST_SENTENCES:
        return False
    share = HALF if half else LEAST_SHARE
    silent = "applied" not in duties_told(page.text) and not any(map(NAMES.search, dealing))
    if silent and any(title.strong and title.year and title.organ for title in titles):
        # A title that says all of it leaves a text of half a dozen words to name what is made known.
        return len(dealing) < HALF * len(told)
    return silent or len(dealing) < share * len(told)


def tells_part_of_year(page: Page, titles: list[Title]) -> bool:
    """Whether a text counts what was done in a part of the year, and nothing of all of it."""
    # asked first: it costs less than telling what stands below the titles
    if OF_PART.search(page.text) is None:
        return False
    text = "\n".join(told_below(page, titles))
    return OF_PART.search(text) is not None and OF_WHOLE.search(text) is None
