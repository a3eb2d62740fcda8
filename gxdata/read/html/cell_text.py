"""What a reader sees in a cell of a page."""

import re

from selectolax.lexbor import LexborNode

from gxdata.read.html.unseen import Unseen
from gxdata.read.pictures import PICTURE, without_ornaments

SKIPPED = frozenset("script style head noscript template select button iframe svg".split())
# Elements that end a line of text. Anything else (span, b, a, font, o:p) runs on.
BREAKING = frozenset(
    (
        "address article aside blockquote body br caption center dd div dl dt fieldset figure footer "
        "form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody td tfoot th thead "
        "tr ul"
    ).split()
)
# What a form that was filled in on the page shows in a cell.
TYPED = frozenset(("text", "number", "tel", ""))
# Pictures that are there for their size or for show.
SPACER = re.compile(
    r"spac|blank|empty|transparent|pixel|dot|line|icon|ico\b|arrow|bullet", re.IGNORECASE
)
SMALL = re.compile(r"\s*[0-5](?:px)?\s*")


def cell_text(cell: LexborNode, unseen: Unseen, telling: set[int]) -> str:
    """What a reader sees in a cell, white space as it stands; `telling` are the elements that hold several lines.

    Lines are parted by a space, so that two numbers one above the other do not become one. Superscripts (marks of
    notes), struck-out and hidden text are left out; a picture stays as a sign, as it may be a number; what was typed
    into a form on the page is a cell's text.
    """
    child = cell.child
    plain = child is None or (child.next is None and child.tag == "-text")
    if plain or not (unseen.unread or cell.mem_id in telling):
        return cell.text()
    parts: list[str] = []
    nodes = cell.traverse(include_text=True)
    next(nodes)  # the cell itself
    for node in nodes:
        tag = node.tag or ""
        if tag == "-text":
            parts.append(node.text_content or "")
        elif tag == "input":
            parts.append(_typed(node))
        elif tag == "img":
            parts.append(_picture(node))
        elif tag in SKIPPED or (unseen.unread and node.mem_id in unseen.unread):
            return _text_without(cell, unseen.unread)
        elif tag in BREAKING:
            parts.append(" ")
    return without_ornaments("".join(parts))


def _text_without(cell: LexborNode, unread: frozenset[int]) -> str:
    """The same of a cell that holds what is not read, for which every element is looked into by itself."""
    parts: list[str] = []
    stack = list(reversed(list(cell.iter(include_text=True))))
    while stack:
        node = stack.pop()
        tag = node.tag or ""
        if tag == "-text":
            parts.append(node.text_content or "")
        elif tag == "input":
            parts.append(_typed(node))
        elif tag == "select":
            parts.append(_chosen(node))
        elif tag == "svg":
            parts.append(_drawn(node))
        elif tag == "img" and node.mem_id not in unread:
            parts.append(_picture(node))
        elif tag not in SKIPPED and node.mem_id not in unread:
            parts.append(" " if tag in BREAKING else "")
            stack.extend(reversed(list(node.iter(include_text=True))))
    text = without_ornaments("".join(parts))
    return text if text.strip() else _alone(cell)


def _alone(cell: LexborNode) -> str:
    """What a cell shows that holds nothing but a list to choose from, or raised text: no marks of notes."""
    lists = cell.css("select:not([multiple]):not([style])")
    raised = cell.css("sup:not([style]), sub:not([style])")
    if len(lists) == 1 and (first := lists[0].css_first("option")) is not None:
        return first.text()
    return raised[0].text() if len(raised) == 1 and cell.text().strip() == raised[0].text() else ""


def _typed(field: LexborNode) -> str:
    attributes = field.attributes
    kind = (attributes.get("type") or "").lower()
    return (attributes.get("value") or "") if kind in TYPED else ""


def _drawn(drawing: LexborNode) -> str:
    """The text in a drawing; one without may be a number, or a part of one."""
    return "".join(node.text() for node in drawing.css("text")) or PICTURE


def _chosen(field: LexborNode) -> str:
    option = field.css_first("option[selected]")
    return option.text() if option is not None else ""


def _picture(node: LexborNode) -> str:
    """What a picture is read as: a character that is no digit, or nothing where it only fills a place."""
    attributes = node.attributes
    name = (attributes.get("src") or "").rpartition("/")[2]
    sizes = (attributes.get("width") or "", attributes.get("height") or "")
    if name.startswith("data:") or SPACER.search(name) or any(map(SMALL.fullmatch, sizes)):
        return ""
    return PICTURE
