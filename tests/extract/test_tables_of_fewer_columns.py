"""Tables 三 with fewer columns than the form has: read by the headings over their cells, or doubted."""

import pytest

from gxdata import parse
from tests.extract.test_damaged_tables import cells_of, truth_of
from tests.pages import COLUMNS, applications_text, consistent_table, report, rows_of

TABLE = consistent_table()
ROWS_OF_ZEROS = [code for code, row in TABLE.items() if not any(row)][:5]
NAMES = COLUMNS.split(" | ")


def barred(columns: list[int], headings: list[str], **changed: list[str]) -> bytes:
    """A page with some of the form's columns, and rows that have other cells."""
    lines = ["申请情况 | " + " | ".join(headings) + " |"]
    for code, row in TABLE.items():
        cells = changed.get(code, [str(row[n]) for n in columns])
        lines.append(" | ".join([rows_of()[code], *cells]) + " |")
    return report("\n".join(lines))


@pytest.mark.parametrize("columns", [[6], [0, 1, 5, 6]])
def test_few_columns_are_read_where_each_cell_stands_below_its_heading(columns: list[int]) -> None:
    cells = cells_of(parse(barred(columns, [NAMES[n] for n in columns])))
    for n, (cell, true) in enumerate(truth_of(TABLE).items()):
        assert cells[cell] == (true if n % len(NAMES) in columns else (None, "absent"))


@pytest.mark.parametrize(
    ("columns", "headings"),
    [
        ([0, 1, 2, 3, 4, 6], "自然人\n商业企业\n科研\n机构\n社会公益组织\n法律服务机构\n总计"),
        ([0, 1, 3, 4, 6], "自然人\n商业企业\n社会公益\n组织\n法律服务机构\n总计"),
    ],
)
def test_columns_are_named_by_headings_of_which_some_are_broken_over_lines(
    columns: list[int], headings: str
) -> None:
    text = applications_text({code: [row[n] for n in columns] for code, row in TABLE.items()})
    cells = cells_of(parse(report(f"申请人情况\n{headings}\n{text.split(chr(10), 1)[1]}")))
    for n, (cell, true) in enumerate(truth_of(TABLE).items()):
        assert cells[cell] == (true if n % len(NAMES) in columns else (None, "absent"))


@pytest.mark.parametrize("total", ["", "/", None])
def test_six_named_columns_are_read_without_totals_and_where_rows_are_pushed_aside(
    total: str | None,
) -> None:
    columns = [0, 1, 3, 4, 5, 6]
    blank = (
        {}
        if total is None
        else {c: [*(str(row[n]) for n in columns[:-1]), total] for c, row in TABLE.items()}
    )
    page = barred(columns, [NAMES[n] for n in columns], **blank).decode()
    if total is None:
        granted = rows_of()["granted"]
        page = page.replace(f"\n{granted}", f"\n三、本年度办理结果 | {granted}")
    cells = cells_of(parse(page.encode()))
    for n, (cell, true) in enumerate(truth_of(TABLE).items()):
        if n % len(NAMES) != columns[-1]:
            assert cells[cell] == (true if n % len(NAMES) in columns else (None, "absent"))


def test_headings_that_lost_a_line_may_push_the_first_row_aside() -> None:
    rows = [f"<tr><td>{rows_of()[code]}</td><td>{row[-1]}</td></tr>" for code, row in TABLE.items()]
    heads = "<tr><td rowspan=3>项目</td><td>申请人情况</td></tr><tr><td rowspan=2>总计</td></tr>"
    table = f"<table>{heads}{''.join(rows)}</table>"
    lines = report("（表）").decode().split("\n")
    page = "".join(table if line == "（表）" else f"<p>{line}</p>" for line in lines)
    cells = cells_of(parse(f"<html><body>{page}</body></html>".encode()))
    totals = {code: cell for (code, column), cell in cells.items() if column == "total"}
    assert totals == {code: (row[-1], "reported") for code, row in TABLE.items()}


def test_one_column_of_counts_holds_the_totals() -> None:
    cells = cells_of(parse(barred([6], ["数量（件）"])))
    totals = {code: cell for (code, column), cell in cells.items() if column == "total"}
    assert totals == {code: (row[-1], "reported") for code, row in TABLE.items()}


def region(own: int) -> bytes:
    """Totals beside their two parts of a region, the first of them as much more as `own` says."""
    parts = {
        code: [str(row[-1]), str(row[-1] // 2 + own), str(row[-1] - row[-1] // 2)]
        for code, row in TABLE.items()
    }
    return barred([6], ["合计", "县本级", "乡镇"], **parts)


def test_the_whole_of_a_region_is_the_total_where_its_parts_stand_beside_it() -> None:
    cells = cells_of(parse(region(0)))
    totals = {code: cell for (code, column), cell in cells.items() if column == "total"}
    assert totals == {code: (row[-1], "reported") for code, row in TABLE.items()}
    assert {cell for (_, column), cell in cells.items() if column != "total"} == {(None, "absent")}


def test_what_its_parts_do_not_add_up_to_is_no_whole() -> None:
    assert "reported" not in {status for _, status in cells_of(parse(region(1))).values()}


def test_few_columns_whose_rows_differ_are_not_trusted() -> None:
    cells = cells_of(parse(barred([6], ["总计"], granted=["3", "3"])))
    assert "reported" not in {status for (row, _), (_, status) in cells.items() if row == "granted"}


def test_a_column_without_a_heading_of_the_form_is_not_its_total() -> None:
    cells = cells_of(parse(barred([6], ["上年数"])))
    assert "reported" not in {status for _, status in cells.values()}


def test_a_row_as_long_as_the_forms_has_gained_a_cell_where_the_others_lack_a_column() -> None:
    marks = ["0", "/", "0", "", "0", "-", "0"]
    blank = {code: ["0"] * 5 + [""] for code in ROWS_OF_ZEROS}
    page = barred([0, 1, 2, 3, 4, 5], NAMES[:-1], granted=marks, **blank).decode()
    cells = cells_of(parse(page.replace("申请情况 |", "申请人情况 |").encode()))
    assert "reported" not in {status for (row, _), (_, status) in cells.items() if row == "granted"}
