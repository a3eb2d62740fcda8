"""Cells that hold no number, were merged or slipped by a line, or stand beside the form's: none costs others theirs."""

import pytest

from gxdata import parse
from gxdata.catalogue import table
from tests.extract.test_damaged_tables import cells_of
from tests.extract.test_statistics import figures, page
from tests.pages import (
    COLUMNS,
    DISCLOSURE_HEADS,
    applications_text,
    consistent_table,
    report,
    rows_of,
)

Cells = dict[tuple[str, str], tuple[float | None, str]]
LABELS = rows_of()
CELLS = {code: list(map(str, row)) for code, row in consistent_table().items()}
TABLE = applications_text(consistent_table())
RESULTS = " | ".join(["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"])


def with_cell(text: str, sep: str) -> Cells:
    """Table three with one cell that says `text`, one line a row or a cell."""
    rows = CELLS | {"granted": [*CELLS["granted"][:2], text, *CELLS["granted"][3:]]}
    return cells_of(parse(report(applications_text(dict(rows), sep))))


@pytest.mark.parametrize("sep", [" | ", " ", "\n"])
@pytest.mark.parametrize("text", ["约5", "5余", ">5", "3.5%", "2020-01-05", "#REF!", "5万", "lI"])
def test_a_cell_that_cannot_be_read_keeps_its_place(text: str, sep: str) -> None:
    found = with_cell(text, sep)
    assert found["granted", "research"][0] is None
    assert found["granted", "research"][1] != "reported"
    assert found["granted", "natural_person"] == (4, "reported")
    assert found["granted", "total"] == (6, "reported")


@pytest.mark.parametrize("place", range(7))
def test_a_line_of_lost_characters_may_be_no_cell_of_a_row_that_lost_one(place: int) -> None:
    cells = CELLS["granted"][:-1]
    rows = CELLS | {"granted": [*cells[:place], "\ufffd\ufffd", *cells[place:]]}
    found = cells_of(parse(report(applications_text(dict(rows), "\n"))))
    assert all(status != "reported" for (row, _), (_, status) in found.items() if row == "granted")
    assert found["received", "total"] == (12, "reported")


def test_thousands_parted_on_a_line_of_their_own_are_one_doubtful_number() -> None:
    rows = {code: [1000 * int(n) for n in row] for code, row in CELLS.items()}
    lines = applications_text(dict(rows), "\n").replace("000\n", " 000\n")
    found = cells_of(parse(report(lines)))
    assert found["received", "total"] == (12000, "ambiguous")
    assert found["received", "research"] == (0, "reported")


def html_table(rows: list[list[str]]) -> str:
    cells = ["".join(c if c.startswith("<td") else f"<td>{c}</td>" for c in row) for row in rows]
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


def html_page(applications: str) -> bytes:
    return report("#").decode().replace("\n", "<br>").replace("#", applications).encode()


def test_cells_that_were_merged_are_doubtful_and_no_others() -> None:
    heads = ["", *COLUMNS.split(" | ")]
    rows = [[LABELS[code], *row] for code, row in CELLS.items()]
    rows[0] = [LABELS["received"], "9", "<td colspan=2>2 0</td>", *CELLS["received"][3:]]
    found = cells_of(parse(html_page(html_table([heads, *rows]))))
    assert found["received", "natural_person"] == (9, "reported")
    assert found["received", "business"] == (2, "ambiguous")
    assert found["received", "research"] == (0, "ambiguous")
    assert found["received", "total"] == (12, "reported")


def test_cells_beside_those_below_the_headings_are_none_of_the_row() -> None:
    heads = ["信息内容", *DISCLOSURE_HEADS.split(" | ")[1:], "上年数"]
    rows = [heads, ["规章", "0", "1", "2", "70"], ["行政规范性文件", "3", "4", "5", "80"]]
    rows += [["信息内容", "本年处理决定数量", "上年数"], ["行政许可", "6", "90"]]
    page_ = report(TABLE, disclosure="#").decode().replace("\n", "<br>")
    found = cells_of(parse(page_.replace("#", html_table(rows)).encode()), "disclosure")
    assert found["rules", "in_force"] == (2, "reported")
    assert found["normative_documents", "issued"] == (3, "reported")
    assert found["licensing", "decisions"] == (6, "reported")


def test_bars_part_the_cells_of_a_page_that_is_one_line() -> None:
    text = (
        f"第二十条第（一）项 | {DISCLOSURE_HEADS} | 规章 | 0 | 1 | 2 | 行政规范性文件 | 3 | 4 | 5"
    )
    text += " | 信息内容 | 本年处理决定数量 | 行政许可 | 6||||"
    line = " ||||| ".join(report(TABLE.replace("\n", " | "), disclosure=text).decode().split("\n"))
    found = cells_of(parse(line.encode()), "disclosure")
    assert found["rules", "in_force"] == (2, "reported")
    assert found["licensing", "decisions"] == (6, "reported")


