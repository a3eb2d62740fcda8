"""What a mail holds: its text, and the files sent with it."""

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message

from gxdata.collect.compressed import stream_of
from gxdata.collect.limits import MAX_MEMBER
from gxdata.collect.names import Distinct, member_path
from gxdata.collect.records import TOO_LARGE
from gxdata.collect.streams import Found, Opened

# A mail begins with lines of names and values, up to an empty one, and says in them who sent it, and its kind.
HEAD = re.compile(rb"(?:[A-Za-z][\w-]{0,60}:[^\n]*\n(?:[ \t]+[^\n]*\n)*)+\r?\n")
SENT = (re.compile(rb"^From:", re.I | re.M), re.compile(rb"^MIME-Version:", re.I | re.M))
# A page with all that belongs to it is one page, whoever saved or sent it.
ONE_PAGE = re.compile(rb"^Content-Type:\s*multipart/related", re.I | re.M)
TEXTS = {"text/html": "text.html", "text/plain": "text.txt"}


def is_mail(front: bytes) -> bool:
    """Whether bytes begin a mail."""
    head = HEAD.match(front)
    return (
        head is not None and all(s.search(head[0]) for s in SENT) and not ONE_PAGE.search(head[0])
    )


def mail_parts(opened: Opened) -> Iterator[Found]:
    """The text of a mail and the files sent with it; of a text that is also sent as a page, the page."""
    content = opened.stream.read(MAX_MEMBER + 1)
    if len(content) > MAX_MEMBER:
        yield Found("", TOO_LARGE)
        return
    parts = [part for part in message_from_bytes(content).walk() if not part.is_multipart()]
    has_page = any(_name(part) == TEXTS["text/html"] for part in parts)
    distinct = Distinct()
    for part in parts:
        name, data = _name(part), part.get_payload(decode=True)
        what = None
        if name and isinstance(data, bytes) and not (has_page and name == TEXTS["text/plain"]):
            what = opened.member(stream_of(data), name)
        yield Found(f"!/{distinct(name or 'part')}", what)


def _name(part: Message) -> str:
    """What a part is called; empty for what is shown within the text, as pictures are."""
    if part.get_content_maintype() == "image" and "Content-ID" in part:
        return ""
    name = part.get_filename()
    if not name:
        return TEXTS.get(part.get_content_type(), "")
    try:
        return member_path(str(make_header(decode_header(name))))
    except (MessageError, LookupError, ValueError):
        return member_path(name)
