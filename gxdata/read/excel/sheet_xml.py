"""Read workbooks that are one XML file, as Excel 2003 saved them and programs fill them from templates."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from gxdata.read.document import Document
from gxdata.read.excel.guard import MAX_CELLS
from gxdata.read.excel.hidden import Hidden, without_hidden
from gxdata.read.excel.number_format import seen_number
from gxdata.read.excel.sheet import (
    Merges,
    Sheet,
    covered_cells,
    merges_within,
    short_number,
    workbook_blocks,
)
from gxdata.read.ooxml import OFFICE_XML, attribute, child
from gxdata.read.zipped import damaged, parse_xml

KIND = "Excel XML"
# The root stands near the front, behind the XML declaration and what opens the file in Excel.
HEAD = 2048
ROOT = re.compile(rb"<(?:\w+:)?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet")
STRUCK = "S"  # text that is struck out, in the marks of HTML
# Formats that go by a name; they show a number as it is.
NAMED = frozenset({"General", "General Number", "Fixed", "Standard", "Scientific"})
MAX_DIGITS, DATE = 8, len("2022-01-19")


def looks_like_sheet_xml(content: bytes) -> bool:
    """Whether the bytes are such a file."""
    return ROOT.search(content[:HEAD]) is not None


def read_sheet_xml(content: bytes) -> Document:
    """Read such a workbook: every visible sheet as an XLSX file's.

    Raises
    ------
    ReadError
        If it is no well-formed XML, or claims more cells than a report can have.
    """
    root = parse_xml(content.removeprefix(b"\xef\xbb\xbf").lstrip(), KIND)
    tables = (child(sheet, "Table") for sheet in root if not _is_hidden(sheet))
    formats = _formats(root)
    sheets = (_cells(table, formats) for table in tables if table is not None)
    return Document(tuple(workbook_blocks(sheets)), OFFICE_XML, "utf-8")


def _is_hidden(sheet: Element) -> bool:
    visible = child(child(sheet, "WorksheetOptions"), "Visible")
    return visible is not None and "Hidden" in (visible.text or "")


def _formats(root: Element) -> dict[str, str]:
    """The number format of each style that has one."""
    styles = [(style, child(style, "NumberFormat")) for style in child(root, "Styles") or ()]
    return {
        attribute(style, "ID") or "": attribute(told, "Format") or ""
        for style, told in styles
        if told is not None
    }


def _cells(table: Element, formats: dict[str, str]) -> Sheet:
    """The cells of a sheet and its merged ranges, what is hidden left out."""
    found: dict[tuple[int, int], str] = {}
    merges: Merges = {}
    hidden_rows: set[int] = set()
    for row, line in _placed(table, "Row"):
        if attribute(line, "Hidden") == "1":
            hidden_rows.add(row)
        for column, cell in _placed(line, "Cell"):
            found[row, column] = _text(
                child(cell, "Data"), formats.get(attribute(cell, "StyleID") or "", "")
            )
            across, down = _count(cell, "MergeAcross"), _count(cell, "MergeDown")
            if across or down:
                merges[row, column] = (down + 1, across + 1)
    height = max((row for row, _ in found), default=-1) + 1
    width = max((column for _, column in found), default=-1) + 1
    if height * width > MAX_CELLS:
        raise damaged(KIND)
    merges = merges_within(merges, height, width)
    if covered_cells(merges) > MAX_CELLS:
        raise damaged(KIND)
    texts = [[found.get((r, c), "") for c in range(width)] for r in range(height)]
    columns = {n for n, column in _placed(table, "Column") if attribute(column, "Hidden") == "1"}
    return without_hidden(texts, merges, Hidden(frozenset(hidden_rows), frozenset(columns)))


def _placed(parent: Element, name: str) -> Iterator[tuple[int, Element]]:
    """The children of a name, each with its place from 0: behind the one before it, unless it tells its own."""
    at = 0
    for element in parent:
        if element.tag == name:
            at = _count(element, "Index") or at + 1
            yield at - 1, element
            at += _count(element, "MergeAcross") + _count(element, "Span")


def _count(element: Element, name: str) -> int:
    text = attribute(element, name) or ""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < MAX_DIGITS else 0


def _text(data: Element | None, code: str) -> str:
    """What a cell shows: a number in its format, of a text not what is struck out."""
    if data is None:
        return ""
    text = "".join(_shown(data))
    if attribute(data, "Type") == "Number":
        try:
            number = float(text)
        except ValueError:
            return text
        seen = seen_number(number, code) if code and code not in NAMED else None
        return short_number(number) if seen is None else seen
    return text[:DATE] if attribute(data, "Type") == "DateTime" else text


def _shown(data: Element) -> Iterator[str]:
    stack: list[Element | str] = [data]
    while stack:
        part = stack.pop()
        if isinstance(part, str):
            yield part
            continue
        inside: list[Element | str] = [part.text or ""]
        for element in part:
            inside += [element] if element.tag != STRUCK else []
            inside.append(element.tail or "")
        stack += reversed(inside)
