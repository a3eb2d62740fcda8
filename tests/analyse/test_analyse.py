"""Measures: totals of what is sure, parts that add up, nothing counted twice."""

import pandas as pd
import pytest

from gxdata import Store
from gxdata.analyse import (
    applications_by_report,
    basis,
    disclosure_totals,
    outcome_totals,
    problem_categories,
    summarise,
)
from gxdata.errors import YearError
from gxdata.sample import SampleReport


def truths(reports: list[SampleReport], year: int, scope: str = "organ") -> list[dict]:
    return [r.truth for r in reports if r.truth["year"] == year and r.truth["scope"] == scope]


@pytest.mark.parametrize("year", [2019, 2021, 2023])
def test_totals_are_those_of_the_organs_own_reports(
    sample_store: Store, sample_reports: list[SampleReport], year: int
) -> None:
    summary = summarise(sample_store, year)
    own = truths(sample_reports, year)
    assert len(summary.reports) == len(own)
    assert summary.by_report["received"].sum() == sum(
        t["applications"]["received.total"] for t in own
    )
    assert summary.outcomes["count"].sum() == sum(
        t["applications"]["closed_total.total"] for t in own
    )


def test_region_and_organ_are_never_added(sample_store: Store) -> None:
    reports = sample_store.frame("reports", 2023)
    organs, regions = basis(reports), basis(reports, "region")
    assert len(regions) == 2
    assert set(organs["report_id"]).isdisjoint(regions["report_id"])
    assert set(organs["scope"]) == {"organ"}


def test_two_reports_of_one_organ_count_once_the_better_one() -> None:
    frame = pd.DataFrame(
        {
            "report_id": ["a", "b", "c"],
            "agency_id": ["x", "x", None],
            "year": [2021] * 3,
            "scope": ["organ"] * 3,
            "trust": [0.5, 0.9, 1.0],
            "duplicate_of": [None] * 3,
        }
    )
    assert list(basis(frame)["report_id"]) == ["b", "c"]


def cells(rows: dict[tuple[str, str], tuple[int | None, str]]) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {"report_id": r, "outcome": o, "applicant": "total", "count": n, "status": s}
            for (r, o), (n, s) in rows.items()
        ]
    ).astype({"count": "Int64"})


REPORTS = pd.DataFrame(
    {
        "report_id": ["a", "b"],
        "agency": ["甲", "乙"],
        "agency_id": ["x", "y"],
        "year": [2021, 2021],
        "form": ["form-2021"] * 2,
    }
)


def test_doubtful_numbers_enter_no_total() -> None:
    frame = cells({("a", "received"): (5, "reported"), ("b", "received"): (900, "ambiguous")})
    by_report = applications_by_report(frame, REPORTS)
    assert by_report["received"].sum() == 5
    assert by_report["received"].isna().sum() == 1


def test_a_group_with_a_missing_leaf_has_no_number() -> None:
    frame = cells(
        {
            ("a", "denied.state_secret"): (1, "reported"),
            ("a", "denied.third_party"): (None, "blank"),
            ("a", "rejected.repeat"): (2, "reported"),
        }
    )
    row = applications_by_report(frame, REPORTS).set_index("report_id").loc["a"]
    assert pd.isna(row["denied"])
    assert row["rejected"] == 2


def test_outcomes_take_only_reports_whose_parts_add_up() -> None:
    names = ["granted", "partial", "denied.a", "unavailable.a", "rejected.a", "other"]
    rows = {("a", n): (1, "reported") for n in names} | {("a", "closed_total"): (6, "reported")}
    rows |= {("b", n): (1, "reported") for n in names} | {("b", "closed_total"): (9, "reported")}
    totals = outcome_totals(applications_by_report(cells(rows), REPORTS))
    assert totals["count"].sum() == totals.attrs["closed"] == 6
    assert totals.attrs["left_out"] == 1
    assert totals["share"].sum() == pytest.approx(1)


def test_amounts_without_a_unit_are_missing_not_added() -> None:
    frame = pd.DataFrame(
        {
            "report_id": ["a", "b"],
            "item": ["fees"] * 2,
            "measure": ["amount"] * 2,
            "value": [3.5, 9000.0],
            "unit": ["万元", None],
            "status": ["reported"] * 2,
        }
    )
    (row,) = disclosure_totals(frame, REPORTS).to_dict("records")
    assert (row["value"], row["reports"], row["missing"]) == (3.5, 1, 1)


def test_a_report_that_names_a_problem_twice_counts_once() -> None:
    frame = pd.DataFrame(
        {
            "report_id": ["a", "a", "b"],
            "kind": ["problem", "problem", "measure"],
            "category": ["timeliness", "timeliness", "staffing"],
        }
    )
    (row,) = problem_categories(frame, REPORTS).to_dict("records")
    assert (row["category"], row["reports"], row["share"]) == ("timeliness", 1, 1.0)


def test_the_trend_is_over_the_same_organs(sample_store: Store) -> None:
    trend = summarise(sample_store, 2023).trend
    assert trend.attrs["organs"] == 5  # the sixth did not report on 2020
    assert list(trend["year"]) == [2019, 2020, 2021, 2022, 2023]


def test_planted_faults_are_named_as_doubtful(sample_store: Store) -> None:
    doubtful = summarise(sample_store, 2021).doubtful
    assert "applications.column_total" in set(doubtful["reason"])


def test_an_organ_that_did_not_report_is_named(sample_store: Store) -> None:
    assert summarise(sample_store, 2020).absent == ("砚桥街道办事处",)


def test_an_unknown_year_is_refused(sample_store: Store) -> None:
    with pytest.raises(YearError):
        summarise(sample_store, 1999)
