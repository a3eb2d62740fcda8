"""Rows that lost their blanks, decided by the columns: ways to place a row that no column allows are none."""

from collections.abc import Mapping, Sequence
from math import inf
from typing import NamedTuple

from gxdata.catalogue import Identity
from gxdata.extract.tables.place import Placing, agreed
from gxdata.extract.tables.row_sums import Placement, Row, adds_up, fails, in_columns, numbers
from gxdata.extract.tables.tokens import Token

# Each round hands on what the one before it found; few tables need more.
ROUNDS = 4
# So many ways beside one for each row are tried one by one; more are too many.
MAX_TRIED = 60


class Span(NamedTuple):
    """The least and the most that a row may hold in a column."""

    least: float
    most: float


class Way(NamedTuple):
    """A way to place a row, and what it then holds in each column."""

    placement: Placement
    spans: tuple[Span, ...]


Ways = dict[str, list[Way]]
Sides = Sequence[tuple[Sequence[str], Sequence[str]]]


def narrowed(
    placings: Mapping[str, Placing], identities: Sequence[Identity], row: Row
) -> dict[str, Placing]:
    """All rows of a form; of an undecided one those ways are left that some sum of each column allows.

    A row whose ways all add up lost nothing but blanks and zeros; what others lost may be any number. A table that
    allows no way for some row contradicts itself, and stays as it was. A number that all ways agree on is ``inferred``
    where its row adds up, and its column does.
    """
    lost = [code for code, p in placings.items() if p.carriage == "lost" and p.choices]
    if not lost:
        return dict(placings)
    sides = [i.members(placings) for i in identities if i.along == "column"]
    ways = _allowed({code: _ways(placing, row) for code, placing in placings.items()}, sides)
    ways = _tried(ways, lost, sides)
    if not all(ways.values()):
        return dict(placings)
    told = _told(ways, sides) if _may_tell(placings, row) else set()
    settled = dict(placings)
    for code in lost:
        placing = placings[code]
        choices = tuple([way.placement for way in ways[code]])
        cells = agreed(placing.values, choices, row.width)
        if all(_adds_up(placing.values, choice, row) for choice in choices):
            cells = [
                (token, "inferred" if token and (code, n) in told else status)
                for n, (token, status) in enumerate(cells)
            ]
        settled[code] = placing._replace(cells=cells, choices=choices)
    return settled


def _may_tell(placings: Mapping[str, Placing], row: Row) -> bool:
    """Whether rows that have all their cells stand among the others, and add up.

    Without any the page may have lost the last columns; one that fails may hold a number of another column.
    """
    whole = [_in_cells(placing) for placing in placings.values() if placing.carriage == "kept"]
    return bool(whole) and not any(fails(held, sum_) for held in whole for sum_ in row.sums)


def _adds_up(values: tuple[Token, ...], way: Placement, row: Row) -> bool:
    """Whether a row so placed adds up to more than nothing."""
    held = numbers(values)
    return any(held) and adds_up(held, way, row)


def _allowed(ways: Ways, sides: Sides) -> Ways:
    """The ways that some sum of each column allows; none of a row where the sums contradict one another."""
    ways = dict(ways)
    columns = len(next(iter(ways.values()))[0].spans)
    for _ in range(ROUNDS):
        before = sum(map(len, ways.values()))
        for column in range(columns):
            for parts, totals in sides:
                _narrow(ways, parts, totals, column)
                _narrow(ways, totals, parts, column)
        if not all(ways.values()) or sum(map(len, ways.values())) == before:
            break
    return ways


def _tried(ways: Ways, lost: Sequence[str], sides: Sides) -> Ways:
    """The ways without those that leave another row none, where there are few enough to try each."""
    for code in lost:
        few = all(ways.values()) and sum(len(ways[c]) for c in lost) <= len(lost) + MAX_TRIED
        if few and len(ways[code]) > 1:
            kept = [w for w in ways[code] if all(_allowed(ways | {code: [w]}, sides).values())]
            ways = _allowed(ways | {code: kept}, sides) if kept else ways
    return ways


def _told(ways: Ways, sides: Sides) -> set[tuple[str, int]]:
    """The row and the column of each cell that all ways agree on, in a column all of whose sums such cells make up.

    What a row lost there counts nothing. There are none where such a sum fails.
    """
    told: set[tuple[str, int]] = set()
    for column in range(len(next(iter(ways.values()))[0].spans)):
        spans = {code: _span(found, column) for code, found in ways.items()}
        sums = [tuple(_summed([spans[c] for c in codes]) for codes in side) for side in sides]
        exact = [all(span.least == span.most for span in pair) for pair in sums]
        if any(known and parts != total for known, (parts, total) in zip(exact, sums, strict=True)):
            return set()
        if all(exact):
            told.update((code, column) for code in spans)
    return told


def _ways(placing: Placing, row: Row) -> list[Way]:
    """The ways to place a row, one for a row that is placed; of one with a stray number none is known."""
    if placing.carriage == "surplus":
        return [Way((), (Span(0.0, inf),) * row.width)]
    held = numbers(placing.values)
    if not placing.choices:
        held = _in_cells(placing)
    choices = placing.choices or (tuple(range(row.width)),)
    unknown = 0.0 if all(adds_up(held, way, row) for way in choices) else inf
    return [
        Way(
            way, tuple([Span(n or 0.0, unknown if n is None else n) for n in in_columns(held, way)])
        )
        for way in choices
    ]


def _in_cells(placing: Placing) -> list[float | None]:
    """The numbers of a row that is placed, by its cells."""
    return [token.number if token else None for token, _ in placing.cells]


def _narrow(ways: Ways, own: Sequence[str], others: Sequence[str], column: int) -> None:
    """Leave the rows of one side of a column's sum the ways that some ways of all other rows allow."""
    unsure = [code for code in own if len(ways[code]) > 1]
    if not unsure:
        return
    whole = _summed([_span(ways[code], column) for code in others])
    spans = {code: _span(ways[code], column) for code in own}
    for code in unsure:
        rest = _summed([span for other, span in spans.items() if other != code])
        ways[code] = [
            way
            for way in ways[code]
            if rest.least + way.spans[column].least <= whole.most
            and rest.most + way.spans[column].most >= whole.least
        ]
        spans[code] = _span(ways[code], column)


def _span(ways: Sequence[Way], column: int) -> Span:
    """What a row may hold in a column; of one without any way nothing is known."""
    if len(ways) == 1:  # as most rows have
        return ways[0].spans[column]
    spans = [way.spans[column] for way in ways] or [Span(0.0, inf)]
    return Span(min(span.least for span in spans), max(span.most for span in spans))


def _summed(spans: Sequence[Span]) -> Span:
    return Span(sum(span.least for span in spans), sum(span.most for span in spans))
