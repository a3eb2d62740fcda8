"""Where a report is over and its page goes on: other articles, comments, notices about cookies."""

import re
from collections.abc import Sequence
from functools import cache

from gxdata.catalogue.repairs import repair_data
from gxdata.read.document import Block, Line

# Blocks at the end of a page among which its foot begins.
LONGEST_FOOT = 60
# What a report goes on with: the heading of a part or an item, a paragraph.
OF_REPORT = re.compile(
    r"\s*(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[)）]|第.{1,3}部分)"
)
# A file that is attached may be the report's.
ATTACHED = re.compile(r"附[件表]|\.(?:docx?|xlsx?|pdf|wps)")
PARAGRAPH = re.compile(r".{40,}。\s*$|.{100}")


def foot_of(blocks: Sequence[Block]) -> frozenset[int]:
    """Which blocks are a page's foot, files that are attached left out.

    Parameters
    ----------
    blocks
        The blocks of a page. Behind the line that opens the foot there is no table, no heading of a report and no
        paragraph, and before it the page tells something.
    """
    opener = len(blocks)
    attached = set()
    for n in range(len(blocks) - 1, max(0, len(blocks) - LONGEST_FOOT) - 1, -1):
        block = blocks[n]
        if not isinstance(block, Line):
            break
        if _openers().fullmatch(block.text.strip()):
            opener = n
        elif ATTACHED.search(block.text):
            attached.add(n)
        elif OF_REPORT.match(block.text) or PARAGRAPH.match(block.text):
            break
    if not any(map(_is_told, blocks[:opener])):
        return frozenset()
    return frozenset(range(opener, len(blocks))) - attached


def _is_told(block: Block) -> bool:
    """Whether a block may be of what a page tells: a table, a sentence, a title."""
    return not isinstance(block, Line) or "。" in block.text or "公开" in block.text


@cache
def _openers() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in repair_data("chrome")["foot"]))
