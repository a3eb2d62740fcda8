"""Problems named year after year: each thread once, shares over those that can be told."""

import pandas as pd

from gxdata import Store
from gxdata.analyse import basis, longest_running, persistence

REPORTS = pd.DataFrame({"report_id": ["a1", "a2", "b2"], "agency": ["甲局", "甲局", "乙局"]})
COLUMNS = [
    "report_id", "year", "agency_id", "ordinal", "category", "thread", "first_year", "years_running",
    "years_same_text", "repeated_text", "measure_repeated",
]  # fmt: skip
FRAME = pd.DataFrame(
    [
        ("a1", 2020, "A", 1, "timeliness", "t", 2020, 1, 1, None, True),
        ("a2", 2021, "A", 1, "timeliness", "t", 2020, 2, 1, False, None),
        ("a2", 2021, "A", 2, "timeliness", "t", 2020, 2, 2, True, None),
        ("a2", 2021, "A", 3, "channels", "u", 2021, 1, 1, False, None),
        ("b2", 2021, "B", 1, "timeliness", "v", 2021, 1, 1, False, False),
        ("other", 2021, "C", 1, "timeliness", "w", 2010, 12, 12, True, True),
    ],
    columns=COLUMNS,
)


def test_a_thread_is_given_once_as_of_its_last_year() -> None:
    found = longest_running(FRAME, REPORTS)
    (row,) = found.to_dict("records")
    assert (row["agency"], row["thread"], row["years_running"], row["years_same_text"]) == (
        "甲局", "t", 2, 2,
    )  # fmt: skip
    assert found.attrs == {"organs": 2, "running": 1}


def test_shares_are_over_organs_with_a_report_the_year_before_or_after() -> None:
    found = persistence(FRAME, REPORTS).set_index("category")
    late = found.loc["timeliness"]
    assert (late["compared"], late["again"], late["again_share"]) == (2, 1, 0.5)
    assert late["same_text"] == 1
    assert (late["followed"], late["measure_again"], late["measure_share"]) == (2, 1, 0.5)
    assert found.loc["channels", "again_share"] == 0
    assert pd.isna(found.loc["channels", "measure_share"])


def test_nothing_named_gives_empty_measures() -> None:
    assert longest_running(FRAME.iloc[:0], REPORTS).empty
    assert persistence(FRAME.iloc[:0], REPORTS).empty


def test_frames_of_a_store_are_taken_as_they_are(sample_store: Store) -> None:
    threads = sample_store.frame("problem_threads")
    own = basis(sample_store.frame("reports"))
    assert (longest_running(threads, own)["years_running"] >= 2).all()
    found = persistence(threads, own)
    assert (found["again"] <= found["compared"]).all()
    assert (found["same_text"] <= found["again"]).all()
