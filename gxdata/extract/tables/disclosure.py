"""Table 二: what was put out."""

from gxdata.catalogue import Form
from gxdata.extract.tables.align import align
from gxdata.extract.tables.cells import row_reading
from gxdata.extract.tables.place import Row, place
from gxdata.extract.tables.reading import TableReading
from gxdata.extract.tables.tokens import Token

# Fewer labels than this are words of a sentence, not a table.
MIN_ROWS = 3


def read_disclosure(stream: list[Token], form: Form) -> TableReading | None:
    """Read table 二 with the rows and columns of `form`; None where the report has none."""
    printed = form.table("disclosure")
    if printed is None:
        return None
    aligned = align(stream, tuple(row for block in printed.blocks for row in block.rows))
    if len(aligned) < MIN_ROWS:
        return None
    readings = []
    for row, block in printed.rows(form.code):
        found = aligned.get(row.code)
        placing = place(found.values, Row(len(block.columns))) if found else None
        readings.append(row_reading(row.code, block.columns, placing))
    return TableReading("disclosure", tuple(readings))
