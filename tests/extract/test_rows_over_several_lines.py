"""Running text whose lines break anywhere between cells: a row's last value may begin the next label's line."""

from gxdata import parse
from gxdata.catalogue import table
from tests.extract.test_damaged_tables import cells_of, truth_of
from tests.extract.test_statistics import figures, page
from tests.pages import applications_text, consistent_table, report

TABLE = consistent_table()
TEXT = applications_text(TABLE, " ")
LINES = TEXT.split("\n")
LAST = len(LINES) - 1
Figures = dict[str, tuple[float | None, str]]


def broken(*before: int) -> str:
    """The rows, the last value of those with these numbers at the beginning of the next line."""
    text = LINES[0]
    for n, line in enumerate(LINES[1:], 1):
        if n in before:
            head, _, value = text.rpartition(" ")
            text = f"{head}\n{value} {line}"
        else:
            text = f"{text}\n{line}"
    return text


def assert_read(text: str) -> None:
    """The rows are read, and those of zeros, of which no number can be broken, leave no doubt."""
    found, truth = cells_of(parse(report(text))), truth_of(TABLE)
    assert {cell: number for cell, (number, _) in found.items()} == {
        cell: number for cell, (number, _) in truth.items()
    }
    empty = {code for code, row in TABLE.items() if not any(row)}
    assert {status for (code, _), (_, status) in found.items() if code in empty} == {"reported"}


def test_a_row_whose_last_value_begins_the_next_label_s_line() -> None:
    text = broken(*range(LAST - 20, LAST - 10))
    assert_read(text)


def test_numbers_that_count_the_rows_are_none_of_the_row_before() -> None:
    lines = [f"{n} {line}" for n, line in enumerate(LINES[-20:], 1)]
    cells = cells_of(parse(report("\n".join([*LINES[:-20], *lines]))))
    assert all(
        status != "reported" or (value, status) == truth_of(TABLE)[cell]
        for cell, (value, status) in cells.items()
    )


def test_numbers_that_count_the_lines_of_each_table_anew_leave_no_doubt() -> None:
    lines = (
        "第二十条第（一）项,信息内容 本年制发件数 本年废止件数 现行有效件数,规章 0 10 19,行政规范性文件 18 0 39,"
        "第二十条第（五）项,信息内容 本年处理决定数量,行政许可 35,第二十条第（六）项,信息内容 本年处理决定数量,"
        "行政处罚 48,行政强制 0,第二十条第（八）项,信息内容 本年收费金额,行政事业性收费 0"
    ).split(",")
    disclosure = "\n".join(f"{n} {line}" for n, line in enumerate(lines, 1))
    applications = "\n".join(f"{n} {line}" for n, line in enumerate(LINES[:5], 1))
    found = cells_of(parse(report(applications, disclosure=disclosure)), "disclosure")
    assert {status for _, status in found.values()} == {"reported"}


def test_a_label_that_stands_upright_beside_the_rows_takes_no_value() -> None:
    text = TEXT.replace("（一）予以公开", "三 （一）予以公开").replace(
        "（二）部分公开", "、 （二）部分公开"
    )
    assert cells_of(parse(report(text))) == truth_of(TABLE)


def test_a_row_on_several_lines_that_adds_up_is_sure() -> None:
    lines = [
        " ".join(words[:-5]) + "\n" + " ".join(words[-5:-2]) + "\n" + " ".join(words[-2:])
        if len(words := line.split()) > 7
        else line
        for line in LINES
    ]
    assert_read("\n".join(lines))


def test_a_label_that_goes_on_in_the_next_rows_takes_no_value_of_theirs() -> None:
    rows = table("statistics-2014").blocks[0].rows
    text = "\n".join(f"{row.label} {row.unit} {n}" for n, row in enumerate(rows, 1))
    first, second, third = (
        row for row in rows if row.code.startswith("lit_") and "total" not in row.code
    )
    begin, end = text.index("五、行政诉讼数量"), text.index("六、举报投诉数量")
    glued = f"五、行政诉讼数量 件21 {first.label} 件0{second.label}件 0{third.label}\n件 21 "
    found = figures(page(2016, ["统计指标 单位 统计数", text[:begin] + glued + text[end:]]))
    assert found[first.code] != (21, "reported")


def test_rows_of_one_digit_are_sure_where_lines_break_between_zeros_as_well() -> None:
    lines = [" ".join(w[:-3]) + "\n" + " ".join(w[-3:]) for w in map(str.split, LINES[1:])]
    text = "\n".join([LINES[0], *lines])
    assert cells_of(parse(report(text))) == truth_of(TABLE)


