"""Read PDF by its text layer: running text as lines, ruled tables as grids with their spans."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from gxdata.errors import ReadError
from gxdata.read.document import (
    RECOGNISED,
    WITHOUT_TEXT,
    Block,
    Cell,
    Document,
    Grid,
    Line,
)
from gxdata.read.flow import MAX_CELL_TEXT, join_lines
from gxdata.read.pdf.digit_shapes import DigitFonts
from gxdata.read.pdf.edge import hangs, middle_on, within_edges
from gxdata.read.pdf.furniture import without_furniture
from gxdata.read.pdf.headings import with_whole_headings
from gxdata.read.pdf.lattice import RuledCell, RuledTable, ruled_tables
from gxdata.read.pdf.lines import (
    Setting,
    TextLine,
    cell_text,
    paragraphs,
    runs_over,
    setting,
    text_lines,
)
from gxdata.read.pdf.page import Char, Page, Shape, read_page
from gxdata.read.pdf.partly_ruled import is_partly_ruled
from gxdata.read.pdf.scan import recogniser
from gxdata.read.pdf.struck import without_struck
from gxdata.read.pdf.unruled import UnruledTable, unruled_tables
from gxdata.read.pdf.wrapped import with_whole_labels
from gxdata.read.text.reader import with_barred_rows
from gxdata.read.unreadable import UNREADABLE
from gxdata.read.zipped import broken, damaged, encrypted

PDF = "application/pdf"
KIND = "PDF"
MAX_PAGES = 1000
# What of a page is typed into it by its readers: fields, and text that is set on it.
TYPED, MAX_NOTES = (raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_FREETEXT), 10_000
# Above this share of characters without a code the text layer says nothing.
MAX_UNREADABLE = 0.3


def read_pdf(content: bytes) -> Document:
    """Read a PDF file.

    Page numbers are left out, and running headers behind their first. A table that runs over pages is one grid a page.
    Pages that are pictures are recognised where the extra ``ocr`` is installed (repair ``recognised``), and left out
    where it is not (``page_without_text``). Digits that are drawn as others than their codes say are unreadable.

    Raises
    ------
    ReadError
        If the file is damaged or protected, or holds pictures of pages instead of text.
    """
    pages, repairs = _pages(content)
    chars = [char for page in pages for char in page.chars]
    if not chars:
        raise ReadError(
            "read",
            "scanned",
            "the PDF file holds pictures of pages and no text. "
            "To have its characters recognised install the extra: pip install 'gxdata[ocr]'",
        )
    if sum(char.text == UNREADABLE for char in chars) > MAX_UNREADABLE * len(chars):
        raise broken(
            "the text of the PDF file has no character codes. Print it to PDF anew, or collect it in another form."
        )
    return Document(with_barred_rows(_blocks(pages)), PDF, "utf-16-le", repairs=repairs)


def _pages(content: bytes) -> tuple[list[Page], tuple[str, ...]]:
    """The pages, and what was done about those without text."""
    try:
        with pdfium.PdfDocument(content) as document:
            if len(document) > MAX_PAGES:
                raise broken(
                    f"the PDF file has more than {MAX_PAGES} pages, which no report has. Cut the report out."
                )
            fonts = DigitFonts()
            pages = [_page(document, n, fonts) for n in range(len(document))]
            if misdrawn := fonts.misdrawn():
                pages = [_without_digits(page, misdrawn) for page in pages]
            scans = [
                n for n, page in enumerate(pages) if not page.chars and _has_picture(document, n)
            ]
            recognise = recogniser() if scans else None
            if recognise is None:
                return pages, (WITHOUT_TEXT,) if scans else ()
            for n in scans:
                pages[n] = recognise(document[n])
            return pages, (RECOGNISED,)
    except pdfium.PdfiumError as error:
        if error.err_code == raw.FPDF_ERR_PASSWORD:
            raise encrypted(KIND) from error
        raise damaged(KIND) from error


def _without_digits(page: Page, fonts: frozenset[str]) -> Page:
    """A page, nothing said of its digits in fonts that draw them as others."""
    chars = (replace(c, text=UNREADABLE) if c.font in fonts else c for c in page.chars)
    return replace(page, chars=tuple(chars))


def _page(document: pdfium.PdfDocument, n: int, fonts: DigitFonts) -> Page:
    page = _filled_in(document, n)
    try:
        return without_struck(within_edges(read_page(page, fonts)))
    finally:
        page.close()


def _filled_in(document: pdfium.PdfDocument, n: int) -> pdfium.PdfPage:
    """A page, what was typed into its fields and onto it made part of what is printed."""
    page = document[n]
    if not any(kind in TYPED for kind in _notes(page)):
        return page
    raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY)
    page.close()
    return document[n]


def _notes(page: pdfium.PdfPage) -> Iterator[int]:
    """The kinds of what is set on a page beside its print."""
    for n in range(min(raw.FPDFPage_GetAnnotCount(page), MAX_NOTES)):
        note = raw.FPDFPage_GetAnnot(page, n)
        yield raw.FPDFAnnot_GetSubtype(note)
        raw.FPDFPage_CloseAnnot(note)


def _has_picture(document: pdfium.PdfDocument, n: int) -> bool:
    page = document[n]
    try:
        return any(True for _ in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3))
    finally:
        page.close()


def _blocks(pages: list[Page]) -> Iterator[Block]:
    tables = [_data_tables(page) for page in pages]
    pages_lines = without_furniture(
        [(p.height, _outside(p, found)) for p, found in zip(pages, tables, strict=True)]
    )
    how = setting(pages_lines)
    all_unruled = unruled_tables(pages_lines)
    number = 0
    held: list[Block] = []  # the last line of a page, where the next page goes on with it
    for n, (found, unruled, page_lines) in enumerate(
        zip(tables, all_unruled, pages_lines, strict=True)
    ):
        changed = {n: line for table in unruled for n, line in table.lines.items()}
        left = (changed.get(n, line) for n, line in enumerate(page_lines))
        rest = [line for line in left if line is not None]
        lines = with_whole_labels(with_whole_headings(rest))
        blocks: list[Block] = []
        for block in _in_order(lines, [*found, *unruled], how):
            if isinstance(block, Line):
                blocks.append(block)
                continue
            number += 1
            if isinstance(block, RuledTable):
                blocks.append(Grid(_cells(block), number))
            else:
                blocks.append(Grid(block.cells, number, spans=False, tabs=True))
        blocks = _run_on(held, blocks)
        held = []
        below = pages_lines[n + 1][:1] if n + 1 < len(pages_lines) else []
        if blocks and isinstance(blocks[-1], Line) and below and page_lines:
            held = [blocks.pop()] if runs_over(page_lines[-1], below[0], how) else []
        yield from blocks
    yield from held


def _run_on(held: list[Block], blocks: list[Block]) -> list[Block]:
    """The blocks of a page, its first line joined to the one that the page before held back."""
    if held and blocks and isinstance(held[0], Line) and isinstance(blocks[0], Line):
        return [Line(join_lines([held[0].text, blocks[0].text])), *blocks[1:]]
    return [*held, *blocks]


def _data_tables(page: Page) -> list[RuledTable]:
    """The ruled tables that hold data, with their characters; frames around text and around other tables are none."""
    tables = ruled_tables(page.rules, page.grounds)
    inner = [t for t in tables if not any(_within(other, t) for other in tables)]
    before: Char | None = None
    cell: RuledCell | None = None
    for char in page.chars:
        if cell is None or not hangs(before, char):
            x, y = middle_on(page, char)
            cell = _cell_at(inner, x, y)
        if cell is not None:
            cell.chars.append(char)
        before = char
    _add_drawn(page.drawn, inner)
    return [table for table in inner if _is_data(table) and not is_partly_ruled(table)]


def _cell_at(tables: list[RuledTable], x: float, y: float) -> RuledCell | None:
    return next((table.cell_at(x, y) for table in tables if table.holds(x, y)), None)


def _add_drawn(drawn: Iterable[Shape], tables: list[RuledTable]) -> None:
    """Make the cells unreadable that have no words, and hold what is drawn as digits are and around no typed one."""
    typed: dict[int, list[Char] | None] = {}
    for shape in drawn:
        x, y = shape.middle
        cell = _cell_at(tables, x, y)
        if cell is None:
            continue
        if id(cell) not in typed:
            worded = any(char.text.isalpha() for char in cell.chars)
            typed[id(cell)] = None if worded else list(cell.chars)
        chars = typed[id(cell)]
        if chars is not None and not any(map(shape.holds, chars)):
            cell.chars.append(Char(UNREADABLE, x, x, y, 1.0))


def _is_data(table: RuledTable) -> bool:
    lengths = [len(cell.chars) for cell in table.cells]
    return 0 < max(lengths) <= MAX_CELL_TEXT


def _within(one: RuledTable, other: RuledTable) -> bool:
    """Whether `one` lies inside `other`."""
    return (
        one is not other
        and other.holds(one.xs[0], one.ys[0])
        and other.holds(one.xs[-1], one.ys[-1])
    )


def _outside(page: Page, tables: list[RuledTable]) -> list[TextLine]:
    return text_lines(
        c for c in page.chars if not any(t.holds(*middle_on(page, c)) for t in tables)
    )


def _in_order(
    lines: list[TextLine], tables: list[RuledTable | UnruledTable], how: Setting
) -> Iterator[Line | RuledTable | UnruledTable]:
    """Lines and tables of a page from the top down. Lines run on into paragraphs, but not across a table."""
    waiting = sorted(tables, key=lambda t: t.top)
    run: list[TextLine] = []
    for line in lines:
        while waiting and waiting[0].top < line.top:
            yield from (Line(p.text) for p in paragraphs(run, how))
            run = []
            yield waiting.pop(0)
        run.append(line)
    yield from (Line(p.text) for p in paragraphs(run, how))
    yield from waiting


def _cells(table: RuledTable) -> tuple[Cell, ...]:
    return tuple(
        Cell(cell_text(cell.chars), cell.row, cell.column, cell.rowspan, cell.colspan)
        for cell in table.cells
    )
