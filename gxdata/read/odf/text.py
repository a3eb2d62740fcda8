"""The text of one paragraph of an OpenDocument file."""

from xml.etree.ElementTree import Element

from gxdata.read.ooxml import MAX_COUNT, attribute
from gxdata.read.pictures import PICTURE

# What holds no text of the paragraph: notes, comments, glosses above characters, hidden text, descriptions of pictures.
SKIPPED = frozenset(
    "note annotation ruby-text hidden-text hidden-paragraph tracked-changes script title desc object".split()
)
BOXES = frozenset(("text-box", "custom-shape", "rect", "ellipse"))
WRITTEN = {"tab": "\t", "line-break": "\n"}


class ParagraphText:
    """Walks a paragraph once.

    Attributes
    ----------
    text
        Its text, line breaks as newlines, pictures in it as signs of their own.
    boxes
        The text boxes anchored in it.
    """

    def __init__(
        self, paragraph: Element, unread: dict[str, bool], white: frozenset[str] = frozenset()
    ) -> None:
        spans = [s for s in paragraph.iter("span") if attribute(s, "style-name") in white]
        partly = sum(map(_length, spans)) < _length(paragraph)
        self._unread = unread | dict.fromkeys(white, True) if spans and partly else unread
        self.boxes: list[Element] = []
        self._parts: list[str] = []
        self._walk(paragraph)
        self.text = "" if _is_hidden(paragraph) else "".join(self._parts)

    def _walk(self, paragraph: Element) -> None:
        stack: list[tuple[Element | str, bool]] = []
        self._open(paragraph, False, stack)
        while stack:
            item, unread = stack.pop()
            if not isinstance(item, str):
                self._take(item, unread, stack)
            elif not unread:
                self._parts.append(item)

    def _take(
        self, element: Element, unread: bool, stack: list[tuple[Element | str, bool]]
    ) -> None:
        name = element.tag
        if name in SKIPPED:
            return
        if name in BOXES:
            self.boxes.append(element)
        elif name == "s":
            stack.append((" " * count(element, "c"), unread))
        elif name in WRITTEN:
            stack.append((WRITTEN[name], unread))
        else:
            if name == "frame" and _is_picture(element):
                stack.append((PICTURE, unread))
            self._open(element, unread, stack)

    def _open(
        self, element: Element, unread: bool, stack: list[tuple[Element | str, bool]]
    ) -> None:
        """Put what an element holds on the stack, its first piece on top."""
        own = self._unread.get(attribute(element, "style-name") or "", unread)
        for inner in reversed(element):
            stack.append((_line_ends_as_spaces(inner.tail), own))
            stack.append((inner, own))
        stack.append((_line_ends_as_spaces(element.text), own))


def _length(element: Element) -> int:
    return sum(len(text.strip()) for text in element.itertext())


def _is_hidden(paragraph: Element) -> bool:
    """Whether a field of a paragraph hides it as a whole."""
    return any(
        attribute(field, "is-hidden") == "true" for field in paragraph.iter("hidden-paragraph")
    )


def count(element: Element, name: str) -> int:
    """An attribute as a count, 1 where there is none."""
    text = attribute(element, name) or ""
    return min(max(int(text[:9]), 1), MAX_COUNT) if text.isascii() and text.isdecimal() else 1


def _is_picture(frame: Element) -> bool:
    """Whether a frame is a picture set in the line as a character is."""
    inside = any(element.tag == "image" for element in frame)
    return inside and attribute(frame, "anchor-type") == "as-char"


def _line_ends_as_spaces(text: str | None) -> str:
    """Text as the file means it: tabs and line ends in it are spaces."""
    return " ".join(text.splitlines()).replace("\t", " ") if text else ""
