"""The tables before 2019."""

import random
import re

import pytest

from gxdata import Parsed, parse
from gxdata.catalogue import table
from gxdata.extract.tables.columns.cut_headings import with_whole_headings
from gxdata.extract.tables.stream import tokens
from gxdata.read import read

TITLE = "砚汀市桐泮区水利局{year}年政府信息公开年度报告\n一、概述\n本局依法公开信息。\n"


def page(year: int, rows: list[str]) -> Parsed:
    return parse((TITLE.format(year=year) + "\n".join(rows)).encode())


def figures(parsed: Parsed) -> dict[str, tuple[float | None, str]]:
    reading = parsed.report.table("statistics")
    assert reading is not None
    return {row.code: (cell.number, cell.status) for row, cell in reading.cells()}


@pytest.mark.parametrize("ending", [None, "数", "数量"])
@pytest.mark.parametrize("sep", [" | ", " ", "\n"])
def test_the_national_table_in_any_layout(sep: str, ending: str | None) -> None:
    rows = table("statistics-2014").blocks[0].rows
    lines = [
        sep.join([re.sub("数量?$", ending or r"\g<0>", row.label), str(row.unit), str(n)])
        for n, row in enumerate(rows, 1)
    ]
    parsed = page(2016, ["统计指标 | 单位 | 统计数", *lines])
    assert parsed.report.form == "table-2014"
    assert figures(parsed) == {row.code: (n, "reported") for n, row in enumerate(rows, 1)}


@pytest.mark.parametrize(
    ("printed", "instead"),
    [
        ("政府信息公开", "信息公开"),
        ("具体行政行为", "行政行为"),
        ("《条例》", "《规定》"),
        ("网络申请数", "网上申请数"),
    ],
)
def test_labels_of_the_national_table_without_a_word(printed: str, instead: str) -> None:
    """The law on lawsuits speaks of 行政行为 since 2015."""
    rows = table("statistics-2014").blocks[0].rows
    lines = [
        f"{row.label.replace(printed, instead)} | {row.unit} | {n}" for n, row in enumerate(rows, 1)
    ]
    found = figures(page(2016, ["统计指标 | 单位 | 统计数", *lines]))
    assert found == {row.code: (n, "reported") for n, row in enumerate(rows, 1)}


def test_dashes_before_the_first_label_are_a_headings_own() -> None:
    """They are no figures of a table whose labels stand behind their values, though its last row is blank."""
    *rows, last = table("statistics-2014").blocks[0].rows
    lines = [f"{row.label} {row.unit} {n}" for n, row in enumerate(rows, 1)]
    heading = ["统计指标 单位 统计数", "一、主动公开情况 —— ——"]
    parsed = page(2016, [*heading, *lines, f"{last.label} {last.unit}"])
    found = figures(parsed)
    assert [found[row.code] for row in rows] == [(n, "reported") for n, _ in enumerate(rows, 1)]
    assert found[last.code][0] is None


def test_sums_of_the_national_table_are_checked() -> None:
    rows = table("statistics-2014").blocks[0].rows
    numbers = {row.code: 0 for row in rows} | {"app_received": 5, "app_online": 3, "app_mail": 1}
    parsed = page(2016, [f"{row.label} | {row.unit} | {numbers[row.code]}" for row in rows])
    failing = {(c.rule, c.subject) for c in parsed.checks if c.outcome == "fail"}
    assert failing == {("statistics.sum", "app_received")}


def of_a_county(heading: str, numbers: str, sep: str = "") -> set[tuple[str, float | None, str]]:
    """The figures of a table with the whole of a county beside its parts, as far as they are sure."""
    rows = table("statistics-2014").blocks[0].rows
    lines = [
        [row.label, row.unit or "", *numbers.format(n=n, all=n + 7).split()]
        for n, row in enumerate(rows, 1)
    ]
    cells = [["统计指标", "单位", *heading.split()], *lines]
    if sep:
        parsed = page(2016, [sep.join(row) for row in cells])
        return {(c, n, s) for c, (n, s) in figures(parsed).items() if s == "reported"}
    html = "".join(f"<tr>{''.join(f'<td>{c}</td>' for c in row)}</tr>" for row in cells)
    parsed = parse((TITLE.format(year=2016) + f"<table>{html}</table>").encode())
    return {(c, n, s) for c, (n, s) in figures(parsed).items() if s == "reported"}


