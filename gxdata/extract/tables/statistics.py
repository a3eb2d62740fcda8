"""The statistics table of 2014 to 2018: one figure a row, behind a label and a unit."""

from dataclasses import replace

from gxdata import catalogue
from gxdata.catalogue import Column, Row
from gxdata.extract.tables.align import AlignedRow, align
from gxdata.extract.tables.cells import row_reading
from gxdata.extract.tables.infer import infer_blanks
from gxdata.extract.tables.labels import UNITS
from gxdata.extract.tables.place import Row as Shape
from gxdata.extract.tables.place import place
from gxdata.extract.tables.reading import RowReading, TableReading
from gxdata.extract.tables.tokens import Token

# So many of the table's labels with a cell behind them make a table; fewer are words of a report in prose.
MIN_ROWS = 8


def read_statistics(stream: list[Token]) -> TableReading | None:
    """Read the national statistics table; None where the report has none."""
    table = catalogue.table("statistics-2014")
    rows = table.blocks[0].rows
    aligned = align(stream, rows)
    if sum(bool(_figures(found)) for found in aligned.values()) < MIN_ROWS:
        return None
    readings = tuple(_row(row, aligned.get(row.code)) for row in rows)
    return TableReading("statistics", infer_blanks(readings, table.identities))


def _row(row: Row, found: AlignedRow | None) -> RowReading:
    column = Column("value", row.label, unit=row.unit)
    if found is None:
        return replace(row_reading(row.code, (column,), None), label=row.label)
    reading = row_reading(row.code, (column,), place(_figures(found), Shape(1)))
    return replace(reading, label=found.label)


def _figures(found: AlignedRow) -> tuple[Token, ...]:
    """The cells behind a label without the one that holds its unit."""
    return tuple(t for t in found.values if t.value or not t.key or not set(t.key) <= set(UNITS))
