"""The taxonomy of problems, and the cues that point to each category."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from gxdata.catalogue.loader import load


@dataclass(frozen=True, slots=True)
class Category:
    """One category of problems. `cues` pairs a word with its weight; `rule` tells the category from its neighbours."""

    code: str
    zh: str
    en: str
    definition_zh: str
    definition_en: str
    rule_zh: str
    rule_en: str
    cues: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue found: where it starts, and the weight it has in each category it stands for."""

    word: str
    at: int
    weights: Mapping[str, float]


def _cue(text: str) -> tuple[str, float]:
    word, _, weight = text.partition(":")
    return word, float(weight or 1)


@cache
def categories() -> tuple[Category, ...]:
    """All categories, in the catalogue's order (which breaks ties)."""
    return tuple(
        Category(code=code, **entry | {"cues": tuple(map(_cue, entry["cues"]))})
        for code, entry in load("problems").items()
    )


def cue_hits(text: str) -> Iterator[Hit]:
    """The cues in a text from left to right; at one place the longest wins, whichever category it belongs to.

    A cue that ends in 不 leaves it to the predicate it belongs to: 栏目不 and 不准确 both stand in 栏目不准确.
    """
    index = _index()
    at = 0
    for start in range(len(text)):
        if start < at:
            continue
        for word, weights in index.get(text[start : start + 2]) or index.get(text[start]) or ():
            if text.startswith(word, start):
                yield Hit(word, start, weights)
                at = start + len(word) - (len(word) > 1 and word[-1] == "不")
                break


@cache
def _index() -> dict[str, list[tuple[str, dict[str, float]]]]:
    """All cues by their first two characters, longest first; a cue of one character stands behind each of its pairs."""
    weights: dict[str, dict[str, float]] = {}
    for category in categories():
        for word, weight in category.cues:
            weights.setdefault(word, {})[category.code] = weight
    index: dict[str, list[tuple[str, dict[str, float]]]] = {}
    for word in sorted(weights, key=len, reverse=True):
        index.setdefault(word[:2], []).append((word, weights[word]))
    for pair, words in index.items():
        if len(pair) == 2:
            words += index.get(pair[0], [])
    return index
