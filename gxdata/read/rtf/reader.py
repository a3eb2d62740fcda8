"""Read RTF: paragraphs as lines, tables as grids with blank cells and spans."""

import re

from gxdata.read.decode import BIG5, GB
from gxdata.read.document import Document
from gxdata.read.rtf.code_pages import CodePages
from gxdata.read.rtf.groups import Groups
from gxdata.read.rtf.text import TextBuilder
from gxdata.read.rtf.tokens import tokens
from gxdata.read.written import as_document
from gxdata.read.zipped import MAX_PART, broken, damaged

RTF = "application/rtf"
KIND = "RTF"
START = b"{\\rtf"
# Encodings whose characters have two bytes, of which the second may look like a brace.
PAIRED = frozenset((GB, BIG5, "cp932", "cp949"))
COLOURS, WHITE = re.compile(rb"\\colortbl([^{}]*)"), re.compile(rb"\\(?:red|green|blue)255\b")
BLANK = b"\x00\x1a \t\r\n"


def read_rtf(content: bytes) -> Document:
    """Read an RTF file.

    Headers, footers, notes, hidden text, white words and tracked deletions are left out; the numbers of lists and the
    results of fields are kept. Text boxes stand behind the paragraph that they are anchored in.

    Raises
    ------
    ReadError
        If the file is cut or damaged, or nests deeper than any report.
    """
    start = content.find(START)
    if start < 0:
        raise damaged(KIND)
    if len(content) > MAX_PART:
        raise broken(f"the {KIND} file is larger than any report. Do not trust it.")
    pages = CodePages(content)
    text = TextBuilder(pages)
    groups = Groups(text, _whites(content))
    rest = b""
    for end, token in tokens(content, pages.raw in PAIRED, start):
        groups.take(token)
        if groups.closed:
            rest = content[end:].strip(BLANK)
            break
    # What is left open was cut off, unless only the brace behind the last paragraph is missing; and where a brace too
    # many stands within the text, the rest is lost.
    cut = not groups.closed and (groups.depth > 1 or text.is_unfinished())
    if cut or rest:
        raise damaged(KIND)
    text.end()
    return as_document(text.flow, RTF, pages.own, KIND, text.has_pictures)


def _whites(content: bytes) -> frozenset[int]:
    """The numbers that white has in the file's list of colours."""
    found = COLOURS.search(content)
    colours = found[1].split(b";") if found else []
    return frozenset(n for n, colour in enumerate(colours) if len(WHITE.findall(colour)) == 3)
