"""Word documents (DOCX): styled headings, tables with merged cells."""

from html import escape

from gxdata.sample.grid import Square, squares
from gxdata.sample.layout import Block, Heading, Layout, Paragraph, opening
from gxdata.sample.tables import TableBlock
from gxdata.sample.zipped import content_types, relationships, zipped

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STYLES = (
    f'<w:styles xmlns:w="{_W}"><w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/>'
    '<w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/></w:rPr></w:style></w:styles>'
)
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_COLUMN = 900  # Twentieths of a point.


def docx(layout: Layout) -> bytes:
    """A document of Word 2007 or later."""
    lines = [_paragraph(line) for line in opening(layout)]
    body = "".join([*lines, *map(_block, layout.blocks)])
    return zipped(
        {
            "[Content_Types].xml": content_types(
                "wordprocessingml", word__document="document.main", word__styles="styles"
            ),
            "_rels/.rels": relationships(("officeDocument", "word/document.xml")),
            "word/_rels/document.xml.rels": relationships(("styles", "styles.xml")),
            "word/document.xml": f'<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>',
            "word/styles.xml": _STYLES,
        }
    )


def _block(block: Block) -> str:
    match block:
        case Heading(text):
            return _paragraph(text, '<w:pStyle w:val="2"/>')
        case Paragraph(text, closing):
            return _paragraph(text, '<w:jc w:val="right"/>' if closing else "")
        case TableBlock():
            return _table(block)


def _paragraph(text: str, properties: str = "") -> str:
    lines = (
        f'<w:t xml:space="preserve">{escape(line, quote=False)}</w:t>' for line in text.split("\n")
    )
    run = f"<w:r>{'<w:br/>'.join(lines)}</w:r>" if text else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{run}</w:p>"


def _table(block: TableBlock) -> str:
    rows = "".join(f"<w:tr>{''.join(map(_cell, row))}</w:tr>" for row in squares(block))
    columns = f'<w:gridCol w:w="{_COLUMN}"/>' * block.width
    return (
        f"<w:tbl><w:tblPr><w:tblBorders>{_BORDERS}</w:tblBorders></w:tblPr>"
        # Word wants a paragraph between two tables, and behind the last one.
        f"<w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl><w:p/>"
    )


def _cell(square: Square) -> str:
    cell = square.cell
    span = f'<w:gridSpan w:val="{cell.colspan}"/>' if cell.colspan > 1 else ""
    merge = ""
    if cell.rowspan > 1:
        merge = "<w:vMerge/>" if square.hangs else '<w:vMerge w:val="restart"/>'
    size = f'<w:tcW w:w="{_COLUMN * cell.colspan}" w:type="dxa"/>'
    text = _paragraph("" if square.hangs else cell.text)
    return f"<w:tc><w:tcPr>{size}{span}{merge}</w:tcPr>{text}</w:tc>"
