"""What of an XLS sheet its readers do not see as it is: hidden, struck out, or never computed."""

import struct
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import NamedTuple

from gxdata.read.excel.hidden import Hidden
from gxdata.read.excel.places import Place
from gxdata.read.excel.xls_records import BEGIN, CELLS, FORMULA, MANY, SHEET, records, sheet_start

ROW, COLUMNS, FONT, LOOK, END = 0x208, 0x7D, 0x31, 0xE0, 0x0A
ROW_HIDDEN, COLUMNS_HIDDEN, STRUCK, TO_BE_COMPUTED = 0x20, 0x01, 0x08, 0x02
MAX_COLUMN = 256
# There is no font of this number: those behind it stand one place before theirs.
NO_FONT = 4


class XlsLook(NamedTuple):
    """What a sheet hides, and its cells that are blank to a reader."""

    hidden: Hidden
    blank: frozenset[Place]


def xls_looks(book: bytes) -> list[XlsLook]:
    """The looks of a workbook's sheets, in their order.

    A formula that is to be computed when the file is opened, and holds 0 as all others do, was not.
    """
    starts = [sheet_start(data) for kind, data in records(book, 0) if kind == SHEET]
    struck = _struck_looks(book)
    formulas = (data for kind, data in records(book, 0) if kind == FORMULA)
    computed = any(data[6:14] != bytes(8) for data in formulas)
    sheets = (() if start is None else _sheet(book, start) for start in starts)
    return [_look(sheet, struck, computed=computed) for sheet in sheets]


def _sheet(book: bytes, start: int) -> Iterator[tuple[int, bytes]]:
    """The records of a sheet, those of charts within it left aside with all behind them."""
    own = takewhile(lambda record: record[0] != END, records(book, start))
    return (record for record in own if record[0] != BEGIN)


def _struck_looks(book: bytes) -> frozenset[int]:
    """The numbers of the cells' looks whose font is struck out."""
    fonts: list[bool] = []
    looks: list[int] = []
    for kind, data in records(book, 0):
        if kind == FONT and len(data) >= 4:
            fonts.append(bool(data[2] & STRUCK))
        elif kind == LOOK and len(data) >= 2:
            number = int.from_bytes(data[:2], "little")
            looks.append(number - (number > NO_FONT))
    return frozenset(n for n, font in enumerate(looks) if font < len(fonts) and fonts[font])


def _look(sheet: Iterable[tuple[int, bytes]], struck: frozenset[int], *, computed: bool) -> XlsLook:
    """What the records of a sheet say of its look."""
    rows: set[int] = set()
    columns: set[int] = set()
    blank: set[Place] = set()
    for kind, data in sheet:
        if kind == ROW and len(data) >= 14 and data[12] & ROW_HIDDEN:
            rows.add(int.from_bytes(data[:2], "little"))
        elif kind == COLUMNS and len(data) >= 10 and data[8] & COLUMNS_HIDDEN:
            first, last = struct.unpack_from("<HH", data)
            columns.update(range(first, min(last + 1, MAX_COLUMN)))
        elif kind in CELLS and len(data) >= 6:
            blank.update(at for at, look in _cells(kind, data) if look in struck)
            if kind == FORMULA and _is_default(data) and not computed:
                blank.add(struct.unpack_from("<HH", data))
    return XlsLook(Hidden(frozenset(rows), frozenset(columns)), frozenset(blank))


def _cells(kind: int, data: bytes) -> Iterator[tuple[Place, int]]:
    """The cells that a record fills, with the numbers of their looks."""
    row, column, look = struct.unpack_from("<HHH", data)
    if kind != MANY:
        yield (row, column), look
        return
    for n in range((len(data) - 6) // 6):
        yield (row, column + n), int.from_bytes(data[4 + 6 * n : 6 + 6 * n], "little")


def _is_default(formula: bytes) -> bool:
    return len(formula) >= 16 and bool(formula[14] & TO_BE_COMPUTED)
