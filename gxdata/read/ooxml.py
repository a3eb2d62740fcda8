"""Look into the XML of office files, in which names stand without their namespaces (`zipped.parse_xml`)."""

from xml.etree.ElementTree import Element

# Office documents that are one XML file.
OFFICE_XML = "application/xml"
# No statutory table has as many columns; a count that claims more is an error of the file.
MAX_COUNT = 200


def child(element: Element | None, name: str) -> Element | None:
    """The first child of that name, or None. None has no children."""
    return None if element is None else element.find(name)


def attribute(element: Element | None, name: str) -> str | None:
    """An attribute, or None."""
    return None if element is None else element.get(name)


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
