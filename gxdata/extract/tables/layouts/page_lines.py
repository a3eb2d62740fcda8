"""Lines that pages carry between a table's rows: their number, the address they were printed from, rules, a title."""

import re
from collections.abc import Iterator
from functools import cache

from gxdata import catalogue
from gxdata.catalogue import Table
from gxdata.extract.tables.labels import core, is_unit
from gxdata.extract.tables.tokens import label_key
from gxdata.read.document import Block, Document, Grid, Line
from gxdata.read.text.reader import PAGE_NUMBER

DATE = r"20\d\d[/\-.]\d{1,2}[/\-.]\d{1,2}"
TIME = r"\d{1,2}[:：]\d{2}(?:[:：]\d{2})?"
# An address, with the date and the page number that browsers print beside it; or that date and time, and a title.
PRINTED = re.compile(
    rf"(?:https?://|www\.)[^\s\u4e00-\u9fff]{{4,300}}(?:\s+{DATE}(?:\s+{TIME})?)?(?:\s+\d{{1,3}}/\d{{1,3}})?"
    rf"|{DATE}[,，]?\s+(?:[上下]午\s*)?{TIME}(?:\s.{{0,80}})?"
)
BEGINS = ("http", "www.", "20")
# A line drawn with characters; so few as a mark in a cell has are none.
RULE = re.compile(r"[—\-－=＝_＿~～*＊#＃─━·]{5,}")
TITLE = re.compile(r".{0,40}20\d\d.{0,12}信息公开.{0,10}(?:报告|年报)")
# How the line of a table ends that holds its values.
VALUED = re.compile(r".*[\d/—\-－)）]\s*\Z", re.DOTALL)
# More characters are no line of a table.
LONGEST = 120


def page_lines(document: Document) -> frozenset[int]:
    """Which blocks of the document are such lines.

    A title is one where it stands again between two lines of a table; elsewhere another copy of the report may begin.
    """
    blocks = document.blocks
    found: set[int] = set()
    title = ""
    for n, block in enumerate(blocks):
        if not isinstance(block, Line) or len(block.text) > LONGEST:
            continue
        text = block.text.strip()
        printed = text.startswith(BEGINS) and PRINTED.fullmatch(text)
        if printed or (not block.cell and (RULE.fullmatch(text) or _is_page_number(text))):
            found.add(n)
        elif "信息公开" in text and TITLE.fullmatch(text):
            if title == label_key(text) and _is_within(blocks, n):
                found.add(n)
            title = title or label_key(text)
    return frozenset(found)


def _is_page_number(text: str) -> bool:
    """Whether a line is the number of a page; one with a figure at its beginning may be a cell: 3/12."""
    return not text[:1].isdigit() and PAGE_NUMBER.fullmatch(text) is not None


def _is_within(blocks: tuple[Block, ...], n: int) -> bool:
    return 0 < n < len(blocks) - 1 and _is_of_table(blocks[n - 1]) and _is_of_table(blocks[n + 1])


def _is_of_table(block: Block) -> bool:
    """Whether a block is a table's: a row, a value alone, or a label alone."""
    if isinstance(block, Grid):
        return True
    if len(block.text) > LONGEST or "。" in block.text:
        return False
    words = (block.text.strip(), *block.text.split())
    keys = [label_key(core(word)) for word in words]
    known = [key in _labels() or (bool(key) and is_unit(key)) for key in keys]
    return known[0] or all(known[1:]) or VALUED.fullmatch(block.text) is not None


@cache
def _labels() -> frozenset[str]:
    """The labels of all forms' rows and columns, and the headings over them."""
    return frozenset(
        label_key(core(text)) for table in catalogue.tables() for text in _texts(table)
    )


def _texts(table: Table) -> Iterator[str]:
    yield from table.groups
    for block in table.blocks:
        for row in block.rows:
            yield from (*row.wordings, row.parent or row.label)
        for column in block.columns:
            yield from column.wordings
