"""Headings that stand over the columns of an unruled table on several lines, as one row."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from gxdata.read.flow import join_lines
from gxdata.read.pdf.column_headings import lowest
from gxdata.read.pdf.lines import TextLine, Word
from gxdata.read.pdf.spans import Column, middle, overlap

# A table with fewer columns has its headings on lines that tell their order.
MIN_COLUMNS = 5
# The lines of one heading are no further apart, in sizes of type.
MAX_LEADING = 1.6


class HeadingRow(NamedTuple):
    """The headings of each column from the left, where they end, and what is left of the lines that held them."""

    texts: tuple[str, ...]
    top: float
    rest: dict[int, TextLine | None]


def heading_row(
    lines: Sequence[TextLine], above: Sequence[int], columns: Sequence[Column], size: float
) -> HeadingRow | None:
    """The heading of each column; None where it is not certain, or all of them stand on one line anyway.

    Parameters
    ----------
    lines
        The lines of the page from the top down.
    above
        Those of them that hold headings, from the lowest up.
    columns
        The columns below them.
    size
        The size of the type.
    """
    words = [(n, word) for n in above for word in lines[n].words]
    leaves = lowest([lines[n].words for n in above], size)[-len(columns) :]
    if len(columns) < MIN_COLUMNS or len(leaves) < len(columns) or not _match(leaves, columns):
        return None
    stacks: list[list[tuple[int, Word]]] = [[] for _ in leaves]
    for n, word in words:
        over = [m for m, leaf in enumerate(leaves) if overlap(leaf, word)]
        if len(over) == 1 and _goes_on(stacks[over[0]], lines[n].bottom, lines, size):
            stacks[over[0]].append((n, word))
    used = {n for stack in stacks for n, _ in stack}
    if not all(stacks) or len(used) < 2:
        return None
    texts = tuple(join_lines([word.text for _, word in reversed(stack)]) for stack in stacks)
    taken = {id(word) for stack in stacks for _, word in stack}
    rest = {n: _without(lines[n], taken) for n in used}
    return HeadingRow(texts, max(lines[n].top for n in used), rest)


def _match(leaves: list[Column], columns: Sequence[Column]) -> bool:
    """Whether each heading is nearer to its column than to the next."""
    places = list(map(middle, leaves))
    reach = min(b - a for a, b in pairwise(places))
    return all(abs(a - middle(b)) < reach / 2 for a, b in zip(places, columns, strict=True))


def _goes_on(
    stack: list[tuple[int, Word]], bottom: float, lines: Sequence[TextLine], size: float
) -> bool:
    """Whether a line is the next of a heading from its last one up."""
    return not stack or 0 < lines[stack[-1][0]].bottom - bottom <= MAX_LEADING * size


def _without(line: TextLine, taken: set[int]) -> TextLine | None:
    """What is left of a line; None where nothing is."""
    words = tuple(word for word in line.words if id(word) not in taken)
    if not words:
        return None
    text = " ".join(word.text for word in words)
    return replace(line, text=text, left=words[0].left, right=words[-1].right, words=words)
