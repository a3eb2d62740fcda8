"""Liken a text to the catalogue's example wordings, for what no cue says.

A category's signs are the characters and pairs of characters that its wordings have more often than the others'. The
signs of a text speak for their categories as in a naive Bayes classifier, those of its first clause most.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import pairwise

from gxdata.catalogue import problem_wordings
from gxdata.extract.problems.wording import fold, subordinate

HAN = re.compile(r"[一-鿿]+")
CLAUSE = re.compile(r"[^，。；：！、\n]+([，。；：！、\n]?)")
# What is said first counts whole, the rest of its sentence and what follows less.
PLACES = (1.0, 0.5, 0.1)
FIRST, SAME_SENTENCE, LATER = range(3)
# The first clause that says something is at least MIN_CLAUSE long, or a sentence of MIN_SAID; beyond LIMIT nothing is
# read.
MIN_CLAUSE, MIN_SAID, LIMIT = 6, 4, 80
# A sign stands in so many wordings at least; what an unseen one is taken to have been seen.
MIN_SEEN, SMOOTH = 2, 0.3


def likeness(text: str) -> Mapping[str, float]:
    """How much each category's wordings are like a text: shares that add up to one, or nothing where no sign is known.

    Parameters
    ----------
    text
        The words of a problem or measure.
    """
    signs = _signs()
    points = dict.fromkeys(problem_wordings(), 0.0)
    known = 0
    for counts, found in zip(PLACES, _placed(fold(text[:LIMIT])), strict=True):
        weights = [signs[sign] for sign in found if sign in signs]
        known += len(weights)
        # Signs overlap, so that their number says less than it seems to: its root is divided by. It is each place's
        # own, so that long details do not drown a short headline.
        factor = counts / math.sqrt(len(weights) or 1)
        for weight in weights:
            for code, odds in weight:
                points[code] += factor * odds
    if not known:
        return {}
    shares = {code: math.exp(score) for code, score in points.items()}
    whole = sum(shares.values())
    return {code: share / whole for code, share in shares.items()}


def _placed(text: str) -> tuple[dict[str, None], ...]:
    """The signs of a text by the best place where each stands, in the order of PLACES."""
    found: tuple[dict[str, None], ...] = ({}, {}, {})
    said, later = 0, False
    for clause in CLAUSE.finditer(text):
        words = clause[0]
        if not said and subordinate().match(text, clause.start()):
            place = LATER
        else:
            place = LATER if later else FIRST if said < MIN_CLAUSE else SAME_SENTENCE
            said += len(words)
        found[place].update(dict.fromkeys(_pieces(words)))
        later = later or (said >= MIN_SAID and clause[1] in ("。", "\n"))
    first, same, last = found
    return (
        first,
        {s: None for s in same if s not in first},
        {s: None for s in last if s not in first and s not in same},
    )


def _pieces(text: str) -> Iterator[str]:
    for run in HAN.findall(text):
        yield from run
        yield from map("".join, pairwise(run))


@cache
def _signs() -> dict[str, tuple[tuple[str, float], ...]]:
    """Every sign with what it says for the categories that have it, over what it says for one that has it not."""
    counts = {code: _seen(wordings) for code, wordings in problem_wordings().items()}
    sizes = {code: len(wordings) for code, wordings in problem_wordings().items()}
    total = Counter[str]()
    for count in counts.values():
        total.update(count)
    size = sum(sizes.values())
    mean = size / len(sizes)
    return {
        sign: tuple(
            (code, _odds(count[sign], sizes[code], n, size) - _odds(0, mean, n, size))
            for code, count in counts.items()
            if sign in count
        )
        for sign, n in total.items()
        if n >= MIN_SEEN
    }


def _odds(seen: int, size: float, total: int, whole: int) -> float:
    """The logarithm of how much more often a sign stands in a category's wordings than in the others'."""
    mine = (seen + SMOOTH) / (size + 2 * SMOOTH)
    others = (total - seen + 5 * SMOOTH) / (whole - size + 10 * SMOOTH)
    return math.log(mine / others)


def _seen(wordings: Iterable[str]) -> Counter[str]:
    """In how many wordings each sign stands."""
    return Counter(sign for words in wordings for sign in set(_pieces(words)))
