"""Rows whose labels are not where, or not what, the form says: misspelt ones, and rows that changed places."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz

from gxdata.catalogue import Row
from gxdata.extract.tables.label_places import Hit
from gxdata.extract.tables.labels import core, stands_once
from gxdata.extract.tables.numbered_labels import NEXT_LABEL, from_last_label
from gxdata.extract.tables.tokens import Token, label_key

# A label this alike (0 to 100) is taken for a misspelt one, if no other row's label comes near.
ALIKE, APART = 80, 8
# Where as many labels as rows are left between two known ones, their order speaks for them as well: then this will do,
# for labels of up to four characters and for longer ones.
ALIKE_SHORT, ALIKE_IN_ORDER = 50, 60
SHORT = 4
# A chain of a few words is no table to look for more in.
MIN_CHAIN = 3
# How many tokens before its first known label, or behind its last one, a table may have another row.
REACH = 24
# A year that a label names, and what the form says for it: 结转2023年度继续办理.
NAMED_YEAR = re.compile(r"20\d\d年度?")
YEARS = ("本年", "上年", "下年度")
# Over how many lines a label is broken at most.
MAX_PIECES = 3


def with_strays(
    stream: list[Token],
    rows: tuple[Row, ...],
    chain: list[Hit],
    others: list[Hit],
) -> list[Hit]:
    """The chain with the rows it lacks, where they can be told; in the order of the stream.

    `others` are labels found with values behind them, the chain's among them.
    """
    if len(chain) < min(MIN_CHAIN, len(rows)) or len(chain) == len(rows):
        return chain
    found = {hit.row: hit for hit in chain}
    found |= _out_of_place(rows, found, others)
    for first, stop, missing in _gaps(stream, rows, found):
        found |= _alike(_labels(stream, first, stop), rows, missing)
    for first, stop, missing in _gaps(stream, rows, found):
        if 0 not in missing and len(rows) - 1 not in missing:
            found |= _in_order(_labels(stream, first, stop), rows, missing)
    return sorted(found.values(), key=lambda hit: hit.first)


def _out_of_place(
    rows: tuple[Row, ...], found: dict[int, Hit], others: list[Hit]
) -> dict[int, Hit]:
    """Rows that stand within the table but not in the form's order: their own label, once, with values behind it."""
    others = [hit for hit in others if hit.row not in found]
    if not others:
        return {}
    first = min(hit.first for hit in found.values())
    last = max(hit.last for hit in found.values())
    taken = {n for hit in found.values() for n in range(hit.first, hit.last + 1)}
    strays: dict[int, list[Hit]] = {}
    for hit in others:
        inside = first <= hit.first and hit.last <= last
        if inside and taken.isdisjoint(range(hit.first, hit.last + 1)):
            strays.setdefault(hit.row, []).append(hit)
    if not strays:
        return {}
    return {
        row: hits[0]
        for row, hits in strays.items()
        if len({hit.last for hit in hits}) == 1 and stands_once(rows, row)
    }


def _gaps(
    stream: list[Token], rows: tuple[Row, ...], found: dict[int, Hit]
) -> Iterator[tuple[int, int, list[int]]]:
    """Where rows are missing: the tokens between the known labels around them, and which rows they are.

    Rows of another form than those found are not missed.
    """
    forms = {form for row in found for form in rows[row].forms}
    below: Hit | None = None
    missing: list[int] = []
    for row in range(len(rows) + 1):
        if row < len(rows) and row not in found:
            if not forms or not rows[row].forms or forms & set(rows[row].forms):
                missing.append(row)
            continue
        above = found.get(row)
        if missing:
            if below and above:
                first, stop = below.last + 1, above.first
            elif above:
                first, stop = max(0, above.first - REACH), above.first
            else:
                assert below is not None  # a chain is never empty
                first, stop = below.last + 1, min(len(stream), below.last + REACH)
            yield first, stop, missing
        below, missing = above, []


class _Label(NamedTuple):
    """Words with a value behind them: the last token they stand in, and what they read as from each token they may
    begin with."""

    last: int
    wordings: tuple[tuple[int, str], ...]


def _labels(stream: list[Token], first: int, stop: int) -> list[_Label]:
    """The words with a value behind them from token `first` up to `stop`: what may be a misspelt label."""
    found = []
    for n in range(first, min(stop, len(stream) - 1)):
        token, behind = stream[n], stream[n + 1]
        if token.value or not token.key or not behind.value or behind.row != token.row:
            continue
        text, wordings = "", []
        for begin in range(n, max(n - MAX_PIECES, first - 1), -1):
            piece = stream[begin]
            if piece.value or piece.row != token.row or (begin < n and token.row is not None):
                break
            text = piece.text + text
            wordings.append((begin, text))
            if NEXT_LABEL.match(piece.text):
                break  # what stands before the number of a row is another's
        found.append(_Label(n, tuple(wordings)))
    return found


def _alike(labels: list[_Label], rows: tuple[Row, ...], missing: list[int]) -> dict[int, Hit]:
    """Missing rows that one label comes near to, and no other row's."""
    found: dict[int, Hit] = {}
    for row in missing:
        near = [(_likeness(label, rows[row]), label) for label in labels]
        (likeness, begin), label = max(near, default=((0.0, -1), None), key=lambda pair: pair[0][0])
        if label is None or likeness < ALIKE:
            continue
        others = max(
            (_likeness(label, other)[0] for other in rows if other is not rows[row]), default=0.0
        )
        if likeness >= others + APART:
            found[row] = Hit(row, begin, label.last, likeness / 100)
    return found


def _in_order(labels: list[_Label], rows: tuple[Row, ...], missing: list[int]) -> dict[int, Hit]:
    """Missing rows where as many labels stand between their neighbours, each alike enough to the one in its place."""
    if len(labels) != len(missing):
        return {}
    found: dict[int, Hit] = {}
    for label, row in zip(labels, missing, strict=True):
        likeness, begin = _likeness(label, rows[row])
        short = len(label_key(core(rows[row].label))) <= SHORT
        rivals = max((_likeness(label, rows[r])[0] for r in missing if r != row), default=0.0)
        if likeness < (ALIKE_SHORT if short else ALIKE_IN_ORDER) or rivals >= likeness:
            return {}
        found[row] = Hit(row, begin, label.last, likeness / 100)
    return found


def _likeness(label: _Label, row: Row) -> tuple[float, int]:
    """How alike a label is to the row's (0 to 100), and the token it then begins with."""
    return max((_alikeness(text, row), begin) for begin, text in label.wordings)


@lru_cache(maxsize=1 << 14)
def _alikeness(text: str, row: Row) -> float:
    # What stands behind the last of several labels is that one's.
    own = core(from_last_label(_without_parent(text, row.parent)))
    spelt = [own, *(NAMED_YEAR.sub(words, own) for words in YEARS if "20" in own)]
    return max(fuzz.ratio(label_key(s), label_key(core(w))) for s in spelt for w in row.wordings)


def _without_parent(text: str, parent: str | None) -> str:
    """A label without the heading its row stands under, which may be glued to it."""
    above = core(parent) if parent else ""
    return text[text.index(above) + len(above) :].lstrip() if above and above in text else text
