"""What tells that bytes or a text are a page."""

import re

from gxdata.read.decode import decode
from gxdata.read.text.markdown import RULE_LINE

# Tags of a page's skeleton and of its tables, and those of text, which other formats hold as well.
PAGE_TAG = re.compile(rb"<(?:!doctype\s+html|html|head|body|meta|table)\b")
ROW_TAG = re.compile(r"<t[rd]\b[^<>\n]{0,200}>[^<>\n]{0,200}</?t[rd]\b", re.IGNORECASE)
TEXT_TAG = re.compile(rb"<(?:div|p|span|br)\b")
# What else a piece of a page may begin with.
PIECE = re.compile(rb"[\xef\xbb\xbf\s]*<(?:t(?:body|head)|section|article|center|font|h[1-6])[\s>]")


def looks_like_html(content: bytes) -> bool:
    """Whether the bytes are a page or a piece of one: a doctype, or tags of its skeleton or body near the front.

    Those of UTF-16 are looked at as characters: two of its bytes may look like a tag.
    """
    head = content[:65536]
    if b"\x00" in head:
        head = decode(head)[0].encode(errors="replace")
    head = head.lower()
    if PAGE_TAG.search(head) or PIECE.match(head):
        return True
    # Markdown sets line breaks within its cells, and some marks, as tags.
    return TEXT_TAG.search(head) is not None and RULE_LINE.search(content.decode("latin-1")) is None


def as_page(text: str) -> str | None:
    """A page that was saved as text, its tags escaped or but those of rows and cells dropped; None for other text.

    Where nothing but rows has tags, all other lines are lines of the page.
    """
    if "<" not in text:
        return None
    if PAGE_TAG.search(text.lower().encode(errors="replace")):
        return text
    if not ROW_TAG.search(text):
        return None
    return "\n".join(line if "<" in line else f"{line}<br>" for line in text.split("\n"))
