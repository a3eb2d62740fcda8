"""Read DOC (Word 97 and later): paragraphs as lines, tables as grids with blank cells and spans."""

import re
import struct
from bisect import bisect_right
from collections.abc import Iterator

from gxdata.read.cell_marks import FlowBuilder, ParagraphProperties
from gxdata.read.doc.pieces import KIND, Header, Text, read_header, read_text
from gxdata.read.doc.properties import (
    COLOUR,
    COLOUR_NUMBER,
    DELETED,
    GROUNDS,
    HIDDEN,
    MARK,
    MAX_SIZE,
    POSITION,
    RAISED,
    SIZE,
    STRUCK,
    STRUCK_TWICE,
    SYMBOL,
    WHITE,
    WHITE_NUMBER,
    Pages,
    changes,
    paragraph_properties,
)
from gxdata.read.document import Document
from gxdata.read.docx.text import symbol
from gxdata.read.flow import Flow
from gxdata.read.ole import DOC, streams
from gxdata.read.pictures import PICTURE
from gxdata.read.written import as_document
from gxdata.read.zipped import damaged

PARAGRAPH = re.compile(r"[^\r\x07]*[\r\x07]|[^\r\x07]+")
PARAGRAPH_ENDS = "\r\x07"
FIELD_BEGIN, FIELD_SEPARATE, FIELD_END = "\x13", "\x14", "\x15"
FIELD_MARK = re.compile("([\x13\x14\x15])")
# Marks in the text: pictures, breaks, hyphens. Notes and other anchors have no text.
MARKS: dict[int, str | None] = dict.fromkeys(range(32)) | {
    0x01: PICTURE,
    0x09: "\t",
    0x0B: "\n",
    0x0C: "\n",
    0x0E: "\n",
    0x1E: "-",
}
GONE = "\x00"  # what hidden and deleted characters are overwritten with
APART = (
    "\u200b"  # the same for those struck out, or set above or below the line as the mark of a note
)


def read_doc(content: bytes) -> Document:
    """Read a DOC file.

    Headers, notes, hidden text, white words and tracked deletions are left out; the results of fields are kept, their
    instructions are not. Text boxes stand at the end.

    Raises
    ------
    ReadError
        If the file is damaged, protected or older than Word 97.
    """
    found = streams(content, ("WordDocument", "0Table", "1Table", "Data"), KIND)
    stream = found.get("WordDocument", b"")
    header = read_header(stream)
    table = found.get(header.table, b"")
    text = read_text(stream, table, header.clx)
    if header.main > len(text.characters):
        raise damaged(KIND)
    try:
        paragraphs = Pages(stream, table, header.papx, 13)
        data = found.get("Data", b"")
        shown, white = _shown(text, Pages(stream, table, header.chpx, 1))
        if white:
            shown = _without_white(shown, white, _grounds(text, paragraphs, data))
        flow = _flow(header, text, shown, paragraphs, data)
    except (struct.error, IndexError) as error:
        raise damaged(KIND) from error
    return as_document(flow, DOC, "utf-16-le", KIND)


def _flow(header: Header, text: Text, shown: str, paragraphs: Pages, data: bytes) -> Flow:
    builder = FlowBuilder()
    after = header.before_boxes + header.boxes
    for start, stop in ((0, header.main), (header.before_boxes, after)):
        fields: list[bool] = []  # for each open field whether its instruction is still going on
        for found in PARAGRAPH.finditer(text.characters[start:stop]):
            first, last = start + found.start(), start + found.end()
            properties = _properties(text, last - 1, paragraphs, data)
            mark = text.characters[last - 1]
            end = last - 1 if mark in PARAGRAPH_ENDS else last
            builder.add(_read(shown[first:end], fields), mark, properties)
        builder.close(0)
    return builder.flow


def _properties(text: Text, n: int, paragraphs: Pages, data: bytes) -> ParagraphProperties:
    """The properties of the paragraph that character `n` ends."""
    return paragraph_properties(paragraphs.at(text.place(n)), text.piece(n).changes, data)


