"""Rows that end with a bar, of which only some cells hold line breaks."""

import pytest

from gxdata.read.text.broken_rows import with_whole_rows

# Rows of three cells and of seven, as most are.
WHOLE = "\n".join(["| 项目 | 单位 | 数量 |"] * 4 + ["| 其他 | 0 | 0 | 0 | 0 | 0 | 0 |"] * 4)


def rows(table: str) -> list[list[str]]:
    lines = with_whole_rows(f"{WHOLE}\n{table}\n三、其他").split("\n")
    assert lines[-1] == "三、其他"
    return [[cell.strip() for cell in line.split("|")] for line in lines[8:-1]]


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("| 行政规范\n性文件 | 3 |\n 1 |", "|行政规范性文件|3|1|"),
        ("| 其他对外管\n理服务事项 | 12\n| 项\n目 |", "|其他对外管理服务事项|12|项目|"),
        ("| 申请总数 | 条 | 1\n23 |", "|申请总数|条|1 / 23|"),
        ("| \n规章\n | 0 | \n7\n |", "|规章|0|7|"),
        ("网上咨\n询数 | 5 | 7 |", "网上咨询数|5|7|"),
        ("1.网上咨\n询数 | 5 | 7 |", "1.网上咨询数|5|7|"),
        ("| 规章 | 0 | 7 |\n1.网\n上咨询数 | 5 | 7 |", "|规章|0|7|\n1.网上咨询数|5|7|"),
        # A break on one side of the cell only.
        ("| 规章 | \n0 | 7 |", "|规章|0|7|"),
        ("| 规章\n | 0 | 7 |", "|规章|0|7|"),
        ("｜规章｜0\n｜7｜", "|规章|0|7|"),
        # Rows that are the only ones of so many cells.
        ("| 维持 | 结果\n纠正 | 其他 | 待审 |", "|维持|结果纠正|其他|待审|"),
        ("| 1 | \n0\n | 4 | \n5\n | 0 |", "|1|0|4|5|0|"),
        ("| 办理结果 | \n予以公开\n | 3 | 0 | 3 |", "|办理结果|予以公开|3|0|3|"),
    ],
)
def test_a_row_over_several_lines_is_one_row(broken: str, whole: str) -> None:
    assert rows(broken) == [row.split("|") for row in whole.split("\n")]


@pytest.mark.parametrize(
    "apart",
    [
        "| 行政许可 | 3\n二、其他 |",
        "| 申请总数 | 条 | 12 |\n（注：含网上申请）\n| 9 | 0 | 12 |",
        "| 申请总数 | 条 | 12 |\n四、复议情况\n| 9 | 0 | 12 |",
        "| 申请总数 | 条 | 12 |\n四、复议情况\n（一）复议 | 9 | 12 |",
        "| 申请总数 | 条 | 12 |\n7\n| 答复总数 | 条 | 12 |",
        "| 行政许可 | 3\n| 行政处罚 | 4 | 5 |",
        "| 维持 | 纠正 | 其他 | 总计 |\n1 | 0 | 2 | 3 |",
        # A figure is a whole cell: words below it begin a row.
        "规章 | 5\n行政规范性文件 | 2\n行政许可 | 31 |",
        "行政处罚 | 3 | 0 |\n7\n行政强制 | 4 | 0 |",
        "自然人 | 企业 | 总计 |\n- 3 -\n科研机构 | 其他 | 总计 |",
        # The rest of a heading before rows that are whole.
        "止件数 |\n规章 | 2 | 7 |\n行政许可 | 2 | 7 |",
        "信息内容 | 单位 | 数量 |\n续表\n规章 | 2 | 7 |",
    ],
)
def test_what_is_no_part_of_a_row_stays_apart(apart: str) -> None:
    assert with_whole_rows(f"{WHOLE}\n{apart}") == f"{WHOLE}\n{apart}"


def test_a_page_that_breaks_after_every_cell_has_no_whole_rows() -> None:
    page = "| 规章 |\n" + "规范\n| 3\n| 0\n|\n" * 4
    assert with_whole_rows(page) == page