def test_the_whole_of_a_county_counts_where_its_parts_add_up_to_it() -> None:
    codes = [row.code for row in table("statistics-2014").blocks[0].rows]
    whole = {(code, n + 7, "reported") for n, code in enumerate(codes, 1)}
    assert of_a_county("合计 县本级 乡镇", "{all} {n} 7") == whole
    assert of_a_county("县本级 乡镇 合计", "{n} 7 {all}") == whole
    assert of_a_county("县本级 乡镇 合计", "{n} 7 {all}", sep=" ") == whole
    assert of_a_county("上半年 下半年 全年", "{n} 7 {all}", sep="\n") == whole


def test_columns_that_do_not_add_up_to_the_whole_claim_nothing() -> None:
    assert of_a_county("合计 县本级 乡镇", "{all} {n} 6") == set()
    assert of_a_county("县本级 部门 乡镇", "{all} {n} 7") == set()


LOCAL = ["proactive_total", "proactive_fulltext", "normative_new", "page_views", "app_received"]
LOCAL += ["app_inperson", "app_online", "app_answered", "ans_granted", "review_total"]


@pytest.mark.parametrize(
    ("heading", "cells"),
    [
        ("统计数 备注", "{n} 12"),
        ("统计数 备注", "{n} 见说明"),
        ("统计数 备注", "{n} 含转办2件"),
        ("统计数 上年数 去年同期 备注", "{n} 3 4 见附件2"),
    ],
)
def test_remarks_behind_the_figures_are_none(heading: str, cells: str) -> None:
    rows = table("statistics-2014").blocks[0].rows
    told = {(row.code, n, "reported") for n, row in enumerate(rows, 1)}
    assert of_a_county(heading, cells) == told


def test_a_number_among_the_remarks_is_no_sure_figure_of_a_row_with_a_blank() -> None:
    rows = table("statistics-2014").blocks[0].rows
    lines = [f"{row.label} | {row.unit} | 3 | 4 | {n} | 见附件" for n, row in enumerate(rows, 1)]
    lines[8] = f"{rows[8].label} | {rows[8].unit} |  | 4 | 57 | 2"
    found = figures(page(2016, ["指标 | 单位 | 2014年 | 2015年 | 2016年 | 备注", *lines]))
    assert found[rows[7].code] == (8, "reported")
    assert found[rows[8].code][1] != "reported"


@pytest.mark.parametrize("sep", [" | ", "\n"])
@pytest.mark.parametrize("own", ["", "{} | "])
def test_rows_that_are_numbered_do_not_hide_which_column_is_the_years(own: str, sep: str) -> None:
    rows = table("statistics-2014").blocks[0].rows
    lines = [
        f"{n + 1} | {own.format('一二三四五'[n % 5])}{row.label} | {row.unit} | {n * 7 % 60} | 3"
        for n, row in enumerate(rows, 1)
    ]
    top = f"序号 | {own.format('编号')}统计指标 | 单位 | 统计数 | 上年数"
    heading = [top, f"1 | {own.format('一')}主动公开情况 | —— | —— | ——"]
    told = {row.code: (n * 7 % 60, "reported") for n, row in enumerate(rows, 1)}
    assert figures(page(2016, [line.replace(" | ", sep) for line in [*heading, *lines]])) == told


def test_the_codes_of_a_form_that_was_not_filled_in_are_no_figures() -> None:
    rows = enumerate(table("statistics-2008").blocks[0].rows, 1)
    lines = [f"{row.label}\n{row.unit}\n{n:02}" for n, row in rows]
    reading = page(2012, ["指标名称\n计量单位\n代码\n统计数", *lines]).report.table("statistics")
    assert reading is None or not any(cell.number for _, cell in reading.cells())


