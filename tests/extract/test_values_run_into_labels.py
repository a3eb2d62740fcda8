"""Text that lost the white space between every label and its row's first value."""

import re

import pytest

from gxdata import parse
from gxdata.catalogue import Row, table
from tests.extract.test_damaged_tables import cells_of
from tests.extract.test_statistics import figures, page
from tests.pages import applications_text, consistent_table, report

STATISTICS = table("statistics-2014").blocks[0].rows


def run_together() -> str:
    """Table three, the first value of every row run into its label."""
    spaced = applications_text(consistent_table()).replace(" | ", " ")
    return re.sub(r"(?<=\D) (?=\d+ \d)", "", spaced)


def test_rows_whose_first_value_ran_into_the_label_are_read() -> None:
    apart = cells_of(parse(report(applications_text(consistent_table()))))
    text = run_together()
    assert "政府信息公开申请数量1" in text
    assert cells_of(parse(report(text))) == apart


def test_a_row_that_then_has_a_value_too_many_is_in_doubt() -> None:
    lines = run_together().split("\n")
    at = next(n for n, line in enumerate(lines) if "重复申请" in line)
    lines[at] += " 4"
    cells = cells_of(parse(report("\n".join(lines))))
    assert "reported" not in {status for (row, _), (_, status) in cells.items() if "repeat" in row}
    assert cells["received", "total"][1] == "reported"


def test_labels_with_unit_and_figure_run_together_are_read() -> None:
    lines = [f"{row.label}{row.unit}{7 * n % 50 + 60}" for n, row in enumerate(STATISTICS)]
    found = figures(page(2016, ["统计指标单位统计数", *lines]))
    wanted = {row.code: 7 * n % 50 + 60 for n, row in enumerate(STATISTICS)}
    assert {code: number for code, (number, _) in found.items()} == wanted
    assert found["trainings"][1] == "reported"  # no sum binds it


def test_codes_of_two_digits_that_count_the_rows_are_told_from_the_figures_behind_them() -> None:
    lines = [f"{row.label}{row.unit}{n:02}{n * 7 % 40}" for n, row in enumerate(STATISTICS, 1)]
    del lines[30]  # a row may be lost
    found = figures(page(2016, ["统计指标单位代码统计数", *lines]))
    wanted = {row.code: n * 7 % 40 for n, row in enumerate(STATISTICS, 1)}
    printed = {code: number for code, (number, status) in found.items() if status != "absent"}
    assert printed.items() <= wanted.items()
    assert len(printed) > len(STATISTICS) - 5
    assert found["trainings"][1] == "reported"


@pytest.mark.parametrize("sep", ["", " "])
def test_codes_run_into_the_values_behind_them_are_no_digits_of_these(sep: str) -> None:
    numbers = {row.code: n * 7 % 40 for n, row in enumerate(STATISTICS, 1)}
    lines = [
        f"{row.label} {row.unit} {n:02}{sep}{numbers[row.code]}"
        for n, row in enumerate(STATISTICS, 1)
    ]
    found = figures(page(2016, ["统计指标 单位 代码 统计数", *lines]))
    assert found == {code: (number, "reported") for code, number in numbers.items()}


def test_codes_run_into_labels_are_no_figures() -> None:
    lines = [f"{row.label}{row.unit}{n}5" for n, row in enumerate(STATISTICS, 1)]
    reading = page(2016, ["统计指标单位代码统计数", *lines]).report.table("statistics")
    assert reading is None or all(cell.status != "reported" for _, cell in reading.cells())


@pytest.mark.parametrize(
    "label", ["{row.label}{row.unit}", "{row.label}{row.unit} ", "{n} {row.label}{row.unit}"]
)
def test_a_label_that_the_next_one_is_run_into_does_not_take_its_figure(label: str) -> None:
    values = {row.code: n * 7 % 40 + 9 for n, row in enumerate(STATISTICS)}
    line = "统计指标单位统计数"
    for n, row in enumerate(STATISTICS, 1):
        words = label.format(row=row, n=n)
        line += f"{' ' if words[0].isdigit() else ''}{words}{values[row.code]}"
    reading = page(2016, [line]).report.table("statistics")
    cells = list(reading.cells()) if reading else []
    assert all(c.number == values[row.code] for row, c in cells if c.status == "reported")


