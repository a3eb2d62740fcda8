"""Rows of a table that a page's end cuts in two: half of the label stands on the next page."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from gxdata.read.document import Block, Cell, Grid

# How a row's own label begins; what begins otherwise may be the rest of the label above.
OWN_LABEL = re.compile(
    r"\s*(?:[（(]?[\d一二三四五六七八九十]{1,2}[)）]|\d{1,2}[.．、]|[一二三四五六七八九十]{1,2}、)"
)
HAN = re.compile(r"[\u4e00-\u9fff]")
DIGIT = re.compile(r"\d")
LONGEST_HALF = 40


def with_whole_rows(blocks: Iterable[Block]) -> Iterator[Block]:
    """Blocks with the rows that a page's end cut in two whole again.

    Only a row whose cells are all blank but for its label is taken for half of one, where the table goes on right
    behind the break with as many columns, and the rest of the label begins like none of its own. The numbers are those
    of the other half.

    Parameters
    ----------
    blocks
        The blocks of a document, a table that runs over pages as one grid a page.
    """
    before: Block | None = None
    for block in blocks:
        if isinstance(before, Grid) and isinstance(block, Grid):
            before, block = _joined(before, block)
        if before is not None:
            yield before
        before = block
    if before is not None:
        yield before


def _joined(above: Grid, below: Grid) -> tuple[Grid, Grid]:
    last, first = _row(above, -1), _row(below, 0)
    if not last or not first or _width(above) != _width(below):
        return above, below
    rest = _lone(first)
    if rest and not OWN_LABEL.match(rest.text):
        label = _at(last, rest.column)
        if label and HAN.search(label.text) and any(DIGIT.search(c.text) for c in last):
            whole = label._replace(text=label.text + rest.text)
            return _with(above, label, whole), _without_row(below, first)
    start = _lone(last)
    label = _at(first, start.column) if start else None
    if (
        start
        and label
        and OWN_LABEL.match(start.text)
        and HAN.search(label.text)
        and not OWN_LABEL.match(label.text)
        and any(DIGIT.search(c.text) for c in first)
    ):
        whole = label._replace(text=start.text + label.text)
        return _without_row(above, last), _with(below, label, whole)
    return above, below


def _row(grid: Grid, n: int) -> tuple[Cell, ...]:
    """The first or last row, without the cells that reach into other rows."""
    rows = list(grid.rows())
    return tuple(c for c in rows[n] if c.rowspan == 1) if rows else ()


def _lone(row: tuple[Cell, ...]) -> Cell | None:
    """The only cell of a row that is not blank, if it holds part of a label."""
    filled = [c for c in row if c.text.strip()]
    if len(filled) != 1 or len(row) < 3 or len(filled[0].text) > LONGEST_HALF:
        return None
    text = filled[0].text
    return filled[0] if HAN.search(text) and not re.search(r"[。；]", text) else None


def _at(row: tuple[Cell, ...], column: int) -> Cell | None:
    return next((c for c in row if c.column == column), None)


def _width(grid: Grid) -> int:
    return max((c.column + c.colspan for c in grid.cells), default=0)


def _with(grid: Grid, cell: Cell, changed: Cell) -> Grid:
    return replace(grid, cells=tuple(changed if c is cell else c for c in grid.cells))


def _without_row(grid: Grid, row: tuple[Cell, ...]) -> Grid:
    gone = {id(c) for c in row}
    return replace(grid, cells=tuple(c for c in grid.cells if id(c) not in gone))
