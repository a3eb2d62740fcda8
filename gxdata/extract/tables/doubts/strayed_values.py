"""Tables of one figure a row whose carrier drops blanks: sums tell that a figure stands behind another row's label."""

from collections.abc import Iterator

from gxdata.catalogue import Identity
from gxdata.extract.tables.infer import equations
from gxdata.extract.tables.reading import RowReading
from gxdata.extract.tables.tokens import Token

# So many rows without a figure are no slip: the carrier drops blanks.
MIN_WITHOUT = 3


def strayed(
    rows: tuple[RowReading, ...],
    printed: dict[str, tuple[Token, ...]],
    identities: tuple[Identity, ...],
) -> set[str]:
    """The rows of sums whose parts are more than the total, where rows stand without any trace of a figure.

    A reader of PDF may set the figure that ends a page behind blank rows; with blanks as such its row has it.
    """
    loose = any(token.row is None for figures in printed.values() for token in figures)
    numbers = {row.code: row.cells[0].number for row in rows}
    if not loose or sum(numbers[code] is None for code in printed) < MIN_WITHOUT:
        return set()
    return {code for codes in _exceeding(rows, numbers, identities) for code in codes}


def _exceeding(
    rows: tuple[RowReading, ...],
    numbers: dict[str, float | None],
    identities: tuple[Identity, ...],
) -> Iterator[list[str]]:
    """The rows of each sum whose total is less than what is known of its parts."""
    for identity in identities:
        for equation in equations(identity, rows):
            parts, totals = (
                [code for code, _ in keys] for keys in (equation.parts, equation.totals)
            )
            known = [numbers.get(code) for code in totals]
            whole = sum([number for number in known if number is not None])
            if None not in known and sum([numbers.get(code) or 0.0 for code in parts]) > whole:
                yield [*parts, *totals]