def slipped(*, down: bool) -> Cells:
    codes, rows = list(CELLS), list(CELLS.values())
    first = codes.index("denied.state_secret")
    blank = [""] * 7
    moved = (
        [*rows[:first], blank, *rows[first:-1]]
        if down
        else [*rows[:first], *rows[first + 1 :], blank]
    )
    return cells_of(parse(report(applications_text(dict(zip(codes, moved, strict=True))))))


@pytest.mark.parametrize("down", [True, False])
def test_rows_that_slipped_by_a_line_are_doubtful(down: bool) -> None:
    found = slipped(down=down)
    wrong = [key for key, cell in found.items() if cell[1] == "reported" and cell[0]]
    assert all(CELLS[code] for code, _ in wrong)
    assert found["unavailable.not_held", "total"][1] != "reported"
    assert found["closed_total", "total"][1] != "reported"


def test_reviews_are_read_in_the_order_of_their_headings() -> None:
    first = RESULTS.split(" | ")
    heads = " | ".join([first[-1], *first[:-1]])
    text = f"行政诉讼 | 行政复议\n未经复议直接起诉 | 复议后起诉 | {heads}\n{heads} | {heads}\n"
    text += "2 | 0 | 2 | 0 | 0 | 1 | 1 | 0 | 0 | 0 | 5 | 3 | 1 | 0 | 1"
    found = cells_of(parse(report(TABLE, reviews=text)), "reviews")
    assert found["review", "upheld"] == (3, "ambiguous")
    assert found["litigation_direct", "corrected"] == (2, "ambiguous")
    assert found["litigation_after_review", "total"] == (1, "ambiguous")


def test_reviews_with_a_table_of_their_own_above_the_lawsuits() -> None:
    text = f"行政复议\n{RESULTS}\n3 | 1 | 0 | 1 | 5\n行政诉讼\n未经复议直接起诉 | 复议后起诉\n{RESULTS} | {RESULTS}\n"
    text += "0 | 2 | 0 | 0 | 2 | 1 | 0 | 0 | 0 | 1"
    found = cells_of(parse(report(TABLE, reviews=text)), "reviews")
    assert found["review", "total"] == (5, "reported")
    assert found["litigation_after_review", "upheld"] == (1, "reported")


@pytest.mark.parametrize("sep", [" | ", " ", "\n"])
@pytest.mark.parametrize(
    ("heads", "cells"),
    [
        ("统计数 | 上年统计数 | 增长%", "{n} 99 5"),
        ("2015年 | 2016年", "99 {n}"),
        ("上年数 | 本年数", "99 {n}"),
    ],
)
def test_of_columns_for_several_years_the_own_one_is_read(heads: str, cells: str, sep: str) -> None:
    rows = table("statistics-2014").blocks[0].rows
    lines = [
        sep.join([row.label, str(row.unit), *cells.format(n=n).split()])
        for n, row in enumerate(rows, 1)
    ]
    head = sep.join(["统计指标", "单位", *heads.split(" | ")])
    found = figures(page(2016, [head, *lines]))
    assert found == {row.code: (n, "reported") for n, row in enumerate(rows, 1)}


@pytest.mark.parametrize("sep", [" ", "\n"])
def test_figures_that_stand_before_their_labels_are_not_those_of_the_next(sep: str) -> None:
    rows = table("statistics-2014").blocks[0].rows
    lines = [sep.join([str(n), row.label, str(row.unit)]) for n, row in enumerate(rows, 1)]
    parsed = page(2016, [sep.join(["统计数", "统计指标", "单位"]), *lines])
    reading = parsed.report.table("statistics")
    statuses = {cell.status for _, cell in reading.cells()} if reading else set()
    assert "reported" not in statuses


def test_one_number_with_white_space_leaves_a_table_parted_by_commas_one() -> None:
    rows = [",".join([LABELS[code], *row]) for code, row in CELLS.items()]
    rows[0] = rows[0].replace(",12", ",1 2")
    found = cells_of(parse(report("\n".join(["," + COLUMNS.replace(" | ", ","), *rows]))))
    assert found["received", "total"] == (12, "ambiguous")
    assert found["granted", "total"] == (6, "reported")


def test_a_few_bars_among_digits_are_misread_ones() -> None:
    text = applications_text(consistent_table(), "\n").replace("\n12\n", "\n|2\n")
    assert cells_of(parse(report(text)))["received", "total"][1] != "reported"


