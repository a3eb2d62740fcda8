"""The rules: planted faults fail, clean tables pass, empty ones prove nothing."""

import pytest

from gxdata import Parsed, parse
from gxdata.check.sums import check_sum
from tests.pages import DISCLOSURE_HEADS, REVIEW_HEADS, applications_text, consistent_table, report


def outcomes(parsed: Parsed, rule: str) -> dict[str, str]:
    return {c.subject: c.outcome for c in parsed.checks if c.rule == rule}


def failing(parsed: Parsed) -> set[tuple[str, str]]:
    return {(c.rule, c.subject) for c in parsed.checks if c.outcome == "fail"}


def test_a_table_that_adds_up_raises_nothing() -> None:
    parsed = parse(report(applications_text(consistent_table())))
    assert failing(parsed) == set()
    assert outcomes(parsed, "applications.balance")["total"] == "pass"
    assert parsed.trust == 1


def test_nothing_but_zeros_is_vacuous_and_not_passed() -> None:
    zeros = {code: [0] * 7 for code in consistent_table()}
    parsed = parse(report(applications_text(zeros)))
    assert set(outcomes(parsed, "applications.row_total").values()) == {"vacuous"}


def test_blank_totals_are_not_assessable_and_do_not_pass() -> None:
    blank = {code: [*row[:6], ""] for code, row in consistent_table().items()}
    parsed = parse(report(applications_text(blank)))
    assert set(outcomes(parsed, "applications.row_total").values()) == {"not_assessable"}
    assert outcomes(parsed, "applications.column_total")["total"] == "not_assessable"


@pytest.mark.parametrize(
    ("parts", "total", "outcome"),
    [
        ((4.0, None), 3.0, "fail"),
        ((2.0, None), 3.0, "not_assessable"),
        ((3.0, 1.0), None, "not_assessable"),
    ],
)
def test_parts_that_are_already_too_much_fail_whatever_the_blanks_hold(
    parts: tuple[float | None, ...], total: float | None, outcome: str
) -> None:
    found = check_sum("r", "s", [(number, False) for number in parts], [(total, False)])
    assert found.outcome == outcome
    doubted = check_sum("r", "s", [(number, True) for number in parts], [(total, False)])
    assert doubted.outcome == "not_assessable"


@pytest.mark.parametrize(
    ("row", "column", "expected"),
    [
        (
            "granted",
            6,
            {("applications.row_total", "granted"), ("applications.column_total", "total")},
        ),
        (
            "closed_total",
            0,
            {
                ("applications.row_total", "closed_total"),
                ("applications.column_total", "natural_person"),
                ("applications.balance", "natural_person"),
            },
        ),
        (
            "received",
            1,
            {("applications.row_total", "received"), ("applications.balance", "business")},
        ),
    ],
)
def test_a_planted_fault_fails_where_it_stands(
    row: str, column: int, expected: set[tuple[str, str]]
) -> None:
    table = consistent_table()
    table[row][column] += 7
    parsed = parse(report(applications_text(table)))
    assert failing(parsed) == expected
    assert parsed.trust < 1


def test_reviews_whose_parts_do_not_add_up() -> None:
    reviews = REVIEW_HEADS + "\n" + " | ".join("1 0 0 0 1 2 0 0 0 3 0 0 0 0 0".split())
    parsed = parse(report(reviews=reviews, applications=applications_text(consistent_table())))
    assert outcomes(parsed, "reviews.row_total") == {
        "review": "pass",
        "litigation_direct": "fail",
        "litigation_after_review": "vacuous",
    }


def test_rules_made_by_an_organ_that_cannot_make_any() -> None:
    disclosure = DISCLOSURE_HEADS + "\n规章 | 14 | 0 | 95\n行政规范性文件 | 0 | 0 | 0\n行政许可 | 0"
    parsed = parse(report(applications_text(consistent_table()), disclosure=disclosure))
    assert ("disclosure.misfilled", "rules.issued") in failing(parsed)


def test_last_years_text_under_this_years_title() -> None:
    stale = report(applications_text(consistent_table())).replace(
        "2022年，我局".encode(), "2021年，我局".encode()
    )
    assert failing(parse(stale)) == {("year.stale", "section overview")}


def test_a_blank_row_with_what_spans_left_behind_it_has_not_too_many_cells() -> None:
    table = {**consistent_table(), "denied.internal_affairs": [""] * 9}
    found = outcomes(parse(report(applications_text(table))), "applications.shape")
    assert found == {"table": "pass"}
