"""What a text tells in its own words of the five duties that a report gives account of."""

import re

from gxdata.extract.identity.kind.opening import presents_one_year
from gxdata.extract.identity.numerals import YEAR, read_year
from gxdata.extract.identity.organ.name_parts import Organ, parse_organ
from gxdata.extract.identity.page import Page
from gxdata.extract.identity.title import Title
from gxdata.extract.identity.voice import SPOKEN

# How an organ says what it is going to do: that is no account.
INTENDS = "将(?:在|按|围绕|进一步|继续|加[大强]|完善|组织|优化|开展|认真|严格|努力|着力|积极|不断|全面|重点|推进|做好)"
# How a duty is said not to have arisen, which a site's 无障碍 does not, and what parts its name from that.
NONE = "(?:未|没有|无(?!障碍))"
STOP = r"[:：。\s](?!无障碍)\s?"
NUMERAL = "[二三四五六七八九十百]{1,6}"
# Disclosed, applied for, charged, disputed, wanting: each with a figure, an explicit nothing, or what is to be done.
DUTIES = {
    "disclosed": re.compile(
        rf"(?:公开|公布|发布)(?:(?!报告|年报|不少于|不低于|力争|{INTENDS})[^。\n]){{0,60}}?(?:(?<![\d计])\d+\s?余?(?:条|件|次|篇|期|份|项|批)|(?<![第一二三四五六七八九十百]){NUMERAL}余?[条件篇期份])|公开(?:信息)?[条件]数[:：\s]{{0,3}}\d"
    ),
    "applied": re.compile(
        rf"{NONE}[^。；\n]{{0,12}}(?:(?:公民|法人)[^。；\n]{{0,20}})?(?:公开)?申请|(?<!复议)申请(?!行政复议|复议)[^。；\n]{{0,12}}?\d+\s?(?:件|条|次|人次|份|宗)|(?<!\d)\d+(?:件|条|次|位)[^。；\n]{{0,8}}申请|申请[^。；\n]{{0,14}}(?:为零|为0|均无)|申请(?:公开|受理)?(?:情况|[件总]数)?(?:{STOP}(?:无|零|没有|(?:新收|收到|受理)?\s?\d{{1,4}}(?![\d、.．年月-]))|\s?0(?!\d))|申请[^。；\n]{{0,6}}?[一二三四五六七八九十]{{1,3}}件"
    ),
    "charged": re.compile(
        rf"(?:{NONE}|不)[^。；\n]{{0,12}}(?:收取|收费|费用)|没有?收[^。；\n]{{0,4}}[钱费]|收(?:取|费)[^。；\n]{{0,12}}\d+元|(?:收费|费用)[^。；\n]{{0,16}}(?:{STOP}(?:无|0|零|没有|均)|为零|为0|没收|免费|[:：，,]?未)"
    ),
    "disputed": re.compile(
        rf"{NONE}[^。；\n]{{0,24}}(?:复议|诉讼|申诉|争议)|(?:复议|诉讼)[^。；\n]{{0,6}}\d+\s?[件起]|(?:复议|诉讼|申诉)(?:[件案]数)?[:：]?\s?0(?!\d)|(?:复议|诉讼|申诉)[^。；\n]{{0,16}}(?:{STOP}(?:无|0|零|没有|均)|为零|为0|均无|均未)"
    ),
    "wanting": re.compile(
        r"存在[^。；\n]{0,16}(?:问题|不足|困难|差距)|(?:问题|困难|不足|差距)(?:是|有)?[:：]|做得不[够好]|改进(?:措施|办法|情况|意见|方向|方法)|(?:问题|不足)[^。\n]{0,6}改进"
    ),
}
# What a heading calls an account of one whole year, whatever its last word is: 2011年度政府信息公开工作综述. A span
# of years or a part of one calls nothing so.
OF_ONE_YEAR = re.compile(
    rf"(?<![\d—–~至-]){YEAR}(?:年度|年|度)(?P<between>[^。\d]{{0,20}}?)(?:政府信息|政务(?:信息)?)公开(?:工作|年度|自[查评]|情况|的)*(?:报告|年报|总结|综述|情况|公报)"
    rf"|(?:政府信息|政务(?:信息)?)公开(?:工作|年度|情况|的)*(?:报告|年报|总结|综述|情况|公报)[—-]{{1,2}}(?P<behind>[^。\d]{{2,30}})[(（](?P<last>20\d\d)年?度?[)）]"
)
OF_LESS = re.compile(r"半年|季度|计划|要点|\d\s?[-—–~至]\s?\d{1,2}\s?月|截至?[1-9]月|20[xX×]{2}")
# How the heading of a letter begins that carries a report, and what is told below: who asks for one tells nothing.
LETTER = re.compile(
    r"^关于(?:报送|上报|呈报|印发)(?:《|(?=[^各\n]{3,30}20\d\d年)|(?=20\d\d年[^各\n]{4,30}(?:报告|年报)的报告$))"
)
# And of the notice by which an organ puts out its own report; one on the reports of many names them so.
BY_NOTICE = re.compile(r"^关于(?:公布|发布|公开|印发)《?[^。各\n]{0,40}(?:报告|年报)》?的通知$")
SENT = frozenset({"disclosed", "applied"})
# What a copy may be called whose organ puts it out, 某署发布2012年……年度报告, and what it then has: headings of parts
# and a figure. Who tells of a report names whom he heard it from, or the report.
PUTS_OUT = re.compile("[一-龥]{2,}(?:发布|公布)了?20")
# What such headings say beside the organ's name.
BESIDE_NAME = re.compile(r"^一张?图[读看]懂[|｜:：\s]*|(?:发布|公布)了?$")
OWN_PARTS = re.compile(
    r"(?:^|\n)[^\S\n]{0,12}[一1]\s?[、.．]\s?(?:[^。，\n]{0,6}(?:概\s?述|概况|总体情况)|[^。，\n]{2,40}\n\s*[(（]一[)）])"
)
TOLD_BY = re.compile("记者|据悉|日前|网讯|本报(?!告|表)|显示[，,]")
TALKS_ABOUT = re.compile(
    f"{TOLD_BY.pattern}|近日|报告[^。，\\n]{{0,4}}(?:显示|指出|称|提到|披露|认为)|《[^》\\n]{{0,40}}报告》"
)
PUT_OUT = frozenset({"disclosed"})
# A picture of a report may stand above the report itself, with its parts and the columns of the decreed tables.
PICTURED = "interpretation"
DECREED_COLUMN = re.compile("本年度?(?:新制作数|制发件数|处理决定数)")
# What an organ's own account of the year may be sent as, a letter or a review of itself, and the duties of which it
# then tells one besides what was disclosed and applied for.
OF_ITS_OWN = frozenset({"notice", "self_inspection"})
OF_RIGHTS = frozenset({"charged", "disputed"})
# What stands in no heading's name.
SENTENCE = re.compile("[，。,;；]|^关于|要求|我[局所镇乡委]")
# The lines at the beginning and at the end among which such a heading stands.
FIRST_LINES, LAST_LINES = 8, 3
# And among which a part of the year, or a plan, would be named.
TITLE_LINES = 4
# So much of a text is read for them.
LONGEST_ACCOUNT = 20_000


