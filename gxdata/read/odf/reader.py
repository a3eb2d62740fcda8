"""Read OpenDocument texts (ODT): paragraphs as lines, tables as grids with their spans."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from gxdata.read.document import Document
from gxdata.read.flow import MAX_NESTING, Flow, FlowCell, FlowTable, Paragraph
from gxdata.read.odf.deleted import without_deleted
from gxdata.read.odf.numbering import labels
from gxdata.read.odf.parts import KIND, PICTURES, OdfParts, odf_parts
from gxdata.read.odf.styles import ground_styles, unread_styles, white_styles
from gxdata.read.odf.tables import CellBudget, OdfCell, table_rows
from gxdata.read.odf.text import ParagraphText, count
from gxdata.read.ooxml import attribute
from gxdata.read.written import as_document
from gxdata.read.zipped import ODT, damaged, too_deep

# Elements that hold paragraphs and tables and say nothing themselves.
WRAPPERS = frozenset(
    (
        "section list list-item list-header numbered-paragraph index-body index-title table-of-content "
        "illustration-index table-index object-index user-index alphabetical-index bibliography "
        "frame text-box custom-shape rect ellipse g"
    ).split()
)


def read_odt(content: bytes) -> Document:
    """Read an ODT file.

    Headers, footers, notes, comments, hidden text, white words and tracked deletions are left out; numbers that the
    program counts are written out. Text boxes stand behind the paragraph that they are anchored in.

    Raises
    ------
    ReadError
        If the file is damaged, protected, or no honest ODT.
    """
    parts = odf_parts(content)
    body = parts.body("text")
    if body is None:
        raise damaged(KIND)
    without_deleted(body)
    flow = _Walker(parts, body).flow(body)
    has_pictures = any(name.startswith(PICTURES) for name in parts.names)
    return as_document(flow, ODT, "utf-8", KIND, has_pictures)


class _Walker:
    """Turns the tree of a document into a flow."""

    def __init__(self, parts: OdfParts, body: Element) -> None:
        self._unread = unread_styles(parts.roots)
        self._white = white_styles(parts.roots, "text")
        self._grounds = ground_styles(parts.roots)
        self._on_ground = False  # within a table or a cell that lies on a colour
        self._labels = labels(body, parts.roots)
        self._budget = CellBudget()
        self._depth = 0

    def flow(self, parent: Element) -> Flow:
        """Paragraphs and tables below `parent`."""
        self._depth += 1
        if self._depth > MAX_NESTING:
            raise too_deep(KIND)
        found: Flow = []
        for element in contents(parent):
            if element.tag == "table":
                found.append(self._table(element))
                continue
            on_ground = self._on_ground or self._has_ground("paragraph", element)
            white = frozenset[str]() if on_ground else self._white
            paragraph = ParagraphText(element, self._unread, white)
            label = self._labels.get(element, "") if paragraph.text.strip() else ""
            level = count(element, "outline-level") if element.tag == "h" else 0
            found.append(Paragraph(label + paragraph.text, level))
            for box in paragraph.boxes:
                found.extend(self.flow(box))
        self._depth -= 1
        return found

    def _table(self, table: Element) -> FlowTable:
        rows = []
        reach: dict[
            int, tuple[int, int]
        ] = {}  # column -> how wide a cell is, and how many rows it still covers
        outer = self._on_ground
        self._on_ground = outer or self._has_ground("table", table)
        for cells in table_rows(table, self._budget):
            rows.append([own for cell in cells for own in self._cell(cell, reach)])
        self._on_ground = outer
        return FlowTable(rows)

    def _cell(self, cell: OdfCell, reach: dict[int, tuple[int, int]]) -> Iterator[FlowCell]:
        if not cell.covered:
            reach.pop(cell.column, None)
            if cell.rowspan > 1:
                reach[cell.column] = cell.colspan, cell.rowspan - 1
            outer = self._on_ground
            self._on_ground = outer or self._has_ground("table-cell", cell.element)
            yield FlowCell(self.flow(cell.element), cell.column, cell.colspan)
            self._on_ground = outer
        elif cell.column in reach:
            width, left = reach.pop(cell.column)
            if left > 1:
                reach[cell.column] = width, left - 1
            yield FlowCell([], cell.column, width, continues=True)

    def _has_ground(self, family: str, element: Element) -> bool:
        return (family, attribute(element, "style-name") or "") in self._grounds


def contents(parent: Element) -> Iterator[Element]:
    """The paragraphs and tables below `parent`, wrappers opened, hidden sections left out."""
    stack = list(reversed(parent))
    while stack:
        element = stack.pop()
        name = element.tag
        if name in ("p", "h", "table"):
            yield element
        elif name in WRAPPERS and attribute(element, "display") != "none":
            stack.extend(reversed(element))
