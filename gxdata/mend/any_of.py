"""Expressions for any of many words, which a text is run through for fast."""

import re
from collections.abc import Iterable, Iterator

# The first character of what is looked for, and an expression for the rest.
Piece = tuple[str, str]


def any_of(words: Iterable[str], between: str = "") -> str:
    """An expression for any of some words; of those that fit in one place the first.

    Words that begin alike stand together behind what they begin with, so that few are tried in any place of a text.

    Parameters
    ----------
    words
        The words as they are written.
    between
        An expression for what may stand between two characters of a word.
    """
    return any_piece(pieces(words, between))


def pieces(words: Iterable[str], between: str = "", behind: str = "") -> Iterator[Piece]:
    """Each word as its first character and an expression for the rest, with what must stand `behind` the word."""
    for word in words:
        yield word[0], "".join(between + re.escape(character) for character in word[1:]) + behind


def any_piece(of: Iterable[Piece]) -> str:
    """An expression for any of some pieces; as it begins with characters, a search leaps from one to the next."""
    rests: dict[str, list[str]] = {}
    for first, rest in of:
        rests.setdefault(first, []).append(rest)
    return "|".join(
        re.escape(first) + (of[0] if len(of) == 1 else f"(?:{'|'.join(of)})")
        for first, of in rests.items()
    )


def longest_of(words: Iterable[str]) -> re.Pattern[str]:
    """What finds any of some words, of those that fit in one place the longest."""
    return re.compile(any_of(sorted(words, key=len, reverse=True)))
