"""Cells of typed tables that hold a line break: quoted fields, and the last figure of a row of bars."""

import re

# A field opens at a line's beginning or behind a delimiter, and closes before one or at a line's end; one with more
# lines, or more characters in one, is a stray sign of quotation.
BROKEN_FIELD = re.compile(
    r'(?:^|(?<=[,;\t]))"((?:[^"\n]|""){0,300}(?:\n(?:[^"\n]|""){0,300}){1,6})"(?=[,;\t]|$)', re.M
)
FIGURES = re.compile(r"[\d\s.+\-]+")
# Between figures of one cell, as white space alone may stand between the digits of one number.
BETWEEN = " / "
# A row that breaks off at a figure, and a line of one figure that closes it as the other rows are closed.
BROKEN_ROW = re.compile(
    r"^([^\n|]*\|[^\n]*\d)[ \t]*\n[ \t\n]{0,4}(?=[|\d])(\|?[ \t]*\d[\d.,]{0,12}[ \t]*\|[ \t|]*)$",
    re.M,
)
CLOSED_ROW = re.compile(r"^[^\n|]*\|[^\n]*\|[ \t]*$", re.M)
NEEDS_QUOTES = re.compile('[",;\t]')


def with_whole_fields(text: str) -> str:
    """`text` with each quoted field in one line, two figures in one kept apart."""
    return BROKEN_FIELD.sub(_in_one_line, text) if '"' in text else text


def with_closed_rows(text: str) -> str:
    """`text` with rows of bars that a line break parts closed, two halves of what may be one figure kept apart."""
    broken = len(BROKEN_ROW.findall(text)) if "|" in text else 0
    if not broken or len(CLOSED_ROW.findall(text)) <= 2 * broken:
        return text
    return BROKEN_ROW.sub(
        lambda row: row[1] + (" " if row[2].startswith("|") else BETWEEN) + row[2], text
    )


def _in_one_line(field: re.Match[str]) -> str:
    lines = [line.strip() for line in field[1].split("\n") if line.strip()]
    whole = (BETWEEN if all(map(FIGURES.fullmatch, lines)) else " ").join(lines)
    return f'"{whole}"' if NEEDS_QUOTES.search(whole) else whole
