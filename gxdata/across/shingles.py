"""Texts as sets of short runs of characters, hashed: what two texts share is counted, never guessed."""

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint32]

# Constants of splitmix64, which spreads any 64 bits evenly.
STEP = np.uint64(0x9E3779B97F4A7C15)
MIX = np.uint64(0xBF58476D1CE4E5B9)
HALF = np.uint64(32)
# Characters of a run: short ones find texts that are alike, long ones only what was copied letter by letter. Two
# reports written apart share many a set phrase of five characters, and few of twelve.
ALIKE = 5
COPIED = 12


def runs(text: str, length: int) -> Hashes:
    """The hash of each run of `length` characters, in the order of the text; none if the text is shorter."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4").astype(np.uint64)
    count = len(codes) - length + 1
    if count < 1:
        return np.empty(0, np.uint32)
    value = np.zeros(count, np.uint64)
    for place in range(length):
        value = value * STEP + codes[place : place + count]
    value = (value ^ (value >> np.uint64(30))) * MIX
    return (value >> HALF).astype(np.uint32)


def containment(one: Hashes, other: Hashes) -> float:
    """The share of the smaller set of runs that the other has too; 0 where one is empty. Neither repeats a run."""
    if not len(one) or not len(other):
        return 0.0
    return float(len(np.intersect1d(one, other, assume_unique=True)) / min(len(one), len(other)))


def copied_share(text: Hashes, earlier: Hashes, length: int) -> float | None:
    """The share of a text's characters that stand in runs which an earlier text has too.

    Parameters
    ----------
    text
        Runs of the text, in its order.
    earlier
        Runs of the earlier text, sorted; they may repeat.
    length
        Characters of a run.

    Returns
    -------
    float or None
        0 to 1; None where the text is shorter than one run.
    """
    if not len(text):
        return None
    if not len(earlier):
        return 0.0
    place = np.minimum(np.searchsorted(earlier, text), len(earlier) - 1)
    # Runs found so far, before the first and at each character; one that begins in the last `length` covers it.
    found = np.zeros(len(text) + 2 * length - 1, np.int32)
    np.cumsum(earlier[place] == text, out=found[length : length + len(text)])
    found[length + len(text) :] = found[length + len(text) - 1]
    covered = np.count_nonzero(found[length:] > found[:-length])
    return float(covered / (len(text) + length - 1))
