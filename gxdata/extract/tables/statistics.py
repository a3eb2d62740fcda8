"""The statistics tables before 2019: one row a figure, behind a label, a unit and perhaps a code."""

from dataclasses import replace
from typing import Literal

from gxdata import catalogue
from gxdata.catalogue import Column, Table
from gxdata.catalogue import Row as PrintedRow
from gxdata.extract.tables.align import AlignedRow, align
from gxdata.extract.tables.cells import row_reading
from gxdata.extract.tables.copies import doubted
from gxdata.extract.tables.infer import infer_blanks
from gxdata.extract.tables.labels import UNITS
from gxdata.extract.tables.place import Placing, Row, place
from gxdata.extract.tables.reading import RowReading, TableReading
from gxdata.extract.tables.tokens import Token, label_key
from gxdata.extract.tables.values import IN_WAN_YUAN

# So many of the table's labels with a cell behind them make a table; fewer are words of a report in prose.
MIN_ROWS = 8
CODE_HEADING = "代码"
# So many rows with a cell too many are no slips: there is a column that the form does not have.
MIN_SURPLUS = 3
MAX_HEADING = 12


def read_statistics(stream: list[Token], form: str) -> TableReading | None:
    """Read the statistics table of `form`; None where the report has none.

    A row that this report's table does not print is left out where the form is a local one, and is ``absent`` where it
    is the national one.
    """
    table = catalogue.form(form).table("statistics")
    if table is None:
        return None
    rows = table.blocks[0].rows
    aligned = align(stream, rows)
    if sum(bool(_figures(found)) for found in aligned.values()) < MIN_ROWS:
        return None
    headings = _headings(stream, table)
    readings = [
        _row(row, aligned.get(row.code), headings, table)
        for row in rows
        if row.code in aligned or not table.annual
    ]
    reading = TableReading("statistics", tuple(readings))
    # A column of serial numbers stands in many rows behind the figure; where a blank was dropped, in its place.
    if sum(row.carriage == "surplus" for row in readings) >= MIN_SURPLUS:
        return doubted(reading)
    return replace(reading, rows=infer_blanks(reading.rows, table.identities))


def _headings(stream: list[Token], table: Table) -> list[str]:
    """The headings over the values, left to right: the code's column, and each column of figures."""
    wanted = [CODE_HEADING, *map(label_key, (*table.annual, *table.cumulative))]
    found: list[str] = []
    for token in stream:
        heading = next((w for w in wanted if token.key.endswith(w)), None)
        if heading and len(token.key) <= MAX_HEADING and heading not in found:
            found.append(heading)
    return found


def _row(
    row: PrintedRow, found: AlignedRow | None, headings: list[str], table: Table
) -> RowReading:
    kind: Literal["count", "amount"] = "amount" if row.unit in IN_WAN_YUAN else "count"
    column = Column("value", row.label, unit=row.unit, kind=kind)
    if found is None:
        return replace(row_reading(row.code, (column,), None), label=row.label)
    placing = _annual(_figures(found), headings, table)
    return replace(row_reading(row.code, (column,), placing), label=found.label)


def _annual(figures: tuple[Token, ...], headings: list[str], table: Table) -> Placing:
    """The one figure of the row that speaks of the year."""
    columns = [h for h in headings if h != CODE_HEADING] if table.annual else []
    if CODE_HEADING in headings and len(figures) == len(columns) + 1:
        figures = figures[1:]
    if len(columns) < 2:
        return place(figures, Row(1))
    placing = place(figures, Row(len(columns)))
    order = [label_key(heading) for heading in table.annual]
    best = min(columns, key=lambda h: order.index(h) if h in order else len(order))
    return placing._replace(cells=[placing.cells[columns.index(best)]])


def _figures(found: AlignedRow) -> tuple[Token, ...]:
    """The cells behind a label without the one that holds its unit."""
    return tuple(t for t in found.values if t.value or not t.key or not set(t.key) <= set(UNITS))
