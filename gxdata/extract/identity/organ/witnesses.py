"""Where a page names the organ that reports, besides its title."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from gxdata.catalogue.metrics import any_of
from gxdata.catalogue.organs import organ_words
from gxdata.extract.identity.dates import CLOCK
from gxdata.extract.identity.joined import continues
from gxdata.extract.identity.numerals import DAY
from gxdata.extract.identity.organ.mentions import below_label, mentions
from gxdata.extract.identity.organ.name_parts import SHORT_STREET
from gxdata.extract.identity.page import OPENING, Page, unwrapped

NAME = r"[一-龥()（）、]{2,45}?"
# What bears its organ's name was drawn up for that organ, whoever did it; a title names no unit of one.
BEARING = re.compile(
    rf"(?:编制|编写|撰写|形成|完成|公布|发布|公开)了?\s*《(?P<organ>{NAME})\d{{4}}\s*年度?(?:政府|政务)?信息(?:主动)?公开(?:工作|年度|情况)*(?:报告|年报)》"
)
PREPARED = (
    re.compile(
        rf"(?:公布|公开|发布)\s*《?(?P<organ>{NAME})(?:政府|政务)?信息(?:主动)?公开(?:工作)?\d{{4}}\s*年度?报告"
    ),
    re.compile(
        rf"(?:[，。,:：]|^|\n|(?:规定|要求)(?:和(?=[省市县区旗]))?|公布|公开|发布|由)\s*由?(?P<organ>{NAME})"
        r"(?:(?:结合|根据|按照|依据|依照|梳理|在|综合(?!行政|执法|治理|保税|管理|服务|办|试验)|汇总)[^，。,\n由]{0,24}?)?"
        r"(?:组织|负责|牵头)*(?:编制|编写|编撰|撰写|制作|现公布|现向社会公布|汇总)"
    ),
    re.compile(
        r"由(?P<organ>[一-龥]{2,30}?)(?:按照|根据|依据|依照)[^。\n]{0,160}?编制(?:而成|完成)?的?[。,，]"
    ),
    re.compile(
        rf"(?:公布|公开|报告|发布|编制了?|编写了?|撰写了?|形成了?|起草了?|总结|梳理|现将|现就)\s*《?(?:\d{{4}}年度?)?\s*(?P<organ>{NAME})(?:\(以下简称[^)]*\))?\s*(?:\d{{4}}\s*年度?)(?:的)?(?:政府|政务|工作)*信息(?:主动)?公开"
    ),
    re.compile(
        rf"为(?:认真|切实|进一步|更好地?)*做好(?P<organ>{NAME})(?:20\d\d年度?)?(?:政府|政务)信息公开工作[,，]"
    ),
    # The preamble may begin with what would be the title: 某县2009年政府信息公开工作年度报告(以下简称年报)根据……编制.
    re.compile(
        rf"(?:^|\n)\s*《?(?P<organ>{NAME})\d{{4}}\s*年度?(?:政府|政务)?信息(?:主动)?公开(?:工作|情况|年度)*(?:报告|年报)》?(?:\([^)]*\))?(?:是|系|由|根据|依据|按照|包括|全文)"
    ),
    re.compile(
        rf"(?:公布|公开|发布)\s*《?\d{{4}}\s*年度?(?P<organ>{NAME})(?:政府|政务)?信息(?:主动)?公开(?:工作|情况|年度)*(?:报告|年报|情况)"
    ),
)
# What a report is drawn up from names its organ: 结合2023年度某局政府信息公开工作实际编制. Laws and rules do not, and
# may stand before it: 根据条例和某局……; nor does 省政府信息公开有关规定 name whose work is told.
RULED = "(?:条例|规定|要求|办法|通知|格式|法规|精神|部署|安排|文件)(?:和|及|与|以及)"
DRAWN_FROM = re.compile(
    rf"(?:汇总|结合|依据|根据|梳理|总结)了?\s*(?:[一-龥]{{0,12}}?{RULED})?(?:20\d\d\s*年度?)?\s*(?P<organ>(?![一-龥]{{0,12}}?{RULED}){NAME})(?:20\d\d(?:[-—–]{{1,2}}20\d\d学)?\s*年度?)?的?(?:政府|政务)?信息公开(?:工作|年度|执行)*(?:情况|实际|开展|有关(?!规定|要求|文件|精神|部署)|统计|报告|编制|编写|总结)"
)
# Whose all of the report is, where it tells of what parts it consists: 全文包括某旗人民政府办公室政府信息公开总体情况,
# or what it covers: 内容涵盖某分局2017年1月1日至12月31日期间的情况.
ALL_OF = re.compile(
    r"(?:(?:全文|内容)包括|涵盖了?)(?P<organ>[一-龥]{2,30}?)(?:20\d\d\s*年度?)?(?:(?:政府|政务)?信息公开(?:工作)?总体情况|(?<=年)1月1日)"
)
# What precedes the name in 本报告由某局编制; 自由贸易 is part of a name.
BY = re.compile(r"^.*(?<!自)由")
CONTACT = re.compile(
    rf"(?:请(?:与|联系|向|致电|咨询|直接与|和)|可与|直接与|联系[:：]?|联系单位[:：])\s*(?:我们|本机关)?(?P<organ>{NAME})"
    r"(?P<unit>(?:政府信息公开工作|信息公开工作|政府信息公开|政府信息中心|信息公开|政务公开|党政|综合|行政|管理)*(?:办公室|办公厅|工作领导小组办公室|领导小组办公室|综合办|党政办|秘书[科股]|政务公开科|法制科|办)?)\s*(?:联系|咨询|反映|(?<!中国)[(（]|[,，。;；]|地址|电话)"
)
# What may be an organ's unit, and the end of an office's own name.
ADMINISTERING = "管理办公室"
# A government's office draws its report up from those of all others: 由市政府办公厅综合各区县……年度报告编制而成.
OFFICE_GATHERS = re.compile(
    r"由(?P<organ>[一-龥]{1,16}?(?:人民)?政府办公[厅室])(?:[^。\n]{0,160}?(?:综合|汇总)(?=[^。，,\n]{0,40}(?:各|[\d一二三四五六七八九十]个))"
    r"|[^。\n]{0,60}?是[^。，,\n]{2,24}各级(?:行政机关|政府)"
    r"|(?:根据|依据|依照|按照)(?=[^。，,\n]{0,12}各(?:乡|镇|街|县|区|市|旗|部门|单位)[^。，,\n]{0,30}(?:年度?报告|年报|报送)[^。，,\n]{0,8}(?:综合|汇总|编)))"
)
# Or on the ground of theirs: 在各县区……年度报告基础上，由某市人民政府办公室编制.
ON_THEIR_GROUND = re.compile(
    r"各[^。\n]{2,40}(?:报告|年报)的?基础上[,，]?\s?由(?P<organ>[一-龥]{1,16}?(?:人民)?政府办公[厅室])(?:组织|负责)?编制"
)
# So does a government that its report does not name: 综合全区盟市、自治区政府部门……的基础上编制.
GATHERS = re.compile(
    r"(?:综合|汇总|在)[^。\n]{0,40}?(?P<level>自治[区州县旗]|(?<!自治)[省市州县区旗])(?:人民)?政府(?:各|所属|组成|工作)*部门[^。\n]{0,60}?(?:基础上|编制|数据而成)"
)
# A title's first line may stand by itself: 某乡人民政府.
ABOVE = re.compile(
    r"[一-龥]{2,26}(?:[(（][一-龥]{2,10}[)）])?(?:政府|办事处|局|委员会|管委会|厅|办公室|委|中心|公司|[支大总]队)"
)
# Who answers inside an organ: 某分局|指挥中心警讯组.
UNIT = re.compile(
    r"(?:(?<=管委会)|(?<=管理委员会))[一-龥]{2,10}[处科室股]$|(?<=局)(?!.*局)[一-龥]{2,12}(?:科|股|组|处|室|中心)$|(?<=办公[室厅])[一-龥]{2,8}(?:科|股|组|处|室|中心)$|(?<=街道办事处)[一-龥]{2,12}$|(?<=服务中心)(?:党政|综合|行政)[一-龥]{0,4}[部办科室]$|(?:(?<=街道)|(?<=苏木)|(?<=[镇乡]))(?:党政|党建|综合|基层治理|平安|民生)[一-龥]{0,8}[室科组]$|(?<=[镇乡]人民政府)[一-龥]{2,12}$"
)
# Whose work a report tells of it is, and not only who answers: 结合2022年某管委会|发展规划处政府信息公开工作编制.
OF_COMMITTEE = re.compile("(?:管委会|管理委员会)[一-龥]{2,10}[处科室股]$")
# A town's office may report for itself: 现公布某镇人民政府办公室2009年……报告.
TOWN_OFFICE = re.compile("[镇乡]人民政府办公室$")
# A government's report is drawn up from those of the organs of its place: 汇总某市各县（市、区）、各部门……编制而成.
GATHERED = re.compile(
    r"(?:综合|汇总)(?:20\d\d\s*年度?)?(?P<place>[一-龥]{2,12}?[省市州盟区县旗])(?:所属)?各(?:县|区|市|旗|乡|镇|街道|部门|级|单位|有关)"
)
# Or on the ground of theirs: 在2016年度某市各区人民政府和某市政府各委、办、局的……年度报告的基础上编制.
GROUNDED = re.compile(
    r"在(?:20\d\d\s*年度?)?(?P<place>[一-龥]{2,12}?[省市州盟区县旗])(?:人民政府)?各[^。\n]{2,60}?(?:报告|年报)》?的?基础上"
)
# An office's address names it where it ends with the organ: 办公地址为某市某区某镇人民政府.
# What an address has before the name of an office.
STREET = re.compile("(?<![公铁道水])路|大[街道]|(?:行政)?办公区|(?:行政|政务)中心(?=.)")
ADDRESS_OF_OFFICE = re.compile(
    r"地址(?:为|是|位于|在|[:：])?\s*(?P<organ>[一-龥]{4,30}?(?:局|委员会|管委会|中心|厅))(?=[,，。;；(（]|办公|[大小]?院|大楼|$)"
)
ADDRESS = re.compile(
    r"地址(?:为|是|位于|在|[:：])\s*(?P<organ>[一-龥]{4,30}?(?:[镇乡]人民政府|苏木人民政府|街道办事处))(?=[,，。;；(（]|办公|驻地|院内|大院|机关|$)"
)
# A government's office keeps the site on which all its departments report.
KEEPER = r"[\s:：|\]】]{0,6}[一-龥]{2,20}政府办公[厅室]"
PUBLISHER = re.compile(
    rf"(?:发布(?:机构|单位|部门|者|机关)|公开(?:机构|单位|主体|责任单位)|来\s*源|稿\s*源|发文(?:机关|单位)|制发机关|供稿(?:单位)?|投稿|信息提供(?:单位|者)?|责任(?:部门|单位|编辑)|编\s?辑|作\s?者|报送单位|承办单位(?!{KEEPER})|主办单位(?!{KEEPER})|填报单位|报告单位|编制单位|机构名称|单位名称)"
    r"(?:[(（][^)）]{1,6}[)）])?[\s:：|\]】]{0,20}(?P<organ>[一-龥()（）]{2,40})"
)
BREADCRUMB = re.compile(
    r"(?:当前(?:所在)?(?:的)?位置|所在位置|您的位置|首页\s*[>»/\\|-])(?P<path>[^\n]{2,200})"
)
# What a place's paper is called, and no sentence of it: 印发2022年某省政务公开工作|要点.
PLANNED = "[一-龥]{0,4}(?:要点|方案|安排|任务|计划|办法|制度|通知)"
# How a sentence goes on behind the organ of which it speaks.
GOES_ON = any_of(
    "现将 现公布 按照 根据 依据 严格 认真 深入 坚持 高度 紧紧 贯彻 全面 积极 围绕 始终 切实 "
    "把 将 继续 主动 不断 紧密 充分 强化 加强 加大 大力 立足 稳步 有序 接到 收到 未 领导班子 "
    "共 通过 进一步 牢牢 着力 依托 扎实 聚焦 持续 办公室负责 特编制 编制了 在 结合".split()
).pattern
# The first sentence of a report speaks of its organ: 2021年，某区民政局以……
SUBJECT = re.compile(
    r"(?:20\d\d年(?:度|来|以来)?[,，]?|信息公开(?:工作)?是|^|\n|[,，。]\s*)(?:在[^，。,]{2,40}[,，])?\s*"
    rf"(?P<organ>{NAME})(?:[(（](?:以下)?简称[^)）\n]{{0,30}}[)）])?(?={GOES_ON}|20\d\d年(?!度?(?:(?:政府|政务)?信息|政务)公开(?:工作)?{PLANNED})|全年(?=主动|共|累计|公开|通过|发布)|以(?!及|来|下|上)|的?(?:政府|政务)?信息公开工作(?!{PLANNED})|政务公开工作(?!{PLANNED})|党(?:(?<=[镇乡木]党)|(?<=街道党))工?委|公开(?:了)?(?:各类|政府|政务)*(?:信息)?[^，。,]{{0,4}}\d)"
)
SITE = re.compile(
    r"(?:版权所有|主办(?:单位|方)?|承办(?:单位)?|网站主办|Copyright|©)[\s:：|©]{0,4}(?P<organ>[一-龥]{3,30})"
)
GOVERNMENT_SITE = re.compile(
    r"(?P<organ>[一-龥]{2,20}?(?:人民政府|(?<=[县区旗市])政府))(?:门户|信息公开|政务)?网站?"
)
# Above a report it stands alone on the site's own line.
GOVERNMENT_ALONE = re.compile("[一-龥]{2,12}[县区旗市]人民政府")
SIGNED_DAY = re.compile(
    rf"^(?P<organ>[一-龥()（）·]{{2,40}}?)?[\s,，]*(?:印发|发布|报送)?\s*[(（]?{DAY}\s*[)）]?$"
)
SIGNED_MONTH = re.compile(
    r"^(?:20\d\d|二[〇○零O0一二三四五六七八九]{3})\s*年.{0,8}[月日]?$|^20\d{5,6}$|^20\d\d[-./]\d+[-./]?\d*$"
)
# What a sentence says of a site before its keeper's name.
USED = re.compile("^.*(?:依托|通过|利用|登录|可在|可从|(?<!无)为)")
SIGNATURE_LINES = 25


class Witness(NamedTuple):
    """A place where the page may name its organ: which kind of place, and what stands there."""

    source: str
    name: str


def witnesses(page: Page, opens: int) -> Iterator[Witness]:
    """Every name that may be the organ's, the surest kind of place first.

    Parameters
    ----------
    page
        The page.
    opens
        Where the report's title, or its text, begins in the head.
    """
    opening = unwrapped(page.head[opens : opens + OPENING])
    preamble = unwrapped(page.head[opens : max(page.body_start, opens) + 1200][:3000])
    yield from (Witness("prepared", name) for name in _prepared(preamble))
    for name in (*_asked(preamble), *_named_in((ADDRESS,), preamble)):
        yield Witness("contact", without_unit(name))
    yield from _signatures(page)
    yield from (Witness("publisher", _in_full(name)) for name in _publishers(page, opens))
    yield from (Witness("breadcrumb", step.strip(" :：")) for step in _steps(page))
    for name in _named_in((SUBJECT,), opening[:1500]):
        yield Witness("subject", _in_full(given_back(name)))
    for name in mentions(opening):
        yield Witness("mention", given_back(name))
    for name in _named_in((ADDRESS_OF_OFFICE,), preamble):
        yield Witness("mention", STREET.split(name)[-1])


def _prepared(preamble: str) -> Iterator[str]:
    """Who drew the report up, by its first sentences."""
    for name in _named_in((OFFICE_GATHERS, ON_THEIR_GROUND), preamble):
        yield re.sub("办公[厅室]$", "", name)
    yield from _named_in((BEARING,), preamble)
    for name in _named_in(PREPARED, preamble):
        own = BY.sub("", name)
        yield own if TOWN_OFFICE.search(own) else without_unit(own)
    for name in _named_in((DRAWN_FROM, ALL_OF), preamble):
        yield name if OF_COMMITTEE.search(name) else without_unit(name)
    for match in (*GATHERED.finditer(preamble), *GROUNDED.finditer(preamble)):
        yield f"{match['place']}人民政府"
    for match in GATHERS.finditer(preamble):
        yield f"{match['level']}人民政府"


def _asked(preamble: str) -> Iterator[str]:
    """Whom to ask: an organ by its office, or an office of which that of no organ is a part: 房屋征收|管理办公室."""
    for match in CONTACT.finditer(preamble):
        whole = match["unit"] == ADMINISTERING and not organ_words().ends.search(match["organ"])
        yield match["organ"] + match["unit"] if whole else match["organ"]


def _publishers(page: Page, opens: int) -> Iterator[str]:
    """Who put the report out, by the lines alone around its title and by the page's labels."""
    above = [line for start, line in page.lines if start < opens][-1:]
    if above and ABOVE.fullmatch(above[0]):
        yield above[0]
    first = next((line.strip(" |") for start, line in page.lines if start >= opens), "")
    if ABOVE.fullmatch(first) and not first.endswith("政府"):  # a site's own name is a government's
        yield first
    heads = {line for start, line in page.lines if opens - 600 <= start < page.body_start}
    heads = {line for line in heads if ABOVE.fullmatch(line) and not line.endswith("政府")}
    if len(heads) == 1:
        yield heads.pop()
    alone = [line for line in page.around.split("\n") if ABOVE.fullmatch(line.strip())]
    if len(alone) == 1 and not alone[0].endswith("政府"):  # of several each is an entry of a list
        yield alone[0].strip()
    head = page.head[: opens + OPENING]
    yield from _named_in((PUBLISHER,), page.around, head, page.tail)
    for text in (page.around, head):
        yield from below_label(text)
    if page.facts.issuer:
        yield page.facts.issuer


