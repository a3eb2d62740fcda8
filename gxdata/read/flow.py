"""What word processors keep: paragraphs, and tables whose cells hold paragraphs and further tables."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count, pairwise

from gxdata.read.body import is_body
from gxdata.read.document import Block, Cell, Grid, Line
from gxdata.read.pictures import PICTURE, without_ornaments
from gxdata.read.white import clean

# A cell with more text than a label would have is layout: report bodies are set in one-cell tables.
MAX_CELL_TEXT = 300
# Deeper nesting than any document has; recursion stops here.
MAX_NESTING = 50
# Characters written without spaces between words.
UNSPACED = re.compile(
    r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f\U00020000-\U0003ffff]"
)


@dataclass(slots=True)
class Paragraph:
    """One paragraph. Line breaks inside it stand as newlines; `heading` is its outline level, 0 for none."""

    text: str
    heading: int = 0


@dataclass(slots=True)
class FlowCell:
    """One cell of a row. `column` counts from 1; `continues` says that it belongs to the cell above it."""

    content: "list[Paragraph | FlowTable]" = field(default_factory=list)
    column: int = 1
    colspan: int = 1
    continues: bool = False


@dataclass(slots=True)
class FlowTable:
    """A table as it was written, row by row."""

    rows: list[list[FlowCell]] = field(default_factory=list)


Flow = list[Paragraph | FlowTable]


def blocks(flow: Flow) -> tuple[Block, ...]:
    """Lines, tabs in them kept, and grids in reading order.

    A table that holds a table, a single cell, or a cell with a report's body or a text as long is layout: it is taken
    apart, and what its cells hold is read on its own.
    """
    found: list[Block] = []
    _collect(flow, found, count(1))
    return tuple(found)


def join_lines(parts: list[str]) -> str:
    """Lines of one cell as one text: no space beside a Chinese character, one between words and between digits.

    Two numbers that stand below each other in a cell stay two: what they mean is not for the carrier to decide.
    """
    lines = [line for line in map(clean, parts) if line]
    if not lines:
        return ""
    text = lines[0]
    for before, after in pairwise(lines):
        unspaced = UNSPACED.match(before[-1]) or UNSPACED.match(after[0])
        text += after if unspaced else " " + after
    return text


def _collect(flow: Flow, found: list[Block], tables: Iterator[int]) -> None:
    for item in flow:
        if isinstance(item, Paragraph):
            lines = map(_line, item.text.split("\n"))
            found.extend(Line(text, item.heading) for text in lines if text)
        elif is_data(item):
            found.append(Grid(tuple(_cells(item)), next(tables)))
        else:
            for row in item.rows:
                for cell in row:
                    _collect(cell.content, found, tables)


def _line(text: str) -> str:
    """A line as it is read, with its tabs: they may part the cells of a table. Its pictures say nothing."""
    text = text.replace(PICTURE, "")
    if "\t" not in text:
        return clean(text)
    parts = list(map(clean, text.split("\t")))
    return "\t".join(parts) if any(parts) else ""


def is_data(table: FlowTable) -> bool:
    """Whether a table holds data in columns, and is not there to arrange text or others on the page."""
    cells = [cell for row in table.rows for cell in row]
    nested = any(isinstance(item, FlowTable) for cell in cells for item in cell.content)
    if nested or len({cell.column for cell in cells}) <= 1:
        return False
    texts = list(map(_cell_text, cells))
    return max(map(len, texts)) <= MAX_CELL_TEXT and not any(map(is_body, texts))


def _cell_text(cell: FlowCell) -> str:
    paragraphs = [item for item in cell.content if isinstance(item, Paragraph)]
    lines = [line for paragraph in paragraphs for line in paragraph.text.split("\n")]
    return without_ornaments(join_lines(lines))


def _cells(table: FlowTable) -> Iterator[Cell]:
    starts = [{cell.column for cell in row} for row in table.rows]
    continued = [{cell.column for cell in row if cell.continues} for row in table.rows]
    for n, row in enumerate(table.rows):
        for cell in row:
            # A cell that claims to continue one above where there is none is a cell of its own.
            if cell.continues and n and cell.column in starts[n - 1]:
                continue
            end = n + 1
            while end < len(continued) and cell.column in continued[end]:
                end += 1
            yield Cell(_cell_text(cell), n + 1, cell.column, end - n, cell.colspan)
