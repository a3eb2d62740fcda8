"""Pages that hold as many cells as the form, or seem to, though one is lost: nothing in them may pass for sure."""

import pytest

from gxdata import Parsed, parse
from gxdata.catalogue import table
from tests.extract.test_damaged_tables import cells_of, truth_of
from tests.extract.test_statistics import figures, page
from tests.pages import (
    COLUMNS,
    DISCLOSURE_HEADS,
    applications_text,
    consistent_table,
    report,
    rows_of,
)

TOP = "申请人情况"
GROUP = "法人或其他组织"
ORGANISATIONS = COLUMNS.split(" | ")[1:-1]


def statuses(parsed: Parsed, frame: str, *rows: str) -> set[str]:
    return {status for (row, _), (_, status) in cells_of(parsed, frame).items() if row in rows}


def barred(cells: dict[str, list[int]], lost: int | None) -> str:
    """Table three, blanks around the labels for the columns they span; without one column, its heading kept."""
    lines = [f" |  |  | {COLUMNS}"]
    for code, label in rows_of().items():
        row = [str(number) for n, number in enumerate(cells[code]) if n != lost]
        names = ["", "", label] if "." in code else [label, "", ""]
        lines.append(" | ".join([*names, *row]))
    return "\n".join(lines)


def test_bars_of_a_spanned_label_do_not_stand_in_for_a_lost_column() -> None:
    rows = ("received", "carried_in", "granted", "closed_total")
    parsed = parse(report(barred(consistent_table(), lost=2)))
    assert "reported" not in statuses(parsed, "applications", *rows)


def test_bars_of_a_spanned_label_cost_a_whole_table_nothing() -> None:
    cells = cells_of(parse(report(barred(consistent_table(), lost=None))))
    for key, (number, _) in truth_of(consistent_table()).items():
        assert cells[key][0] == number


def test_a_blank_of_a_spanned_label_does_not_stand_in_for_the_lost_cell_of_a_row() -> None:
    cells = consistent_table()
    lines = [f"| | {COLUMNS} |"]
    for code, label in rows_of().items():
        row = [str(number) for number in cells[code]]
        if code == "granted":
            del row[3]
        # Where rows of a group have one label, those of no group have it and a blank.
        lines.append("|" + "|".join([label, *([] if "." in code else [""]), *row]) + "|")
    parsed = parse(report("\n".join(lines)))
    assert "reported" not in statuses(parsed, "applications", "granted")
    assert "reported" in statuses(parsed, "applications", "partial")


def headed(headings: str) -> bytes:
    body = applications_text(consistent_table(), " ").split("\n", 1)[1]
    return report(f"{headings}\n{body}")


@pytest.mark.parametrize(
    "headings",
    [
        f"{TOP}\n{GROUP}\n自然人 总计\n法律服务 社会公益\n商业企业 科研机构 其他\n机构 组织",
        f"{TOP}\n{GROUP}\n自然人 总计\n社会公益 法律服务\n商业企业 其他 科研机构\n组织 机构",
        "\n".join([TOP, "自然人", GROUP, "总计", *ORGANISATIONS[:3], "其他", "法律服务机构"]),
    ],
)
def test_headings_broken_over_lines_may_still_say_that_columns_changed_places(
    headings: str,
) -> None:
    assert "reported" not in statuses(parse(headed(headings)), "applications", *rows_of())


@pytest.mark.parametrize(
    "headings",
    [
        f"{TOP}\n{GROUP}\n自然人 总计\n社会公益 法律服务\n商业企业 科研机构 其他\n组织 机构",
        "\n".join([TOP, "自然人", GROUP, "总计", *ORGANISATIONS]),
    ],
)
def test_headings_broken_over_lines_in_their_order_are_believed(headings: str) -> None:
    assert statuses(parse(headed(headings)), "applications", *rows_of()) == {"reported"}


def test_on_a_page_of_one_line_headings_are_read_before_the_first_label() -> None:
    swapped = [ORGANISATIONS[n] for n in (0, 3, 2, 1, 4)]
    text = headed(" ".join([TOP, "自然人", GROUP, "总计", *swapped])).decode()
    parsed = parse(" ".join(text.split("\n")).encode())
    assert "reported" not in statuses(parsed, "applications", *rows_of())


