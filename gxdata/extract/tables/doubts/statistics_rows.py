"""Rows of a statistics table that may hold a remark, another row's figure, or another column's."""

from collections import Counter
from dataclasses import replace

from gxdata.catalogue import Row, Table
from gxdata.extract.tables.doubts.copies import as_doubted
from gxdata.extract.tables.doubts.remarks_beside import may_be_remark, proved
from gxdata.extract.tables.labels import core
from gxdata.extract.tables.reading import RowReading, TableReading
from gxdata.extract.tables.span_blanks import is_blank
from gxdata.extract.tables.tokens import Token, label_key

# So many of the table's labels with a cell behind them make a table; fewer are words of a report in prose.
MIN_ROWS = 8
# No more figures than these in a column that is blank otherwise may be another column's.
MOST_STRAY = 2


def with_remarks_doubted(
    reading: TableReading, printed: dict[str, tuple[Token, ...]], table: Table, width: int
) -> TableReading:
    """The table, its rows doubted whose number may be a remark: all but zeros and those that a sum needs.

    Its rows have as many figures as most that have any, or as the headings say that there are.
    """
    counts = Counter(map(len, filter(None, printed.values())))
    width = max(width, max(counts, key=counts.__getitem__, default=0))
    sure = proved(reading.rows, table.identities)
    unsure = {code for code, figures in printed.items() if may_be_remark(figures, width)} - sure
    return replace(
        reading, rows=tuple(as_doubted(r) if r.code in unsure else r for r in reading.rows)
    )


def labels_in_doubt(rows: tuple[Row, ...], found: list[str]) -> set[str]:
    """The rows that share their wording with one that is not found: which of them is printed is not told."""
    keys = {row.code: label_key(core(row.label)) for row in rows}
    lacking = {key for code, key in keys.items() if code not in found}
    return {code for code in found if keys[code] in lacking}


def may_lack_a_cell(printed: dict[str, tuple[Token, ...]]) -> set[str]:
    """The rows that end in a blank where most have a figure, and whose carrier leaves blanks for what is not there."""
    several = {code: figures for code, figures in printed.items() if len(figures) > 1}
    ending = {code for code, figures in several.items() if is_blank(figures[-1])}
    if len(ending) * 2 >= len(several):
        return set()
    return {code for code in ending if several[code][0].padded}


def astray(readings: list[RowReading], printed: dict[str, tuple[Token, ...]]) -> set[str]:
    """The few rows with a figure in the year's column, where others have none there and one in the column beside it."""
    filled = {row.code for row in readings if row.cells[0].number is not None}
    beside = [
        row
        for row in readings
        if row.cells[0].status == "blank" and not all(map(is_blank, printed.get(row.code, ())))
    ]
    return filled if len(filled) <= MOST_STRAY and len(beside) >= MIN_ROWS else set()
