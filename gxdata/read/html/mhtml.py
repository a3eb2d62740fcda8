"""Read a web archive: a page that a browser or Word saved as one file, `.mht` or even `.doc` by name."""

from email import message_from_bytes

from gxdata.read.decode import decode
from gxdata.read.document import Document
from gxdata.read.html.reader import read_html
from gxdata.read.zipped import broken

MHTML = "multipart/related"
# The head of an archive names both so near its front.
HEAD = 2048


def looks_like_mhtml(content: bytes) -> bool:
    """Whether the bytes are a web archive: a message of several parts that belong together."""
    head = content[:HEAD].lower()
    return b"mime-version:" in head and b"multipart/related" in head


def read_mhtml(content: bytes) -> Document:
    """Read the page in a web archive; pictures and style sheets beside it are left out.

    Raises
    ------
    ReadError
        If no page is in it.
    """
    for part in message_from_bytes(content).walk():
        page = part.get_payload(decode=True) if part.get_content_type() == "text/html" else None
        if isinstance(page, bytes) and page.strip():
            text, encoding = decode(page)
            return read_html(text, encoding)
    raise broken("the web archive holds no page. Collect it again.")
