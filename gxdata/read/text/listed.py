"""Rows as programs print them: lists of quoted cells, ['规章', '0', '3'], each on a line or all in one list."""

import re

from gxdata.read.text.data_frames import NOTHING

# One cell with what stands behind it: quoted in either way, or bare.
CELL = re.compile(
    r"\s*(?:'((?:[^'\\\n]|\\.)*)'|\"((?:[^\"\\\n]|\\.)*)\"|([^\s,'\"\[\]]+))\s*(,|\Z)", re.ASCII
)
ROW = re.compile(r"^[ \t]*\[+([^\[\]\n]{3,4000})\]+[ \t]*,?[ \t]*$", re.MULTILINE)
# What parts the rows of a list of lists on one line.
BETWEEN = re.compile(r"\][ \t]{0,4},[ \t]{0,4}\[")
# A page with no more such rows has them by chance.
MIN_ROWS = 3


def with_listed_rows(text: str) -> str:
    """`text` with each such row barred; as it is where there are hardly any."""
    if "[" not in text or ("'" not in text and '"' not in text):
        return text
    parted = BETWEEN.sub("]\n[", text)
    rows = {row[0]: cells for row in ROW.finditer(parted) if (cells := _cells(row[1]))}
    if len(rows) < MIN_ROWS:
        return text
    return ROW.sub(lambda row: _barred(rows[row[0]]) if row[0] in rows else row[0], parted)


def _cells(row: str) -> list[str]:
    """The cells of a row; none where it is no list of quoted cells."""
    cells: list[str] = []
    at, quoted = 0, False
    while at < len(row):
        cell = CELL.match(row, at)
        if cell is None:
            return []
        quoted |= cell[3] is None
        cells.append("" if cell[3] in NOTHING else cell[1] or cell[2] or cell[3] or "")
        at = cell.end()
    return cells if quoted else []


def _barred(cells: list[str]) -> str:
    return "| " + " | ".join(re.sub(r"\\n|\||\s", " ", cell) for cell in cells) + " |"
