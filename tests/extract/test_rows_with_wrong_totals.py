"""Rows whose printed total is wrong, and rows without values: cells stand where they stand."""

import pytest

from gxdata import parse
from gxdata.extract.tables.tokens import Token, label_key
from gxdata.extract.tables.values import parse_value
from gxdata.extract.tables.values_behind import values_behind
from tests.extract.test_damaged_tables import cells_of
from tests.pages import (
    COLUMNS,
    REVIEW_HEADS,
    applications_text,
    consistent_table,
    report,
    rows_of,
)

SPANS = {
    "received": 2,
    "carried_in": 2,
    "granted": 1,
    "partial": 1,
    "closed_total": 1,
    "carried_out": 2,
}


def page(cells: dict[str, list[int]], front: str, behind: str) -> bytes:
    """A page of bars with as many places beside a row's cells as its label spans columns."""
    lines = [
        " | ".join([rows_of()[code], *[front] * n * (front == ""), *map(str, row)]) + behind * n
        for code, row in cells.items()
        for n in [SPANS.get(code, 0)]
    ]
    return report("\n".join([COLUMNS, *lines]))


@pytest.mark.parametrize(("front", "behind"), [("none", " |"), ("", "")])
def test_a_wrong_total_of_a_row_whose_label_spans_columns_is_read_as_printed(
    front: str, behind: str
) -> None:
    cells = consistent_table()
    cells["closed_total"] = [9, 2, 0, 1, 0, 0, 13]
    parsed = parse(page(cells, front, behind))
    found = cells_of(parsed)
    assert found["closed_total", "total"][0] == 13
    assert found["closed_total", "natural_person"][0] == 9
    failed = {check.rule for check in parsed.checks if check.outcome == "fail"}
    assert any("row_total" in rule for rule in failed)


@pytest.mark.parametrize(("grid", "taken"), [(1, 1), (2, 0)])
def test_a_label_takes_no_values_from_the_next_table(grid: int, taken: int) -> None:
    label = Token("行政许可", None, 1, "table 1, row 1, cell 1", label_key("行政许可"))
    below = Token("3", parse_value("3"), 2, f"table {grid}, row 2, cell 1")
    assert len(values_behind([label, below], 0, 2, width=1)) == taken


def test_a_row_that_has_one_cell_twice_in_place_of_another_is_doubted_by_its_columns() -> None:
    cells = consistent_table()
    printed = cells["closed_total"]
    cells["closed_total"] = [printed[0], *printed[2:], printed[-1]]
    found = cells_of(parse(page(cells, "none", " |")))
    moved = {cell for (code, _), cell in found.items() if code == "closed_total"}
    assert "reported" not in {status for _, status in moved}
    assert found["granted", "total"] == (cells["granted"][-1], "reported")


def test_a_row_that_adds_up_is_doubted_where_the_columns_need_its_number_in_the_next() -> None:
    cells = consistent_table()
    cells["rejected.repeat"] = [0, 0, 0, 4, 0, 0, 4]
    for column in (2, -1):
        cells["closed_total"][column] += 4
    found = cells_of(parse(page(cells, "none", " |")))
    assert found["rejected.repeat", "nonprofit"] == (4, "ambiguous")
    assert found["granted", "total"] == (cells["granted"][-1], "reported")


@pytest.mark.parametrize(
    ("row", "status"),
    [("1 |  | 3 |  | 4", "reported"), ("1 | 3 | 4", "ambiguous"), ("1 | 3 |  | 4", "ambiguous")],
)
def test_a_total_before_blanks_has_moved_unless_it_is_in_its_column(row: str, status: str) -> None:
    line = f"| {row}{' | ' * (15 - row.count('|'))}"
    heads = "\n".join(f"| {names} |" for names in REVIEW_HEADS.split("\n"))
    text = applications_text(consistent_table())
    cells = cells_of(parse(report(text, reviews=f"{heads}\n{line}")), "reviews")
    held = {s for _, s in cells.values() if s in ("reported", "ambiguous")}
    assert held == {status}


def test_blank_totals_before_the_blanks_of_spans_leave_the_parts_sure() -> None:
    cells = consistent_table()
    lines = [" | ".join([rows_of()[code], *map(str, row[:6])]) for code, row in cells.items()]
    text = "\n".join(f"{line} |  | ||" for line in lines).removesuffix("||")
    read = cells_of(parse(report(f"{COLUMNS}\n{text}")))
    assert read["carried_out", "natural_person"] == (1, "reported")
    assert read["carried_out", "total"] == (1, "inferred")


def test_where_a_column_was_lost_beside_blank_totals_no_number_is_sure() -> None:
    heads = [f"<th>{name}</th>" for name in ("", *COLUMNS.split(" | "))]
    rows = [heads] + [
        [f"<td>{text}</td>" for text in (rows_of()[code], row[0], *row[2:6], "", "")]
        for code, row in consistent_table().items()
    ]
    table = "".join(f"<tr>{''.join(cells)}</tr>" for cells in rows)
    found = cells_of(parse(report(f"<table>{table}</table>")))
    assert "reported" not in {status for _, status in found.values()}


def test_totals_before_the_blanks_of_spans_are_no_parts_where_a_column_was_lost() -> None:
    cells = dict.fromkeys(rows_of(), [0] * 7) | {
        "received": [265, 67, 1, 7, 20, 12, 372],
        "granted": [117, 25, 1, 2, 5, 2, 152],
        "partial": [29, 4, 0, 0, 3, 3, 39],
        "denied.law_forbids": [3, 1, 0, 0, 1, 0, 5],
        "denied.third_party": [4, 0, 0, 0, 0, 4, 8],
        "denied.internal_affairs": [5, 2, 0, 0, 0, 1, 8],
        "denied.process_info": [9, 4, 0, 0, 0, 1, 14],
        "closed_total": [276, 62, 1, 7, 19, 12, 377],
    }
    lines = [
        " | ".join([rows_of()[code], *(str(n) for n in (*row[:3], *row[4:]) if n), "", ""])
        for code, row in cells.items()
    ]
    found = cells_of(parse(report("\n".join([COLUMNS, *lines]))))
    assert "reported" not in {status for _, status in found.values()}


def test_before_columns_of_dashes_the_last_numbers_may_be_the_totals() -> None:
    """Where two columns lost their cells, the others stand left of their places."""
    rows = [[rows_of()[code], *row[1:4], *row[5:]] for code, row in consistent_table().items()]
    lines = [" | ".join([*map(str, row), "-", "-"]) for row in rows]
    found = cells_of(parse(report("\n".join([COLUMNS, *lines]))))
    assert "reported" not in {cell[1] for (code, _), cell in found.items() if code == "received"}