def _steps(page: Page) -> Iterator[str]:
    """The steps of the way to the page on its site, the last first."""
    yield from reversed(page.facts.breadcrumbs)
    for text in (page.around, page.head):
        for match in BREADCRUMB.finditer(text):
            yield from reversed(re.split(r"[>»/\\|›→]|--", match["path"]))


def without_unit(name: str) -> str:
    """A name in a contact line without the organ's own office that answers, what its subject took given back."""
    return UNIT.sub("", given_back(name))


def _in_full(name: str) -> str:
    """A name that is a subdistrict's in short with what that leaves out: 某街|道."""
    return f"{name}道" if SHORT_STREET.fullmatch(name) else name


def given_back(name: str) -> str:
    """A name with the 政府 of 人民政府信息公开 that the subject took."""
    return f"{name}政府" if name.endswith("人民") else name


def sites(page: Page) -> Iterator[str]:
    """The organs that the page says keep the site: they tell the place, and not who reports."""
    yield from _named_in((SITE,), page.around, page.tail)
    head = page.head[: page.body_start + OPENING]
    above = (line for start, line in page.lines if start < page.body_start)
    yield from (line for line in above if GOVERNMENT_ALONE.fullmatch(line))
    for name in _named_in((GOVERNMENT_SITE,), page.around, head, page.tail):
        yield USED.sub("", name)


def _named_in(patterns: Iterable[re.Pattern[str]], *texts: str) -> Iterator[str]:
    """What stands as ``organ`` wherever one of some expressions fits, one expression and one text after the other."""
    for pattern in patterns:
        for text in texts:
            for match in pattern.finditer(text):
                yield match["organ"]


def _signatures(page: Page) -> Iterator[Witness]:
    """Lines at the end, or on a cover sheet, that stand before a date or hold one."""
    cover = [line for start, line in page.lines if start < page.body_start][:40]
    for lines in (page.tail_lines[-SIGNATURE_LINES:], cover):
        for n in range(len(lines) - 1, -1, -1):
            if len(lines[n]) > 60 or CLOCK.search(lines[n]):
                continue
            signed = SIGNED_DAY.match(lines[n])
            if signed and signed["organ"]:
                yield Witness("signature", signed["organ"])
            elif n and (signed or SIGNED_MONTH.match(lines[n])) and len(lines[n - 1]) <= 45:
                if continues(lines[max(0, n - 3) : n - 1], lines[n - 1]):
                    yield Witness("signature", lines[n - 2] + lines[n - 1])
                yield Witness("signature", lines[n - 1])
