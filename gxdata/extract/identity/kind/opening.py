"""Whether a page without a title opens, or goes on, as only a report does."""

import re

from gxdata.extract.identity.page import Page

# What only a report says of itself, in the words that all have.
OF_REPORTS = (
    r"(?:所列|使用|中的?)?数据(?:的)?统计(?:期限|时间|时段|期间|截)|统计(?:期限|时限|时段|期间|时间)"
    r"|本(?:年度?)?(?:报告|年报)(?:由|根据|依据|按照|依照|是根据|的?电子版|中所列)"
)
# What the preamble of a report says, of which nothing else says two: what it is drawn up from and by whom, the period
# of its figures, its parts, whom to ask.
PREAMBLE = (
    re.compile(
        r"(?:本|此|该|年度|\d年)(?:年度)?(?:政府信息公开)?(?:工作)?(?:年度)?(?:报告|年报)(?:[(（]以下简称[^)）]{2,10}[)）])?(?:内容|主要)*(?:是|系|由|根据|依据|按照|依照|汇总|综合|在[^。\n]{4,60}基础上|包括|涵盖|电子版|的电子版|可在|已在)|编制(?:完成|了)?本?(?:年度)?(?:报告|年报)"
    ),
    re.compile(
        r"数据(?:的)?(?:统计|起止|起始|时限|截止|时间|为20\d\d年|核定)|统计(?:期限|时限|时段|期间|时间|数据|了?20\d\d年\d{1,2}月)|内容涵盖[^。\n]{0,12}20\d\d年"
    ),
    re.compile(r"(?:如|若)?对[^。\n]{0,24}(?:报告|年报)[^。\n]{0,12}(?:疑问|意见|问题)"),
    re.compile(
        r"(?:全文|报告|年报)[^。\n]{0,10}(?:包括|包含|由)[^。\n]{0,12}(?:概述|总体(?:公开)?情况|总体概述|主动公开|基本(?:工作)?(?:情况|概况))|[个大](?:部分|方面)(?:组成|构成|报告)?|[等二三四五六七八九十](?:部分|方面)(?:组成|构成)|报告(?:共|全文)分"
    ),
    re.compile(r"本(?:年度)?报告(?:[^。\n]{4,80}[，,])?由[^。\n]{0,200}主动公开[^。\n]{0,300}组成"),
    re.compile(r"(?:报告|公布|公开|总结|汇报)(?:情况)?[。,，]?(?:具体|情况|内容)*如下"),
    re.compile(r"(?:公布|发布|公开|编制了?)[^。\n]{0,60}信息公开[^。\n]{0,16}(?:报告|年报)"),
    re.compile(r"20\d\d\s?年\s?1\s?月\s?1\s?日[^。]{0,24}(?<!\d)12\s?月\s?3[01]\s?日"),
)
PREAMBLE_LENGTH = 1500
# The part that other papers have too.
OF_ANY = frozenset({"other"})
# What the first part of a report gives an account of, item by item, since 2021.
OVERVIEW_ITEM = re.compile(
    r"(?:[(（][一二三四五六][)）][、.]?|(?:^|\n)[^\S\n]{0,12}(?:[1-6][、.．]|[一二三四五六]是))\s*(?:政府|政务)?(?:信息)?(主动公开|依申请公开|信息管理|(?:信息)?(?:公开)?平台|监督保障)(?!(?:情况|建设)*[；;、])"
    r"|(?:^|\n)[^\S\n]{0,12}(?:政府)?(主动公开|依申请公开|信息管理|(?:信息)?(?:公开)?平台(?:建设)?|监督保障)(?:方面|情况)[:：][^\n]{12}"
)
# With the heading of that part right before them, these two items and what was counted are enough.
FIRST_PART = re.compile(r"(?:^|\n)[^\S\n]{0,12}一\s?[、.．]\s?(?:总体|工作总体)情况[^\S\n]{0,12}\n")
# So is the first of them where it names the regulations: a page may be cut off behind it.
FIRST_ITEM = re.compile(
    r"一\s?[、.．]\s?(?:总体|工作总体)情况[^\S\n]{0,12}\n\s{0,12}[(（]一[)）][、.]?\s?(?:政府信息)?主动公开(?:方面|情况)?[。:：\s][^\n]{0,80}(?:政府信息)?公开条例》"
)
FIRST_ITEMS = frozenset({"主动公开", "依申请公开"})
# Two parts that follow one another in reports, under the headings of reports; and what other accounts have them.
CARRIED_ON = (
    re.compile(r"(?:^|\n)[^\S\n]{0,12}[一二三四]\s?[、.．]\s?(?:政府信息)?主动公开"),
    re.compile(
        r"(?:^|\n)[^\S\n]{0,12}[二三四五]\s?[、.．]\s?(?:政府信息)?(?:依申请公开|收到和处理)"
    ),
)
# So do the decreed headings of the next two.
GONE_ON = (
    re.compile(
        r"(?:^|\n)[^\S\n]{0,12}[二三四]\s?[、.．]\s?(?:收到和处理政府信息公开申请|依申请公开政府信息)的?情况[^\S\n]{0,12}\n"
    ),
    re.compile(
        r"(?:^|\n)[^\S\n]{0,12}[三四五]\s?[、.．]\s?(?:因)?政府信息公开(?:工作)?(?:被申请)?行政复议、(?:提起)?行政诉讼的?情况[^\S\n]{0,12}\n"
    ),
)
# So do those of the last two.
GONE_TO_ITS_END = (
    re.compile(
        r"(?:^|\n)[^\S\n]{0,12}五\s?[、.．]\s?(?:政府信息公开工作)?存在的主要问题及改进情况[^\S\n]{0,12}\n"
    ),
    re.compile(r"(?:^|\n)[^\S\n]{0,12}六\s?[、.．]\s?其他需要报告的事项[^\S\n]{0,12}(?:\n|$)"),
)
# The rows of the yearly statistics that were a report's annex from 2008 to 2018, each with its number; a part of the
# year fills other tables.
STATISTICS_ROW = re.compile(
    r"(?P<label>主动公开(?:政府)?信息(?:总)?数|主动公开规范性文件数|制发规范性文件总?数|(?:收到)?申请(?:总数|数(?!量))|申请(?:办结|答复)数"
    r"|对申请的答复总数|行政复议数|行政诉讼数|行政申诉数|举报投诉数|工作专门机构数|查阅点数|信息公开工作人员数|接受培训人员数)"
    r"(?:量|总数)?\s?(?:[(（][^()（）]{0,40}[)）])?[^\d。；]{0,20}?\d"
)
TABLE_NAME = re.compile(
    r"公开[^。\n]{0,24}统计(?:数据|报)?表|公开[^。\n]{0,12}情况统计(?=[\s|]*(?:\n|$))|统计指标|指标名称"
)
MIN_ROWS, TABLE_HEAD = 3, 400
# A form for figures, and a cell that holds one, beside its row's name or on a line of its own.
FORM_NAME = re.compile(r"公开[^。\n]{0,24}(?:统计|采集|填报|调查|报送)(?:数据|报)?表")
FILLED_CELL = re.compile(
    r"\|\s*\d+(?:\.\d+)?\s*(?:\||\n|$)|\n\s*\d+\s*\n|数量?\s+(?:[条次件人个篇]\s+)?\d+\s*\n"
)
FORM_NOTE = re.compile("(?:填[表报])?说明|注[:：]")
SENTENCE = 22
OF_LESS = re.compile(r"上半年|下半年|季度|自查|月份以来")
# 截至9月, 1-9月, 第三季度.
OF_PART = re.compile(
    r"半年|季度|月报|\d\s?[-—–~至]\s?\d{1,2}\s?月|[1-9]月份?(?:政府|政务|信息)|(?<!\d)(?:[1-9]|1[01])月底?[)）]"
)
SELF_REVIEW = re.compile(r"自查(?:情况|结果)?[^。\n]{0,8}(?:汇报|报告)|进行了?(?:认真)?自查")
COUNTED = re.compile(
    r"(?<![\d计])\d[\d,，]{0,14}\s?余?(?:条|件|次|篇|期|宗|份)|(?<![第一二三四五六七八九十百])[一二三四五六七八九十百]{1,8}余?(?:条|件)"
)
NOTHING = re.compile(
    r"(?:未|没有|无)(?:发生|收到|接到|产生|收取|出现|受理|人申请)|无因|\D0(?:件|条)|为零|零申请|无申请|[:：]\s*无"
)
# So many of the items of its first part make a report.
MIN_ITEMS = 3
_YEAR = r"20\d\d年度?"
_REPORT = r"信息公开(?:工作)?(?:的)?(?:年度)?(?:工作)?"
# 现将2008年度政府信息公开工作情况报告如下; 特向社会公布2008年度某街道政府信息公开工作年度报告;
# 由某局编制的2010年度……报告.
OF_ONE_YEAR = re.compile(
    rf"现[将就]?(?:我[^。，,\n\d]{{1,4}})?{_YEAR}[^。\n\d]{{0,24}}{_REPORT}(?:开展)?(?:情况|报告|年报|总结)(?:向社会)?(?:报告|公布|公告|汇报|公开|总结)?如下"
    rf"|特[此将]?(?:面?向社会)?(?:公布|发布|公开){_YEAR}[^。\n\d]{{0,30}}{_REPORT}(?:报告|年报)[。，,:：]"
    rf"|(?:根据|依据|按照|依照)[^。\n]{{4,60}}[，,](?:[一-龥]{{2,20}}(?:政府|[局委办厅镇乡]))?(?:面?向社会)?(?:公布|发布)(?:本[局委办厅镇乡街][^。\n\d]{{0,4}})?{_YEAR}[^。\n\d]{{0,12}}{_REPORT}(?:报告|年报|情况)[。，,:：]"
    rf"|(?:编制了?|编制的)《?{_YEAR}[^。\n\d]{{0,24}}{_REPORT}(?:报告|年报)》?[。，,]{{1,2}}(?:本|全文|报告|现予)"
    rf"|对(?:{_YEAR}|全年)[^。\n\d]{{0,24}}信息公开[^。\n]{{0,16}}总结[^。\n]{{0,16}}(?:报告|汇报如下)"
    rf"|信息公开工作。{_YEAR}[^。\n\d]{{0,12}}情况(?:报告|汇报)?如下"
)
# What asks for reports, or tells of them, may name one so too.
ASKED_FOR = re.compile(
    "通知如下|请各|各单位|各部门|上半年|下半年|季度|月份|记者|日前|网讯|自查|整改|样本|[xX×]{2}"
)
FIRST_SENTENCES = 500


