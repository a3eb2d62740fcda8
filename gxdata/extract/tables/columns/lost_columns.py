"""Rows that lost cells, decided by others: by those that lost as many, or by what the columns want of them."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from gxdata.catalogue import Identity
from gxdata.catalogue.forms import Sides
from gxdata.extract.tables.place import Placing, agreed, ways
from gxdata.extract.tables.row_sums import Placement, in_columns, number, numbers
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
    return _told_by_columns(settled, identities, width)


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
    held = _held(placings)
    sides = _sides(held, identities)
    for parts, totals in sides:
        for column in range(width):
            given = [held[code][column] for code in (*parts, *totals)]
            if given.count(None) == len(given):
                continue
            if None in given or _lack(held, parts, totals, column):
                return False
    return set(codes) <= {code for pair in sides for side in pair for code in side}


def _told_by_columns(
    placings: dict[str, Placing], identities: Sequence[Identity], width: int
) -> dict[str, Placing]:
    """The rows; one that is undecided has the numbers that each of its columns wants, where it printed no others.

    That is where all other rows of the columns are known, and these numbers keep the row's own sum as well.
    """
    held = _held(placings)
    sides = _sides(held, identities)
    told = dict(placings)
    for code, placing in placings.items():
        if len(placing.choices) < 2 or placing.printed >= width:
            continue
        row = _wanted(code, held, sides, width)
        if not row or min(row) < 0 or sum(row[:-1]) != row[-1]:
            continue
        fitting = list(_printing(row, placing.values))
        if fitting:
            cells = [_one_of(placing.values, fitting, column) for column in range(width)]
            told[code] = placing._replace(cells=[(token, "ambiguous") for token in cells])
    return told


def _wanted(
    code: str, held: Mapping[str, Sequence[float | None]], sides: Sequence[Sides], width: int
) -> tuple[float, ...]:
    """What every column lacks without a row, where all sums of it and of known rows say the same; else nothing."""
    others = {**held, code: [0.0] * width}
    wanted = {
        tuple(_lack(others, parts, totals, column) * sign for column in range(width))
        for parts, totals in sides
        for side, sign in ((parts, 1), (totals, -1))
        if code in side and not any(None in others[row] for row in (*parts, *totals))
    }
    return wanted.pop() if len(wanted) == 1 else ()


def _printing(row: Sequence[float], values: tuple[Token, ...]) -> Iterator[Placement]:
    """The ways to place values into a row of these numbers."""
    printed = numbers(values)
    for way in ways(len(values), len(row)):
        placed = in_columns(printed, way)
        if all(n in (None, own) for n, own in zip(placed, row, strict=True)):
            yield way


def _one_of(values: tuple[Token, ...], fitting: Sequence[Placement], column: int) -> Token | None:
    """A value that may stand in a column; all that may are the same number."""
    return next((values[at] for way in fitting if (at := way[column]) is not None), None)


def _held(placings: Mapping[str, Placing]) -> dict[str, list[float | None]]:
    return {
        code: [number(token) if token else None for token, _ in placing.cells]
        for code, placing in placings.items()
    }


def _sides(codes: Collection[str], identities: Sequence[Identity]) -> list[Sides]:
    """The rows that the identities of every column hold together, where a table has them all."""
    kinds = {name for code in codes for name in (code, code.partition(".")[0])}
    return [
        identity.members(codes)
        for identity in identities
        if identity.along == "column" and kinds.issuperset((*identity.parts, *identity.totals))
    ]


def _lack(
    held: Mapping[str, Sequence[float | None]],
    parts: Sequence[str],
    totals: Sequence[str],
    column: int,
) -> float:
    """How much the parts of a column lack of its totals."""
    whole, known = (sum(held[code][column] or 0.0 for code in side) for side in (totals, parts))
    return whole - known


def _fits(values: tuple[Token, ...], way: Placement, choices: tuple[Placement, ...]) -> bool:
    zero = all(token.value and token.value.number == 0 for token in values)
    return zero or way in choices
