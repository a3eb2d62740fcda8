"""Table 三: who asked, and what became of it."""

from collections.abc import Iterator
from dataclasses import replace

from gxdata import catalogue
from gxdata.catalogue import Form
from gxdata.extract.tables.align import AlignedRow, align
from gxdata.extract.tables.cells import row_reading
from gxdata.extract.tables.copies import doubted
from gxdata.extract.tables.headings import out_of_order
from gxdata.extract.tables.infer import infer_blanks
from gxdata.extract.tables.place import Placing, Row, Sum, place, row_sums, settle
from gxdata.extract.tables.reading import TableReading
from gxdata.extract.tables.tokens import Token

# Fewer labels than this are words of a sentence, not a table.
MIN_ROWS = 3
# What came in: no outcome can be more (A1 and A5).
INCOMING = ("received", "carried_in")
# So many rows that do not add up are no slips of the pen any more.
MIN_WRONG_ROWS = 3


def align_applications(stream: list[Token]) -> dict[str, AlignedRow]:
    """The rows of table 三 in the stream, of either form; empty where the report has none."""
    block = catalogue.table("applications").blocks[0]
    aligned = align(stream, block.rows)
    return aligned if len(aligned) >= MIN_ROWS else {}


def read_applications(stream: list[Token], form: Form) -> TableReading | None:
    """Read table 三; None where the stream holds none."""
    aligned = align_applications(stream)
    if not aligned:
        return None
    table = catalogue.table("applications")
    columns, sums = table.blocks[0].columns, row_sums(table)
    width = len(columns)
    codes = list(_codes(aligned, form))
    limits = _limits(aligned, width, sums)
    known = [code for code in codes if code in aligned]
    placings = settle([place(aligned[c].values, Row(width, sums, limits)) for c in known], width)
    placed: dict[str, Placing] = dict(zip(known, placings, strict=True))
    rows = tuple(row_reading(code, columns, placed.get(code)) for code in codes)
    reading = TableReading("applications", rows)
    first = min(found.first for found in aligned.values())
    if out_of_order(stream, first, columns) or _contradicts_itself(reading):
        return doubted(reading)
    return replace(reading, rows=infer_blanks(rows, table.identities))


def _contradicts_itself(reading: TableReading) -> bool:
    """Whether most rows that hold anything do not add up: then it is the columns that are wrong, not the rows."""
    wrong = held = 0
    for row in reading.rows:
        *parts, total = [cell.number for cell in row.cells]
        known = [part for part in parts if part is not None]
        if row.carriage == "kept" and total is not None and len(known) == len(parts):
            held += bool(total or any(known))
            wrong += sum(known) != total
    return wrong >= MIN_WRONG_ROWS and wrong * 2 > held


def _codes(aligned: dict[str, AlignedRow], form: Form) -> Iterator[str]:
    """The rows to read: the form's; where 其他处理 is printed as the other form has it, that form's in its place."""
    whole = "other" in aligned and bool(aligned["other"].values)
    split = any(found.values for code, found in aligned.items() if code.startswith("other."))
    for row in catalogue.table("applications").blocks[0].rows:
        if row.forms and whole != split:
            is_part = row.code.startswith("other.")
            if is_part == split:
                yield row.code
        elif row.is_in(form.code):
            yield row.code


def _limits(
    aligned: dict[str, AlignedRow], width: int, sums: tuple[Sum, ...]
) -> tuple[float | None, ...]:
    """For each column what came in, where both rows that say so are whole; otherwise nothing is known."""
    totals = [0.0] * width
    for code in INCOMING:
        found = aligned.get(code)
        placing = place(found.values, Row(width, sums)) if found else None
        if placing is None or placing.carriage != "kept":
            return ()
        for n, (token, _) in enumerate(placing.cells):
            number = token.value.number if token and token.value else None
            if number is None:
                return ()
            totals[n] += number
    return tuple(totals)
