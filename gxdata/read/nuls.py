"""NUL bytes in what is a text all the same: padding around it, bytes that were lost in it, or a program's habit."""

import re

from gxdata.read.unreadable import UNREADABLE

NUL = b"\x00"
# A text has no larger share of them between its first and its last byte.
MOST = 0.05
# So few alone are bytes that were lost; more are what some program puts between characters.
FEW = 3
ALONE = "\x00"
HOLE = re.compile("\x00{2,}")
BESIDE_DIGIT = re.compile("(?<=[0-9])\x00|\x00(?=[0-9])")


def may_be_text(content: bytes) -> bool:
    """Whether bytes hold so few NULs that they may be a text."""
    return content.count(NUL) <= MOST * len(content)


def without_nuls(text: str) -> str:
    """Decoded text without NULs, with U+FFFD where a digit may have been: for several, and for one beside a digit."""
    text = HOLE.sub(UNREADABLE, text)
    if text.count(ALONE) <= FEW:
        text = BESIDE_DIGIT.sub(UNREADABLE, text)
    return text.replace(ALONE, "")
