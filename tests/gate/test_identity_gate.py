"""The gate of identity: who reports on which year, and what is no report, may not be read worse than pinned."""

from pathlib import Path

import pytest

from tests.gate.identity import Score, Scores, judge, load, lowered, measure, write

TABLE = Path(__file__).parent / "identity.csv"
AGAIN = "pytest tests/gate/test_identity_gate.py --write-scores"


@pytest.fixture(scope="module")
def scores() -> Scores:
    return measure()


def test_scores_are_those_of_the_table(scores: Scores, request: pytest.FixtureRequest) -> None:
    before, option = load(TABLE), request.config.getoption
    worse = lowered(before, scores)
    told = "".join(f"\n{key}: {before[key]} -> {scores.get(key)}" for key in worse)
    if option("--write-scores", default=False):
        if worse and not option("--lower-scores", default=False):
            pytest.fail(f"{told}\nto write them so: {AGAIN} --lower-scores", pytrace=False)
        write(TABLE, scores)
        return
    if worse:
        pytest.fail(told, pytrace=False)
    if scores != before:
        pytest.fail(f"No score falls; write the table anew: {AGAIN}", pytrace=False)


def test_no_look_alike_is_taken_for_a_report(scores: Scores) -> None:
    assert [key for key, score in scores.items() if key[1] == "refused" and score.wrong] == []


def test_the_year_is_always_right(scores: Scores) -> None:
    years = {key: score for key, score in scores.items() if key[1] == "year"}
    assert years
    assert {key: score for key, score in years.items() if score.right < score.cases} == {}


@pytest.mark.parametrize(
    ("wanted", "found", "outcome"),
    [
        ("甲", "甲", "right"),
        (None, None, "right"),
        ("甲", None, "missed"),
        ("county", "unknown", "missed"),
        ("甲", "乙", "wrong"),
        (None, "乙", "wrong"),
    ],
)
def test_a_field_is_judged(wanted: object, found: object, outcome: str) -> None:
    assert judge(wanted, found) == outcome


@pytest.mark.parametrize(
    ("now", "falls"),
    [
        (Score(4, 3, 0), False),
        (Score(4, 2, 0), True),
        (Score(4, 3, 1), True),
        (Score(8, 6, 0), False),
    ],
)
def test_lower_means_fewer_right_or_more_wrong(now: Score, falls: bool) -> None:
    assert bool(lowered({("a", "year"): Score(4, 3, 0)}, {("a", "year"): now})) is falls
