"""The statistics tables before 2019: one row a figure, behind a label, a unit and perhaps a code."""

import re
from dataclasses import replace
from typing import Literal

from gxdata import catalogue
from gxdata.catalogue import Column, Table
from gxdata.catalogue import Row as PrintedRow
from gxdata.extract.tables.align import AlignedRow
from gxdata.extract.tables.cells import row_reading
from gxdata.extract.tables.columns.annual_headings import (
    NAMES,
    above_each,
    annual_headings,
    annual_place,
    heading_words,
)
from gxdata.extract.tables.columns.cut_headings import with_whole_headings
from gxdata.extract.tables.columns.whole_column import whole_column
from gxdata.extract.tables.columns.year_columns import (
    YearColumn,
    figures_stand_first,
    year_beside_all_years,
    year_column,
)
from gxdata.extract.tables.doubts.copies import as_doubted, doubted, read_once
from gxdata.extract.tables.doubts.remarks_beside import heads_remarks
from gxdata.extract.tables.doubts.statistics_rows import (
    MIN_ROWS,
    astray,
    labels_in_doubt,
    may_lack_a_cell,
    with_remarks_doubted,
)
from gxdata.extract.tables.doubts.strayed_values import strayed
from gxdata.extract.tables.infer import infer_blanks
from gxdata.extract.tables.labels import REMARK, UNITS, core, is_unit
from gxdata.extract.tables.money import in_unit_of_row
from gxdata.extract.tables.numbered_labels import SERIAL
from gxdata.extract.tables.parts import Part, parts
from gxdata.extract.tables.place import Placing, place
from gxdata.extract.tables.reading import RowReading, TableReading
from gxdata.extract.tables.row_sums import Row
from gxdata.extract.tables.serials import is_ordinal, without_serials
from gxdata.extract.tables.tokens import Token, label_key
from gxdata.extract.tables.values import IN_WAN_YUAN

# A unit that a label runs on into where columns are parted by white space only.
UNIT_BEHIND = re.compile(rf"\s+[{UNITS}]{{1,2}}$")
# So many rows with a cell too many are no slips: there is a column that the form does not have.
MIN_SURPLUS = 3
# A label with more characters, or with headings of columns, has others' words before it; none is longer than LONGEST.
MAX_LABEL, LONGEST = 60, 160
# What stands over several columns as well as over one, and what is left of the year in a title.
OVER_SEVERAL = frozenset(("数量", "统计数", "年度"))


def read_statistics(stream: list[Token], form: str, year: int) -> TableReading | None:
    """Read the statistics table of `form`; None where the report has none.

    A row that this report's table does not print is left out where the form is a local one, and is ``absent`` where it
    is the national one.
    """
    table = catalogue.form(form).table("statistics")
    if table is None:
        return None
    stream = with_whole_headings(stream, table)
    found = parts(stream, table.blocks[0].rows)
    above = {id(part): tokens for part, tokens in zip(found, above_each(found), strict=True)}

    def read(part: Part) -> TableReading | None:
        if sum(bool(_figures(row)) for row in part.rows.values()) < MIN_ROWS:
            return None
        tokens, first = part.tokens, min(row.first for row in part.rows.values())
        printed = _printed(part.rows, table, heading_words(stream))
        own = year_column(tokens, first, table, year)
        own = own or whole_column(tokens[:first], printed.values())
        headings = annual_headings(above[id(part)], table)
        lowest = headings[-max(map(len, printed.values()), default=0) :]
        if OVER_SEVERAL.issuperset(headings[: -len(lowest)]) and {*lowest} & {*table.annual}:
            headings = lowest
        told = bool(own) or len(headings) > 1
        likely = year_beside_all_years(tokens, first, printed.values(), table)
        # Where the figures of the column so headed are above those of all years, the headings may be the other's.
        unsure = likely and likely.place != (own.place if own else annual_place(headings, table))
        own = own if told else likely
        remarked = heads_remarks(tokens)
        width = own.width if own and remarked else None  # behind the last figure is a remark
        figures = {code: found[:width] for code, found in printed.items()}
        reading = _read(part.rows, table, headings, figures, own)
        if remarked:
            reading = with_remarks_doubted(reading, printed, table, own.width if own else 0)
        return doubted(reading) if unsure or figures_stand_first(tokens, first, table) else reading

    return read_once(found, read, year)


