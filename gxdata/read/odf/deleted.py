"""Tracked deletions that an OpenDocument text still shows where they were."""

from xml.etree.ElementTree import Element

from gxdata.read.ooxml import attribute, child


def without_deleted(body: Element) -> None:
    """Take such text out of a document; what its insertions put in stays."""
    gone = {
        attribute(region, "id")
        for region in body.iter()
        if region.tag == "changed-region" and child(region, "deletion") is not None
    }
    begun: set[str | None] = set()
    stack = [(body, False)] if gone else []
    while stack:
        element, leaving = stack.pop()
        if leaving:
            element.tail = None if begun else element.tail
            continue
        if element.tag == "change-start":
            begun |= gone & {attribute(element, "change-id")}
        elif element.tag == "change-end":
            begun.discard(attribute(element, "change-id"))
        element.text = None if begun else element.text
        stack.append((element, True))
        stack.extend((inner, False) for inner in reversed(element))