def test_two_rows_in_one_cell_have_no_numbers() -> None:
    labels = rows_of()
    text = applications_text(consistent_table(), " ")
    first, second = labels["rejected.repeat"], labels["rejected.publication"]
    separate = "\n".join(f"{label} 0 0 0 0 0 0 0" for label in (first, second))
    assert separate in text
    parsed = parse(report(text.replace(separate, f"{first}{second} 30 00 00 00 00 00 30")))
    numbers = {key: number for key, (number, _) in cells_of(parsed).items()}
    for row in ("rejected.repeat", "rejected.publication"):
        assert numbers[row, "total"] in (None, 0)
        assert numbers[row, "natural_person"] in (None, 0)


def test_the_number_of_a_page_is_not_what_a_blank_row_holds() -> None:
    rows = table("statistics-2014").blocks[0].rows
    lines = [f"{row.label} {row.unit} {n}" for n, row in enumerate(rows, 1)]
    at = next(n for n, row in enumerate(rows) if row.code == "press_conf_leader")
    lines[at] = f"{rows[at].label} {rows[at].unit}\n7"
    read = figures(page(2016, ["统计指标 单位 统计数", *lines]))
    assert read["press_conf_leader"] == (7, "ambiguous")
    assert read["press_conf"][1] == "reported"


def test_of_two_labels_before_one_number_it_is_the_last_ones() -> None:
    rows = table("statistics-2014").blocks[0].rows
    words = [
        f"{row.label} {row.unit}" + ("" if row.code == "app_mail" else f" {n}")
        for n, row in enumerate(rows, 1)
    ]
    read = figures(page(2016, [" ".join(["统计指标 单位 统计数", *words])]))
    assert read["app_mail"][1] != "reported"
    masked = [w.replace(" 件", " 件 (27)") if "信函" in w else w for w in words]
    read = figures(page(2016, [" ".join(["统计指标 单位 统计数", *masked])]))
    assert read["app_mail"][1] != "reported"


def test_a_label_that_several_rows_share_is_doubtful_where_one_of_them_is_not_printed() -> None:
    rows = table("statistics-2014").blocks[0].rows
    lines = [
        f"{row.label} | {row.unit} | {n}"
        for n, row in enumerate(rows, 1)
        if row.code not in ("review_corrected", "review_other", "lit_total", "lit_upheld")
    ]
    read = figures(page(2016, ["统计指标 | 单位 | 统计数", *lines]))
    assert "reported" not in {read[code][1] for code in read if "_corrected" in code}


def disclosure(first: str, second: str) -> str:
    rows = [DISCLOSURE_HEADS, f"规章 | {first}", f"行政规范性文件 | {second}", "行政许可 | 70 | |"]
    return "\n".join(f"| {row} |" for row in rows)


def test_a_row_of_table_two_that_ends_in_a_blank_may_have_lost_another_cell() -> None:
    parsed = parse(report(disclosure=disclosure("0 | 0 | 0", "3 | 19 | ")))
    assert "reported" not in statuses(parsed, "disclosure", "normative_documents")
    assert statuses(parsed, "disclosure", "rules") == {"reported"}


def test_a_blank_between_numbers_keeps_its_place() -> None:
    text = disclosure("4 |  | 31", "3 | 19 | ")
    cells = cells_of(parse(report(disclosure=text)), "disclosure")
    assert cells["rules", "in_force"] == (31, "reported")
    assert cells["normative_documents", "issued"] == (3, "reported")


def html(rows: list[list[str]]) -> str:
    cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>"


@pytest.mark.parametrize("lost", [True, False])
def test_where_one_table_lost_a_cell_rows_of_another_that_end_in_blanks_may_have(
    lost: bool,
) -> None:
    labels, cells = rows_of(), consistent_table()
    printed = [[labels[code], *map(str, row)] for code, row in cells.items()]
    if lost:
        printed[3].pop(2)
    text = report("@", disclosure="@@").decode()
    heads = ["", *COLUMNS.split(" | ")]
    two = [
        DISCLOSURE_HEADS.split(" | "),
        ["规章", "0", "0", "0"],
        ["行政规范性文件", "3", "19", ""],
    ]
    two.append(["行政许可", "70", "", ""])
    lines = "".join(f"<p>{line}</p>" for line in text.split("\n"))
    lines = lines.replace("<p>@@</p>", html(two)).replace("<p>@</p>", html([heads, *printed]))
    parsed = parse(f"<html><body>{lines}</body></html>".encode())
    found = statuses(parsed, "disclosure", "normative_documents")
    assert ("reported" in found) is not lost


