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


def _length(text: str) -> int:
    return -len(_cue(text)[0])


def _cue(text: str) -> tuple[str, float]:
    word, _, weight = text.partition(":")
    return word, float(weight or 1)


@cache
def categories() -> tuple[Category, ...]:
    """All categories, in the catalogue's order (which breaks ties)."""
    return tuple(
        # Longest first: a long cue swallows the shorter ones inside it.
        Category(
            code, entry["zh"], entry["en"], tuple(map(_cue, sorted(entry["cues"], key=_length)))
        )
        for code, entry in load("problems").items()
    )
