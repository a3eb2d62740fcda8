"""Tables typed with tabs between their cells, as spreadsheets and word processors copy them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from gxdata.read.document import Block, Cell, Grid, Line
from gxdata.read.white import clean

# So many rows must follow one another, of which so large a share has as many cells as most.
MIN_ROWS, MOST = 3, 0.8
MIN_CELLS = 3
# With so many rows of one length a blank column is no chance.
MANY_ROWS = 10
NUMBER = re.compile(r"[+\-−－]?[\d０-９][\d０-９,，.．]*\S?")
# What a cell says that has none.
NOTHING = re.compile(r"[/\\\-−—－―]{1,3}|暂?无|没有|不(?:涉及|适用)")
PARTED = re.compile(r"\d{1,9}(?: {1,3}\d{1,9}){1,3}")

Rows = list[list[str]]


def with_tabbed_rows(blocks: Iterable[Block]) -> Iterator[Block]:
    """Blocks with lines that hold tabs as the rows of a grid, where tabs part cells and do not merely line words up.

    They part cells where nearly all rows have one number of cells, or one behind their labels, and no column is blank
    throughout: words that are lined up take more tabs the shorter they are, or more than one everywhere. A column
    may be blank where all rows have one number of cells and one tab alone parts some of them.
    """
    run: list[Line] = []
    for block in blocks:
        if isinstance(block, Line) and not block.cell and "\t" in block.text.strip(" "):
            run.append(block)
            continue
        yield from _grid_or_lines(run)
        run = []
        yield block
    yield from _grid_or_lines(run)


def with_read_tabs(blocks: Iterable[Block]) -> Iterator[Block]:
    """The same with tabs that part no cells as the white space they are."""
    for block in with_tabbed_rows(blocks):
        if isinstance(block, Line) and "\t" in block.text:
            yield replace(block, text=clean(block.text))
        else:
            yield block


def _grid_or_lines(run: list[Line]) -> Iterable[Block]:
    rows = [[cell.strip() for cell in line.text.split("\t")] for line in run]
    if (
        not _holds_parted(rows)
        and not _is_steady(rows)
        and not _is_steady([b for row in rows if (b := _behind_label(row))])
    ):
        return run
    cells = (Cell(text, n, m) for n, row in enumerate(rows, 1) for m, text in enumerate(row, 1))
    return [Grid(tuple(cells), 1, spans=False, tabs=True)]


def _holds_parted(rows: Rows) -> bool:
    """Whether the few rows below a line of headings have a cell for each of these, one a number that spaces part.

    Without the cells' bounds that number would be two.
    """
    lengths = set(map(len, rows))
    return (
        1 < len(rows) < MIN_ROWS
        and len(lengths) == 1
        and lengths.pop() >= MIN_CELLS
        and all(cell and not NUMBER.fullmatch(cell) for cell in rows[0])
        and any(PARTED.fullmatch(cell) for row in rows[1:] for cell in row)
    )


def _is_steady(rows: Rows) -> bool:
    """Whether nearly all rows have the same number of cells, and no column is blank only because it is none."""
    if len(rows) < MIN_ROWS:
        return False
    ((length, held),) = Counter(map(len, rows)).most_common(1)
    usual = [row for row in rows if len(row) == length]
    return (
        length >= MIN_CELLS
        and held >= len(rows) * MOST
        and (
            all(any(column) for column in zip(*usual, strict=True))
            or (
                held == len(rows) >= MANY_ROWS
                and any(a and b for r in rows for a, b in pairwise(r))
            )
        )
    )


def _behind_label(row: list[str]) -> list[str]:
    """What stands behind the last words of a row that holds a number, or says that there is none."""
    if not any(map(_is_figure, row)):
        return []
    words = (n for n in range(len(row) - 1, -1, -1) if row[n] and not _is_figure(row[n]))
    return row[next(words, -1) + 1 :]


def _is_figure(cell: str) -> bool:
    return (NUMBER.fullmatch(cell) or NOTHING.fullmatch(cell)) is not None