def _grounds(text: Text, paragraphs: Pages, data: bytes) -> bytes:
    """For each character whether its paragraph, or its row of a table, lies on a colour."""
    found = bytearray(len(text.characters))
    row = 0
    for paragraph in PARAGRAPH.finditer(text.characters):
        start, stop = paragraph.span()
        said = _properties(text, stop - 1, paragraphs, data)
        ends_row = said.row_end or said.inner_row_end
        if said.on_ground:
            first = row if ends_row else start
            found[first:stop] = b"\x01" * (stop - first)
        if ends_row or not (said.in_table or said.depth):
            row = stop
    return bytes(found)


def _read(shown: str, fields: list[bool]) -> str:
    """One paragraph as read: fields by their results, marks by what they stand for."""
    parts = []
    for part in FIELD_MARK.split(shown):
        if part == FIELD_BEGIN:
            fields.append(True)
        elif part == FIELD_SEPARATE and fields:
            fields[-1] = False
        elif part == FIELD_END and fields:
            fields.pop()
        elif not any(fields):
            parts.append(part)
    text = "".join(parts).translate(MARKS)
    # Word counts in UTF-16 units; two of them make one rare character.
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _shown(text: Text, characters: Pages) -> tuple[str, list[slice]]:
    """The characters as a reader sees them, deleted, hidden and struck ones gone; and which runs are white."""
    shown = list(text.characters)
    white: list[slice] = []
    for own, raw in _runs(text, characters):
        look = _look(raw)
        if look is not None:
            # What ends a cell or a paragraph does so struck out as well.
            kept = look == APART
            shown[own] = [c if kept and c < " " else look for c in shown[own]]
        elif _is_white(raw):
            white.append(own)
    return "".join(shown), white


def _runs(text: Text, characters: Pages) -> Iterator[tuple[slice, bytes]]:
    """The runs of characters that have properties of their own, and these."""
    pieces = sorted(text.pieces, key=lambda piece: piece.at)
    starts = [piece.at for piece in pieces]
    for first, last, raw in characters.runs():
        if not raw:
            continue
        for piece in pieces[max(bisect_right(starts, first) - 1, 0) :]:
            if piece.at >= last:
                break
            a = max(first - piece.at, 0) // piece.size
            b = min((last - piece.at) // piece.size, piece.stop - piece.start)
            if a < b:
                yield slice(piece.start + a, piece.start + b), raw


def _without_white(shown: str, white: list[slice], grounds: bytes) -> str:
    """Text without what is written in white on nothing within a paragraph, and not over the whole of it."""
    left = list(shown)
    for own in white:
        pairs = zip(left[own], grounds[own], strict=True)
        left[own] = [c if c < " " or grounded else GONE for c, grounded in pairs]
    bare = "".join(left)
    parts = []
    for found in PARAGRAPH.finditer(shown):
        kept = bare[found.start() : found.end()]
        parts.append(kept if any(c > " " for c in kept) else found[0])
    return "".join(parts)


def _is_white(raw: bytes) -> bool:
    """Whether characters are written in white on nothing of their own."""
    told = dict(changes(raw))
    white = told.get(COLOUR) == WHITE or told.get(COLOUR_NUMBER) == WHITE_NUMBER
    return white and told.keys().isdisjoint(GROUNDS)


def _look(raw: bytes) -> str | None:
    """What stands in the place of each character with these properties; None where the character itself does."""
    look = None
    raised, size = 0, MAX_SIZE
    for code, operand in changes(raw):
        if code in (DELETED, HIDDEN) and operand[:1] in (b"\x01", b"\x81"):
            return GONE
        if code in (STRUCK, STRUCK_TWICE, RAISED) and operand[:1] not in (b"", b"\x00"):
            look = APART
        if code == SYMBOL and len(operand) == 4:
            look = symbol(int.from_bytes(operand[2:], "little"))
        if code == POSITION:
            raised = int.from_bytes(operand, "little", signed=True)
        if code == SIZE:
            size = int.from_bytes(operand, "little")
    return APART if look is None and raised > 0 and size <= MARK else look
