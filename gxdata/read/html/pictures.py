"""Pictures of a page: which of them may be a number, or a part of one."""

import re

from selectolax.lexbor import LexborNode

from gxdata.read.pictures import PICTURE

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
