"""Put back what was lost from dates and document numbers, where only one possibility is left."""

import re

from gxdata.read.unreadable import UNREADABLE

YEAR = r"(?<!\d)(20[0-3]\d)"
# 20211月1日, 20211-12月: a year has four digits, so what follows it is the month.
NO_YEAR_SIGN = re.compile(rf"{YEAR}(?=(?:1[0-2]|0?[1-9])(?:月|[-—–~至到]1[0-2]月))")
# 201711日至20171231日: month and day run together, in a period.
RUN_TOGETHER = re.compile(rf"{YEAR}年?(\d{{2,4}})日")
PERIOD = re.compile(
    rf"{YEAR}年?\d{{0,2}}月?\d{{1,4}}日?(?:起|开始)?[，,]?(?:截?止?[至到]|[-—–~]){{1,2}}(?:20[0-3]\d)?年?\d{{0,2}}月?\d{{1,4}}日"
)
# 2022�1�13�: what stands for a sign that could not be read, and for no figure, as the sign does not stand behind it.
NO_SIGNS = re.compile(
    rf"(?<!\d)(?=20[0-3]\d[年月\d]{{0,6}}{UNREADABLE})(20[0-3]\d)(?:年|{UNREADABLE}+)(1[0-2]|0?[1-9])(?:月|{UNREADABLE}+)"
    rf"(3[01]|[12]\d|0?[1-9])(?:日|{UNREADABLE}+)(?![\d日{UNREADABLE}])"
)
# 1月1至12月31日
NO_DAY_SIGN = re.compile(r"(?<=[年\d]月)(\d{1,2})(?=[至到—]{1,2}(?:20\d\d年)?1?\d月)")
# 2021年11日至12月31日: a year's period begins on its first day.
NO_MONTH = re.compile(r"(?<=年)11日(?=起?[，,]?(?:截?止?[至到]|[-—–]{1,2})(?:20\d\d年)?12月31日)")
# 国办函〔202130号, 国办函2021〕30号
NO_CLOSING = re.compile(r"([〔［\[【])(20[0-3]\d)(\d{1,4})号")
NO_OPENING = re.compile(r"(?<=[\u4e00-\u9fff])(20[0-3]\d)〕(?=\d{1,4}号)")
CLOSING = {"〔": "〕", "［": "］", "[": "]", "【": "】"}
# What any of these begins with; each pattern has a beginning that is found fast.
NEEDED = (
    re.compile(
        r"20[0-3]\d(?:\d{1,4}[月日号]|1[-—–~至到]1|(?<=[\u4e00-\u9fff]20\d\d)〕\d|年\d{2,4}日)"
    ),
    re.compile(r"月\d{1,2}[至到—]"),
)


def has_lost_glyphs(text: str) -> bool:
    """Whether a date or a number of a document in `text` looks as if characters were lost from it."""
    if any(pattern.search(text) for pattern in NEEDED):
        return True
    return UNREADABLE in text and NO_SIGNS.search(text) is not None


def restore_dates(text: str) -> str:
    """`text` with the lost characters that are certain; every other damaged date stays as it is."""
    if not has_lost_glyphs(text):
        return text
    text = NO_SIGNS.sub(r"\1年\2月\3日", text)
    text = NO_YEAR_SIGN.sub(r"\1年", text)
    text = PERIOD.sub(lambda period: RUN_TOGETHER.sub(_parted, period[0]), text)
    text = NO_DAY_SIGN.sub(r"\1日", text)
    text = NO_MONTH.sub("1月1日", text)
    text = NO_CLOSING.sub(lambda n: f"{n[1]}{n[2]}{CLOSING[n[1]]}{n[3]}号", text)
    return NO_OPENING.sub(r"〔\1〕", text)


def _parted(date: re.Match[str]) -> str:
    """A date of which month and day run together, if there is one way only to part them."""
    year, digits = date[1], date[2]
    ways = [(digits[:n], digits[n:]) for n in (1, 2) if _is_day(digits[:n], digits[n:])]
    return f"{year}年{ways[0][0]}月{ways[0][1]}日" if len(ways) == 1 else date[0]


def _is_day(month: str, day: str) -> bool:
    return (
        0 < len(day) <= 2
        and month[0] != "0"
        and day[0] != "0"
        and 1 <= int(month) <= 12
        and 1 <= int(day) <= 31
    )
