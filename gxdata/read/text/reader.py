"""Read plain text: lines, and rows that an extractor wrote with bars between their cells."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count

from gxdata.read.document import Block, Cell, Document, Grid, Line
from gxdata.read.text.bare_cells import BARS, with_bare_cells
from gxdata.read.text.continued_rows import with_continued_rows
from gxdata.read.text.cut_cells import with_cut_cells_whole
from gxdata.read.text.one_line import pieces
from gxdata.read.text.passes import prepared
from gxdata.read.text.tabs import with_tabbed_rows
from gxdata.read.text.wrapped import with_whole_paragraphs
from gxdata.read.typed import bare_cell, is_rule, unmarked

# Page numbers as PDF text leaves them between a table's lines: "— 3 —", "- 3 -", "第 3 页", "Page 3", "P. 3", "3 / 12".
PAGE_NUMBER = re.compile(
    r"\s*(?:[-—–－]{1,2}\s*\d{1,3}\s*[-—–－]{1,2}|第\s*\d{1,3}\s*页(?:\s*共\s*\d{1,3}\s*页)?|"
    r"(?:Page|P\.)\s*\d{1,3}\b.*|\d{1,3}\s*/\s*\d{1,3})\s*"
)
# A sentence with a bar in it: an end, and more characters than a label would have before it.
SENTENCE = re.compile(r"[^|｜]{16}[。！？；]")


def read_text(text: str, encoding: str) -> Document:
    """Read plain text."""
    text = prepared(text)
    lines: Iterable[Block] = map(Line, with_whole_paragraphs(text.split("\n")))
    if "\t" in text:
        lines = with_tabbed_rows(lines)
    return Document(with_barred_rows(lines), "text/plain", encoding)


def with_barred_rows(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Blocks with the rows that were typed with bars between their cells as grids, and without page numbers.

    A line with at least two bars, or with one that stands between cells, is a row of a grid, blank cells kept; rows
    that follow one another make one grid. Where bars stand alone on their lines, what is between two of them is a cell.
    A line with more bars than any row has holds a table: a line for each of its cells.
    """
    found: list[Block] = []
    rows: list[Line] = []
    tables = count(1)

    def close() -> None:
        for block in _table(rows):
            found.append(replace(block, number=next(tables)) if isinstance(block, Grid) else block)
        rows.clear()

    blocks = [
        part
        for block in with_continued_rows(with_cut_cells_whole(list(blocks)))
        for part in _apart(block)
        if isinstance(part, Grid) or not PAGE_NUMBER.fullmatch(part.text)
    ]
    for block in with_bare_cells(blocks):
        if isinstance(block, Grid):
            close()
            found.append(replace(block, number=next(tables)))
        elif block.cell:
            close()
            found.append(block)
        elif _is_row(block.text):
            rows.append(block)
        elif text := unmarked(block.text.strip(" |\t")):
            close()
            found.append(block if text == block.text else Line(text, block.heading))
    close()
    return tuple(found)


def _apart(block: Block) -> Iterable[Block]:
    """A line that holds a table as one for each of its cells."""
    if isinstance(block, Grid) or len(parts := pieces(block.text, BARS[0])) == 1:
        return (block,)
    return map(Line, parts)


def _table(lines: list[Line]) -> Iterator[Block]:
    """Barred lines that follow one another as a grid; sentences among them, that hold a bar, as the lines they are."""
    rows: list[list[str]] = []
    for line in lines:
        if _is_prose(line.text, alone=len(lines) == 1):
            if rows:
                yield _grid(rows)
            rows = []
            yield line
        elif not is_rule(list(filter(None, cells := _bars_parted(line.text)))):
            rows.append(cells)
    if rows:
        yield _grid(rows)


def _is_prose(text: str, alone: bool) -> bool:
    """Whether a barred line is a sentence: one bar alone parts no cells there, nor do several where no row is near."""
    bars = text.count("|") + text.count("｜")
    return (bars == 1 or alone) and SENTENCE.search(text) is not None


def _is_row(line: str) -> bool:
    """Whether a line is a barred row."""
    bars = line.count("|") + line.count("｜")
    if not bars:
        return False
    text = line.strip()
    # One bar at an end is that of a cell alone: a line of a page that breaks after every cell.
    return bool(text.strip("|｜ ")) and (bars > 1 or not (text[0] in BARS or text[-1] in BARS))


def _bars_parted(line: str) -> list[str]:
    """The cells of a barred row."""
    return [bare_cell(cell.strip()) for cell in re.split(r"[|｜]", line.strip())]


def _grid(rows: list[list[str]]) -> Grid:
    """A grid of barred rows, without what stands before a bar that opens a row and behind one that ends it.

    Where not all rows begin with a bar, and more of them are of one length with a blank cell before it, there is one.
    """
    opened, kept = ([_without_ends(cells, first) for cells in rows] for first in (True, False))
    begin = sum(cells[0] == "" for cells in rows)
    if begin < len(rows) and (_steady(kept), len(rows)) > (_steady(opened), 2 * begin):
        opened = kept
    cells = (
        Cell(text, row, column)
        for row, texts in enumerate(opened, 1)
        for column, text in enumerate(texts, 1)
    )
    return Grid(tuple(cells), 1, spans=False)


def _steady(rows: list[list[str]]) -> int:
    """How many rows have as many cells as most."""
    return max(Counter(map(len, rows)).values())


def _without_ends(cells: list[str], opened: bool) -> list[str]:
    if opened and cells[0] == "":
        cells = cells[1:]
    return cells[:-1] if cells and cells[-1] == "" else cells
