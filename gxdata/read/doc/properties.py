"""Properties of paragraphs and characters in a DOC file. After [MS-DOC] 2.6, 2.8.5, 2.8.6 and 2.9.

Word keeps them as lists of changes ("sprm"), on pages of 512 bytes that are found by the place where the text is kept.
"""

import struct
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from gxdata.read.cell_marks import ParagraphProperties, RowShape

PAGE = 512
IN_TABLE, ROW_END, DEPTH, INNER_CELL_END, INNER_ROW_END = 0x2416, 0x2417, 0x6649, 0x244B, 0x244C
OUTLINE, HUGE, HUGE_OLD = 0x2640, 0x6646, 0x6645
TABLE, MERGE_DOWN, MERGE_RIGHT = 0xD608, 0xD62B, 0x5624
DELETED, HIDDEN, SYMBOL = 0x0800, 0x083C, 0x6A09
STRUCK, STRUCK_TWICE, RAISED, POSITION, SIZE = 0x0837, 0x2A53, 0x2A48, 0x4845, 0x4A43
COLOUR, COLOUR_NUMBER, GROUNDS = 0x6870, 0x2A42, (0x2A0C, 0x4866, 0xCA71)
WHITE, WHITE_NUMBER = b"\xff\xff\xff\x00", b"\x08"
# What lays colours under a paragraph or the cells of a row: for each its two colours, and how they are mixed.
PLACE_GROUNDS, SHADE, AUTOMATIC = (0xC64D, 0xD612, 0xD616, 0xD60C), 10, b"\x00\x00\x00\xff"
# In half points: the size of raised marks of notes, and one that is larger than any.
MARK, MAX_SIZE = 14, 0xFFFF
# Bytes of a change's operand by the three high bits of its code; None: the operand says so itself.
OPERANDS = (1, 1, 2, 4, 2, 2, None, 3)
# Bits in a cell's description.
MERGED_RIGHT_BITS, MERGED_DOWN_SHIFT = 0x3, 5
TABS = 0xC615  # its operand may be longer than its size byte can say


class Pages:
    """The pages of one kind of property: a sorted list of places in the text, each with its raw properties."""

    def __init__(self, stream: bytes, table: bytes, where: tuple[int, int], entry: int) -> None:
        plc = table[where[0] : where[0] + where[1]]
        # A list of more pages than the file has room for is forged.
        count = min(max((len(plc) - 4) // 8, 0), len(stream) // PAGE + 1)
        self._stream = stream
        self._entry = entry  # bytes of an entry on a page: 13 for paragraphs, 1 for characters
        self._starts = struct.unpack_from(f"<{count}I", plc) if count else ()
        self._numbers = plc[-4 * count :] if count else b""
        self.page = cache(self._page)

    def at(self, place: int) -> bytes:
        """The raw properties of what is kept at a place; empty where nothing is said."""
        n = bisect_right(self._starts, place) - 1
        if n < 0:
            return b""
        bounds, offsets = self.page(n)
        run = bisect_right(bounds, place) - 1
        return self._raw(n, offsets[run]) if 0 <= run < len(offsets) else b""

    def runs(self) -> Iterator[tuple[int, int, bytes]]:
        """All runs: from, to, raw properties."""
        for n in range(len(self._starts)):
            bounds, offsets = self.page(n)
            for run, offset in enumerate(offsets):
                yield bounds[run], bounds[run + 1], self._raw(n, offset)

    def _page(self, n: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
        page = self._bytes(n)
        count = page[PAGE - 1] if len(page) == PAGE else 0
        if not count or 4 * (count + 1) + self._entry * count >= PAGE:
            return (), ()
        first = 4 * (count + 1)
        offsets = tuple(2 * page[first + self._entry * run] for run in range(count))
        return struct.unpack_from(f"<{count + 1}I", page), offsets

    def _bytes(self, n: int) -> bytes:
        number = int.from_bytes(self._numbers[4 * n : 4 * n + 4], "little")
        start = (number & 0x3FFFFF) * PAGE
        return self._stream[start : start + PAGE]

    def _raw(self, n: int, offset: int) -> bytes:
        page = self._bytes(n)
        if not offset or offset + 1 >= PAGE:
            return b""
        size = page[offset]
        if self._entry == 1:
            return page[offset + 1 : offset + 1 + size]
        if size:
            return page[offset + 1 : offset + 2 * size]
        return page[offset + 2 : offset + 2 + 2 * page[offset + 1]]


def changes(raw: bytes) -> Iterator[tuple[int, bytes]]:
    """The changes in a list: code and operand. A list that is cut ends early."""
    at = 0
    while at + 3 <= len(raw):
        (code,) = struct.unpack_from("<H", raw, at)
        at += 2
        size = OPERANDS[code >> 13]
        if size is None:
            if code == TABLE:
                size = int.from_bytes(raw[at : at + 2], "little") - 1
                at += 2
            elif code == TABS and raw[at] == 255:
                return  # its length can only be computed; nothing of use stands behind it
            else:
                size = raw[at]
                at += 1
        if size < 0:
            return
        yield code, raw[at : at + size]
        at += size


def paragraph_properties(raw: bytes, extra: bytes, data: bytes) -> ParagraphProperties:
    """Properties from the raw bytes of a page.

    Parameters
    ----------
    raw
        Style number and changes.
    extra
        Changes that the piece of text brings.
    data
        The stream ``Data``, where long lists of changes are kept.
    """
    found = ParagraphProperties(style=int.from_bytes(raw[:2], "little"))
    for code, operand in (*changes(raw[2:]), *changes(extra)):
        if code in (HUGE, HUGE_OLD):
            at = int.from_bytes(operand, "little")
            size = int.from_bytes(data[at : at + 2], "little")
            for inner, value in changes(data[at + 2 : at + 2 + size]):
                _apply(found, inner, value)
        else:
            _apply(found, code, operand)
    return found


def _apply(found: ParagraphProperties, code: int, operand: bytes) -> None:
    number = int.from_bytes(operand[:4], "little")
    if code == IN_TABLE:
        found.in_table = bool(number)
    elif code == ROW_END:
        found.row_end = bool(number)
    elif code == DEPTH:
        found.depth = number
    elif code == INNER_CELL_END:
        found.inner_cell_end = bool(number)
    elif code == INNER_ROW_END:
        found.inner_row_end = bool(number)
    elif code == OUTLINE:
        found.outline = number
    elif code in PLACE_GROUNDS:
        shades = (operand[n : n + 8] for n in range(0, len(operand), SHADE))
        found.on_ground |= any({one[:4], one[4:]} - {AUTOMATIC, WHITE, b""} for one in shades)
    elif code == TABLE:
        found.shape = _shape(operand)
    elif code == MERGE_DOWN and len(operand) >= 2:
        (found.shape.down.add if operand[1] == 1 else found.shape.down.discard)(operand[0])
    elif code == MERGE_RIGHT and len(operand) >= 2:
        found.shape.right.update(range(operand[0] + 1, operand[1]))


def _shape(operand: bytes) -> RowShape:
    count = operand[0] if operand else 0
    first = 1 + 2 * (count + 1)
    if not count or len(operand) < first:
        return RowShape()
    shape = RowShape(struct.unpack_from(f"<{count + 1}h", operand, 1))
    for n in range(count):
        described = operand[first + 20 * n : first + 20 * n + 2]
        bits = int.from_bytes(described, "little")
        if bits & MERGED_RIGHT_BITS == 1:
            shape.right.add(n)
        if bits >> MERGED_DOWN_SHIFT & 3 == 1:
            shape.down.add(n)
    return shape
