"""What a cell says: a number, a blank, a mark for "none here", or text."""

import re
import unicodedata
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Literal

from gxdata.extract.tables.reading import Status
from gxdata.mend.numerals import HAN_DIGITS, HAN_TENS
from gxdata.read.unreadable import UNREADABLE

ValueKind = Literal["number", "blank", "mark", "text"]

MARK = re.compile(
    r"[/\\\-−—–―‐‑─_╱∕]+|\.{3,}|无|暂无|无数据|不适用|没有|N/?A|(?-i:nan|NaN|None|null|NULL|<NA>)",
    re.IGNORECASE,
)
# Marks of a note: superscripts, and digits in circles or parentheses that are one character.
MARKS = r"[\u00b2\u00b3\u00b9\u2070-\u2079\u2460-\u2487\u24ea-\u24ff\u2776-\u2793*]"
# They stand behind a number, before its unit or behind that; elsewhere it is not told which digits are its own.
NOTE_MARK = re.compile(
    rf"(?<=\d)\s*{MARKS}+(?=[^\W\d_]{{0,2}}\s*$)|(?<=\d[件条项个宗起份次例篇期元人])\s*{MARKS}+\s*$"
)
STRAY_MARK = re.compile(MARKS.replace("*", ""))
# More digits than this are no count, and more than a float holds exactly.
MAX_DIGITS = 15
UNIT = r"(?P<unit>亿元|[十百千]?万元|[百千]?元|件|条|项|个|宗|起|份|次|例|人次|人|篇|期)?"
SIGN = r"(?P<sign>(?:[+\-−—–↑↓]|新?增加?|减少?|上升|下降)*)"
NUMBER = re.compile(rf"{SIGN}(?P<digits>\d{{1,3}}(?:[,'’]\d{{3}})+|\d+)(?P<decimals>\.\d+)?{UNIT}")
# What parts thousands: 1,113 and 1'113.
PARTING = re.compile(r"[,'’]")
# Behind a point no part of a count, unless the point parts thousands.
THOUSAND = ".000"
# 1 2, 1.5 2, and 1, 113 or 1 ,113: white space where a number should have none.
PARTED_DIGITS = re.compile(r"[\d.]\s+[\d.]|\d(?:\s+,|,\s+)\d")
# A number in quotation marks, as a sheet keeps text, with 共 before it or its unit in parentheses behind it.
COUNTED = "[件条项个宗起份次]?"
QUOTES = "['\"‘’“”]?"
# What names the currency before an amount of money.
CURRENCY = re.compile(r"(?:人民币|RMB|CNY|¥)+[:：]?(?=\d)", re.IGNORECASE)
DRESSED = re.compile(
    rf"{QUOTES}=?{QUOTES}(?:共计?|计)?(?P<bare>[+-]?[\d,.]+{COUNTED})"
    rf"(?:\((?P<unit>[件条项个宗起份次例篇期元]|万元|人次?)\))?{QUOTES}"
)
# A number behind its unit, of which the column of units runs into that of figures: 万元0, 条 104219.
UNIT_FIRST = re.compile(r"(?P<unit>万元|人次|[条件次篇个人])(?P<bare>\d[\d,.]*)")
# What begins as the codes of lines do: 01, 条01.
CODE = re.compile(r"0\d")
# A number with a note behind it: 3（含上年结转1件）, 3[1], 3注1.
NOTED = re.compile(
    rf"(?P<bare>\d[\d,]*{COUNTED})(?:\([^()]*\)|[\[【]\d{{1,2}}[\]】]|\^\d|※|[(\[]?注\d?[)\]]?)"
)
# What an encoding left of invisible characters before a number, or of a digit: ?28, ?28?.
LOST = re.compile(r"\?(?P<bare>\d{1,7})\??")
# A star behind a number is the mark of a note, or it masks a digit.
STARRED = re.compile(r"\d\s*[*＊]")
# Letters that recognition puts for digits: 1O, l2.
MISREAD = re.compile(r"(?=\D*\d|[Oo○]$)[\dOoIl|○]{1,6}")
AS_DIGITS = str.maketrans("OoIl|○", "001110")
# What stands in the place of a number and is none that counts: 约5, 5余, >5, 5万, 12%, a date, two numbers in one,
# what a sheet writes for a formula that failed.
UNREAD = re.compile(
    r"(?:约|近|超|逾|[<>≤≥=~])\d[\d,.]{0,8}[余多]?[万千]?[件条个次项]?|\d[\d,.]{0,8}(?:[余多][万千]?|[万千亿百])[件条个次项]?|"
    r"[+-]?\d{1,4}(?:\.\d{1,4})?[%‰]|(?:19|20)?\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}月(?:\d{1,2}日)?|"
    r"\d{1,2}-[A-Z][a-z]{2}|\d{1,4}[/;、或+\-~至]\d{1,4}[件条]?|#{3,}|"
    r"\d{1,6}[+\-]\d{1,6}=\d{1,7}|\d{1,7}(?:[\[(]?(?:查看|详情)(?:明细|详情)?[\])]?|[▲▼↑↓]{1,2})|"
    r"#(?:REF|VALUE|DIV/0|NAME|NUM|NULL)[!?]|[\dOo\u039fIl\u4e28|○〇]{1,6}|\d{1,7}[;,。]|"
    r"=[A-Z]{2,9}\([A-Z\d:,$]{1,40}\)|[?*]{1,4}|[×xX]{1,4}|□+|"
    rf"[〃″&、·{UNREADABLE}]{{1,3}}|"
    r"[\d,.]{0,9}\ufffc[\d,.\ufffc]{0,9}[件条个次项]?|见(?:附件|附表|附注|备注|说明)\d?|见第\d{1,2}(?:部分|[条项])|"
    r"不详|保密|略|空|同上|未统计|待补充|未发生|不涉及"
)
MAX_UNREAD = 48
# Numerals as money is written out.
AS_PLAIN_HAN = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟萬", "一二三四五六七八九十百千万")
HAN_NUMBER = re.compile(rf"{SIGN}(?P<han>[零〇一二两三四五六七八九十百千万]+){UNIT}")
# Words: a character that no value is written with stands in them, outside parentheses, which may hold a value's note.
PATTERNS = (CURRENCY, MARK, NUMBER, DRESSED, NOTED, LOST, MISREAD, UNREAD, HAN_NUMBER)
OF_VALUES = "".join(pattern.pattern for pattern in PATTERNS) + "壹贰叁肆伍陆柒捌玖拾佰仟萬丨"
WORDS = re.compile(rf"[ -'*-~、，：；“”\u4e00-\u9fa5]*?(?![{re.escape(OF_VALUES)}])[\u4e00-\u9fa5]")
STATUS_OF_KIND: dict[ValueKind, Status] = {
    "number": "reported",
    "blank": "blank",
    "mark": "not_applicable",
    "text": "illegible",
}
# One unit of account for money: the form asks for 万元.
IN_WAN_YUAN = dict(zip(("元", "百元", "千元", "万元"), (1e-4, 1e-2, 0.1, 1.0), strict=True))
IN_WAN_YUAN |= {"十万元": 10.0, "百万元": 100.0, "千万元": 1e3, "亿元": 1e4}


