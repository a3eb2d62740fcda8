"""Read DOCX: paragraphs as lines, tables as grids with their spans, text boxes where they are anchored."""

from collections.abc import Iterator
from functools import partial
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from gxdata.read.document import Document
from gxdata.read.docx.embedded import Embedded
from gxdata.read.docx.headings import heading_levels, own_level
from gxdata.read.docx.numbering import Numbering
from gxdata.read.docx.text import ParagraphText
from gxdata.read.docx.unread import has_ground, unread_styles
from gxdata.read.docx.word_xml import WordParts, is_left_out, word_xml_parts
from gxdata.read.flow import MAX_NESTING, Flow, FlowCell, FlowTable, Paragraph
from gxdata.read.ooxml import OFFICE_XML, child, flag, number, value
from gxdata.read.written import as_document
from gxdata.read.zipped import DOCX, damaged, open_zip, parse_xml, part, too_deep

KIND = "DOCX"
MAIN, PICTURES = "word/document.xml", "word/media/"
# Elements that wrap paragraphs, rows or cells and say nothing themselves.
WRAPPERS = frozenset(
    "sdt sdtContent ins moveTo customXml smartTag body sect sub-section annotation content".split()
)
DELETED = frozenset({"del", "moveFrom"})
# Documents within documents; files that nest deeper are forged.
MAX_FILES = 4


def read_docx(content: bytes) -> Document:
    """Read a DOCX file.

    Headers, footers, notes, hidden text and tracked deletions are left out; tracked insertions and the results of
    fields are kept; numbers that Word counts are written out. Pages and workbooks within the file are read where its
    text shows them.

    Raises
    ------
    ReadError
        If the file is damaged, protected, or no honest DOCX.
    """
    return _read_docx(content, 0)


def _read_docx(content: bytes, depth: int) -> Document:
    """The same of a file that stands in so many others."""
    if depth > MAX_FILES:
        raise too_deep(KIND)
    with open_zip(content, KIND) as archive:
        root = parse_xml(part(archive, MAIN, KIND), KIND)
        parts = WordParts(
            child(root, "body"),
            _optional(archive, "styles"),
            _optional(archive, "numbering"),
            any(name.startswith(PICTURES) for name in archive.namelist()),
        )
        embedded = Embedded(partial(_read_docx, depth=depth + 1), archive)
    return _read(parts, DOCX, embedded)


def read_word_xml(content: bytes) -> Document:
    """Read a Word document that is one XML file, as a DOCX file is.

    Raises
    ------
    ReadError
        If the file is damaged.
    """
    return _read(word_xml_parts(content), OFFICE_XML, Embedded(partial(_read_docx, depth=1)))


def _read(parts: WordParts, media_type: str, embedded: Embedded) -> Document:
    if parts.body is None:
        raise damaged(KIND)
    walker = _Walker(parts.styles, parts.numbering, embedded)
    flow = walker.flow(parts.body)
    return as_document(flow, media_type, "utf-8", KIND, parts.has_pictures)


def _optional(archive: ZipFile, name: str) -> Element | None:
    path = f"word/{name}.xml"
    return parse_xml(part(archive, path, KIND), KIND) if path in set(archive.namelist()) else None


class _Walker:
    """Turns the tree of a document into a flow."""

    def __init__(
        self, styles: Element | None, numbering: Element | None, embedded: Embedded
    ) -> None:
        self._held = embedded
        self._headings = heading_levels(styles)
        self._unread = unread_styles(styles)
        self._numbering = Numbering(numbering, styles)
        self._depth = 0
        self._on_ground = False  # within a cell that lies on a colour

    def flow(self, parent: Element) -> Flow:
        """Paragraphs and tables below `parent`."""
        self._depth += 1
        if self._depth > MAX_NESTING:
            raise too_deep(KIND)
        found: Flow = []
        carried = ""  # the text of a paragraph whose end was deleted: it runs on into the next
        for element in content(parent):
            if element.tag == "tbl":
                found.append(self._table(element))
            elif element.tag == "p":
                paragraph, text = self._paragraph(element)
                paragraph.text = carried + paragraph.text
                carried = paragraph.text if _end_is_deleted(element) else ""
                if not carried:
                    found.append(paragraph)
                for box in text.boxes:
                    found.extend(self.flow(box))
                found.extend(item for shown in text.objects for item in self._held.sheet(shown))
            elif element.tag == "altChunk":
                found.extend(self._held.chunk(element))
        if carried:
            found.append(Paragraph(carried))
        self._depth -= 1
        return found

    def _paragraph(self, element: Element) -> tuple[Paragraph, ParagraphText]:
        properties = child(element, "pPr")
        style = value(child(properties, "pStyle"))
        level = own_level(properties)
        if level is None:
            level = self._headings.get(style or "", 0)
        text = ParagraphText(element, self._unread, on_ground=self._on_ground)
        label = self._numbering.label(properties, style) if text.text.strip() else ""
        return Paragraph(label + text.text, level), text

    def _table(self, table: Element) -> FlowTable:
        outer = self._on_ground
        self._on_ground = outer or has_ground(child(table, "tblPr"))
        rows = []
        for row in content(table):
            properties = child(row, "trPr")
            if row.tag == "tr" and not (flag(properties, "del") or flag(properties, "hidden")):
                rows.append(self._row(row, properties))
        self._on_ground = outer
        return FlowTable(rows)

    def _row(self, row: Element, properties: Element | None) -> list[FlowCell]:
        cells: list[FlowCell] = []
        column = 1 + number(child(properties, "gridBefore"), 0)
        for cell in content(row):
            if cell.tag != "tc":
                continue
            own = child(cell, "tcPr")
            if child(own, "cellDel") is not None:
                continue
            span = number(child(own, "gridSpan"), 1)
            if cells and _continues(_merge(own, "hMerge")):
                cells[-1].colspan += span
            else:
                merged = _continues(_merge(own, "vMerge"))
                cells.append(FlowCell(self._in_cell(cell, own), column, span, merged))
            column += span
        return cells

    def _in_cell(self, cell: Element, properties: Element | None) -> Flow:
        outer = self._on_ground
        self._on_ground = outer or has_ground(properties)
        flow = self.flow(cell)
        self._on_ground = outer
        return flow


def content(parent: Element) -> Iterator[Element]:
    """The children of `parent`, wrappers opened and deletions left out."""
    stack = list(reversed(parent))
    while stack:
        element = stack.pop()
        name = element.tag
        if is_left_out(element):
            continue
        if name in WRAPPERS:
            stack.extend(reversed(element))
        elif name == "AlternateContent":
            stack.extend(reversed(next(iter(element), element)))  # its first choice
        elif name not in DELETED:
            yield element


def _merge(properties: Element | None, name: str) -> Element | None:
    """What says that a cell is merged; Word 2003 writes it small."""
    found = child(properties, name)
    return child(properties, name.lower()) if found is None else found


def _continues(merge: Element | None) -> bool:
    return merge is not None and value(merge) != "restart"


def _end_is_deleted(paragraph: Element) -> bool:
    mark = child(child(paragraph, "pPr"), "rPr")
    return child(mark, "del") is not None