def test_a_second_table_of_another_year_leaves_the_first_as_it_is() -> None:
    other = applications_text(
        {code: [n * 2 for n in row] for code, row in consistent_table().items()}
    )
    text = f"{TABLE}\n附：2021年收到和处理政府信息公开申请情况\n{other}"
    assert cells_of(parse(report(text)))["received", "total"] == (12, "reported")


def test_totals_first_between_spans_are_in_their_columns() -> None:
    *parts, total = COLUMNS.split(" | ")
    heads = [f"<td colspan=2>{text}</td>" for text in (total, *parts)]
    rows = [
        [LABELS[code], *(f"<td colspan=2>{n}</td>" for n in (row[-1], *row[:-1]))]
        for code, row in CELLS.items()
    ]
    found = cells_of(parse(html_page(html_table([["", *heads], *rows]))))
    assert found["received", "total"][0] == 12
    assert found["received", "natural_person"][0] == 9


def test_an_empty_form_above_the_table_is_none() -> None:
    empty = applications_text({code: [""] * 7 for code in CELLS})
    found = cells_of(parse(report(f"{empty}\n{TABLE}")))
    assert found["received", "total"] == (12, "reported")


def test_a_label_that_names_the_year_is_the_forms() -> None:
    text = TABLE.replace("结转下年度", "结转2023年")
    assert cells_of(parse(report(text)))["carried_out", "total"] == (1, "reported")


@pytest.mark.parametrize("sep", [" ", "\n"])
def test_a_dash_before_a_label_is_no_value(sep: str) -> None:
    rows = table("statistics-2014").blocks[0].rows
    lines = [sep.join([f"- {row.label}", str(row.unit), str(n)]) for n, row in enumerate(rows, 1)]
    found = figures(page(2016, [sep.join(["统计指标", "单位", "统计数"]), *lines]))
    assert found == {row.code: (n, "reported") for n, row in enumerate(rows, 1)}


def test_the_last_row_behind_serial_numbers_keeps_its_figure() -> None:
    rows = table("statistics-2014").blocks[0].rows
    cells = [
        text
        for n, row in enumerate(rows, 1)
        for text in (str(n), row.label, str(row.unit), str(n * 7))
    ]
    found = figures(page(2016, ["序号", "统计指标", "单位", "统计数", *cells]))
    assert found[rows[-1].code] == (len(rows) * 7, "reported")


def test_a_zero_with_a_stop_is_no_number_of_a_label() -> None:
    text = f"{DISCLOSURE_HEADS}\n规章\n0.\n0\n3\n行政规范性文件\n71；\n72；\n24\n本年处理决定数量\n行政许可\n5"
    text = text.replace(" | ", "\n")
    found = cells_of(parse(report(TABLE, disclosure=text)), "disclosure")
    assert found["normative_documents", "issued"][1] != "reported"
    assert found["licensing", "decisions"] == (5, "reported")


def test_a_page_number_below_a_heading_is_no_row_of_the_organs_own() -> None:
    text = "第二十条第（一）项\n信息内容 本年新制作数量 本年新公开数量 对外公开总数量\n规章 1 1 1\n规范性文件 2 2 2"
    text += "\n第二十条第（五）项\n— 3 —\n信息内容 上一年项目数量 本年增/减 处理决定数量\n行政许可 4 4 4"
    page_ = report(TABLE, disclosure=text).decode().replace("\n", "<br>")
    assert not [key for key in cells_of(parse(page_.encode()), "disclosure") if key[0] == "local"]


def test_a_row_that_lacks_the_last_of_two_figures_is_doubtful() -> None:
    rows = table("statistics-2008").blocks[0].rows[:12]
    lines = [f"{row.label} | {row.unit} | {n} | {n + 90}" for n, row in enumerate(rows, 1)]
    lines[3] = f"{rows[3].label} | {rows[3].unit} | 94 | "
    found = figures(page(2010, ["指标名称 | 计量单位 | 本年度 | 历年累计", *lines]))
    assert found[rows[2].code] == (3, "reported")
    assert found[rows[3].code][1] != "reported"


@pytest.mark.parametrize(
    ("heading", "status"),
    [("信息内容 | 本年收费金额（单位：万元）", "reported"), ("", "ambiguous")],
)
def test_an_amount_as_large_as_none_is_where_no_unit_is_printed(heading: str, status: str) -> None:
    rows = [DISCLOSURE_HEADS, "规章 | 0 | 0 | 0", "行政规范性文件 | 5 | 4 | 40", "行政许可 | 70"]
    text = "\n".join([*rows, "第二十条第（八）项", heading, "行政事业性收费 | 1880737"])
    cells = cells_of(
        parse(report(applications_text(consistent_table()), disclosure=text)), "disclosure"
    )
    assert cells["fees", "amount"] == (1880737, status)
