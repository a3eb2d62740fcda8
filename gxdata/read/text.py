"""Read plain text: lines, and rows that an extractor wrote with bars between their cells."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count

from gxdata.read.document import Block, Cell, Document, Grid, Line
from gxdata.read.white import seen

# Page numbers as PDF text leaves them between a table's lines: "— 3 —", "- 3 -", "第 3 页", "Page 3", "P. 3", "3 / 12".
PAGE_NUMBER = re.compile(
    r"\s*(?:[-—–－]{1,2}\s*\d{1,3}\s*[-—–－]{1,2}|第\s*\d{1,3}\s*页(?:\s*共\s*\d{1,3}\s*页)?|"
    r"(?:Page|P\.)\s*\d{1,3}\b.*|\d{1,3}\s*/\s*\d{1,3})\s*"
)
BARS = ("|", "｜")
# Cells that a heading spans leave so many bars behind it at most; more are what is left of a page's layout.
MAX_SPANNED = 12


def read_text(text: str, encoding: str) -> Document:
    """Read plain text.

    Parameters
    ----------
    text
        The decoded text.
    encoding
        What it was decoded with; recorded.
    """
    text = (
        seen(text.replace("\r\n", "\n").replace("\r", "\n"))
        .replace("\u3000", " ")
        .replace("\xa0", " ")
    )
    return Document(with_barred_rows(map(Line, text.split("\n"))), "text/plain", encoding)


def with_barred_rows(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Blocks with the rows that were typed with bars between their cells as grids, and without page numbers.

    A line with at least two bars, or with one that stands between cells, is a row of a grid, blank cells kept; rows
    that follow one another make one grid. Where bars stand alone on their lines, what is between two of them is a cell.
    """
    found: list[Block] = []
    rows: list[list[str]] = []
    tables = count(1)

    def close() -> None:
        if rows:
            found.append(_grid(rows, next(tables)))
            rows.clear()

    for block in with_bare_cells(_unpaged(blocks)):
        if isinstance(block, Grid):
            close()
            found.append(replace(block, number=next(tables)))
            continue
        if block.cell:
            close()
            found.append(block)
            continue
        cells = _cells(block.text)
        if cells is None:
            text = block.text.strip(" |\t")
            if text:
                close()
                found.append(block if text == block.text else Line(text, block.heading))
        elif any(cells):
            rows.append(cells)
    close()
    return tuple(found)


def _unpaged(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Grid) or not PAGE_NUMBER.fullmatch(block.text):
            yield block


def with_bare_cells(blocks: Iterable[Block]) -> Iterator[Block]:
    """Blocks with what stands between two bars, each the only one of its line, as a line that is one cell.

    More than one line between two bars is running text, or a cell that broke; it stays as it is. Nothing between two
    bars is a blank cell where cells share their lines with bars, or where bars touch the text but leave a blank line
    here; otherwise it is what parts two rows. Columns that a cell spans leave bars behind it, or on the next line.
    """
    between: list[Line] | None = None  # what stands since the last such bar
    shared = touching = False
    blank_line = True
    for block in _opened(blocks):
        parted = None if isinstance(block, Grid) else _parted(block)
        if isinstance(block, Grid) or (parted is None and between is None):
            yield from between or ()
            yield block
            between, blank_line = None, False
        elif parted is None and (spanned := _spanned(block)):
            first, *blanks = spanned
            yield from _bare_cell([*(between or ()), *_lines(block, first)])
            yield from (Line(text, cell=True) for text in blanks)
            between, shared, blank_line = [], True, False
        elif parted is None:
            touching |= not between and not blank_line and bool(block.text.strip())
            blank_line = not block.text.strip()
            if between is not None and not blank_line:
                between.append(block)
        else:
            before, after = parted
            shared |= bool(before or after)
            cell = [*(between or ()), *before]
            if cell or (between is not None and (shared or (touching and blank_line))):
                yield from _bare_cell(cell)
            between, blank_line = after, False
    yield from between or ()


def _opened(blocks: Iterable[Block]) -> Iterator[Block]:
    """Blocks without the bar that opens a row, where one cell with its bar stands behind it and another follows."""
    before: Block | None = None
    for block in blocks:
        if isinstance(before, Line) and isinstance(block, Line) and _is_opened(before):
            before = replace(before, text=before.text.strip()[1:]) if _parted(block) else before
        if before is not None:
            yield before
        before = block
    if before is not None:
        yield before


def _is_opened(line: Line) -> bool:
    """Whether a line holds the first cell of a row, between the bar that opens the row and its own."""
    text = line.text.strip()
    if not (text.startswith(BARS) and text.endswith(BARS)):
        return False
    return sum(map(text.count, BARS)) == 2 and bool(text[1:-1].strip())


def _parted(line: Line) -> tuple[list[Line], list[Line]] | None:
    """What stands before and behind the one bar at a line's end or beginning; None for any other line."""
    text = line.text.strip()
    if not text.startswith(BARS) and not text.endswith(BARS):
        return None
    before, _, after = text.replace("｜", "|").partition("|")
    if "|" in after or (before and after):
        return None
    return _lines(line, before), _lines(line, after)


def _spanned(line: Line) -> list[str] | None:
    """One cell, perhaps blank, and the blank ones behind it, each with its bar; None for any other line."""
    *cells, rest = line.text.strip().replace("｜", "|").split("|")
    if rest or not 2 <= len(cells) <= MAX_SPANNED or any(map(str.strip, cells[1:])):
        return None
    return [cell.strip() for cell in cells]


def _lines(line: Line, text: str) -> list[Line]:
    text = text.strip()
    return [Line(text, line.heading)] if text else []


def _bare_cell(between: list[Line]) -> list[Line]:
    if len(between) > 1:
        return between
    return [Line(line.text.strip(), line.heading, cell=True) for line in between or [Line("")]]


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
