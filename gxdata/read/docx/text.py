"""The text of one DOCX paragraph."""

from xml.etree.ElementTree import Element

from gxdata.read.docx.unread import has_ground, is_unread, is_white
from gxdata.read.docx.word_xml import is_left_out
from gxdata.read.ooxml import attribute, child, value
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
# Fonts whose letters and digits are signs; each other font has characters for what a symbol's number says.
SYMBOL_FONTS = frozenset("Wingdings|Wingdings 2|Wingdings 3|Webdings|Symbol|Marlett".split("|"))
OWN_PLACES = 0xF000

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

    def __init__(
        self, paragraph: Element, unread: frozenset[str] = frozenset(), *, on_ground: bool = False
    ) -> None:
        self._unread = unread  # styles of characters and paragraphs
        self._paragraph_is_unread = value(child(child(paragraph, "pPr"), "pStyle")) in unread
        runs = [run for run in paragraph.iter("r") if child(run, "t") is not None]
        on_ground = on_ground or has_ground(child(paragraph, "pPr"))
        white = [] if on_ground else [run for run in runs if is_white(child(run, "rPr"))]
        self._white = set(map(id, white)) if len(white) < len(runs) else set()
        self._equation = False  # in a field that draws characters over one another
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
            elif name == "instrText":
                self._equation |= (element.text or "").strip().upper().startswith("EQ ")
            elif name in SKIPPED or self._is_unread(element, name):
                continue
            elif name == "r" and _is_in_signs(element):
                self._add("".join(map(_sign, element.itertext())))
            elif name == "t":
                self._add(element.text or "")
            elif name in WRITTEN:
                self._add(WRITTEN[name])
            elif name == "sym":
                self._add(_symbol(element))
            else:
                if _is_picture(element):
                    self._add(PICTURE)
                stack.extend(reversed(element))

    def _is_unread(self, element: Element, name: str) -> bool:
        if name == "r":
            return id(element) in self._white or is_unread(
                child(element, "rPr"), self._unread, of_paragraph=self._paragraph_is_unread
            )
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
            drawn = self._fields.pop() and self._equation
            self._equation = False
            self._add(UNREADABLE if drawn else "")


def _is_in_signs(run: Element) -> bool:
    """Whether a run is text in a font of signs."""
    fonts = child(child(run, "rPr"), "rFonts")
    return attribute(fonts, "ascii") in SYMBOL_FONTS - {"Symbol"} and child(run, "t") is not None


def _sign(text: str) -> str:
    """Text in a font of signs; characters of Chinese are set in another."""
    return "".join(symbol(ord(c)) if c.isascii() and not c.isspace() else c for c in text)


def _symbol(element: Element) -> str:
    point = _hexadecimal(attribute(element, "char"))
    font = attribute(element, "font")
    if font is not None and font not in SYMBOL_FONTS and 0x20 < point < OWN_PLACES:
        return chr(point)
    return symbol(point)


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
