"""Table 四: one row of fifteen values below the headings of its three channels."""

from dataclasses import replace

from gxdata import catalogue
from gxdata.extract.tables.align import values_behind
from gxdata.extract.tables.cells import row_reading
from gxdata.extract.tables.infer import infer_blanks
from gxdata.extract.tables.labels import core
from gxdata.extract.tables.place import Row, place, row_sums
from gxdata.extract.tables.reading import TableReading
from gxdata.extract.tables.tokens import Token, label_key

# How far apart the headings of the two kinds of lawsuit stand at most.
NEAR = 12
MAX_HEADING = 60


def read_reviews(stream: list[Token]) -> TableReading | None:
    """Read table 四; None where its headings are nowhere."""
    table = catalogue.table("reviews")
    block = table.blocks[0]
    width, channels = len(block.columns), len(block.rows)
    heading = _last_heading(stream)
    if heading is None:
        return None
    # The channels stand side by side in one row, each with the sums of a row of its own.
    sums = tuple(
        (tuple(n * width + part for part in parts), n * width + total)
        for n in range(channels)
        for parts, total in row_sums(table)
    )
    placing = place(_values_below(stream, heading, width * channels), Row(width * channels, sums))
    rows = []
    for n, row in enumerate(block.rows):
        cells = placing.cells[n * width : (n + 1) * width]
        rows.append(row_reading(row.code, block.columns, replace(placing, cells=cells)))
    return TableReading("reviews", infer_blanks(tuple(rows), table.identities))


def _last_heading(stream: list[Token]) -> int | None:
    """The last token that names a kind of lawsuit, in the first place where both stand near each other."""
    lawsuits = [
        label_key(core(r.label)) for r in catalogue.table("reviews").blocks[0].rows if r.parent
    ]
    hits = [
        n
        for n, token in enumerate(stream)
        if token.key and len(token.key) <= MAX_HEADING and any(w in token.key for w in lawsuits)
    ]
    for n in hits:
        near = [m for m in hits if n <= m <= n + NEAR]
        if all(any(lawsuit in stream[m].key for m in near) for lawsuit in lawsuits):
            return near[-1]
    return None


def _vocabulary() -> set[str]:
    """Every character of the table's headings: what else stands below them is no heading of it."""
    block = catalogue.table("reviews").blocks[0]
    words = [text for column in block.columns for text in (column.label, *column.aliases)]
    words += [row.label + (row.parent or "") for row in block.rows]
    return set("".join(words))


def _values_below(stream: list[Token], heading: int, width: int) -> tuple[Token, ...]:
    """The first run of values below the headings, past the headings of the results."""
    vocabulary = _vocabulary()
    for n in range(heading + 1, len(stream)):
        token = stream[n]
        if token.value is None:
            if not set(token.key) <= vocabulary:
                return ()
        elif token.row is None:
            return values_behind(stream, n - 1, len(stream)) if stream[n - 1].row is None else ()
        else:
            row = tuple(t for t in stream[n : n + 4 * width] if t.row == token.row)
            has_numbers = any(t.value and t.value.number is not None for t in row)
            if all(t.value for t in row) and (len(row) >= width or has_numbers):
                return row
    return ()
