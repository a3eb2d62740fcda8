"""Numbers and words beside a table's cells, which must not be taken for them."""

import pytest

from gxdata import Parsed, parse
from gxdata.catalogue import form, table
from gxdata.extract.tables.tokens import Token, label_key
from gxdata.extract.tables.values import parse_value
from gxdata.extract.tables.values_behind import values_behind
from tests.extract.test_damaged_tables import cells_of
from tests.pages import COLUMNS, applications_text, consistent_table, report, rows_of

ONE = applications_text(consistent_table())
SENTENCES = "规章 3 件\n行政规范性文件 4 件\n行政许可 12 件\n行政处罚 7 件\n行政强制 2 件"


def test_sentences_without_headings_are_no_table() -> None:
    parsed = parse(report(ONE, disclosure=SENTENCES))
    assert parsed.report.table("disclosure") is None


def test_the_same_rows_below_headings_are() -> None:
    headed = f"信息内容 本年制发件数 本年废止件数 现行有效件数\n{SENTENCES}"
    assert parse(report(ONE, disclosure=headed)).report.table("disclosure") is not None


@pytest.mark.parametrize(("broken", "sep"), [(" ", " "), ("\n", " | ")])
def test_dates_in_guidance_are_no_values(broken: str, sep: str) -> None:
    disclosure = (
        f"第二十条第（五）项{sep}\n信息内容{sep}本年处理决定数量\n"
        f"行政许可（指 1 月 1{broken}日至 12 月 31 日）{sep}70\n"
        f"行政处罚（指当年 2 次以上的）{sep}8\n行政强制{sep}9"
    )
    cells = cells_of(parse(report(ONE, disclosure=disclosure)), "disclosure")
    assert cells["licensing", "decisions"] == (70, "reported")
    assert cells["penalties", "decisions"] == (8, "reported")


@pytest.mark.parametrize("mark", ["\u200b", "\u00ad", "\ufeff", "\u200e", "\u2060"])
@pytest.mark.parametrize("sep", [" | ", " ", "\n"])
def test_characters_without_width_change_nothing(mark: str, sep: str) -> None:
    text = applications_text(consistent_table(), sep).replace("1", f"{mark}1{mark}")
    text = text.replace("政府", f"政{mark}府")
    cells = cells_of(parse(report(text)))
    assert cells["received", "total"] == (12, "reported")
    assert {status for _, status in cells.values()} == {"reported"}


@pytest.mark.parametrize("mark", ["- 2 -", "第 2 页", "第2页 共6页"])
def test_a_pages_number_may_touch_the_next_pages_first_line(mark: str) -> None:
    label = rows_of()["closed_total"]
    text = applications_text(consistent_table(), " ").replace(label, f"   {mark}{label}")
    cells = cells_of(parse(report(text)))
    assert {status for _, status in cells.values()} == {"reported"}


def test_a_number_among_marks_that_is_more_than_its_row_is_doubtful() -> None:
    sheet = {**consistent_table(), "partial": [3, 0, 0, 1, 1, "-", 2]}
    cells = cells_of(parse(report(applications_text(sheet, " "))))
    assert cells["partial", "total"] == (2, "ambiguous")
    assert cells["granted", "total"] == (6, "reported")


def test_numbers_on_both_sides_of_a_label_may_be_halves_of_one() -> None:
    """Those of narrow cells go on below themselves, and their last digits may add up by chance."""
    label = rows_of()["received"]
    text = applications_text(consistent_table(), " ")
    above = text.replace(label, f"201 102 301 114 215 106 1042\n{label}")
    assert cells_of(parse(report(above)))["received", "total"] == (12, "ambiguous")
    columns = text.replace(label, f"1 2 3 4 5 6 7\n{label}")
    assert cells_of(parse(report(columns)))["received", "total"] == (12, "reported")


def test_values_before_the_first_label_and_none_behind_the_last_may_be_each_rows_own() -> None:
    """So a page is left whose rows end in their labels, where some of its cells are blank."""
    rows = (
        "6 12 规章\n4 2 18 行政规范性文件\n7 行政许可\n5 行政处罚\n9 行政强制\n2.5 行政事业性收费"
    )
    disclosure = f"信息内容 本年制发件数 本年废止件数 现行有效件数\n{rows}"
    cells = cells_of(parse(report(ONE, disclosure=disclosure)), "disclosure")
    assert "reported" not in {status for _, status in cells.values()}


@pytest.mark.parametrize(
    ("rows", "status"), [("规章 4 18\n1\n", "ambiguous"), ("规章\n4\n18\n1\n", "reported")]
)
def test_a_number_on_a_line_of_its_own_may_be_a_pages(rows: str, status: str) -> None:
    disclosure = f"信息内容 本年制发件数 本年废止件数 现行有效件数\n{rows}行政规范性文件 2 3 6"
    cells = cells_of(
        parse(report(ONE, disclosure=f"{disclosure}\n行政许可 4\n行政处罚 5")), "disclosure"
    )
    assert cells["rules", "in_force"] == (1, status)


def test_a_row_takes_no_values_from_the_next_whose_number_is_broken() -> None:
    row = form("form-2019").table("applications").blocks[0].rows[-3]  # type: ignore[union-attr]
    texts = ["（六）其他处理", "（七", "）总", "9"]
    stream = [Token(t, parse_value(t) if t == "9" else None, None, t, label_key(t)) for t in texts]
    assert values_behind(stream, 0, len(stream), row) == ()


