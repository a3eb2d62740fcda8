"""Take off glosses that lost the vowel which bore the tone, as pages do whose encoding has none: 鎮(zhn), 府(f?)."""

import re
from collections.abc import Iterator
from functools import cache

from gxdata.catalogue.repairs import repair_data
from gxdata.mend.glosses import HAN, SYLLABLE
from gxdata.read.unreadable import UNREADABLE

# What may stand where the vowel was.
GAPS = f"?？{UNREADABLE}"
PIECE = re.compile(rf"[(（\[](?<=([{HAN}]).)(?=[{GAPS}]?[a-z])([a-z{GAPS}]{{1,6}})[)）\]]")
NO_GAPS = str.maketrans("", "", GAPS)
VOWELS = "aeiouv"
# So many pieces of one page, so many different ones, are what the characters before them are read without a vowel,
# and nearly all are whose character's reading is known: then they are no words.
MIN_FITTING, MIN_DIFFERENT, FITTING_OF = 8, 5, 0.8


def has_lost_tones(text: str) -> bool:
    """Whether `text` is glossed with syllables that lost a vowel."""
    readings = _without_vowel()
    pieces = ((han, piece.translate(NO_GAPS)) for han, piece in PIECE.findall(text))
    known = [(han, piece) for han, piece in pieces if han in readings]
    fitting = [piece for han, piece in known if piece in readings[han]]
    return (
        len(fitting) >= max(MIN_FITTING, FITTING_OF * len(known))
        and len(set(fitting)) >= MIN_DIFFERENT
    )


def strip_lost_tones(text: str) -> str:
    """`text` without such glosses. Call it on text of a page that `has_lost_tones`."""
    return PIECE.sub(_unless_piece, text)


def _unless_piece(found: re.Match[str]) -> str:
    piece = found[2].translate(NO_GAPS)
    return "" if _is_piece(piece) or piece in _without_vowel().get(found[1], ()) else found[0]


@cache
def _without_vowel() -> dict[str, frozenset[str]]:
    """What is left of a character's readings, by the character."""
    left: dict[str, set[str]] = {}
    for syllable, characters in repair_data("readings").items():
        for character in characters:
            left.setdefault(character, set()).update(_shortened(syllable))
    return {character: frozenset(pieces) for character, pieces in left.items()}


@cache
def _is_piece(piece: str) -> bool:
    """Whether a vowel more makes it a syllable: (mio) is of miao."""
    if not piece.strip(VOWELS):
        return False
    return any(
        SYLLABLE.fullmatch(piece[:at] + vowel + piece[at:])
        for at in range(len(piece) + 1)
        for vowel in VOWELS
    )


def _shortened(syllable: str) -> Iterator[str]:
    yield syllable[0]  # of some nothing else is left: 政(z)
    for at, letter in enumerate(syllable):
        if letter in VOWELS and len(syllable) > 1:
            yield syllable[:at] + syllable[at + 1 :]