def test_a_spanned_cell_printed_twice_does_not_push_a_blank_out() -> None:
    text = report(disclosure="@").decode()
    printed = [
        [*DISCLOSURE_HEADS.split(" | "), "现行有效件数"],
        ["规章", "0", "0", "0", "0"],
        ["行政规范性文件", "", "5", "60", "60"],
        ["行政许可", "70", "70", "70", "70"],
    ]
    lines = "".join(f"<p>{line}</p>" for line in text.split("\n"))
    parsed = parse(f"<html><body>{lines.replace('<p>@</p>', html(printed))}</body></html>".encode())
    assert "reported" not in statuses(parsed, "disclosure", "normative_documents")


def test_zeros_before_a_blank_that_may_stand_for_a_lost_cell_are_not_sure() -> None:
    text = applications_text(consistent_table()).splitlines()
    label = rows_of()["denied.state_secret"]
    text = [
        f"{label} | 0 | 0 | 0 | 0 | 0 | 0 | " if line.startswith(label) else line for line in text
    ]
    cells = cells_of(parse(report("\n".join(text))))
    assert cells["denied.state_secret", "research"][1] == "ambiguous"
    assert cells["granted", "total"] == (6, "reported")


def test_a_row_that_ends_in_blanks_has_moved_where_all_others_have() -> None:
    """Without their first column all rows but one say so by their sums: that one has lost two cells."""
    printed = {code: [*map(str, row[1:]), ""] for code, row in moving_table().items()}
    printed["denied.third_party"] = ["1", "0", "1", "0", "3", "", ""]
    heads, labels = ["", *COLUMNS.split(" | ")], rows_of()
    rows = [[labels[code], *row] for code, row in printed.items()]
    lines = "".join(f"<p>{line}</p>" for line in report("@").decode().split("\n"))
    text = lines.replace("<p>@</p>", html([heads, *rows]))
    parsed = parse(f"<html><body>{text}</body></html>".encode())
    assert "reported" not in statuses(parsed, "applications", *printed)


def moving_table() -> dict[str, list[int]]:
    """Table three in which every row has its values and their total."""
    return {code: [9, n, 2, 1, 3, 1, 16 + n] for n, code in enumerate(rows_of())}


def test_a_zero_alone_behind_blanks_is_the_row_s_total() -> None:
    codes = ["denied.state_secret", "denied.law_forbids", "rejected.repeat", "rejected.excessive"]
    labels = [rows_of()[code] for code in codes]
    text = [
        next((f"{label} |  |  |  |  |  |  | 0" for label in labels if line.startswith(label)), line)
        for line in applications_text(consistent_table()).splitlines()
    ]
    cells = cells_of(parse(report("\n".join(["申请人情况 | 自然人 | 总计", *text]))))
    assert [cells[code, "total"] for code in codes] == [(0, "reported")] * len(codes)


def test_a_blank_of_a_group_s_spanned_label_does_not_stand_in_for_a_lost_cell() -> None:
    cells = consistent_table()
    cells["received"] = [9, 9, 9, 9, 9, 9, 54]
    cells["unavailable.not_held"] = [3, 1, 2, 1, 0, 1, 8]
    lines = [f"|||{COLUMNS.replace(' | ', '|')}|"]
    for code, label in rows_of().items():
        row = [str(number) for number in cells[code]]
        if code == "unavailable.not_held":
            del row[4]  # a zero: the row adds up as before
        lines.append("|" + "|".join([label, "", "", *row]) + "|")
    parsed = parse(report("\n".join(lines)))
    assert statuses(parsed, "applications", "unavailable.not_held") == {"ambiguous"}
    assert "reported" in statuses(parsed, "applications", "denied.third_party")


def test_a_heading_in_the_labels_place_names_no_column() -> None:
    # The article in a first column of its own, which the rows below do not have: all stand one column further left.
    rows = [
        "规章 | 1 | 0 | 3",
        "行政规范性文件 | 2 | 0 | 9",
        "第二十条第（五）项 | 信息内容 | 本年处理决定数量",
        "行政许可 | 4 | 118",
        "第二十条第（六）项 | 信息内容 | 本年处理决定数量",
        "行政处罚 | 6 | 240",
    ]
    top = "第二十条第（一）项 | " + DISCLOSURE_HEADS
    parsed = parse(
        report(applications_text(consistent_table()), disclosure="\n".join([top, *rows]))
    )
    assert "reported" not in statuses(parsed, "disclosure", "licensing", "penalties")


