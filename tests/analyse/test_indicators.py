"""Indicators: the denominator that the label names, intervals for few cases, nothing made of what is not there."""

import pandas as pd
import pytest

from gxdata import Store
from gxdata.analyse import basis, denial_reasons, indicator_terms, ranking, rates, wilson
from gxdata.catalogue.indicators import indicators
from gxdata.sample import SampleReport


def terms_of(**columns: list[int | None]) -> pd.DataFrame:
    """Terms of as many reports, everything else missing."""
    needed = {t for i in indicators().values() for t in (*i.numerator, *i.denominator)}
    size = len(next(iter(columns.values())))
    given = {t: columns.get(t, [None] * size) for t in sorted(needed)}
    frame = pd.DataFrame(given).astype("Int64")
    return frame.assign(report_id=[f"r{n}" for n in range(size)], year=2021)


def test_an_interval_holds_for_few_cases_and_for_none() -> None:
    found = wilson(pd.Series([0, 10, 81, 0]), pd.Series([10, 10, 263, 0]))
    assert found.loc[0].tolist() == pytest.approx([0.0, 0.2775], abs=1e-4)
    assert found.loc[1].tolist() == pytest.approx([0.7225, 1.0], abs=1e-4)
    assert found.loc[2, "low"] < 81 / 263 < found.loc[2, "high"]
    assert found.loc[3].isna().all()


def test_a_rate_is_what_its_label_says(
    sample_store: Store, sample_reports: list[SampleReport]
) -> None:
    reports = basis(sample_store.frame("reports", 2023))
    terms = indicator_terms(
        sample_store.frame("applications", 2023), sample_store.frame("reviews", 2023), reports
    )
    own = [
        r.truth for r in sample_reports if r.truth["year"] == 2023 and r.truth["scope"] == "organ"
    ]

    def total(*cells: str) -> int:
        return sum(t["applications"][f"{cell}.total"] for t in own for cell in cells)

    found = rates(terms, by=("year",)).set_index("indicator")
    assert found.loc["disclosure_rate", "numerator"] == total("granted", "partial")
    assert found.loc["disclosure_rate", "denominator"] == total("closed_total")
    assert found.loc["clearance_rate", "denominator"] == total("received", "carried_in")
    assert found.loc["natural_person_share", "numerator"] == sum(
        t["applications"]["received.natural_person"] for t in own
    )
    assert found.loc["litigation_rate", "numerator"] == sum(
        t["reviews"]["litigation_direct.total"] + t["reviews"]["litigation_after_review.total"]
        for t in own
    )
    assert found["reports"].eq(len(own)).all()


def test_a_report_without_a_count_is_left_out_and_said_to_be() -> None:
    found = rates(
        terms_of(granted=[5, 5, 7], partial=[1, None, 0], closed_total=[10, 10, 5]),
        by=("year",),
        only=["disclosure_rate"],
    )
    # The second gives no number for one part, the third more granted than it closed.
    assert found[["numerator", "denominator", "reports", "left_out"]].values.tolist() == [
        [6, 10, 1, 2]
    ]


def test_nothing_closed_has_no_rate_and_no_counts_have_no_numbers() -> None:
    found = rates(
        terms_of(granted=[0, None], partial=[0, 1], closed_total=[0, 1]), only=["disclosure_rate"]
    )
    assert found["value"].isna().all()
    assert found["denominator"].tolist()[0] == 0
    assert pd.isna(found["denominator"].tolist()[1])
    assert not found["enough"].any()


@pytest.mark.filterwarnings("error")
def test_more_reviews_than_applications_closed_are_a_ratio_without_an_interval() -> None:
    found = rates(terms_of(review_total=[9], closed_total=[2]), only=["review_rate"]).loc[0]
    assert found["value"] == 4.5
    assert found[["low", "high"]].isna().all()


def test_few_cases_enter_no_ranking() -> None:
    found = rates(
        terms_of(granted=[20, 29, 10], partial=[0, 0, 0], closed_total=[30, 29, 40]),
        only=["disclosure_rate"],
    )
    ranked, rest = ranking(found)
    assert ranked["report_id"].tolist() == ["r0", "r2"]
    assert rest["report_id"].tolist() == ["r1"]


def test_reasons_add_up_to_their_group(sample_store: Store) -> None:
    reports = basis(sample_store.frame("reports", 2023))
    found = denial_reasons(sample_store.frame("applications", 2023), reports)
    shares = found.groupby("group")["share"].sum()
    assert shares.tolist() == pytest.approx([1.0] * 3)
    assert set(found["group"]) == {"denied", "unavailable", "rejected"}
