"""Dates: when a report was published, and what period it covers."""

import re
import unicodedata
from datetime import date

DAY = r"(?P<y>20\d\d)\s*(?:年|[-/.])\s*(?P<m>\d{1,2})\s*(?:月|[-/.])\s*(?P<d>\d{1,2})\s*日?"
PRINTED = re.compile(
    rf"(?:发布|公开|公布|发文|成文|生成|更新|添加)(?:日期|时间)\s*[:：]?\s*\[?\s*{DAY}(?!\d)"
)
LABEL_ONLY = re.compile(r"(?:发布|公开|公布)(?:日期|时间)\s*[:：]?")
SIGNED = re.compile(rf"\s*{DAY}\s*")
PERIOD = re.compile(
    r"(?P<y1>20\d\d)年(?P<m1>\d{1,2})月(?P<d1>\d{1,2})日(?:起|开始)?[，,]?(?:截?止?[至到]|[—\-~])+"
    r"(?:(?P<y2>20\d\d)年)?(?P<m2>\d{1,2})月(?P<d2>\d{1,2})日"
)
# A signature stands among the last lines; what follows it is the page's footer.
SIGNATURE_LINES = 15


def published_on(lines: list[str]) -> date | None:
    """The date the page prints for its publication, else the date under the signature; None where neither is whole.

    Parameters
    ----------
    lines
        All lines, barred rows of an index block included.
    """
    for n, line in enumerate(lines):
        text = unicodedata.normalize("NFKC", line)
        following = unicodedata.normalize("NFKC", lines[n + 1]) if n + 1 < len(lines) else ""
        if LABEL_ONLY.fullmatch(text.strip()):
            text = f"{text.strip()}{following}"
        match = PRINTED.search(text)
        if match and (found := _date(match["y"], match["m"], match["d"])):
            return found
    for line in reversed(lines[-SIGNATURE_LINES:]):
        match = SIGNED.fullmatch(unicodedata.normalize("NFKC", line))
        if match and (found := _date(match["y"], match["m"], match["d"])):
            return found
    return None


def period(text: str) -> tuple[date, date] | None:
    """First and last day of the period the figures cover, as the preamble states them."""
    match = PERIOD.search(re.sub(r"\s", "", unicodedata.normalize("NFKC", text)))
    if not match:
        return None
    start = _date(match["y1"], match["m1"], match["d1"])
    end = _date(match["y2"] or match["y1"], match["m2"], match["d2"])
    return (start, end) if start and end else None


def _date(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
