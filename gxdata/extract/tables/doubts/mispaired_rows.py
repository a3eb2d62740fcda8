"""Tables whose rows may all have another row's values, as their columns say, where nothing but order pairs the two."""

from gxdata.catalogue import Table
from gxdata.catalogue.forms import Sides
from gxdata.extract.tables.reading import RowReading


def are_mispaired(rows: tuple[RowReading, ...], table: Table) -> bool:
    """Whether the outcomes of every column add up to their total once moved by a row, and not as they stand."""
    codes = [row.code for row in rows]
    columns = [[row.cells[n].number for row in rows] for n in range(len(table.blocks[0].columns))]
    held = [column for column in columns if any(column)]
    outcomes = next(i for i in table.identities if i.along == "column").members(codes)
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
