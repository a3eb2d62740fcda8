"""From placed tokens to cell readings, their numbers in the column's unit."""

from functools import partial

from gxdata.catalogue import Column
from gxdata.extract.tables.place import Placing
from gxdata.extract.tables.reading import CellReading, RowReading, Status
from gxdata.extract.tables.tokens import Token
from gxdata.extract.tables.values import IN_WAN_YUAN, Value, parse_value

new_reading = partial(tuple.__new__, CellReading)  # what the class does, in a third of the time


def row_reading(code: str, columns: tuple[Column, ...], placing: Placing | None) -> RowReading:
    """One row as read; `placing` is None where the report has no such row."""
    if placing is None:
        absent = tuple([CellReading(c.code, None, c.unit, "absent") for c in columns])
        return RowReading(code, absent, "missing", 0)
    cells = tuple(
        [
            cell_reading(column, token, status)
            for column, (token, status) in zip(columns, placing.cells, strict=True)
        ]
    )
    return RowReading(code, cells, placing.carriage, placing.printed, placing.column_lost)


def cell_reading(column: Column, token: Token | None, status: Status) -> CellReading:
    """One cell as read.

    Money is turned into the column's unit: ``251000元`` under a heading in 万元 is 25.1, and so is ``25.1万``. Where
    neither the heading nor the cell prints a unit, the number stands as printed and its unit is None.
    """
    if token is None:
        return CellReading(column.code, None, column.unit, status)
    value, unit = token.value, column.unit
    if value and value.plain and not unit:
        return new_reading((column.code, value.number, None, status, token.text, token.locator))
    if unit in IN_WAN_YUAN and value and value.kind == "text" and token.text.endswith("万"):
        value = parse_value(f"{token.text}元")
        status = value.status if status == "illegible" else status
    number, printed = (value.number, value.unit) if value else (None, None)
    if unit and number is not None:
        # Rounded, so that 251000 元 is 25.1 万元 and not 25.1 and a bit.
        number = round(number * IN_WAN_YUAN.get(printed or "", 1.0), 6)
        told = column.unit_printed or printed in IN_WAN_YUAN or number == 0
        unit = unit if told else None
    if status == "reported" and value and _is_doubtful(value, column):
        status = "ambiguous"
    return CellReading(column.code, number, unit, status, token.text, token.locator)


def _is_doubtful(value: Value, column: Column) -> bool:
    """Whether a number is none for its column: what counts is whole, and no money; only a change is below zero (A4)."""
    negative = value.number is not None and value.number < 0 and column.kind != "change"
    if negative or column.kind == "amount":
        return negative
    whole = value.number is None or value.number.is_integer()
    return not whole or value.parted or value.unit in IN_WAN_YUAN
