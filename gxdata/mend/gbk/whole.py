"""Headings read one byte off of which no character is gone: their bytes name each one, and words of the field prove it.

Where pairs of bytes are gone, what is left reads as other characters. These go together in no words, and what stood
beside them is left as halves of words; so a reading that is made of words from end to end lost nothing.
"""

import re
from functools import cache

from gxdata.catalogue.loader import load
from gxdata.mend.gbk.bytes import coded, variants
from gxdata.mend.numerals import NUMERALS
from gxdata.mend.script import to_simplified

# The first byte of the bracket before a heading's number.
BRACKET = b"\xa3"
NUMBER = re.compile(rf"（[{NUMERALS}]{{1,3}}）")
# Of a shorter heading whose end is gone too little is left.
SHORTEST = 4
LONGEST_WORD = 4


def whole_heading(pairs: tuple[bytes, ...], behind: str) -> str | None:
    """The heading that pairs of bytes are, None where they are not words of the field from end to end.

    Parameters
    ----------
    pairs
        The bytes of the characters shown, behind the first byte of the heading's bracket.
    behind
        The sound characters that follow, simplified: they may end the last word.
    """
    content = BRACKET + b"".join(pairs)
    read = [coded().get(content[at : at + 2]) for at in range(0, len(content) - 1, 2)]
    sound = [entry for entry in read if entry]
    text = "".join(entry.character for entry in sound)
    number = NUMBER.match(text)
    if len(sound) < len(read) or not number:
        return None
    half = content[-1] if len(content) % 2 else None
    said = sound[number.end() :]
    too_short = not said or (half is not None and len(said) < SHORTEST)
    plain = "".join(entry.plain for entry in said)
    return None if too_short or not _is_of_words(plain, half, behind) else text


def is_of_words(heading: str) -> bool:
    """Whether a numbered heading is words of the field from end to end."""
    number = NUMBER.match(heading)
    return number is not None and _is_of_words(to_simplified(heading[number.end() :]), None, "")


def _is_of_words(plain: str, half: int | None, behind: str) -> bool:
    """Whether a reading is words from end to end; the last one may lack a character, or go on in what follows."""
    begun = {0}
    for at in range(len(plain)):
        if at not in begun:
            continue
        if plain[at] in _links():
            begun.add(at + 1)
        begun.update(
            at + length
            for length in range(2, LONGEST_WORD + 1)
            if plain[at : at + length] in _words()
        )
    if half is None and len(plain) in begun:
        return True
    return any(
        _may_end(plain[at:], half, behind)
        for at in begun
        if len(plain) - LONGEST_WORD < at < len(plain)
    )


def _may_end(start: str, half: int | None, behind: str) -> bool:
    """Whether what is left at the end begins a word that the half character, or what follows, completes."""
    if half is None:
        return any(start + behind[:more] in _words() for more in range(1, LONGEST_WORD))
    lasts = (entry for last in _endings().get(start, ()) for entry in variants().get(last, ()))
    return any(entry.lead == half for entry in lasts)


@cache
def _words() -> frozenset[str]:
    return frozenset(load("heading_words")["words"].split())


@cache
def _links() -> frozenset[str]:
    return frozenset(load("heading_words")["links"])


@cache
def _endings() -> dict[str, set[str]]:
    """The last characters of words by what stands before them."""
    found: dict[str, set[str]] = {}
    for word in _words():
        found.setdefault(word[:-1], set()).add(word[-1])
    return found
