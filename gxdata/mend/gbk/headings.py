"""Headings that reports have, as they look when their bytes are read one off."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from opencc_pyo3 import OpenCC

from gxdata.catalogue.loader import load
from gxdata.mend.numerals import NUMERALS

# A shorter heading leaves too few bytes to be told from other words.
SHORTEST = 4
# The parts of the vocabulary that stand behind numbers in brackets, and how mirrors write them.
NUMBERED = ("headings", "rows", "points")
MIRRORS = ("s2t", "s2tw")


class Known(NamedTuple):
    """A known heading: what of it was read one off, and the rest, which is sound again behind a byte of ASCII."""

    misread: str
    sound: str


def known_headings(pairs: tuple[bytes, ...], behind: str) -> set[str]:
    """The readings of a piece by the known headings of which just its characters are left.

    Pairs of bytes that are no character are gone from a page, so what they said can be known from the whole only;
    where there are two such readings no other one is certain either.

    Parameters
    ----------
    pairs
        The bytes of the characters shown; the last one is single where it ends a character and is read as ASCII.
    behind
        The sound text that follows.
    """
    return {known.misread for known in _known().get(pairs, ()) if behind.startswith(known.sound)}


@cache
def _known() -> dict[tuple[bytes, ...], frozenset[Known]]:
    """The numbered headings of the vocabulary by the characters that are left of them."""
    found: dict[tuple[bytes, ...], set[Known]] = defaultdict(set)
    for phrase in _phrases():
        for numeral in NUMERALS:
            left, known = _misread(f"（{numeral}）{phrase}")
            found[left].add(known)
    return {left: frozenset(headings) for left, headings in found.items()}


def _phrases() -> Iterator[str]:
    vocabulary = load("vocabulary")
    phrases = {p for part in NUMBERED for p in vocabulary[part].split() if len(p) >= SHORTEST}
    plain = "\n".join(sorted(phrases))
    written = {plain, *(OpenCC(way).convert(plain) for way in MIRRORS)}
    yield from sorted({phrase for text in written for phrase in text.split("\n")})


def left_of(heading: str) -> tuple[bytes, ...]:
    """What is left of a heading that was read one byte off."""
    return _misread(heading)[0]


def _misread(heading: str) -> tuple[tuple[bytes, ...], Known]:
    """What is left of a heading behind the first byte of its bracket, and which part of it that is."""
    raw = heading.encode("gbk", errors="ignore")
    at, left = 1, list[bytes]()
    while at < len(raw) - 1 and raw[at] >= 0x80:
        pair = raw[at : at + 2]
        left += [pair] if pair.decode("gbk", errors="ignore") else []
        at += 2
    if raw[at] < 0x80:
        left.append(raw[at : at + 1])
    end = (at + 1) // 2
    return tuple(left), Known(heading[:end], heading[end:])
