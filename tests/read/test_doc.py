"""DOC: the piece table, and tables that are told by paragraph properties alone."""

import struct

import pytest

from gxdata import ReadError
from gxdata.read import Cell, Grid, read
from tests.read.makers import IN_TABLE, ROW_END, doc, doc_of, ole, shape

DELETED, HIDDEN = struct.pack("<HB", 0x0800, 1), struct.pack("<HB", 0x083C, 1)


def cells(text: str) -> list[tuple[str, bytes]]:
    return [(cell + "\x07", IN_TABLE) for cell in text.split("|")]


def row_end(*edges: int, flags: list[int] | None = None) -> tuple[str, bytes]:
    return ("\x07", IN_TABLE + ROW_END + shape(list(edges), flags))


def test_blank_cells_at_the_end_of_a_row_stay_in_it() -> None:
    (grid,) = read(doc_of([[["规章", "", ""], ["", "3", ""], ["行政许可", "1", "2"]]])).blocks
    assert isinstance(grid, Grid)
    assert [[c.text for c in row] for row in grid.rows()] == [
        ["规章", "", ""],
        ["", "3", ""],
        ["行政许可", "1", "2"],
    ]


def test_edges_and_merge_flags_make_spans() -> None:
    restart, below = 3 << 5, 1 << 5
    document = doc(
        [
            *cells("甲|乙"),
            row_end(0, 1000, 3010, flags=[restart, 0]),
            *cells("|1|2"),
            row_end(0, 1000, 2000, 3000, flags=[below, 0, 0]),
            *cells("宽||5"),
            row_end(0, 1000, 2000, 3000, flags=[2, 1, 0]),
        ]
    )
    (grid,) = read(document).blocks
    assert isinstance(grid, Grid)
    assert grid.cells == (
        Cell("甲", 1, 1, 2, 1),
        Cell("乙", 1, 2, 1, 2),
        Cell("1", 2, 2),
        Cell("2", 2, 3),
        Cell("宽", 3, 1, 1, 2),
        Cell("5", 3, 3),
    )


def test_a_table_within_a_cell_is_read_on_its_own() -> None:
    deep = IN_TABLE + struct.pack("<HI", 0x6649, 2)
    inner_end = deep + struct.pack("<HB", 0x244B, 1)
    inner_row = deep + struct.pack("<HBHB", 0x244B, 1, 0x244C, 1)
    document = doc(
        [
            ("说明\r", IN_TABLE),
            ("规章\r", inner_end),
            ("7\r", inner_end),
            ("\r", inner_row),
            ("\x07", IN_TABLE),
            row_end(0, 5000),
        ]
    )
    line, grid = read(document).blocks
    assert line.text == "说明"  # type: ignore[union-attr]
    assert isinstance(grid, Grid)
    assert [c.text for c in grid.cells] == ["规章", "7"]


def test_deleted_and_hidden_characters_are_gone_and_fields_show_results() -> None:
    text = "共12345件\x13 PAGE \x14结果\x15。\r"
    found = read(doc([(text, b"")], looks=[(2, 3, DELETED), (4, 5, HIDDEN)])).lines()
    assert found == ["共135件结果。"]


def test_struck_and_raised_digits_are_gone_and_the_ends_of_cells_are_not() -> None:
    struck, raised = struct.pack("<HB", 0x0837, 1), struct.pack("<HB", 0x2A48, 1)
    placed = struct.pack("<HhHH", 0x4845, 8, 0x4A43, 12)
    for look in (raised, placed):
        row = [*cells("规章|71"), row_end(0, 1000, 2000)]
        (grid,) = read(doc(row, looks=[(3, 4, struck), (4, 6, look)])).blocks
        assert [cell.text for cell in grid.cells] == ["规章", ""]  # type: ignore[union-attr]


def test_headings_are_told_by_outline_levels() -> None:
    level = struct.pack("<HB", 0x2640, 1)
    assert [b.heading for b in read(doc([("甲\r", level), ("乙\r", b"")])).blocks] == [2, 0]  # type: ignore[union-attr]


def test_eight_bit_pieces_and_pieces_out_of_order() -> None:
    assert read(doc([("Caf\xe9 12\r", b"")], narrow=True)).lines() == ["Café 12"]
    paragraphs = [(f"第{n}段甲乙丙丁\r", b"") for n in range(40)]
    found = read(doc(paragraphs, reverse_pieces=True)).lines()
    assert found == [t.strip() for t, _ in paragraphs]


def test_rare_characters_of_two_units_survive() -> None:
    assert read(doc([("甲\ud842\udfb7乙\r", b"")])).lines() == ["甲𠮷乙"]


def test_a_row_without_its_end_is_not_lost() -> None:
    assert read(doc([*cells("规章|3"), ("完\r", b"")])).lines() == ["规章", "3", "完"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (doc([("甲\r", b"")], flags=0x100), "encrypted"),
        (ole(WordDocument=b"\xdc\xa5" + bytes(4094)), "unsupported"),
        (ole(WordDocument=bytes(4096)), "broken"),
        (ole(EncryptedPackage=b"x"), "encrypted"),
        (ole(Strange=b"x"), "broken"),
        (doc([("甲乙丙\r", b"")])[:1500], "broken"),
    ],
)
def test_what_cannot_be_read_says_why(content: bytes, reason: str) -> None:
    with pytest.raises(ReadError) as caught:
        read(content)
    assert caught.value.reason == reason


def test_a_table_typed_with_tabs_keeps_its_blank_cells() -> None:
    rows = ["甲数\t3\t\t3", "乙数\t\t5\t5", "丙数\t1\t1\t2"]
    (grid,) = read(doc_of([*rows])).blocks
    assert isinstance(grid, Grid)
    assert ["\t".join(cell.text for cell in row) for row in grid.rows()] == rows
    assert read(doc_of(["甲\t乙"])).lines() == ["甲 乙"]


def test_white_words_within_a_paragraph_are_not_seen_and_a_white_paragraph_is() -> None:
    white, grey = struct.pack("<HI", 0x6870, 0xFFFFFF), struct.pack("<HB", 0x2A0C, 15)
    numbered = struct.pack("<HB", 0x2A42, 8)
    for look in (white, numbered):
        looks = [(1, 2, look), (3, 4, look + grey), (6, 8, look)]
        assert read(doc([("12345\r78\r", b"")], looks=looks)).lines() == ["1345", "78"]


def test_white_words_on_the_ground_of_a_paragraph_or_a_row_are_seen() -> None:
    white, light = struct.pack("<HI", 0x6870, 0xFFFFFF), b"\x00\x00\x00\xff"
    shade = light + b"\x1f\x38\x64\x00" + b"\x00\x00"
    ground = struct.pack("<HB", 0xC64D, len(shade)) + shade
    end, properties = row_end(0, 1000)
    row = struct.pack("<HB", 0xD612, len(shade)) + shade
    parts = [("12\r", ground), ("34\r", b""), *cells("56"), (end, properties + row), *cells("78")]
    looks = [(0, 1, white), (3, 4, white), (6, 7, white), (10, 11, white)]
    content = doc([*parts, (end, properties), ("9\r", b"")], looks=looks)
    assert read(content).lines() == ["12", "4", "56", "8", "9"]
