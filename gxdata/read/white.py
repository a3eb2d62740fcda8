"""White space as pages use it, and what they write for it."""

import html
import re
from functools import lru_cache

from gxdata.read.unreadable import UNREADABLE

# Characters without width, which str.split does not take for white space: a page may set one into the midst of a word
# or of a number, so nothing takes their place.
_UNSEEN = (
    "\x01-\x08\x0e-\x1b\x1f\x7f\u00ad\u034f\u061c\u115f\u1160\u180b-\u180e\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0001-\U000e01ef"
)
UNSEEN = re.compile(f"[{_UNSEEN}]")
# Control characters of the second set: bytes that were read wrongly, in the place of characters that are lost.
_LOST = "\x80-\x9f"
LOST = re.compile(f"[{_LOST}]+")
# Fillers that are as wide as a character and as blank as white space, which str.split does not take for it.
_FILLERS = "\u2800\u3164\uffa0"
FILLERS = re.compile(f"[{_FILLERS}]")
# Any of these: hardly any text holds one, which one search tells.
STRANGE = re.compile(f"[{_UNSEEN}{_LOST}{_FILLERS}]")
# A character that was escaped once more than the page is read: &amp;nbsp; leaves &nbsp; in its text.
ESCAPED = re.compile(
    r"&(?:amp;)?(?:nbsp|ensp|emsp|thinsp|lt|gt|quot|amp|[lr][ds]quo|mdash|middot|hellip|#\d{2,7}|#[xX][\da-fA-F]{2,6});"
    # A character of Chinese also without its end, where no digit may belong to it or to what follows.
    r"|&(?:amp;)?#(?:199[6-9]\d|[23]\d{4}|40[0-8]\d\d)(?![\d;])"
)
# What is shown from its end to its beginning, so that its digits are not the number a reader sees.
BACKWARDS_START, BACKWARDS_END = "\u202e", "\u202c"
BACKWARDS = re.compile(f"{BACKWARDS_START}[^{BACKWARDS_END}\n]*")
DIGIT = re.compile(r"\d")
# What a cell holds mostly has no more characters, and stands on thousands of pages.
SHORT = 60


def seen(text: str) -> str:
    """Text without the characters that a reader does not see, and with those that he sees as their escape."""
    if "&" in text:
        text = ESCAPED.sub(lambda found: html.unescape(html.unescape(found[0])), text)
    if not STRANGE.search(text):
        return text
    if BACKWARDS_START in text:
        text = BACKWARDS.sub(lambda found: DIGIT.sub(UNREADABLE, found[0]), text)
    return FILLERS.sub(" ", UNSEEN.sub("", LOST.sub(UNREADABLE, text)))


def clean(text: str) -> str:
    """Text with every run of white space as one space, and none at the ends."""
    return " ".join(seen(text).split())


def clean_cell(text: str) -> str:
    """The same for a cell's text, worked out once for the short ones."""
    return _clean_short(text) if len(text) <= SHORT else clean(text)


_clean_short = lru_cache(maxsize=1 << 14)(clean)
