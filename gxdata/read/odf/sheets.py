"""Read OpenDocument sheets (ODS) as other workbooks are: tables as grids, titles and prose as lines."""

import re
from collections.abc import Iterator
from itertools import takewhile
from xml.etree.ElementTree import Element

from gxdata.read.document import Document
from gxdata.read.excel.hidden import Hidden, without_hidden
from gxdata.read.excel.reader import printed
from gxdata.read.excel.sheet import RECKONED, Merges, Sheet, beside_kept, workbook_blocks
from gxdata.read.odf.parts import KIND, OdfParts, odf_parts
from gxdata.read.odf.reader import contents
from gxdata.read.odf.styles import unread_styles, white_styles
from gxdata.read.odf.tables import CellBudget, OdfCell, hidden_columns, table_rows
from gxdata.read.odf.text import ParagraphText
from gxdata.read.ooxml import attribute, child
from gxdata.read.zipped import ODS, damaged

NUMBER = re.compile(r"-?\d{1,18}(?:\.\d{1,18})?(?:E[+-]?\d{1,2})?")
# Signs between digits that belong to no number.
ODD = re.compile(r"\d[^\d.,E+-]+\.?\d")


def read_ods(content: bytes) -> Document:
    """Read an ODS workbook.

    Sheets, rows and columns that are hidden are left out, and so is what is written in white on nothing. Numbers are
    what the sheet shows of them.

    Raises
    ------
    ReadError
        If the file is damaged, protected, or claims more cells than a report can have.
    """
    parts = odf_parts(content)
    body = parts.body("spreadsheet")
    if body is None:
        raise damaged(KIND)
    return Document(tuple(workbook_blocks(_sheets(body, parts))), ODS, "utf-8")


def _sheets(body: Element, parts: OdfParts) -> Iterator[Sheet]:
    """The sheets that are shown, as they are seen."""
    unread, hidden = unread_styles(parts.roots), _hidden_tables(parts)
    white = white_styles(parts.roots, "table-cell")
    budget = CellBudget()
    for table in body:
        if table.tag != "table" or attribute(table, "style-name") in hidden:
            continue
        rows = list(table_rows(table, budget))
        width = max(map(len, rows), default=0)
        texts = [
            ["" if _is_unseen(c, white, parts) else _text(c, unread) for c in row]
            + [""] * (width - len(row))
            for row in rows
        ]
        merges = _merges(rows)
        if columns := hidden_columns(table):
            texts, merges = without_hidden(texts, merges, Hidden(frozenset(), columns))
        yield texts, merges


def _hidden_tables(parts: OdfParts) -> set[str | None]:
    """The styles of sheets that are not shown."""
    return {
        attribute(style, "name")
        for style in parts.roots[-1].iter()
        if style.tag == "style"
        and attribute(child(style, "table-properties"), "display") == "false"
    }


def _is_unseen(cell: OdfCell, white: frozenset[str], parts: OdfParts) -> bool:
    """Whether nothing is seen of a cell: its style writes in white, or it is a zero of a file that shows none."""
    if attribute(cell.element, "style-name") in white:
        return True
    is_zero = not parts.zeros and attribute(cell.element, "value-type") == "float"
    return is_zero and attribute(cell.element, "value") == "0"


def _text(cell: OdfCell, unread: dict[str, bool]) -> str:
    if cell.covered:
        return ""
    shown = "\n".join(ParagraphText(p, unread).text for p in contents(cell.element))
    if attribute(cell.element, "value-type") == "float":
        told = NUMBER.search(shown.replace(",", ""))
        try:
            kept = float(attribute(cell.element, "value") or "")
        except ValueError:
            return printed(shown)
        off = abs(float(told[0])) - abs(kept) if told and not ODD.search(shown) else None
        if off == 0:
            return printed(kept)
        if off is not None and told and RECKONED < abs(off) < 1 and "." not in told[0]:
            return beside_kept(printed(shown), kept)
    return printed(shown)


def _merges(rows: list[list[OdfCell]]) -> Merges:
    return {
        (n, cell.column - 1): (_rows_reached(rows, n, cell), cell.colspan)
        for n, row in enumerate(rows)
        for cell in row
        if not cell.covered and (cell.rowspan > 1 or cell.colspan > 1)
    }


def _rows_reached(rows: list[list[OdfCell]], at: int, cell: OdfCell) -> int:
    """How many rows a cell reaches, those left out that are hidden: below it stand cells that it covers."""
    place = cell.column - 1
    below = rows[at + 1 : at + cell.rowspan]
    return 1 + sum(1 for _ in takewhile(lambda row: place < len(row) and row[place].covered, below))
