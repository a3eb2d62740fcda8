"""Look through the records of an XLS file before calamine does, which takes memory for whatever they claim."""

import struct

from gxdata.read.excel.guard import MAX_CELLS
from gxdata.read.excel.xls_records import (
    BEGIN,
    CELLS,
    FILE_PASS,
    MANY,
    SHEET,
    SIZE,
    STRINGS,
    records,
    sheet_start,
)
from gxdata.read.ole import container, streams
from gxdata.read.zipped import damaged, encrypted

KIND = "XLS"
BOOKS = ("Workbook", "Book")
MAX_SHEETS = 200  # no report has more, and each is looked through
WHOLE_SHEET = 65_536 * 256  # all cells there can be: some programs claim them, and fill a few


def sound_xls(content: bytes) -> bytes:
    """The workbook in a new container, if its records claim no more than they hold.

    Raises
    ------
    ReadError
        If the file is damaged or protected.
    """
    name, book = workbook(content)
    starts = [0]
    for kind, data in records(book, 0):
        if kind == FILE_PASS:
            raise encrypted(KIND)
        start = sheet_start(data) if kind == SHEET else None
        if start is not None:
            starts.append(start)
    # A sheet that is named twice takes its memory twice.
    if len(starts) > MAX_SHEETS or sum(_claimed(book, start) for start in starts) > MAX_CELLS:
        raise damaged(KIND)
    return container(name, book)


def workbook(content: bytes) -> tuple[str, bytes]:
    """The stream of the workbook, with its name.

    Raises
    ------
    ReadError
        If there is none.
    """
    found = streams(content, BOOKS, KIND)
    name = next((n for n in BOOKS if n in found), None)
    if name is None:
        raise damaged(KIND)
    return name, found[name]


def _claimed(book: bytes, start: int) -> int:
    """The cells of the rectangle that the records from `start` on span; of the strings if those are more.

    Records that contradict themselves claim more than anything.
    """
    rows, columns, last, strings = 0, 0, 0, 0
    for kind, data in records(book, start):
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
