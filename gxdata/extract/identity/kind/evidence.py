"""What shows that a page is the report whose title it bears: anything may bear one.

A record of it, a receipt for it, a course on it and the announcement of a meeting about it have its title too.
"""

import re

from gxdata.catalogue.coverage import points_to_attachment
from gxdata.extract.identity.kind.account import INTENDS, LONGEST_ACCOUNT, duties_told
from gxdata.extract.identity.kind.below import lines_besides, told_below
from gxdata.extract.identity.kind.opening import (
    COUNTED,
    OF_LESS,
    OF_REPORTS,
    STATISTICS_ROW,
)
from gxdata.extract.identity.page import Page
from gxdata.extract.identity.title import Title
from gxdata.extract.identity.voice import JURISDICTIONS, SPOKEN

# Of the duties of the law one of these is account enough, or so many of any; and so many rows of the yearly statistics.
TOLD_OF = frozenset({"disclosed", "applied"})
MIN_DUTIES, MIN_ROWS = 2, 2
# How a report presents itself; who asks for one, or tells of one, says it otherwise.
PRESENTS = re.compile(
    rf"{OF_REPORTS}|(?:现(?:[将就]|(?:根据|依照|按照|依据)[^。，\n]{{0,60}}(?=公)|(?=公[布开告]|发布|编制|予|面?向))|特[将此]?|兹将?|编制(?:而成|了|本|此))(?:面?向社会)?(?:公布|发布|公开|编制|汇总)?(?!了|的)[^。\n]{{0,60}}信息公开[^。\n]{{0,24}}(?:如下|于后|报告|年报|公布)"
    r"|就[^。，\n]{0,24}信息公开[^。，\n]{0,12}(?:总结|汇报|报告)如下|信息公开工作[^。\n]{0,24}总结[^。\n]{0,4}现[将就][^。，\n]{0,12}(?:汇报|报告|公布)如下"
    r"|(?:公布|发布)[^。\n]{0,12}20\d\d年度?(?:报告|年报)。|(?:根据|依据|按照|依照)[^。\n]{4,160}编制(?:本|此|20\d\d年|完成|而成)"
)
# What only a report says of itself.
OF_ITSELF = re.compile(
    rf"{OF_REPORTS}|(?:报告|总结|公布|汇报|公开)(?:如下|于后)|(?:现)?(?:将|向社会公布)[^。\n]{{0,40}}(?:报告|情况)[^。\n]{{0,12}}(?:如下|公布)|编制(?:了)?(?:本报告|本年报|20\d\d年)"
)
# Rows of the decreed tables with a number behind them, or a sentence that there is nothing to enter.
FILLED_ROW = re.compile(
    r"(?:新收政府信息公开申请数量?|结转(?:下年度继续办理|政府信息公开申请数量?)|规范性文件|规\s?章|行政(?:许可|处罚|强制)|行政事业性收费)"
    r"[\s|()（）一二三四五六七八九]{1,12}\d|(?:无|没有|未(?:制定|制发|出台))[^。；\n]{0,6}(?:规章|规范性文件)"
)
# What an organ says it did about disclosure, before any figure.
ACCOUNT = re.compile(
    r"(?:20\d\d年(?:度)?|一年来|过去一年|本年度|(?<![一-龥])(?:学校|学院|医院|公司|中心|单位|全[局校镇乡院站所县区市])|[我本](?:局|镇|乡|县|市|区|街道?|委|办|厅|院|校|馆|站|所|处|社|会|关|中心|公司|机关|单位|行政机关|部门|管委会|分局|[支大总]队))"
    rf"(?:(?!应当|须|(?<!申)请|(?<![重主必纲])要(?!求)|{INTENDS})[^。\n]){{0,90}}(?:贯彻|落实|执行|实施|推进|开展|做好|加强|抓好|重视|深化|规范|围绕|明确|完成)[^。\n]{{0,60}}(?:政务公开|信息公开(?!工作年度|年度|工作报告|报告|年报)|《(?:中华人民共和国)?(?:政府信息公开)?条例)"
    r"|信息公开(?:各项)?工作[^。，\n]{0,8}(?:取得|得到|稳步|有序|扎实|有了|顺利|进展)"
)
# The heading of one of the decreed parts, on a line of its own.
HEADING = re.compile(
    r"(?:^|\n)[^\S\n]{0,12}[一二三四五六]\s?[、.．]\s?(?:(?:工作)?概\s?述|总体情况|主动公开政府信息的?情况|依申请公开政府信息的?情况|收到和处理政府信息公开申请的?情况|(?:因)?政府信息公开(?:工作)?(?:被申请)?行政复议、(?:提起)?行政诉讼的?情况|存在的主要问题及改进情况|其他需要报告的事项)[:：]?[^\S\n]{0,12}(?:$|\n)"
)
# The columns of the decreed tables, which a page may print blank or lose the figures of.
DECREED = re.compile("第二十条第[（(]一[)）]项[^。]{0,30}(?:本年新制作数量|本年(?:度)?制发件数)")
# What speaks of disclosure, besides the title.
SUBJECT = re.compile("政府信息|信息公开|政务公开|《条例》|公开条例")
# What is disclosed, not what is called so or done in the open for another end.
OPENLY = (
    r"(?<!一)(?<!厂务)(?<!司法)公开(?![^。；\n]{0,16}不[少低]于|招(?!生)|选|竞|征|出让|转让|挂牌|拍卖|表决|透明|指南|目录|条例|申请|栏目|专栏|办|科|股|岗|领导小组|培训|工作(?:年度)?报告"
    "|年度|年报|报告|方式|属性|形式|课|系统|评估|考核)"
)
DISCLOSES = re.compile(
    rf"(?<!信息)(?<!政务){OPENLY}"
    r"|编制目录|张榜|上墙|[内上]公示|(?:上传|录入)[^。；\n]{0,30}信息[^。；\n]{0,4}\d"
)
SENTENCE_END, WILL = re.compile("[。；;]"), re.compile(INTENDS)
# What is counted in an account besides pieces of information.
OTHERS_COUNTED = re.compile(r"\d\s?余?(?:户|人次|场|处|块)")
# What a few words tell that are a whole report: what was made known, and how, or that nothing could be.
MADE_KNOWN = re.compile(
    "公布|公示|公告|通告|通报|发布|播[出发]|张贴|贴在|公开栏|刊登|上网|进场|网[站页]|改版|专栏|信息|简报|查询|查阅|取阅|索取"
    "|触摸屏|[显电][示子]屏|黑板报|明白纸|涉密|图片格式|申请"
    f"|{OPENLY}"
)
# What such words do not speak of: the report as a thing, and what is done with it or about it.
OF_ANOTHER = re.compile(
    r"(?<![本该全])(?:年度报告|年报)|会议(?:听取|室|纪要|议程|议题|通知|时间|指出|强调|认为|要求|精神)|培训(?![^。，]{0,6}\d)|登录|点击(?!量|率)|安装|课程|合同|供应商|评分|第三方|抽查|通报(?:如下|批评|表扬)|予以通报|申报|投稿|试题|参考文献|记者|网友|访问(?!量)|您(?!监督|好)|(?<![申邀聘])请|是否|填报|应当|提纲|希望|逾期|专班|列入名单|工作计划|20\d\d年计划|主要职责|移交|主讲|讲座|台账(?![和、])|扫码|EB/OL|增加值|总产[量值]|固定资产投资|(?<!送)各单位|各部门"
)
# These an organ may have dealt with itself, where it counts what it made known of them.
OF_OTHERS = re.compile(r"投标|采购(?!\d)|招标(?!公告\d)|报名|听证|下载|招聘|督查(?!\d|一次)")
# Under a title that names year and organ the bare headings of an account will do.
BARE_HEADING = re.compile(
    r"^[一二三四五六]\s?[、.．][^。，]{0,12}(?:情况|问题|不足|打算|措施|做法|成效|体会)[:：]?$"
)
FIELD = re.compile(r"^[一-龥]{2,8}[:：]\s?\S")
MOST_FIELDS = 1
# A place that a form leaves open for a number.
OPEN = re.compile(r"(?:(?<![_＿])[_＿]{2,20}|(?<![xX×Ｘ])[xX×Ｘ]{2,8})\s?(?:余?条|件|次|万?元)")
MOST_OPEN = 1
# How the text of a report begins, of which a page that was cut off may hold no more; other texts may begin so too.
BEGINS = re.compile(
    r"^\W*(?:根据|按照|依据|依照|为了?(?:保障|贯彻|落实|进一步|便于|方便)|20\d\d年|本(?:年度?)?报告|[一1]\s?[、.．]\s?(?:总体|概述|主动)|现|特|目\s*录|前\s*言|引\s*言)"
)
DRAWN_UP = re.compile("[^。，]{0,6}(?:现|特|根据|按照|依据|依照|编制|公布|汇总)")
# How a sentence ends: a text that ends so was not cut off.
ENDED = ("。", "！", "？", "；", ".")
# No more than so many characters are what is left of a report's text, of one that may be another's, or are none.
MOST_LEFT, LEFT = 300, 40


