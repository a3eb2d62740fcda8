"""Random numbers that are the same on every machine and every Python."""

from collections.abc import Mapping
from random import Random


def seeded(seed: int, *parts: object) -> Random:
    """A generator of its own for each thing drawn, so that drawing more of one changes no other.

    Parameters
    ----------
    seed
        The seed of the whole sample.
    parts
        What is being drawn, such as the organ, the year and the topic.
    """
    return Random("/".join(str(part) for part in (seed, *parts)))


def deal(rng: Random, number: int, weights: Mapping[str, float]) -> dict[str, int]:
    """Deal `number` things out over the keys of `weights`, by their weights.

    Returns
    -------
    dict
        A count for every key, zeros included; the counts add up to `number`.
    """
    counts = dict.fromkeys(weights, 0)
    for key in rng.choices(list(weights), list(weights.values()), k=number):
        counts[key] += 1
    return counts
