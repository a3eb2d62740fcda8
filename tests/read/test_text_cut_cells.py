"""Barred rows cut at one number of characters: what a line's end parts is one cell, and one number."""

import pytest

from gxdata import parse
from gxdata.read.document import Line
from gxdata.read.text.cut_cells import with_cut_cells_whole
from tests.extract.test_damaged_tables import cells_of
from tests.pages import applications_text, consistent_table, report

ROWS = [
    "一、本年新收政府信息公开申请 | 12 | 0 | 112",
    "二、上年结转政府信息公开申请件 | 3 | 0 | 98",
    "四、结转下年度继续办理的申请件 | 1 | 0 | 45",
]
OUTCOME = "（三）本年度办理结果 | 1.予以公开的申请数量 | 14 | 0 | 126"


def whole(lines: list[str]) -> list[str]:
    return [block.text for block in with_cut_cells_whole([Line(line) for line in lines])]


def cut(lines: list[str], width: int) -> list[str]:
    return [line[n : n + width] for line in lines for n in range(0, len(line), width)]


@pytest.mark.parametrize("width", [24, 26])
def test_rows_cut_within_a_number_are_whole(width: int) -> None:
    assert whole([*cut(ROWS, width), "五、其他"]) == [*ROWS, "五、其他"]


def test_rows_of_one_length_are_rows() -> None:
    assert whole([*ROWS, "五、其他"]) == [*ROWS, "五、其他"]


def test_rows_of_one_length_between_bars_are_rows() -> None:
    drawn = [f"| {n} | {row} |" for n, row in enumerate(ROWS, 1)]
    assert whole(drawn) == drawn
    figures = ["| 12 | 0 | 1 | 0 | 0 | 13 |"] * 5
    assert whole(figures) == figures
    fewer = ["| 12 | 0 | 1 | 0 | 0 | 13 |", "| 12 | 0 | 1 | 0 | 0 0 13 |"] * 3
    assert whole(fewer) == fewer


def test_rows_that_begin_with_their_number_are_rows() -> None:
    numbered = [
        f"{n} | 收到的政府信息公开申请{what} | 件 | {n}"
        for n, what in enumerate("总数 量合计 数目 数量 件数".split(), 1)
    ]
    assert whole(numbered) == numbered


def test_rows_of_one_length_that_end_in_words_are_rows() -> None:
    ends = ["一、新收申请的数量合计 | 12 | 全部办结", "二、结转申请的数量合计 | 13 | 正在办理"]
    assert whole([*ends, *ends, "五、其他"]) == [*ends, *ends, "五、其他"]


@pytest.mark.parametrize("width", [20, 22])
def test_a_row_cut_within_a_label_is_whole_beside_them(width: int) -> None:
    assert whole([*cut([*ROWS, OUTCOME], width), "五、其他"]) == [*ROWS, OUTCOME, "五、其他"]


def test_lines_without_the_blank_that_ended_them_were_cut_too() -> None:
    rows = [*ROWS, OUTCOME]
    found = whole([*(line.strip() for line in cut(rows, 22)), "五、其他"])
    assert [line.replace(" ", "") for line in found[:-1]] == [row.replace(" ", "") for row in rows]


def test_two_lines_or_short_ones_tell_no_width() -> None:
    for lines in (cut(ROWS[:2], 26), cut(["规章 | 12 | 3 | 112", "许可 | 10 | 4 | 108"] * 2, 16)):
        assert whole([*lines, "五、其他"]) == [*lines, "五、其他"]


def test_rows_of_one_length_with_numbers_of_their_own_are_rows() -> None:
    numbered = [f"{n} | {row}" for n, row in enumerate(ROWS, 1)]
    assert whole(numbered) == numbered


@pytest.mark.parametrize(("figures", "apart"), [("12", " "), ("58", "")])
def test_lone_figures_that_count_on_as_pages_do_leave_a_doubt(figures: str, apart: str) -> None:
    full = "三、本年度办理结果予以公开的申请 | 0 | 9"
    lines = [*cut(ROWS, len(full)), full, figures[0], full, figures[1], "五、其他"]
    assert whole(lines) == [*ROWS, *(f"{full}{apart}{figure}" for figure in figures), "五、其他"]


def test_bars_of_a_pages_layout_tell_no_width() -> None:
    bars = "|" * 60
    assert whole([bars, *cut(ROWS, 24)]) == [bars, *ROWS]


@pytest.mark.parametrize("width", [30, 40])
@pytest.mark.parametrize("tag", ["p", "div"])
def test_a_web_page_of_such_lines(width: int, tag: str) -> None:
    table = consistent_table()
    table["received"][0], table["received"][6] = 10109, 10112
    table["closed_total"][0], table["closed_total"][6] = 10109, 10112
    table["granted"][0], table["granted"][6] = 10104, 10106
    lines = cut(report(applications_text(table)).decode().split("\n"), width)
    page = "".join(f"<{tag}>{line}</{tag}>" for line in lines)
    found = cells_of(parse(f"<html><body>{page}</body></html>".encode()))
    right = [found[code, who][0] == n for code, who, n in _counts(table)]
    assert sum(right) > 0.9 * len(right)
    assert not [
        (code, who)
        for code, who, n in _counts(table)
        if found[code, who][1] == "reported" and found[code, who][0] != n
    ]


def _counts(table: dict[str, list[int]]) -> list[tuple[str, str, int]]:
    applicants = "natural_person business research nonprofit legal_service other_org total".split()
    return [
        (code, who, n)
        for code, row in table.items()
        for who, n in zip(applicants, row, strict=True)
    ]
