"""Markdown: told from a page by the rules of its tables, with what it sets in tags."""

import re

from gxdata.read.flow import join_lines

# What parts the headings of a table from its rows: | --- | :-: |, or --- | ---. One dash alone may be a blank cell's.
RULE_LINE = re.compile(r"^[ \t]*+(?:\|[ \t]*+)?(?::-++:?|-++:|-{3,}+)[ \t]*+\|", re.MULTILINE)
# Tags that break a line, those that stand between blocks, and those that only mark text.
BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
BLOCK_TAG = re.compile(r"</?(?:div|p|center|details|summary|section|hr)\b[^<>\n]{0,200}>", re.I)
MARK_TAG = re.compile(r"</?(?:b|strong|i|em|u|sup|sub|font|span|small)\b[^<>\n]{0,200}>", re.I)


def without_markdown_tags(text: str) -> str:
    """Markdown without its tags, those within its tables' cells among them.

    Parameters
    ----------
    text
        Plain text; returned as it is where no rule of a table stands in it.
    """
    if RULE_LINE.search(text) is None:
        return text
    return _without_tags(text)


def _without_tags(text: str) -> str:
    """Text without tags: a break within a row of a table stays within its cell."""
    if "<" not in text:
        return text
    text = MARK_TAG.sub("", BLOCK_TAG.sub("\n", text))
    return "\n".join(_unbroken(line) if BREAK.search(line) else line for line in text.split("\n"))


def _unbroken(line: str) -> str:
    if "|" not in line:
        return BREAK.sub("\n", line)
    return "|".join(join_lines(BREAK.split(cell)) for cell in line.split("|"))
