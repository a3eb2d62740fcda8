"""Running text with a column of remarks: a number alone behind its label may be one, and the row's cell blank."""

import pytest

from gxdata import parse
from gxdata.catalogue import table
from tests.extract.test_damaged_tables import cells_of
from tests.extract.test_statistics import figures, page
from tests.pages import DISCLOSURE_HEADS, report

STATISTICS = table("statistics-2014").blocks[0].rows


@pytest.mark.parametrize("sep", [" ", "  "])
def test_a_number_that_may_be_a_remark_is_in_doubt(sep: str) -> None:
    numbers = {row.code: 0 for row in STATISTICS}
    numbers |= {"complaints": 3, "review_total": 2, "review_upheld": 2}
    lines = [sep.join([r.label, str(r.unit), str(numbers[r.code])]) for r in STATISTICS]
    found = figures(page(2016, [sep.join(["统计指标", "单位", "统计数", "备注"]), *lines]))
    assert found["complaints"] == (3, "ambiguous")
    assert found["trainings"] == (0, "reported")  # no remark says nothing
    assert found["review_upheld"] == (2, "reported")  # its sum needs it
    plain = figures(page(2016, ["统计指标 单位 统计数", *lines]))
    assert plain["complaints"] == (3, "reported")


def test_remarks_beside_what_was_put_out() -> None:
    heads = DISCLOSURE_HEADS.replace(" | ", " ")
    text = f"{heads} 备注\n规章 0 0 0\n行政规范性文件 2 0 7\n行政许可 5\n行政处罚 0\n行政强制 3 12"
    found = cells_of(parse(report("", disclosure=text)), "disclosure")
    assert found["licensing", "decisions"] == (5, "ambiguous")
    assert found["normative_documents", "in_force"][1] == "ambiguous"
    assert found["penalties", "decisions"] == (0, "reported")


def test_a_remark_alone_where_the_other_rows_have_figures_of_two_periods() -> None:
    rows = table("statistics-2008").blocks[0].rows
    lines = [f"{row.label} {row.unit} {n:02} 1 4" for n, row in enumerate(rows, 1)]
    lines[-1] = lines[-1].removesuffix("1 4") + "3"
    found = figures(page(2010, ["指标名称 计量单位 代码 本期实际 本年累计 备注", *lines]))
    assert found[rows[-1].code][1] != "reported"


def test_remarks_where_headings_tell_of_two_columns() -> None:
    lines = [f"{row.label} {row.unit} 0 0" for row in STATISTICS]
    of = {row.code: n for n, row in enumerate(STATISTICS)}
    for code, values in {"complaints": "1 4", "trainings": "1 4 9"}.items():
        lines[of[code]] = lines[of[code]].removesuffix("0 0") + values
    for code in list(of)[:40]:
        lines[of[code]] = lines[of[code]].removesuffix(" 0")  # one blank in most rows
    found = figures(page(2016, ["统计指标 单位 2015年 2016年 备注", *lines]))
    assert found["complaints"] == (4, "ambiguous")  # or the remark is, and the year's cell blank
    assert found["trainings"] == (4, "reported")


def test_a_remark_alone_where_most_rows_have_no_figure() -> None:
    lines = [f"{row.label} {row.unit}" + " 0" * (n < 12) for n, row in enumerate(STATISTICS)]
    at = next(n for n, row in enumerate(STATISTICS) if row.code == "complaints")
    found = figures(
        page(2016, ["统计指标 单位 统计数 备注", *lines[:at], f"{lines[at]} 6", *lines[at + 1 :]])
    )
    assert found["complaints"][1] == "ambiguous"


def test_digits_that_may_be_a_figure_and_a_remark_run_together_tell_neither() -> None:
    lines = [f"{row.label}{row.unit}{n}" for n, row in enumerate(STATISTICS, 8)]
    found = figures(page(2016, ["".join(["统计指标单位统计数备注", *lines])]))
    assert found["proactive_total"] == (8, "ambiguous")
    assert found["normative_issued"][0] is None


@pytest.mark.parametrize("note", ["备注：", "备注", "备注说明", "单位负责人：\n备注："])
def test_a_note_below_a_table_is_no_column(note: str) -> None:
    heads = DISCLOSURE_HEADS.replace(" | ", " ")
    text = f"{heads}\n规章 0 0 0\n行政规范性文件 2 0 7\n行政许可 5\n行政处罚 0\n行政强制 3\n{note}"
    found = cells_of(parse(report("", disclosure=text)), "disclosure")
    assert found["licensing", "decisions"] == (5, "reported")
    assert found["normative_documents", "in_force"] == (7, "reported")
