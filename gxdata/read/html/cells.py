"""The cells of a table of a page, each at the row and column where its spans put it."""

from functools import lru_cache, partial

from selectolax.lexbor import LexborNode

from gxdata.read.body import SHORTEST, is_body
from gxdata.read.document import TEXT_OF, Cell
from gxdata.read.html.cell_text import cell_text
from gxdata.read.html.nodes import MAX_LABEL, ids_above
from gxdata.read.html.unseen import CELLS, Unseen
from gxdata.read.white import clean_cell

# What makes a cell's text more than its letters in a row.
TELLING = "br, p, div, ul, ol, img"
WITHIN = "td > *, th > *"
SPANNING = "[rowspan], [colspan]"
new_cell = partial(tuple.__new__, Cell)  # faster than the class, for the many cells without spans
# No label has more characters; between blank cells that set it apart, text that has is a piece of the page.
MAX_ALONE = 60
# A span that claims more rows or columns than this is an error of the page; no statutory table has as many.
MAX_SPAN = 200


def is_data(cells: list[Cell]) -> bool:
    """Whether cells are a table's and no layout: of more than one column, and none with more text than a label has.

    The guidance some organs glue to a label runs to about a hundred characters; whole report bodies set in a
    one-cell table run to thousands; a short one is known by its parts.
    """
    if len({cell.column for cell in cells}) <= 1:
        return False
    filled = [text for text in map(TEXT_OF, cells) if text]
    if len(filled) == 1 and len(filled[0]) > MAX_ALONE:
        return False
    long = [text for text in filled if len(text) >= SHORTEST]
    return max(map(len, long), default=0) <= MAX_LABEL and not any(map(is_body, long))


def place_cells(table: LexborNode, unseen: Unseen) -> list[Cell]:
    """The cells of a table, each at the row and column where its spans put it; those that are not shown left out."""
    spans = {cell.mem_id: _spans(cell) for cell in table.css(SPANNING)}
    hidden, unread = unseen.hidden, unseen.unread
    several = table.css_first(WITHIN) is not None
    telling = ids_above(table.css(TELLING)) if several else set()
    told = several and bool(telling or unread)
    placed: list[Cell] = []
    taken: dict[int, int] = {}  # column -> last row that a cell from above still covers
    last = 0  # of these rows
    for row, tr in enumerate(_rows(table), 1):
        column = 1
        if unread and tr.mem_id in unread:
            continue
        for td in tr.iter():
            if td.tag not in CELLS or (hidden and td.mem_id in hidden):
                continue
            while row <= last and taken.get(column, 0) >= row:
                column += 1
            text = cell_text(td, unseen, telling) if told else td.text()
            if not text.isalnum():  # as most numbers and labels are
                text = clean_cell(text)
            if unread and td.mem_id in unread:  # struck out as a whole
                text = ""
            span = spans.get(td.mem_id) if spans else None
            if span is None:
                placed.append(new_cell((text, row, column, 1, 1)))
                column += 1
                continue
            rowspan, colspan = span
            placed.append(Cell(text, row, column, rowspan, colspan))
            if rowspan > 1:
                last = max(last, row + rowspan - 1)
                for covered in range(column, column + colspan):
                    taken[covered] = row + rowspan - 1
            column += colspan
    return placed


def _rows(table: LexborNode) -> list[LexborNode]:
    """The rows as a browser sets them: those of a foot last, wherever they are written."""
    rows = table.css("tr")
    if table.css_first("tfoot") is None:
        return rows
    return sorted(rows, key=lambda tr: tr.parent is not None and tr.parent.tag == "tfoot")


def _spans(cell: LexborNode) -> tuple[int, int]:
    attributes = cell.attributes
    return _span(attributes.get("rowspan")), _span(attributes.get("colspan"))


@lru_cache(maxsize=256)
def _span(value: str | None) -> int:
    value = (value or "1").strip()
    return min(max(int(value), 1), MAX_SPAN) if value.isdecimal() else 1
