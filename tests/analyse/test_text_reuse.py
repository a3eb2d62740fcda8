"""Shares of last year's text: over what could be compared, and no more."""

import pandas as pd
import pytest

from gxdata import Store
from gxdata.analyse import basis, copied_by_organ, copied_by_section, text_families

REPORTS = pd.DataFrame(
    {"report_id": ["a", "b", "c"], "agency": ["甲局", "乙局", None], "year": [2021] * 3}
)


def reuse(rows: list[tuple[str, str | None, float | None, str | None, int | None]]) -> pd.DataFrame:
    names = ["report_id", "section", "share_of_previous", "family", "family_size"]
    return pd.DataFrame(rows, columns=names).assign(year=2021).astype({"family_size": "Int32"})


FRAME = reuse(
    [
        ("a", None, 0.4, None, 1),
        ("a", "problems", 0.9, "a", 3),
        ("b", None, 0.8, None, 1),
        ("b", "problems", None, None, None),
        ("c", None, None, None, 1),
        ("c", "problems", 0.1, "a", 3),
        ("elsewhere", None, 1.0, None, 1),
        ("elsewhere", "problems", 1.0, "a", 3),
    ]
)


def test_organs_are_ranked_by_what_they_took_over() -> None:
    found = copied_by_organ(FRAME, REPORTS)
    assert list(found["report_id"]) == ["b", "a"]
    assert pd.isna(found.loc[0, "problems"])
    assert found.loc[1, "problems"] == 0.9
    assert found.attrs == {"reports": 3, "compared": 2}


def test_a_part_that_cannot_be_compared_is_in_no_denominator() -> None:
    whole, problems = copied_by_section(FRAME, REPORTS).to_dict("records")
    assert pd.isna(whole["section"])
    assert (whole["compared"], whole["copied"], whole["copied_share"]) == (2, 1, 0.5)
    assert whole["median"] == pytest.approx(0.6)
    assert (problems["section"], problems["compared"], problems["copied"]) == ("problems", 2, 1)


def test_a_family_counts_all_its_organs_and_names_those_wanted() -> None:
    (row,) = text_families(FRAME, REPORTS).to_dict("records")
    assert (row["section"], row["organs"], row["agencies"]) == ("problems", 3, ("甲局",))


def test_a_store_without_reuse_gives_empty_measures() -> None:
    empty = FRAME.iloc[:0]
    assert copied_by_organ(empty, REPORTS).empty
    assert copied_by_section(empty, REPORTS).empty
    assert text_families(empty, REPORTS).empty


def test_the_sample_has_shares_from_its_second_year_on(sample_store: Store) -> None:
    reports, frame = sample_store.frame("reports"), sample_store.frame("reuse")
    assert copied_by_organ(frame, basis(reports[reports["year"] == 2019])).empty
    later = basis(reports[reports["year"] == 2023])
    assert len(copied_by_organ(frame, later)) == len(later)
