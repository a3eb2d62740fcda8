"""The records of an XLS workbook, and the cells they fill."""

import struct
from collections.abc import Iterator

FILE_PASS, SHEET, STRINGS, SIZE, MANY, BEGIN = 0x2F, 0x85, 0xFC, 0x200, 0xBD, 0x809
FORMULA = 0x06
# Records that put a value into a cell: row and column stand first, and the look of the cell behind them.
CELLS = frozenset({FORMULA, 0x203, 0x204, 0x205, 0x27E, MANY, 0xD6, 0xFD})


def records(book: bytes, start: int) -> Iterator[tuple[int, bytes]]:
    """The records from a place on: kind and data."""
    at = start
    while at + 4 <= len(book):
        kind, size = struct.unpack_from("<HH", book, at)
        yield kind, book[at + 4 : at + 4 + size]
        at += 4 + size


def sheet_start(data: bytes) -> int | None:
    """Where the sheet begins that a record names; None where it is cut."""
    return int.from_bytes(data[:4], "little") if len(data) >= 4 else None