def test_a_cell_written_once_for_each_column_it_spans_is_no_other_form_s() -> None:
    rows = ["规章 | 1 | 0 | 3", "行政规范性文件 | 2 | 0 | 9", "行政许可 | 308 | 308 | 308"]
    rows += ["行政处罚 | 12 | 12 | 12", "行政强制 | 0 | 0 | 0", "行政事业性收费 | 0 | 0 | 0"]
    parsed = parse(report(applications_text(consistent_table()), disclosure="\n".join(rows)))
    cells = cells_of(parsed, "disclosure")
    assert cells["licensing", "decisions"][0] == 308
    assert ("licensing", "prior_items") not in cells


@pytest.mark.parametrize("sep", [" | ", "\t"])
def test_a_second_table_three_with_its_rows_as_columns_leaves_the_first_in_doubt(sep: str) -> None:
    cells = consistent_table()
    lines = [sep.join(["申请人", *rows_of().values()])]
    for n, name in enumerate(COLUMNS.split(" | ")):
        lines.append(sep.join([name, *(str(7 * row[n]) for row in cells.values())]))
    both = "\n".join([applications_text(cells), "", *lines])
    assert "reported" not in statuses(parse(report(both)), "applications", "received", "granted")


def test_outcomes_named_in_a_sentence_are_no_second_table_three() -> None:
    told = "，".join(f"{label.split('.')[-1]}0件" for label in rows_of().values())
    page_ = f"本年度{told}。\n" + applications_text(consistent_table())
    assert "reported" in statuses(parse(report(page_)), "applications", "received")


def test_the_sums_of_a_heading_are_not_those_of_the_row_above_it() -> None:
    """Labels stand in one table and numbers in another beside it; only headings have their sums in the first."""
    lines = []
    for code, label in rows_of().items():
        if code == "denied.state_secret":
            lines.append(["（三）不予公开", "4", "0", "0", "0", "0", "0", "4"])
        if code == "other.no_correction":
            lines.append(["（六）其他处理", "1", "0", "0", "0", "0", "0", "1"])
        lines.append([label.rpartition("\n")[2]])
    labels = html([[*COLUMNS.split(" | ")], *lines])
    values = html([list(map(str, row)) for row in consistent_table().values()])
    disclosure = f"{DISCLOSURE_HEADS}\n规章 | 0 | 0 | 0\n行政规范性文件 | 3 | 1 | 19"
    cells = cells_of(parse(report(labels + values, disclosure=disclosure)))
    assert all(number is None for number, _ in cells.values())
    assert ("other", "total") not in cells


def test_where_rows_have_moved_a_blank_before_one_may_be_its_own() -> None:
    cells = consistent_table()
    moved, blank, *_ = (code for code in cells if code.startswith("denied."))
    rows = []
    for code, label in rows_of().items():
        numbers = ["", "", 0, 0, "", 0, 0] if code == blank else cells[code]
        span, end = (1, [""]) if code in (moved, blank) else (2, [])
        line = "".join(f"<td>{number}</td>" for number in [*numbers, *end])
        rows.append(f'<tr><td colspan="{span}">{label}</td>{line}</tr>')
    heads = "".join(f"<td>{name}</td>" for name in COLUMNS.split(" | "))
    page = report("%TABLE%").decode().replace("\n", "<br>")
    table_three = f'<table><tr><td colspan="2"></td>{heads}</tr>{"".join(rows)}</table>'
    parsed = parse(page.replace("%TABLE%", table_three).encode())
    assert "reported" in statuses(parsed, "applications", moved)
    assert "reported" not in statuses(parsed, "applications", blank)


def run_on(rows: list[str]) -> str:
    """Rows in one line, a run of bars before each."""
    return "||||" + "".join(f"{row} |||| " for row in rows)


def test_reviews_between_blanks_without_totals_may_begin_a_cell_later() -> None:
    cells = consistent_table()
    requests = [" | ".join([label, *map(str, cells[code])]) for code, label in rows_of().items()]
    heads = "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计"
    rows = [
        "行政复议 | 行政诉讼",
        f"{heads} | 未经复议直接起诉 | 复议后起诉",
        f"{heads} | {heads}",
        "0 | 0 | 4 | 1 |  | 0 | 0 | 0 | 0 |  | 0 | 0 | 0 | 4 | ",
    ]
    parsed = parse(report(run_on(requests), reviews=run_on(rows)))
    assert "reported" not in {status for _, status in cells_of(parsed, "reviews").values()}
