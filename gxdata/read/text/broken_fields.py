"""Quoted fields of tables parted by commas, semicolons or tabs that hold a line break: one cell, and one line."""

import re

# A field opens at a line's beginning or behind a delimiter, and closes before one or at a line's end; one with more
# lines, or more characters in one, is a stray sign of quotation.
BROKEN_FIELD = re.compile(
    r'(?:^|(?<=[,;\t]))"((?:[^"\n]|""){0,300}(?:\n(?:[^"\n]|""){0,300}){1,6})"(?=[,;\t]|$)', re.M
)
FIGURES = re.compile(r"[\d\s.+\-]+")
# Between figures of one cell, as white space alone may stand between the digits of one number.
BETWEEN = " / "
NEEDS_QUOTES = re.compile('[",;\t]')


def with_whole_fields(text: str) -> str:
    """`text` with each quoted field in one line, two figures in one kept apart."""
    return BROKEN_FIELD.sub(_in_one_line, text) if '"' in text else text


def _in_one_line(field: re.Match[str]) -> str:
    lines = [line.strip() for line in field[1].split("\n") if line.strip()]
    whole = (BETWEEN if all(map(FIGURES.fullmatch, lines)) else " ").join(lines)
    return f'"{whole}"' if NEEDS_QUOTES.search(whole) else whole
