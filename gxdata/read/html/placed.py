"""Boxes that a page sets at places of their own, as converters of PDF write them: read as they are seen."""

import re
from itertools import pairwise

from selectolax.lexbor import LexborNode

# So many boxes beside one another, nearly all elements there, make a page that is set box by box.
MIN_BOXES, NEARLY_ALL = 8, 0.9
PLACED = re.compile(r"position\s*:\s*absolute")
LENGTH = r"(-?\d{1,6}(?:\.\d{1,6})?)\s*(px|pt|em|rem|mm|cm|in|%)?"
LEFT, TOP, BOTTOM = (
    re.compile(rf"(?:^|[;\s]){edge}\s*:\s*{LENGTH}") for edge in ("left", "top", "bottom")
)
# Boxes stand on one line whose tops differ by no more than this share of the usual step from line to line.
SAME_LINE = 0.4


def in_seen_order(children: list[LexborNode]) -> list[LexborNode]:
    """Elements of one parent in the order they are seen in, where they are boxes with places; else as they are."""
    boxes = [child for child in children if child.tag != "-text"]
    if len(boxes) < MIN_BOXES:
        return children
    places = {box.mem_id: place for box in boxes if (place := _place(box))}
    if len(places) < NEARLY_ALL * len(boxes):
        return children
    lines = _lines(sorted({top for top, _ in places.values()}))
    placed = [box for box in boxes if box.mem_id in places]
    placed.sort(key=lambda box: (lines[places[box.mem_id][0]], places[box.mem_id][1]))
    return placed + [box for box in boxes if box.mem_id not in places]


def _place(box: LexborNode) -> tuple[float, float] | None:
    """Distance from the top, and from the left; None where the box is set by the flow of the text."""
    style = (box.attributes.get("style") or "").lower()
    if PLACED.search(style) is None:
        return None
    left, top, bottom = (edge.search(style) for edge in (LEFT, TOP, BOTTOM))
    if left is None or not (top or bottom):
        return None
    return (float(top[1]) if top else -float(bottom[1]) if bottom else 0.0), float(left[1])


def _lines(tops: list[float]) -> dict[float, int]:
    """The number of its line, by each distance from the top."""
    steps = sorted(later - top for top, later in pairwise(tops))
    usual = steps[len(steps) // 2] if steps else 0.0
    lines: dict[float, int] = {}
    number, start = 0, tops[0]
    for top in tops:
        if top - start > SAME_LINE * usual:
            number, start = number + 1, top
        lines[top] = number
    return lines