def test_a_numbered_row_before_a_heading_that_has_no_number_keeps_its_figure() -> None:
    rows = table("statistics-2014").blocks[0].rows
    told = {row.code: (n * 7 % 60 + 60, "reported") for n, row in enumerate(rows)}
    lines = [f"{n}\n{r.label}\n{r.unit}\n{told[r.code][0]}" for n, r in enumerate(rows, 1)]
    lines.insert(3, "（二）通过不同渠道和方式公开政府信息的情况\n—")
    assert figures(page(2016, ["序号\n统计指标\n单位\n统计数", *lines])) == told


@pytest.mark.parametrize("cut", ["万\n{}\n3\n元", "{}（万 3\n元）"])
def test_a_unit_that_a_narrow_column_cuts_in_two_is_one(cut: str) -> None:
    rows = table("statistics-2014").blocks[0].rows
    lines = [
        cut.format(row.label) if row.unit == "万元" else f"{row.label} {row.unit} 3" for row in rows
    ]
    assert figures(page(2016, lines))["fees_wan"][0] == 3


def test_figures_are_read_in_the_unit_that_their_row_prints() -> None:
    rows = {row.code: row for row in table("statistics-2014").blocks[0].rows}
    lines = [f"{row.label} | {row.unit} | 300" for row in rows.values()]
    lines = [line.replace("万元", "元").replace("人次", "万人次") for line in lines]
    found = figures(page(2016, ["统计指标 | 单位 | 统计数", *lines]))
    assert (found["fees_wan"], found["staff_ft"]) == ((0.03, "reported"), (300, "reported"))
    assert found["trainees"] == (300, "ambiguous")


def local_rows(heading: str, cells: str) -> list[str]:
    labels = {row.code: row for row in table("statistics-2008").blocks[0].rows}
    lines = [
        f"{labels[code].label} | {labels[code].unit} | {cells.format(code=f'{n:02}', line=n, n=n, all=n + 500)}"
        for n, code in enumerate(LOCAL, 1)
    ]
    return [f"指标名称 | 计量单位 | {heading}", *lines]


@pytest.mark.parametrize(
    ("heading", "cells"),
    [
        ("代码 | 本期实际 | 本年累计", "{code} | 0 | {n}"),
        ("2010年度 | 历年累计", "{n} | {all}"),
        ("本年度 | 历年累计", "{n} | {all}"),
        ("数量\n本年度 | 历年累计", "{n} | {all}"),
        ("2008年 | 2009年 | 2010年", "3 | 4 | {n}"),
        ("2008年2009年2010年", "3 | 4 | {n}"),
        ("行次 | 本年度", "{line} | {n}"),
        ("本年度 | 历年累计 | 上年数", "{n} | {all} | 3"),
        ("代码 | 本年度", "{code} | {n}"),
        ("数量", "{n}"),
    ],
)
def test_local_tables_give_the_figure_of_the_year(heading: str, cells: str) -> None:
    parsed = page(2010, ["填报单位：某县水利局 2010年度", *local_rows(heading, cells)])
    assert parsed.report.form == "table-2008"
    assert figures(parsed) == {code: (n, "reported") for n, code in enumerate(LOCAL, 1)}


def test_a_row_that_lost_one_of_two_columns_is_not_reported() -> None:
    rows = local_rows("本年度 | 历年累计", "{n} | {all}")
    rows[1] = "主动公开信息数\n条\n7"
    parsed = page(2010, rows)
    assert figures(parsed)["proactive_total"][1] == "ambiguous"


def test_a_heading_broken_over_two_lines_makes_no_other_column_the_years() -> None:
    rows = [line.replace(" | ", " ") for line in local_rows("", "{n} {all}")[1:]]
    top = "指标名 计量单 历年累\n称 位 本年度 计"
    found = figures(page(2010, [top, *rows]))
    assert "reported" not in {status for _, status in found.values()}


