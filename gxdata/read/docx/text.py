"""The text of one DOCX paragraph."""

from xml.etree.ElementTree import Element

from gxdata.read.docx.unread import is_unread
from gxdata.read.docx.word_xml import is_left_out
from gxdata.read.ooxml import attribute, child
from gxdata.read.pictures import PICTURE
from gxdata.read.unreadable import UNREADABLE

# What holds no text of the paragraph: properties, deletions, instructions of fields, glosses above characters.
SKIPPED = frozenset(
    (
        "pPr rPr del moveFrom delText instrText delInstrText rt Fallback binData commentReference posOffset pctWidth "
        "pctHeight"
    ).split()
)
WRITTEN = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
# Ticks, boxes, bullets and blanks as symbol fonts number them. Any other symbol is marked as unreadable.
SYMBOLS = {
    0x20: " ",
    0x52: "☑",
    0xFE: "☑",
    0x51: "☒",
    0xFD: "☒",
    0xA8: "□",
    0x6F: "□",
    0xA3: "□",
    0x6E: "■",
    0xFC: "√",
    0x50: "√",
    0xFB: "×",
    0x4F: "×",
    0xB7: "•",
    0x6C: "●",
}

# Smaller than this, in the file's unit, a picture only fills a place: five pixels.
SMALL = 47_625


class ParagraphText:
    """Walks a paragraph once.

    Attributes
    ----------
    text
        Its text, line breaks as newlines, pictures in it as signs of their own.
    boxes
        The contents of the text boxes anchored in it.
    objects
        What other programs' files within the document it shows.
    """

    def __init__(self, paragraph: Element, unread: frozenset[str] = frozenset()) -> None:
        self._unread = unread  # styles of characters
        self.boxes: list[Element] = []
        self.objects: list[Element] = []
        self._parts: list[str] = []
        self._fields: list[
            bool
        ] = []  # for each open field whether its instruction is still going on
        self._walk(paragraph)
        self.text = "".join(self._parts)

    def _walk(self, paragraph: Element) -> None:
        stack = list(reversed(paragraph))
        while stack:
            element = stack.pop()
            name = element.tag
            if name == "txbxContent":
                self.boxes.append(element)
            elif name == "OLEObject":
                self.objects.append(element)
            elif name == "fldChar":
                self._field(attribute(element, "fldCharType"))
            elif name in SKIPPED or self._is_unread(element, name):
                continue
            elif name == "t":
                self._add(element.text or "")
            elif name in WRITTEN:
                self._add(WRITTEN[name])
            elif name == "sym":
                self._add(symbol(_hexadecimal(attribute(element, "char"))))
            else:
                if _is_picture(element):
                    self._add(PICTURE)
                stack.extend(reversed(element))

    def _is_unread(self, element: Element, name: str) -> bool:
        if name == "r":
            return is_unread(child(element, "rPr"), self._unread)
        return is_left_out(element)

    def _add(self, text: str) -> None:
        if not any(self._fields):
            self._parts.append(text)

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self._fields.append(True)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()


def symbol(point: int) -> str:
    """A character of a symbol font, by its number there."""
    own = (
        point - 0xF000 if 0xF000 <= point <= 0xF0FF else point
    )  # where such fonts keep their characters
    return SYMBOLS.get(own, UNREADABLE)


def _hexadecimal(text: str | None) -> int:
    try:
        return int(text or "", 16)
    except ValueError:
        return 0


def _is_picture(element: Element) -> bool:
    """Whether an element is a picture of the line, and not one that floats over the page or fills a place."""
    if element.tag == "inline":
        extent = child(element, "extent")
        sizes = [attribute(extent, name) or "" for name in ("cx", "cy")]
        small = any(size.isdecimal() and int(size) <= SMALL for size in sizes)
        return not small and any(part.tag == "pic" for part in element.iter())
    floats = "absolute" in (attribute(element, "style") or "")
    return element.tag == "shape" and not floats and child(element, "imagedata") is not None
