"""A line that is the title of an annual report, and what it says of year and organ."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from gxdata.catalogue.titles import goes_on
from gxdata.extract.identity.lost_glyphs import marked, with_words
from gxdata.extract.identity.numerals import A_DAY, SCHOOL_YEAR, YEAR, read_year
from gxdata.extract.identity.page import narrow
from gxdata.mend.contacts.shapes import MASK
from gxdata.mend.intruders import MISSING

# What else an organ may account for in the same report.
_WITH = r"(?:(?:党务|法治政府建设|依法行政)(?:公开|工作|情况)?[、和与及暨]?)?"
SUBJECT = (
    rf"{_WITH}(?:政务公开\(政府信息公开\)|政府信息公开\(政务公开\)|(?:政府|政务|党务|部门|机关|(?:部门|政府)政务|[政府])?信息(?:与政务|和政务)?(?:主动|依申请)?公开"
    r"|政府信息\([一-龥]{2,8}\)公开"
    r"|政务(?:信息)?公开)"
)
# The months of a year that are told of to its end: 2019年3月至12月.
TO_ITS_END = re.compile(r"(?<=20\d\d年)\d{1,2}月?[-—–~～至到]{1,2}12月(?:底|份|31日)?")
# How titles end. Those of the second group call many things besides reports.
STRONG = r"(?:的|工作|(?:完成|开展)情况|年度|情况|年|总结[及暨和与]?|自查|专项|专题|本级)*(?:报\s*告书?|年报|公报)"
WEAK = r"(?:的|工作|(?:完成|开展)(?=情况)|年度|情况|年)*(?:总结|小结|汇报|报表|情况|说明)"
PATTERNS = (
    re.compile(
        rf"(?P<before>[^。，,;；]{{0,60}}?)(?<![\d〇○零]){YEAR}\s*(?:年度|年|度)?(?P<between>[^。，,;；:：\d]{{0,50}}?){SUBJECT}(?P<end>{STRONG}|{WEAK})"
    ),
    # The year behind the subject: 某镇政府信息公开工作2010年度报告.
    re.compile(
        rf"(?P<before>[^。，,;；]{{0,60}}?)(?P<between>){SUBJECT}(?:工作|情况|的|年度报告|年报|\()*{YEAR}\s*(?:年度|年|度)?\)?(?P<end>{STRONG}|{WEAK}|$)"
    ),
    # The year last: 某镇政府信息公开工作年度报告（2021年）; the organ may stand in its brackets too.
    re.compile(
        rf"(?P<before>[^。，,;；]{{0,60}}?){SUBJECT}(?P<end>{STRONG}|{WEAK})[\[(（|-]*(?P<between>(?<=[(（])[一-龥]{{3,24}}|){YEAR}"
    ),
    # What the report is on in brackets or behind a stroke: 某局2019年度报告（政府信息公开）.
    re.compile(
        rf"(?P<before>[^。，,;；]{{0,60}}?)(?<!\d){YEAR}(?P<between>)(?:年度|年|度)?(?P<end>(?:工作)?(?:年度)?(?:工作)?(?:报告|年报|总结))[(—-]{{1,2}}{SUBJECT}(?:工作|部分)?\)?$"
    ),
    # No year at all: then a site's menu, whose other entries stand before, ends so too.
    re.compile(
        rf"(?!.{{0,60}}公开(?:指南|制度|目录|内容))(?P<before>[^。，,;；\d]{{0,60}}?)(?P<between>){SUBJECT}(?P<end>(?:的|工作|情况)*年度(?:工作)?报告|(?:的|工作)*年报|工作报告)$"
    ),
)
# What a report has before its title or behind it that was put right and put out anew.
CORRECTED = re.compile(r"[(\[【](?:更正|修订|修正|修改|订正)[版稿件后]?[)\]】]")
# What stands before a title on its line.
LABEL = re.compile(
    rf"^(?:{CORRECTED.pattern}|"
    r"(?:当前|您|你)[^>]*|首页[^>]*|点击[^:：>\d]{0,12}(?=[:：])|标\s*题|名\s*称|(?:基本介绍)?中文名称?|信息名称|公文名称|文件名称|主\s*题词?)\s*[:：|\]】]*\s*|^第[一1]篇[:：]|^[【\[](?!20\d\d年?度?[】\]])[^】\]]{1,6}[】\]]|^[^\w《(（〓]{1,6}|^\d{1,2}[.、](?:\d(?=[一-龥]{2}))?|^0\d{1,2}(?=[一-龥])|^\d{1,2}(?=20\d\d年)|^\d{1,2}(?![年月日团师])(?=[一-龥]{2,8}[省市县区州盟旗镇乡])"
)
# The column of a site, run together with the title that stands in it.
COLUMN = re.compile(
    r"^(?:(?:政府|政务)?(?:信息)?公开){1,2}(?:工作)?(?:年度)?(?:报告|年报)(?=[一-龥]{3,30}20\d\d年)"
)
# A line's end may leave the second half of 公开, 公布 or 编制 before the year.
LEAD = re.compile(
    r"^(?:关于(?:公布|发布|公开)?|公布|《|中国·|[【\[(]?20\d\d年?度?[】\])]?|[\s:：|·*#-]|[开布制]$|将$)+"
)
# What brackets around the year leave of them: 某局（2019年度）.
EMPTY = re.compile(r"[(（\[【〔]\s*(?:年度?|度)?\s*[)）\]】〕]年?")
# A brand may be longer than any organ's name.
BRAND = re.compile(f"{MISSING}{{2,}}")
# A section's heading names the work too, with a number where an organ's name would stand: 一、2017年政府信息公开情况.
HEADING = re.compile(r"[(（]?[一二三四五六七八九十\d]{1,2}[)）]?[、.．]?")
# What a site says before the words that its visitors search for.
SEARCHED = "(?:热门|热点|历史|常用|最近|推荐)?(?:搜索|检索)|热[搜词]|热门|大家[都在]{0,2}搜|猜你"
# Lines that point to another page or file, show what others search for, or begin a sentence that cites a notice.
ELSEWHERE = re.compile(
    r"(?:按照|根据|依据|依照)《[^》]*关于|附件|附[:：]|上一[篇条]|下一[篇条]|关键[词字]|相关|下载|链接|年报下载"
    rf"|{SEARCHED}"
)
# A question about reports, or a tale of them.
ASKED = 6
ASKS = re.compile(
    "求助|请问|为什么|为何|如何|怎样|怎么|是否|谁|哪|^我(?!市|县|区|省|州|旗|镇|乡|街|局|委|办|厅|校|院|国)|[a-zA-Z.]{5,}"
)
ASKS_BEHIND = re.compile(r"^[^:]{1,12}:(?:请问|为什么|为何|如何|怎样|怎么)")
# Other reports of which disclosure is told: 社会组织2021年度报告信息公开情况.
REPORTS = re.compile("(?:报告|年报)$")
# What a report calls itself.
REPORT = ("报告", "报告书", "年报")
# A notice asks for reports, or takes one back, and a list of tasks or of what a meeting hears names one: 某办公室关于
# 做好|2021年……年度报告 above 编制工作的通知; 关于更正《某局2020年……年度报告》的公告; 一、通报2020年……年度报告.
OF_NOTICE = re.compile(
    "关于(?:认真|切实|进一步)*(?:做好|印发)$|编制$|^关于(?:更正|勘误|撤[回销])|(?:^|[、.．])(?:通报|审议|听取|讨论|研究)$"
)
# Enough of a title's end to find it again in its line, and the shortest name under a title.
TITLE_END, SHORTEST_ORGAN = 6, 3
# White space, and what a page shows where it was lost.
BLANKS = re.compile(r"\s+|\?{2,}")
# What stands before an underscore and is no stranger's keyword: a site, a column or an organ.
OF_SITE = re.compile(
    "(?:网站?|政府|公开|[专栏][栏目]|目录|年报|报告|首页|门户|[一-龥]{2}[局委厅办会])$"
)
STARS = re.compile(r"(?<![*＊])[*＊]{2,}(?=[一-龥])(?!公开|息)")
YEARS_TO = re.compile(r"(20\d\d)年?[-—–~～至]{1,2}$")
# The organ may stand in brackets behind the title.
_ENDING = "局|委|委员会|厅|署|办公[室厅]|中心|办事处|街道|队|海关|公司|[学医]院|大学|会|社|部|[一-龥][镇乡]"
BRACKETED = re.compile(rf"[(（](?P<organ>[一-龥]{{1,24}}(?:{_ENDING}|政府))[)）][\s|]*$")
# Or behind a stroke, where a site's name, which is a county's or city's government's, may stand too.
BEHIND_STROKE = re.compile(
    rf"[-_—－]{{1,2}}(?P<organ>[一-龥]{{4,24}}(?:{_ENDING}|[镇乡木]人民政府))[\s|]*$"
)
# So long may a line be that is a title.
MAX_TITLE = 90
# A longer line is a title only with the body behind it, and then with a break between the two.
LONGEST = MAX_TITLE + 40
BREAK = re.compile(r"[\s|]")
# Where a lost line break leaves the preamble on the title's own line.
OPENS_TEXT = re.compile(
    r"[引前]\s?言|[:：]\s?[1一][、.．]|[:：]\s?(?:本年度|我[局镇乡街委办院])|[)）]?[:：]\s?(?:共|累计|主动)*公开[^。，,\n]{0,20}\d|(?:是|系)?(?:根据|按照|依据|依照)[《《中国]|本(?:年度)?(?:报告|年报)|(?:数据)?统计(?:期限|时限|时段)"
)
# Labels and a time of day, on a page that is one line, the number by which a document is asked for, or a person's name
# that was masked.
LABELS = re.compile(
    rf"^.*:(?:[A-Z\d-]{{1,40}}/20\d\d-\d{{1,12}}|[0-5]\d(?![\d年])|(?<=[人者辑核]:){MASK}+)?"
)
# A site's clock stands behind the site's name, and neither belongs to the title on their line.
OF_CLOCK = re.compile(r"^.*\d日星期[一二三四五六日天]")
# A report may be sent with a letter that bears its name: 某局关于……报告的函. One that asks for reports names none.
SENT = re.compile(r"[一-龥]{3,}(?:局|委|委员会|厅|办公[室厅]|人民政府|办事处|中心)关于$")
# An organ before the year; what then stands behind it is only whose information it is: 海关总署2010年海关信息公开.
ENDS_ORGAN = re.compile(
    r"(?:局|委|委员会|厅|署|部|海关|办公[室厅]|人民政府|政府|办事处|中心|公司|[学医]院|大学)$"
)


@dataclass(frozen=True, slots=True)
class Title:
    """A title: its text, its year (None where it has none), and what stands in it where the organ's name does.

    `strong` says that it calls itself a report; a summary of the work may be one, or not. `start` is where its line
    begins in the head, -1 for the carrier's own title. `mark` is what says that it was corrected.
    """

    text: str
    year: int | None
    organ: str
    strong: bool
    start: int = -1
    mark: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether it calls itself a report, of a year, of an organ."""
        return bool(self.strong and self.year and self.organ)


