"""Look into the XML of office files by local names: the strict and the transitional form differ in namespaces only."""

from xml.etree.ElementTree import Element

# Office documents that are one XML file.
OFFICE_XML = "application/xml"
# No statutory table has as many columns; a count that claims more is an error of the file.
MAX_COUNT = 200


def local(element: Element) -> str:
    """An element's name without its namespace."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def child(element: Element | None, name: str) -> Element | None:
    """The first child of that name, or None. None has no children."""
    if element is None:
        return None
    return next((e for e in element if local(e) == name), None)


def attribute(element: Element | None, name: str) -> str | None:
    """An attribute by its local name, or None."""
    if element is None:
        return None
    return next((v for k, v in element.attrib.items() if k.rpartition("}")[2] == name), None)


def value(element: Element | None) -> str | None:
    """The attribute ``val``, or None."""
    return attribute(element, "val")


def number(element: Element | None, default: int) -> int:
    """The attribute ``val`` as a count, `default` where there is none."""
    text = value(element) or ""
    return min(int(text), MAX_COUNT) if text.isascii() and text.isdecimal() else default


def is_off_line(properties: Element | None) -> bool:
    """Whether a run is raised or lowered as the mark of a note is."""
    return value(child(properties, "vertAlign")) in ("superscript", "subscript")


def flag(parent: Element | None, name: str) -> bool:
    """Whether a property is set: its element is there, and does not say off."""
    element = child(parent, name)
    return element is not None and value(element) not in ("0", "false", "off")
