"""XLSX and XLS: spans, numbers as Excel shows them, titles typed into sheets."""

from collections.abc import Callable
from typing import Any

import pytest

from gxdata import ReadError
from gxdata.read import Cell, Grid, Line, read
from gxdata.read.excel.reader import printed
from tests.read.makers import archive, xls, xlsx

ROWS: list[list[Any]] = [
    ["某县水利局2021年政府信息公开工作年度报告", None, None],
    ["二、主动公开政府信息情况", None, None],
    ["规章", 315.0, None],
    ["许可", 9.01, 0.1 + 0.2],
    [None, 2.0, 1e16],
    [None, None, None],
    ["三、完", None, None],
]


@pytest.mark.parametrize(
    "content",
    [xlsx(ROWS, ("A1:C1", "A4:A5")), xls(ROWS, ((0, 0, 0, 2), (3, 4, 0, 0)))],
    ids=["xlsx", "xls"],
)
def test_titles_are_lines_and_the_rest_is_a_grid_with_spans(content: bytes) -> None:
    assert read(content).blocks == (
        Line("某县水利局2021年政府信息公开工作年度报告"),
        Line("二、主动公开政府信息情况"),
        Grid(
            (
                Cell("规章", 1, 1),
                Cell("315", 1, 2),
                Cell("", 1, 3),
                Cell("许可", 2, 1, 2, 1),
                Cell("9.01", 2, 2),
                Cell("0.3", 2, 3),
                Cell("2", 3, 2),
                Cell("10000000000000000", 3, 3),
            ),
            1,
            spans=False,
        ),
        Line("三、完"),
    )


def test_dates_are_dates() -> None:
    (grid,) = read(xlsx([["发布", "date:44580"]])).blocks
    assert isinstance(grid, Grid)
    assert grid.cells[1].text == "2022-01-19"


@pytest.mark.parametrize("look", ["<strike/>", '<vertAlign val="superscript"/>'])
def test_what_is_struck_out_or_marks_a_note_is_no_digit(look: str) -> None:
    noted = f"<r><t>3</t></r><r><rPr>{look}</rPr><t>7</t></r>"
    (grid,) = read(
        xlsx([["规章", noted], ["许可", "<r><rPr><strike val='0'/></rPr><t>5</t></r>"]])
    ).blocks
    assert isinstance(grid, Grid)
    assert [c.text for c in grid.cells] == ["规章", "3", "许可", "5"]


def test_a_cell_whose_style_strikes_it_out_is_blank() -> None:
    styles = (
        '<fonts><font/><font><strike/></font></fonts><cellXfs><xf numFmtId="0" fontId="0"/>'
        '<xf numFmtId="14" fontId="1"/></cellXfs>'
    )
    (grid,) = read(xlsx([["规章", "date:44580", 1], ["许可", 2, 3]], styles=styles)).blocks
    assert isinstance(grid, Grid)
    assert [c.text for c in grid.cells] == ["规章", "", "1", "许可", "2", "3"]


def test_a_sheet_of_one_column_is_lines() -> None:
    assert read(xlsx([["规章"], [3], ["许可"], [0]])).lines() == ["规章", "3", "许可", "0"]


def test_a_label_beside_a_merged_cell_stays_in_its_table() -> None:
    rows = [["办理结果", "（一）予以公开", 1], [None, "（二）部分公开", None]]
    (grid,) = read(xlsx(rows, ("A1:A2",))).blocks
    assert isinstance(grid, Grid)
    assert grid.cells[-1] == Cell("", 2, 3)


@pytest.mark.parametrize(
    ("value", "text"), [(True, "TRUE"), (-41.0, "-41"), (1e-7, "0.0000001"), (" 甲 \n乙", "甲\n乙")]
)
def test_values_print_as_people_read_them(value: Any, text: str) -> None:
    assert printed(value) == text


def far(place: str) -> bytes:
    content = xlsx([["甲", 1]])
    return _with_sheet(content, lambda s: s.replace(b'r="B1"', f'r="{place}"'.encode()))


def _with_sheet(content: bytes, change: Callable[[bytes], bytes]) -> bytes:
    import zipfile
    from io import BytesIO

    with zipfile.ZipFile(BytesIO(content)) as file:
        parts = {n: file.read(n) for n in file.namelist()}
    parts["xl/worksheets/sheet1.xml"] = change(parts["xl/worksheets/sheet1.xml"])
    return archive(**parts)


@pytest.mark.parametrize(
    "content",
    [
        far("XFD1048576"),
        xlsx([["甲", 1]])[:700],
        archive(**{"xl/workbook.xml": "<workbook"}),
        archive(**{"xl/workbook.xml": "<workbook/>", "xl/sharedStrings.xml": b" " * (101 << 20)}),
        xls([["甲", 1.0]])[:1000],
    ],
    ids=["far cell", "cut", "no xml", "bomb", "cut xls"],
)
def test_damaged_and_hostile_workbooks_are_refused(content: bytes) -> None:
    with pytest.raises(ReadError) as caught:
        read(content)
    assert caught.value.reason == "broken"


def test_a_merge_over_the_whole_sheet_costs_nothing() -> None:
    assert read(xlsx([["甲", 1]], ("A1:XFD1048576",))).blocks


def test_a_protected_workbook_says_so() -> None:
    with pytest.raises(ReadError) as caught:
        read(xls([["甲", 1.0]], protected=True))
    assert caught.value.reason == "encrypted"


HIDE = {
    "row": (b'<row r="2">', b'<row r="2" hidden="1">'),
    "column": (b"<sheetData>", b'<cols><col min="2" max="2" hidden="true"/></cols><sheetData>'),
}


def _hidden(rows: list[list[Any]], *what: str, merges: tuple[str, ...] = ()) -> list[list[str]]:
    content = xlsx(rows, merges)
    for name in what:
        content = _with_sheet(content, lambda s, name=name: s.replace(*HIDE[name]))  # type: ignore[misc]
    (grid,) = read(content).blocks
    assert isinstance(grid, Grid)
    return [[cell.text for cell in row] for row in grid.rows()]


def test_hidden_rows_and_columns_are_not_seen() -> None:
    rows = [["指标", "上年", "本年"], ["甲数", 5, 7], ["乙数", 1, 2]]
    assert _hidden(rows, "row") == [["指标", "上年", "本年"], ["乙数", "1", "2"]]
    assert _hidden(rows, "column") == [["指标", "本年"], ["甲数", "7"], ["乙数", "2"]]
    assert _hidden(rows, "row", "column") == [["指标", "本年"], ["乙数", "2"]]


def test_what_a_merged_range_holds_is_seen_as_long_as_a_part_of_it_is() -> None:
    rows = [["指标", "上年", "本年"], ["甲类", 5, 7], [None, 1, 2], ["乙类", 3, 4]]
    assert _hidden(rows, "row", merges=("A2:A3",)) == [
        ["指标", "上年", "本年"],
        ["甲类", "1", "2"],
        ["乙类", "3", "4"],
    ]
