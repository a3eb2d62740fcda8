"""What the readers of a page's elements share."""

from collections.abc import Iterable

from selectolax.lexbor import LexborNode

# More characters than a label and the guidance glued to it have: what holds them is layout.
MAX_LABEL = 300


def ids_above(nodes: Iterable[LexborNode]) -> set[int]:
    """The ids of all elements that hold one of some elements."""
    above: set[int] = set()  # so that none is climbed over twice, however deep a page nests
    for node in nodes:
        parent = node.parent
        while parent is not None and parent.mem_id not in above:
            above.add(parent.mem_id)
            parent = parent.parent
    return above


def cell_of(node: LexborNode) -> LexborNode:
    """The cell that an element stands in, or the uppermost element where it stands in none."""
    while node.tag not in ("td", "th") and node.parent is not None:
        node = node.parent
    return node


def style_of(node: LexborNode) -> str:
    """An element's own style, in small letters and without blanks."""
    return (node.attributes.get("style") or "").replace(" ", "").lower()
