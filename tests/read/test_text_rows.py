"""Rows typed as text, with bars or tabs between their cells, and sentences that hold a bar."""

import pytest

from gxdata import parse
from gxdata.read import Grid, Line, read
from gxdata.read.text.wiki import with_wiki_rows
from tests.pages import report

PROSE = "一是栏目更新不够及时，部门之间协同不足。二是网站|新媒体两个平台内容重复，检索不便。"
TITLE = "澜屿县水利局2022年政府信息公开工作年度报告"
TABLE = [
    ["信息内容", "制发", "废止"],
    ["规章", "1", "2"],
    ["规范性文件", "3", ""],
    ["公告", "", "5"],
]


def blocks(*lines: str) -> list[Line | Grid]:
    found = read("\n".join([TITLE, *lines]).encode()).blocks[1:]
    return [b for b in found if isinstance(b, Grid) or b.text]


def cells(grid: Line | Grid) -> list[list[str]]:
    assert isinstance(grid, Grid)
    return [[cell.text for cell in row] for row in grid.rows()]


def test_a_sentence_with_one_bar_is_no_row() -> None:
    assert blocks("五、存在的主要问题及改进情况", PROSE)[-1] == Line(PROSE)


@pytest.mark.parametrize("end", ["\n", "\n\n"])
def test_a_blank_cell_between_bars_has_more_blank_lines_than_the_end_of_a_row(end: str) -> None:
    lines = end.join(part for row in TABLE for cell in row for part in (cell, "|"))
    rows = lines.replace(f"{end}公告", f"{end}|{end}公告")
    found = read(end.join([TITLE, "|", rows]).encode()).blocks
    named = [block.text for block in found if isinstance(block, Line) and block.cell]
    assert named[-6:] == ["规范性文件", "3", "", "公告", "", "5"]


def test_a_bar_in_section_five_leaves_its_problems() -> None:
    problems = parse(report(problems=PROSE)).report.problems
    assert {"timeliness", "none_stated"} & {c for p in problems for c in p.categories} == {
        "timeliness"
    }


def test_a_sentence_with_bars_is_no_row_where_none_is_near() -> None:
    text = "网站|微信|微博三个平台内容重复，群众查找不便，下一步将统一管理。"
    assert blocks("五、存在的主要问题及改进情况", text)[-1] == Line(text)


def test_a_sentence_with_a_bar_parts_two_tables() -> None:
    first, line, second = blocks(
        "规章 | 1 | 2", "公告 | 3 | 4", PROSE, "行政许可 | 5", "行政处罚 | 6"
    )
    assert (cells(first)[1], line, cells(second)[0]) == (
        ["公告", "3", "4"],
        Line(PROSE),
        ["行政许可", "5"],
    )


@pytest.mark.parametrize("end", ["", " |"])
def test_a_row_that_begins_in_a_blank_keeps_it_where_rows_open_with_no_bar(end: str) -> None:
    (grid,) = blocks(
        *(" | ".join(row) + end for row in [["a", "b", "c"], ["", "0", "1"], ["d", "2", "3"]])
    )
    assert cells(grid)[1] == ["", "0", "1"]


def test_the_bar_that_opens_every_row_is_no_cell() -> None:
    (grid,) = blocks("| a | b | c |", "|  | 0 | 1 |", "| d | 2 | 3 |")
    assert cells(grid) == [["a", "b", "c"], ["", "0", "1"], ["d", "2", "3"]]


def test_tabs_part_cells_and_keep_the_blank_ones() -> None:
    (grid,) = blocks(*("\t".join(row) for row in TABLE))
    assert cells(grid) == TABLE


def test_tabs_behind_labels_of_other_widths_part_cells() -> None:
    rows = [
        "结果\t（一）予以公开\t3\t\t4",
        "（二）部分公开\t\t1\t1",
        "（三）不予公开\t0\t2\t2",
        "总计\t3\t3\t7",
    ]
    (grid,) = blocks(*rows)
    assert cells(grid)[1] == ["（二）部分公开", "", "1", "1"]


def test_tabs_that_only_line_words_up_part_none() -> None:
    rows = [
        "信息内容\t\t\t制发\t\t废止",
        "规章\t\t\t1\t\t2",
        "规范性文件\t\t3\t\t4",
        "行政许可事项公告\t5\t\t6",
    ]
    assert all(isinstance(block, Line) for block in blocks(*rows))


def test_one_column_that_is_blank_throughout_is_white_space() -> None:
    rows = ["制发\t\t废止\t合计", "1\t\t2\t3", "3\t\t4\t7", "5\t\t6\t11"]
    assert all(isinstance(block, Line) for block in blocks(*rows))


def test_a_column_may_be_blank_where_all_rows_are_alike() -> None:
    rows = [f"{'（六）' * (n % 3)}第{n}项\t{n}\t2\t\t\t{n + 2}" for n in range(12)]
    (grid,) = blocks(*rows)
    assert isinstance(grid, Grid)
    assert [c.text for c in grid.cells][:6] == ["第0项", "0", "2", "", "", "2"]


def test_two_tabs_everywhere_make_no_blank_columns() -> None:
    rows = [f"第{n}项\t\t{n}\t\t2" for n in range(12)]
    assert not any(isinstance(block, Grid) for block in blocks(*rows))


def test_a_table_in_wiki_markup_is_a_grid_of_its_rows() -> None:
    lines = [
        "前",
        '{| class="wikitable"',
        "! 信息内容 !! 数量",
        "|-",
        "| colspan=2 | 行政许可",
        "| 3",
    ]
    lines += ["|-", "| 行政", "处罚", "| 5", "|}", "后"]
    before, grid, behind = blocks(*lines)
    assert (before, behind) == (Line("前"), Line("后"))
    assert cells(grid) == [["信息内容", "数量"], ["行政许可", "3"], ["行政处罚", "5"]]


def test_what_may_be_parted_into_names_and_values_in_many_ways_is_no_attribute() -> None:
    address = "list=" + 40 * "page="
    (grid,) = blocks("{|", f"| {address}", "| 3", "|}")
    assert cells(grid) == [[address, "3"]]


def test_an_opening_of_wiki_markup_that_nothing_closes_is_left_as_it_is() -> None:
    text = "{| 甲\n| 乙\n|} 丙\n{| 丁\n| 戊"
    assert with_wiki_rows(text) == text


def test_rows_parted_by_full_width_semicolons_are_rows() -> None:
    rows = [f"事项{n}；{n}；0" for n in range(12)]
    (grid,) = blocks(*rows)
    assert cells(grid)[3] == ["事项3", "3", "0"]


def test_thousands_alone_on_their_lines_are_no_rows() -> None:
    found = blocks("自然人", *(f"{n},113" for n in range(1, 14)))
    assert all(isinstance(block, Line) for block in found)


def test_the_bells_of_a_word_processor_end_cells() -> None:
    assert [b.text for b in blocks("规章\r\x073\r\x071\r\x07") if isinstance(b, Line)] == [
        "规章",
        "3",
        "1",
    ]
