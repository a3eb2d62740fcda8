"""Cells of a table that hold a table of one cell each, as old editors write for their edges."""

from collections import defaultdict

from selectolax.lexbor import LexborHTMLParser, LexborNode

from gxdata.read.html.cell_text import cell_text
from gxdata.read.html.nodes import MAX_LABEL
from gxdata.read.html.unseen import Unseen

# So many of them in one table are its cells; fewer are boxes on a page.
MANY = 8


def unwrap_cells(tree: LexborHTMLParser, outer: set[int], unseen: Unseen) -> set[int]:
    """Put the text of such a table in its place; the tables that still have one inside them are given back.

    Parameters
    ----------
    tree
        The page; it is changed.
    outer
        The tables that have a table inside them.
    unseen
        What a reader does not see.
    """
    inside: dict[int, list[LexborNode]] = defaultdict(list)
    for table in tree.css("td table, th table"):
        inside[_table_around(table)].append(table)
    for around, tables in inside.items():
        if len(tables) >= MANY and all(
            table.mem_id not in outer and _is_cell(table, unseen.unread) for table in tables
        ):
            for table in tables:
                cell = table.css("td, th")[0]
                table.replace_with(cell_text(cell, unseen, {cell.mem_id}))
            outer = outer - {around}
    return outer


def _table_around(table: LexborNode) -> int:
    node = table.parent
    while node is not None and node.tag != "table":
        node = node.parent
    return node.mem_id if node is not None else 0


def _is_cell(table: LexborNode, unread: frozenset[int]) -> bool:
    """Whether a table is one cell with a label or a number, all of it seen."""
    cells = table.css("td, th")
    return (
        len(cells) == 1
        and len(table.text().strip()) <= MAX_LABEL
        and not (unread and any(node.mem_id in unread for node in table.css("*")))
    )
