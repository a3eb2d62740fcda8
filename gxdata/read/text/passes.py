"""What is done to a plain text before it is lines: one pass after the other, each of which leaves most texts alone."""

import re
from collections.abc import Callable

from gxdata.read.text.blank_lines import with_blank_cells
from gxdata.read.text.broken_fields import with_closed_rows, with_whole_fields
from gxdata.read.text.broken_rows import with_whole_rows
from gxdata.read.text.data_frames import with_frames_bare
from gxdata.read.text.listed import with_listed_rows
from gxdata.read.text.markdown import without_markdown_tags
from gxdata.read.text.named_fields import with_named_rows
from gxdata.read.text.numbers_apart import with_numbers_in_line
from gxdata.read.text.one_line import with_lines_apart, with_rows_apart
from gxdata.read.text.pages import (
    without_counted_lines,
    without_page_numbers,
    without_running_titles,
)
from gxdata.read.text.ruled import with_wrapped_rows
from gxdata.read.text.run_on_headings import with_headings_apart
from gxdata.read.text.tab_lines import with_tabs_in_line
from gxdata.read.text.wiki import with_wiki_rows
from gxdata.read.typed import as_barred
from gxdata.read.white import seen

# All that ends a line, the marks of Unicode and of word processors among them; these end cells with a bell.
LINE_END = re.compile("\r\n|\r?\x07|[\r\x0b\x0c\u2028\u2029]")
# One that large computers write; in a text with other ends of lines it is a byte that was read wrongly.
NEXT_LINE = "\x85"
# Spaces of other widths than the plain one.
SPACE = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# A page number at a page's end, with the next page's first line directly behind it.
GLUED_NUMBER = re.compile(
    r"^([ \t]*[-—–－]{1,2}[ \t]?\d{1,3}[ \t]?[-—–－]{1,2})(?=[（(\u4e00-\u9fff])"
    r"|^([ \t]*第[ \t]?\d{1,3}[ \t]?页(?:[ \t]?共[ \t]?\d{1,3}[ \t]?页)?)(?=[（(\u4e00-\u9fff\d](?<!共))",
    re.MULTILINE,
)


def prepared(text: str) -> str:
    """A decoded text as lines that each hold a paragraph, a cell, or a row with bars between its cells."""
    for one in PASSES:
        text = one(text)
    return text


def with_line_feeds(text: str) -> str:
    """`text` with line feeds at the ends of its lines."""
    text = LINE_END.sub("\n", text)
    return text if "\n" in text else text.replace(NEXT_LINE, "\n")


def with_plain_spaces(text: str) -> str:
    """`text` with spaces of one width."""
    return SPACE.sub(" ", text)


def with_page_numbers_apart(text: str) -> str:
    """`text` with page numbers on lines of their own."""
    return GLUED_NUMBER.sub(r"\g<0>\n", text)


PASSES: tuple[Callable[[str], str], ...] = (
    # The ends of pages and of lines, and what cannot be seen.
    without_page_numbers,
    without_running_titles,
    with_line_feeds,
    seen,
    with_whole_fields,
    with_plain_spaces,
    with_closed_rows,
    without_counted_lines,
    # What a copy added, or ran together.
    with_lines_apart,
    with_page_numbers_apart,
    with_headings_apart,
    with_numbers_in_line,
    with_tabs_in_line,
    # Tables, from the way that leaves most signs to the one that leaves fewest.
    without_markdown_tags,
    with_wrapped_rows,
    with_frames_bare,
    with_listed_rows,
    with_rows_apart,
    with_named_rows,
    with_wiki_rows,
    with_blank_cells,
    as_barred,
    with_whole_rows,
)
