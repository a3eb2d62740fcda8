"""Tables that leave no doubt: every row with its form's cells, each a count, and all of them adding up.

Whatever else looks at a table's rows looks for blanks, words, lost cells or sums that fail, and finds nothing in these;
but for rows that moved and add up all the same, which only their columns betray (`moved_rows.py`).
"""

from gxdata.catalogue import Column
from gxdata.extract.tables.align import AlignedRow
from gxdata.extract.tables.cells import new_reading
from gxdata.extract.tables.reading import CellReading, RowReading
from gxdata.extract.tables.row_sums import Row
from gxdata.extract.tables.tokens import Token


def are_whole(aligned: dict[str, AlignedRow], codes: list[str], shape: Row) -> bool:
    """Whether all rows to read are there, and they and all others that have values are beyond doubt."""
    wanted = set(codes)
    return wanted <= aligned.keys() and all(
        _is_whole(found.values, shape)
        for code, found in aligned.items()
        if found.values or code in wanted
    )


def _is_whole(values: tuple[Token, ...], shape: Row) -> bool:
    if len(values) != shape.width:
        return False
    held: list[float] = []
    for token in values:
        value = token.value
        if value is None or value.number is None or value.status != "reported" or not value.plain:
            return False
        held.append(value.number)
    return all(held[total] == sum([held[p] for p in parts]) for parts, total in shape.sums)


def whole_rows(
    aligned: dict[str, AlignedRow], codes: list[str], columns: tuple[Column, ...]
) -> tuple[RowReading, ...]:
    """The rows of such a table of counts, as they stand."""
    names, width = [column.code for column in columns], len(columns)
    return tuple(
        [RowReading(code, _cells(names, aligned[code].values), "kept", width) for code in codes]
    )


def _cells(names: list[str], values: tuple[Token, ...]) -> tuple[CellReading, ...]:
    return tuple(
        [
            new_reading(
                (
                    name,
                    token.value and token.value.number,
                    None,
                    "reported",
                    token.text,
                    token.locator,
                )
            )
            for name, token in zip(names, values, strict=True)
        ]
    )
