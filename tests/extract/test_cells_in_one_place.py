"""Pages that print a cell twice in its place, or two cells in one: what may be two numbers may not pass for one."""

import pytest

from gxdata import Parsed, parse
from gxdata.catalogue import table
from tests.extract.test_cells_that_may_have_moved import statuses
from tests.extract.test_damaged_tables import cells_of
from tests.extract.test_statistics import figures, page
from tests.pages import (
    COLUMNS,
    DISCLOSURE_HEADS,
    REVIEW_HEADS,
    applications_text,
    consistent_table,
    report,
    rows_of,
)

HEAD_2019 = "信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量"


def html(rows: list[list[str]]) -> str:
    lines = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    return "<table>" + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>"


def on_a_page(*, disclosure: str = "", reviews: str = "") -> Parsed:
    """A page in HTML, where cells keep their places."""
    rows = ([rows_of()[code], *map(str, row)] for code, row in consistent_table().items())
    text = report(
        html([COLUMNS.split(" | "), *rows]), disclosure=disclosure, reviews=reviews
    ).decode()
    return parse(("<html><body>" + text.replace("\n", "</p><p>") + "</body></html>").encode())


def documents(last: str = "8") -> str:
    rows = [["规章", "0", "0", "0"], ["行政规范性文件", "2", "55", last], ["行政许可", "3"]]
    return html([DISCLOSURE_HEADS.split(" | "), *rows])


def test_a_number_of_two_like_halves_is_doubted_where_zeros_are_printed_twice() -> None:
    assert "reported" in statuses(on_a_page(disclosure=documents()), "disclosure", "rules")
    sure = cells_of(on_a_page(disclosure=documents()), "disclosure")
    assert sure["normative_documents", "repealed"] == (55, "reported")
    twice = documents().replace("<td>0</td>", "<td>00</td>", 1)
    cells = cells_of(on_a_page(disclosure=twice), "disclosure")
    assert cells["normative_documents", "repealed"] == (55, "ambiguous")
    assert cells["normative_documents", "in_force"] == (8, "reported")
    assert cells["rules", "issued"] == (0, "reported")


def test_a_number_that_its_row_needs_is_not_doubted_for_its_like_halves() -> None:
    rows = {**consistent_table(), "denied.third_party": [11, 0, "00", 0, 0, 0, 11]}
    cells = cells_of(parse(report(applications_text(rows))))
    assert cells["denied.third_party", "natural_person"] == (11, "reported")


def test_a_row_that_alone_ends_in_a_blank_may_have_two_cells_in_one() -> None:
    rows = [["行政许可", "2", "2", "1"], ["其他对外管理服务事项", "3", "120", ""]]
    rows += [["行政处罚", "27", "-3", "13"], ["行政强制", "0", "0", "0"]]
    head = ["信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"]
    first = [head, ["规章", "0", "0", "0"], ["规范性文件", "1", "1", "5"]]
    page_ = on_a_page(disclosure=html([*first, HEAD_2019.split(" | "), *rows]))
    assert "reported" not in statuses(page_, "disclosure", "other_services")
    assert statuses(page_, "disclosure", "penalties") == {"reported"}


def test_a_block_of_table_four_may_have_two_cells_in_one() -> None:
    row = "0 | 1 | 0 | 0 | 1 | 0 | 1 | 1 | 2 | 4 | 10 | 1 | 0 | 2 | "
    parsed = on_a_page(
        reviews=html([line.split(" | ") for line in (*REVIEW_HEADS.split("\n"), row)])
    )
    assert statuses(parsed, "reviews", "litigation_direct") == {"reported"}
    assert "reported" not in statuses(parsed, "reviews", "litigation_after_review")


def test_three_zeros_behind_a_point_may_be_thousands() -> None:
    for printed, status in (("4.000", "ambiguous"), ("4.0", "reported")):
        rows = {**consistent_table(), "granted": [printed, 1, 0, 1, 0, 0, 6]}
        cells = cells_of(parse(report(applications_text(rows))))
        assert cells["granted", "natural_person"] == (4, status)


def test_no_money_is_below_zero() -> None:
    rows = table("statistics-2014").blocks[0].rows
    for fees, status in (("5", "reported"), ("-5", "ambiguous")):
        numbers = {row.code: "0" for row in rows} | {"fees_wan": fees}
        lines = [f"{row.label} | {row.unit} | {numbers[row.code]}" for row in rows]
        assert figures(page(2016, ["统计指标 | 单位 | 统计数", *lines]))["fees_wan"][1] == status


@pytest.mark.parametrize("number", ["5、", "27、"])
def test_a_number_with_a_comma_behind_it_is_no_number_of_a_label_that_has_none(number: str) -> None:
    head = ["信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"]
    lines = [*head, "规章", "0", "0", "0", "规范性文件", "0", "0", "8", *HEAD_2019.split(" | ")]
    lines += ["行政许可", "27", number, "26", "其他对外管理服务事项", "31、", "2", "0."]
    lines += ["行政处罚", "5", "1", "13", "行政强制", "8", "0", "27"]
    cells = cells_of(parse(report(disclosure="\n".join(lines))), "disclosure")
    assert cells["other_services", "prior_items"][0] in (31, None)
    assert cells["other_services", "decisions"][0] in (0, None)
