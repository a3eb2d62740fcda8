"""Pages that nest deeper than any report: what a parser takes for them grows with the square of their depth."""

import re

from gxdata.errors import ReadError

# Browsers themselves stop at 512. So many a parser goes through in a second, and no page of a report comes near.
DEEPEST = 20_000
# Elements that stay open until they are closed, however many stand in one another.
_OPENED = re.compile(
    r"<(/?)(?:div|span|font|table|section|article|center|form|blockquote|ul|ol|dl|a|b|i|u|em|strong|big|small)\b",
    re.IGNORECASE,
)


def require_shallow(text: str) -> None:
    """Refuse a page whose elements stand too deep in one another. A page of few elements is not looked through.

    Raises
    ------
    ReadError
        Naming what to do.
    """
    if text.count("<") <= DEEPEST:
        return
    depth = 0
    for tag in _OPENED.finditer(text):
        depth = max(depth - 1, 0) if tag[1] else depth + 1
        if depth > DEEPEST:
            raise ReadError(
                "read", "broken", "the page nests elements deeper than any report. Do not trust it."
            )