def carries_on(page: Page) -> bool:
    """Whether a page that lost its beginning goes on as a report of a whole year does."""
    text = page.text[: 2 * len(page.head)]
    parts = (
        all(cue.search(text) for cue in cues) for cues in (CARRIED_ON, GONE_ON, GONE_TO_ITS_END)
    )
    return any(parts) and not OF_LESS.search(text)


def opens_as_report(page: Page) -> bool:
    """Whether a page opens with a report's preamble, or with the account that the first part of a report gives."""
    return _gives_overview(page) or _has_preamble(page)


def presents_one_year(page: Page) -> bool:
    """Whether the first sentences present the report of one year, as a report's own do."""
    opening = page.text[:FIRST_SENTENCES]
    return OF_ONE_YEAR.search(opening) is not None and ASKED_FOR.search(opening) is None


def is_yearly_table(page: Page) -> bool:
    """Whether a page is the filled table of a whole year's statistics: a report's annex, published by itself."""
    named = TABLE_NAME.search(page.head)
    if named is None or OF_PART.search(page.head[:TABLE_HEAD]):
        return False
    rows = {row["label"] for row in STATISTICS_ROW.finditer(page.head)}
    return len(rows) >= MIN_ROWS and "20" in page.head[: named.end() + TABLE_HEAD]


