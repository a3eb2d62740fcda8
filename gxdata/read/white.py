"""White space as pages use it."""

from functools import lru_cache

# Characters without width, which str.split does not take for white space.
UNSEEN = {ord(c): " " for c in "\u200b\ufeff"}
# What a cell holds mostly has no more characters, and stands on thousands of pages.
SHORT = 60


def clean(text: str) -> str:
    """Text with every run of white space as one space, and none at the ends."""
    if "\u200b" in text or "\ufeff" in text:
        text = text.translate(UNSEEN)
    return " ".join(text.split())


def clean_cell(text: str) -> str:
    """The same for a cell's text, worked out once for the short ones."""
    return _clean_short(text) if len(text) <= SHORT else clean(text)


_clean_short = lru_cache(maxsize=1 << 14)(clean)
