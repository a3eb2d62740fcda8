"""Word documents that are one XML file: as Word 2003 saved them, or all parts of a DOCX in one.

Offices that fill a template by program send such files, named ``.doc`` or ``.xml``.
"""

from typing import NamedTuple
from xml.etree.ElementTree import Element

from gxdata.read.ooxml import attribute, child
from gxdata.read.zipped import parse_xml

KIND = "Word XML"
# The root stands near the front, behind the XML declaration and what opens the file in Word.
HEAD = 2048
ROOTS = (b":wordDocument", b"<pkg:package")
PICTURES = ("binData", "binaryData")
# How Word 2003 notes in the text what is none of it.
NOTE, LEFT_OUT = "annotation", ("Word.Deletion", "Word.Comment")


class WordParts(NamedTuple):
    """The parts of a document that are read, and whether it holds pictures."""

    body: Element | None
    styles: Element | None
    numbering: Element | None
    has_pictures: bool


def looks_like_word_xml(content: bytes) -> bool:
    """Whether the bytes are such a file."""
    head = content[:HEAD]
    return b"<?xml" in head[:64] and any(root in head for root in ROOTS)


def word_xml_parts(content: bytes) -> WordParts:
    """The parts of such a file.

    Raises
    ------
    ReadError
        If it is no well-formed XML.
    """
    root = parse_xml(content.removeprefix(b"\xef\xbb\xbf").lstrip(), KIND)
    pictures = any(element.tag in PICTURES for element in root.iter())
    if root.tag != "package":
        return WordParts(child(root, "body"), child(root, "styles"), None, pictures)
    parts = {attribute(part, "name"): child(part, "xmlData") for part in root}
    main, styles, numbering = (
        next(iter(found if found is not None else ()), None)
        for found in map(parts.get, (f"/word/{n}.xml" for n in ("document", "styles", "numbering")))
    )
    return WordParts(child(main, "body"), styles, numbering, pictures)


def is_left_out(element: Element) -> bool:
    """Whether an element is a deletion or a comment as Word 2003 notes it."""
    return element.tag == NOTE and attribute(element, "type") in LEFT_OUT