def test_they_are_as_sure_where_the_table_lost_a_column() -> None:
    heads = "申请人情况 自然人 法人或其他组织 总计 商业企业 社会公益组织 法律服务机构 其他"
    words = [line.split() for line in LINES[1:]]
    rows = [[*w[:-5], *w[-4:]] for w in words]
    lines = [" ".join(w[:-3]) + "\n" + " ".join(w[-3:]) for w in rows]
    found = cells_of(parse(report("\n".join([heads, *lines]))))
    assert found["granted", "nonprofit"] == (1, "reported")
    assert {found[code, "research"] for code in TABLE} == {(None, "absent")}


def of_two_columns(*broken: tuple[str, str]) -> Figures:
    """The local table with a code and two figures a row, broken by line ends as told."""
    rows = table("statistics-2008").blocks[0].rows
    text = " ".join(f"{r.label} {r.unit} {n:02} {n + 4} {n + 50}" for n, r in enumerate(rows, 1))
    for whole, lines in broken:
        assert whole in text
        text = text.replace(whole, lines)
    return figures(page(2010, ["指标名称 计量单位 代码 本期实际 本年累计", text]))


def test_lines_may_break_behind_any_cell_of_a_statistics_row() -> None:
    rows = table("statistics-2008").blocks[0].rows
    breaks = (("05 9 55", "05 9\n55"), ("07 11 57", "07\n11 57"), ("12 16 62", "12 16\n62"))
    assert of_two_columns(*breaks) == {r.code: (n + 50, "reported") for n, r in enumerate(rows, 1)}


def test_the_rest_of_a_number_before_the_next_label_leaves_its_row_in_doubt() -> None:
    found = of_two_columns(("05 9 55", "05 9 5\n5"), ("15 19 65", "15 19 6\n5"))
    assert found["normative_new"][1] != "reported"
    assert found["app_email"][1] != "reported"
    assert found["proactive_total"] == (51, "reported")


def test_a_row_of_small_numbers_that_goes_on_before_the_next_label_is_sure() -> None:
    text = TEXT.replace("4 1 0 1 0 0 6\n", "4 1 0\n1 0 0 6 ").replace(
        "3 1 0 0 0 0 4\n", "3 1 0\n0 0 0 4 "
    )
    assert cells_of(parse(report(text))) == truth_of(TABLE)


def test_a_figure_and_its_unit_on_a_line_behind_a_label_on_several() -> None:
    rows = table("statistics-2014").blocks[0].rows
    cut = [f"{row.label[:8]}\n{row.label[8:]}".rstrip("\n") for row in rows]
    lines = [
        f"{label}\n{n} {row.unit}" for n, (label, row) in enumerate(zip(cut, rows, strict=True), 1)
    ]
    found = figures(page(2016, ["统计指标", "统计数", "单位", *lines]))
    assert found == {row.code: (n, "reported") for n, row in enumerate(rows, 1)}


def flowed(text: str, *breaks: tuple[str, str]) -> str:
    """The rows on one line, below their headings, that is broken within these words."""
    heads, rows = text.replace(" | ", " ").split("\n", maxsplit=1)
    text = heads + "\n" + rows.replace("\n", " ")
    for words, lines in breaks:
        assert words in text
        text = text.replace(words, lines)
    return text


def test_a_line_s_end_within_the_number_of_the_next_label() -> None:
    one = flowed(TEXT, (" 二、上年结转", " 二\n、上年结转"), (" 3.危及", " 3\n.危及"))
    assert cells_of(parse(report(one))) == truth_of(TABLE)


def test_a_number_above_a_label_that_lost_its_own_is_a_value() -> None:
    printed = {
        **TABLE,
        "received": [100, 0, 0, 0, 0, 0, 100],
        "carried_out": [92, 0, 0, 0, 0, 0, 92],
    }
    printed["carried_in"] = [1, 0, 0, 0, 0, 0, 1]
    one = flowed(applications_text(printed, " "), (" 100 二、上年结转", " 100\n、上年结转"))
    assert cells_of(parse(report(one)))["received", "total"][0] == 100


def test_a_last_value_behind_a_label_broken_within_its_words() -> None:
    label = "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"
    row = next(line for line in LINES if line.startswith(label))
    *values, last = row.removeprefix(label).split()
    lines = f"（二）部分\n公开{label[7:]} {' '.join(values)}\n{last}"
    one = flowed(TEXT, (row, lines))
    found = cells_of(parse(report(one)))
    assert {status for (code, _), (_, status) in found.items() if code == "partial"} == {"reported"}


def test_a_number_cut_before_the_next_heading_is_in_doubt() -> None:
    text = (
        "信息内容 本年新制作数量 本年新公开数量 对外公开总数量 规章 0 0 0 规范性文件 0 0 0\n"
        "信息内容 上一年项目数量 本年增/减 处理决定数量 行政处罚 0 0 0 行政强制 1 5 81\n"
        "0 第二十条第（八）项 信息内容 上一年项目数量 本年增/减 行政事业性\n收费 0 0"
    )
    found = cells_of(parse(report(TEXT, disclosure=text)), "disclosure")
    assert found["coercion", "decisions"] == (81, "ambiguous")