@pytest.mark.parametrize(
    ("top", "own"),
    [
        (["指标 计量 代 本期 本年", "名称 单位 码 实际 累计"], 1),
        (["指标名称 计量单位 代码 本期 本年", "实际 累计"], 1),
        (["指 计 代 本 本", "标 量 码 期 年", "名 单 实 累", "称 位 际 计"], 1),
        (["指标", "名称", "计量", "单位", "代码", "本期", "实际", "本年", "累计"], 1),
        (["指标", "名称", "计量单位", "代码", "本期", "本年", "累计"], 1),
        (["指 计 代 本 历", "标 量 码 年 年", "名 单 度 累", "称 位 计"], 0),
        (["指标名称 计量单位", "代码", "本年度", "历年", "累计"], 0),
    ],
)
def test_headings_cut_over_lines_are_put_together(top: list[str], own: int) -> None:
    rows = table("statistics-2008").blocks[0].rows
    lines = [f"{row.label} {row.unit} {n:02} {n} {n * 2}" for n, row in enumerate(rows, 1)]
    found = figures(page(2011, [*top, *lines]))
    assert found == {row.code: (n * (1 + own), "reported") for n, row in enumerate(rows, 1)}


@pytest.mark.parametrize("heading", ["本年度 | 历年累计", "2010年度 | 历年累计"])
def test_a_year_above_all_years_in_every_row_is_not_reported(heading: str) -> None:
    found = figures(page(2010, local_rows(heading, "{all} | {n}")))
    assert {status for _, status in found.values()} == {"ambiguous"}


def test_a_page_s_number_behind_a_row_hides_no_year_that_is_above_all_years() -> None:
    rows = local_rows("本年度 | 历年累计", "{all} {n}")
    rows[9] += "\n5"
    found = figures(page(2010, [row.replace(" | ", " ") for row in rows]))
    assert "reported" not in {status for _, status in found.values()}


@pytest.mark.parametrize("seed", [0, 5, 22])
def test_codes_that_ran_into_units_and_figures_leave_none_of_these_sure(seed: int) -> None:
    draw = random.Random(seed)
    rows, wanted, text = table("statistics-2008").blocks[0].rows, {}, ""
    for n, row in enumerate(rows, 1):
        wanted[row.code] = draw.choice([0, 0, 6, draw.randint(10, 9999)])
        cells = (row.label, str(row.unit), f"{n:02}", wanted[row.code], wanted[row.code] * 2)
        text += "".join(f"{cell}{draw.choice(['', '', ' '])}" for cell in cells)
    found = figures(page(2010, ["指标名称计量单位代码 本年度历年累计 " + text]))
    said = {code: number for code, (number, status) in found.items() if status == "reported"}
    assert said.items() <= wanted.items()


def test_words_of_a_report_in_prose_are_no_table() -> None:
    parsed = page(2012, ["全年收到申请数 3 件，申请办结数 3 件，举报投诉数量 0 件。"])
    assert parsed.report.form == "prose"


@pytest.mark.parametrize("sep", [" ", "\n"])
def test_serial_numbers_before_rows_that_have_codes_as_well(sep: str) -> None:
    rows = table("statistics-2008").blocks[0].rows[:16]
    lines = [
        sep.join([str(n), row.label, str(row.unit), f"{n:02}", str(n + 40)])
        for n, row in enumerate(rows, 1)
    ]
    parsed = page(2010, [sep.join(["序号", "指标名称", "计量单位", "代码", "本年累计"]), *lines])
    found = figures(parsed)
    sure = {code for code, (_, status) in found.items() if status == "reported"}
    assert len(sure) >= len(rows) - 1
    assert {code: found[code][0] for code in sure} == {
        row.code: n + 40 for n, row in enumerate(rows, 1) if row.code in sure
    }
    reading = parsed.report.table("statistics")
    assert reading is not None
    assert [row.label for row in reading.rows] == [row.label for row in rows]


