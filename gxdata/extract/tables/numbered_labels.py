"""The numbers before labels, by which one is told from the words before it: （一）予以公开, 1.重复申请."""

import re
from itertools import accumulate

from gxdata.extract.tables.tokens import label_key

NUMBERING = r"(?:[一二三四五六七八九十]{1,2}|\d{1,2})"
# The number of a row in its table before the label's own, where only white space parts columns: 23 1.当面申请数.
SERIAL = re.compile(r"^\d{1,3}\s+(?=[^\d\s、.．]|\d{1,2}[、.．])")
# How a numbered label begins.
NEXT_LABEL = re.compile(rf"其中[:：]|[（(]?{NUMBERING}(?:[)）]|[、.．])\D{{2}}")
# Where one begins directly behind a number.
NEXT_GLUED = re.compile(rf"\d(?:{NEXT_LABEL.pattern})")
# Where a numbered label begins within a text.
NUMBERED = re.compile(
    r"(?<=\D)(?:\d{1,2}[、.．]|[一二三四五六七八九十]{1,2}、)(?=\D)"
    rf"|[（(]{NUMBERING}[)）]"
)


def another_behind(text: str, length: int) -> bool:
    """Whether another numbered label stands in a token behind its first `length` characters as they are compared."""
    words = text.split()
    before = accumulate((len(label_key(word)) for word in words), initial=0)
    behind = (word for word, told in zip(words, before, strict=False) if told >= length)
    if any(map(NEXT_LABEL.match, behind)):
        return True
    return any(len(label_key(text[: m.start()])) >= length for m in NEXT_GLUED.finditer(text))


def from_last_label(text: str) -> str:
    """A text from the last numbered label on that stands in it behind other words."""
    words = text.split()
    last = max((n for n, word in enumerate(words) if NEXT_LABEL.match(word)), default=0)
    return " ".join(words[last:]) if last else text
