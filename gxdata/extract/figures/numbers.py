"""Numbers with the unit they are counted in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gxdata.catalogue.metrics import figure_words

HAN = {char: n for n, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
TENS = {"十": 10, "百": 100, "千": 1000}
SCALES = {"百": 1e2, "千": 1e3, "万": 1e4, "亿": 1e8, "百万": 1e6, "千万": 1e7, "十万": 1e5}
# Characters that make another word of the unit before them: 一件事, 三条例, 两场所.
NOT_A_UNIT = {
    "件": "事套",
    "条": "例款规线",
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
    "项": "目",
    "通": "过知",
    "班": "子",
    "轮": "候训岗",
}
BEFORE = r"(?:近|约|超|逾|超过|接近|将近|大约|不少于|达到?)"
APPROXIMATE = re.compile(r"(?:近|约|超|逾|超过|接近|将近|大约|不少于)$")
UNITS = "|".join(sorted(figure_words().unit_groups, key=lambda unit: (-len(unit), unit)))
NUMBER = re.compile(
    r"(?<![\d.〔第零〇一二两三四五六七八九十])"
    r"(?:(?P<digits>\d{1,3}(?:[,，]\d{3})+(?:\.\d{1,6})?(?!\d)|\d{1,12}(?:\.\d{1,6})?)"
    r"|(?P<han>[零〇一二两三四五六七八九十百千]{1,9}))"
    r"(?P<some>[余多来几]?)(?P<scale>[十百千]?[万亿]|[百千](?=[余多条件次份]))?(?P<more>[余多]?)"
    rf"(?:(?P<unit>{UNITS})|(?P<bare>(?=[，,。；;、)）]|$)))"
)


@dataclass(frozen=True, slots=True)
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
        unit = match["unit"]
        if unit is None:
            if match["digits"] is None or _is_year(match) or match["scale"]:
                continue
        elif text[match.end() : match.end() + 1] in NOT_A_UNIT.get(unit, "") and match.end() < len(
            text
        ):
            continue
        approx = bool(match["some"] or match["more"] or APPROXIMATE.search(text, 0, match.start()))
        yield Number(match.start(), match.end(), _value(match), unit, approx)


def _is_year(match: re.Match[str]) -> bool:
    return len(match["digits"]) == 4 and match["digits"][:2] in ("19", "20")


def _value(match: re.Match[str]) -> float:
    if match["digits"]:
        value = float(match["digits"].replace(",", "").replace("，", ""))
    else:
        value = float(_han(match["han"]))
    return round(value * SCALES.get(match["scale"] or "", 1), 6)


def _han(text: str) -> int:
    """The value of a Chinese numeral below ten thousand, also one written digit by digit (二〇三)."""
    if not any(char in TENS for char in text):
        return int("".join(str(HAN[char]) for char in text))
    total, digit = 0, 0
    for char in text:
        if char in TENS:
            total += (digit or 1) * TENS[char]
            digit = 0
        else:
            digit = HAN[char]
    return total + digit
