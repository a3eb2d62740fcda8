"""Rows of an organ's own among those of table 二: kept with their labels as printed, all under one code."""

from collections.abc import Iterator
from functools import cache
from itertools import islice, takewhile

from gxdata import catalogue
from gxdata.catalogue import Block, Table
from gxdata.extract.tables.align import AlignedRow
from gxdata.extract.tables.cells import row_reading
from gxdata.extract.tables.doubts.copies import as_doubted
from gxdata.extract.tables.labels import core
from gxdata.extract.tables.place import place
from gxdata.extract.tables.reading import RowReading
from gxdata.extract.tables.row_sums import Row
from gxdata.extract.tables.span_blanks import bare
from gxdata.extract.tables.tokens import Token, label_key, position

# Their code in `disclosure.item`.
LOCAL = "local"
# Labels with guidance glued to them are long; more characters are a paragraph.
MAX_LABEL = 160
# One number behind words may be a sentence's as well as a row's.
MIN_WIDTH = 2


def local_rows(
    stream: list[Token], aligned: dict[str, AlignedRow], printed: Table, form: str
) -> Iterator[RowReading]:
    """The rows that stand directly behind one of the form's, as wide as that, and are none of the form's.

    Where the form's next row of that width is not in the table, what stands in its place may be that row with its
    label damaged: its numbers are ``ambiguous``.
    """
    own = _own_labels(printed.name, form)
    starts = {found.first for found in aligned.values()}
    rows = list(printed.rows(form))
    for n, (row, block) in enumerate(rows):
        found = aligned.get(row.code)
        if found and found.values and len(block.columns) >= MIN_WIDTH:
            behind = position(stream, found.values[-1], found.first) + 1
            readings = _behind(stream, behind, block, starts, own)
            lacks = _lacks_next(rows[n + 1 :], len(block.columns), aligned)
            yield from map(as_doubted, readings) if lacks else readings


def _lacks_next(
    rows: list[tuple[catalogue.Row, Block]], width: int, aligned: dict[str, AlignedRow]
) -> bool:
    """Whether a row as wide as that is missing among those that the form has before the next that was found."""
    missing = takewhile(lambda pair: pair[0].code not in aligned, rows)
    return any(len(block.columns) == width for _, block in missing)


@cache
def _own_labels(table: str, form: str) -> frozenset[str]:
    """The labels and headings of a form's rows."""
    rows = list(catalogue.table(table).rows(form))
    labels = {label_key(core(text)) for row, _ in rows for text in row.wordings}
    return frozenset(labels | {label_key(block.heading) for _, block in rows if block.heading})


def _behind(
    stream: list[Token], first: int, block: Block, starts: set[int], own: frozenset[str]
) -> Iterator[RowReading]:
    width = len(block.columns)
    while first < len(stream) and first not in starts:
        label = stream[first]
        cells = tuple(_cells(stream, first))
        values = bare(cells)
        known = not own.isdisjoint((label.key, label_key(core(label.text))))
        if not 0 < len(label.key) <= MAX_LABEL or known or len(values) != width:
            return
        placing = place(values, Row(width))
        reading = row_reading(LOCAL, block.columns, placing)
        yield RowReading(LOCAL, reading.cells, reading.carriage, reading.printed, label=label.text)
        first += 1 + len(cells)


def _cells(stream: list[Token], label: int) -> Iterator[Token]:
    """The values behind a label: in a grid those of its line, else those that follow it."""
    for token in islice(stream, label + 1, None):
        if token.value is None or token.row != stream[label].row:
            return
        yield token
