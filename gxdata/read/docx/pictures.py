"""Pictures set in a line of a DOCX file as a character is."""

from xml.etree.ElementTree import Element

from gxdata.read.ooxml import attribute, child, local

# Smaller than this, in the file's unit, a picture only fills a place: five pixels.
SMALL = 47_625


def is_picture(element: Element) -> bool:
    """Whether an element is a picture of the line, and not one that floats over the page or fills a place."""
    if local(element) == "inline":
        extent = child(element, "extent")
        sizes = [attribute(extent, name) or "" for name in ("cx", "cy")]
        small = any(size.isdecimal() and int(size) <= SMALL for size in sizes)
        return not small and _holds(element, "pic")
    floats = "absolute" in (attribute(element, "style") or "")
    return local(element) == "shape" and not floats and child(element, "imagedata") is not None


def _holds(element: Element, name: str) -> bool:
    return any(local(part) == name for part in element.iter())
