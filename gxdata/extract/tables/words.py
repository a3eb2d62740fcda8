"""The words of a line of running text: which are values, and which only number or mark what is no value."""

import re

from gxdata.extract.tables.values import Value, parse_value, stands_for_number

BARS = "|｜"
HAN_DIGIT = re.compile(r"[一二三四五六七八九十]")
NUMBERING = re.compile(r"\d{1,2}")
# What makes the number before it part of a date.
OF_DATES = tuple("年月日")
# What counts the number before it.
COUNTED = ("条", "件", "次", "篇", "个", "人", "元", "万元", "项", "宗", "起", "份", "人次")
# So many Chinese numerals in a row are values; behind a label of so many characters, one.
MIN_NUMERALS, MIN_LABEL = 2, 4
# A heading over rows, behind which the number of one may stand.
PARENTS = ("不予公开", "无法提供", "不予处理", "其他处理")
# One word are a number parted at its thousands by a comma and white space, one behind its sign, and an amount of
# money: 1, 113; 减少 7; 251000 元.
WORD = re.compile(
    r"(?<!\S)(?:\d{1,3}(?:\s+[,，]|[,，]\s+)\d{3}|(?:增加?|减少?)\s\d{1,7}"
    r"|[\d,]{1,15}(?:\.\d{1,6})?\s(?:[百千]|[十百千]?万|亿)?元)(?!\S)|\S+"
)
# The same where bars part cells on a page that is one line; so many bars are no slips.
BARRED = re.compile(r"[|｜]+|(?<=[|｜] )\d{1,3}(?:\s\d{3})+(?=\s*[|｜])|[^\s|｜]+")
MIN_BARS = 8


def has_bars(line: str, least: int = 1) -> bool:
    """Whether a line has so many bars."""
    return line.count("|") + line.count("｜") >= least


def holds_bars(line: str) -> bool:
    """Whether bars part the cells of a line, and of the others that have any: of what was one line not all are long."""
    return has_bars(line, MIN_BARS)


def parted(line: str, *, barred: bool) -> list[re.Match[str]]:
    """The words of a line, and its bars where these part cells."""
    return list((BARRED if barred else WORD).finditer(line))


def opened_more(text: str) -> int:
    """How many more parentheses a text opens than it closes."""
    return text.count("（") + text.count("(") - text.count("）") - text.count(")")


class Words:
    """The words of a line.

    Attributes
    ----------
    texts
        The words as printed.
    valued
        Which of them can be a cell's value.
    """

    def __init__(self, texts: list[str]) -> None:
        self.texts = texts
        self.valued = [parse_value(text).kind != "text" for text in texts]

    def is_of_label(self, n: int, value: Value) -> bool:
        """Whether a word, which would say this in a cell, is part of a label, or numbers or marks one."""
        if value.kind == "text" and not self.is_unread(n):
            return True
        return (value.kind == "mark" and self.is_bullet(n)) or self.is_numbering(n)

    def is_numbering(self, n: int) -> bool:
        """Whether a number is a label's, apart from it: 2 重复申请, （三）不予公开 1 属于国家秘密, 12 月."""
        texts = self.texts
        if n + 1 == len(texts):
            return False
        if texts[n + 1].startswith(OF_DATES):
            return True
        if not NUMBERING.fullmatch(texts[n]):
            return False
        if self.valued[n + 1] or self.is_unread(n + 1) or self._is_counted(n):
            return False
        return n == 0 or texts[n - 1].endswith(PARENTS)

    def _is_counted(self, n: int) -> bool:
        """Whether a number and its unit are all that is left of a line: 60 条."""
        return n + 2 == len(self.texts) and self.texts[n + 1] in COUNTED

    def is_bullet(self, n: int) -> bool:
        """Whether a mark begins a line of words, or a cell: - 当面申请数."""
        texts = self.texts
        if (n and texts[n - 1][0] not in BARS) or n + 1 == len(texts):
            return False
        return texts[n + 1][0] not in BARS and not self.valued[n + 1] and not self.is_unread(n + 1)

    def is_unread(self, n: int) -> bool:
        """Whether a word that is no number stands among the numbers of a row, where one should: 3 约5 0."""
        beside = any(self.valued[max(0, n - 1) : n]) or any(self.valued[n + 1 : n + 2])
        return beside and stands_for_number(self.texts[n])

    def numerals_at_end(self) -> int:
        """From which word on nothing but Chinese numerals and other values stands, at least two: a row of a table.

        One numeral at the end of a line counts as well where it stands behind a label: 行政许可 三.
        """
        count = first = len(self.texts)
        while first and (self.valued[first - 1] or HAN_DIGIT.fullmatch(self.texts[first - 1])):
            first -= 1
        enough = count - first >= MIN_NUMERALS or (first == 1 and len(self.texts[0]) >= MIN_LABEL)
        return first if enough else count
