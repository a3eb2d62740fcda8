"""Numbers with the unit they are counted in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gxdata.catalogue.metrics import figure_words
from gxdata.mend.numerals import HAN_DIGITS, HAN_TENS
from gxdata.read.unreadable import UNREADABLE

HAN_CHARS = frozenset("零〇一二两三四五六七八九十百千")
SCALES = {"百": 1e2, "千": 1e3, "万": 1e4, "亿": 1e8, "百万": 1e6, "千万": 1e7, "十万": 1e5}
# Characters that make another word of the unit before them: 一件事, 三条例, 两场所.
NOT_A_UNIT = {
    unit: frozenset(chars)
    for unit, chars in {
        "件": "事套",
        "条": "例款规线途渠",
        "次": "序日年要性",
        "个": "人体性别百工部方环月",
        "场": "所馆景地",
        "期": "限间盼货内望末",
        "名": "称录单义",
        "人": "民员士大力均才口工物",
        "起": "草来点止到至",
        "份": "额",
        "部": "分门署委",
        "元": "旦素",
        "位": "于列置",
        "回": "复应访信馈头收购升落答",
        "项": "目合共总",
        "通": "过知",
        "班": "子",
        "间": "隔接断",
        "轮": "候训岗",
    }.items()
}
ANY_UNIT: frozenset[str] = frozenset()
# “富民30条” is a name.
QUOTE_ENDS = ("”", '"')
# 未发生一起 counts nothing, nor does 作为一项重要工作.
NOT_ONE = re.compile(
    r"(?:[未没无](?:有)?(?:发生|收到|接到|出现|产生|受理|有|发现)?|零)(?:过|任何)?$|(?:作为|当[作成做]|看[作成]|视[作为])$"
)
# 新闻媒体、12345、微博等渠道
HOTLINE = re.compile(r"12[3-9]\d\d")
# 不同方式回应同一热点计1次
ONCE = re.compile("(?<![共总合累统])计$")
# 复议、诉讼两项均为零: so many were named.
ALL_NONE = re.compile("[两二三四五六](?:项|者|类)(?:[均都皆全]|全部)(?:为|是)?(?:0|零|无|未|没有)")
SESSION = ("会议", "全会", "全体会议")
BODIES = ("人大", "政协", "届", "代会", "委会", "中全会")
ABOUT = ("近", "约", "超", "逾", "超过", "不少于", *"≈≥≤＞＜><")
OR_SO = "左右"
OF_MONEY = frozenset(u for u, group in figure_words().unit_groups.items() if group == "money")
UNITS = "|".join(sorted(figure_words().unit_groups, key=lambda unit: (-len(unit), unit)))
# The pattern begins with one set of characters, and what stands before is looked at afterwards: so the search is quick.
NUMBER = re.compile(
    r"(?P<figure>[\d零〇一二两三四五六七八九十百千](?:[,，.]?[\d零〇一二两三四五六七八九十百千]|(?<=[一二两三四五六七八九十百千])万(?=零|[一二两三四五六七八九][百千])){0,15}+)"
    r"(?P<some>[余多来几]?)(?P<scale>[十百千]?[万亿]|[百千](?=[余多条件次份]))?(?P<more>[余多]?)"
    rf"(?:(?P<unit>{UNITS})(?:（[条篇件则]）)?|(?P<bare>(?=[，,。；;、)）（(]|$)))"
)
DIGITS = re.compile(
    r"(?:.*[,，.])??(\d{1,3}(?:[,，]\d{3})+(?:\.\d{1,6})?|\d{1,12}(?:\.\d{1,6})?)(千?)"
)
# 3,3,3条 may be one number or three; in 2021，30条 a year comes first.
LOST_GROUP = re.compile(r"(?<!\d)\d{1,3}[,，]\d{1,2}(?!\d)")
# 主动公开信息条数：132
UNIT_OF_LABEL = re.compile(r"([条件篇份])数(?:量)?(?:：|为|是)$")
# What is looked at before a number has so many characters.
NEAR = 4
MOST_DIGITS = 12
LONGEST_BARE = 6
NUMERAL = re.compile(r"(?:.*[,，.])?([零〇一二两三四五六七八九十百千万]{1,13})")
# 第3次, 〔2021〕30件, 2.1.3, &#2084412条, 3万5千条; 答复每一件申请 means all of them.
NO_COUNT = "第每〔.-#\u2212万亿"
# 1—2名
OF_RANGES = frozenset("—~～－至")
RANGE = re.compile(r"\d[—~～－至]+$")
# What a number has before it of which the beginning is lost, or stands apart: 3 12条, 2O1条.
# A box, a star or a character of nobody's font may have been a digit: □6条, 1*6条. 网站9条、app6条 is cut nowhere.
# So may whatever stands between digits and is neither a word nor what parts clauses: 2█6条, 2З6条, 12/6条; and
# before them what a digit is taken for: S29条, З27件, ×81条.
CUT = re.compile(
    r"(?:\d[^\d\u4e00-\u9fff，；：。、（）“”\"‘’《》！？%％‰▪]{1,3}|"
    rf"[OI×○◯°º¹²³\u0370-\u04ff\u3021-\u3029{UNREADABLE}]|\d’|"
    r"(?<![A-Za-z])[BDGSXZOIl]{1,3}|[\u4e00-\u9fff]\||(?<![Aa]p)p|[a-oq-z]|[□■▯▮]|[^\s\d*＊][*＊]{1,3}|\d[*＊?？×]{1,3}|[\u4e00-\u9fff][\ue000-\uf8ff]{1,3})$"
)


@dataclass(slots=True, eq=False)
class Number:
    """A number: where it stands with its unit, its value, and whether it is only about right."""

    start: int
    end: int
    value: float
    unit: str | None
    approx: bool


def numbers(text: str) -> Iterator[Number]:
    """The numbers in `text` that count something.

    A number without a unit is one only where it closes a clause; whoever binds it must see a head right before it.
    """
    for match in NUMBER.finditer(text):
        figure, some, scale, more, unit, _ = match.groups()
        begin, end = match.span()
        near = max(0, begin - NEAR)
        if _goes_on(text, near, begin) or (unit is None and figure[0] in HAN_CHARS):
            continue
        read = _read(figure, scale or "")
        if read is None:
            continue
        value, offset = read
        start = begin + offset
        behind = text[end : end + 1]
        if behind in QUOTE_ENDS:
            continue
        if unit is None and (named := UNIT_OF_LABEL.search(text, near, start)):
            unit = named[1]
        elif unit is None:
            if scale or not text[start].isdigit() or _are_cells(figure):
                continue
            if _is_year(value) or HOTLINE.fullmatch(figure):
                continue
        elif behind in NOT_A_UNIT.get(unit, ANY_UNIT):
            continue
        if value % 1 and unit is not None and unit not in OF_MONEY:
            continue  # 1.284条 may be 1,284 or 1.284万
        if (unit == "次" and _is_nth_session(text, begin, end)) or ALL_NONE.match(text, begin):
            continue
        if value == 1 and (
            NOT_ONE.search(text, max(0, begin - 8), begin)
            or (behind == "）" and ONCE.search(text, near, begin))
        ):
            continue
        approx = bool(some or more) or text.endswith(ABOUT, 0, start) or text.startswith(OR_SO, end)
        yield Number(start, end, value, unit, approx)


def _goes_on(text: str, near: int, begin: int) -> bool:
    """Whether a number is the rest of another, the end of a range, or one that tells which: 3 12条, 1—2名, 第3次."""
    before = text[begin - 1 : begin]
    if not "一" <= before <= "鿿" and CUT.search(text, near, begin):
        return True
    if before in OF_RANGES and RANGE.search(text, near, begin):
        return True
    return before != "" and before in NO_COUNT


def _are_cells(figure: str) -> bool:
    """Whether digits without a unit are the cells of a row that lost what parts them: 予以公开0000000."""
    return figure.isdecimal() and (
        len(figure) > LONGEST_BARE or (len(figure) > 1 and figure[0] == "0")
    )


def _is_nth_session(text: str, begin: int, end: int) -> bool:
    """Whether the number is the ordinal of a session: 十七届人大二次会议."""
    return text.startswith(SESSION, end) and text.endswith(BODIES, 0, begin)


def _is_year(value: float) -> bool:
    return 1900 <= value < 2100 and value == int(value)


def _read(figure: str, scale: str) -> tuple[float, int] | None:
    """The value of a run of digits and numerals, and where in the run it begins: in 2021，30 it is 30."""
    if figure.isdecimal() and len(figure) <= MOST_DIGITS and not scale:
        return float(figure), 0
    if LOST_GROUP.search(figure):
        return None
    if match := DIGITS.fullmatch(figure):
        value = float(match[1].replace(",", "").replace("，", "")) * (1000 if match[2] else 1)
    elif match := NUMERAL.fullmatch(figure):
        value = float(_han(match[1]))
    else:
        return None
    return round(value * SCALES.get(scale, 1), 6), match.start(1)


def _han(text: str) -> int:
    """The value of a Chinese numeral, also one written digit by digit (二〇三)."""
    if "万" in text:
        high, _, low = text.partition("万")
        return _han(high) * 10_000 + _han(low)
    if not any(char in HAN_TENS for char in text):
        return int("".join(str(HAN_DIGITS[char]) for char in text))
    total, digit = 0, 0
    for char in text:
        if char in HAN_TENS:
            total += (digit or 1) * HAN_TENS[char]
            digit = 0
        else:
            digit = HAN_DIGITS[char]
    return total + digit
