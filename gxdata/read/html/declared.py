"""Tables that a page sets without ``table``: elements it declares to be rows and cells, by role, style or class."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from gxdata.read.document import Cell, Grid
from gxdata.read.html.cell_text import cell_text
from gxdata.read.html.nodes import MAX_LABEL, ids_above
from gxdata.read.html.unseen import Unseen
from gxdata.read.white import clean_cell

ROWS = "[role='row' i], [style*='table-row' i], .tr"
CELL_ROLES = frozenset(("cell", "gridcell", "columnheader", "rowheader"))
CELL_CLASSES = frozenset(("td", "th", "cell"))
# Cells of a page that does not declare its rows; `td` and `th` are a table's own.
CELLS_ALONE = ":is(.td, .th, .cell):not(td, th)"
# So many rows beside one another make a table, one with a figure; fewer, or words alone, are what leads to other pages.
MIN_ROWS = 3
FIGURE = re.compile(r"[+\-−]?[\d,，.]*\d")
# Of the elements in a row nearly all are cells, and at least so many.
MIN_CELLS, NEARLY_ALL = 2, 0.8


def declared_rows(tree: LexborHTMLParser, unseen: Unseen) -> dict[int, list[str]]:
    """The texts of the cells of each row that a page declares, by the row's id in its tree, blank ones too."""
    rows = [node for node in tree.css(ROWS) if node.tag != "tr"] or _rows_alike(tree)
    outer = ids_above(rows)  # a row among them is layout
    found = {row.mem_id: _cells(row, unseen) for row in rows if row.mem_id not in outer}
    return {row: cells for row, cells in found.items() if cells}


def _rows_alike(tree: LexborHTMLParser) -> list[LexborNode]:
    """The elements that hold declared cells, where several stand beside one another and one has a figure."""
    rows = {cell.parent.mem_id: cell.parent for cell in tree.css(CELLS_ALONE) if cell.parent}
    beside: dict[int, list[LexborNode]] = {}
    for row in rows.values():
        if row.parent is not None:
            beside.setdefault(row.parent.mem_id, []).append(row)
    return [
        row
        for group in beside.values()
        if len(group) >= MIN_ROWS and any(map(_has_figure, group))
        for row in group
    ]


def _has_figure(row: LexborNode) -> bool:
    return any(FIGURE.fullmatch(cell.text().strip()) for cell in row.iter())


def grid_of(rows: list[list[str]], number: int) -> Grid:
    """Rows as a grid; such pages do not tell how far cells reach."""
    cells = [Cell(text, n, m) for n, row in enumerate(rows, 1) for m, text in enumerate(row, 1)]
    return Grid(tuple(cells), number, spans=False)


def _cells(row: LexborNode, unseen: Unseen) -> list[str]:
    children = [node for node in row.iter() if node.mem_id not in unseen.hidden]
    cells = [node for node in children if _is_cell(node)]
    if len(cells) < max(MIN_CELLS, NEARLY_ALL * len(children)):
        return []
    texts = [clean_cell(cell_text(node, unseen, {node.mem_id})) for node in cells]
    return texts if max(map(len, texts)) <= MAX_LABEL else []


def _is_cell(node: LexborNode) -> bool:
    attributes = node.attributes
    return (
        (attributes.get("role") or "").lower() in CELL_ROLES
        or "table-cell" in (attributes.get("style") or "").lower()
        or not CELL_CLASSES.isdisjoint((attributes.get("class") or "").lower().split())
    )
