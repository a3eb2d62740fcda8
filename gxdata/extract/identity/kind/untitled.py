"""Whether a page without a report's title is a report by its text."""

import re

from gxdata.extract.identity.kind.account import (
    LAST_LINES,
    LONGEST_ACCOUNT,
    OF_RIGHTS,
    duties_told,
    named_organ,
    titles_of_account,
)
from gxdata.extract.identity.kind.evidence import (
    HEADING,
    OF_ITSELF,
    TOLD_OF,
    gives_account,
    presents_itself,
    tells_untitled,
)
from gxdata.extract.identity.kind.odd import IN_NAVIGATION, Odd, kind_of
from gxdata.extract.identity.kind.opening import (
    COUNTED,
    NOTHING,
    carries_on,
    opens_as_report,
    presents_one_year,
)
from gxdata.extract.identity.kind.part_of_year import tells_part_of_year
from gxdata.extract.identity.kind.subject import names_disclosure, strays
from gxdata.extract.identity.page import Page
from gxdata.extract.identity.title import Title
from gxdata.extract.identity.voice import SPOKEN

# The first rows of the form's table, with numbers in them: nothing but a report prints these.
FILLED_TABLE = re.compile(
    r"第二十条第\s?[（(]一[)）]\s?项[^。]{0,160}?规\s?章[^。\d]{0,60}?\d+[^。]{0,40}?规范性文件[^。\d]{0,80}?\d"
)
# So do these rows of the next table, with a number in each column, where two of them are left.
FILLED_ROWS = re.compile(
    r"(新收政府信息公开申请|结转政府信息公开申请|结转下年度继续办理|[(（]七[)）]\s?总计)(?:数量)?(?:[\s|]{1,6}\d{1,6}){7}"
)
LEAST_ROWS = 2
# And the one row of the last table, which a page that lost its beginning still has.
FILLED_REVIEWS = re.compile(r"尚未\s?审结[^。\d]{0,120}?(?:[\s|]{1,6}\d{1,6}){15}")
# Both of these without a heading are enough too.
LEAST_TABLES = 2
# What a site offers beside a report that has nearly all its parts.
BESIDE_REPORTS = frozenset({"interpretation", "website_report", "template"})
# Of the five duties a text without a title gives account of so many, one under a weak title of so many.
MOST_DUTIES, SOME_DUTIES = 3, 2
APPLIED, DISCLOSED = "applied", "disclosed"
# What was disclosed is enough under the heading of a year's summary of it, whose last word calls many things besides;
# under one that may be a link to a report, in an organ's own voice.
SUMMED, REPORTS = "政府信息公开", ("报告", "年报")
# What such a text calls the report, in so much of its beginning.
REPORT_ON_IT = re.compile(
    r"(?:政府|政务)信息公开[^。\n]{0,30}(?:报告|年报)|信息公开(?:工作)?(?:报告|年报)"
)
BEGINNING = 6000
# What shows that an account is an organ's own which neither voice, parts nor signature do: what the beginning calls it,
# or the fields of a form. Who cites a report goes on with its sentence.
OPENS = 400
_NAME = (
    r"(?:信息[)）]?|政务)公开(?:工作|年[度终]?|情况|执行|实施|条例|的|[\d\s]){0,12}(?:[及暨和与][^。，\n]{2,8})?"
    r"(?:报\s?告|年报|[总小]结|情况|数据|汇报|公报|摘要)"
)
CALLED = re.compile(
    rf"{_NAME}(?=[\s（(：:—]|$|。?[一1](?:\s?[、.]|年)|来了|如下|20\d\d|[我全]|的公告)"
    rf"|(?:20\d\d|二[〇○零].{{2}})年度?[^。，\n]{{0,24}}{_NAME}(?![，、》。]|显示|查询|一览|[编写撤的怎不说])"
    r"|20\d\d年?度?(?:政府信息|政务)公开(?=\n)|(?:报告|年报|汇报)[^。，\n]{0,30}公开(?:[)）]|\s|$|工作[。，])|(?:报告|汇报|公布)如下|现(?:将|公布)[^。\n]{0,30}公开|[我本](?:站|府|机关|单位|部门)"
)
FIELD = re.compile(
    r"(?:申请(?:公开)?|公开|收费|复议|诉讼|概述|数据)[^。，,:：\n]{0,8}[:：]|[一二三四五六1-6][、.]\s?[^。，,\n]{0,10}(?:公开|申请|收费|复议|诉讼|问题)"
)
LEAST_FIELDS = 2
# More than these, which others tell of too, no one else gives account of.
OF_NOTE = TOLD_OF | {"disputed"}
# How others tell of what an office did, or tell it what to do.
OF_OTHERS = re.compile(
    "记者|据悉|会上[，,]|日前[，,]|网讯|本报(?!告|表)|通讯员|供稿|视察|课题组|样本|本文|笔者|请各|各位(?!市民|网[民友]|居民|群众|乡亲|朋友)|同志们|委员们|法院(?:共?受理|审)"
)


