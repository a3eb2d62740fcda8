"""Stretches of a line: where words, headings and columns begin and end."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol


class Span(Protocol):
    """What begins and ends somewhere on a line, in points from the left."""

    @property
    def left(self) -> float:
        """Where it begins."""

    @property
    def right(self) -> float:
        """Where it ends."""


@dataclass(frozen=True, slots=True)
class Column:
    """From where to where the words of a column stand, and whether a heading stands over it."""

    left: float
    right: float
    headed: bool = False


def left(span: Span) -> float:
    """Where it begins."""
    return span.left


def right(span: Span) -> float:
    """Where it ends."""
    return span.right


def middle(span: Span) -> float:
    """Where its middle is."""
    return (span.left + span.right) / 2


# Where the words of one column may all be alike.
EDGES: tuple[Callable[[Span], float], ...] = (left, right, middle)


def overlap(one: Span, other: Span) -> bool:
    """Whether two stretches have a part in common."""
    return one.left < other.right and one.right > other.left


def apart(spans: Iterable[Span], gap: float) -> tuple[Column, ...]:
    """Stretches with no more white space than `gap` between them as one, from left to right."""
    found: list[Column] = []
    for span in sorted(spans, key=left):
        if found and span.left < found[-1].right + gap:
            found[-1] = Column(found[-1].left, max(found[-1].right, span.right))
        else:
            found.append(Column(span.left, span.right))
    return tuple(found)
