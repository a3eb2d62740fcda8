"""Table 四 with its channels as rows, and table 四 alone."""

from itertools import permutations

import pytest

from gxdata import parse
from tests.extract.test_damaged_tables import Cells, cells_of
from tests.pages import applications_text, consistent_table, report

RESULTS = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
CODES = ["upheld", "corrected", "other", "pending", "total"]
ROWS = {
    "review": ("行政复议", [4, 1, 0, 2, 7]),
    "litigation_direct": ("行政诉讼（未经复议直接起诉）", [2, 0, 1, 0, 3]),
    "litigation_after_review": ("行政诉讼（复议后起诉）", [1, 1, 0, 0, 2]),
}
TRUTH = {
    (channel, code): (value, "reported")
    for channel, (_, values) in ROWS.items()
    for code, value in zip(CODES, values, strict=True)
}
TABLE = applications_text(consistent_table())


def reviews(order: list[int], channels: list[str], sep: str = " | ") -> str:
    lines = [["类别", *(RESULTS[n] for n in order)]]
    lines += [[ROWS[c][0], *(str(ROWS[c][1][n]) for n in order)] for c in channels]
    return "\n".join(sep.join(line) for line in lines)


def html(text: str) -> bytes:
    rows = "".join(
        "<tr>" + "".join(f"<td>{cell}</td>" for cell in line.split(" | ")) + "</tr>"
        for line in text.split("\n")
    )
    whole = report(TABLE, reviews="%TABLE%").decode().replace("\n", "<br>")
    return whole.replace("%TABLE%", f"<table>{rows}</table>").encode()


@pytest.mark.parametrize("order", [[0, 1, 2, 3, 4], [4, 0, 1, 2, 3]])
@pytest.mark.parametrize("channels", [list(ROWS), list(ROWS)[::-1]])
@pytest.mark.parametrize("sep", [" | ", " "])
def test_rows_are_read_in_the_order_of_their_headings(
    order: list[int], channels: list[str], sep: str
) -> None:
    page = report(TABLE, reviews=reviews(order, channels, sep))
    assert cells_of(parse(page), "reviews") == TRUTH


def test_rows_of_a_grid() -> None:
    assert cells_of(parse(html(reviews([0, 1, 2, 3, 4], list(ROWS)))), "reviews") == TRUTH


def test_rows_without_their_headings_are_not_reported() -> None:
    text = reviews([0, 1, 2, 3, 4], list(ROWS)).split("\n", 1)[1]
    found = cells_of(parse(report(TABLE, reviews=text)), "reviews")
    assert "reported" not in {status for _, status in found.values()}


def test_a_row_that_lost_a_cell_is_not_reported() -> None:
    text = reviews([0, 1, 2, 3, 4], list(ROWS)).replace(" | 2 | 7", " | 7")
    found = cells_of(parse(report(TABLE, reviews=text)), "reviews")
    assert "reported" not in {status for _, status in found.values()}


def test_the_table_is_read_where_the_others_are_lost() -> None:
    page = report(reviews=reviews([0, 1, 2, 3, 4], list(ROWS)))
    assert cells_of(parse(page), "reviews") == TRUTH


def test_the_values_of_two_channels_behind_one_label_are_not_sure() -> None:
    *above, _ = reviews([0, 1, 2, 3, 4], list(ROWS)).split("\n")
    page = report(TABLE, reviews="\n".join([*above, f"复议后起诉{' | 1' * 10}"]))
    assert "reported" not in {status for _, status in cells_of(parse(page), "reviews").values()}


@pytest.mark.parametrize("sep", [" ", "\n"])
def test_results_as_rows_are_read_in_running_text(sep: str) -> None:
    lines = [["结果", "行政复议", "未经复议直接起诉", "复议后起诉"]]
    lines += [[r, *(str(ROWS[c][1][n]) for c in ROWS)] for n, r in enumerate(RESULTS)]
    text = "\n".join(sep.join(line) for line in lines)
    assert cells_of(parse(report(TABLE, reviews=text)), "reviews") == TRUTH


def test_results_as_rows_that_do_not_add_up_are_in_doubt() -> None:
    lines = ["结果 行政复议 未经复议直接起诉 复议后起诉"]
    lines += [f"{result} {n} 0 0" for n, result in enumerate(RESULTS)]
    found = cells_of(parse(report(TABLE, reviews="\n".join(lines))), "reviews")
    assert found["review", "corrected"] == (1, "ambiguous")


def by_results(channels: list[str], heads: dict[str, str], behind: str = "") -> Cells:
    """Table 四 with results as rows, read; `behind` stands behind its last value."""
    lines = [" ".join(["结果", *(heads[c] for c in channels)])]
    lines += [" ".join([r, *(str(ROWS[c][1][n]) for c in channels)]) for n, r in enumerate(RESULTS)]
    return cells_of(parse(report(TABLE, reviews="\n".join(lines) + behind)), "reviews")


HEADS = dict(zip(ROWS, ["行政复议", "未经复议直接起诉", "复议后起诉"], strict=True))


@pytest.mark.parametrize("channels", list(permutations(ROWS)))
def test_results_as_rows_are_read_in_the_order_of_the_channels(channels: tuple[str, ...]) -> None:
    assert by_results(list(channels), HEADS) == TRUTH


def test_where_a_value_stands_behind_the_last_of_them_nothing_is_reported() -> None:
    found = by_results(list(ROWS), HEADS, behind=" 5")
    assert "reported" not in {status for _, status in found.values()}


def test_one_channel_that_does_not_add_up_puts_the_others_in_doubt() -> None:
    lines = ["结果 行政复议 未经复议直接起诉 复议后起诉"]
    lines += [
        f"{r} {n} {d} 0" for (n, r), d in zip(enumerate(RESULTS), (1, 0, 0, 0, 1), strict=True)
    ]
    found = cells_of(parse(report(TABLE, reviews="\n".join(lines))), "reviews")
    assert found["litigation_direct", "upheld"] == (1, "ambiguous")


def test_columns_that_headings_span_are_no_values_of_theirs() -> None:
    values = [value for _, line in ROWS.values() for value in line]
    lines = [
        "|",
        "行政复议 |||||",
        "行政诉讼 ||||||||||",
        "|",
        "未经复议直接起诉 |||||",
        "复议后起诉 |||||",
    ]
    lines += ["|", *(f"{name} |" for name in RESULTS * 3), "|", *(f"{value} |" for value in values)]
    page = report(TABLE, reviews="\n".join(lines))
    assert cells_of(parse(page), "reviews") == TRUTH


def test_a_blank_behind_a_number_in_every_cell_stands_for_none_of_them() -> None:
    heads = ["行政复议 |", "行政诉讼 |", "|" * 14, *(f"{name} |" for name in RESULTS)]
    heads += [
        "未经复议直接起诉 |",
        "复议后起诉 |",
        "|" * 9,
        *(f"{name} |" for name in RESULTS * 2),
        "|",
    ]
    values = [1, 0, 0, 0, 1, 3, 0, 0, 0, 3, 0, 0, 0, 0, 0]
    lines = [*heads, *(f"{value} |" for value in values), "|"]
    found = cells_of(parse(report(TABLE, reviews="\n".join(lines))), "reviews")
    assert list(found.values()) == [(value, "reported") for value in values]
