"""Workbooks of Excel 2007 or later (XLSX): one sheet, with merged cells."""

from html import escape
from itertools import groupby

from gxdata.sample.layout import Layout
from gxdata.sample.sheet_cells import Filled, filled_cells
from gxdata.sample.zipped import content_types, relationships, zipped

_S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STYLES = (
    f'<styleSheet xmlns="{_S}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills>'
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
    '<cellXfs count="1"><xf xfId="0"/></cellXfs></styleSheet>'
)


def xlsx(layout: Layout) -> bytes:
    """A workbook of one sheet."""
    return zipped(
        {
            "[Content_Types].xml": content_types(
                "spreadsheetml",
                xl__workbook="sheet.main",
                xl__worksheets__sheet1="worksheet",
                xl__styles="styles",
            ),
            "_rels/.rels": relationships(("officeDocument", "xl/workbook.xml")),
            "xl/_rels/workbook.xml.rels": relationships(
                ("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")
            ),
            "xl/workbook.xml": f'<workbook xmlns="{_S}" xmlns:r="{_R}"><sheets>'
            '<sheet name="年度报告" sheetId="1" r:id="rId1"/></sheets></workbook>',
            "xl/styles.xml": _STYLES,
            "xl/worksheets/sheet1.xml": _sheet(filled_cells(layout)),
        }
    )


def _sheet(cells: list[Filled]) -> str:
    rows = "".join(
        f'<row r="{number + 1}">{"".join(map(_cell, row))}</row>'
        for number, row in groupby(cells, key=lambda cell: cell.row)
    )
    merged = [
        f"{_place(c.row, c.column)}:{_place(c.row + c.rowspan - 1, c.column + c.colspan - 1)}"
        for c in cells
        if c.is_merged
    ]
    merges = "".join(f'<mergeCell ref="{place}"/>' for place in merged)
    counted = f'<mergeCells count="{len(merged)}">{merges}</mergeCells>' if merged else ""
    return f'<worksheet xmlns="{_S}"><sheetData>{rows}</sheetData>{counted}</worksheet>'


def _cell(cell: Filled) -> str:
    place = _place(cell.row, cell.column)
    if not cell.text:
        return f'<c r="{place}"/>'
    if cell.is_number:
        return f'<c r="{place}"><v>{cell.text}</v></c>'
    text = escape(cell.text, quote=False)
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def _place(row: int, column: int) -> str:
    """``B7``. No table has more columns than there are letters."""
    return f"{chr(ord('A') + column)}{row + 1}"
