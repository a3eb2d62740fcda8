"""Read plain text: lines, and rows that an extractor wrote with bars between their cells."""

import re

from gxdata.read.document import Block, Cell, Document, Grid, Line

# Page numbers as PDF text leaves them between lines of a table: "— 3 —", "- 3 -", "第 3 页", "Page 3", "P. 3".
PAGE_NUMBER = re.compile(
    r"\s*(?:[-—–－]{1,2}\s*\d{1,3}\s*[-—–－]{1,2}|第\s*\d{1,3}\s*页(?:\s*共\s*\d{1,3}\s*页)?|(?:Page|P\.)\s*\d{1,3}\b.*)\s*"
)


def read_text(text: str, encoding: str) -> Document:
    """Read plain text.

    A line with at least two bars, or with one that stands between cells, is a row of a grid, blank cells kept; rows
    that follow one another make one grid. A bar alone on its line parts cells but says nothing of blank ones, so it is
    dropped, and its cells stay lines.

    Parameters
    ----------
    text
        The decoded text.
    encoding
        What it was decoded with; recorded.
    """
    blocks: list[Block] = []
    rows: list[list[str]] = []
    tables = 0

    def close() -> None:
        nonlocal tables
        if rows:
            tables += 1
            blocks.append(_grid(rows, tables))
            rows.clear()

    for raw in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        line = raw.replace("\u3000", " ").replace("\xa0", " ").replace("\ufeff", "")
        if PAGE_NUMBER.fullmatch(line):
            continue
        cells = _cells(line)
        if cells is None:
            if line.strip(" |\t"):
                close()
                blocks.append(Line(line.strip(" |\t")))
        elif any(cells):
            rows.append(cells)
    close()
    return Document(tuple(blocks), "text/plain", encoding)


def _cells(line: str) -> list[str] | None:
    """The cells of a barred row, or None where the line is no row."""
    stripped = line.strip()
    bars = stripped.count("|") + stripped.count("｜")
    if not bars or not stripped.strip("|｜ "):
        return None
    cells = [c.strip() for c in re.split(r"[|｜]", stripped)]
    if bars == 1 and not (cells[0] and cells[1]):
        return None  # one cell with its bar: a line of a page that breaks after every cell
    if cells[0] == "":
        cells = cells[1:]
    if cells and cells[-1] == "":
        cells = cells[:-1]
    return cells


def _grid(rows: list[list[str]], number: int) -> Grid:
    cells = (
        Cell(text, row, column)
        for row, texts in enumerate(rows, 1)
        for column, text in enumerate(texts, 1)
    )
    return Grid(tuple(cells), number)
