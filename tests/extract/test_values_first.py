"""Rows that begin with their values and end in their labels: what follows a label is the next row's."""

import pytest

from gxdata import parse
from gxdata.catalogue import table
from tests.extract.test_damaged_tables import cells_of
from tests.extract.test_statistics import figures, page
from tests.pages import COLUMNS, DISCLOSURE_HEADS, consistent_table, report, rows_of

TABLE = consistent_table()
LABELS = rows_of()


def found(sep: str, *, first: bool) -> dict[tuple[str, str], tuple[float | None, str]]:
    rows = [
        sep.join([*map(str, row), LABELS[code]] if first else [LABELS[code], *map(str, row)])
        for code, row in TABLE.items()
    ]
    return cells_of(parse(report("\n".join([COLUMNS, *rows]))))


@pytest.mark.parametrize("sep", [" ", "\n", " | "])
def test_no_row_has_the_values_of_the_next(sep: str) -> None:
    assert "reported" not in {status for _, status in found(sep, first=True).values()}


@pytest.mark.parametrize("sep", [" ", "\n", " | "])
def test_rows_that_begin_with_their_labels_are_read(sep: str) -> None:
    assert found(sep, first=False)["received", "total"] == (12, "reported")


@pytest.mark.parametrize("sep", [" ", "\n"])
def test_values_before_their_labels_are_kept_but_not_beyond_doubt(sep: str) -> None:
    assert found(sep, first=True)["received", "total"] == (12, "ambiguous")


def test_a_table_whose_values_stand_first_is_not_taken_for_another_form_s() -> None:
    rows = table("statistics-2014").blocks[0].rows
    lines = [f"{n}\n{row.label}{row.unit}" for n, row in enumerate(rows, 100)]
    parsed = page(2016, ["统计指标\n单位\n统计数", *lines])
    assert parsed.report.form == "table-2014"
    assert "reported" not in {status for _, status in figures(parsed).values()}


def test_bars_that_a_heading_s_span_leaves_below_a_label_are_no_value() -> None:
    lines = [
        "| \n 第二十条第（一）项  ||||",
        "| " + DISCLOSURE_HEADS.replace(" | ", "  | \n ") + "  |",
    ]
    for label, row in {"规章": (0, 0, 3), "行政规范性文件": (8, 4, 59)}.items():
        lines.append("| " + "".join(f"\n {cell}  | " for cell in (*row, label)))
    lines += ["| \n 第二十条第（五）项  ||||", "| \n 信息内容  | \n 本年处理决定数量  |||"]
    lines.append("| \n 128  | \n 行政许可  |")
    cells = cells_of(parse(report("", disclosure="\n".join(lines))), "disclosure")
    assert "reported" not in {status for _, status in cells.values()}


@pytest.mark.parametrize("unit", [" 件", "件", "（件）"])
def test_units_among_the_values_do_not_hide_that_these_stand_first(unit: str) -> None:
    rows = []
    for n, (code, row) in enumerate(TABLE.items()):
        first, *others = map(str, row)
        rows.append(" ".join([first + unit if n % 4 == 3 else first, *others, LABELS[code]]))
    cells = cells_of(parse(report("\n".join([COLUMNS, *rows]))))
    assert "reported" not in {status for _, status in cells.values()}
    assert cells["received", "total"] == (12, "ambiguous")


def test_values_behind_guidance_broken_over_lines_stand_behind_their_label() -> None:
    rows = [
        f"{LABELS[code]}（含全年\n各类）\n" + "\n".join(map(str, row))
        for code, row in TABLE.items()
    ]
    heads = COLUMNS.replace(" | ", "\n")
    cells = cells_of(parse(report("\n".join([heads, *"1234568", *rows]))))
    assert cells["received", "total"][0] == 12