@dataclass(frozen=True, slots=True)
class Value:
    """What a cell says.

    Attributes
    ----------
    kind
        ``number``, ``blank``, ``mark`` (``/``, ``-``, ``无``) or ``text``.
    number
        The number, or None.
    unit
        The unit printed in the cell, or None.
    doubtful
        Whether the number can be read in more than one way, such as ``1 2``.
    status
        What a cell is that says this.
    plain
        Whether it may stand in a column of counts as it is: whole, not below zero, and no money; or no number at all.
    parted
        Whether its three zeros behind a point may as well be thousands: ``1.000``.
    """

    kind: ValueKind
    number: float | None = None
    unit: str | None = None
    doubtful: bool = False
    parted: bool = False
    status: Status = field(init=False, compare=False)
    plain: bool = field(init=False, compare=False)

    def __post_init__(self) -> None:
        number = self.number
        whole = number is None or (number >= 0 and number.is_integer())
        status = "ambiguous" if self.doubtful else STATUS_OF_KIND[self.kind]
        object.__setattr__(self, "status", status)
        plain = whole and self.unit not in IN_WAN_YUAN and not self.parted
        object.__setattr__(self, "plain", plain)


BLANK = Value("blank")
MARKED = Value("mark")
TEXT = Value("text")


def stands_for_number(raw: str) -> bool:
    """Whether a text that is no number stands where one should, and so is a cell, and no label."""
    if len(raw) > MAX_UNREAD or WORDS.match(raw):
        return False
    text = re.sub(r"\s", "", unicodedata.normalize("NFKC", raw))
    return UNREAD.fullmatch(text) is not None


