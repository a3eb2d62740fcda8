"""Cells of typed tables that hold a line break: quoted fields, and the last figure of a row."""

import re
from functools import cache

# A field opens at a line's beginning or behind a delimiter, and closes before one or at a line's end; one with more
# lines, or more characters in one, is a stray sign of quotation.
BROKEN_FIELD = re.compile(
    r'(?:^|(?<=[,;\t]))"((?:[^"\n]|""){0,300}(?:\n(?:[^"\n]|""){0,300}){1,6})"(?=[,;\t]|$)', re.M
)
FIGURES = re.compile(r"[\d\s.+\-]+")
# Between figures of one cell, as white space alone may stand between the digits of one number.
BETWEEN = " / "
# What parts the cells of typed rows; a text with rows has more of them than of rows that break off.
PARTS, RARE = "|│\t,", 4
NEEDS_QUOTES = re.compile('[",;\t]')


def with_whole_fields(text: str) -> str:
    """`text` with each quoted field in one line, two figures in one kept apart."""
    return BROKEN_FIELD.sub(_in_one_line, text) if '"' in text else text


def with_closed_rows(text: str) -> str:
    """`text` with rows that a line break parts at a figure closed, two halves of what may be one figure kept apart."""
    for part in PARTS:
        row, broken = _rows(part)
        found = len(broken.findall(text)) if part in text else 0
        if found and len(row.findall(text)) > RARE * found:
            text = broken.sub(lambda r: r[1] + (BETWEEN if r[2][0].isdigit() else " ") + r[2], text)
    return text


@cache
def _rows(part: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The beginning of a row, and a row that breaks off at a figure, with a line of nothing but its last figures."""
    row = rf"^(?:[^\n{part}]*{re.escape(part)}){{2}}"
    rest = rf"[{part}]?[ \t]*\d[\d.,]{{0,12}}(?:[ \t]*[{part}][ \t{part}]*)?"
    return (
        re.compile(row, re.M),
        re.compile(rf"({row}[^\n]*\d)[ \t]*\n[ \t\n]{{0,4}}(?=[{part}\d])({rest})$", re.M),
    )


def _in_one_line(field: re.Match[str]) -> str:
    lines = [line.strip() for line in field[1].split("\n") if line.strip()]
    whole = (BETWEEN if all(map(FIGURES.fullmatch, lines)) else " ").join(lines)
    return f'"{whole}"' if NEEDS_QUOTES.search(whole) else whole
