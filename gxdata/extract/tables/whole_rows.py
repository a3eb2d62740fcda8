"""Tables that leave no doubt: every row with its form's cells, each a count, and all of them adding up.

Whatever else looks at a table's rows looks for blanks, words, lost cells or sums that fail, and finds nothing in these;
but for rows that moved and add up all the same, which only their columns betray (`moved_rows.py`).
"""

from collections.abc import Sequence

from gxdata.catalogue import Column
from gxdata.extract.tables.align import AlignedRow
from gxdata.extract.tables.cells import new_reading
from gxdata.extract.tables.reading import CellReading, RowReading
from gxdata.extract.tables.row_sums import Row
from gxdata.extract.tables.tokens import Token


def whole_rows(
    aligned: dict[str, AlignedRow], codes: Sequence[str], columns: Sequence[Column], shape: Row
) -> tuple[RowReading, ...] | None:
    """The rows of such a table of counts as they stand; None where the table is none.

    `codes` are the rows to read. Others among the `aligned` have no values, or are whole as well.
    """
    names = [column.code for column in columns]
    cells: dict[str, tuple[CellReading, ...]] = {}
    for code, found in aligned.items():
        held = _counts(found.values, shape)
        if held is not None:
            cells[code] = _cells(names, held, found.values)
        elif found.values:
            return None
    if not cells.keys() >= set(codes):
        return None
    return tuple([RowReading(code, cells[code], "kept", shape.width) for code in codes])


def _counts(values: tuple[Token, ...], shape: Row) -> list[float] | None:
    """What the cells of a whole row say; None where it is none."""
    if len(values) != shape.width:
        return None
    held: list[float] = []
    for token in values:
        value = token.value
        if value is None or value.number is None or value.status != "reported" or not value.plain:
            return None
        held.append(value.number)
    adds_up = all(held[total] == sum([held[p] for p in parts]) for parts, total in shape.sums)
    return held if adds_up else None


def _cells(
    names: list[str], held: list[float], values: tuple[Token, ...]
) -> tuple[CellReading, ...]:
    return tuple(
        [
            new_reading((name, number, None, "reported", token.text, token.locator))
            for name, number, token in zip(names, held, values, strict=True)
        ]
    )
