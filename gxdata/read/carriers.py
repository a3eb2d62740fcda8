"""Tell the carrier from the content, and hand the bytes to its reader."""

from collections.abc import Callable

from gxdata.errors import ReadError
from gxdata.read.decode import decode
from gxdata.read.document import Document
from gxdata.read.html import looks_like_html, read_html
from gxdata.read.text import read_text

# First bytes of what is neither text nor HTML. The content decides, never the file's name.
SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"RIFF", "image/webp"),
    (b"%PDF-", "application/pdf"),
    (b"PK\x03\x04", "application/zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (b"\x1f\x8b", "application/gzip"),
    (b"{\\rtf", "application/rtf"),
)
# Bytes without any reader stop here. Text holds no NUL byte, unless it is UTF-16.
READERS: dict[str, Callable[[str, str], Document]] = {
    "text/html": read_html,
    "text/plain": read_text,
}


def media_type(content: bytes) -> str:
    """What the bytes are, told from the bytes."""
    for signature, name in SIGNATURES:
        if content.startswith(signature):
            return name
    if b"\x00" in content[:4096] and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "application/octet-stream"
    return "text/html" if looks_like_html(content) else "text/plain"


def read(content: bytes) -> Document:
    """Read raw bytes into a Document.

    Parameters
    ----------
    content
        The raw bytes of one page or file.

    Returns
    -------
    Document

    Raises
    ------
    ReadError
        If the bytes are empty, or are no text and no HTML.
    """
    if not content.strip():
        raise ReadError("read", "empty", "the file has no content. Collect it again.")
    kind = media_type(content)
    if kind not in READERS:
        known = kind != "application/octet-stream"
        image = kind.startswith("image/")
        raise ReadError(
            "read",
            "unsupported" if known and not image else "not_text",
            f"the content is {kind}, which has no reader. Give the report as HTML or text.",
        )
    text, encoding = decode(content)
    if not any(c.isalnum() for c in text):
        raise ReadError("read", "empty", "the file holds no letters or digits. Collect it again.")
    return READERS[kind](text, encoding)