def parse_title(line: str, start: int = -1) -> Title | None:
    """A line as a title, or None where it is none."""
    if "公开" not in line or ("报" not in line and "结" not in line and "情况" not in line):
        return None  # the cheap tests first: most lines are no title
    title = (_short_title if len(line) <= LONGEST else _title)(line)
    return title if title is None or start == title.start else replace(title, start=start)


def _title(line: str) -> Title | None:
    if len(line) > LONGEST and not BREAK.search(line[:MAX_TITLE]):
        return None
    whole = COLUMN.sub("", BLANKS.sub("", _marked(narrow(line[: 3 * MAX_TITLE]))))
    printed = BRAND.sub(MISSING, LABEL.sub("", whole))
    text = SCHOOL_YEAR.sub(r"\g<ends>年", printed) if "学年" in printed else printed
    text = TO_ITS_END.sub("", text)
    if "——" in text[:MAX_TITLE] and ASKS.search(text[:ASKED]):
        return parse_title(line.partition("——")[2])
    if ">" in text[:MAX_TITLE] or ELSEWHERE.match(text) or ASKS.search(text[:ASKED]):
        return None
    if ASKS_BEHIND.match(text):
        return None
    match = next((m for p in PATTERNS for m in [p.match(text[: MAX_TITLE + 10])] if m), None)
    if not match or match.end() > MAX_TITLE or not _stands_alone(line, text, match):
        return None
    if _spans_years(match) or OF_NOTICE.search(match["before"]):
        return None
    year = read_year(match["year"]) if "year" in match.re.groupindex else None
    if year is None and "year" in match.re.groupindex:
        return None
    before = LEAD.sub("", match["before"])
    if "日" in before:
        before = A_DAY.sub("", OF_CLOCK.sub("", before))
    organ = _organ(before, match["between"], text[: match.end()])
    behind = None if organ else BRACKETED.match(text, match.end())
    behind = behind or (None if organ else BEHIND_STROKE.match(text, match.end()))
    organ = marked(behind["organ"] if behind else organ)
    strong = "报" in match["end"] or "年报" in match[0] or "报告" in match[0]
    if not strong and HEADING.fullmatch(organ):
        return None
    if "报" not in match["end"] and REPORTS.search(match["between"]):
        return None
    end = match.end() + len(printed) - len(text)
    mark = CORRECTED.match(whole) or CORRECTED.match(printed, end)
    return Title(printed[:end], year, organ, strong, mark=mark[0] if mark else "")