@lru_cache(maxsize=1 << 14)
def parse_value(raw: str) -> Value:
    """Read one cell.

    Parameters
    ----------
    raw
        The cell's text as printed: ``1,113``, ``１２``, ``3件``, ``+20``, ``--41``, ``增2``, ``251000元``, ``十六件``.
    """
    if "。" in raw or WORDS.match(raw):
        return TEXT  # a sentence, or a label
    # Before NFKC, which would make 17² a 172 and 1① an 11.
    text = NOTE_MARK.sub("", raw)
    if text != raw and STARRED.search(raw):
        return replace(parse_value(text), doubtful=True)
    if not text.isascii() and STRAY_MARK.search(text):
        value = parse_value(STRAY_MARK.sub("", text))
        if value.kind == "number":
            return replace(value, doubtful=True)
    text = unicodedata.normalize("NFKC", text).strip()
    if not text:
        return BLANK
    is_parted = PARTED_DIGITS.search(text) is not None
    text = re.sub(r"\s", "", text)
    if is_parted:
        value = parse_value(text)
        return replace(value, doubtful=True) if value.kind == "number" else value
    if MARK.fullmatch(text):
        return MARKED
    plain = _plain(text)
    if plain:
        return plain
    match = HAN_NUMBER.fullmatch(text.translate(AS_PLAIN_HAN))
    # A bare 一 is numbering more often than a count; a unit or a second digit makes it a number.
    if match and (match["unit"] or len(match["han"]) > 1 or match["han"] in "零〇"):
        number = parse_han(match["han"])
        if number is not None and number < 10**MAX_DIGITS:
            return Value("number", _signed(match["sign"], number), match["unit"])
    return _dressed(text)


def _dressed(text: str) -> Value:
    """A number with something about it that leaves no doubt, or some, that it is the cell's."""
    match = CURRENCY.match(text)
    amount = _plain(text[match.end() :]) if match else None
    if amount:  # without a unit, in yuan or in that of its heading
        return amount if amount.unit else replace(amount, doubtful=True)
    match = DRESSED.fullmatch(text) or UNIT_FIRST.fullmatch(text)
    dressed = _plain(match["bare"] + (match["unit"] or "")) if match else None
    if match and dressed:
        return dressed
    match = NOTED.fullmatch(text) or LOST.fullmatch(text)
    noted = _plain(match["bare"] if match else "")
    if noted is None and MISREAD.fullmatch(text):
        noted = _plain(text.translate(AS_DIGITS))
    return replace(noted, doubtful=True) if noted else TEXT


def _plain(text: str) -> Value | None:
    match = NUMBER.fullmatch(text)
    if match is None or len(match["digits"]) > MAX_DIGITS:
        return None
    digits = PARTING.sub("", match["digits"]) + (match["decimals"] or "")
    number = _signed(match["sign"], float(digits))
    parted = match["decimals"] == THOUSAND and number != 0
    coded = CODE.match(digits) is not None and number != 0
    return Value("number", number, match["unit"], doubtful=coded, parted=parted)


def parse_han(text: str) -> float | None:
    """A number in Chinese numerals (十六, 一百零三, 二〇二一), or None where the numerals are out of order."""
    if all(c in HAN_DIGITS for c in text):
        # Digit by digit as in a year; two digits are an estimate (两三, 三五) as often as a number.
        if len(text) == 2 and not set(text) & set("零〇"):
            return None
        return float("".join(str(HAN_DIGITS[c]) for c in text))
    head, wan, tail = text.partition("万")
    high = _below_wan(head)
    low = _below_wan(tail) if tail else 0
    if wan and (not head or high is None or low is None):
        return None
    return float(high * 10_000 + low) if wan and high is not None and low is not None else high


def _below_wan(text: str) -> float | None:
    total, digit, last, skipped = 0, 0, 10_000, False
    for place, c in enumerate(text):
        if c in "零〇":
            skipped = True
        elif c in HAN_DIGITS and not digit:
            digit = HAN_DIGITS[c]
        elif c in HAN_TENS and HAN_TENS[c] < last and (digit or place == 0):
            last = HAN_TENS[c]
            total += (digit or 1) * last
            digit, skipped = 0, False
        else:
            return None
    # 三千五 is said for 3500 and would read as 3005: a last digit stands behind 十 or a zero.
    if digit and last > 10 and not skipped and total:
        return None
    return float(total + digit)


def _signed(sign: str, number: float) -> float:
    # "--41" is a slip of the pen for -41, not its opposite.
    return -number if any(c in sign for c in "-−—–减降↓") else number
