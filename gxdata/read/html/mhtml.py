"""Read a web archive: a page that a browser, Word or Excel saved as one file, `.mht` or even `.doc` by name."""

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message
from html import escape

from gxdata.read.decode import decode
from gxdata.read.document import Document
from gxdata.read.html.reader import read_html
from gxdata.read.zipped import broken

MHTML = "multipart/related"
# The head of an archive names both so near its front.
HEAD = 2048
# A page that is only a set of frames, and a frame within a page with what it shows: a part of the archive.
FRAMESET = re.compile(r"<frameset\b(?:(?!</html).)*", re.IGNORECASE | re.DOTALL)
FRAME = re.compile(
    r"""<iframe\b[^<>]{0,2000}?\bsrc\s*=\s*["']?([^"'\s<>]{1,1000})""", re.IGNORECASE
)
CONTENT_ID = "cid:"


def looks_like_mhtml(content: bytes) -> bool:
    """Whether the bytes are a web archive: a message of several parts that belong together."""
    head = content[:HEAD].lower()
    return b"mime-version:" in head and b"multipart/related" in head


def read_mhtml(content: bytes) -> Document:
    """Read the page in a web archive, with what its frames show; pictures beside it are left out.

    Of a page that is a set of frames, as Excel saves a workbook with a page for each sheet, all pages are read.

    Raises
    ------
    ReadError
        If no page is in it.
    """
    pages = list(_pages(content))
    if not pages:
        raise broken("the web archive holds no page. Collect it again.")
    _, text, encoding = pages[0]
    if FRAMESET.search(text):
        others = [other for _, other, _ in pages[1:]]
        return read_html("\n".join([FRAMESET.sub("", text), *others]), encoding)
    shown = {name: text for names, text, _ in pages[1:] for name in names}
    page = FRAME.sub(lambda frame: _with_shown(frame, shown), text)
    return read_html("".join(_sheets(content)) + page, encoding)


def _pages(content: bytes) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """The pages of an archive: the names each goes by, its text, its encoding."""
    for part in message_from_bytes(content).walk():
        page = part.get_payload(decode=True) if part.get_content_type() == "text/html" else None
        if isinstance(page, bytes) and page.strip():
            yield (_names(part), *decode(page))


def _sheets(content: bytes) -> Iterator[str]:
    """The style sheets of an archive, as pages have them."""
    for part in message_from_bytes(content).walk():
        sheet = part.get_payload(decode=True) if part.get_content_type() == "text/css" else None
        if isinstance(sheet, bytes):
            yield f"<style>{sheet.decode('utf-8', 'replace')}</style>"


def _names(part: Message) -> tuple[str, ...]:
    own = str(part.get("Content-ID", "")).strip("<> ")
    return (str(part.get("Content-Location", "")).strip(), f"{CONTENT_ID}{own}")


def _with_shown(frame: re.Match[str], shown: dict[str, str]) -> str:
    """The beginning of a frame's tag, with the page that it shows where the archive has that."""
    page = shown.get(frame[1])
    tag, rest = frame[0][: len("<iframe")], frame[0][len("<iframe") :]
    return frame[0] if page is None else f'{tag} srcdoc="{escape(page)}"{rest}'