def test_a_year_set_on_two_lines_around_another_heading_tells_no_order() -> None:
    rows = table("statistics-2008").blocks[0].rows
    lines = [f"{row.label} {row.unit} {n} {n + 50}" for n, row in enumerate(rows, 1)]
    found = figures(page(2012, ["201", "指标名称 计量单位 历年累计", "2年度", *lines]))
    assert "reported" not in {status for _, status in found.values()}


@pytest.mark.parametrize(
    ("cells", "own"), [("{n} {all}", True), ("{all} {n}", True), ("5 5", False)]
)
def test_of_two_columns_under_broken_headings_the_year_s_is_the_one_that_is_never_more(
    cells: str, own: bool
) -> None:
    rows = table("statistics-2008").blocks[0].rows
    lines = [
        f"{row.label} {row.unit} {cells.format(n=n, all=n * 2)}" for n, row in enumerate(rows, 1)
    ]
    found = figures(page(2012, ["2012年", "指标名称 计量单位 历年累计", "度", *lines]))
    wanted = {row.code: (n, "ambiguous") for n, row in enumerate(rows, 1)}
    assert (found == wanted) == own


@pytest.mark.parametrize(
    ("heads", "own"), [(["本年度", "历年累计"], 0), (["历年累计", "本年度"], 1)]
)
def test_of_the_year_and_all_years_the_year_is_read_under_a_title_that_names_it(
    heads: list[str], own: int
) -> None:
    rows = table("statistics-2014").blocks[0].rows
    lines = ["（2018年度）", " | ".join(["统计指标", "单位", *heads])]
    for n, row in enumerate(rows, 1):
        pair = [n, 900 + n] if own == 0 else [900 + n, n]
        lines.append(" | ".join([row.label, str(row.unit), *map(str, pair)]))
    found = figures(page(2018, lines))
    assert found == {row.code: (n, "reported") for n, row in enumerate(rows, 1)}


def test_the_form_is_told_by_its_labels_where_no_row_can_be_read() -> None:
    rows = table("statistics-2014").blocks[0].rows
    lines = [row.label for row in rows] + [str(n) for n in range(len(rows))]
    parsed = page(2016, ["统计指标", *lines])
    assert parsed.report.form == "table-2014"
    reading = parsed.report.table("statistics")
    cells = [] if reading is None else reading.cells()
    assert not [row for row, cell in cells if cell.status == "reported"]


def test_sentences_that_speak_of_some_figures_of_the_form_are_no_table() -> None:
    said = "收到申请数3件。\n申请办结数3件，其中按时办结数3件。\n本年举报投诉数量0件。"
    assert page(2016, [said]).report.form == "prose"


@pytest.mark.parametrize(("of_post", "status"), [("90", "ambiguous"), ("3", "reported")])
def test_a_figure_that_exceeds_the_sum_it_is_part_of_may_be_of_a_row_that_lost_it(
    of_post: str, status: str
) -> None:
    blank = ("app_fax", "app_online", "app_mail")
    held = {"app_received": "7", "app_inperson": "4", "app_email": of_post, "app_other": "0"}
    lines = [
        f"{row.label}\n{row.unit}\n{n:02}"
        + ("" if row.code in blank else f"\n{held.get(row.code, 5)}")
        for n, row in enumerate(table("statistics-2008").blocks[0].rows, 1)
    ]
    found = figures(page(2012, ["指标名称\n计量单位\n代码\n本年度", *lines]))
    assert found["app_email"] == (int(of_post), status)
    assert found["page_views"] == (5, "reported")


def test_halves_that_could_be_of_either_heading_are_left_as_they_stand() -> None:
    form = table("statistics-2008")
    stream = tokens(read("本年 本年\n度\n一\n".encode()))
    assert with_whole_headings(stream, form) == stream
    sure = with_whole_headings(tokens(read("本年 历年\n度 累计\n一\n".encode())), form)
    assert sure[0].text == "本年度 历年累计"


