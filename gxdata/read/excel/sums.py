"""What the plain sums of a workbook come to: ``SUM(B2:G2)``, ``B2+C2-D2``. No other formula is computed."""

import re
from typing import NamedTuple

from gxdata.read.excel.places import NAME, Place, place

SHEET = r"(?:('[^']{1,60}'|[^\s'!+\-(),:\[\]]{1,60})!)?"
AREA = re.compile(rf"{SHEET}([A-Z]{{1,3}}\d{{1,7}})(?::([A-Z]{{1,3}}\d{{1,7}}))?")
TERM = re.compile(rf"([+-]?)(?:SUM\(([^()]{{1,400}})\)|({AREA.pattern}))", re.IGNORECASE)
LOCKED = re.compile(r"(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\d(])")
# Sums of sums go no deeper in a table, and all of a report's together look at no more cells.
MAX_DEPTH, MAX_LOOKS = 12, 200_000


class Cells(NamedTuple):
    """The cells of a sheet: numbers, those with anything else in them, and formulas as they are written."""

    numbers: dict[Place, float]
    words: set[Place]
    formulas: dict[Place, str]


class Sums:
    """Computes the formulas of a workbook, by its sheets' names, as far as they are sums of numbers that are there."""

    def __init__(self, sheets: dict[str, Cells]) -> None:
        self._sheets = sheets
        self._totals: dict[tuple[str, Place], float | None] = {}
        self._looks = 0

    def total(self, sheet: str, at: Place, depth: int = 0) -> float | None:
        """What the formula of a cell comes to; None where it is no plain sum, or goes in a circle."""
        key = (sheet, at)
        if key not in self._totals:
            self._totals[key] = None
            if depth < MAX_DEPTH:
                self._totals[key] = self._sum(sheet, self._sheets[sheet].formulas[at], depth)
        return self._totals[key]

    def _sum(self, sheet: str, formula: str, depth: int) -> float | None:
        text = formula.replace("$", "").replace(" ", "").lstrip("=+")
        total, at = 0.0, 0
        while at < len(text):
            term = TERM.match(text, at)
            if term is None or (at and not term[1]):
                return None
            areas = term[2].split(",") if term[2] else [term[3]]
            found = [self._area(sheet, area, depth, alone=not term[2]) for area in areas]
            known = [number for number in found if number is not None]
            if len(known) < len(found):
                return None
            total += -sum(known) if term[1] == "-" else sum(known)
            at = term.end()
        return total if text else None

    def _area(self, sheet: str, area: str, depth: int, *, alone: bool) -> float | None:
        """The numbers of an area together. Words in it count nothing within SUM, and alone spoil the sum."""
        match = AREA.fullmatch(area.upper())
        name = match[1].strip("'") if match and match[1] else sheet
        first = place(match[2]) if match else None
        last = place(match[3]) if match and match[3] else first
        if first is None or last is None or name not in self._sheets or (alone and first != last):
            return None
        cells = self._sheets[name]
        if alone and first in cells.words:
            return None
        self._looks += max(0, last[0] - first[0] + 1) * max(0, last[1] - first[1] + 1)
        if self._looks > MAX_LOOKS:
            return None
        total = 0.0
        for row in range(first[0], last[0] + 1):
            for column in range(first[1], last[1] + 1):
                at = (row, column)
                number = (
                    self.total(name, at, depth + 1)
                    if at in cells.formulas
                    else cells.numbers.get(at, 0.0)
                )
                if number is None:
                    return None
                total += number
        return total


def moved(formula: str, base: Place, at: Place) -> str:
    """A formula that cells share, as it stands for the one at `at` when it is written for the one at `base`."""
    down, across = at[0] - base[0], at[1] - base[1]

    def shift(match: re.Match[str]) -> str:
        told = NAME.fullmatch(match[2] + match[4])
        start = place(told[0]) if told else None
        if start is None:
            return match[0]
        row = start[0] + (0 if match[3] else down)
        column = start[1] + (0 if match[1] else across)
        return f"{letters(column)}{row + 1}" if row >= 0 and column >= 0 else "#REF!"

    return LOCKED.sub(shift, formula)


def letters(column: int) -> str:
    """The letters that name a column, counted from 0."""
    found = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(65 + rest) + found
    return found
