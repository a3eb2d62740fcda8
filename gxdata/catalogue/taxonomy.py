"""The taxonomy of problems, and the cues that point to each category."""

from dataclasses import dataclass
from functools import cache

from gxdata.catalogue.loader import load


@dataclass(frozen=True, slots=True)
class Category:
    """One category of problems. `cues` pairs a word with its weight."""

    code: str
    zh: str
    en: str
    cues: tuple[tuple[str, float], ...]


def _cue(text: str) -> tuple[str, float]:
    word, _, weight = text.partition(":")
    return word, float(weight or 1)


@cache
def categories() -> tuple[Category, ...]:
    """All categories, in the catalogue's order (which breaks ties)."""
    return tuple(
        Category(code, entry["zh"], entry["en"], tuple(_cue(c) for c in entry["cues"]))
        for code, entry in load("problems").items()
    )
