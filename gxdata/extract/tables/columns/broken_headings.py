"""Headings broken over lines: the order of columns that what they begin and end in tells."""

import re
from collections.abc import Sequence
from functools import cache

# By so many characters a heading broken over two lines is known.
BEGIN = 2
# So many ends on one line bear out an order that the beginnings tell.
ENDS = 3

_Columns = tuple[int, ...]


def ends_out_of_order(line: str, labels: Sequence[str]) -> bool:
    """Whether a line holds nothing but what headings end in, and these in no part of the order of `labels`."""
    return not _in_order(_ends(line, labels), range(len(labels)))


def order_when_joined(lines: Sequence[str], labels: Sequence[str]) -> _Columns | None:
    """The order of headings that are whole once all lines are joined, or of what each begins in; None without one.

    What they begin in, each on a line of its own, tells their order only where it is that of ends on one line: headings
    of three lines begin above those of two.
    """
    joined = "".join(lines)
    whole = _by_place(joined, labels)
    if whole is not None:
        return whole
    order = _by_place(joined, [label[:BEGIN] for label in labels])
    borne_out = order is not None and any(
        len(ends) >= ENDS and _in_order(ends, order)
        for ends in (_ends(line, labels) for line in lines)
    )
    return order if borne_out else None


def _by_place(text: str, keys: Sequence[str]) -> _Columns | None:
    """Which key stands first, second, …; None where one does not stand there just once."""
    if any(text.count(key) != 1 for key in keys):
        return None
    return tuple(sorted(range(len(keys)), key=lambda n: text.index(keys[n])))


def _ends(line: str, labels: Sequence[str]) -> list[frozenset[int]]:
    """The headings that each piece of a line may be the end of; nothing where the line holds anything else."""
    ends = _known(tuple(labels))
    pieces = re.findall("|".join(map(re.escape, ends)), line)
    return [ends[piece] for piece in pieces] if "".join(pieces) == line else []


@cache
def _known(labels: tuple[str, ...]) -> dict[str, frozenset[int]]:
    """All that headings end in, the longest first, and which these are."""
    found: dict[str, set[int]] = {}
    for n, label in enumerate(labels):
        for start in range(len(label)):
            found.setdefault(label[start:], set()).add(n)
    longest = sorted(found, key=len, reverse=True)
    return {end: frozenset(found[end]) for end in longest}


def _in_order(pieces: Sequence[frozenset[int]], order: Sequence[int]) -> bool:
    """Whether pieces may be ends of headings that stand in an order, each of another."""
    last = -1
    for columns in pieces:
        behind = [n for n, column in enumerate(order) if column in columns and n > last]
        if not behind:
            return False
        last = behind[0]
    return True
