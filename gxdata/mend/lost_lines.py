"""Line breaks that a page lost: a whole report on one line, parts and paragraphs parted by a space."""

import re
from collections.abc import Iterator
from dataclasses import replace

from gxdata.mend.glued_parts import MIN_PARTS, holds_glued_parts, with_parts_apart
from gxdata.mend.numerals import NUMERALS
from gxdata.read.document import Block, Document, Line

# A line that holds several parts of a report is longer than a paragraph's heading and its first sentence.
LONG = 200
PART = re.compile(
    rf"(?:^|[\s。；！])(?:[{NUMERALS}]{{1,2}}、|[（(][{NUMERALS}][)）])\s?[^\s，。；]{{2,30}}"
)
# Where a line ended: behind a sentence, before a number of a list or of a heading, before the date at the end, between
# the title and what a page prints below it.
BREAK = re.compile(
    r"(?<=[。；！？])\s+(?=\S)"
    r"|(?<=[：”）)])\s+(?=[一-鿿（“])"
    rf"|\s+(?=第?[{NUMERALS}]{{1,3}}[、.．]|[（(][{NUMERALS}\d]{{1,2}}[)）]|\d{{1,2}}[.．、](?!\d)|[①-⑨]|——)"
    r"|\s+(?=\d{4}年\d{1,2}月\d{1,2}日\s*$)"
    r"|(?<=报告|年报)\s+(?=[(（\[【]?(?:20\d\d[\-/.年]\d|(?:发布|公布|公开|印发)?(?:日期|时间)\s?[:：]|(?:信息|文章|稿件)?来源\s?[:：]))"
    r"|(?<=报告|年报)(?=20\d\d[\-/.年]\d{1,2}[\-/.月]\d{1,2}日?\s*(?:\d{1,2}:\d\d|(?:信息|文章|稿件)?来源|作者|浏览|阅读|点击))"
)
# A heading that white space sets apart from the words behind it. The label of a table's row has numbers behind it.
HEADING = re.compile(
    rf"((?:^|\n)(?:[{NUMERALS}]{{1,2}}、|[（(][{NUMERALS}]{{1,2}}[)）])\s?[^\s，。；：:]{{2,30}})"
    r"[ \t\u3000]+(?=[^\s\d/—-])"
)


def has_lost_lines(text: str) -> bool:
    """Whether a line of a document holds several parts of a report."""
    return any(_holds_parts(line) for line in text.split("\n") if len(line) >= LONG)


def restore_lines(document: Document) -> Document:
    """Lines that hold several parts of a report cut where they were lines; nothing but white space is lost."""
    blocks = tuple(line for block in document.blocks for line in _lines(block))
    return document if len(blocks) == len(document.blocks) else replace(document, blocks=blocks)


def _holds_parts(line: str) -> bool:
    return len(line) >= LONG and (len(PART.findall(line)) >= MIN_PARTS or holds_glued_parts(line))


def _lines(block: Block) -> Iterator[Block]:
    if not isinstance(block, Line) or block.cell or not _holds_parts(block.text):
        yield block
        return
    cut = HEADING.sub(r"\1\n", BREAK.sub("\n", with_parts_apart(block.text)))
    for text in cut.split("\n"):
        if text.strip():
            yield replace(block, text=text.strip())
