"""Numbers that a page sets apart from the Chinese text around them: 2021 年共收到 3 件."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from gxdata.read.document import Block, Line

HAN = "\u4e00-\u9fff"
# 主要问题 1．栏目不全: the number of an entry in a list belongs to what follows. So does the year behind a title or a
# heading on their line.
YEAR_BEHIND = r"(?<=报告|年报|情况|概述) +20\d\d年"
# What begins a heading with its number, before which a table's last number may stand.
NUMBERED = "[一二三四五六七八九十]{1,3}、"
APART = re.compile(
    rf"(?<=[{HAN}（(《“〔])(?!{YEAR_BEHIND}) +(?=\d)(?!\d{{1,2}}[.．、]\D)"
    rf"|(?<=\d) +(?!{NUMBERED})(?=[{HAN}）)》”〕，。；：、%％])"
    rf"|(?<=[（(]) +(?=[{HAN}]{{1,3}} *[）)])|(?<=\d) +(?=[.．][{HAN}])"
)
# A sentence ends in one of these, is no longer than a table set on one line, and has no numbers one behind the other.
ENDS = re.compile(r"(?<=[。；])")
LONGEST = 300
ROW = re.compile(r"(?:\d[\d,.]{0,14} ?[件条次项宗]? +){2}[-+]?\d")


def with_closed_numbers(blocks: Iterable[Block]) -> Iterator[Block]:
    """Blocks with the numbers in their sentences set close; rows of tables stay as they are."""
    for block in blocks:
        if isinstance(block, Line) and not block.cell and " " in block.text:
            text = _closed(block.text)
            yield block if text == block.text else replace(block, text=text)
        else:
            yield block


def _closed(text: str) -> str:
    *sentences, rest = ENDS.split(text)
    return "".join([*map(_close_up, sentences), rest])


def _close_up(sentence: str) -> str:
    is_row = len(sentence) > LONGEST or ROW.search(sentence)
    return sentence if is_row else APART.sub("", sentence)
