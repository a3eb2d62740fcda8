"""Workbooks of Excel 97 to 2003 (XLS): one sheet, with merged cells. After [MS-XLS]."""

import struct
from collections.abc import Iterator

from gxdata.sample.layout import Layout
from gxdata.sample.ole import compound
from gxdata.sample.sheet_cells import Filled, filled_cells

_BEGIN, _END, _SHEET, _SIZE, _BLANK, _NUMBER, _TEXT, _MERGED = (
    0x809, 0x00A, 0x085, 0x200, 0x201, 0x203, 0x204, 0x0E5,
)  # fmt: skip
_WORKBOOK, _WORKSHEET = 0x05, 0x10
_NAME = "年度报告"


def xls(layout: Layout) -> bytes:
    """A workbook of one sheet."""
    cells = filled_cells(layout)
    sheet = b"".join([_begin(_WORKSHEET), *_records(cells), _record(_END)])
    head, tail = _begin(_WORKBOOK), _record(_END)
    at = len(head) + len(_bound_sheet(0)) + len(tail)
    return compound({"Workbook": head + _bound_sheet(at) + tail + sheet})


def _records(cells: list[Filled]) -> Iterator[bytes]:
    height = 1 + max(cell.row for cell in cells)
    across = 1 + max(cell.column for cell in cells)
    yield _record(_SIZE, struct.pack("<IIHHH", 0, height, 0, across, 0))
    yield from map(_cell, cells)
    merged = [_range(cell) for cell in cells if cell.is_merged]
    if merged:
        yield _record(_MERGED, struct.pack("<H", len(merged)) + b"".join(merged))


def _cell(cell: Filled) -> bytes:
    place = struct.pack("<HHH", cell.row, cell.column, 0)
    if not cell.text:
        return _record(_BLANK, place)
    if cell.is_number:
        return _record(_NUMBER, place + struct.pack("<d", float(cell.text)))
    text = cell.text.encode("utf-16-le")
    return _record(_TEXT, place + struct.pack("<HB", len(text) // 2, 1) + text)


def _range(cell: Filled) -> bytes:
    last_row, last_column = cell.row + cell.rowspan - 1, cell.column + cell.colspan - 1
    return struct.pack("<4H", cell.row, last_row, cell.column, last_column)


def _bound_sheet(at: int) -> bytes:
    name = _NAME.encode("utf-16-le")
    return _record(_SHEET, struct.pack("<IHBB", at, 0, len(_NAME), 1) + name)


def _begin(kind: int) -> bytes:
    return _record(_BEGIN, struct.pack("<HHHHII", 0x600, kind, 0, 0, 0, 0))


def _record(kind: int, data: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(data)) + data
