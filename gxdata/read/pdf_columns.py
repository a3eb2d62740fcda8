"""Columns of a table that no ruled lines part: where the words of its rows and headings stand above one another."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Protocol

from gxdata.read.pdf_lines import Word

# What a cell of figures holds: a number with its unit, or a mark in its place.
FIGURE = re.compile(
    r"[+\-－−]?[\d０-９][\d０-９,，.．]*[%％]?(?:[亿万千]?元|[件条项个宗起份次例篇期]|人次?)?"
    r"|[(（\[［]\d[\d,]*[)）\]］]|[/／\\\-—–－―─*＊]+|无|零"
)
# White space between two columns, and how far the edges or middles of one column's words are apart, in sizes of type.
MIN_GAP, OFF = 0.25, 0.35
# So many rows show where columns are; in fewer each column must have its heading.
MIN_ROWS = 3


# Headings closer than this are characters of one that is set wide.
WIDE = 0.6


class _Span(Protocol):
    @property
    def left(self) -> float: ...
    @property
    def right(self) -> float: ...


# Where words of one column may all be alike: at their left, their right, their middle.
EDGES: tuple[Callable[[_Span], float], ...] = (
    lambda span: span.left,
    lambda span: span.right,
    lambda span: (span.left + span.right) / 2,
)


@dataclass(frozen=True, slots=True)
class Column:
    """From where to where the words of a column stand, and whether a heading stands over it."""

    left: float
    right: float
    headed: bool = False

    def overlaps(self, word: Word) -> bool:
        """Whether a word stands, at least in part, in the column."""
        return word.left < self.right and word.right > self.left


def figures(words: Sequence[Word]) -> int:
    """From which word on a line holds nothing but figures."""
    first = len(words)
    while first and FIGURE.fullmatch(words[first - 1].text):
        first -= 1
    return first


def columns_of(
    rows: Sequence[Sequence[Word]],
    headings: Sequence[Sequence[Word]],
    size: float,
    before: tuple[Column, ...] = (),
) -> tuple[Column, ...]:
    """The columns that the figures of rows stand in, none where they are not certain.

    Parameters
    ----------
    rows
        The figures of each row.
    headings
        The words of each line above the rows.
    size
        The size of the type.
    before
        The columns of the table that ends the page before.

    Notes
    -----
    They are certain where no word stands in two of them, where a column's words keep to one edge or to one middle, and
    where at least three rows, or a heading over each, say that it is one.
    """
    words = [word for row in rows for word in row]
    bare = _apart(words, MIN_GAP * size)
    if not bare or any(not _aligned([w for w in words if c.overlaps(w)], size) for c in bare):
        return ()
    headings = [line for line in headings if line[-1].right > bare[0].left]
    if not headings and len(before) >= len(bare) and all(_within(c, before) for c in bare):
        return before
    headed = _with_headings(bare, words, headings, size)
    enough = len(rows) >= MIN_ROWS or all(column.headed for column in headed)
    return headed if enough else ()


def _within(column: Column, others: tuple[Column, ...]) -> bool:
    """Whether a column stands in one of the others, and reaches into no second one."""
    return sum(_meet(column, other) for other in others) == 1


def _apart(words: Iterable[Word], gap: float) -> tuple[Column, ...]:
    """Words with none of that much white space between them, from left to right."""
    found: list[Column] = []
    for word in sorted(words, key=lambda w: w.left):
        if found and word.left < found[-1].right + gap:
            found[-1] = Column(found[-1].left, max(found[-1].right, word.right))
        else:
            found.append(Column(word.left, word.right))
    return tuple(found)


def _aligned(words: list[Word], size: float) -> bool:
    """Whether words begin, end or are centred at one place."""
    return any(max(xs) - min(xs) <= OFF * size for xs in (list(map(edge, words)) for edge in EDGES))


def _with_headings(
    columns: tuple[Column, ...],
    words: list[Word],
    headings: Sequence[Sequence[Word]],
    size: float,
) -> tuple[Column, ...]:
    """Columns and whether they are headed, with those that have a heading and nothing else.

    Headings come from the lowest line up; one over several columns, or over other headings, says nothing. Only where
    all columns begin, end or are centred where their headings do does another heading say that there is another column.
    """
    found = list(columns)
    below: list[Column] = []
    pairs: list[tuple[Column, Column]] = []
    for line in headings:
        # Characters set wide are one heading.
        spread = _apart(line, WIDE * size)
        for heading in spread:
            over = [n for n, column in enumerate(found) if _meet(column, heading)]
            if len(over) == 1:
                if not found[over[0]].headed:
                    pairs.append((found[over[0]], heading))
                found[over[0]] = replace(found[over[0]], headed=True)
            elif (
                not over
                and heading.left > columns[0].left
                and not any(_meet(heading, other) for other in below)
            ):
                found.append(replace(heading, headed=True))
        below += spread
    certain = all(column.headed for column in found) and (
        len(found) == len(columns) or _stand_below(pairs, words, size)
    )
    if not certain:
        return _beside_headings(columns, words, _lowest(headings, size), size) or columns
    return tuple(sorted(found, key=lambda column: column.left))


def _lowest(headings: Sequence[Sequence[Word]], size: float) -> list[Column]:
    """The headings that stand over no other."""
    found: list[Column] = []
    for line in headings:
        found += [h for h in _apart(line, WIDE * size) if not any(_meet(h, other) for other in found)]
    return sorted(found, key=lambda heading: heading.left)


def _beside_headings(
    columns: tuple[Column, ...], words: list[Word], headings: list[Column], size: float
) -> tuple[Column, ...]:
    """The columns where all words end, or begin, equally far beside the middle of a heading; none where they do not.

    That is no further than half the way to the next heading, so that it can be had in one way only.
    """
    middles = [EDGES[2](heading) for heading in headings]
    reach = min((b - a for a, b in pairwise(middles)), default=0.0) / 2
    for edge in EDGES[:2]:
        at = [[edge(w) for w in words if column.overlaps(w)] for column in columns]
        if any(max(xs) - min(xs) > OFF * size for xs in at):
            continue
        for off in (at[0][0] - middle for middle in middles):
            over = [
                [n for n, middle in enumerate(middles) if abs(xs[0] - middle - off) <= OFF * size]
                for xs in at
            ]
            if abs(off) < reach and all(len(found) == 1 for found in over):
                return _headed(columns, [found[0] for found in over], headings, off)
    return ()


def _headed(
    columns: tuple[Column, ...], over: list[int], headings: list[Column], off: float
) -> tuple[Column, ...]:
    """The columns, and from the first on one for each other heading, as far beside its middle."""
    found = [
        Column(middle + min(off, 0.0), middle + max(off, 0.0), True)
        for n, heading in enumerate(headings)
        if n not in over and n > over[0]
        for middle in (EDGES[2](heading),)
    ]
    found += [replace(column, headed=True) for column in columns]
    found.sort(key=lambda column: column.left)
    return tuple(found) if not any(_meet(a, b) for a, b in pairwise(found)) else ()


def _stand_below(
    pairs: list[tuple[Column, Column]], words: list[Word], size: float
) -> bool:
    """Whether all words begin, end or are centred where the heading of their column does."""
    places = [
        (word, heading) for column, heading in pairs for word in words if column.overlaps(word)
    ]
    return any(
        all(abs(edge(word) - edge(heading)) <= OFF * size for word, heading in places)
        for edge in EDGES
    )


def _meet(one: Column, other: Column) -> bool:
    return one.left < other.right and one.right > other.left
