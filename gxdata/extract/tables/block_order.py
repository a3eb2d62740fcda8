"""Blocks of table 二 with their columns in another order than the form's, as the headings right above them say."""

import re
from collections.abc import Sequence
from functools import lru_cache

from gxdata.catalogue import Column
from gxdata.extract.tables.span_blanks import is_blank
from gxdata.extract.tables.tokens import OVER_LABELS, Token, label_key
from gxdata.mend.any_of import any_of

# A block's first rows may stand between the heading over the labels and a row.
REACH = 40
# So many tokens behind it are headings at most.
MAX_TOKENS = 8
UNIT = "(?:(?:单位)?(?:[十百千亿]?万?元|[件条项个]))?"


def printed_order(
    stream: list[Token], first: int, columns: Sequence[Column]
) -> tuple[int, ...] | None:
    """Where in a printed row each of the form's columns stands; None where the headings do not say of every one."""
    near = range(first, max(-1, first - REACH), -1)
    over = next((n for n in near if OVER_LABELS in stream[n].key), None)
    if over is None or len(columns) < 2:
        return None
    text = stream[over].key.rpartition(OVER_LABELS)[2]
    for token in stream[over + 1 : over + 1 + MAX_TOKENS]:
        if token.value is not None and not is_blank(token):
            break
        if token.row != stream[over].row:
            break
        text += "\x00" + token.key
    words = tuple([tuple([label_key(w) for w in c.wordings]) for c in columns])
    order = _order(text, words)
    if order is None and stream[over].row is None:
        return _order(text.replace("\x00", ""), words)  # a line's end may break a heading
    return order


@lru_cache(maxsize=1 << 10)
def _order(text: str, columns: tuple[tuple[str, ...], ...]) -> tuple[int, ...] | None:
    """The places of the columns in a line of headings that holds each once, one right behind the other."""
    column = {words: n for n, wordings in enumerate(columns) for words in wordings}
    one = re.compile(rf"\x00*({any_of(sorted(column, key=len, reverse=True))}){UNIT}")
    found: list[int] = []
    at = 0
    while len(found) < len(columns):
        match = one.match(text, at)
        if match is None:
            return None
        found.append(column[match[1]])
        at = match.end()
    rest = text[at:].lstrip("\x00")
    if len(set(found)) < len(columns) or one.match(rest):
        return None
    return tuple(found.index(n) for n in range(len(columns)))
