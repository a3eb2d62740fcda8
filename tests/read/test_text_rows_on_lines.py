"""Rows with a line for each cell, where blank ones leave a line; and headings behind the last cell of a row."""

import pytest

from gxdata.read.text.blank_lines import with_blank_cells
from gxdata.read.text.run_on_headings import with_headings_apart
from gxdata.read.text.tab_lines import with_tabs_in_line

ROW = ["3", "1", "", "0", "", "0", "4"]


def on_lines(rows: list[list[str]]) -> str:
    return "\n".join(f"{n}.重复申请\n" + "\n".join(row) for n, row in enumerate(rows))


def test_blank_lines_are_cells_where_every_row_has_its_form_s_number_of_lines() -> None:
    rows = [list("1000001")] * 3 + [ROW] * 12
    lines = with_blank_cells(on_lines(rows)).strip("\n").split("\n")
    assert lines[3:5] == [f"{n}.重复申请 | 3 | 1 |  | 0 |  | 0 | 4 |" for n in (3, 4)]


def test_blank_lines_are_no_cells_where_rows_have_as_many_lines_by_chance() -> None:
    for rows in ([ROW] * 15, [list("1000001")] * 3 + [ROW, ROW[:5]] * 6):
        assert with_blank_cells(on_lines(rows)) == on_lines(rows)


@pytest.mark.parametrize("gap", ["\n\n", "\n\n\n\n"])
def test_blank_lines_between_all_lines_of_another_table_are_no_cells(gap: str) -> None:
    other = gap.join(
        ["信息内容", "规章", "3", "0", "40", "规范性文件", "", "1", "9", "许可", "70", ""]
    )
    rows = on_lines([list("1000001")] * 3 + [ROW] * 12)
    lines = with_blank_cells(f"{other}三、申请\n{rows}").split("\n")
    assert [line for line in lines if line.startswith("规")] == [
        "规章 | 3 | 0 | 40 |",
        "规范性文件 |  | 1 | 9 |",
    ]


def test_tabs_on_lines_of_their_own_part_cells_and_blank_ones() -> None:
    text = "\n\n".join(f"{n}.重复申请\n\t\n3\n\t\n\n\t\n3\n\t\n" for n in range(6))
    rows = "\n".join(f"{n}.重复申请\t3\t\t3\t" for n in range(6))
    assert with_tabs_in_line(text).rstrip("\n") == rows
    filled = text.replace("\t\n\n\t", "\t\n0\n\t")
    assert with_tabs_in_line(filled) == filled


def test_a_heading_behind_a_row_has_a_line_of_its_own_and_a_row_of_the_table_goes_on() -> None:
    row = "政府集中采购 | 3 | 9 |"
    for heading in ("三、收到和处理政府信息公开申请情况", "五、存在的主要问题及改进情况"):
        assert with_headings_apart(f"{row} {heading} 略") == f"{row}\n{heading} 略"
        assert with_headings_apart(f"| {heading} |") == f"| {heading} |"
    two = "二、上年结转 | 3 | 四、结转下年度继续办理 | 0 |"
    assert with_headings_apart(two) == two
    page_on_a_line = f"一、总体情况 公开信息12条。 {row} 三、收到和处理政府信息公开申请情况 略"
    assert with_headings_apart(page_on_a_line) == page_on_a_line
