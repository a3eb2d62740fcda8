"""Which lines of labels belong to which row of figures, in tables without ruled lines."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise

from gxdata.read.pdf.lines import OPENS

# How far the lines of one label may be apart, and how far it may be off its figures, in sizes of the type.
MAX_LEADING, OFF = 1.9, 0.2
# What stands between a label and its figures.
UNIT = re.compile(r"[亿万千]?元|[件条项个宗起份次例篇期]|人次?|[—\-–－]+")
# Between two rows stand at most so many lines, of one label above or below its figures so many, on a page so many.
MAX_LINES, MAX_LABEL, MAX_PIECES = 16, 8, 400


@dataclass(frozen=True, slots=True)
class Piece:
    """A line of a label: its text, its baseline, and the column of labels it stands in, from 0."""

    text: str
    bottom: float
    column: int


Pieces = Sequence[Piece]
# Lines of labels between two rows, each with its pieces.
Lines = list[list[Piece]]
# Where the figures stand beside the label: how far its lines are off that.
SETTINGS: tuple[Callable[[float, float], float], ...] = (
    lambda above, below: (above + below) / 2,
    lambda above, below: above,
    lambda above, below: below,
)


def bands(rows: Sequence[float], pieces: Pieces, size: float) -> list[list[Piece]] | None:
    """The lines of each row's label; None where that is not certain.

    Figures stand at the middle, at the first or at the last line of their label, in all rows of a table alike. That
    decides which of the lines between two rows belong to which; where it can be had in two ways, neither is taken.

    Parameters
    ----------
    rows
        The baseline of each row's figures, from the top down.
    pieces
        The lines of labels from the top down.
    size
        The size of the type.
    """
    if len(pieces) > MAX_PIECES:
        return None
    gaps = _gaps(rows, pieces, size)
    if max(map(len, gaps)) > MAX_LINES:
        return None
    beside = [[p for p in pieces if abs(p.bottom - y) <= OFF * size] for y in rows]
    ways = [_parted(rows, gaps, beside, size, setting) for setting in SETTINGS]
    best: _Way | None = None
    for way in filter(None, ways):
        best = way.or_rather(best)
    return None if best is None or best.unsure else best.rows


def _same_labels(one: list[list[Piece]], other: list[list[Piece]]) -> bool:
    return list(map(label_of, one)) == list(map(label_of, other))


def _gaps(rows: Sequence[float], pieces: Pieces, size: float) -> list[Lines]:
    """The lines above the first row, between each two, and below the last; pieces on one line together."""
    edges = [float("-inf"), *rows, float("inf")]
    gaps: list[Lines] = []
    for above, below in pairwise(edges):
        lines: Lines = []
        for piece in pieces:
            if above + OFF * size < piece.bottom < below - OFF * size:
                if lines and piece.bottom - lines[-1][0].bottom <= OFF * size:
                    lines[-1].append(piece)
                else:
                    lines.append([piece])
        gaps.append(lines)
    return gaps


def _parted(
    rows: Sequence[float],
    gaps: list[Lines],
    beside: list[list[Piece]],
    size: float,
    setting: Callable[[float, float], float],
) -> "_Way | None":
    """The lines of each row where figures stand so beside all labels; None where they do not.

    Lines between two rows that are neither's are rows without a figure; there are no more of them than must be. Above
    the first row and below the last others may stand; of those the row takes what it can.
    """
    # By how many lines of the gap behind the last row are its own.
    states: dict[int, _Way] = {0: _Way([], (0, 0), False)}
    for n, y in enumerate(rows):
        following: dict[int, _Way] = {}
        above = gaps[n]
        for first in range(max(0, len(above) - MAX_LABEL), len(above) + 1):
            way = _until(states, above, first, free=n == 0)
            if way is None:
                continue
            for own in range(min(len(gaps[n + 1]), MAX_LABEL) + 1):
                band = [*chain(*above[first:]), *beside[n], *chain(*gaps[n + 1][:own])]
                if _fits(band, y, size, setting):
                    new, other = way.with_row(band), following.get(own)
                    longer = n == 0 and other is not None and other.cost == new.cost
                    following[own] = other if longer and other else new.or_rather(other)
        states = following
        if not states:
            return None
    best = min(way.cost for way in states.values())
    return states[max(own for own, way in states.items() if way.cost == best)]


def _until(states: "dict[int, _Way]", lines: Lines, first: int, free: bool) -> "_Way | None":
    """The best way to part what stands before line `first` of a gap: a row's own lines, and those left over."""
    best: _Way | None = None
    for own, way in states.items():
        if own <= first and (own == first or free or _begin_rows(lines[own:first])):
            best = way.with_left(0 if free else first - own).or_rather(best)
    return best


@dataclass(frozen=True, slots=True)
class _Way:
    """A way to part lines: the lines of each row, what it costs, and whether another way is as good.

    It costs the lines that are left over, and then the pieces that are of no row's own label but of others beside it.
    """

    rows: list[list[Piece]]
    cost: tuple[int, int]
    unsure: bool

    def with_row(self, band: list[Piece]) -> "_Way":
        """The way with one row more."""
        left, beside = self.cost
        beside += len(band) - len(label_of(band))
        return _Way([*self.rows, band], (left, beside), self.unsure)

    def with_left(self, lines: int) -> "_Way":
        """The way with so many lines more left over."""
        left, beside = self.cost
        return replace(self, cost=(left + lines, beside))

    def or_rather(self, other: "_Way | None") -> "_Way":
        """The way that costs less."""
        if other is None or self.cost < other.cost:
            return self
        if other.cost < self.cost or other.unsure:
            return other
        return replace(self, unsure=not _same_labels(self.rows, other.rows))


def _begin_rows(lines: Lines) -> bool:
    """Whether lines may be rows without a figure: the first begins one."""
    return any(OPENS.match(piece.text) for piece in lines[0])


def _fits(
    band: list[Piece], y: float, size: float, setting: Callable[[float, float], float]
) -> bool:
    """Whether the label of a row is one, and stands beside its figures as all do."""
    label = label_of(band)
    if not label:
        return False
    return (
        abs(setting(label[0].bottom, label[-1].bottom) - y) <= OFF * size
        and all(b.bottom - a.bottom <= MAX_LEADING * size for a, b in pairwise(label))
        and not any(OPENS.match(piece.text) for piece in label[1:])
    )


def label_of(band: list[Piece]) -> list[Piece]:
    """The lines of a row's own label: those in the last column of labels that it has any in, units aside."""
    words = [piece for piece in band if not UNIT.fullmatch(piece.text)]
    column = max((piece.column for piece in words), default=0)
    return [piece for piece in words if piece.column == column]
