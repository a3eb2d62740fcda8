"""Whether lines can state a figure at all, told before they are made ready for reading."""

import re

from gxdata.catalogue.metrics import figure_words
from gxdata.extract.figures.stated_zeros import may_deny

MIN_WRAPPED = 18
# A number with its unit or at the end of a clause, or a denial.
UNIT_STARTS = "".join(sorted({unit[0] for unit in figure_words().unit_groups}))
SAYS_SOMETHING = re.compile(
    rf"[\d余多百千万亿〇零一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾]\s?[{UNIT_STARTS}余多万亿]"
    r"|\d\s*(?:[，,。;；、)）]|$)|[无未没零免不]"
)
# Any digit, or a numeral before what can go on with it.
COUNTS = re.compile(
    rf"[\d壹贰叁肆伍陆柒捌玖拾]|[零〇一二两三四五六七八九十百千]\s*[余多来几十百千万亿{UNIT_STARTS}]"
)
WHITE = re.compile(r"[\s\u200b]+")
# What section five promises or regrets is no account of the year, but for fees: where the heading of the last part was
# lost, that part stands in section five, and it speaks of fees.
SILENT = "problems"
OF_FEES = re.compile("[费收检复]")


def is_worth_reading(lines: list[tuple[str, int]], section: str | None) -> bool:
    """Whether the lines of one paragraph may state a figure; the label of a row does not."""
    text = lines[0][0]
    if len(lines) > 1:
        text = "".join([line for line, _ in lines])
    elif len(text) <= MIN_WRAPPED and not SAYS_SOMETHING.search(text):
        return False
    if section == SILENT and not OF_FEES.search(text):
        return False
    return bool(COUNTS.search(text)) or may_deny(text) or bool(WHITE.search(text.strip()))
