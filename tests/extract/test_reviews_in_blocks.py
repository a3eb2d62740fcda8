"""Table 四 with fewer channels or results than the form, or with a table for each channel: its headings say which."""

import pytest

from gxdata import parse
from tests.extract.test_damaged_tables import cells_of
from tests.extract.test_reviews_in_rows import CODES, RESULTS, ROWS, TABLE, TRUTH
from tests.pages import applications_text, consistent_table, report

KINDS = "未经复议直接起诉", "复议后起诉"
SEPARATORS = [" | ", " ", "\n"]


def cells(*lines: list[object], sep: str) -> dict[tuple[str, str], tuple[float | None, str]]:
    text = "\n".join(sep.join(map(str, line)) for line in lines)
    return cells_of(parse(report(TABLE, reviews=text)), "reviews")


@pytest.mark.parametrize("sep", SEPARATORS)
def test_a_table_for_each_channel(sep: str) -> None:
    lines = [line for label, values in ROWS.values() for line in ([label], RESULTS, values)]
    assert cells(*lines, sep=sep) == TRUTH


@pytest.mark.parametrize("sep", SEPARATORS)
def test_reviews_alone(sep: str) -> None:
    found = cells(["行政复议"], RESULTS, ROWS["review"][1], sep=sep)
    assert {key: cell for key, cell in found.items() if cell[0] is not None} == {
        key: cell for key, cell in TRUTH.items() if key[0] == "review"
    }


@pytest.mark.parametrize("sep", SEPARATORS)
def test_of_lawsuits_that_are_not_divided_nothing_is_read(sep: str) -> None:
    values = [*ROWS["review"][1], 5, 0, 0, 0, 5]
    found = cells(["行政复议", "行政诉讼"], RESULTS * 2, values, sep=sep)
    assert found["review", "total"] == (7, "reported")
    assert {cell[0] for key, cell in found.items() if key[0] != "review"} == {None}


@pytest.mark.parametrize("sep", SEPARATORS)
@pytest.mark.parametrize("without", [3, 4])
def test_a_result_that_no_heading_names_is_absent(sep: str, without: int) -> None:
    heads = [head for n, head in enumerate(RESULTS) if n != without]
    values = [v for _, row in ROWS.values() for n, v in enumerate(row) if n != without]
    lines = [["行政复议", "行政诉讼"], [*heads, *KINDS], heads * 2, values]
    found = cells(*lines, sep=sep)
    assert found["review", CODES[without]][0] is None
    rest = {key: cell[0] for key, cell in found.items() if key[1] != CODES[without]}
    assert rest == {key: cell[0] for key, cell in TRUTH.items() if key in rest}


def test_results_in_another_order_stand_where_their_headings_say() -> None:
    order = [1, 3, 2, 0, 4]
    lines = [
        line
        for label, row in ROWS.values()
        for line in ([label], [RESULTS[n] for n in order], [row[n] for n in order])
    ]
    assert cells(*lines, sep=" | ") == TRUTH


def test_a_block_that_lost_a_value_is_not_read() -> None:
    lines = (["行政复议"], RESULTS, ROWS["review"][1][:-1])
    text = "\n".join(" | ".join(map(str, line)) for line in lines)
    assert parse(report(TABLE, reviews=text)).report.table("reviews") is None


def test_a_line_that_numbers_the_columns_hides_no_order() -> None:
    order = [1, 3, 2, 0, 4]
    heads = [RESULTS[n] for n in order]
    values = [row[n] for _, row in ROWS.values() for n in order]
    lines = [["行政复议", "行政诉讼"], [*heads, *KINDS], heads * 2, list(range(1, 16)), values]
    found = cells(*lines, sep=" | ")
    assert {key: cell[0] for key, cell in found.items()} == {k: v for k, (v, _) in TRUTH.items()}
    assert "reported" not in {status for _, status in found.values()}


def test_empty_columns_between_all_columns_are_none() -> None:
    heads, values = RESULTS * 3, [v for _, row in ROWS.values() for v in row]
    lines = [["行政复议", "行政诉讼"], list(KINDS), heads, values]
    spaced = [[cell for word in line for cell in (word, "")] for line in lines]
    assert cells(*spaced, sep=" | ") == TRUTH


@pytest.mark.parametrize("total", [4, 1])
def test_totals_among_the_other_numbers_are_told_by_their_sum(total: int) -> None:
    heads = "结果维\n持\n结果纠\n正\n其他结\n果\n尚未审\n结\n总计"
    rows = [["1", "2", "0", "0", "3"], ["0", "4", "0", "0", "4"], ["5", "0", "1", "2", "8"]]
    last = rows[2][:-1]
    last.insert(total, "8")
    lines = [
        "行政复议",
        "行政诉讼",
        "未经复议直接起诉",
        heads,
        *rows[0],
        *rows[1],
        "复议后起诉",
        heads,
        *last,
    ]
    found = cells_of(
        parse(report(applications_text(consistent_table()), reviews="\n".join(lines))), "reviews"
    )
    assert [str(int(n or 0)) for n, _ in found.values()] == [n for row in rows for n in row]
    assert {status for _, status in list(found.values())[10:]} == {"ambiguous"}


def test_the_last_sum_of_table_three_is_no_row_of_reviews() -> None:
    table = {code: [n for n in row if n] for code, row in consistent_table().items()}
    table["closed_total"], table["carried_out"] = [13, 10, 1, 8, 32], []
    lines = [["行政复议", "行政诉讼"], KINDS, RESULTS * 3, [4, 1, 5, 5, 2, 4, 10, 4, 2, 6]]
    text = "\n".join(" | ".join(map(str, line)) for line in lines)
    found = cells_of(parse(report(applications_text(table), reviews=text)), "reviews")
    assert "reported" not in {status for _, status in found.values()}
