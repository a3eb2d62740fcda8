"""Headings that every report has, as they look when their bytes are read one off."""

from collections import defaultdict
from functools import cache

from gxdata.catalogue.loader import load
from gxdata.mend.numerals import NUMERALS

# A shorter heading leaves too few bytes to be told from other words.
SHORTEST = 4


@cache
def _known() -> dict[tuple[bytes, ...], frozenset[str]]:
    """The numbered headings of the vocabulary by the characters that are left of them."""
    found: dict[tuple[bytes, ...], set[str]] = defaultdict(set)
    phrases = {p for p in load("vocabulary")["headings"].split() if len(p) >= SHORTEST}
    for phrase in sorted(phrases):
        for numeral in NUMERALS:
            heading = f"（{numeral}）{phrase}"
            raw = heading.encode("gbk")[1:]
            pairs = (raw[at : at + 2] for at in range(0, len(raw) - 1, 2))
            found[tuple(p for p in pairs if p.decode("gbk", errors="ignore"))].add(heading)
    return {left: frozenset(headings) for left, headings in found.items()}


def known_heading(pairs: tuple[bytes, ...]) -> str | None:
    """The one heading of which just these characters are left; None where none is, or several are.

    Pairs of bytes that are no character are gone from a page, so what they said can be known from the whole only.
    """
    headings = _known().get(pairs, frozenset())
    return next(iter(headings)) if len(headings) == 1 else None
