"""The gate of section five: no labelled passage may be cut, named or tied worse than the table of scores says."""

from collections import Counter
from pathlib import Path

import pytest

from gxdata.catalogue import categories
from tests.gate.problem_scorer import Score, load, load_scores, measure, wanted, write_scores

TABLE = Path(__file__).parent / "problem_scores.csv"
FILES = ("passages", "held_out", "held_out_3", "held_out_4", "held_out_5")
# Unusual wordings that nobody tunes on: what they score is kept in the table, and no floor is asked of it.
BLIND = ("held_out_2",)
AGAIN = "pytest tests/gate/test_problems_gate.py --write-scores"


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    return {name: measure(load(name)) for name in FILES + BLIND}


def test_scores_are_those_of_the_table(
    scores: dict[str, Score], request: pytest.FixtureRequest
) -> None:
    before = load_scores(TABLE)
    worse = [n for n, score in scores.items() if n in before and score.is_lower_than(before[n])]
    told = "\n".join(f"{n}: {before.get(n)} -> {score}" for n, score in scores.items())
    option = request.config.getoption
    if option("--write-scores", default=False):
        if worse and not option("--lower-scores", default=False):
            pytest.fail(f"{told}\n{worse} fall; to write them so: {AGAIN} --lower-scores")
        write_scores(TABLE, scores)
        return
    if worse:
        pytest.fail(f"{told}\n{worse} fall.", pytrace=False)
    if scores != before:
        pytest.fail(f"{told}\nNo score falls; write the table anew: {AGAIN}", pytrace=False)


@pytest.mark.parametrize("name", FILES)
def test_cuts_and_categories_reach_what_is_asked(scores: dict[str, Score], name: str) -> None:
    assert scores[name].cut_f1 >= 0.95
    assert scores[name].macro_f1 >= 0.85


def test_every_category_and_many_passages_are_labelled() -> None:
    passages = [passage for name in FILES for passage in load(name)]
    items = [item for passage in passages for item in wanted(passage)]
    counts = Counter(item.category for item in items)
    assert len(passages) >= 90
    assert len(items) >= 220
    assert {c.code: counts[c.code] for c in categories() if counts[c.code] < 8} == {}


def test_lower_means_a_share_fell() -> None:
    before = Score(10, 20, 20, 18, 16, 0.8, 18)
    assert Score(10, 20, 20, 17, 16, 0.8, 18).is_lower_than(before)
    assert Score(10, 20, 22, 18, 16, 0.8, 18).is_lower_than(before)
    assert Score(10, 20, 20, 18, 16, 0.79, 18).is_lower_than(before)
    assert not Score(20, 40, 40, 36, 32, 0.8, 36).is_lower_than(before)
    assert not Score(10, 20, 19, 18, 17, 0.82, 18).is_lower_than(before)
