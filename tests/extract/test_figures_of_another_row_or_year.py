"""Figures that stand in the place of a cell and may be another row's, another column's or another year's."""

import pytest

from gxdata import parse
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

ONE = applications_text(consistent_table())
DISCLOSURE = f"{DISCLOSURE_HEADS}\n规章 | 0 | 0 | 2\n行政规范性文件 | 3 | 0 | 7"


def test_a_row_of_running_text_that_stands_again_without_values_is_doubtful() -> None:
    labels = rows_of()
    text = applications_text(consistent_table(), " ")
    again = text.replace(f"{labels['partial']} ", f"{labels['granted']}\n{labels['partial']} ")
    assert statuses(parse(report(text)), "applications", "granted") == {"reported"}
    parsed = parse(report(again))
    assert "reported" not in statuses(parsed, "applications", "granted")
    assert statuses(parsed, "applications", "partial") == {"reported"}


@pytest.mark.parametrize(("filled", "sure"), [(1, False), (8, True)])
def test_a_lone_figure_in_a_column_that_is_blank_otherwise_is_doubtful(
    filled: int, sure: bool
) -> None:
    rows = table("statistics-2008").blocks[0].rows
    lines = [
        f"{row.label} | {row.unit} | {n + 20} | {n + 50 if n < filled else ''} |"
        for n, row in enumerate(rows)
    ]
    parsed = page(2010, ["指标名称 | 计量单位 | 本期实际 | 本年累计 |", *lines])
    assert (("reported") in {status for _, status in figures(parsed).values()}) is sure


def reviews(cells: str) -> dict[tuple[str, str], tuple[float | None, str]]:
    line = "|" + "|".join(cells.split(" ")) + "|"
    heads = "\n".join(f"| {heading} |" for heading in REVIEW_HEADS.split("\n"))
    return cells_of(parse(report(ONE, reviews=f"{heads}\n{line}")), "reviews")


def test_zeros_before_a_blank_end_may_have_moved_up_to_the_last_channel_that_adds_up() -> None:
    cells = reviews("1 0 0 0 1 0 2 0 1 3 0 0 0 0 ")
    assert cells["review", "total"] == (1, "reported")
    assert cells["litigation_direct", "total"] == (3, "reported")
    assert cells["litigation_after_review", "upheld"][1] == "ambiguous"
    assert reviews("1 0 0 0 1 0 2 0 1 3 0 0 0 0 0")["litigation_after_review", "upheld"] == (
        0,
        "reported",
    )


def years(cells: str, sep: str = " | ") -> dict[tuple[str, str], tuple[float | None, str]]:
    heads = "信息内容 | 2022年处理决定数量 | 2021年处理决定数量"
    lines = [DISCLOSURE, heads, f"行政许可 | {cells}", heads, f"行政处罚 | {cells}"]
    text = "\n".join(lines).replace(" | ", sep)
    return cells_of(parse(report(ONE, disclosure=text)), "disclosure")


@pytest.mark.parametrize("sep", [" | ", " ", "\n"])
def test_of_columns_named_after_years_the_report_s_counts(sep: str) -> None:
    assert years("31 | 45", sep)["licensing", "decisions"] == (31, "reported")
    assert years("31 | 45", sep)["penalties", "decisions"] == (31, "reported")


@pytest.mark.parametrize("sep", [" ", "\n"])
def test_one_figure_below_the_headings_of_two_years_may_be_either_s(sep: str) -> None:
    assert years("45", sep)["licensing", "decisions"][1] == "ambiguous"


def test_a_blank_below_the_report_s_year_is_not_filled_from_the_year_before() -> None:
    number, status = years(" | 45")["licensing", "decisions"]
    assert number is None or status == "ambiguous"


@pytest.mark.parametrize("words", ["情况", "收到和处理政府信息公开申请情况"])
@pytest.mark.parametrize(("year", "sure"), [(2021, False), (2022, True)])
def test_a_table_captioned_with_another_year_is_doubtful_where_the_report_s_caption_stands_too(
    year: int, sure: bool, words: str
) -> None:
    parsed = parse(report(f"{year}年{words}\n{ONE}", disclosure=f"2022年{words}\n{DISCLOSURE}"))
    assert ("reported" in statuses(parsed, "applications", "received")) is sure


