"""What a reader sees of a number: its format may hide, round or scale it, or put words in its place."""

import re
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from gxdata.read.excel.sheet import RECKONED, beside_kept, short_number

# The formats that are known by a number alone (ECMA-376, 18.8.30), but for dates, of which the value tells.
BUILT_IN = {
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    **dict.fromkeys((37, 38), "#,##0_);(#,##0)"),
    **dict.fromkeys((39, 40), "#,##0.00_);(#,##0.00)"),
    **dict.fromkeys((41, 42), '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)'),
    **dict.fromkeys((43, 44), '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)'),
}
# What stands in quotes, behind a sign that takes the next as it is, or in brackets; white space of some width.
LITERAL = re.compile(r'"([^"]*)"|[\\!](.)')
UNPRINTED = re.compile(r"\[[^\]]*\]|[_*].")
PIECE = re.compile(r'"[^"]*"|[\\!_*].|\[[^\]]*\]|;|.', re.DOTALL)
CONDITION = re.compile(r"\[\s*(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)\s*\]")
FILLED = re.compile(r"[#?.,]")
PLACES, POINT = re.compile(r"[0#?]"), re.compile(r"[0#?]?\.([0#?]*)")
# A comma behind the last digit: thousands of what is there.
THOUSANDS = re.compile(r"(?<=[0#?]),+(?![0#?,])")
# A point that is only printed between the digits of a whole number: 元 that are shown as 万元.
PRINTED_POINT = re.compile(r'[0#?](?:[!\\]\.|"\.")([0#?]+)')
# Formats in which a number is written otherwise and stays what it is: in powers of ten, as a fraction.
AS_IT_IS = re.compile(r"General|G/通用格式|@|[0#?](?:E[+-]|\s*/)", re.IGNORECASE)
DATE = re.compile(r"[ymdhs]", re.IGNORECASE)
SIGNS = re.compile(r"[-−(（△▲负减降少]|\[(?:Red|红色|Color)", re.IGNORECASE)
# No number of a report is larger.
MAX_NUMBER = 1e15
# What a cell shows of a number that none of its format's conditions admits.
NO_ROOM = "####"


def seen_number(number: float, code: str) -> str | None:
    """What a cell shows of a number in this format, None where that is the number itself.

    A unit that the format prints beside a number is left out, unless the number is scaled by the format too.
    """
    sections = _sections(code)
    if not any(map(CONDITION.search, sections)):
        return _in_section(number, _by_sign(number, sections), lone=len(sections) == 1)
    for section in sections[:3]:
        told = CONDITION.search(section)
        if told is None or _holds(number, told[1], float(told[2])):
            return _in_section(number, section, lone=True)
    return NO_ROOM


@lru_cache(maxsize=256)
def _sections(code: str) -> list[str]:
    found = [""]
    for piece in PIECE.findall(code):
        if piece == ";":
            found.append("")
        else:
            found[-1] += piece
    return found


def _by_sign(number: float, sections: list[str]) -> str:
    """The section for numbers above zero, below it, or of zero."""
    if number < 0 and len(sections) > 1:
        return sections[1]
    return sections[2] if number == 0 and len(sections) > 2 else sections[0]


def _holds(number: float, sign: str, limit: float) -> bool:
    return {
        "<": number < limit,
        ">": number > limit,
        "=": number == limit,
        "<=": number <= limit,
        ">=": number >= limit,
        "<>": number != limit,
    }[sign]


def _in_section(number: float, section: str, *, lone: bool) -> str | None:
    words = LITERAL.sub(lambda found: found[1] or found[2] or "", UNPRINTED.sub("", section))
    bare = LITERAL.sub("", UNPRINTED.sub("", section))
    if (
        abs(number) >= MAX_NUMBER
        or AS_IT_IS.search(bare)
        or (not PLACES.search(bare) and DATE.search(bare))
    ):
        return None
    if not PLACES.search(bare) or (number == 0 and "0" not in bare):
        return FILLED.sub("", words).strip()
    if "%" in bare:
        return f"{100 * number:g}%"
    unsigned = number < 0 and not lone and not SIGNS.search(section)
    return _rounded(abs(number) if unsigned else number, section, bare, kept=number)


def _rounded(number: float, section: str, bare: str, *, kept: float) -> str | None:
    """A number in as many places as its format has, scaled as it says; None where that changes nothing.

    Where the format has no places for decimals that there are, both stand there.
    """
    thousands = THOUSANDS.search(bare)
    exact = Decimal(short_number(number)).scaleb(-3 * (len(thousands[0]) if thousands else 0))
    printed, point = PRINTED_POINT.search(section), POINT.search(bare)
    places = 0 if printed or point is None else len(point[1])
    value = exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    if printed:
        value = value.scaleb(-len(printed[1]))
    if value == Decimal(short_number(kept)):
        return None
    text = f"{value:f}"
    if abs(value - exact) > RECKONED and not (places or printed or thousands):
        return beside_kept(text, kept)
    behind = section[max(found.end() for found in PLACES.finditer(section)) :]
    return text + (_words(behind) if thousands or printed else "")


def _words(section: str) -> str:
    return "".join(found[1] or found[2] or "" for found in LITERAL.finditer(section))
