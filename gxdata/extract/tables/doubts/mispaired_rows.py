"""Tables whose rows may all have another row's values, as their columns say, where nothing but order pairs the two."""

from collections.abc import Iterable, Mapping

from gxdata.catalogue import Table
from gxdata.catalogue.forms import Sides
from gxdata.extract.tables.reading import RowReading

# So many columns that hold anything must tell; and this share of them must be wrong.
MIN_COLUMNS, MOST = 2, 0.6

Numbers = Mapping[str, float | None]


def are_mispaired(rows: tuple[RowReading, ...], table: Table) -> bool:
    """Whether most columns contradict themselves in more than one row, or all are right once moved by a row.

    One wrong number breaks no more than the identities it is in: a total that is wrong those with it on either side,
    but what came in still equals what became of it. Where that fails as well, several rows are wrong at once.
    """
    codes = [row.code for row in rows]
    columns = [[row.cells[n].number for row in rows] for n in range(len(table.blocks[0].columns))]
    held = [column for column in columns if any(column)]
    wrong = sum(_contradicts(dict(zip(codes, column, strict=True)), table) for column in held)
    if wrong >= MIN_COLUMNS and wrong >= len(held) * MOST:
        return True
    outcomes = table.down_columns[0].members(codes)
    if all(one == other for one, other in _sums(codes, held, outcomes)):
        return False
    return any(
        all(one == other for one, other in sums) and any(one for one, _ in sums)
        for sums in (_sums(codes, [[*c[by:], *c[:by]] for c in held], outcomes) for by in (1, -1))
    )


def _sums(
    codes: list[str], columns: list[list[float | None]], sides: Sides
) -> list[tuple[float, float]]:
    """For each column the sum of its outcomes and their total, blanks counting nothing."""
    found = []
    for column in columns:
        numbers = dict(zip(codes, column, strict=True))
        one, other = (sum(numbers[code] or 0.0 for code in side) for side in sides)
        found.append((one, other))
    return found


def _contradicts(column: Numbers, table: Table) -> bool:
    """Whether all identities of a column fail, and so does what follows from them together."""
    first, second = (identity.members(column) for identity in table.down_columns)
    # 总计: the sum of the one identity, a part of the other.
    shared = set(first[1]) & set(second[1])
    balance = (second[0], [*first[0], *(code for code in second[1] if code not in shared)])
    return all(_fails(column, *side) for side in (first, second, balance))


def _fails(column: Numbers, parts: Iterable[str], totals: Iterable[str]) -> bool:
    """Whether two sums differ, whatever the cells hold that are not known."""
    one, other = [column[code] for code in parts], [column[code] for code in totals]
    less, more = sum(n or 0.0 for n in one), sum(n or 0.0 for n in other)
    return (less < more and None not in one) or (less > more and None not in other)
