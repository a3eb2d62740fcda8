"""Which of many texts are nearly the same, without holding each against each: MinHash, and buckets of its bands.

The share of places in which two signatures agree estimates the Jaccard similarity of the two sets of runs (Broder
1997). A signature is cut into bands; texts that agree in one whole band fall into one bucket, and only these are
compared. With 16 bands of 4 a pair that shares 0.8 of its runs is missed once in 5,000, one that shares 0.3 is compared
once in 8. Time and memory grow with the number of texts, not with its square.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from gxdata.across.shingles import Hashes

Signature = NDArray[np.uint32]

BANDS, ROWS = 16, 4
# So many runs are mixed at once: what a report of any length needs stays small.
BLOCK = 4096
# Odd factors: multiplying by one and dropping what overflows puts all hashes into another order.
FACTORS = np.random.default_rng(20080501).integers(0, 2**31, BANDS * ROWS, np.uint32) * np.uint32(
    2
) + np.uint32(1)


def signature(hashes: Hashes) -> Signature:
    """The signature of some runs, at least one. That of two texts together is the lesser of theirs in each place."""
    least: Signature = np.full(BANDS * ROWS, np.iinfo(np.uint32).max, np.uint32)
    for start in range(0, len(hashes), BLOCK):
        mixed = FACTORS[:, None] * hashes[None, start : start + BLOCK]
        np.minimum(least, mixed.min(axis=1), out=least)
    return least


def similarity(one: Signature, other: Signature) -> float:
    """The estimated Jaccard similarity of two texts, 0 to 1."""
    return float(np.mean(one == other))


def buckets(signatures: Sequence[Signature]) -> Iterator[list[int]]:
    """Groups of texts that agree in a whole band, each as ascending positions; a text may stand in several groups."""
    for band in range(BANDS):
        groups: dict[bytes, list[int]] = {}
        for place, signed in enumerate(signatures):
            groups.setdefault(signed[band * ROWS : (band + 1) * ROWS].tobytes(), []).append(place)
        yield from (group for group in groups.values() if len(group) > 1)


def families(signatures: Sequence[Signature], least: float) -> list[int]:
    """For each text the first of the family it belongs to; itself where it is alone.

    Within a bucket each text is held against the first and against the one before it only, which keeps the work linear.

    Parameters
    ----------
    signatures
        Of all texts; their order decides which is a family's first.
    least
        Estimated similarity from which two texts belong together.
    """
    first = list(range(len(signatures)))

    def root(place: int) -> int:
        while first[place] != place:
            first[place] = first[first[place]]
            place = first[place]
        return place

    for group in buckets(signatures):
        for before, place in pairwise(group):
            for other in {group[0], before}:
                one, two = sorted((root(other), root(place)))
                if one != two and similarity(signatures[other], signatures[place]) >= least:
                    first[two] = one
    return [root(place) for place in range(len(signatures))]
