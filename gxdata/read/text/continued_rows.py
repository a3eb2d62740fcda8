"""Barred rows whose cells go on in the lines below, as tables drawn in text wrap them, on one line again."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from unicodedata import east_asian_width

from gxdata.read.document import Block, Line

BAR = "|"
FIGURE = re.compile(r"[+\-−]?\d[\d.,]*")
# How a row of its own begins: 一、 （二） 3. 其中.
BEGINS = re.compile(
    r"[一二三四五六七八九十]{1,3}、|[（(][^（）()]{1,3}[）)]|\d{1,2}[.．、](?!\d)|其中"
)
# A column of figures is no narrower where one may be cut in two.
NARROWEST = 3


def with_continued_rows(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, each row that has a figure together with the lines that its cells go on in.

    Such a line has the same cells, as wide, and words only below cells without room for their next character. A figure
    below a figure may be its rest or another: white space between them leaves a doubt.
    """
    whole: list[str] = []
    above: list[str] = []
    begun: Block | None = None
    for block in blocks:
        cells = _cells(block)
        if isinstance(begun, Line) and cells and _go_on(cells, above, whole):
            whole = [_joined(*pair) for pair in zip(whole, cells, strict=True)]
            above = cells
            begun = replace(begun, text=BAR + BAR.join(whole) + BAR)
            continue
        if begun:
            yield begun
        begun, above, whole = block, cells, [cell.strip() for cell in cells]
    if begun:
        yield begun


def _cells(block: Block) -> list[str]:
    """The cells of a line that begins and ends with a bar, as wide as drawn but for one space beside each bar."""
    text = block.text.strip() if isinstance(block, Line) else ""
    cells = text[1:-1].split(BAR) if len(text) > 2 and text[0] == text[-1] == BAR else []
    apart = all(cell[:1] == cell[-1:] == " " for cell in cells)
    return [cell[1:-1] for cell in cells] if apart else cells


def _go_on(cells: list[str], above: list[str], whole: list[str]) -> bool:
    """Whether cells go on with those of the line above, of a row of which `whole` is known."""
    if (
        len(cells) != len(above)
        or not any(map(FIGURE.fullmatch, whole))
        or not any(map(str.strip, cells))
    ):
        return False
    return any(
        [size(cell) for cell in cells] == [size(cell) for cell in above]
        and all(
            not cell.strip()
            or _is_rest(cell.strip(), up, size(up.strip() + cell.strip()[0]) > size(up))
            for cell, up in zip(cells, above, strict=True)
        )
        for size in (len, _columns)
    )


def _is_rest(cell: str, above: str, is_full: bool) -> bool:
    """Whether what a cell holds goes on with a full one: words with words, a figure with a figure."""
    if FIGURE.fullmatch(cell):
        return is_full and len(above) >= NARROWEST and FIGURE.fullmatch(above.strip()) is not None
    words = above.strip() and not FIGURE.fullmatch(above.strip())
    return bool(is_full and words and not BEGINS.match(cell))


def _columns(text: str) -> int:
    """How many columns of a screen a text takes up."""
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


def _joined(above: str, below: str) -> str:
    below = below.strip()
    return f"{above} {below}" if below and FIGURE.fullmatch(below) else above + below
