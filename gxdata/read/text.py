"""Read plain text: lines, and rows that an extractor wrote with bars between their cells."""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import count

from gxdata.read.document import Block, Cell, Document, Grid, Line

# Page numbers as PDF text leaves them between lines of a table: "— 3 —", "- 3 -", "第 3 页", "Page 3", "P. 3".
PAGE_NUMBER = re.compile(
    r"\s*(?:[-—–－]{1,2}\s*\d{1,3}\s*[-—–－]{1,2}|第\s*\d{1,3}\s*页(?:\s*共\s*\d{1,3}\s*页)?|(?:Page|P\.)\s*\d{1,3}\b.*)\s*"
)


def read_text(text: str, encoding: str) -> Document:
    """Read plain text.

    Parameters
    ----------
    text
        The decoded text.
    encoding
        What it was decoded with; recorded.
    """
    lines = []
    for raw in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        lines.append(Line(raw.replace("\u3000", " ").replace("\xa0", " ").replace("\ufeff", "")))
    return Document(with_barred_rows(lines), "text/plain", encoding)


def with_barred_rows(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Blocks with the rows that were typed with bars between their cells as grids, and without page numbers.

    A line with at least two bars, or with one that stands between cells, is a row of a grid, blank cells kept; rows
    that follow one another make one grid. A bar alone on its line parts cells but says nothing of blank ones, so it is
    dropped, and its cells stay lines.
    """
    found: list[Block] = []
    rows: list[list[str]] = []
    tables = count(1)

    def close() -> None:
        if rows:
            found.append(_grid(rows, next(tables)))
            rows.clear()

    for block in blocks:
        if isinstance(block, Grid):
            close()
            found.append(replace(block, number=next(tables)))
            continue
        if PAGE_NUMBER.fullmatch(block.text):
            continue
        cells = _cells(block.text)
        if cells is None:
            text = block.text.strip(" |\t")
            if text:
                close()
                found.append(replace(block, text=text))
        elif any(cells):
            rows.append(cells)
    close()
    return tuple(found)


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
    return Grid(tuple(cells), number, spans=False)