def other_untitled(page: Page, own: list[Title], odd: list[Odd], body: bool) -> str | None:
    """What a page is that bears no title of a report, or a weak one; None where its text is a report's all the same."""
    spared = {*IN_NAVIGATION}
    if page.has_most_parts and gives_account(page):
        spared.add("self_inspection")
        if kind_of(page.own_title) is None and all(line.start > 0 for line in odd):
            spared |= BESIDE_REPORTS
    kinds = [line.kind.reason for line in odd]
    plain = [kind for kind in kinds if kind not in spared]
    if plain:
        return plain[0]
    if not own and not names_disclosure(page.text) and not _has_decreed_table(page):
        return "not_a_report"
    if _is_formed(page, odd, body):
        return None
    if not odd and _is_told_as_report(page, own, body):
        return None
    if set(kinds) == {"news"} and opens_as_report(page):
        return None
    return kinds[0] if kinds else "not_a_report"


def _is_formed(page: Page, odd: list[Odd], body: bool) -> bool:
    """Whether a page has the parts or the filled tables of a report, and no instruction for these stands above them."""
    instructs = any(line.start <= page.body_start for line in odd)
    told = not instructs or gives_account(page) or _tells_below(page)
    if body and page.is_divided and told:
        return True
    return not instructs and _has_decreed_table(page)


def _tells_below(page: Page) -> bool:
    """Whether an organ tells in the parts of what it disclosed and who applied: what it is not to do, but did."""
    parts = page.head[page.body_start :]
    return SPOKEN.search(parts) is not None and duties_told(parts) >= TOLD_OF


def _is_told_as_report(page: Page, own: list[Title], body: bool) -> bool:
    """Whether a text, on a page that bears no other title, presents itself as a report or gives a report's account."""
    if opens_as_report(page) or presents_one_year(page) or tells_untitled(page):
        return True
    if body and (carries_on(page) or _calls_itself_report(page.text)):
        return True
    counts = COUNTED.search(page.text) or NOTHING.search(page.text) or page.parts
    if counts and presents_itself(page.text):
        return True
    # A heading that names organ and year is the report's, and is found where such a page was refused.
    return _accounts(page, own) and titles_of_account(page) is None


def _has_decreed_table(page: Page) -> bool:
    rows = {row[1] for row in FILLED_ROWS.finditer(page.text)}
    tables = sum(1 for table in (FILLED_TABLE, FILLED_REVIEWS) if table.search(page.text))
    return len(rows) >= LEAST_ROWS or tables >= LEAST_TABLES or bool(page.parts and tables)


def _calls_itself_report(text: str) -> bool:
    return bool(
        OF_ITSELF.search(text[:LONGEST_ACCOUNT]) and REPORT_ON_IT.search(text, 0, BEGINNING)
    )


def _accounts(page: Page, own: list[Title]) -> bool:
    """Whether a text gives account of most of the duties, and of nothing else: of disclosures and applications.

    Where a weak title names the year, or a heading is left of a report that was cut off, applications are enough; where
    it names the organ too, they need nothing beside them; what was disclosed does where it is the heading's subject. An
    organ that signs for what it did itself may have had nothing else to tell.
    """
    text = page.text[:LONGEST_ACCOUNT]
    duties = duties_told(text)
    spoken = SPOKEN.search(page.text) is not None
    summed = DISCLOSED in duties and any(
        title.year and SUMMED in title.text and (spoken or not title.text.endswith(REPORTS))
        for title in own
    )
    if not (APPLIED in duties or duties >= OF_RIGHTS or summed) or not names_disclosure(text):
        return False
    if OF_OTHERS.search(text):
        return False
    titled = any(title.year for title in own)
    if any(title.year and title.organ for title in own):
        told = True
    elif titled:
        told = summed or len(duties) >= SOME_DUTIES
    elif len(duties) >= MOST_DUTIES:
        told = duties >= TOLD_OF or duties >= OF_RIGHTS or bool(HEADING.search(text))
        told = told and (duties > OF_NOTE or _is_its_own(page))
    else:
        told = duties >= TOLD_OF and _is_signed(page)
    return told and not strays(page, own, half=not titled) and not tells_part_of_year(page, own)


def _is_its_own(page: Page) -> bool:
    """Whether an organ gives the account of itself: by voice, parts, fields, by what it is called or who signed it."""
    if page.parts or SPOKEN.search(page.text) or CALLED.search(page.text, 0, OPENS):
        return True
    return len(FIELD.findall(page.text)) >= LEAST_FIELDS or _names_signer(page)


def _is_signed(page: Page) -> bool:
    """Whether an organ's name stands below a text in its own voice, be it without the name of its place."""
    return bool(SPOKEN.search(page.text)) and _names_signer(page)


def _names_signer(page: Page) -> bool:
    below = filter(None, map(named_organ, page.tail_lines[-LAST_LINES:]))
    return any(organ.bare or (organ.is_name and organ.kind != "other") for organ in below)
