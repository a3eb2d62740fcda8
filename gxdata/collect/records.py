"""A record of a page: which of its fields are the page."""

import re
from collections.abc import Mapping
from html import escape

from gxdata.collect.limits import MAX_MEMBER
from gxdata.collect.streams import Failure

# Fields that hold the page, the first that is filled; the page itself before text that was taken from it.
PAGE_FIELDS = (
    "html", "raw_html", "rawhtml", "body", "content", "raw_content", "markdown", "text", "正文", "内容",
)  # fmt: skip
TITLE_FIELDS = ("title", "标题")
FIELDS = frozenset(PAGE_FIELDS + TITLE_FIELDS)
# Tags that tell HTML from text, and those that tell a whole page from a piece of one.
TAG = re.compile(r"</?(?:html|body|table|tr|td|div|p|span|br|h[1-6])\b", re.IGNORECASE)
WHOLE_PAGE = re.compile(r"<(?:html|body|!doctype)\b", re.IGNORECASE)
# A page has its title near its front.
FRONT = 4000
SURROGATES = re.compile("[\ud800-\udfff]")

NO_TEXT = Failure("no_text", f"the record has none of the fields {', '.join(PAGE_FIELDS)}.")
TOO_LARGE = Failure(
    "too_large",
    f"it has more than {MAX_MEMBER >> 20} MB, which no report has. Give the report alone.",
)


def page_of(record: Mapping[str, object]) -> bytes | Failure:
    """The page that a record holds.

    A title in a field of its own is put before a text, or a piece of a page, that does not have it near its front.

    Parameters
    ----------
    record
        Its fields; whether their names are in capitals does not matter.

    Returns
    -------
    bytes or Failure
        Bytes as they stand, text as UTF-8; or why there is none.
    """
    fields = {name.lower(): value for name, value in record.items()}
    page = next((fields[name] for name in PAGE_FIELDS if _is_filled(fields.get(name))), None)
    if page is None:
        known = any(isinstance(fields.get(name), (str, bytes)) for name in PAGE_FIELDS)
        return b"" if known else NO_TEXT
    if isinstance(page, str):
        title = next((t for n in TITLE_FIELDS if isinstance(t := fields.get(n), str)), "")
        page = SURROGATES.sub("\ufffd", _titled(page, title.strip())).encode()
    assert isinstance(page, bytes)
    return TOO_LARGE if len(page) > MAX_MEMBER else page


def _is_filled(value: object) -> bool:
    return isinstance(value, (str, bytes)) and bool(value.strip())


def _titled(page: str, title: str) -> str:
    front = page[:FRONT]
    if not title or _bare(title) in _bare(front) or WHOLE_PAGE.search(front):
        return page
    return f"<h1>{escape(title)}</h1>\n{page}" if TAG.search(front) else f"{title}\n{page}"


def _bare(text: str) -> str:
    return "".join(text.split())
