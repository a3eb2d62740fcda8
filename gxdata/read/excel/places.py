"""Where the cells of XLSX sheets stand: ``B3`` is row 2, column 1."""

import re

# Row and column, from 0.
Place = tuple[int, int]
NAME = re.compile(r"([A-Za-z]{1,3})(\d{1,7})")


def place(name: str | None) -> Place | None:
    """The place that a cell's name says, or None where it says none."""
    match = NAME.fullmatch(name or "")
    return (int(match[2]) - 1, column(match[1])) if match else None


def column(letters: str) -> int:
    """The number of the column that letters name, from 0."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number - 1