# A form's own headings are looked at on every page, and each several times.
_short_title = lru_cache(maxsize=1 << 12)(_title)


def _marked(line: str) -> str:
    """A line with the mark of what is missing where a name is masked: **市某局, 某区****办事处."""
    line = with_words(line)
    return STARS.sub(MISSING * 2, line) if "*" in line or "＊" in line else line


def _spans_years(match: re.Match[str]) -> bool:
    """Whether a title names the first and the last of several years: 2011—2013年; two are a school year."""
    first = YEARS_TO.search(match["before"]) if "year" in match.re.groupindex else None
    last = read_year(match["year"]) if first else None
    return bool(first and last and last - int(first[1]) > 1)


def _stands_alone(line: str, text: str, match: re.Match[str]) -> bool:
    """Whether the line is a title and not a sentence that holds one."""
    rest = text[match.end() :]
    if rest.startswith(("?", "？", "!", "！")):
        return False
    if goes_on().match(rest):
        return rest == "的函" and bool(SENT.search(match["before"]))
    if "year" in match.re.groupindex:
        if re.match(rf"{match['year']}年度?(?:[,，]|[我本全]\S)", rest):
            return True  # the body, which opens with the title's own year
        if match["end"].endswith(REPORT) and _breaks_off(line, match[0]):
            return True  # whatever the body opens with that stands behind a break
    if match["end"].endswith(REPORT) and OPENS_TEXT.match(rest):
        return True
    if len(text) <= MAX_TITLE and not re.search("[。,，]", rest):
        return True
    if rest.startswith(match[0]):  # the title twice, and the body behind it
        return True
    # The whole body may stand on the title's line, behind a space, a bar or its first heading.
    if re.match(r"[|一、]|本报告|根据|$", rest):
        return bool(BREAK.search(line[:MAX_TITLE]))
    organ = match["before"] + match["between"]
    signed = len(organ) >= SHORTEST_ORGAN and rest.startswith(organ)
    return signed and _breaks_off(line, match[0])