def bears_out(page: Page, titles: list[Title]) -> bool:
    """Whether a page with a report's title gives what a report gives, or its first words where it was cut off."""
    if not COUNTED.search(page.text) and len(OPEN.findall(page.text)) > MOST_OPEN:
        return False
    return (
        tells(page, titles)
        or _tells_shortly(page, titles)
        or points_to_attachment(page.text)
        or _begins(page, titles)
    )


def presents_itself(text: str) -> bool:
    """Whether a text says of itself that it is the report."""
    return PRESENTS.search(text[:LONGEST_ACCOUNT]) is not None


def gives_account(page: Page) -> bool:
    """Whether a text says of itself what only a report says, and counts."""
    return bool(OF_ITSELF.search(page.text[:LONGEST_ACCOUNT])) and bool(COUNTED.search(page.text))


def tells_untitled(page: Page) -> bool:
    """Whether a page without a title tells of a whole year's disclosure, under a report's heading.

    It gives a figure of it, or the decreed table.
    """
    text = page.text[:LONGEST_ACCOUNT]
    counts = "disclosed" in duties_told(text) or DECREED.search(text)
    told = ACCOUNT.search(text) and counts and not OF_LESS.search(text)
    return bool(told) and page.tells_of_disclosure


def tells(page: Page, titles: list[Title]) -> bool:
    """Whether a page with a report's title tells what a report tells, in its head or in what follows."""
    return any(_tells(text, page, titles) for text in (page.head, page.text[:LONGEST_ACCOUNT]))


