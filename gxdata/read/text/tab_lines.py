"""Tables as browsers copy them whose cells hold paragraphs: a tab on a line of its own parts two cells."""

import re
from collections import Counter

# So many such lines make a table. Only where blank cells leave nothing between two of them are its rows needed.
MIN_LINES = 12
ALONE = re.compile(r"^\t{1,9}$", re.MULTILINE)
BLANK_CELL = re.compile(r"^\t\n{1,3}\t$", re.MULTILINE)
# How many lines end between such a tab and the cell behind it.
BEHIND = re.compile(r"^\t(\n{1,3})(?=[^\n\t])", re.MULTILINE)


def with_tabs_in_line(text: str) -> str:
    """`text` with a line for each row, a tab between its cells, and no blank lines between rows, if cells are blank."""
    if "\n\t" not in text or len(ALONE.findall(text)) < MIN_LINES or not BLANK_CELL.search(text):
        return text
    ends = Counter(map(len, BEHIND.findall(text)))
    if not ends:
        return text
    end = ends.most_common(1)[0][0]
    between = re.compile(rf"\n{{{end}}}(?:\t{{1,9}}\n{{{end}}})+")
    lines = between.sub(lambda parting: "\t" * parting[0].count("\t"), text).split("\n")
    kept: list[str] = []
    blank: list[str] = []  # lines since the last that is not
    for line in lines:
        if not line.strip(" "):
            blank.append(line)
            continue
        if not (kept and "\t" in kept[-1] and "\t" in line):
            kept += blank
        kept.append(line)
        blank = []
    return "\n".join(kept + blank)
