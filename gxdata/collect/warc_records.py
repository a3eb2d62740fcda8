"""Pages in web archives (WARC): what servers answered, as crawlers kept it."""

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import IO

from gxdata.collect.compressed import COATS, stream_of
from gxdata.collect.limits import MAX_MEMBER
from gxdata.collect.names import UNPRINTABLE, Distinct
from gxdata.collect.records import TOO_LARGE
from gxdata.collect.streams import BUFFER, Failure, Found, Opened

MARK = b"WARC/"
# Records of pages: an answer as it came, a file, or the text of a page. The others tell how pages were got.
ANSWER, PAGES = "response", frozenset({"response", "resource", "conversion"})
# What is no page by its kind.
NO_PAGES = frozenset(
    "application/font-woff application/javascript application/json application/wasm application/x-javascript "
    "text/css text/dns text/ecmascript text/javascript".split()
)
NO_PAGE_KINDS = ("audio/", "font/", "image/", "video/")
# The line before a chunk of a body: its size, and what may follow.
CHUNK = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]*(?:;.*)?\r?\n")
BREAKS_OFF = Failure(
    "broken", "the page breaks off: the crawler did not get its end. Collect it again."
)


class BrokenArchive(ValueError):
    """The archive does not go on as one does."""


def warc_records(opened: Opened) -> Iterator[Found]:
    """The page of each record, named by the record's id; by its place in the archive if it has none.

    Raises
    ------
    BrokenArchive
        If the archive is damaged, when what stands before has been given.
    """
    stream, distinct, number = opened.stream, Distinct(), 0
    while (head := _head(stream)) is not None:
        number += 1
        length = head.get("content-length", "")
        if not (length.isascii() and length.isdecimal()):
            raise BrokenArchive("a record does not say how long it is")
        size, kind = int(length), head.get("warc-type", "").lower()
        if kind not in PAGES:
            _skip(stream, size)
            if kind == "revisit":
                yield Found(f"#{_id(head, number, distinct)}", None)
            continue
        within = f"#{_id(head, number, distinct)}"
        block = stream.read(min(size, MAX_MEMBER))
        _skip(stream, size - len(block))
        page = _answer(opened, block) if kind == ANSWER else _file(opened, head, block)
        if page and size > MAX_MEMBER:
            page = TOO_LARGE
        elif isinstance(page, Opened) and head.get("warc-truncated"):
            page = BREAKS_OFF
        yield Found(within, page)


def _head(stream: IO[bytes]) -> dict[str, str] | None:
    """The fields at the head of the next record; None at the archive's end."""
    while line := stream.readline(BUFFER):
        if line.strip():
            break
    else:
        return None
    if not line.startswith(MARK):
        raise BrokenArchive("a record does not begin as one does")
    return _fields(stream)


def _fields(stream: IO[bytes]) -> dict[str, str]:
    """Fields by their names in small letters, up to the blank line that ends them."""
    fields = {}
    while line := stream.readline(BUFFER).strip():
        name, _, value = line.decode(errors="replace").partition(":")
        fields[name.strip().lower()] = value.strip()
    return fields


def _id(head: Mapping[str, str], number: int, distinct: Distinct) -> str:
    told = UNPRINTABLE.sub("", head.get("warc-record-id", "")).strip(" <>")
    return distinct(told or str(number))


def _skip(stream: IO[bytes], size: int) -> None:
    while size > 0:
        block = stream.read(min(size, BUFFER))
        if not block:
            raise BrokenArchive("the archive ends within a record")
        size -= len(block)


def _file(opened: Opened, head: Mapping[str, str], block: bytes) -> Opened | None:
    return None if _is_no_page(_media_type(head)) else opened.member(stream_of(block), "")


def _answer(opened: Opened, block: bytes) -> Opened | Failure | None:
    """What a server answered: the page; why it gave none; None where it is none by its kind."""
    stream = BytesIO(block)
    status = stream.readline(BUFFER).split(None, 2)[1:2]
    fields = _fields(stream)
    code = int(status[0]) if status and status[0].isdigit() else 0
    if code >= 400 or code < 100:
        told = f"answered {code}" if code else "gave no answer that can be understood"
        return Failure("not_collected", f"the server {told}. Collect the page again.")
    if code // 100 != 2 or _is_no_page(_media_type(fields)):
        return None
    body = stream.read()
    length = fields.get("content-length", "")
    joined: bytes | None = body
    if "chunked" in fields.get("transfer-encoding", "").lower():
        joined = _joined(body)
    elif length.isascii() and length.isdecimal() and len(body) < int(length):
        joined = None
    if joined is None:
        return BREAKS_OFF
    # Other codings tell themselves by their first bytes; what a crawler has unpacked already may still bear its name.
    coding = fields.get("content-encoding", "").lower()
    packed = coding in ("br", "deflate") and not _looks_plain(joined)
    page = stream_of(joined)
    return opened.member(COATS[coding](page) if packed else page, "")


def _media_type(fields: Mapping[str, str]) -> str:
    return fields.get("content-type", "").partition(";")[0].strip().lower()


def _is_no_page(media_type: str) -> bool:
    return media_type in NO_PAGES or media_type.startswith(NO_PAGE_KINDS)


def _joined(body: bytes) -> bytes | None:
    """A body that was sent in chunks, whole; None if its end is missing.

    Where a crawler has joined them already, and left the head as it came, the body stands as it is.
    """
    stream, parts = BytesIO(body), list[bytes]()
    while size := CHUNK.match(line := stream.readline(BUFFER)):
        length = int(size[1], 16)
        if not length:
            return b"".join(parts)
        parts.append(stream.read(length))
        if len(parts[-1]) < length:
            return None
        stream.readline(BUFFER)
    return None if parts or not line else body


def _looks_plain(body: bytes) -> bool:
    return body.lstrip()[:1] in (b"<", b"{") or body.startswith(b"%PDF-")
