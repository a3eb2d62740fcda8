"""Pictures in cells: where one stands beside digits or alone, it may be a number, or a part of one."""

import re

from selectolax.lexbor import LexborNode

# What stands for a thing that is no character, such as a picture (Unicode).
PICTURE = "\ufffc"
WORD = re.compile(r"[^\W\d_]")
# Pictures that are there for their size or for show.
SPACER = re.compile(
    r"spac|blank|empty|transparent|pixel|dot|line|icon|ico\b|arrow|bullet", re.IGNORECASE
)
SMALL = re.compile(r"\s*[0-5](?:px)?\s*")


def picture(node: LexborNode) -> str:
    """What a picture is read as: a character that is no digit, or nothing where it only fills a place."""
    attributes = node.attributes
    name = (attributes.get("src") or "").rpartition("/")[2]
    sizes = (attributes.get("width") or "", attributes.get("height") or "")
    if name.startswith("data:") or SPACER.search(name) or any(map(SMALL.fullmatch, sizes)):
        return ""
    return PICTURE


def without_ornaments(text: str) -> str:
    """A cell's text without the pictures that stand beside words."""
    return text.replace(PICTURE, "") if PICTURE in text and WORD.search(text) else text