def test_a_value_run_into_one_label_is_read_in_doubt_with_the_others_of_its_row() -> None:
    heads = "第二十条第（一）项\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n0\n0\n1"
    rows = "行政规范性文件18\n4\n108\n行政许可\n85\n行政处罚1\n行政强制\n2\n行政事业性收费28.5 万元"
    cells = cells_of(parse(report("", disclosure=f"{heads}\n{rows}")), "disclosure")
    found = {key: cell for key, cell in cells.items() if key[0] not in ("rules", "penalties")}
    assert found == {
        ("normative_documents", "issued"): (18, "ambiguous"),
        ("normative_documents", "repealed"): (4, "ambiguous"),
        ("normative_documents", "in_force"): (108, "ambiguous"),
        ("licensing", "decisions"): (85, "reported"),
        ("coercion", "decisions"): (2, "reported"),
        ("fees", "amount"): (28.5, "ambiguous"),
    }
    # A low number may be that of a note.
    assert cells["penalties", "decisions"][0] is None


def test_marks_that_ran_into_labels_are_values() -> None:
    spaced = applications_text(consistent_table()).replace(" | ", " ")
    marked = spaced.replace("重复申请 0 0 0 0 0 0 0", "重复申请 / / / / / / /")
    text = re.sub(r"(?<=\D) (?=\d+ \d)", "", marked.replace("申请 /", "申请/"))
    assert cells_of(parse(report(text))) == cells_of(parse(report(marked)))


def test_codes_that_ran_into_labels_and_count_the_rows_are_told_from_figures_that_stand_apart() -> (
    None
):
    rows = table("statistics-2008").blocks[0].rows
    lines = [f"{row.label}{row.unit}{n:02} {n * 7 % 40}" for n, row in enumerate(rows, 1)]
    found = figures(page(2010, ["指标名称 计量单位 代码 本年累计", *lines]))
    assert found["review_total"] == (7 * _place(rows, "review_total") % 40, "reported")


def test_columns_of_two_years_are_read_where_the_first_ran_into_the_labels() -> None:
    rows = table("statistics-2008").blocks[0].rows
    lines = [f"{r.label}{r.unit}{n * 7 % 50}\n{n * 7 % 50 + n}" for n, r in enumerate(rows, 1)]
    found = figures(page(2010, ["指标名称 计量单位 2010年度 历年累计", *lines]))
    assert found["review_total"][0] == 7 * _place(rows, "review_total") % 50


def _place(rows: tuple[Row, ...], code: str) -> int:
    return 1 + [row.code for row in rows].index(code)


def some_run_together(
    *codes: str, note: str = "", off: str = ""
) -> dict[tuple[str, str], tuple[float | None, str]]:
    """What is read of table three, the first value of some rows run into their labels, or a `note` in its place.

    The total of the row `off` is one too many.
    """
    table_ = consistent_table()
    lines = dict(zip(table_, applications_text(table_, " ").split("\n")[1:], strict=True))
    for code in codes:
        label, *values = lines[code].rsplit(" ", 7)
        values[-1] = str(int(values[-1]) + (code == off))
        lines[code] = " ".join([f"{label}{note or values[0]}", *values[1:]])
    return cells_of(parse(report("\n".join(lines.values()))))


def test_values_in_the_labels_of_some_rows_are_sure_where_these_add_up() -> None:
    found = some_run_together("granted", "rejected.repeat", "carried_out")
    assert found == cells_of(parse(report(applications_text(consistent_table(), " "))))


def test_no_value_in_labels_is_sure_where_a_row_of_them_does_not_add_up() -> None:
    codes = ("granted", "rejected.repeat", "carried_out")
    found = some_run_together(*codes, off="granted")
    sure = {row for (row, _), (_, status) in found.items() if status == "reported"}
    assert sure.isdisjoint(codes)


def test_a_number_that_may_be_a_note_s_leaves_doubt() -> None:
    assert some_run_together("granted")["granted", "natural_person"] == (4, "ambiguous")
    found = some_run_together("granted", "rejected.repeat", note="7")
    assert "reported" not in {found["granted", column][1] for column in ("business", "total")}


def test_zeros_in_labels_say_that_the_numbers_in_others_are_values() -> None:
    numbers = {row.code: n % 4 for n, row in enumerate(STATISTICS)}
    lines = [
        f"{row.label}（{row.unit}）{'' if n % 3 else ' '}{numbers[row.code]}"
        for n, row in enumerate(STATISTICS)
    ]
    found = figures(page(2016, ["统计指标 统计数", *lines]))
    assert {code: number for code, (number, _) in found.items()} == numbers
    assert found["trainings"][1] == "reported"


def test_a_zero_in_a_label_with_all_values_behind_it_leaves_doubt() -> None:
    table_ = consistent_table()
    text = applications_text(table_, " ").replace("重复申请 0", "重复申请0 0")
    found = cells_of(parse(report(text)))
    assert found["rejected.repeat", "total"][1] == "ambiguous"
    assert found["granted", "total"][1] == "reported"
