"""Rows with a number in their label's cell, and labels of which words are hidden or that stand twice."""

import pytest

from gxdata import parse
from gxdata.catalogue import table
from tests.extract.test_damaged_tables import cells_of
from tests.extract.test_statistics import figures, local_rows, page
from tests.pages import DISCLOSURE_HEADS, applications_text, consistent_table, report, rows_of


def disclosed(row: str) -> dict[tuple[str, str], tuple[float | None, str]]:
    lines = [DISCLOSURE_HEADS, "规章 | 0 | 0 | 1", row, "行政许可 | 70", "行政处罚 | 2"]
    return cells_of(parse(report("", disclosure="\n".join(lines))), "disclosure")


@pytest.mark.parametrize("label", ["行政规范性文件：5", "行政规范性文件5", "行政规范性文件 5"])
def test_values_behind_a_number_that_ran_into_the_label_are_in_doubt(label: str) -> None:
    cells = disclosed(f"{label} | 4 | 40 | ")
    assert "reported" not in {
        status for (row, _), (_, status) in cells.items() if row == "normative_documents"
    }
    assert cells["licensing", "decisions"] == (70, "reported")


def test_the_number_of_a_note_at_a_label_of_a_whole_row_changes_nothing() -> None:
    cells = disclosed("行政规范性文件1 | 5 | 4 | 40")
    assert cells["normative_documents", "issued"] == (5, "reported")


def test_a_number_too_high_for_a_note_leaves_no_value_of_its_row_sure() -> None:
    cells = disclosed("行政规范性文件64 | 7 | 5 | 40")
    assert cells["normative_documents", "issued"][1] != "reported"


def test_a_figure_before_its_row_s_code_is_not_taken_for_the_code() -> None:
    rows = local_rows("代码 | 本期实际 | 本年累计", "{code} | 0 | {n}")
    rows[5] = rows[5].replace(" | 条 | 05 | 0 | 5", " 670 | 条 | 05 | 148")
    rows = [row.replace(" | ", "　　") for row in rows]
    assert "670" in rows[5]
    assert figures(page(2010, rows))["app_received"][1] != "reported"


def test_labels_of_which_words_are_hidden_are_known_where_they_can_be_one_row_s_only() -> None:
    rows = table("statistics-2014").blocks[0].rows
    lines = [
        f"{row.label.replace('政府', '****')} | {row.unit} | {n}" for n, row in enumerate(rows, 1)
    ]
    parsed = page(2016, ["统计指标 | 单位 | 统计数", *lines])
    assert figures(parsed) == {row.code: (n, "reported") for n, row in enumerate(rows, 1)}


def test_a_row_labelled_as_another_far_from_it_costs_the_rows_between_nothing() -> None:
    text = applications_text(consistent_table())
    labels = rows_of()
    text = text.replace(labels["rejected.excessive"], labels["granted"])
    cells = cells_of(parse(report(text)))
    assert cells["unavailable.not_held", "natural_person"] == (3, "reported")
    assert cells["received", "total"] == (12, "reported")
    assert cells["granted", "total"][1] != "reported"