def _breaks_off(line: str, title: str) -> bool:
    """Whether a break stands right behind a title in its line."""
    end = r"\s*".join(map(re.escape, title[-TITLE_END:]))
    return bool(re.search(rf"{end}(?=[\s|])", narrow(line[: 3 * MAX_TITLE])))


def _organ(before: str, between: str, whole: str) -> str:
    """What stands where the organ's name does, the 政府 of 人民政府信息公开 given back to it."""
    before = LABELS.sub("", before) or before
    between = re.sub(r"^(?:度|的|关于)+", "", between)
    of_another = before.endswith("关于")
    before = re.sub(r"(?:关于(?:公布|发布|公开)?|的|年度)+《?$", "", before)
    whole_before = (
        between
        and not of_another
        and (between in before or (ENDS_ORGAN.search(before) and not ENDS_ORGAN.search(between)))
    )
    organ = before + between if between and before and len(before) < 30 else between or before
    organ = before if whole_before else organ
    organ = between if of_another and ENDS_ORGAN.search(between) else organ
    organ = re.sub(r"(?:关于|有关|的|年度|年|工作|20\d\d年?[-—–~～至到])+$", "", organ)
    if organ.endswith("人民") and "人民政府" in whole:
        organ += "政府"
    organ = EMPTY.sub("", organ).strip("·_-—|《》<>】]")
    return _behind_underscore(organ) if "_" in organ else organ


def _behind_underscore(organ: str) -> str:
    """A name without what a site's own title, or a stranger's keyword, puts before it with an underscore.

    A keyword may stand where the name's beginning stood, so that is marked as missing; a site's name takes nothing.
    """
    before, _, name = organ.rpartition("_")
    return name if OF_SITE.search(before) else MISSING + name
