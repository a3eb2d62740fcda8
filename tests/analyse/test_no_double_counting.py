"""Nothing is counted twice: not by adding an aggregate to its organs, and not by adding a total to its parts."""

from collections.abc import Callable, Mapping

import pandas as pd
import pytest

import gxdata.analyse as analyse
from gxdata import Store
from gxdata.analyse import (
    application_flow,
    application_trend,
    applications_by_report,
    basis,
    denial_reasons,
    disclosure_totals,
    growth,
    index,
    indicator_terms,
    older_figures,
    outcome_totals,
    rates,
    review_totals,
    series,
)
from gxdata.catalogue.series import series_catalogue

Frames = Mapping[str, pd.DataFrame]
Measure = Callable[[Frames, pd.DataFrame], pd.DataFrame]
CELLS = ("disclosure", "applications", "reviews", "statistics", "figures")
HUGE = 10**7


def by_year(frames: Frames, reports: pd.DataFrame) -> pd.DataFrame:
    terms = indicator_terms(frames["applications"], frames["reviews"], reports)
    return rates(terms, by=("year",))


# Every function that adds figures of several reports.
SUMS: dict[str, Measure] = {
    "application_trend": lambda f, r: application_trend(f["applications"], r, 2023),
    "application_flow": lambda f, r: application_flow(applications_by_report(f["applications"], r)),
    "outcome_totals": lambda f, r: outcome_totals(applications_by_report(f["applications"], r)),
    "disclosure_totals": lambda f, r: disclosure_totals(f["disclosure"], r),
    "review_totals": lambda f, r: review_totals(f["reviews"], r),
    "denial_reasons": lambda f, r: denial_reasons(f["applications"], r),
    "rates": by_year,
    "older_figures": lambda f, r: older_figures(
        f["statistics"], f["figures"], r.assign(form="prose")
    ),
} | {
    f"index of {name}": lambda f, r, name=name: index(series(name, f, r), 2021)
    for name in series_catalogue()
    if "form-2021" in series_catalogue()[name].places
}
# Those that give one row a report, organ or text, count reports or cells, or choose among them; `summarise` adds with
# these.
ADD_NOTHING = {
    "AgencyComparison", "AgencyProfile", "Caveats", "DataQuality", "Panel", "bands", "better_left_out", "breakdown",
    "caveats", "data_quality", "group_trust", "repairs_made", "rule_outcomes", "sure",
    "StatedProblems", "YearSummary", "YearsComparison", "apart",
    "applications_by_report", "basis", "cell_trust", "changes", "compare_agencies", "compare_years",
    "copied_by_organ", "copied_by_section", "corrections_of", "counted", "coverage", "coverage_counts",
    "doubtful_figures", "growth", "indicator_terms", "longest_running", "persistence",
    "problem_categories", "profile", "ranking", "rate_changes", "real", "real_years", "same_organs", "selected",
    "series",
    "stated_problems", "summarise", "text_families", "warned", "warnings_for", "wilson", "with_trust",
}  # fmt: skip


@pytest.fixture(scope="module")
def frames(sample_store: Store) -> dict[str, pd.DataFrame]:
    return {name: sample_store.frame(name) for name in CELLS}


@pytest.fixture(scope="module")
def reports(sample_store: Store) -> pd.DataFrame:
    """Organs beside aggregates of regions and of a system."""
    every = sample_store.frame("reports")
    system = every["report_id"] == every.loc[every["scope"] == "region", "report_id"].iloc[0]
    every = every.assign(scope=every["scope"].mask(system, "system"))
    assert set(every["scope"]) == {"organ", "region", "system"}
    return every


def test_every_function_is_known_to_add_or_not() -> None:
    adding = {name.partition(" ")[0] for name in SUMS}
    assert adding | ADD_NOTHING == set(analyse.__all__)
    assert not adding & ADD_NOTHING


@pytest.mark.parametrize("name", [*SUMS])
def test_no_organ_is_added_to_an_aggregate(
    name: str, frames: Frames, reports: pd.DataFrame
) -> None:
    with pytest.raises(ValueError, match="scopes"):
        SUMS[name](frames, reports)


@pytest.mark.parametrize("name", [*SUMS])
def test_aggregates_in_the_store_change_no_total(
    name: str, frames: Frames, reports: pd.DataFrame
) -> None:
    organs = reports[reports["scope"] == "organ"]
    alone = {k: f[f["report_id"].isin(organs["report_id"])] for k, f in frames.items()}
    beside = SUMS[name](frames, basis(reports))
    assert len(beside)
    pd.testing.assert_frame_equal(beside, SUMS[name](alone, organs))


@pytest.mark.parametrize("name", [n for n in SUMS if n != "rates"])
def test_parts_of_a_row_are_not_added_to_its_total(
    name: str, frames: Frames, reports: pd.DataFrame
) -> None:
    """With other applicants' numbers whatever they are, what is made of the totals stays."""
    cells = frames["applications"]
    parts = cells["applicant"] != "total"
    inflated = cells.assign(count=cells["count"].mask(parts, HUGE))
    own = basis(reports)
    pd.testing.assert_frame_equal(
        SUMS[name]({**frames, "applications": inflated}, own), SUMS[name](frames, own)
    )


def test_rates_are_made_of_totals_but_where_they_ask_for_an_applicant(
    frames: Frames, reports: pd.DataFrame
) -> None:
    cells = frames["applications"]
    others = ~cells["applicant"].isin(("total", "natural_person", "business"))
    inflated = cells.assign(count=cells["count"].mask(others, HUGE))
    own = basis(reports)
    found = by_year({**frames, "applications": inflated}, own)
    pd.testing.assert_frame_equal(found, by_year(frames, own))


@pytest.mark.parametrize("name", ["outcome_totals", "denial_reasons"])
def test_outcomes_are_not_added_to_the_row_that_sums_them_up(
    name: str, frames: Frames, reports: pd.DataFrame
) -> None:
    own = basis(reports)
    cells = frames["applications"]
    closed = cells[(cells["outcome"] == "closed_total") & (cells["applicant"] == "total")]
    most = closed[closed["report_id"].isin(own["report_id"])]["count"].sum()
    assert SUMS[name](frames, own)["count"].sum() <= most


def test_results_of_reviews_are_not_added_to_their_total(
    frames: Frames, reports: pd.DataFrame
) -> None:
    totals = review_totals(frames["reviews"], basis(reports))
    parts = totals[["upheld", "corrected", "other", "pending"]].sum(axis=1)
    assert parts.tolist() == totals["total"].tolist()


def test_growth_holds_an_organ_against_itself_of_the_same_scope(
    frames: Frames, reports: pd.DataFrame
) -> None:
    """One body may report on itself and, in another report, on its region."""
    region = reports.loc[reports["scope"] == "region", "agency_id"].iloc[0]
    organ = reports.loc[reports["scope"] == "organ", "agency_id"].iloc[0]
    twins = reports.assign(agency_id=reports["agency_id"].replace(region, organ))
    pairs = growth(series("received", frames, twins))
    assert not pairs.duplicated("report_id").any()
    assert {"organ", "region"} <= set(pairs.loc[pairs["agency_id"] == organ, "scope"])
