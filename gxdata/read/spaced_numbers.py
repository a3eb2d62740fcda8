"""Numbers that a page sets apart from the Chinese text around them: 2021 年共收到 3 件."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from gxdata.read.document import Block, Line

HAN = "\u4e00-\u9fff"
APART = re.compile(
    rf"(?<=[{HAN}（(《“〔]) +(?=\d)|(?<=\d) +(?=[{HAN}）)》”〕，。；：、%％])"
    rf"|(?<=[（(]) +(?=[{HAN}]{{1,3}} *[）)])|(?<=\d) +(?=[.．][{HAN}])"
)
# A sentence has one of these, and no numbers one behind the other as a row of a table has.
STOPS = re.compile(r"[，。；]")
ROW = re.compile(r"(?:\d[\d,.]{0,14} ?[件条次项宗]? +){2}[-+]?\d")
MIN_LENGTH = 12


def with_closed_numbers(blocks: Iterable[Block]) -> Iterator[Block]:
    """Blocks with the numbers in their sentences set close; rows of tables stay as they are."""
    for block in blocks:
        if isinstance(block, Line) and not block.cell and " " in block.text:
            text = _closed(block.text)
            yield block if text == block.text else replace(block, text=text)
        else:
            yield block


def _closed(text: str) -> str:
    if len(text) < MIN_LENGTH or not STOPS.search(text) or ROW.search(text):
        return text
    return APART.sub("", text)
