"""Rows that lost their blanks, decided by the columns: ways to place a row that no column allows are none."""

from collections.abc import Mapping, Sequence
from math import inf
from typing import NamedTuple

from gxdata.catalogue import Identity
from gxdata.extract.tables.place import Placing, agreed
from gxdata.extract.tables.row_sums import Placement, Row, adds_up, in_columns, numbers

# Each round hands on what the one before it found; few tables need more.
ROUNDS = 4


class Span(NamedTuple):
    """The least and the most that a row may hold in a column."""

    least: float
    most: float


class Way(NamedTuple):
    """A way to place a row, and what it then holds in each column."""

    placement: Placement
    spans: tuple[Span, ...]


Ways = dict[str, list[Way]]


def narrowed(
    placings: Mapping[str, Placing], identities: Sequence[Identity], row: Row
) -> dict[str, Placing]:
    """All rows of a form; of an undecided one those ways are left that some sum of each column allows.

    A row whose ways all add up lost nothing but blanks and zeros; what others lost may be any number. A table that
    allows no way for some row contradicts itself, and stays as it was.
    """
    unsure = [code for code, p in placings.items() if p.carriage == "lost" and len(p.choices) > 1]
    if not unsure:
        return dict(placings)
    ways = {code: _ways(placing, row) for code, placing in placings.items()}
    sides = [i.members(placings) for i in identities if i.along == "column"]
    for _ in range(ROUNDS):
        before = sum(map(len, ways.values()))
        for column in range(row.width):
            for parts, totals in sides:
                _narrow(ways, parts, totals, column)
                _narrow(ways, totals, parts, column)
        if not all(ways.values()):
            return dict(placings)
        if sum(map(len, ways.values())) == before:
            break
    settled = dict(placings)
    for code in unsure:
        choices = tuple([way.placement for way in ways[code]])
        cells = agreed(placings[code].values, choices, row.width)
        settled[code] = placings[code]._replace(cells=cells, choices=choices)
    return settled


def _ways(placing: Placing, row: Row) -> list[Way]:
    """The ways to place a row, one for a row that is placed; of one with a stray number none is known."""
    if placing.carriage == "surplus":
        return [Way((), (Span(0.0, inf),) * row.width)]
    held = numbers(placing.values)
    if not placing.choices:
        held = [token.number if token else None for token, _ in placing.cells]
    choices = placing.choices or (tuple(range(row.width)),)
    unknown = 0.0 if all(adds_up(held, way, row) for way in choices) else inf
    return [
        Way(
            way, tuple([Span(n or 0.0, unknown if n is None else n) for n in in_columns(held, way)])
        )
        for way in choices
    ]


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
