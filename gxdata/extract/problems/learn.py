"""Learn from the catalogue's example wordings how much each sign speaks for each category.

A linear model: the categories' scores are sums over the signs of a wording, and their shares its softmax. Weights grow
where they help to tell the wordings of one category from all others' and shrink otherwise, so that a sign that two
categories share counts for neither alone. The same wordings give the same weights.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import partial

import numpy as np
import numpy.typing as npt

from gxdata.catalogue import ProblemSigns
from gxdata.extract.problems.signs import PLACES, placed

# A sign stands in so many wordings at least.
MIN_SEEN = 2
# How often all wordings are gone through, how far a step goes, and how much weights shrink meanwhile. The mean of the
# weights after each of the later rounds is kept: single steps leave no trace.
ROUNDS, KEPT_ROUNDS, STEP, SHRINK = 10, 6, 0.5, 0.002
# In how many orders the wordings are gone through: the mean of what each order gives hangs on none of them, so that a
# few wordings more do not turn what they have nothing to do with.
ORDERS = 5

Floats = npt.NDArray[np.float64]


def learn(wordings: Mapping[str, Sequence[str]]) -> ProblemSigns:
    """The weight of each sign for each category.

    Parameters
    ----------
    wordings
        The example wordings of each category.
    """
    codes = tuple(wordings)
    examples = [(n, placed(text)) for n, code in enumerate(codes) for text in wordings[code]]
    seen = Counter(sign for _, places in examples for found in places for sign in found)
    signs = sorted(sign for sign, count in seen.items() if count >= MIN_SEEN)
    places = {sign: n for n, sign in enumerate(signs)}
    counted = [(n, *_counts(found, places)) for n, found in examples]
    known = [example for example in counted if len(example[1])]
    weights = np.zeros((len(signs), len(codes)))
    for order in range(ORDERS):
        weights += _fit(known, len(signs), len(codes), order) / ORDERS
    return ProblemSigns(codes, places, weights)


def _counts(
    found: Sequence[Mapping[str, None]], places: Mapping[str, int]
) -> tuple[npt.NDArray[np.intp], Floats]:
    """The signs of a wording as rows of the weights, and what each counts."""
    rows, counts = list[int](), list[float]()
    for factor, signs in zip(PLACES, found, strict=True):
        known = [places[sign] for sign in signs if sign in places]
        rows += known
        counts += [factor / math.sqrt(len(known) or 1)] * len(known)
    return np.array(rows, dtype=np.intp), np.array(counts)


def _fit(
    examples: Sequence[tuple[int, npt.NDArray[np.intp], Floats]],
    signs: int,
    codes: int,
    seed: int,
) -> Floats:
    """Weights by stochastic gradient descent, with a step of its own for each weight (AdaGrad)."""
    weights, steps, mean = (np.zeros((signs, codes)) for _ in range(3))
    steps += 1e-6
    order = partial(np.random.default_rng(seed).permutation, len(examples))
    for lap in range(ROUNDS):
        for at in order():
            code, rows, counts = examples[at]
            here = weights[rows]
            error = _softmax(counts @ here)
            error[code] -= 1
            slope = counts[:, None] * error + SHRINK * here
            steps[rows] += slope * slope
            weights[rows] = here - STEP * slope / np.sqrt(steps[rows])
        if lap >= ROUNDS - KEPT_ROUNDS:
            mean += weights / KEPT_ROUNDS
    return mean


def _softmax(points: Floats) -> Floats:
    shares = np.exp(points - points.max())
    return np.asarray(shares / shares.sum())
