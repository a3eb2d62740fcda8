"""Files within a DOCX file that are seen as part of its text: pages put into it whole, workbooks set as tables."""

from collections.abc import Callable, Iterator
from io import BytesIO
from posixpath import join, normpath
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from python_calamine import CalamineWorkbook

from gxdata.errors import ReadError
from gxdata.read.decode import decode
from gxdata.read.document import Document, Grid
from gxdata.read.excel.reader import read_excel
from gxdata.read.flow import Flow, FlowCell, FlowTable, Paragraph
from gxdata.read.html.mhtml import looks_like_mhtml, read_mhtml
from gxdata.read.html.reader import read_html
from gxdata.read.html.signs import looks_like_html
from gxdata.read.ole import XLS, ole_media_type
from gxdata.read.ooxml import attribute
from gxdata.read.rtf.reader import read_rtf
from gxdata.read.unreadable import UNREADABLE
from gxdata.read.zipped import DOCX, XLSX, broken, parse_xml, part, zip_media_type

KIND = "DOCX"
LINKS = "word/_rels/document.xml.rels"
KINDS = ("aFChunk", "package", "oleObject")
# What of Excel is set as a picture of its cells; charts are pictures of something else.
SHEET = "Excel.Sheet"
RTF_SIGN = b"{\\rtf"
OLE_SIGN = b"\xd0\xcf\x11\xe0"


class Embedded:
    """The files within a DOCX file, by the places in the text that name them."""

    def __init__(
        self, read_docx: Callable[[bytes], Document], archive: ZipFile | None = None
    ) -> None:
        self._read_docx = read_docx
        self._parts: dict[str | None, bytes] = {}
        names = set() if archive is None else set(archive.namelist())
        if archive is None or LINKS not in names:
            return
        for link in parse_xml(part(archive, LINKS, KIND), KIND):
            path = normpath(join("/word", attribute(link, "Target") or "")).lstrip("/")
            kind = (attribute(link, "Type") or "").rpartition("/")[2]
            if kind in KINDS and path in names:
                self._parts[attribute(link, "Id")] = part(archive, path, KIND)

    def chunk(self, element: Element) -> Flow:
        """What a page or a document holds that was put into the text whole; a sign for one that cannot be read."""
        content = self._parts.get(attribute(element, "id"), b"")
        try:
            return list(_flow(self._chunk(content)))
        except ReadError:
            return [Paragraph(UNREADABLE)]

    def _chunk(self, content: bytes) -> Document:
        if looks_like_mhtml(content):
            return read_mhtml(content)
        if content.startswith(RTF_SIGN):
            return read_rtf(content)
        if content.startswith(b"PK") and zip_media_type(content) == DOCX:
            return self._read_docx(content)
        if looks_like_html(content):
            return read_html(*decode(content))
        raise broken("what the text holds is of a kind that is not read.")

    def sheet(self, element: Element) -> Flow:
        """The cells of a workbook that the text shows; nothing where it has several sheets: but one of them is seen."""
        content = self._parts.get(attribute(element, "id"), b"")
        if SHEET not in (attribute(element, "ProgID") or "") or not _is_workbook(content):
            return []
        try:
            document = read_excel(content)
        except ReadError:  # of a damaged one only the picture of its cells is left
            return []
        return list(_flow(document)) if _sheets(content) == 1 else []


def _is_workbook(content: bytes) -> bool:
    return zip_media_type(content) == XLSX or (
        content.startswith(OLE_SIGN) and ole_media_type(content) == XLS
    )


def _sheets(content: bytes) -> int:
    """How many sheets of a workbook hold anything."""
    with CalamineWorkbook.from_filelike(BytesIO(content)) as book:
        return sum(book.get_sheet_by_index(n).end is not None for n in range(len(book.sheet_names)))


def _flow(document: Document) -> Iterator[Paragraph | FlowTable]:
    for block in document.blocks:
        if isinstance(block, Grid):
            yield _table(block)
        else:
            yield Paragraph(block.text, block.heading)


def _table(grid: Grid) -> FlowTable:
    rows: dict[int, list[FlowCell]] = {}
    for cell in grid.cells:
        for n in range(cell.rowspan):
            content: Flow = [] if n else [Paragraph(cell.text)]
            one = FlowCell(content, cell.column, cell.colspan, continues=n > 0)
            rows.setdefault(cell.row + n, []).append(one)
    return FlowTable([sorted(rows[n], key=lambda cell: cell.column) for n in sorted(rows)])
