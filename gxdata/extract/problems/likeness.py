"""Liken a text to the catalogue's example wordings: what all of its words say together, whether or not one is a cue.

The catalogue keeps how much each sign (a character, a pair of characters) speaks for each category, learnt from the
wordings (``gxdata taxonomy learn``). The signs of a text are weighed together, those of its first clause most.
"""

import math
from collections.abc import Mapping
from functools import lru_cache

import numpy as np

from gxdata.catalogue import problem_signs
from gxdata.extract.problems.signs import LIMIT, PLACES, placed


def likeness(text: str) -> Mapping[str, float]:
    """How much a text is like each category's wordings: shares that add up to one, or nothing where no sign is known.

    Parameters
    ----------
    text
        The words of a problem or measure.
    """
    # Nothing behind is read, and what begins alike need not be weighed again.
    return _likeness(text[:LIMIT])


@lru_cache(maxsize=1024)
def _likeness(text: str) -> Mapping[str, float]:
    known = problem_signs()
    rows, counts = list[int](), list[float]()
    for factor, found in zip(PLACES, placed(text), strict=True):
        here = [row for row in map(known.places.get, found) if row is not None]
        if here:
            rows += here
            # Signs overlap, so that their number says less than it seems to: its root is divided by. It is each
            # place's own, so that long details do not drown a short headline.
            counts += [factor / math.sqrt(len(here))] * len(here)
    if not rows:
        return {}
    points = (np.array(counts) @ known.weights[rows]).tolist()
    best = max(points)
    shares = [math.exp(point - best) for point in points]
    whole = sum(shares)
    return {code: share / whole for code, share in zip(known.categories, shares, strict=True)}
