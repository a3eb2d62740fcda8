"""Tables as programs print data frames: with rows counted from zero beside them, or columns so counted above them."""

import csv
import re
from collections.abc import Callable

# The first count of rows, or of columns: with bars between cells, with commas, or with white space.
COUNTED = re.compile(r"^[ \t]*(?:\|[ \t]*){0,2},?0(?:[ \t]*[|,]|[ \t]{2,})", re.MULTILINE)
RULE = re.compile(r"[:\-]+")
WIDE = re.compile(r"[ \t]{2,}")
# Fewer columns, or rows, are no table that counts them.
MIN_COLUMNS, MIN_ROWS = 3, 2
# A row with commas between its cells has no more characters.
MAX_LINE = 10_000
# What stands in them for a blank cell, and for a heading that was blank; what a heading is given that is no longer the
# first of its name.
NOTHING = frozenset(("None", "null", "nan", "NaN", "<NA>"))
UNNAMED = re.compile(r"Unnamed: \d+(?:_level_\d+)?")
REPEATED = re.compile(r"(.+)\.\d+")

Fields = Callable[[str], list[str]]


def with_frames_bare(text: str) -> str:
    """`text` with the rows of such tables parted by bars, without the numbers that count rows and columns."""
    if COUNTED.search(text) is None:
        return text
    lines = text.split("\n")
    found: list[str] = []
    at = 0
    while at < len(lines):
        rows, stop = _frame(lines, at)
        found += (f"| {' | '.join(row)} |" for row in rows) if rows else [lines[at]]
        at = stop if rows else at + 1
    return "\n".join(found)


def _frame(lines: list[str], head: int) -> tuple[list[list[str]], int]:
    """The rows of a table whose headings line `head` holds, and where they end; none where it is no such table."""
    if not any(map(COUNTED.match, lines[head : head + 3])):
        return [], head
    line = lines[head].strip()
    fields: Fields = _barred if line.startswith("|") else _parted if "," in line else WIDE.split
    columns = fields(line)
    columns = columns if columns[0] else columns[1:]
    width = len(columns)
    if width < MIN_COLUMNS:
        return [], head
    counted = columns == [str(n) for n in range(width)]
    rows: list[list[str]] = []
    stop = head + 1
    while stop < len(lines):
        cells = fields(lines[stop].strip())
        parts = RULE.fullmatch("".join(cells))
        indexed = len(cells) == width + 1 and cells[0] == str(len(rows))
        if not (parts or indexed or (counted and len(cells) == width)) or "|" in "".join(cells):
            break
        rows += [] if parts else [cells[-width:]]
        stop += 1
    if len(rows) < MIN_ROWS:
        return [], head
    above = [] if counted else [[_heading(name, columns) for name in columns]]
    return [*above, *([_cell(cell) for cell in row] for row in rows)], stop


def _barred(line: str) -> list[str]:
    return [cell.strip() for cell in line.removeprefix("|").removesuffix("|").split("|")]


def _parted(line: str) -> list[str]:
    if len(line) > MAX_LINE:
        return [""]
    return [cell.strip() for row in csv.reader([line]) for cell in row] or [""]


def _heading(name: str, columns: list[str]) -> str:
    """A heading without what tells it from another of its name; blank where the program gave it its name."""
    repeated = REPEATED.fullmatch(name)
    name = repeated[1] if repeated and repeated[1] in columns else name
    return "" if UNNAMED.fullmatch(name) else name


def _cell(text: str) -> str:
    return "" if text in NOTHING else text
