"""Whole reports on one line: nothing parts captions, headings, labels and values but blanks."""

import pytest

from gxdata import Parsed, parse
from gxdata.catalogue import form, table
from tests.extract.test_damaged_tables import cells_of, truth_of
from tests.pages import (
    DISCLOSURE_HEADS,
    REVIEW_HEADS,
    applications_text,
    consistent_table,
    report,
)

REVIEWS = " ".join("1 0 0 0 1 2 0 0 0 2 0 0 0 0 0".split())
DISCLOSURE = f"{DISCLOSURE_HEADS}\n规章 3 0 40\n行政规范性文件 5 1 9\n行政许可 70\n行政处罚 2\n"


def on_one_line(page: bytes) -> Parsed:
    return parse(page.decode().replace(" | ", " ").replace("\n", " ").encode())


def test_every_table_is_read() -> None:
    cells = consistent_table()
    text = applications_text(cells, " ")
    parsed = on_one_line(report(text, reviews=f"{REVIEW_HEADS}\n{REVIEWS}", disclosure=DISCLOSURE))
    assert cells_of(parsed) == truth_of(cells)
    reviews = cells_of(parsed, "reviews")
    assert reviews["review", "upheld"] == (1, "reported")
    assert reviews["litigation_direct", "total"] == (2, "reported")
    assert cells_of(parsed, "disclosure")["rules", "in_force"] == (40, "reported")


@pytest.mark.parametrize("heads", ["尚未审结的", "未审结"])
def test_headings_of_reviews_may_be_spelt_otherwise(heads: str) -> None:
    reviews = f"{REVIEW_HEADS.replace('尚未审结', heads)}\n{REVIEWS}"
    parsed = on_one_line(report(applications_text(consistent_table(), " "), reviews=reviews))
    assert cells_of(parsed, "reviews")["review", "total"] == (1, "reported")


def test_a_sentence_about_lawsuits_is_no_table() -> None:
    text = "未经复议直接起诉的案件 1 件 ，维持 1 件 ，复议后起诉的 0 件 。"
    parsed = on_one_line(report(applications_text(consistent_table(), " "), reviews=text))
    assert parsed.report.table("reviews") is None or not any(
        status == "reported" for _, status in cells_of(parsed, "reviews").values()
    )


@pytest.mark.parametrize("years", [(2022, 2021), (2021, 2022)])
def test_the_year_before_each_table_decides(years: tuple[int, int]) -> None:
    own = applications_text(consistent_table(), " ")
    other = applications_text({code: [7] * 6 + [42] for code in consistent_table()}, " ")
    line = {2022: REVIEWS, 2021: REVIEWS.replace("1", "4")}
    parsed = on_one_line(
        report(
            "\n".join(f"{y}年情况\n{own if y == 2022 else other}" for y in years),
            reviews="\n".join(f"{y}年情况\n{REVIEW_HEADS}\n{line[y]}" for y in years),
        )
    )
    assert cells_of(parsed)["received", "total"] == (12, "reported")
    assert cells_of(parsed, "reviews")["review", "upheld"] == (1, "reported")


def test_the_first_label_of_a_statistics_table_has_no_other_words_before_it() -> None:
    rows = table("statistics-2008").blocks[0].rows[:12]
    lines = ["指标名称 计量单位 本年累计", *(f"{row.label} {row.unit} 5" for row in rows)]
    title = "砚汀市桐泮区水利局2010年政府信息公开年度报告 一、概述 本局依法公开信息。 附表"
    parsed = parse(" ".join([title, *lines]).encode())
    reading = parsed.report.table("statistics")
    assert reading is not None
    assert [row.label for row in reading.rows] == [row.label for row in rows]


def test_the_year_s_column_is_told_where_headings_and_the_first_label_are_one_piece() -> None:
    title = "砚汀市桐泮区水利局2011年政府信息公开年度报告\n一、概述\n本局依法公开信息。\n附表"
    labels = [row.label for row in table("statistics-2008").blocks[0].rows[:12]]
    rows = " ".join(f"{label} 条 {n} {n + 700}" for n, label in enumerate(labels, 1))
    parsed = parse(f"{title}\n指标名称 计量单位 2011年度 历年累计 {rows}".encode())
    found = parsed.report.table("statistics")
    assert found is not None
    assert [cell.number for _, cell in found.cells()] == [*range(1, 13)]


def test_a_mark_that_begins_a_barred_cell_of_words_is_no_figure() -> None:
    rows = table("statistics-2014").blocks[0].rows
    cells = [f"- {row.label} | {row.unit} | {n}" for n, row in enumerate(rows, 1)]
    title = "砚汀市桐泮区水利局2016年政府信息公开年度报告\n一、概述\n本局依法公开信息。\n"
    text = f"{title}统计指标 | 单位 | 统计数 | "
    parsed = parse((text + " | ".join(cells) + " |").encode())
    reading = parsed.report.table("statistics")
    found = {row.code: (cell.number, cell.status) for row, cell in reading.cells()}
    assert found == {row.code: (n, "reported") for n, row in enumerate(rows, 1)}


@pytest.mark.parametrize("code", ["form-2019", "form-2021"])
def test_the_form_is_told_from_labels_that_run_together_with_their_values(code: str) -> None:
    glued = "".join(f"{label}0" for label in form(code).signals)
    parsed = parse(report("", disclosure=f"信息内容本年制发件数现行有效件数规章000{glued}"))
    assert parsed.report.form == code
    assert not parsed.report.tables


def test_bars_part_cells_on_each_line_that_headings_left_of_one() -> None:
    rows = [
        f"{row.label} | {row.unit} | {n} |"
        for n, row in enumerate(table("statistics-2014").blocks[0].rows, 1)
    ]
    rows.insert(3, "（二）通过不同渠道和方式公开政府信息的情况 | —— |  |")
    title = "砚汀市桐泮区水利局2016年政府信息公开年度报告 一、概述 本局依法公开信息。 附：统计表"
    parsed = parse(f"{title} | 统计指标 | 单位 | 统计数 | | {' | '.join(rows)}".encode())
    reading = parsed.report.table("statistics")
    assert reading is not None
    assert [cell.number for _, cell in reading.cells()] == [*range(1, len(rows))]
    assert {cell.status for _, cell in reading.cells()} == {"reported"}


def test_the_last_value_of_a_table_stays_apart_from_the_heading_behind_it() -> None:
    """Though the sentence which that heading begins sets its other numbers apart as well."""
    cells = " | ".join([*REVIEW_HEADS.split(), *REVIEWS.split()])
    text = report(applications_text(consistent_table()), reviews="@").decode()
    barred = text.replace("\n", " | ").replace("@ | 五、", f"{cells} 五、")
    found = cells_of(parse(barred.encode()), "reviews")
    assert found["litigation_after_review", "total"] == (0, "reported")
