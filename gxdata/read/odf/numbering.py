"""Write out the numbers that OpenDocument files count: ``一、``, ``（二）``, ``3.``."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from gxdata.read.list_numbers import format_count
from gxdata.read.odf.text import count
from gxdata.read.ooxml import attribute

NUMBER = "list-level-style-number"
# How formats are named here, and how Word names them. What begins otherwise counts in digits.
FORMATS = {
    "一": "chineseCounting",
    "①": "decimalEnclosedCircle",
    "a": "lowerLetter",
    "A": "upperLetter",
}
Levels = dict[tuple[str, int], "_Level"]


class _Level(NamedTuple):
    form: str
    before: str
    behind: str
    start: int
    shown: int


def labels(body: Element, roots: Iterable[Element]) -> dict[Element, str]:
    """The number before each paragraph that begins an item of a numbered list, as it is printed."""
    levels = _levels(roots)
    counts: dict[str, dict[int, int]] = {}
    found: dict[Element, str] = {}
    for paragraph, style, level, restarts in _first_paragraphs(body):
        own = counts.setdefault(style, {})
        for other in [n for n in own if n > level or (restarts and n == level)]:
            del own[other]
        spec = levels.get((style, level))
        if spec is None:
            continue
        own[level] = own.get(level, spec.start - 1) + 1
        if spec.form:
            found[paragraph] = _printed(spec, style, level, own, levels)
    return found


def _printed(spec: _Level, style: str, level: int, own: dict[int, int], levels: Levels) -> str:
    parts = []
    for n in range(max(level - spec.shown + 1, 1), level + 1):
        other = levels.get((style, n), spec)
        parts.append(format_count(own.get(n, other.start), FORMATS.get(other.form[:1], "decimal")))
    return spec.before + ".".join(parts) + spec.behind


def _first_paragraphs(body: Element) -> Iterator[tuple[Element, str, int, bool]]:
    """The first paragraph of each item: its list's style and level, and whether it begins counting anew."""
    stack: list[tuple[Element, str, int, bool]] = [(body, "", 0, False)]
    while stack:
        element, style, level, restarts = stack.pop()
        name = element.tag
        if name == "list":
            style, level = attribute(element, "style-name") or style, level + 1
            restarts = level == 1 and not _continues(element)
            children = list(element)
        elif name == "list-item":
            children = list(element)
            first = next((c for c in children if c.tag in ("p", "h")), None)
            if first is not None and children[0] is first:
                yield first, style, level, restarts
            restarts = False
        elif name in ("p", "h"):
            continue
        else:
            children = list(element)
        stack.extend(
            (c, style, level, restarts and n == 0) for n, c in reversed(list(enumerate(children)))
        )


def _continues(element: Element) -> bool:
    return (
        attribute(element, "continue-numbering") == "true"
        or attribute(element, "continue-list") is not None
    )


def _levels(roots: Iterable[Element]) -> Levels:
    found: Levels = {}
    for root in roots:
        for style in root.iter():
            if style.tag != "list-style":
                continue
            name = attribute(style, "name") or ""
            for level in style:
                if level.tag == NUMBER:
                    found[name, count(level, "level")] = _Level(
                        attribute(level, "num-format") or "",
                        attribute(level, "num-prefix") or "",
                        attribute(level, "num-suffix") or "",
                        count(level, "start-value"),
                        count(level, "display-levels"),
                    )
    return found
