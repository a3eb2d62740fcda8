"""Markdown: told from a page by the rules of its tables, with what it sets in tags, and cells broken over lines."""

import re
from collections import Counter

from gxdata.read.flow import join_lines

# What parts the headings of a table from its rows: | --- | :--: |, or --- | ---.
RULE_LINE = re.compile(r"^[ \t]*+(?:\|[ \t]*+)?:?-{3,}+:?[ \t]*+\|", re.MULTILINE)
# Tags that break a line, those that stand between blocks, and those that only mark text.
BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
BLOCK_TAG = re.compile(r"</?(?:div|p|center|details|summary|section|hr)\b[^<>\n]{0,200}>", re.I)
MARK_TAG = re.compile(r"</?(?:b|strong|i|em|u|sup|sub|font|span|small)\b[^<>\n]{0,200}>", re.I)
# So many lines at most does one row take, and so many whole rows tell how many cells a broken one has.
MAX_LINES, MIN_WHOLE = 12, 2


def with_markdown_rows(text: str) -> str:
    """Markdown without its tags, and with each row of its tables on one line.

    Parameters
    ----------
    text
        Plain text; returned as it is where no rule of a table stands in it.
    """
    if RULE_LINE.search(text) is None:
        return text
    return _with_whole_rows(_without_tags(text))


def _without_tags(text: str) -> str:
    """Text without tags: a break within a row of a table stays within its cell."""
    if "<" not in text:
        return text
    text = MARK_TAG.sub("", BLOCK_TAG.sub("\n", text))
    return "\n".join(_unbroken(line) if BREAK.search(line) else line for line in text.split("\n"))


def _unbroken(line: str) -> str:
    if "|" not in line:
        return BREAK.sub("\n", line)
    return "|".join(join_lines(BREAK.split(cell)) for cell in line.split("|"))


def _with_whole_rows(text: str) -> str:
    """Text with each row on one line, where a cell that holds line breaks parted it.

    Such a row begins with a bar, and ends with one some lines on; it is put together where it then has as many cells
    as most rows of the text that are whole.
    """
    lines = text.split("\n")
    whole = Counter(line.count("|") for line in lines if _opens(line) and _closes(line))
    found: list[str] = []
    n = 0
    while n < len(lines):
        stop = _stop(lines, n, whole)
        found.append(_joined(lines[n:stop]) if stop > n + 1 else lines[n])
        n = stop
    return "\n".join(found)


def _stop(lines: list[str], first: int, whole: Counter[int]) -> int:
    """Where the row that begins in a line ends, counted behind its last line."""
    if not _opens(lines[first]) or _closes(lines[first]):
        return first + 1
    bars = lines[first].count("|")
    for n in range(first + 1, min(len(lines), first + MAX_LINES)):
        if _opens(lines[n]):
            break
        bars += lines[n].count("|")
        if _closes(lines[n]) and whole[bars] >= MIN_WHOLE:
            return n + 1
    return first + 1


def _joined(lines: list[str]) -> str:
    """The lines of one row as one: what stands at the end of one and the beginning of the next is one cell."""
    row = lines[0]
    for line in lines[1:]:
        above, _, last = row.rpartition("|")
        first, bar, rest = line.partition("|")
        row = f"{above}| {join_lines([last, first])} {bar}{rest}"
    return row


def _opens(line: str) -> bool:
    return line.lstrip().startswith("|")


def _closes(line: str) -> bool:
    return line.rstrip().endswith("|") and len(line.strip()) > 1
