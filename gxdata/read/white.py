"""White space as pages use it."""

import re
from functools import lru_cache

# Characters without width, which str.split does not take for white space: a page may set one into the midst of a word
# or of a number, so nothing takes their place.
UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
# What a cell holds mostly has no more characters, and stands on thousands of pages.
SHORT = 60


def seen(text: str) -> str:
    """Text without the characters that a reader does not see."""
    return text if text.isascii() else UNSEEN.sub("", text)


def clean(text: str) -> str:
    """Text with every run of white space as one space, and none at the ends."""
    return " ".join(seen(text).split())


def clean_cell(text: str) -> str:
    """The same for a cell's text, worked out once for the short ones."""
    return _clean_short(text) if len(text) <= SHORT else clean(text)


_clean_short = lru_cache(maxsize=1 << 14)(clean)
