"""What a text speaks of for the most part: of disclosure or of other work."""

import re

from gxdata.extract.identity.kind.account import OF_RIGHTS, duties_told
from gxdata.extract.identity.kind.below import told_below
from gxdata.extract.identity.kind.evidence import (
    DISCLOSES,
    ENDED,
    FILLED_ROW,
    HEADING,
    MADE_KNOWN,
    PRESENTS,
    tells_done,
)
from gxdata.extract.identity.page import Page
from gxdata.extract.identity.title import Title

# What sentences hold that deal with disclosure, or with what is told along with it.
DEALS = re.compile(
    "公开|信息|申请|解读|公布|公示|公告|发布|条例|查阅|网站|栏|复议|诉讼|收费|费用|减免|年报|本报告|咨询|统计期"
)
# How a text names what it discloses, or what was asked for.
NAMES = re.compile(
    "(?:政府|政务)[^。\\n]{0,6}信息|公开(?:各类|有关|各种)?信息|信息[^。\\n]{0,4}公开|政务公开|申请公开|公开[^。\\n]{0,4}申请|公开条例|《条例》"
)
SENTENCE = re.compile(r"[^。；;\n]{8,}")
# A line of buttons and links, what makes text of it, and another text's name.
MENU, MARK = re.compile(r"[一-龥][\s|]{1,5}[一-龥]"), re.compile("[。，；:]")
NAME = re.compile(r"[^\w《]*《[^》]+》[^\w》]*")
LEAST_SENTENCES, LEAST_SHARE, HALF = 5, 0.3, 0.5
# Of a shorter text so many clauses show what it speaks of.
CLAUSE, LEAST_CLAUSES = re.compile(r"[^。；;，,：:\n]{3,}"), 3
# What makes something known, or tells of rights to know; what readers may do does neither.
KNOWN = re.compile(rf"{MADE_KNOWN.pattern}|复议|诉讼")
MAY = re.compile("可(?:以|自|通过|在|于|到|向|申请|凭|持)")
# That nobody asked is told of applications for information alone.
NONE_ASKED = re.compile(
    r"(?:未|没有|无)[^。；\n]{0,12}申请|申请(?:情况)?[:：]?\s?(?:无|0|零|没有)(?!效)"
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
    if page.tells_of_disclosure or FILLED_ROW.search(page.text):
        return False
    lines = _text_below(page, titles)
    told = [part for line in lines for part in SENTENCE.findall(line)]
    dealing = [part for part in told if DEALS.search(part)]
    if len(told) < LEAST_SENTENCES:
        return bool(lines) and lines[-1].endswith(ENDED) and _tells_of_other_work("\n".join(lines))
    share = HALF if half else LEAST_SHARE
    silent = "applied" not in duties_told(page.text) and not any(map(NAMES.search, dealing))
    if silent and any(title.year and title.organ for title in titles):
        # A title that says all of it leaves a text of half a dozen words to name what is made known.
        return len(dealing) < HALF * len(told)
    return silent or len(dealing) < share * len(told)


def _tells_of_other_work(text: str) -> bool:
    """Whether a few sentences neither disclose nor tell of fees or disputes, and most clauses make nothing known."""
    if names_disclosure(text) or tells_done(text, DISCLOSES):
        return False
    told_of = any(cue.search(text) for cue in (HEADING, NONE_ASKED, PRESENTS))
    if told_of or not duties_told(text).isdisjoint(OF_RIGHTS):
        return False
    clauses = CLAUSE.findall(text)
    known = sum(1 for part in clauses if tells_done(part, KNOWN) and not MAY.search(part))
    return len(clauses) >= LEAST_CLAUSES and known < HALF * len(clauses)


def _text_below(page: Page, titles: list[Title]) -> list[str]:
    """The lines below the titles that are no menu, and no name of what was disclosed.

    The links that a site puts below them are none either.
    """
    below = told_below(page, titles)
    last = max((n for n, line in enumerate(below, 1) if MARK.search(line)), default=len(below))
    told = (line for line in below[:last] if not NAME.fullmatch(line))
    return [line for line in told if not MENU.search(line) or MARK.search(line)]
