"""Columns and cells that an organ added to a table: they move no figure of the form's."""

from gxdata import parse
from tests.extract.test_damaged_tables import cells_of, truth_of
from tests.extract.test_tables_printed_twice import NUMBERS, ONE, RESULTS, html
from tests.pages import COLUMNS, consistent_table, report, rows_of

TABLE = consistent_table()


def with_subtotals(off: int = 0) -> str:
    names = COLUMNS.split(" | ")
    lines = ["申请人情况 | | | | | | |", " | ".join([names[0], "小计", *names[1:]])]
    for code, row in TABLE.items():
        cells = [row[0], sum(row[1:6]) + off, *row[1:]]
        lines.append(" | ".join([rows_of()[code], *map(str, cells)]) + " |")
    return "\n".join(lines)


def test_subtotals_that_add_up_in_every_row_are_left_out() -> None:
    assert cells_of(parse(report(with_subtotals()))) == truth_of(TABLE)


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