def test_figures_of_one_cell_are_kept_apart() -> None:
    cells = [
        "规章",
        "",
        "31",
        "24\n1",
        "行政规范性文件",
        "4",
        "5",
        "6",
        "行政许可",
        "4",
        "行政处罚",
        "5",
    ]
    disclosure = (
        "信息内容 本年制发件数 本年废止件数 现行有效件数\n|\n" + "\n|\n".join(cells) + "\n|"
    )
    found = cells_of(parse(report(ONE, disclosure=disclosure)), "disclosure")
    assert found["rules", "issued"] == (None, "blank")
    assert found["rules", "in_force"] == (None, "illegible")


def test_a_number_parted_at_its_comma_is_one_and_doubtful() -> None:
    sheet = {**consistent_table(), "received": [1009, 2, 0, 1, 0, 0, "1， 012"]}
    cells = cells_of(parse(report(applications_text(sheet, " "))))
    assert cells["received", "natural_person"][0] == 1009
    assert cells["received", "total"] == (1012, "ambiguous")


def test_columns_in_another_order_are_doubtful_in_running_text_too() -> None:
    headings = COLUMNS.replace("商业企业 | 科研机构", "科研机构 | 商业企业")
    text = ONE.replace(COLUMNS, headings).replace(" | ", "\n")
    statuses = {status for _, status in cells_of(parse(report(text))).values()}
    assert statuses == {"ambiguous"}


def test_a_cell_that_holds_two_labels_gives_neither_row_a_value() -> None:
    petition, publication = "1.信访举报投诉类申请", "3.要求提供公开出版物"
    lines = [line for line in ONE.splitlines() if not line.startswith(publication)]
    text = "\n".join(lines).replace(petition, petition + publication)
    cells = cells_of(parse(report(text)))
    assert cells["rejected.petition", "total"][1] != "reported"
    assert cells["rejected.publication", "total"][1] != "reported"


def test_blanks_that_a_labels_span_left_hide_no_lost_cell() -> None:
    sheet = consistent_table()
    rows = applications_text(sheet).splitlines()
    # The label of 新收 reaches over two columns more than most, and one of its cells is lost.
    wide = [line.replace(" | ", " | | | ", 1) for line in rows[1:3]]
    deep = [f" | | | {line}" for line in rows[3:]]
    wide[0] = wide[0].replace("| 9 | 2 | 0 |", "| 9 | 2 |")
    cells = cells_of(parse(report("\n".join([rows[0], *wide, *deep]))))
    assert cells["received", "business"][1] != "reported"
    assert cells["carried_in", "natural_person"] == (1, "reported")


LOCAL = list(table("statistics-2008").blocks[0].rows[:12])


def local(lines: list[str]) -> Parsed:
    head = "霁川省砚汀市桐泮区水利局2010年政府信息公开年度报告\n一、概述\n依法公开信息。\n"
    return parse((head + "\n".join(lines)).encode())


def test_a_code_is_never_a_figure() -> None:
    lines = ["指标名称 计量单位 代码 本期实际 本年累计"]
    lines += [f"{row.label} {row.unit} {n:02} {n + 3} {n * 7}" for n, row in enumerate(LOCAL, 1)]
    lines[4] = f"{LOCAL[3].label} {LOCAL[3].unit} 04"  # blank in both columns
    lines[6] = f"{LOCAL[5].label} {LOCAL[5].unit} 06 11"  # blank in one
    reading = local(lines).report.table("statistics")
    assert reading is not None
    cells = {row.code: (cell.number, cell.status) for row, cell in reading.cells()}
    assert cells[LOCAL[0].code] == (7, "reported")
    assert cells[LOCAL[3].code][1] != "reported"
    assert cells[LOCAL[5].code][1] != "reported"


def test_a_label_is_kept_without_the_unit_beside_it() -> None:
    lines = ["指标名称 计量单位 代码 本年累计"]
    lines += [f"{row.label} {row.unit} {n:02} {n * 7}" for n, row in enumerate(LOCAL, 1)]
    reading = local(lines).report.table("statistics")
    assert reading is not None
    assert reading.rows[0].label == LOCAL[0].label


def test_a_local_table_without_a_total_is_no_fault() -> None:
    parts = [row for row in table("statistics-2008").blocks[0].rows if row.code != "app_received"]
    lines = [f"{row.label} | {row.unit} | {n}" for n, row in enumerate(parts[:20], 1)]
    parsed = local(["指标名称 | 计量单位 | 数量", *lines])
    assert parsed.report.form == "table-2008"


def test_lines_of_preformatted_text_stay_lines() -> None:
    lines = applications_text(consistent_table(), " ")
    page = report(lines).decode()
    parsed = parse(f"<html><body><pre>{page}</pre></body></html>".encode())
    assert cells_of(parsed)["received", "total"] == (12, "reported")


def test_a_label_half_before_its_values_and_half_behind_them_keeps_them() -> None:
    lines = []
    for line in applications_text(consistent_table(), " ").splitlines():
        label, *values = line.split(" ")
        half = len(label) // 2 if values and len(label) > 12 and values[0].isdigit() else 0
        halves = [f"{label[:half]} {' '.join(values)}", label[half:]]
        lines += halves if half else [line]
    cells = cells_of(parse(report("\n".join(lines))))
    assert cells["carried_in", "natural_person"] == (1, "reported")
    assert cells["granted", "natural_person"] == (4, "reported")
    assert cells["unavailable.not_held", "total"] == (4, "reported")


def test_digits_parted_on_a_line_are_one_doubtful_number_where_the_row_needs_no_other() -> None:
    cells = consistent_table()
    cells["received"] = [29, 2, 0, 1, 0, 0, 32]
    text = applications_text(cells, "\n").replace(" | ", "\n").replace("\n29\n", "\n2 9\n")
    assert cells_of(parse(report(text)))["received", "natural_person"] == (29, "ambiguous")
    text = text.replace("\n2 9\n2\n", "\n2 9\n")
    assert cells_of(parse(report(text)))["received", "natural_person"][0] != 29
