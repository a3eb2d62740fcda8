"""Tables that stand on a page more than once, filled or not, read or not: which of them counts."""

import pytest

from gxdata import parse
from tests.extract.test_cells_that_may_have_moved import statuses
from tests.extract.test_damaged_tables import cells_of
from tests.pages import (
    COLUMNS,
    REVIEW_HEADS,
    applications_text,
    consistent_table,
    report,
    rows_of,
)

ONE = applications_text(consistent_table())
RESULTS = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
CHANNELS = ["行政复议", "未经复议直接起诉", "复议后起诉"]
NUMBERS = [2, 0, 1, 0, 3, *[0] * 10]
VALUES = " | ".join(map(str, NUMBERS))


def html(text: str) -> bytes:
    """The page with its barred lines as tables, in which blank cells keep their places."""
    lines = []
    for line in text.split("\n"):
        cells = "".join(f"<td>{cell}</td>" for cell in line.split("|"))
        lines.append(f"<table><tr>{cells}</tr></table>" if "|" in line else f"<p>{line}</p>")
    joined = "".join(lines).replace("</table><table>", "")
    return f"<html><body>{joined}</body></html>".encode()


@pytest.mark.parametrize("blank", [" | ".join([""] * 15), ""])
def test_a_table_four_below_its_empty_form_is_read(blank: str) -> None:
    text = report(ONE, reviews=f"{REVIEW_HEADS}\n{blank}\n\n{REVIEW_HEADS}\n{VALUES}").decode()
    cells = cells_of(parse(html(text)), "reviews")
    assert [number for number, _ in cells.values()] == NUMBERS


@pytest.mark.parametrize("sep", [" | ", "\n"])
def test_short_labels_first_below_an_empty_form_are_read(sep: str) -> None:
    rows = ["规章", "行政规范性文件", "行政许可", "行政处罚", "行政强制", "行政事业性收费"]
    head = "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数"
    filled = [sep.join([row, "4", "1", "9"]) for row in rows[:2]]
    filled += [sep.join([row, "7"]) for row in rows[2:]]
    text = "\n".join([head, *rows, head, *filled])
    cells = cells_of(parse(report(ONE, disclosure=text)), "disclosure")
    assert cells["rules", "in_force"][0] == 9


def test_what_one_copy_leaves_blank_is_not_reported_though_it_can_only_be_a_zero() -> None:
    cells = {**consistent_table(), "granted": [4, 1, "", 1, 0, 0, 6]}
    for first, second in ((ONE, applications_text(cells)), (applications_text(cells), ONE)):
        found = cells_of(parse(report(f"{first}\n{second}")))
        assert found["granted", "research"] == (0, "inferred")
        assert found["granted", "natural_person"] == (4, "reported")


@pytest.mark.parametrize("caption", ["{}年情况", "全县汇总数据{}"])
def test_one_table_is_in_doubt_where_another_cannot_be_read(caption: str) -> None:
    upright = "\n".join(
        f"{channel if n == 0 else ''} | {result} | {n}"
        for channel in CHANNELS
        for n, result in enumerate(RESULTS)
    )
    first = f"{caption.format(2021)}\n{REVIEW_HEADS}\n{VALUES}"
    second = f"{caption.format(2022).replace('全县', '本局')}\n{upright}"
    parsed = parse(html(report(ONE, reviews=f"{first}\n{second}").decode()))
    assert "reported" not in statuses(parsed, "reviews", "review")


def test_a_last_column_of_words_alone_is_no_column_of_totals() -> None:
    lines = [COLUMNS]
    for code, row in dict.fromkeys(rows_of(), [0] * 7).items():
        note = "含网上" if code in ("received", "granted") else ""
        lines.append(" | ".join([rows_of()[code], *map(str, row[:3] + row[4:]), note]))
    parsed = parse(html(report("\n".join(lines)).decode()))
    assert "reported" not in statuses(parsed, "applications", "received", "denied.third_party")


def test_a_row_that_begins_in_a_blank_as_one_does_that_has_moved_is_in_doubt() -> None:
    cells = {code: list(row) for code, row in consistent_table().items()}
    cells["received"] = [30, 20, 10, 10, 10, 10, 90]
    cells["granted"] = ["", 4, 1, 0, 1, 0, 0]  # each moved by one, and their totals are lost
    cells["closed_total"] = ["", 9, 2, 0, 1, 0, 0]
    cells["rejected.petition"] = ["", 0, 2, 0, 5, 0, 9]
    parsed = parse(html(report(applications_text(cells)).decode()))
    assert "reported" not in statuses(parsed, "applications", "granted", "rejected.petition")
    found = cells_of(parsed)
    assert found["rejected.petition", "natural_person"][0] is None


def test_a_row_of_two_rows_run_together_is_in_doubt() -> None:
    cells = {code: list(row) for code, row in consistent_table().items()}
    cells["rejected.repeat"] = ["60", "05", "00", "08", "03", "34", "110"]
    parsed = parse(html(report(applications_text(cells)).decode()))
    assert "reported" not in statuses(parsed, "applications", "rejected.repeat")


def test_lawsuits_before_reviews_are_put_right_where_each_cell_has_a_line() -> None:
    heads = ["行政诉讼", "行政复议", "未经复议直接起诉", "复议后起诉", *RESULTS * 3]
    numbers = [0, 0, 0, 1, 1, 0, 1, 0, 0, 1, 2, 0, 1, 0, 3]
    text = "\n".join([*heads, *map(str, numbers)])
    cells = cells_of(parse(report(ONE, reviews=text)), "reviews")
    assert [cells["review", c] for c in ("upheld", "other")] == [(2, "ambiguous"), (1, "ambiguous")]
    assert cells["litigation_direct", "pending"] == (1, "ambiguous")


def test_table_four_printed_once_where_table_three_is_printed_twice_is_in_doubt() -> None:
    reviews = f"{REVIEW_HEADS}\n{VALUES}"
    last = applications_text(
        {code: [2 * n for n in row] for code, row in consistent_table().items()}
    )
    once, twice = (
        parse(report(tables, reviews=reviews)) for tables in (ONE, f"{ONE}\n2021年情况\n{last}")
    )
    assert "reported" in statuses(once, "reviews", "review")
    assert "reported" not in statuses(twice, "reviews", "review")
