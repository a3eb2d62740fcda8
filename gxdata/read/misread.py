"""Undo a wrong reading of a whole page that was saved with it: æ”¿åºœ and 鏀垮簻 are 政府.

Bytes that the wrong reading lost are lost. Set phrases tell some of the characters they were of; others stay U+FFFD.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from gxdata.read.lost_thirds import decoded
from gxdata.read.unreadable import UNREADABLE

# What the commonest characters of a report become. A text without these was not read wrongly.
SIGNS = "锛銆鐨鏀淇鍏Ãåæçï¼ÕÐÏ"
BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
SAMPLE = 6_000
# A text is as wrong, and another reading of it as right, as this says; see `decode.plausibility`.
WRONG, RIGHT = 0.15, 0.35
# No more than this share of the characters may be lost. A reading as GBK loses the last one of every odd run.
LOST = 0.15
# The byte that stands for one that was lost: no encoding begins a character with it.
GAP = b"\xff"
GAPS = re.compile(f"{UNREADABLE}+")
# How browsers read the byte 80 in GBK.
EURO = "€"
# What some converters put for what they could not read.
LEFT_OUT = re.compile(r"(?<=[^\x00-\x7f])\?+")
UTF8 = "utf-8"
LATIN_1 = "Ā"  # the first character beyond it


class Misreading(NamedTuple):
    """What a page was, as what it was read, and how to undo that."""

    encoding: str
    read_as: str
    to_bytes: Callable[[str], bytes]

    def undone(self, text: str) -> str:
        """The text read rightly, with U+FFFD for each character that was lost."""
        content = self.to_bytes(text)
        right = (
            decoded(content) if self.encoding == UTF8 else content.decode(self.encoding, "replace")
        )
        return GAPS.sub(UNREADABLE, right)


def _as_gbk(text: str) -> bytes:
    if UNREADABLE not in text:
        text = LEFT_OUT.sub(lambda gap: UNREADABLE * len(gap[0]), text)
    return GAP.join(
        b"\x80".join(piece.encode("gb18030", "replace") for piece in part.split(EURO))
        for part in text.split(UNREADABLE)
    )


def _as_latin(text: str) -> bytes:
    """Latin-1, or Windows-1252 as browsers read it: the bytes it has no character for as control characters."""
    return b"".join(map(_latin_byte, text))


def _latin_byte(character: str) -> bytes:
    if character < LATIN_1:
        return bytes((ord(character),))
    return GAP if character == UNREADABLE else character.encode("cp1252", "replace")


def _as_latin_twice(text: str) -> bytes:
    """The same for a page that was saved so and read wrongly once more: Ã¦ is æ, the first byte of many characters."""
    return _as_latin(_as_latin(text).decode("utf-8", "replace"))


MISREADINGS = (
    Misreading(UTF8, "gbk", _as_gbk),
    Misreading(UTF8, "windows-1252", _as_latin),
    Misreading("gb18030", "windows-1252", _as_latin),
    Misreading(UTF8, "windows-1252 twice", _as_latin_twice),
)


def misreading(text: str, plausibility: Callable[[str], float]) -> Misreading | None:
    """How a text was read wrongly before it was saved, None where it is right or where nothing makes it so.

    Parameters
    ----------
    text
        The text as saved.
    plausibility
        How much of a text is what reports are made of.
    """
    head = text[: 4 * SAMPLE]
    if not any(sign in head for sign in SIGNS):
        return None
    sample = "".join(BEYOND_ASCII.findall(head))[:SAMPLE]
    if plausibility(sample) > WRONG:
        return None
    start = text.find(sample[0])
    part = text[start : start + SAMPLE]
    for way in MISREADINGS:
        right = way.undone(part)
        left = right.replace(UNREADABLE, "")
        if plausibility(left) >= RIGHT and right.count(UNREADABLE) <= LOST * len(right) + 1:
            return way
    return None
