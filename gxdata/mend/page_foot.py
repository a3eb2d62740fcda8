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
        paragraph.
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
    return frozenset(range(opener, len(blocks))) - attached


@cache
def _openers() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in repair_data("chrome")["foot"]))