def duties_told(text: str) -> frozenset[str]:
    """Which of the five duties a text gives account of."""
    told = text[:LONGEST_ACCOUNT]
    return frozenset(name for name, duty in DUTIES.items() if duty.search(told))


def titles_of_account(page: Page, sounds: str = "") -> list[Title] | None:
    """The titles of a page that bears the heading of one year's account and tells of all five duties, else None.

    Such a page is the report, whatever its last word calls it and whatever else it may sound like: a letter, a notice,
    news. What its heading calls the organ counts only where that is an organ's name. Where its first sentences present
    it as the account, or it sounds like what an organ may call its own account (the reason `sounds`) and is in an
    organ's own voice, less is enough.
    """
    first = [(-1, page.own_title), *page.lines[:FIRST_LINES]]
    last = [(page.body_start, line) for line in page.tail_lines[-LAST_LINES:]]
    if any(OF_LESS.search(line) for _, line in first[:TITLE_LINES]):
        return None
    lines = [(start, line) for start, line in (*first, *last) if "公开" in line]
    titles = [title for start, line in lines if (title := _heading(start, LETTER.sub("", line)))]
    sent = any(LETTER.match(line) or BY_NOTICE.match(line) for _, line in lines)
    asked = SENT if sent or presents_one_year(page) else DUTIES.keys()
    if _is_put_out(titles, page.text) or (sounds == PICTURED and _has_form(page)):
        asked = PUT_OUT
    if not titles:
        return None
    told = duties_told(page.text)
    voiced = sounds in OF_ITS_OWN and SPOKEN.search(page.text) and not TOLD_BY.search(page.text)
    return titles if told >= asked or (voiced and told >= SENT and told & OF_RIGHTS) else None


def _heading(start: int, line: str) -> Title | None:
    match = OF_ONE_YEAR.search(line)
    year = read_year(match["last"] or match["year"]) if match else None
    if match is None or year is None:
        return None
    names = (BESIDE_NAME.sub("", line[: match.start()]), match["between"], match["behind"])
    # A sentence names who acts in it, 某局按规定编制了2018年度……, and more may be told above it.
    goes_on = SENTENCE.search(line[match.end() :])
    organ = "" if goes_on else next((name for name in names if name and _is_name(name)), "")
    within = match["last"] or goes_on or SENTENCE.search(line[: match.start()])
    text = match[0] if within else line[: match.end()]
    return Title(text, year, organ, False, -1 if goes_on else start)


def _is_put_out(titles: list[Title], text: str) -> bool:
    """Whether a title says that its organ puts the report out, and the report itself stands below it."""
    put_out = any(PUTS_OUT.match(title.text) for title in titles)
    return bool(put_out and OWN_PARTS.search(text)) and not TALKS_ABOUT.search(text)


def _has_form(page: Page) -> bool:
    """Whether a page has the parts and the tables that are decreed, and speaks of no report as of another text."""
    formed = page.has_most_parts and DECREED_COLUMN.search(page.text)
    return bool(formed) and not TALKS_ABOUT.search(page.text)


def named_organ(words: str) -> Organ | None:
    """The organ that the words name which stand where an organ's name does; None where they are part of a sentence."""
    return None if SENTENCE.search(words) else parse_organ(words, titled=True)


def _is_name(words: str) -> bool:
    organ = named_organ(words)
    return organ is not None and organ.is_name
