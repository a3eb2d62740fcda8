"""Columns that a page lost in all its rows: rows that are decided decide those that lost as many cells."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from gxdata.catalogue import Identity
from gxdata.extract.tables.place import Placing, agreed
from gxdata.extract.tables.row_sums import Placement, number
from gxdata.extract.tables.span_blanks import MIN_WITNESSES
from gxdata.extract.tables.tokens import Token

# More lost cells than this in a row are no lost columns.
MAX_LOST_COLUMNS = 2


def settle(
    placings: Mapping[str, Placing], width: int, identities: Sequence[Identity]
) -> dict[str, Placing]:
    """Let the rows of a table that are decided decide the others that lost as many cells.

    A page that loses a column or two loses them in every row. Where all decided rows of one length were placed alike,
    at least two of them, the undecided rows of that length are placed so too, if their own sums allow it, or else every
    column holds with them. Where blanks were dropped, rows are shorter and each loses cells of its own, so nothing
    follows for the others.
    """
    if not any(placing.choices for placing in placings.values()):
        return dict(placings)
    habits = dict(_habits(placings.values(), width))
    settled = dict(placings)
    # Rows whose own sums prefer another way: their last part is as much as all others.
    contrary: dict[str, Placing] = {}
    for code, placing in placings.items():
        way = habits.get(placing.printed) if placing.choices else None
        if way is None:
            continue
        fits = _fits(placing.values, way, placing.choices)
        cells = agreed(placing.values, [way], width)
        (settled if fits else contrary)[code] = placing._replace(
            cells=cells, choices=(way,), column_lost=True
        )
    if contrary and _columns_hold(settled | contrary, contrary, identities, width):
        settled |= contrary
    if sum(placing.column_lost for placing in settled.values()) * 2 <= len(placings):
        settled = {code: p._replace(column_lost=False) for code, p in settled.items()}
    return settled


def _habits(placings: Collection[Placing], width: int) -> Iterator[tuple[int, Placement]]:
    """How the decided rows of one length were placed, where enough of them were, and all alike."""
    decided = [p for p in placings if len(p.choices) == 1 and p.printed >= width - MAX_LOST_COLUMNS]
    for printed in {placing.printed for placing in decided}:
        ways = [placing.choices[0] for placing in decided if placing.printed == printed]
        if len(set(ways)) == 1 and len(ways) >= MIN_WITNESSES:
            yield printed, ways[0]


def _columns_hold(
    placings: Mapping[str, Placing],
    codes: Collection[str],
    identities: Sequence[Identity],
    width: int,
) -> bool:
    """Whether every column that any row has a number in is whole and keeps what must hold, which binds these rows."""
    kinds = {name for code in placings for name in (code, code.partition(".")[0])}
    held = {code: [number(t) if t else None for t, _ in p.cells] for code, p in placings.items()}
    bound: set[str] = set()
    for identity in identities:
        if identity.along != "column" or not kinds.issuperset((*identity.parts, *identity.totals)):
            continue
        sides = identity.members(placings)
        bound.update(*sides)
        for column in range(width):
            one, other = ([held[code][column] for code in side] for side in sides)
            given = [n for n in (*one, *other) if n is not None]
            if given and len(given) < len(one) + len(other):
                return False
            if sum(n or 0.0 for n in one) != sum(n or 0.0 for n in other):
                return False
    return bound.issuperset(codes)


def _fits(values: tuple[Token, ...], way: Placement, choices: tuple[Placement, ...]) -> bool:
    zero = all(token.value and token.value.number == 0 for token in values)
    return zero or way in choices
