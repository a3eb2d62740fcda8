"""Barred rows that were cut at one number of characters, within cells and within numbers, put together again."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from gxdata.read.document import Block, Line
from gxdata.read.text.cut_lines import MIN_LINES, NARROWEST

BAR = "|"
# White space that a page takes off, before a line and behind it.
LOOSE = 2
FIGURE = re.compile(r"[+\-−]?\d[\d.,]*|[/\-—]")
# How a line begins that goes on with a row: with a figure, or the rest of one, behind a bar or none.
GOES_ON = re.compile(r"\s*\|?\s*[+\-−]?\d[\d.,]*\s*(?:\||$)")


def with_cut_cells_whole(blocks: Sequence[Block]) -> list[Block]:
    """Blocks with the barred lines that were cut as one with the line that each goes on in; else as they are.

    Lines were cut where several barred ones are as long as the longest and half of them go on with a figure.
    """
    lengths = {
        n: len(block.text)
        for n, block in enumerate(blocks[:-1])
        if isinstance(block, Line) and _is_barred(block.text)
    }
    width = max(lengths.values(), default=0)
    full = [n for n, length in lengths.items() if length >= width - LOOSE]
    on = {n for n in full if _goes_on(blocks[n], blocks[n + 1])}
    if width < NARROWEST or len(full) < MIN_LINES or 2 * len(on) < len(full):
        return list(blocks)
    return list(_joined(blocks, on | {n for n in full if _breaks_off(blocks[n], blocks[n + 1])}))


def _is_barred(text: str) -> bool:
    """Whether a line has bars, and words or figures between them."""
    return BAR in text and bool(text.strip(f" {BAR}"))


def _goes_on(block: Block, below: Block) -> bool:
    """Whether a line goes on in the next with a figure.

    Where one bar ends it and another begins that, or words end it and a bare figure begins that, rows end.
    """
    if not (isinstance(block, Line) and isinstance(below, Line)):
        return False
    last, barred = _last_cell(block.text), below.text.lstrip().startswith(BAR)
    rows = barred if not last else not barred and FIGURE.fullmatch(last) is None
    return not rows and GOES_ON.match(below.text) is not None


def _breaks_off(block: Block, below: Block) -> bool:
    """Whether a line ends within a label that goes on in the next: a bar, or a figure alone, may end a row."""
    if not (isinstance(block, Line) and isinstance(below, Line) and _is_barred(below.text)):
        return False
    last = _last_cell(block.text)
    return bool(last) and FIGURE.fullmatch(last) is None


def _last_cell(text: str) -> str:
    """What stands behind a line's last bar."""
    return text.rpartition(BAR)[2].strip()


def _joined(blocks: Sequence[Block], cut: set[int]) -> Iterator[Block]:
    begun = ""
    for n, block in enumerate(blocks):
        if not isinstance(block, Line):
            yield block
            continue
        begun += block.text
        if n not in cut:
            yield replace(block, text=begun)
            begun = ""
