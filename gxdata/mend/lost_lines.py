"""Line breaks that a page lost: a whole report on one line, parts and paragraphs parted by a space."""

import re
from collections.abc import Iterator
from dataclasses import replace

from gxdata.mend.glued_parts import CUES, MIN_PARTS, holds_glued_parts, with_parts_apart
from gxdata.mend.numerals import NUMERALS
from gxdata.read.document import Block, Document, Line

# A line that holds several parts of a report is longer than a paragraph's heading and its first sentence.
LONG = 80
PART = re.compile(
    rf"(?:^|[\s。；！])(?:[{NUMERALS}]{{1,2}}、|[（(][{NUMERALS}][)）])\s?[^\s，。；]{{2,30}}"
)
# Where a line ended: behind a sentence, before a number of a list or of a heading, before the date at the end, before a
# link to the next page, between the title and what a page prints below it.
BREAK = re.compile(
    r"(?<=[。；！？])\s+(?=\S)"
    r"|(?<=[：”）)])\s+(?=[一-鿿（“])"
    rf"|\s+(?=第?[{NUMERALS}]{{1,3}}[、.．]|[（(][{NUMERALS}\d]{{1,2}}[)）]|\d{{1,2}}[.．、](?!\d)|[①-⑨]|——)"
    r"|\s+(?=\d{4}年\d{1,2}月\d{1,2}日\s*$|[上下]一[篇条]\s?[：:])"
    r"|(?<=报告|年报)\s+(?=[(（\[【]?(?:20\d\d[\-/.年]\d|(?:发布|公布|公开|印发)?(?:日期|时间)\s?[:：]|(?:信息|文章|稿件)?来源\s?[:：]))"
    r"|(?<=报告|年报)(?=20\d\d[\-/.年]\d{1,2}[\-/.月]\d{1,2}日?\s*(?:\d{1,2}:\d\d|(?:信息|文章|稿件)?来源|作者|浏览|阅读|点击))"
)
# A title that white space sets apart from what stands behind it on its line, or a heading from what stands around it.
YEAR = r"(?:20\d\d|二[〇○零0]..)年?"
TITLED = re.compile(
    rf"(?:{YEAR}[^。，；《\n]{{0,60}}公开[^。，；》\n]{{0,24}}(?:报\s?告|年报)"
    rf"|^[^。，；《\n]{{0,40}}{YEAR}[^。，；《\n]{{0,30}}公开[^。，；》\n]{{0,24}}(?:总结|情况)"
    rf"|公开[^。，；》\n]{{0,24}}(?:报告|年报)\s?[(（]?\s?{YEAR}度?)[)）]?\s+(?:[^\s\d)）>]|20\d\d年(?!\d))[^\n]{{20}}"
)
# 七、依申请公开信息收取的费用 万元 1: a unit and numbers are a row's, and no text.
ROW_BEHIND = r"\S{1,3}[\s\d.—-]*$"
HEADED = re.compile(
    rf"(?:[\s。；！]|^(?=[^\n]{{40,}}。\s))[{NUMERALS}]、"
    rf"[^\s，。；：:]{{0,12}}(?:{CUES})[^\s，。；：:|]{{0,12}}\s++(?!{ROW_BEHIND})[^\s|]{{2}}"
)
# Above a report's first sentence or heading and behind its last sentence what blanks part stood on lines of its own:
# title, organ, what a page prints around them. Rows of a table, which may end a report, did not.
BEGINS = re.compile(f"。|[{NUMERALS}1]\\s?、|[(（]一[)）]")
APART = re.compile(
    r"(?:(?<=[^\s\d,.:：;；，、/>|-]{2})|(?<=\d日))\s+(?=[^\s\dA-Za-z)）/>|-]{2}|20\d\d年[^\d\s])(?<![A-Za-z]\s)"
)
ROW = re.compile(r"\||\d\s+\d")
# A heading that white space sets apart from the words behind it. The label of a table's row has numbers behind it.
HEADING = re.compile(
    rf"((?:^|\n)(?:[{NUMERALS}]{{1,2}}、|[（(][{NUMERALS}]{{1,2}}[)）])\s?[^\s，。；：:]{{2,30}})"
    r"[ \t\u3000]+(?=[^\s\d/—-]|20\d\d年)"
)


def has_lost_lines(text: str) -> bool:
    """Whether a line of a document holds several parts of a report, or its title and more."""
    return any(map(_holds_parts, text.split("\n")))


def restore_lines(document: Document) -> Document:
    """Lines that hold several parts of a report cut where they were lines; nothing but white space is lost."""
    blocks = tuple(line for block in document.blocks for line in _lines(block))
    return document if len(blocks) == len(document.blocks) else replace(document, blocks=blocks)


def _holds_parts(line: str) -> bool:
    if "公开" in line and (TITLED.search(line) or HEADED.search(line)):
        return True
    return len(line) >= LONG and (len(PART.findall(line)) >= MIN_PARTS or holds_glued_parts(line))


def _lines(block: Block) -> Iterator[Block]:
    if not isinstance(block, Line) or block.cell or not _holds_parts(block.text):
        yield block
        return
    cut = HEADING.sub(r"\1\n", BREAK.sub("\n", with_parts_apart(_with_edges(block.text))))
    for text in cut.split("\n"):
        if text.strip():
            yield replace(block, text=text.strip())


def _with_edges(line: str) -> str:
    """The line with what stands above and below the report's own text cut where blanks part it."""
    opens = BEGINS.search(line)
    first = opens.start() if opens else len(line)
    last = max(first, line.rfind("。") + 1)
    edges = (
        edge if ROW.search(edge) else APART.sub("\n", edge) for edge in (line[:first], line[last:])
    )
    return line[first:last].join(edges)
