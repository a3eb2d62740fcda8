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
# How a line begins that goes on with a row: with a bar, or with a figure, the rest of one among them.
GOES_ON = re.compile(r"\s*(?:\||[+\-−]?\d[\d.,]*\s*(?:\||$))")


def with_cut_cells_whole(blocks: Sequence[Block]) -> list[Block]:
    """Blocks with the barred lines that were cut as one with the line that each goes on in; else as they are.

    Lines were cut where several barred ones are as long as the longest and half of them go on with a figure or a bar.
    """
    lengths = {n: len(block.text) for n, block in enumerate(blocks[:-1]) if _is_barred(block)}
    width = max(lengths.values(), default=0)
    full = [n for n, length in lengths.items() if length >= width - LOOSE]
    on = {n for n in full if isinstance(b := blocks[n + 1], Line) and GOES_ON.match(b.text)}
    if width < NARROWEST or len(full) < MIN_LINES or 2 * len(on) < len(full):
        return list(blocks)
    return list(_joined(blocks, on | {n for n in full if _breaks_off(blocks[n], blocks[n + 1])}))


def _is_barred(block: Block) -> bool:
    """Whether a block is a line with words or figures and bars between them."""
    return isinstance(block, Line) and BAR in block.text and bool(block.text.strip(f" {BAR}"))


def _breaks_off(block: Block, below: Block) -> bool:
    """Whether a line ends within a label that goes on in the next: a bar, or a figure alone, may end a row."""
    last = block.text.rpartition(BAR)[2].strip() if isinstance(block, Line) else ""
    return bool(last) and FIGURE.fullmatch(last) is None and _is_barred(below)


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
