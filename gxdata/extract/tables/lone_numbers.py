"""Pages that set every cell on a line of its own: there digits that white space parts on one line may be one number."""

import re
from collections.abc import Sequence
from itertools import takewhile

from gxdata.read.document import Block, Document, Grid

# Thousands parted by white space, or decimals; other digits, parted by mistake.
THOUSANDS = re.compile(r"\s*(?:\d{1,3}(?:\s\d{3})+|\d{1,9}(?:\s{1,2}\.\s?|\.\s)\d{1,4})\s*")
PARTED = re.compile(r"\s*[1-9]\d{0,5}\s\d{1,6}\s*")
# So many lines with one number each make a page of such lines.
LONE = re.compile(r"\s*\d{1,7}\s*")
MIN_LONE = 12
# No number begins in a zero: so many lines with such a pair make a page that sets rows of two cells on a line.
PAIR = re.compile(r"\s*0\s\d{1,6}\s*")
MIN_PAIRS = 3
# So many lines that follow one another with a figure each are a row; one alone may be a row of two.
FIGURE = re.compile(r"\s*[+\-−]?[\d,.]{1,12}(?:\s\d{1,6})?\s*")
WIDTHS = (2, 3, 7, 15)


def has_lone_numbers(document: Document) -> bool:
    """Whether a page sets every cell on a line of its own, and no two of a row on one."""
    lone, pairs = (
        sum(kind.fullmatch(line) is not None for line in document.lines()) for kind in (LONE, PAIR)
    )
    return lone >= MIN_LONE and pairs < MIN_PAIRS


def may_be_one_number(blocks: Sequence[Block], n: int) -> bool:
    """Whether block `n` is a line with thousands or decimals, or digits that are one cell if its row is whole."""
    block = blocks[n]
    if isinstance(block, Grid):
        return False
    if THOUSANDS.fullmatch(block.text) is not None:
        return True
    return PARTED.fullmatch(block.text) is not None and _run(blocks, n) in WIDTHS


def _run(blocks: Sequence[Block], n: int) -> int:
    """How many lines with a figure each stand together, line `n` among them; of more than a row's, some."""
    most = WIDTHS[-1] + 1
    before, after = blocks[max(0, n - most) : n], blocks[n : n + most]
    return sum(sum(1 for _ in takewhile(_is_figure, part)) for part in (before[::-1], after))


def _is_figure(block: Block) -> bool:
    return not isinstance(block, Grid) and FIGURE.fullmatch(block.text) is not None
