"""The signs of a text: its characters and pairs of characters, by where they stand."""

import re
from collections.abc import Iterator
from itertools import pairwise

from gxdata.extract.problems.wording import NEUTRAL, THEME, fold, leads

HAN = re.compile(r"[一-鿿]+")
CLAUSE = re.compile(r"[^，。；：！、\n]+([，。；：！、\n]?)")
# What is said first counts whole, the rest of its sentence and what follows less.
PLACES = (1.0, 0.6, 0.2)
FIRST, SAME_SENTENCE, LATER = range(3)
# The first clause that says something is at least MIN_CLAUSE long, or a sentence of MIN_SAID; beyond LIMIT nothing is
# read.
MIN_CLAUSE, MIN_SAID, LIMIT = 5, 4, 80


def placed(text: str) -> tuple[dict[str, None], ...]:
    """The signs of a text by the best place where each stands, in the order of PLACES.

    Parameters
    ----------
    text
        The words of a problem or measure.
    """
    text = NEUTRAL.sub("", fold(text[:LIMIT]))
    found: tuple[dict[str, None], ...] = ({}, {}, {})
    said, later = 0, False
    for clause in CLAUSE.finditer(text):
        words = clause[0]
        if not said and clause.end() < len(text) and leads(text, *clause.span()):
            place = LATER
        elif not said and THEME.match(text, clause.start()):
            place = SAME_SENTENCE
        else:
            place = LATER if later else FIRST if said < MIN_CLAUSE else SAME_SENTENCE
            said += len(words)
        found[place].update(dict.fromkeys(_pieces(words)))
        later = later or (said >= MIN_SAID and clause[1] in ("。", "；", "\n"))
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
