"""Tables drawn with a rule behind every row: the lines between two rules are one row, its cells wrapped."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from gxdata.read.flow import join_lines

CORNERS = "+├┌└╞╟╠╔╚"
BEGUN = rf"[{CORNERS}][-=:─━═┄+├-╬]{{2,}}"
# In some of these tables bars end the rules as well: |---+---|
BARRED = r"\|[-=]{2,}(?:\+[-=]{2,}){1,40}\|"
RULE = re.compile(rf"\s*(?:{BEGUN}|{BARRED})\s*")
BAR = re.compile(r"[|│┃║]")
FIGURE = re.compile(r"[+\-−]?\d[\d,.]*\S{0,2}")
# With fewer rules these stand around the headings and the whole, and each line is a row.
MIN_RULES = 5
# So many lines at most does one row take.
MAX_LINES = 12


def with_wrapped_rows(text: str) -> str:
    """`text` with each row of such tables on one line, parted by bars; other lines as they are."""
    if not any(corner in text for corner in CORNERS):
        return text
    lines = text.split("\n")
    if sum(RULE.fullmatch(line) is not None for line in lines) < MIN_RULES:
        return text
    found: list[str] = []
    for drawn, run in groupby(_without_gaps(lines), key=_is_drawn):
        block = list(run)
        rules = sum(map(_is_rule, block)) if drawn else 0
        found += _rows(block) if rules >= MIN_RULES else block
    return "\n".join(found)


def _without_gaps(lines: Sequence[str]) -> Iterator[str]:
    """The lines without the blank ones behind a rule or a row, as a text with doubled line ends has them."""
    drawn = False
    for line in lines:
        if not drawn or line.strip():
            yield line
            drawn = _is_drawn(line)


def _rows(block: Sequence[str]) -> Iterator[str]:
    for ruled, run in groupby(block, key=_is_rule):
        rows = [BAR.split(line.strip())[1:-1] for line in run] if not ruled else []
        whole = _whole(rows) if 1 < len(rows) <= MAX_LINES else None
        for row in [whole] if whole else rows:
            yield f"| {' | '.join(map(str.strip, row))} |"


def _whole(lines: list[list[str]]) -> list[str] | None:
    """Lines of cells as one row; None where they are several: their lengths differ, or figures stand below figures."""
    if len(set(map(len, lines))) > 1:
        return None
    columns = list(zip(*lines, strict=True))
    if any(sum(FIGURE.fullmatch(cell.strip()) is not None for cell in c) > 1 for c in columns):
        return None
    return [join_lines(list(column)) for column in columns]


def _is_rule(line: str) -> bool:
    return RULE.fullmatch(line) is not None


def _is_drawn(line: str) -> bool:
    text = line.strip()
    barred = len(text) > 1 and BAR.match(text[0]) and BAR.match(text[-1])
    return bool(barred) or _is_rule(line)
