"""Lines that pages carry across their text: where they fall among a table's rows, no cell is lost or gained by them."""

import pytest

from gxdata import parse
from gxdata.extract.tables.layouts.page_lines import page_lines
from gxdata.read.document import Document, Line
from tests.extract.test_damaged_tables import cells_of, truth_of
from tests.pages import REVIEW_HEADS, applications_text, consistent_table, report

TABLE = consistent_table()
TITLE = "霁川省砚汀市澜屿县水利局2022年政府信息公开工作年度报告"
ADDRESS = "http://www.lanyu.example/art/2023/1/9/art_12_345.html"
OF_PAGES = [
    ADDRESS,
    f"{ADDRESS} 2023/1/9 10:21 3/7",
    "2023/1/9 10:21 澜屿县人民政府",
    "——————————",
    "=======",
    TITLE,
]


def with_line(text: str, line: str, *, before: str) -> str:
    assert text.count(before) == 1
    return text.replace(before, f"{line}\n{before}")


@pytest.mark.parametrize("line", OF_PAGES)
@pytest.mark.parametrize("sep", [" | ", " ", "\n"])
def test_between_the_rows_of_table_three(sep: str, line: str) -> None:
    text = applications_text(TABLE, sep)
    damaged = with_line(text, line, before="3.危及“三安全一稳定”")
    assert cells_of(parse(report(damaged))) == truth_of(TABLE)


@pytest.mark.parametrize("line", OF_PAGES)
def test_between_a_label_and_its_values(line: str) -> None:
    text = applications_text(TABLE, "\n").replace("2.重复申请", f"2.重复申请\n{line}")
    assert cells_of(parse(report(text))) == truth_of(TABLE)


@pytest.mark.parametrize("number", ["- 3 -", "— 12 —", "第 3 页 共 9 页"])
def test_the_number_of_a_page_between_the_rows_of_a_web_page(number: str) -> None:
    text = applications_text(TABLE, " ")
    lines = report(with_line(text, number, before="3.危及“三安全一稳定”")).decode().split("\n")
    page = "".join(f"<p>{line}</p>" for line in lines)
    assert cells_of(parse(f"<html><body>{page}</body></html>".encode())) == truth_of(TABLE)


def reviews(line: str, values: int = 15) -> set[str]:
    """The statuses of table four with a line above its values."""
    heads = REVIEW_HEADS.replace(" | ", " ")
    text = f"{heads}\n{line}\n{' '.join(['1 0 0 0 1'] * 3)[: 2 * values]}"
    page = report(applications_text(TABLE), reviews=text)
    return {status for _, status in cells_of(parse(page), "reviews").values()}


@pytest.mark.parametrize("line", [*OF_PAGES, "澜屿政务网", "内部资料 请勿外传"])
def test_above_the_values_of_table_four(line: str) -> None:
    assert reviews(line) == {"reported"}


@pytest.mark.parametrize(
    "line", ["全县各部门汇总情况如下", "2021年收到件数情况", "（二）各乡镇办理的案件"]
)
def test_words_that_tell_of_another_body_or_year_stay(line: str) -> None:
    assert "reported" not in reviews(line)


def test_a_table_four_without_all_its_cells_is_not_read_past_such_lines() -> None:
    assert "reported" not in reviews("澜屿政务网", values=14)


def test_a_title_above_another_copy_still_begins_it() -> None:
    text = report(applications_text(TABLE)).decode()
    other = text.replace("2022年", "2021年").replace("| 9 |", "| 8 |")
    cells = cells_of(parse(f"{text}\n{other}".encode()))
    assert cells["received", "natural_person"] in {(9, "reported"), (9, "ambiguous")}


def test_a_number_over_another_is_no_number_of_a_page() -> None:
    lines = Document((Line("- 3 -"), Line("3/12")), "text/html", "utf-8")
    assert page_lines(lines) == {0}
