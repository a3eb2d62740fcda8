"""Pages that break after every cell: what stands between two bars, each on a line of its own, is a cell."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from gxdata.read.document import Block, Grid, Line
from gxdata.read.text.broken_fields import BETWEEN, FIGURES
from gxdata.read.text.one_line import FIGURE

BARS = ("|", "｜")
# Cells that a heading spans leave so many bars behind it at most; more are what is left of a page's layout.
MAX_SPANNED = 12
# Nowhere do more blank lines stand between a bar and its text.
MAX_BLANK = 9


def with_bare_cells(blocks: Sequence[Block]) -> Iterable[Block]:
    """Blocks with what stands between two bars, each the only one of its line, as a line that is one cell.

    More than one line between two bars is running text, or a cell that broke; it stays as it is, but for figures, which
    are kept apart in one cell. Nothing between two bars is a blank cell where cells share their lines with bars, or
    where more blank lines stand here than before and behind a text; otherwise it is what parts two rows. Columns that
    a cell spans leave bars behind it, or on the next line.
    """
    if not any(isinstance(block, Line) and _parted(block) for block in blocks):
        return blocks
    return _with_bare_cells(blocks)


def _with_bare_cells(blocks: Iterable[Block]) -> Iterator[Block]:
    between: list[Line] | None = None  # what stands since the last such bar
    shared = False
    blank_lines = 0  # since the last such bar, and the fewest from one to a text
    fewest = MAX_BLANK
    for block in _opened(blocks):
        parted = None if isinstance(block, Grid) else _parted(block)
        if isinstance(block, Grid) or (parted is None and between is None):
            yield from _with_last_of_row(between or [])
            yield block
            between, blank_lines = None, 0
        elif parted is None and (spanned := _spanned(block)):
            first, *blanks = spanned
            yield from _bare_cell([*(between or ()), *_lines(block, first)])
            yield from (Line(text, cell=True) for text in blanks)
            between, shared, blank_lines = [], True, 0
        elif parted is None and not block.text.strip():
            blank_lines += 1
        elif parted is None:
            fewest = fewest if between else min(fewest, blank_lines)
            between = [*(between or ()), block]
        else:
            before, after = parted
            shared |= bool(before or after)
            cell = [*(between or ()), *before]
            if cell or (between is not None and (shared or blank_lines > 2 * fewest)):
                yield from _bare_cell(cell)
            between, blank_lines = after, 0
    yield from _with_last_of_row(between or [])


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
        figures = all(FIGURES.fullmatch(line.text) for line in between)
        return (
            [Line(BETWEEN.join(line.text.strip() for line in between), cell=True)]
            if figures
            else _with_last_of_row(between)
        )
    return [Line(line.text.strip(), line.heading, cell=True) for line in between or [Line("")]]


def _with_last_of_row(lines: list[Line]) -> list[Line]:
    """Lines behind a bar, a figure before words as the last cell of a row that no bar closes: | 5 | 310 行政处罚."""
    figures = [FIGURE.fullmatch(line.text.strip()) is not None for line in lines[:2]]
    if figures not in ([True], [True, False]):
        return lines
    return [replace(lines[0], text=lines[0].text.strip(), cell=True), *lines[1:]]