def test_table_two_below_another_year_s_caption_is_doubtful_where_the_report_s_stands_too() -> None:
    rest = "信息内容 | 本年处理决定数量\n行政许可 | 4\n行政处罚 | 6"
    parsed = parse(report(f"2022年情况\n{ONE}", disclosure=f"2021年情况\n{DISCLOSURE}\n{rest}"))
    assert "reported" not in statuses(parsed, "disclosure", "rules", "licensing")
    assert "reported" in statuses(parsed, "applications", "received")


def test_a_caption_that_only_names_another_year_costs_nothing() -> None:
    parsed = parse(report(f"2021年情况\n{ONE}", disclosure=DISCLOSURE))
    assert "reported" in statuses(parsed, "applications", "received")


def test_tables_of_another_year_on_a_page_of_one_line_are_doubtful_below_empty_ones() -> None:
    empty = "\n".join([COLUMNS, *rows_of().values()])
    text = f"2022年情况表\n{empty}\n2021年情况表\n{ONE}".replace(" | ", " ")
    line = report(text, disclosure=DISCLOSURE.replace(" | ", " ")).decode().replace("\n", " ")
    assert "reported" not in statuses(parse(line.encode()), "applications", "received")


def test_blanks_of_the_report_s_own_rows_do_not_hide_whose_the_other_rows_are() -> None:
    kept = f"{DISCLOSURE_HEADS}\n规章 |  |  | \n行政规范性文件 |  |  | "
    dropped = "第二十条第（五）项\n信息内容 本年处理决定数量\n行政许可\n行政处罚\n行政强制"
    rest = (
        "第二十条第（五）项\n信息内容 | 本年处理决定数量\n行政许可 | 7\n行政处罚 | 7\n行政强制 | 7"
    )
    text = f"2022年情况表\n{kept}\n{dropped}\n2021年情况表\n{DISCLOSURE}\n{rest}"
    parsed = parse(report(ONE, disclosure=text))
    assert "reported" not in statuses(parsed, "disclosure", "licensing", "penalties")


def barred(rows: dict[str, list[str]], lead: dict[str, int]) -> bytes:
    """Table three in bars, so many blanks behind the label of a row for the columns that it spans."""
    labels = rows_of()
    lines = [
        "|" + "|".join([labels[code], *[""] * lead.get(code, 0), *cells]) + "|"
        for code, cells in rows.items()
    ]
    return report("\n".join([f"| |{COLUMNS.replace(' ', '')}|备注|", *lines]))


def test_a_remark_is_no_total_where_a_row_begins_in_blanks() -> None:
    cells = {code: [str(n) for n in row] for code, row in consistent_table().items()}
    cells["other.no_correction"] = ["", "", "", "", "", "", "0"]
    rows = {code: [*row, "网上" if code.startswith("other") else ""] for code, row in cells.items()}
    parsed = parse(barred(rows, {}))
    numbers = cells_of(parsed)
    assert numbers["other.no_correction", "other_org"] != (0, "reported")
    assert numbers["granted", "total"][0] == 6


def test_a_blank_of_a_span_does_not_stand_in_for_a_lost_column_before_blank_remarks() -> None:
    cells = {code: ["0"] * 7 for code in rows_of()}
    cells["received"] = cells["closed_total"] = ["4", "3", "0", "11", "0", "0", "18"]
    spanned = dict.fromkeys(("granted", "partial", "denied.state_secret"), 1)
    for code in spanned:
        cells[code] = ["0", "1", "0", "3", "0", "0", "4"]
    rows = {code: [*row[1:], ""] for code, row in cells.items()}
    found = statuses(parse(barred(rows, spanned)), "applications", *spanned)
    assert "reported" not in found


@pytest.mark.parametrize(
    "label", ["（样表）一、本年新收政府信息公开申请数量", "一、本年新收政府信息公开伸请数量"]
)
def test_a_row_that_stands_twice_with_other_numbers_is_doubtful_in_whatever_words(
    label: str,
) -> None:
    heads, own, *others = ONE.splitlines()
    again = f"{label} | 78 | 77 | 72 | 72 | 0 | 0 | 299"
    own = own.replace("申请数量", "伸请数量") if "伸" in label else own
    for rows in ([again, own], [own, again]):
        parsed = parse(report("\n".join([heads, *rows, *others])))
        assert "reported" not in statuses(parsed, "applications", "received")
        assert "reported" in statuses(parsed, "applications", "granted")
