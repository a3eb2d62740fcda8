"""How Word 97 to 2003 tells a table from text: marks behind cells and rows. After [MS-DOC]."""

import struct

from gxdata.sample.grid import Square, SquareRow, squares
from gxdata.sample.tables import TableBlock

Paragraphs = list[tuple[str, bytes]]
"""Each paragraph's text with the mark that ends it, and the changes to its properties."""

_CELL_MARK, _LINE_BREAK = "\x07", "\x0b"
_IN_TABLE = struct.pack("<HB", 0x2416, 1)
_ROW_END = struct.pack("<HB", 0x2417, 1)
_TABLE_SHAPE = 0xD608
_RESTART, _CONTINUE = 3 << 5, 1 << 5  # Of cells that reach over several rows: the first, the rest.
_COLUMN = 700  # Twentieths of a point.


def table_paragraphs(block: TableBlock) -> Paragraphs:
    """A table as paragraphs: one for each cell, and one that ends each row and gives its shape."""
    found: Paragraphs = []
    for row in squares(block):
        found += [(_text(square), _IN_TABLE) for square in row]
        found.append((_CELL_MARK, _IN_TABLE + _ROW_END + _shape(row)))
    return found


def _text(square: Square) -> str:
    text = "" if square.hangs else square.cell.text.replace("\n", _LINE_BREAK)
    return text + _CELL_MARK


def _shape(row: SquareRow) -> bytes:
    """The edges of a row's cells, and how each is merged with those above and below."""
    starts = [square.column for square in row]
    edges = [*starts, row[-1].column + row[-1].cell.colspan]
    operand = struct.pack("<B", len(row)) + struct.pack(
        f"<{len(edges)}h", *(_COLUMN * edge for edge in edges)
    )
    operand += b"".join(struct.pack("<H18x", _merged(square)) for square in row)
    return struct.pack("<HH", _TABLE_SHAPE, len(operand) + 1) + operand


def _merged(square: Square) -> int:
    if square.cell.rowspan == 1:
        return 0
    return _CONTINUE if square.hangs else _RESTART
