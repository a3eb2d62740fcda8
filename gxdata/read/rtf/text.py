"""The text of an RTF file, put into paragraphs and cells as its marks come."""

from dataclasses import dataclass

from gxdata.read.cell_marks import CELL_END, FlowBuilder, ParagraphProperties
from gxdata.read.flow import Flow
from gxdata.read.pictures import PICTURE
from gxdata.read.rtf.code_pages import CodePages
from gxdata.read.rtf.rows import RowDefinition

PARAGRAPH_END = "\r"


class _White(str):
    """Text that is written in white on nothing."""


@dataclass(slots=True)
class Place:
    """Where a paragraph stands: within how many tables, and its outline level."""

    in_table: bool = False
    depth: int = 0
    outline: int | None = None

    def tables(self) -> int:
        """How many tables it stands in."""
        return max(self.depth, 1) if self.in_table else 0


class TextBuilder:
    """Collects text until a mark ends it.

    Attributes
    ----------
    rows
        The definitions of rows: of outer tables, and of those within their cells.
    has_pictures
        Whether the file holds pictures.
    white
        Whether what is added is written in white on nothing: seen where all of a paragraph is, on the ground of a cell.
    """

    def __init__(self, pages: CodePages) -> None:
        self.pages = pages
        self.rows = {False: RowDefinition(), True: RowDefinition()}
        self.has_pictures = False
        self.white = False
        self._builder = FlowBuilder()
        self._around: list[tuple[FlowBuilder, list[str], list[Flow], bool]] = []
        self._parts: list[str] = []
        self._boxes: list[Flow] = []
        self._row_is_open = False
        self._label_at = 0
        self._bytes = bytearray()
        self._font = 0

    @property
    def flow(self) -> Flow:
        """What was read, once `end` was called."""
        return self._builder.flow

    def is_unfinished(self) -> bool:
        """Whether text or a row has begun that nothing ended."""
        self.decode()
        return self._row_is_open or bool("".join(self._parts).strip())

    def add_bytes(self, data: bytes, font: int) -> None:
        """Add bytes. Those that follow one another are decoded as one: a character may have two."""
        if font != self._font:
            self.decode()
            self._font = font
        self._bytes += data

    def add(self, text: str) -> None:
        """Add characters."""
        self.decode()
        self._parts.append(_White(text) if self.white else text)

    def add_picture(self) -> None:
        """Add the sign that stands for a picture."""
        self.has_pictures = True
        self.add(PICTURE)

    def decode(self) -> None:
        """End a run of bytes."""
        if self._bytes:
            text = self.pages.decoded(bytes(self._bytes), self._font)
            self._parts.append(_White(text) if self.white else text)
            self._bytes.clear()

    def define_row(self, word: str, number: int | None, inner: bool) -> None:
        """Take a control word that may define a row."""
        self.rows[inner].take(word, number)
        if word == "trowd" and not inner:
            self._row_is_open = True

    def end_paragraph(self, place: Place) -> None:
        """End a paragraph. Within a row it belongs to a cell, even where it does not say so."""
        self._end(PARAGRAPH_END, place.tables() or int(self._row_is_open), place.outline)

    def end_cell(self, place: Place) -> None:
        """End a cell of an outer table."""
        self._row_is_open = True
        self._end(CELL_END, 1, place.outline)

    def end_inner_cell(self, place: Place) -> None:
        """End a cell of a table within a cell."""
        depth = max(place.tables(), 2)
        properties = ParagraphProperties(outline=place.outline, depth=depth, inner_cell_end=True)
        self._add(PARAGRAPH_END, properties)

    def end_row(self, place: Place, inner: bool) -> None:
        """End a row; text behind its last cell is a cell that was not ended."""
        depth = max(place.tables(), 2) if inner else 1
        self.decode()
        if "".join(self._parts).strip():
            self._end(PARAGRAPH_END, depth, place.outline)
        self._parts.clear()
        shape = self.rows[inner].shape()
        self._add(PARAGRAPH_END, ParagraphProperties(depth=depth, row_end=True, shape=shape))
        self._row_is_open = inner

    def open_label(self) -> None:
        """Begin the label of a list's item."""
        self.decode()
        self._label_at = len(self._parts)

    def close_label(self) -> None:
        """End it: a number is read, a bullet is not."""
        self.decode()
        if not any(map(str.isalnum, "".join(self._parts[self._label_at :]))):
            del self._parts[self._label_at :]

    def open_box(self) -> None:
        """Begin a text box."""
        self.decode()
        self._around.append((self._builder, self._parts, self._boxes, self._row_is_open))
        self._builder, self._parts, self._boxes, self._row_is_open = FlowBuilder(), [], [], False

    def close_box(self) -> None:
        """End a text box: it stands behind the paragraph that it is anchored in."""
        self.end()
        found = self._builder.flow
        self._builder, self._parts, self._boxes, self._row_is_open = self._around.pop()
        self._boxes.append(found)

    def end(self) -> None:
        """End what is open."""
        self.decode()
        if self._parts or self._boxes:
            self._end(PARAGRAPH_END, 0, None)
        self._builder.close(0)

    def _end(self, mark: str, depth: int, outline: int | None) -> None:
        properties = ParagraphProperties(outline=outline, in_table=depth > 0, depth=depth)
        self._add(mark, properties)

    def _add(self, mark: str, properties: ParagraphProperties) -> None:
        self.decode()
        seen = [part for part in self._parts if not isinstance(part, _White)]
        text = "".join(seen if any(map(str.strip, seen)) else self._parts)
        if not text.isascii():  # a rare character comes in two halves
            text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        self._parts.clear()
        self._builder.add(text, mark, properties)
        for box in self._boxes:
            self._builder.add_apart(box)
        self._boxes.clear()
