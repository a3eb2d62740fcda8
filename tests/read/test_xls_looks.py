"""XLS: hidden rows and columns, formulas that nobody computed, and those that give a text."""

import struct

from gxdata.read import Grid, read
from tests.read.makers import xls

HIDDEN_ROW = (0x208, struct.pack("<HHHHHHH", 1, 0, 3, 300, 0, 0, 0x20) + bytes(2))
HIDDEN_COLUMN = (0x7D, struct.pack("<HHHHH", 1, 1, 900, 0, 1) + bytes(2))
TO_BE_COMPUTED, COMPUTED = 3, 0


def formula(value: float, flags: int = COMPUTED) -> bytes:
    return struct.pack("<dH", value, flags)


def texts(content: bytes) -> list[list[str]]:
    (grid,) = read(content).blocks
    assert isinstance(grid, Grid)
    return [[cell.text for cell in row] for row in grid.rows()]


def test_hidden_rows_and_columns_are_not_seen() -> None:
    rows = [["指标", "上年", "本年"], ["甲数", 5.0, 7.0], ["乙数", 1.0, 2.0]]
    assert texts(xls(rows, before=(HIDDEN_ROW,))) == [["指标", "上年", "本年"], ["乙数", "1", "2"]]
    assert texts(xls(rows, before=(HIDDEN_COLUMN,)))[1] == ["甲数", "7"]


def test_a_formula_that_was_not_computed_is_no_number() -> None:
    row = ["规章", formula(0, TO_BE_COMPUTED), 1.0]
    assert texts(xls([row])) == [["规章", "", "1"]]
    assert texts(xls([["规章", formula(0), 1.0]])) == [["规章", "0", "1"]]
    assert texts(xls([row, ["许可", formula(4, TO_BE_COMPUTED), 1.0]]))[0] == ["规章", "0", "1"]


def test_a_formula_may_give_a_text() -> None:
    told = (
        bytes((0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0, 0))
        + struct.pack("<HB", 1, 1)
        + "无".encode("utf-16-le")
    )
    assert texts(xls([["甲", 5.0], ["规章", told]]))[1] == ["规章", "无"]


def font(flags: int = 0, raised: int = 0) -> tuple[int, bytes]:
    return 0x31, struct.pack("<HHHHH", 200, flags, 0x7FFF, 400, raised) + bytes(6)


def shared(*parts: bytes) -> tuple[tuple[int, bytes], ...]:
    """The list of shared texts, continued in further records."""
    return (0xFC, struct.pack("<II", 2, 2) + parts[0]), *((0x3C, part) for part in parts[1:])


def told_in(number: int, row: int, column: int) -> tuple[int, bytes]:
    return 0xFD, struct.pack("<HHHI", row, column, 0, number)


def test_what_is_struck_out_or_raised_within_a_text_is_no_part_of_its_number() -> None:
    fonts = (font(), font(flags=8), font(raised=1))
    struck = struct.pack("<HBH", 3, 8, 2) + b"731" + struct.pack("<HHHH", 0, 1, 1, 0)
    raised = struct.pack("<HBH", 2, 9, 1) + "4注".encode("utf-16-le") + struct.pack("<HH", 1, 2)
    cells = (told_in(0, 0, 1), told_in(1, 0, 2))
    book = xls([["甲数"]], of_book=(*fonts, *shared(struck + raised)), before=cells)
    assert texts(book) == [["甲数", "31", "4"]]
    # The same where records end within the texts: the width of characters is told anew.
    cut = shared(struck[:6], b"\x00" + struck[6:] + raised[:7], b"\x01" + raised[7:])
    assert texts(xls([["甲数"]], of_book=(*fonts, *cut), before=cells)) == [["甲数", "31", "4"]]
