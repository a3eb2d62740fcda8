"""Take off glosses that nothing sets apart and no tone mark tells: 鎮zhen4 and 鎮zhen → 鎮."""

import re

from gxdata.catalogue.repairs import repair_data
from gxdata.mend.glosses import HAN, SYLLABLE
from gxdata.mend.steps import OnText, on_texts
from gxdata.read.document import Document

# Behind a tone the digits of a number may follow: 到dao423件 are 23.
GLOSS = re.compile(rf"[a-z](?<=([{HAN}]).)([a-z]{{0,5}})(?![A-Za-z])([1-5]?)(\d?)")
# So many of one page, so many different ones, are what the characters before them are read, and nearly all are whose
# reading is known. Syllables that stand before numbers alone are few.
MIN_READ, MIN_DIFFERENT, READ_OF = 10, 6, 0.8


def has_bare_glosses(text: str) -> bool:
    """Whether `text` is glossed with syllables that have a digit for their tone, or none."""
    return _stripping(text) is not None


def strip_bare_glosses(document: Document) -> Document:
    """The document without such glosses.

    Where no gloss lacks its tone, none of those digits is a number's. Where glosses have none, those before a digit
    stay, as it may be either.
    """
    stripping = _stripping("\n".join(document.texts()))
    return on_texts(stripping)(document) if stripping else document


def _stripping(text: str) -> OnText | None:
    numbered, toneless = _read(text)
    if _are_many(numbered) and not toneless:
        return _strip_numbered
    return _strip_toneless if _are_many(toneless) else None


def _strip_numbered(text: str) -> str:
    return GLOSS.sub(lambda found: found[4] if found[3] and _is_syllable(found) else found[0], text)


def _strip_toneless(text: str) -> str:
    return GLOSS.sub(
        lambda found: "" if not found[3] + found[4] and _is_syllable(found) else found[0], text
    )


def _read(text: str) -> tuple[list[str], list[str]]:
    """The syllables with a tone, and without, that the characters before them are read; none where few are."""
    readings = repair_data("readings")
    known = 0
    numbered: list[str] = []
    toneless: list[str] = []
    for found in GLOSS.finditer(text):
        syllable = _syllable(found)
        characters = readings.get(syllable, "")
        known += characters != ""
        if found[1] in characters:
            (numbered if found[3] else toneless).append(syllable)
    enough = len(numbered) + len(toneless) >= READ_OF * known
    return (numbered, toneless) if enough else ([], [])


def _are_many(syllables: list[str]) -> bool:
    return len(syllables) >= MIN_READ and len(set(syllables)) >= MIN_DIFFERENT


def _syllable(found: re.Match[str]) -> str:
    return found[0][0] + found[2]


def _is_syllable(found: re.Match[str]) -> bool:
    return SYLLABLE.fullmatch(_syllable(found)) is not None