def is_blank_table(page: Page) -> bool:
    """Whether a page is a form for figures that holds none, and no sentence."""
    named = FORM_NAME.search(page.head[: 2 * TABLE_HEAD])
    if named is None:
        return False
    told = (line for _, line in page.lines if "。" in line and len(line) > SENTENCE)
    return all(map(FORM_NOTE.match, told)) and FILLED_CELL.search(page.text) is None


def _gives_overview(page: Page) -> bool:
    text = page.text[: 2 * len(page.head)]
    items = {item[1] or item[2] for item in OVERVIEW_ITEM.finditer(text)}
    if len(items) >= MIN_ITEMS:
        return True
    begun = items >= FIRST_ITEMS or bool(FIRST_ITEM.search(text))
    opened = bool(begun and FIRST_PART.search(text) and COUNTED.search(text))
    return opened and not OF_LESS.search(text)


def _has_preamble(page: Page) -> bool:
    """Whether the text opens as only a report does; where it has none of a report's parts, more must say so."""
    end = page.body_start if page.parts else PREAMBLE_LENGTH
    text = page.head[max(0, end - PREAMBLE_LENGTH) : end + 300]
    found = sum(1 for cue in PREAMBLE if cue.search(text))
    if not found or "信息公开" not in text or SELF_REVIEW.search(text):
        return False
    said = bool(COUNTED.search(page.text)) and bool(NOTHING.search(page.text))
    return found + said >= (2 if page.parts - OF_ANY else 3)
