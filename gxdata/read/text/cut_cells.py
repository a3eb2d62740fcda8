"""Barred rows that were cut at one number of characters, within cells and within numbers, put together again."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from gxdata.read.document import Block, Line
from gxdata.read.text.cut_lines import MIN_LINES, NARROWEST

BAR = "|"
# White space that a page takes off, before a line and behind it.
LOOSE = 2
FIGURE = re.compile(r"[+\-−]?\d[\d.,]*|[/\-—]")
# A line that goes on with a row: from a figure on, or the rest of one, behind a bar or none. Words behind that figure
# are the label of a row with a number of its own.
GOES_ON = re.compile(r"\s*\|?\s*[+\-−]?\d[\d.,]*\s*(?:\|[^一-龥]*)?")
# What may be the number of a page, alone on its line.
PAGE = re.compile(r"\s*\d{1,3}\s*")


def with_cut_cells_whole(blocks: Sequence[Block]) -> list[Block]:
    """Blocks with the barred lines that were cut as one with the line that each goes on in; else as they are.

    Lines were cut where several barred ones are as long as the longest and half of them go on with a figure in
    one with more bars or fewer: rows that begin with their number have as many.
    """
    lengths = {
        n: len(block.text)
        for n, block in enumerate(blocks[:-1])
        if isinstance(block, Line) and _is_barred(block.text)
    }
    width = max(lengths.values(), default=0)
    full = [n for n, length in lengths.items() if length >= width - LOOSE]
    on = {n for n in full if _goes_on(blocks[n], blocks[n + 1])}
    cut = [n for n in on if _bars(blocks[n]) != _bars(blocks[n + 1])]
    if width < NARROWEST or len(full) < MIN_LINES or 2 * len(cut) < len(full):
        return list(blocks)
    parted = on | {n for n in full if _breaks_off(blocks[n], blocks[n + 1])}
    return list(_joined(blocks, parted, _page_numbers(blocks)))


def _is_barred(text: str) -> bool:
    """Whether a line has bars, and words or figures between them."""
    return BAR in text and bool(text.strip(f" {BAR}"))


def _bars(block: Block) -> int:
    return block.text.count(BAR) if isinstance(block, Line) else 0


def _goes_on(block: Block, below: Block) -> bool:
    """Whether a line goes on in the next with a figure.

    Where one bar ends it and another begins that, or words end it and a bare figure begins that, rows end.
    """
    if not (isinstance(block, Line) and isinstance(below, Line)):
        return False
    last, barred = _last_cell(block.text), below.text.lstrip().startswith(BAR)
    rows = barred if not last else not barred and FIGURE.fullmatch(last) is None
    return not rows and GOES_ON.fullmatch(below.text) is not None


def _breaks_off(block: Block, below: Block) -> bool:
    """Whether a line ends within a label that goes on in the next: a bar, or a figure alone, may end a row."""
    if not (isinstance(block, Line) and isinstance(below, Line) and _is_barred(below.text)):
        return False
    last = _last_cell(block.text)
    return bool(last) and FIGURE.fullmatch(last) is None


def _last_cell(text: str) -> str:
    """What stands behind a line's last bar."""
    return text.rpartition(BAR)[2].strip()


def _page_numbers(blocks: Sequence[Block]) -> frozenset[int]:
    """The lines that hold one figure and no more, where two of them count on as pages do; else none."""
    alone = {
        n: int(block.text)
        for n, block in enumerate(blocks)
        if isinstance(block, Line) and PAGE.fullmatch(block.text)
    }
    counted = any(after == before + 1 for before, after in pairwise(alone.values()))
    return frozenset(alone) if counted else frozenset()


def _joined(blocks: Sequence[Block], cut: set[int], pages: frozenset[int]) -> Iterator[Block]:
    """The blocks, each cut line with the next; what may be a page's number, white space apart: it leaves a doubt."""
    begun = ""
    for n, block in enumerate(blocks):
        if not isinstance(block, Line):
            yield block
            continue
        begun += f" {block.text}" if begun and n in pages else block.text
        if n not in cut:
            yield replace(block, text=begun)
            begun = ""
