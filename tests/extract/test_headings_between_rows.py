"""Table two where the headings between its rows are broken over lines, or stand on one line with them."""

import pytest

from gxdata import parse
from tests.extract.test_damaged_tables import cells_of
from tests.pages import report

ROWS = [
    ["第二十条第（一）项"],
    ["信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"],
    ["规章", "0", "0", "0"],
    ["规范性文件", "6", "4", "31"],
    ["第二十条第（五）项"],
    ["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"],
    ["行政许可", "40", "-3", "712"],
    ["其他对外管理服务事项", "12", "2", "85"],
    ["第二十条第（六）项"],
    ["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"],
    ["行政处罚", "15", "1", "64"],
    ["行政强制", "7", "0", "3"],
]
TRUTH = {
    ("normative_documents", "made"): 6,
    ("normative_documents", "newly_disclosed"): 4,
    ("normative_documents", "total_disclosed"): 31,
    ("licensing", "change"): -3,
    ("other_services", "prior_items"): 12,
    ("other_services", "decisions"): 85,
    ("coercion", "decisions"): 3,
}


def read(text: str) -> dict[tuple[str, str], tuple[float | None, str]]:
    cells = cells_of(parse(report(disclosure=text)), "disclosure")
    return {key: cells[key] for key in TRUTH}


def test_headings_broken_over_lines_still_head_a_table() -> None:
    lines = []
    for row in ROWS:
        for cell in row:
            broken = len(row) == 1 or row[0] == "信息内容"
            lines += [cell[:2], cell[2:]] if broken else [cell]
    assert read("\n".join(lines)) == {key: (n, "reported") for key, n in TRUTH.items()}


@pytest.mark.parametrize("sep", [" | ", "|"])
def test_a_row_on_one_line_with_the_others_ends_at_the_next_heading(sep: str) -> None:
    found = read(sep.join(cell for row in ROWS for cell in row))
    assert {key: number for key, (number, _) in found.items()} == TRUTH


def test_rows_of_figures_in_sentences_are_no_table_two() -> None:
    text = "本年作出行政许可 12 件\n行政处罚 3 件\n行政强制 1 件\n规章 0 件\n依法公开。"
    assert parse(report(disclosure=text)).report.table("disclosure") is None