def _tells(text: str, page: Page, titles: list[Title]) -> bool:
    if any(cue.search(text) for cue in (PRESENTS, FILLED_ROW, ACCOUNT, HEADING)):
        return True
    duties = duties_told(text)
    if duties & TOLD_OF or len(duties) >= MIN_DUTIES:
        return True
    speaks = not JURISDICTIONS.issuperset(SPOKEN.findall(text))
    counts = COUNTED.search(text) or OTHERS_COUNTED.search(text)
    besides = lines_besides(page, titles)
    if (speaks or counts) and any(tells_done(line, DISCLOSES) for line in besides):
        return True
    return len({row["label"] for row in STATISTICS_ROW.finditer(text)}) >= MIN_ROWS


def tells_done(line: str, what: re.Pattern[str]) -> bool:
    """Whether a sentence of a line tells of something, and not that it will be done."""
    if not what.search(line):
        return False
    parts = (part for part in SENTENCE_END.split(line) if what.search(part))
    return any(not WILL.search(part) for part in parts)


def _tells_shortly(page: Page, titles: list[Title]) -> bool:
    """Whether the lines below a title tell of the year, and of nothing that may be done with a report."""
    told = told_below(page, titles)
    fields = sum(1 for line in told if FIELD.match(line))
    known = any(tells_done(line, MADE_KNOWN) for line in told)
    own = any(title.is_whole for title in titles)
    return (
        fields <= MOST_FIELDS
        and (known or (own and any(map(BARE_HEADING.search, told))))
        and not any(map(is_of_another, told))
    )


def is_of_another(line: str) -> bool:
    """Whether a line speaks of a report as a thing, or of what is done with it or about it."""
    if OF_ANOTHER.search(line):
        return True
    counts = COUNTED.search(line) or OTHERS_COUNTED.search(line)
    dealt = MADE_KNOWN.search(line) or counts
    return OF_OTHERS.search(line) is not None and not (dealt and "。" in line)


def _begins(page: Page, titles: list[Title]) -> bool:
    """Whether the lines below the titles are the first words of a report's text, of a page that was cut off."""
    told = told_below(page, titles)
    if not told:
        return False
    if not (BEGINS.match(told[0]) or any(_draws_up(told[0], t) for t in titles)):
        return False
    length = sum(map(len, told))
    cut = not told[-1].endswith(ENDED) and not told[0][:2].isdigit() and SUBJECT.search(told[0])
    return length <= (MOST_LEFT if cut else LEFT)


def _draws_up(line: str, title: Title) -> bool:
    """Whether a line begins a sentence in which the organ of a title draws up its report."""
    _, found, behind = line.partition(title.organ) if title.organ else ("", "", "")
    return bool(found) and DRAWN_UP.match(behind) is not None
