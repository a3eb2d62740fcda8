"""Signatures tell how alike texts are, and families are found without comparing all with all."""

import numpy as np
import pytest

from gxdata.across.minhash import families, signature, similarity


def sets(share: float, size: int = 4000) -> tuple[np.ndarray, np.ndarray]:
    """Two sets of hashes of which `share` is common to both."""
    rng = np.random.default_rng(5)
    pool = rng.choice(2**32, 2 * size, replace=False).astype(np.uint32)
    common = int(size * share)
    own = (size - common) // 2
    one = pool[: common + own]
    return one, np.concatenate([pool[:common], pool[common + own : common + 2 * own]])


@pytest.mark.parametrize("share", [0.0, 0.3, 0.6, 0.9, 1.0])
def test_the_similarity_of_signatures_is_that_of_the_sets(share: float) -> None:
    one, other = sets(share)
    assert similarity(signature(one), signature(other)) == pytest.approx(share, abs=0.2)


def test_the_signature_of_two_texts_together_is_the_lesser_of_theirs() -> None:
    one, other = sets(0.4)
    together = np.minimum(signature(one), signature(other))
    assert (together == signature(np.concatenate([one, other]))).all()


def test_a_long_text_is_signed_in_blocks_as_in_one(monkeypatch: pytest.MonkeyPatch) -> None:
    one, _ = sets(0.5)
    whole = signature(one)
    monkeypatch.setattr("gxdata.across.minhash.BLOCK", 7)
    assert (signature(one) == whole).all()


def test_families_take_the_first_as_their_name_whatever_stands_between() -> None:
    one, near = sets(0.9)
    far = np.arange(3000, dtype=np.uint32) * np.uint32(2654435761)
    assert families([signature(x) for x in (one, far, near, one)], 0.6) == [0, 1, 0, 0]


def test_no_texts_have_no_families() -> None:
    assert families([], 0.6) == []
