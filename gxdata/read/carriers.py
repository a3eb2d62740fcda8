"""Tell the carrier from the content, and hand the bytes to its reader."""

import re
from collections.abc import Callable
from dataclasses import replace

from gxdata.errors import ReadError
from gxdata.read.decode import decode, is_text_with_nuls, utf16_without_mark
from gxdata.read.doc.reader import read_doc
from gxdata.read.document import Document
from gxdata.read.docx.reader import read_docx, read_word_xml
from gxdata.read.docx.word_xml import looks_like_word_xml
from gxdata.read.excel.reader import read_excel
from gxdata.read.excel.sheet_xml import looks_like_sheet_xml, read_sheet_xml
from gxdata.read.html.mhtml import MHTML, looks_like_mhtml, read_mhtml
from gxdata.read.html.reader import read_html
from gxdata.read.html.signs import as_page, looks_like_html
from gxdata.read.odf.parts import flat_media_type
from gxdata.read.odf.reader import read_odt
from gxdata.read.odf.sheets import read_ods
from gxdata.read.ole import DOC, ENCRYPTED, OLE, XLS, ole_media_type
from gxdata.read.ooxml import OFFICE_XML
from gxdata.read.pdf.reader import PDF, read_pdf
from gxdata.read.rtf.reader import RTF, read_rtf
from gxdata.read.spaced_numbers import with_closed_numbers
from gxdata.read.text.reader import read_text
from gxdata.read.zipped import (
    DOCX,
    ODS,
    ODT,
    XLSX,
    ZIP,
    damaged,
    encrypted,
    is_whole_zip,
    zip_media_type,
)

Reader = Callable[[bytes], Document]

# First bytes of what is neither text nor HTML. The content decides, never the file's name.
SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"RIFF", "image/webp"),
    (b"%PDF-", PDF),
    (b"PK\x03\x04", ZIP),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OLE),
    (b"\x1f\x8b", "application/gzip"),
    (b"{\\rtf", RTF),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
)
SIGNS = tuple(signature for signature, _ in SIGNATURES)
# What a stray line is of that a server sent before a file.
STRAY = b"\xef\xbb\xbf \t\r\n"
# A PDF file may begin behind whatever a server put before it, as far as its readers look.
LATE_PDF, FAR = re.compile(rb"^%PDF-\d", re.MULTILINE), 1024


def _decoded(reader: Callable[[str, str], Document]) -> Reader:
    """A reader of text as a reader of bytes."""

    def read_bytes(content: bytes) -> Document:
        text, encoding = decode(content)
        if not any(c.isalnum() for c in text):
            raise ReadError("read", "empty", NOTHING)
        return reader(text, encoding)

    return read_bytes


def _read_plain(text: str, encoding: str) -> Document:
    """Read what came as plain text: a page, where its tags had been escaped, or only some are left."""
    page = as_page(text)
    return read_text(text, encoding) if page is None else read_html(page, encoding)


def _read_office_xml(content: bytes) -> Document:
    return read_sheet_xml(content) if looks_like_sheet_xml(content) else read_word_xml(content)


# Bytes without any reader stop here. Text holds hardly any NUL byte, unless it is UTF-16.
READERS: dict[str, Reader] = {
    "text/html": _decoded(read_html),
    "text/plain": _decoded(_read_plain),
    DOCX: read_docx,
    DOC: read_doc,
    XLSX: read_excel,
    XLS: read_excel,
    PDF: read_pdf,
    RTF: read_rtf,
    ODT: read_odt,
    ODS: read_ods,
    MHTML: read_mhtml,
    OFFICE_XML: _read_office_xml,
}
NOTHING = "the file holds no letters or digits. Collect it again."


def media_type(content: bytes) -> str:
    """What the bytes are, told from the bytes; of a container from what is in it."""
    content = _behind_stray(content)
    for signature, name in SIGNATURES:
        if content.startswith(signature):
            inside = {ZIP: zip_media_type, OLE: ole_media_type}.get(name)
            return inside(content) if inside else name
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    if b"\x00" in content[:4096] and not (
        marked or utf16_without_mark(content) or is_text_with_nuls(content)
    ):
        return "application/octet-stream"
    if looks_like_mhtml(content):
        return MHTML
    if looks_like_word_xml(content) or looks_like_sheet_xml(content):
        return OFFICE_XML
    if flat := flat_media_type(content):
        return flat
    return "text/html" if looks_like_html(content) else "text/plain"


def _behind_stray(content: bytes) -> bytes:
    """The bytes of a file that is no text, without what stands before its signature."""
    head = content[:64].lstrip(STRAY)
    if head.startswith(SIGNS):
        return content[len(content[:64]) - len(head) :]
    late = LATE_PDF.search(content[:FAR])
    return content[late.start() :] if late else content


def read(content: bytes) -> Document:
    """Read raw bytes into a Document.

    Raises
    ------
    ReadError
        If the bytes are empty, damaged or protected, hold no text, or are of a kind that has no reader.
    """
    if not content.strip():
        raise ReadError("read", "empty", "the file has no content. Collect it again.")
    content = _behind_stray(content)
    kind = media_type(content)
    if kind not in READERS:
        raise _without_reader(kind, content)
    document = READERS[kind](content)
    if not document.holds_text():
        raise ReadError("read", "empty", NOTHING)
    blocks = tuple(with_closed_numbers(document.blocks))
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def _without_reader(kind: str, content: bytes) -> ReadError:
    if kind == ENCRYPTED:
        return encrypted("office")
    if kind == OLE:
        return damaged("DOC or XLS")
    if kind == ZIP and not is_whole_zip(content):
        return damaged("DOCX or XLSX")
    known = kind != "application/octet-stream" and not kind.startswith("image/")
    return ReadError(
        "read",
        "unsupported" if known else "not_text",
        f"the content is {kind}, which has no reader. Give the report as HTML, text, Word, Excel or PDF.",
    )
