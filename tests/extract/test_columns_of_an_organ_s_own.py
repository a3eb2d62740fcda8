"""Columns and cells that an organ added to a table: they move no figure of the form's."""

import pytest

from gxdata import parse
from tests.extract.test_damaged_tables import cells_of, truth_of
from tests.extract.test_tables_printed_twice import NUMBERS, ONE, RESULTS, html
from tests.pages import COLUMNS, consistent_table, report, rows_of

TABLE = consistent_table()


def with_subtotals(off: int = 0, place: int = 1, table: dict[str, list[int]] = TABLE) -> str:
    names = COLUMNS.split(" | ")
    heads = [*names[:place], "小计", *names[place:]]
    lines = ["申请人情况 | | | | | | |", " | ".join(heads)]
    for code, row in table.items():
        cells = [*row[:place], sum(row[1:6]) + off, *row[place:]]
        lines.append(" | ".join([rows_of()[code], *map(str, cells)]) + " |")
    return "\n".join(lines)


@pytest.mark.parametrize("place", [1, 6])
@pytest.mark.parametrize("of", [None, 1, 5])
def test_subtotals_that_add_up_in_every_row_are_left_out(place: int, of: int | None) -> None:
    """Also where one kind of organisation alone asked, so that its figures are the subtotals on either side."""
    table = TABLE if of is None else {code: alone(row, of) for code, row in TABLE.items()}
    for text in (with_subtotals(0, place, table), with_subtotals(0, place, table).replace("|", "")):
        assert cells_of(parse(report(text))) == truth_of(table)


def alone(row: list[int], of: int) -> list[int]:
    return [row[0], *(sum(row[1:6]) if n == of else 0 for n in range(1, 6)), row[6]]


@pytest.mark.parametrize("sep", [" | ", "\n"])
def test_numbers_of_lines_are_no_applicants_where_totals_are_blank(sep: str) -> None:
    lines = [sep.join(["申请人情况", "行次", *COLUMNS.split(" | ")])]
    for n, (code, row) in enumerate(TABLE.items(), 1):
        lines.append(sep.join([rows_of()[code], str(n), *map(str, row[:6]), ""]))
    cells = cells_of(parse(report("\n".join(lines))))
    told = {key: number for key, (number, _) in truth_of(TABLE).items() if key[1] != "total"}
    assert {key: cells[key][0] for key in told} == told


def test_what_does_not_add_up_is_no_subtotal() -> None:
    cells = cells_of(parse(report(with_subtotals(off=1))))
    assert "reported" not in {status for (row, _), (_, status) in cells.items() if row == "granted"}


def test_what_heads_the_line_of_table_four_may_be_repeated_in_every_line_of_headings() -> None:
    channels = ["行政复议", "未经复议直接起诉", "复议后起诉"]
    lines = [
        ["类别", *["行政复议"] * 5, *["行政诉讼"] * 10],
        ["类别", *RESULTS, *[channel for channel in channels[1:] for _ in RESULTS]],
        ["类别", *RESULTS * 3],
        ["件数", *map(str, NUMBERS)],
    ]
    text = report(ONE, reviews="\n".join(map(" | ".join, lines))).decode()
    cells = cells_of(parse(html(text)), "reviews")
    assert list(cells.values()) == [(number, "reported") for number in NUMBERS]
