"""What a text speaks of for the most part: of disclosure or of other work."""

import re

from gxdata.extract.identity.kind.account import duties_told
from gxdata.extract.identity.kind.below import told_below
from gxdata.extract.identity.kind.evidence import FILLED_ROW, ON_DISCLOSURE
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
