"""Bullets that say nothing: one before every paragraph, or one before a number or a list.

The blanks before a paragraph are such where a converter that has no sign for them put question marks.
"""

import re
from dataclasses import replace

from gxdata.mend.numerals import NUMERALS
from gxdata.read.document import Block, Document, Line

# Signs, and those of fonts of signs, which lie in the private use area.
BULLET = "[●•■◆◇➢➤▶►□▪※★☆◎○△▲√✓✔\uf020-\uf0ff]"
BULLETED = re.compile(rf"\s*{BULLET}\s*(?=\w)")
INDENTED = re.compile(r"[?？]{2,8}(?=[\w（(《“])")
NUMBER = rf"第?[{NUMERALS}]{{1,3}}(?:是|要|、)|[（(][{NUMERALS}\d]{{1,2}}[)）]|\d{{1,2}}[.．、](?!\d)|[①-⑳]"
# What has a list of its own, or announces one, is no item.
LIST = r".*(?:一是.*二是|一要.*二要|第一[，、,].*第二|[：:]\s*$)"
NUMBERED = re.compile(rf"\s*{BULLET}\s*(?={NUMBER}|{LIST})")
BULLET_SIGNS = frozenset("●•■◆◇➢➤▶►□▪※★☆◎○△▲√✓✔?？") | frozenset(map(chr, range(0xF020, 0xF100)))
# Paragraphs, as opposed to headings and cells, have so many characters; so many of a text's bear a bullet that tells
# none from another.
PARAGRAPH, MIN_PARAGRAPHS, NEARLY_ALL = 24, 6, 0.8
# Nobody begins so many lines with question marks.
MIN_INDENTED = 3


def has_idle_bullets(text: str) -> bool:
    """Whether a bullet of `text` stands before a number or a list, or before nearly all of its paragraphs."""
    lines = text.split("\n")
    return any(map(NUMBERED.match, lines)) or _in_all(lines) or _are_indented(lines)


def without_idle_bullets(document: Document) -> Document:
    """The document without bullets before numbers and lists; without any, where nearly all paragraphs have one."""
    idle = BULLETED if _in_all(document.lines()) else NUMBERED
    blocks = tuple(_without(block, idle) for block in document.blocks)
    if _are_indented(document.lines()):
        blocks = tuple(_without(block, INDENTED) for block in blocks)
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def _in_all(lines: list[str]) -> bool:
    paragraphs = [line for line in lines if len(line) >= PARAGRAPH]
    marked = sum(BULLETED.match(line) is not None for line in paragraphs)
    return marked >= max(MIN_PARAGRAPHS, NEARLY_ALL * len(paragraphs))


def _are_indented(lines: list[str]) -> bool:
    return sum(INDENTED.match(line) is not None for line in lines) >= MIN_INDENTED


def _without(block: Block, idle: re.Pattern[str]) -> Block:
    if not isinstance(block, Line) or block.cell or not (found := idle.match(block.text)):
        return block
    return replace(block, text=block.text[found.end() :])
