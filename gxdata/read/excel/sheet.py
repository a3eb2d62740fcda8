"""From the cells of a sheet to lines and grids: titles and prose are typed into sheets too."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from gxdata.read.document import Block, Cell, Grid, Line
from gxdata.read.flow import join_lines

# Top left cell (row, column, from 0) to the rows and columns that are merged with it.
Merges = dict[tuple[int, int], tuple[int, int]]
# All cells of a sheet, row by row, and its merged ranges.
Sheet = tuple[list[list[str]], Merges]
# Excel keeps and shows no more digits of a number than these.
DIGITS = 15


def merges_within(merges: Merges, height: int, width: int) -> Merges:
    """Merged ranges, cut to the cells that a sheet of this size has."""
    cut = {
        (top, left): (min(down, height - top), min(across, width - left))
        for (top, left), (down, across) in merges.items()
    }
    return {place: span for place, span in cut.items() if min(span) > 0}


def covered_cells(merges: Merges) -> int:
    """How many cells merged ranges cover."""
    return sum(down * across for down, across in merges.values())


def workbook_blocks(sheets: Iterable[Sheet]) -> Iterator[Block]:
    """The blocks of the sheets of a workbook, one sheet after the other; its grids are numbered from 1."""
    grids = 0
    for texts, merges in sheets:
        for block in sheet_blocks(texts, merges, grids + 1):
            grids += isinstance(block, Grid)
            yield block


def sheet_blocks(texts: list[list[str]], merges: Merges, first: int) -> Iterator[Block]:
    """The blocks of a sheet.

    A row that holds one text and no number, and that no cell from above reaches into, is lines. The rows between such
    rows and blank ones make grids, with the columns that hold nothing cut off on both sides.

    Parameters
    ----------
    texts
        All cells, row by row from the sheet's first.
    merges
        The merged ranges.
    first
        The number of the first grid.
    """
    number = first
    width = max(map(len, texts), default=0)
    reached = _reached(merges, width)
    grid: list[int] = []
    one_column = all(sum(map(bool, row)) <= 1 for row in texts)
    for n, row in enumerate([*texts, []]):
        filled = [text for text in row if text]
        lines = len(filled) == 1 and (one_column or not _is_number(filled[0]))
        if n < len(texts) and (n in reached or (filled and not lines)):
            grid.append(n)
            continue
        if grid:
            cells = tuple(_cells(grid, texts, merges))
            if cells:
                # A sheet has no edges: blank cells behind a row may be what wider rows left.
                yield Grid(cells, number, spans=False)
                number += 1
            grid = []
        if lines:
            yield from map(Line, filled[0].split("\n"))


def _reached(merges: Merges, width: int) -> set[int]:
    """The rows that a merged cell reaches into or begins in. One as wide as the sheet is a title and parts nothing."""
    rows: set[int] = set()
    for (top, _), (down, across) in merges.items():
        if down > 1 and across < width:
            rows.update(range(top, top + down))
    return rows


def _cells(grid: list[int], texts: list[list[str]], merges: Merges) -> Iterator[Cell]:
    filled = [c for n in grid for c, text in enumerate(texts[n]) if text]
    if not filled:
        return
    left, right = min(filled), max(filled)
    covered = _covered(merges, set(grid))
    for row, n in enumerate(grid, 1):
        for column in range(left, right + 1):
            if (n, column) in covered:
                continue
            down, across = merges.get((n, column), (1, 1))
            text = join_lines(texts[n][column].split("\n"))
            down, across = min(down, grid[-1] - n + 1), min(across, right - column + 1)
            yield Cell(text, row, column - left + 1, down, across)


def _covered(merges: Merges, rows: set[int]) -> set[tuple[int, int]]:
    """The places that merged cells cover beside the one where they stand."""
    return {
        (row, column)
        for (top, left), (down, across) in merges.items()
        for row in range(top, top + down)
        if row in rows
        for column in range(left, left + across)
        if (row, column) != (top, left)
    }


def _is_number(text: str) -> bool:
    return not any(c.isalpha() for c in text)


# By so little a count is off that was reckoned, 317.9999999: nobody hides such decimals.
RECKONED = 1e-6


def beside_kept(shown: str, kept: float) -> str:
    """What is seen of a number whose decimals are hidden, and the number: either may be meant, ``318（318.4）``."""
    return f"{shown}（{short_number(kept)}）"


def short_number(value: float) -> str:
    """A number as Excel shows it, without the artefacts of binary fractions."""
    short = f"{value:.{DIGITS}g}"
    return f"{Decimal(short):f}" if "e" in short else short
