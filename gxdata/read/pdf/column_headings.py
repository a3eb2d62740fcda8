"""Headings over the columns of an unruled table: which columns they head, and which columns hold nothing else."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from gxdata.read.pdf.lines import Word
from gxdata.read.pdf.spans import EDGES, Column, apart, left, middle, overlap, right

# Headings closer than this are characters of one that is set wide; how far edges or middles of one column may be apart;
# in sizes of type.
WIDE, OFF = 0.6, 0.35


def with_headings(
    columns: tuple[Column, ...],
    words: list[Word],
    headings: Sequence[Sequence[Word]],
    size: float,
) -> tuple[Column, ...]:
    """Columns and whether they are headed, with those that have a heading and nothing else.

    Headings come from the lowest line up. One over several columns, or over other headings, says nothing, nor does one
    that is all of its line, between columns that have their headings below it: it stands over the table. Only where all
    columns begin, end or are centred where their headings do does another heading say that there is another column.
    """
    found = list(columns)
    below: list[Column] = []
    pairs: list[tuple[Column, Column]] = []
    for line in headings:
        # Characters set wide are one heading.
        spread = apart(line, WIDE * size)
        if all(column.headed for column in found) and _between(spread, columns):
            continue
        for heading in spread:
            over = [n for n, column in enumerate(found) if overlap(column, heading)]
            if len(over) == 1:
                if not found[over[0]].headed:
                    pairs.append((found[over[0]], heading))
                found[over[0]] = replace(found[over[0]], headed=True)
            elif (
                not over
                and heading.left > columns[0].left
                and not any(overlap(heading, other) for other in below)
            ):
                found.append(replace(heading, headed=True))
        below += spread
    certain = all(column.headed for column in found) and (
        len(found) == len(columns) or _stand_below(pairs, words, size)
    )
    if not certain:
        return _beside_headings(columns, words, lowest(headings, size), size) or columns
    return tuple(sorted(found, key=left))


def _between(line: Sequence[Column], columns: tuple[Column, ...]) -> bool:
    """Whether a line is one heading that stands between the first of the columns and the last."""
    return len(line) == 1 and columns[0].right < line[0].left and line[0].right < columns[-1].left


def lowest(headings: Sequence[Sequence[Word]], size: float) -> list[Column]:
    """The headings that stand over no other, from left to right; lines come from the lowest up."""
    found: list[Column] = []
    for line in headings:
        found += [
            h for h in apart(line, WIDE * size) if not any(overlap(h, other) for other in found)
        ]
    return sorted(found, key=left)


def _beside_headings(
    columns: tuple[Column, ...], words: list[Word], headings: list[Column], size: float
) -> tuple[Column, ...]:
    """The columns where all words end, or begin, equally far beside the middle of a heading; none where they do not.

    That is no further than half the way to the next heading, so that it can be had in one way only.
    """
    middles = list(map(middle, headings))
    reach = min((b - a for a, b in pairwise(middles)), default=0.0) / 2
    for edge in (left, right):
        at = [[edge(w) for w in words if overlap(column, w)] for column in columns]
        if any(max(xs) - min(xs) > OFF * size for xs in at):
            continue
        for off in (at[0][0] - place for place in middles):
            over = [
                [n for n, place in enumerate(middles) if abs(xs[0] - place - off) <= OFF * size]
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
        Column(middle(heading) + min(off, 0.0), middle(heading) + max(off, 0.0), True)
        for n, heading in enumerate(headings)
        if n not in over and n > over[0]
    ]
    found += [replace(column, headed=True) for column in columns]
    found.sort(key=left)
    return tuple(found) if not any(overlap(a, b) for a, b in pairwise(found)) else ()


def _stand_below(pairs: list[tuple[Column, Column]], words: list[Word], size: float) -> bool:
    """Whether all words begin, end or are centred where the heading of their column does."""
    places = [
        (word, heading) for column, heading in pairs for word in words if overlap(column, word)
    ]
    return any(
        all(abs(edge(word) - edge(heading)) <= OFF * size for word, heading in places)
        for edge in EDGES
    )
