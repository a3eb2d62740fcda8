"""Look through the records of an XLS file before calamine does, which takes memory for whatever they claim."""

import struct
from collections.abc import Iterator

from gxdata.read.excel.guard import MAX_CELLS
from gxdata.read.ole import container, streams
from gxdata.read.zipped import damaged, encrypted

KIND = "XLS"
BOOKS = ("Workbook", "Book")
MAX_SHEETS = 200  # no report has more, and each is looked through
WHOLE_SHEET = 65_536 * 256  # all cells there can be: some programs claim them, and fill a few
FILE_PASS, SHEET, STRINGS, SIZE, MANY, BEGIN = 0x2F, 0x85, 0xFC, 0x200, 0xBD, 0x809
# Records that put a value into a cell: row and column stand first.
CELLS = frozenset({0x06, 0x203, 0x204, 0x205, 0x27E, 0xBD, 0xD6, 0xFD, 0x207})


def sound_xls(content: bytes) -> bytes:
    """The workbook in a new container, if its records claim no more than they hold.

    Raises
    ------
    ReadError
        If the file is damaged or protected.
    """
    found = streams(content, BOOKS, KIND)
    name = next((n for n in BOOKS if n in found), None)
    if name is None:
        raise damaged(KIND)
    book = found[name]
    starts = [0]
    for kind, data in _records(book, 0):
        if kind == FILE_PASS:
            raise encrypted(KIND)
        if kind == SHEET and len(data) >= 4:
            starts.append(int.from_bytes(data[:4], "little"))
    # A sheet that is named twice takes its memory twice.
    if len(starts) > MAX_SHEETS or sum(_claimed(book, start) for start in starts) > MAX_CELLS:
        raise damaged(KIND)
    return container(name, book)


def _claimed(book: bytes, start: int) -> int:
    """The cells of the rectangle that the records from `start` on span; of the strings if those are more.

    Records that contradict themselves claim more than anything.
    """
    rows, columns, last, strings = 0, 0, 0, 0
    for kind, data in _records(book, start):
        if kind == STRINGS and len(data) >= 8:
            strings = max(strings, *struct.unpack_from("<II", data))
        elif kind == SIZE and len(data) >= 12:
            top, height, left, width = struct.unpack_from("<IIHH", data)
            if top > height or left > width or height * width > WHOLE_SHEET:
                return 2 * MAX_CELLS
        elif kind == BEGIN:
            last = 0
        elif kind in CELLS and len(data) >= 4:
            row, column = struct.unpack_from("<HH", data)
            if row < last:  # rows stand in order
                return 2 * MAX_CELLS
            last = row
            if kind == MANY:
                column = max(column, int.from_bytes(data[-2:], "little"))
            rows, columns = max(rows, row + 1), max(columns, column + 1)
    return max(rows * columns, strings)


def _records(book: bytes, start: int) -> Iterator[tuple[int, bytes]]:
    """The records from a place on: kind and data."""
    at = start
    while at + 4 <= len(book):
        kind, size = struct.unpack_from("<HH", book, at)
        yield kind, book[at + 4 : at + 4 + size]
        at += 4 + size
