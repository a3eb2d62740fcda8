"""Years and days as pages write them, in digits and in Chinese numerals."""

import re
import unicodedata
from datetime import date

from gxdata.read.unreadable import UNREADABLE

# A year as titles write it: 2021, 二〇二一, 二0一七.
YEAR = r"(?P<year>20\d\d|[二2][〇○Ｏ零0Oo０◯][〇○零Oo一二三四五六七八九十0-9０◯]{2})"
# A school year is reported on under the year in which it ends: 2019—2020学年 with the reports of 2020.
SCHOOL_YEAR = re.compile(r"20\d\d年?\s*[-—–－~～至]{0,2}\s*(?P<ends>20\d\d)年?\s*学年度?")
_NUMERALS = {c: str(n) for n, c in enumerate("〇一二三四五六七八九")} | dict.fromkeys(
    "○零OＯo◯", "0"
)
# One in Chinese numerals alone, with its word behind it, that is no part of a day.
NUMERAL_YEAR = re.compile(
    r"[二2][〇○Ｏ零0Oo０◯][〇○零一二三四五六七八九０◯]{2}(?=\s?年(?!\s?[元正一二三四五六七八九十\d]{1,2}\s?月))"
)
FIRST_YEAR, LAST_YEAR = 2003, 2099
# A day: 2021-01-28, 2021/1/28, 2021.1.28, 2021年1月28日, 二〇二一年一月二十八日, 2021年元月5日, 二0二一年1月28日; none
# that may have lost a part, such as 2021-01-2 8.
DAY = (
    r"(?<![\d.])(?:"
    r"(?P<y>20\d\d|二[〇○零Oo0Ｏ◯][〇○零Oo0Ｏ◯一二三四五六七八九]{2}(?=\s*年\s*\d))\s*(?:年|[-/.．—–])\s*(?P<m>\d{1,2}|元)\s*(?:月|[-/.．—–])\s*(?P<d>\d{2}|\d(?!\s{1,3}\d(?!\d|[:：时])))"
    rf"(?:\s*[日号]|(?=[0-2]\d:[0-5]\d)|(?![\d年月.A-SU-Za-z?*+=#~^&_%${UNREADABLE}\ue000-\uf8ff]))"
    r"|(?P<hy>二[〇○零Oo0Ｏ◯][〇○零Oo0Ｏ◯一二三四五六七八九十]{2})\s*年\s*(?P<hm>[元正一二三四五六七八九十]{1,2})\s*月\s*(?P<hd>[一二三四五六七八九十廿]{1,3})\s*[日号]?"
    r")"
)
A_DAY = re.compile(DAY)
# A day in eight digits, which a label must stand before: 20210128.
COMPACT_DAY = r"(?P<cy>20\d\d)(?P<cm>0[1-9]|1[0-2])(?P<cd>0[1-9]|[12]\d|3[01])(?!\d)"

# A day whose year lost its century, which a label must stand before: 21-01-28.
SHORT_DAY = r"(?P<sy>[0-4]\d)-(?P<sm>0[1-9]|1[0-2])-(?P<sd>0[1-9]|[12]\d|3[01])(?![\d-])"


def read_year(text: str) -> int | None:
    """A year written in digits or Chinese numerals, or None where it is none of the years these reports exist for."""
    digits = "".join(_NUMERALS.get(c, c) for c in unicodedata.normalize("NFKC", text))
    if not digits.isdecimal() or len(digits) != 4:
        return None
    year = int(digits)
    return year if FIRST_YEAR <= year <= LAST_YEAR else None


def years_in_figures(text: str) -> str:
    """A text, of the same length, with the years in figures that it has in Chinese numerals, those of days apart."""
    return NUMERAL_YEAR.sub(lambda year: str(read_year(year[0]) or year[0]), text)


def read_day(match: re.Match[str]) -> date | None:
    """The day of a match of DAY, COMPACT_DAY or SHORT_DAY, or None where there is no such day."""
    groups = match.groupdict()
    kind = next((kind for kind in ("", "h", "c", "s") if groups.get(f"{kind}y")), "")
    century = "20" if kind == "s" else ""
    year = read_year(century + (groups.get(f"{kind}y") or ""))
    month = _number(groups.get(f"{kind}m") or "")
    day = _number(groups.get(f"{kind}d") or "")
    if _lost_its_end(match):
        return None
    try:
        return date(year or 0, month or 0, day or 0)
    except ValueError:
        return None


def _lost_its_end(match: re.Match[str]) -> bool:
    """Whether a line's end may have cut a day in two: its month has both figures, and it only one: 2021-01-2."""
    month, day = (match.groupdict().get(part) or "" for part in "md")
    at_end = match.string[match.end() : match.end() + 1].strip() == ""
    return month[:1] == "0" and len(day) == 1 and at_end and match[0].endswith(day)


def _number(text: str) -> int | None:
    """A number up to 31: 12, 十二, 二十八, 廿八, 元 (the first month)."""
    if text.isdecimal():
        return int(text)
    if text in ("元", "正"):
        return 1
    plain = text.replace("廿", "二十")
    tens, ten, ones = plain.rpartition("十")
    if not ten:
        return int(_NUMERALS[plain]) if plain in _NUMERALS else None
    if (tens and tens not in _NUMERALS) or (ones and ones not in _NUMERALS):
        return None
    return 10 * int(_NUMERALS.get(tens, "1")) + int(_NUMERALS.get(ones, "0"))