def test_codes_before_the_labels_of_running_text_are_no_figures_of_the_row_before() -> None:
    rows = table("statistics-2008").blocks[0].rows
    lines = [f"{n:02} {row.label} {row.unit} {n * 7 % 30}" for n, row in enumerate(rows, 1)]
    text = " ".join(["代码 指标名称 计量单位 本年累计", *lines])
    found = figures(page(2010, [text]))
    assert found == {row.code: (n * 7 % 30, "reported") for n, row in enumerate(rows, 1)}


def test_numbers_that_count_rows_and_have_run_into_figures_leave_none_sure() -> None:
    rows = table("statistics-2014").blocks[0].rows
    text = "".join(f"{n}{row.label}{row.unit}{n * 7 % 30}" for n, row in enumerate(rows, 1))
    parsed = page(2016, ["政府信息公开情况统计表", text])
    reading = parsed.report.table("statistics")
    assert reading is None or "reported" not in {cell.status for _, cell in reading.cells()}


def test_a_short_label_behind_one_whose_blank_was_dropped_has_the_figure() -> None:
    rows = table("statistics-2008").blocks[0].rows
    blank = {"visitors", "app_catalogue"}
    lines = [
        f"{row.label} {row.unit}" + ("" if row.code in blank else f" {n}")
        for n, row in enumerate(rows, 1)
    ]
    found = figures(page(2010, [" ".join(["指标名称 计量单位 本年累计", *lines])]))
    assert all(found.get(code, (None, ""))[1] != "reported" for code in blank)
    numbers = {row.code: n for n, row in enumerate(rows, 1)}
    assert found["online_inquiries"] == (numbers["online_inquiries"], "reported")
    assert found["app_received"][0] == numbers["app_received"]


def test_a_code_on_one_line_and_two_figures_on_the_next_are_three_cells() -> None:
    """Of which those that begin in a zero can be no one number that white space parts by mistake."""
    rows = table("statistics-2008").blocks[0].rows
    lines = [
        part
        for n, row in enumerate(rows, 1)
        for part in (row.label, row.unit or "条", f"{n:02}", f"{n % 3} {n}")
    ]
    found = figures(page(2010, ["指标名称", "计量单位", "代码", "本期实际", "本年累计", *lines]))
    assert found == {row.code: (n, "reported") for n, row in enumerate(rows, 1)}


ACROSS = [
    [row.label, str(row.unit), str(n)]
    for n, row in enumerate(table("statistics-2014").blocks[0].rows, 1)
]


def across(lines: list[list[str]]) -> list[str]:
    """Rows as the columns of a table."""
    turned = zip(["统计指标", "单位", "统计数"], *lines, strict=True)
    return [f"| {' | '.join(line)} |" for line in turned]


def test_indicators_may_stand_across() -> None:
    rows = table("statistics-2014").blocks[0].rows
    found = figures(page(2016, across(ACROSS)))
    assert found == {row.code: (n, "reported") for n, row in enumerate(rows, 1)}


def test_indicators_across_whose_figures_may_have_moved_are_not_turned() -> None:
    moved = [[label, unit, ""] for label, unit, _ in ACROSS]
    for n, line in enumerate(ACROSS[:20] + ACROSS[21:]):
        moved[n][2] = line[2]
    assert page(2016, across(moved)).report.table("statistics") is None


def test_indicators_across_with_a_line_of_other_columns_are_not_turned() -> None:
    lines = across(ACROSS)
    lines[-1] = lines[-1].rsplit("|", 2)[0] + "|"
    reading = page(2016, lines).report.table("statistics")
    assert reading is None or "reported" not in {cell.status for _, cell in reading.cells()}


def test_of_several_lines_below_indicators_across_none_is_the_reports() -> None:
    lines = across(ACROSS)
    values = [lines[-1].replace("统计数", body) for body in ("某局", "某乡", "某镇")]
    reading = page(2016, lines[:-1] + values).report.table("statistics")
    assert reading is None or "reported" not in {cell.status for _, cell in reading.cells()}
