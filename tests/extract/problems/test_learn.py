"""What is learnt from the catalogue's example wordings, and that the catalogue keeps just that."""

import numpy as np
import pytest

from gxdata.catalogue import ProblemSigns, problem_signs, problem_wordings
from gxdata.catalogue.problem_signs import SCALE, learnt_from, signs_text, wordings_digest
from gxdata.extract.problems.learn import learn
from gxdata.extract.problems.signs import FIRST, LATER, SAME_SENTENCE, placed

AGAIN = "the wordings changed: run `gxdata taxonomy learn`"
WORDINGS = {
    "timeliness": ("公开信息更新慢", "公开信息更新迟", "公开信息上网慢"),
    "staffing": ("公开信息人手少", "公开信息人手缺", "公开信息专人少"),
}


@pytest.fixture(scope="module")
def learnt() -> ProblemSigns:
    return learn(problem_wordings())


def weight(signs: ProblemSigns, sign: str, code: str) -> float:
    return float(signs.weights[signs.places[sign], signs.categories.index(code)])


def test_a_sign_of_one_category_speaks_for_it_and_a_common_one_for_none() -> None:
    signs = learn(WORDINGS)
    assert weight(signs, "更新", "timeliness") > 0.5 > -0.5 > weight(signs, "更新", "staffing")
    assert weight(signs, "人手", "staffing") > 0.5
    assert abs(weight(signs, "公开", "staffing")) < 0.2


def test_what_stands_in_one_wording_alone_is_no_sign() -> None:
    signs = learn(WORDINGS)
    assert "手少" not in signs.places
    assert "人手" in signs.places


def test_the_same_wordings_give_the_same_weights() -> None:
    assert np.array_equal(learn(WORDINGS).weights, learn(WORDINGS).weights)


def test_the_catalogue_keeps_what_its_wordings_teach(learnt: ProblemSigns) -> None:
    assert learnt_from() == wordings_digest(), AGAIN
    kept = problem_signs()
    assert kept.categories == learnt.categories
    # Another processor may round the last digit otherwise.
    rows = [learnt.places[sign] for sign in kept.places]
    assert np.abs(kept.weights - learnt.weights[rows]).max() < 2 / SCALE, AGAIN


def test_the_file_is_written_as_it_is_read(learnt: ProblemSigns) -> None:
    lines = [line for line in signs_text(learnt).splitlines() if not line.startswith("#")]
    assert lines[0].split("\t") == ["sign", *learnt.categories]
    assert len(lines) - 1 == len(problem_signs().places)
    sign, weights = lines[1].split("\t")
    assert problem_signs().places[sign] == 0
    assert [int(w) / SCALE for w in weights.split()] == problem_signs().weights[0].tolist()


def test_the_wordings_are_told_apart(learnt: ProblemSigns) -> None:
    from gxdata.extract.problems.likeness import likeness

    wordings = [(c, words) for c, all_ in problem_wordings().items() for words in all_[::10]]
    right = sum(
        max(shares, key=lambda code: shares[code]) == c
        for c, w in wordings
        if (shares := likeness(w))
    )
    assert right / len(wordings) > 0.95


def test_signs_are_placed_where_they_stand_first() -> None:
    found = placed("更新不及时，人手少。更新要快")
    assert "更新" in found[FIRST]
    assert "人手" in found[SAME_SENTENCE]
    assert "要快" in found[LATER]
    assert "更新" not in found[LATER]


def test_what_only_leads_to_the_matter_is_placed_behind_it() -> None:
    assert "人手" in placed("由于人手少，更新不及时")[LATER]
    assert "网站" in placed("政府网站方面。更新不及时")[SAME_SENTENCE]
    assert "更新" in placed("政府网站方面。更新不及时")[FIRST]