def _printed(
    aligned: dict[str, AlignedRow], table: Table, words: str
) -> dict[str, tuple[Token, ...]]:
    """The figures of each row that stands there, without serial numbers."""
    own = [row.code for row in table.blocks[0].rows if row.code in aligned]
    figures = without_serials([_figures(aligned[code]) for code in own], words)
    if REMARK in words:
        figures = [_without_remark(row) for row in figures]
    return dict(zip(own, figures, strict=True))


def _without_remark(figures: tuple[Token, ...]) -> tuple[Token, ...]:
    """A row's figures without the words behind them, where no grid tells which column they stand in."""
    last = figures[-1].value if len(figures) > 1 else None
    return figures[:-1] if last and last.kind == "text" else figures


def _read(
    aligned: dict[str, AlignedRow],
    table: Table,
    headings: list[str],
    printed: dict[str, tuple[Token, ...]],
    own_column: YearColumn | None,
) -> TableReading:
    """Read the table where it is printed once."""
    rows = table.blocks[0].rows
    own = list(printed)
    readings = [
        _row(row, aligned.get(row.code), printed.get(row.code, ()), headings, table, own_column)
        for row in rows
        if row.code in aligned or not table.annual
    ]
    unsure = labels_in_doubt(rows, own) | may_lack_a_cell(printed) | astray(readings, printed)
    unsure |= strayed(tuple(readings), printed, table.identities)
    readings = [as_doubted(row) if row.code in unsure else row for row in readings]
    reading = TableReading("statistics", tuple(readings))
    # A column of serial numbers stands in many rows behind the figure; where a blank was dropped, in its place.
    if sum(row.carriage == "surplus" for row in readings) >= MIN_SURPLUS:
        return doubted(reading)
    return replace(reading, rows=infer_blanks(reading.rows, table.identities))


def _row(
    row: PrintedRow,
    found: AlignedRow | None,
    figures: tuple[Token, ...],
    headings: list[str],
    table: Table,
    own_column: YearColumn | None,
) -> RowReading:
    kind: Literal["count", "amount"] = "amount" if row.unit in IN_WAN_YUAN else "count"
    column = Column("value", row.label, unit=row.unit, kind=kind)
    if found is None:
        return replace(row_reading(row.code, (column,), None), label=row.label)
    figures = in_unit_of_row(figures, found.label, found.values)
    if own_column:
        placing = place(figures, Row(own_column.width))
        placing = placing._replace(cells=[placing.cells[own_column.place]])
    else:
        placing = _annual(figures, headings, table)
    return replace(row_reading(row.code, (column,), placing), label=_label(found))


def _label(found: AlignedRow) -> str:
    """The row's label as printed, without its unit and its number; of a page that is one line no words before it."""
    label = SERIAL.sub("", UNIT_BEHIND.sub("", found.label))
    if len(label) <= MAX_LABEL and not NAMES.search(label):
        return label
    words = label[-LONGEST:].split()
    known = [label_key(core(text)) for text in found.row.wordings]
    while len(words) > 1 and any(key in label_key("".join(words[1:])) for key in known):
        words.pop(0)
    return " ".join(words)


def _annual(figures: tuple[Token, ...], headings: list[str], table: Table) -> Placing:
    """The one figure of the row that speaks of the year."""
    own = annual_place(headings, table)
    if own is None:
        return place(figures, Row(1))
    placing = place(figures, Row(len(headings)))
    return placing._replace(cells=[placing.cells[own]])


def _figures(found: AlignedRow) -> tuple[Token, ...]:
    """The cells behind a label without the one that holds its unit, and without the number of a label that follows."""
    cells = [t for t in found.values if t.value or not t.key or not is_unit(t.key)]
    while cells and cells[-1].row is None and is_ordinal(cells[-1]):
        cells.pop()
    return tuple(cells)
