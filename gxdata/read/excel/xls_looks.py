"""What of an XLS sheet its readers do not see as it is: hidden, struck out, raised, or never computed."""

import struct
from collections.abc import Iterable, Iterator, Mapping
from itertools import takewhile
from typing import NamedTuple

from gxdata.read.excel.hidden import Hidden
from gxdata.read.excel.number_format import BUILT_IN
from gxdata.read.excel.places import Place
from gxdata.read.excel.xls_records import BEGIN, CELLS, FORMULA, MANY, SHEET, records, sheet_start
from gxdata.read.excel.xls_strings import Piece, strings_in_fonts

ROW, COLUMNS, FONT, FORMAT, LOOK, END = 0x208, 0x7D, 0x31, 0x41E, 0xE0, 0x0A
WINDOW, SHOWS_ZEROS = 0x23E, 0x10
# The colours of a white font: the fixed one, and that of a workbook's own list where it stands as made.
WHITE = frozenset({1, 9})
SOLID = 4  # the least that the byte of a cell's look says where something fills it
ROW_HIDDEN, COLUMNS_HIDDEN, STRUCK, TO_BE_COMPUTED = 0x20, 0x01, 0x08, 0x02
SHARED = 0xFD  # a cell whose text stands in the list of shared ones
MAX_COLUMN = 256
# There is no font of this number: those behind it stand one place before theirs.
NO_FONT = 4


class XlsLook(NamedTuple):
    """What a sheet hides, and what is left of its cells that do not show all they hold."""

    hidden: Hidden
    left: dict[Place, str]
    formats: dict[Place, str]
    zeros: bool


class _CellLook(NamedTuple):
    """The numbers of a cell's font and format, and whether nothing fills it behind its text."""

    font: int
    format: int
    bare: bool


class _Fonts(NamedTuple):
    """What fonts say: the looks of cells that are not read, and the shared texts of which a part is not read.

    `formats` are those of the looks that have one.
    """

    struck: frozenset[int]
    texts: Mapping[int, list[tuple[str, bool | None]]]
    formats: Mapping[int, str]


def xls_looks(book: bytes) -> list[XlsLook]:
    """The looks of a workbook's sheets, in their order.

    A formula that is to be computed when the file is opened, and holds 0 as all others do, was not.
    """
    starts = [sheet_start(data) for kind, data in records(book, 0) if kind == SHEET]
    fonts = _fonts(book)
    formulas = (data for kind, data in records(book, 0) if kind == FORMULA)
    computed = any(data[6:14] != bytes(8) for data in formulas)
    sheets = (() if start is None else _sheet(book, start) for start in starts)
    return [_look(sheet, fonts, computed=computed) for sheet in sheets]


def _sheet(book: bytes, start: int) -> Iterator[tuple[int, bytes]]:
    """The records of a sheet, those of charts within it left aside with all behind them."""
    own = takewhile(lambda record: record[0] != END, records(book, start))
    return (record for record in own if record[0] != BEGIN)


def _fonts(book: bytes) -> _Fonts:
    """What the fonts and formats of a workbook say of its cells and texts."""
    struck: set[int] = set()
    unread: set[int] = set()
    white: set[int] = set()
    looks: list[_CellLook] = []
    codes = dict(BUILT_IN)
    count = 0
    for kind, data in records(book, 0):
        if kind == FONT and len(data) >= 6:
            number = count + (count >= NO_FONT)
            struck |= {number} if data[2] & STRUCK else set()
            white |= {number} if int.from_bytes(data[4:6], "little") in WHITE else set()
            unread |= {number} if data[2] & STRUCK or any(data[8:10]) else set()
            count += 1
        elif kind == FORMAT and len(data) >= 5:
            codes[int.from_bytes(data[:2], "little")] = _text(data[2:])
        elif kind == LOOK and len(data) >= 4:
            font, code = struct.unpack_from("<HH", data)
            looks.append(_CellLook(font, code, len(data) > 17 and data[17] < SOLID))
    return _Fonts(
        frozenset(
            n
            for n, look in enumerate(looks)
            if look.font in struck or (look.bare and look.font in white)
        ),
        _partly_read(strings_in_fonts(book), unread) if unread else {},
        {n: codes[look.format] for n, look in enumerate(looks) if look.format in codes},
    )


def _text(data: bytes) -> str:
    """A text with its length and the width of its characters before it."""
    length, wide = int.from_bytes(data[:2], "little"), data[2] & 1
    return data[3 : 3 + length * (1 + wide)].decode("utf-16-le" if wide else "latin-1", "replace")


def _partly_read(
    texts: Mapping[int, list[Piece]], unread: set[int]
) -> dict[int, list[tuple[str, bool | None]]]:
    """The texts with a piece in such a font: each piece, and whether it is read; None where the cell's font decides."""
    return {
        n: [(text, None if font is None else font not in unread) for text, font in pieces]
        for n, pieces in texts.items()
        if any(piece.font in unread for piece in pieces)
    }


def _look(sheet: Iterable[tuple[int, bytes]], fonts: _Fonts, *, computed: bool) -> XlsLook:
    """What the records of a sheet say of its look."""
    rows: set[int] = set()
    columns: set[int] = set()
    left: dict[Place, str] = {}
    formats: dict[Place, str] = {}
    zeros = True
    for kind, data in sheet:
        if kind == ROW and len(data) >= 14 and data[12] & ROW_HIDDEN:
            rows.add(int.from_bytes(data[:2], "little"))
        elif kind == COLUMNS and len(data) >= 10 and data[8] & COLUMNS_HIDDEN:
            first, last = struct.unpack_from("<HH", data)
            columns.update(range(first, min(last + 1, MAX_COLUMN)))
        elif kind in CELLS and len(data) >= 6:
            for at, look in _cells(kind, data):
                left |= {at: ""} if look in fonts.struck else {}
                formats |= {at: fonts.formats[look]} if look in fonts.formats else {}
            if kind == FORMULA and _is_default(data) and not computed:
                left[struct.unpack_from("<HH", data)] = ""
            if kind == SHARED and (text := _read_text(data, fonts)) is not None:
                left[struct.unpack_from("<HH", data)] = text
        elif kind == WINDOW and data:
            zeros = bool(data[0] & SHOWS_ZEROS)
    return XlsLook(Hidden(frozenset(rows), frozenset(columns)), left, formats, zeros)


def _read_text(cell: bytes, fonts: _Fonts) -> str | None:
    """What is read of a cell's shared text, None where its pieces do not tell."""
    pieces = fonts.texts.get(int.from_bytes(cell[6:10], "little"))
    if pieces is None or len(cell) < 10:
        return None
    is_struck = int.from_bytes(cell[4:6], "little") in fonts.struck
    return "".join(text for text, read in pieces if read or (read is None and not is_struck))


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
