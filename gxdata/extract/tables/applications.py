"""Table 三: who asked, and what became of it."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from gxdata import catalogue
from gxdata.catalogue import Form, Table
from gxdata.extract.tables.align import AlignedRow
from gxdata.extract.tables.cells import row_reading
from gxdata.extract.tables.columns.column_order import as_headed, has_totals_first, with_total_last
from gxdata.extract.tables.columns.fewer_columns import below_headings, longer_rows
from gxdata.extract.tables.columns.headed_cells import with_cells_below_headings
from gxdata.extract.tables.columns.headings import named, out_of_order, printed_order
from gxdata.extract.tables.columns.lost_columns import settle
from gxdata.extract.tables.columns.subtotals import without_subtotals
from gxdata.extract.tables.doubts.copies import as_doubted, doubted, withdrawn
from gxdata.extract.tables.doubts.mispaired_rows import are_mispaired
from gxdata.extract.tables.doubts.moved_rows import with_begins_doubted, with_moved_doubted
from gxdata.extract.tables.doubts.slipped_rows import first_slipped
from gxdata.extract.tables.infer import infer_blanks
from gxdata.extract.tables.label_spans import without_blanks_of_labels
from gxdata.extract.tables.labels import LONG, NUMERALS, core
from gxdata.extract.tables.parts import Part, parts
from gxdata.extract.tables.place import Placed, Placing, place, widened
from gxdata.extract.tables.reading import RowReading, TableReading
from gxdata.extract.tables.row_sums import Row, Sum, ends_in_its_sum, row_sums
from gxdata.extract.tables.span_blanks import (
    bare,
    from_usual_column,
    without_blanks_in_front,
    without_padding,
)
from gxdata.extract.tables.tokens import Token, label_key
from gxdata.extract.tables.whole_rows import whole_rows

# Fewer labels than this are words of a sentence, not a table.
MIN_ROWS = 3
# What came in: no outcome can be more (A1 and A5).
INCOMING = ("received", "carried_in")
# So many rows that do not add up are no slips of the pen any more.
MIN_WRONG_ROWS = 3
# A page that lost more columns than two has lost its headings rather.
MIN_COLUMNS = 5
NEARLY_ALL = 0.9
# So many labels of outcomes in one line are its headings; a row has two or three, with those it stands under.
MIN_ACROSS = 8
# The rows of 其他处理 whose labels are no other row's.
OWN_PARTS = ("other.no_correction", "other.fee_unpaid")
# The column of totals, the last.
TOTAL = len(catalogue.table("applications").blocks[0].columns) - 1


def find_applications(stream: list[Token]) -> list[Part]:
    """The places where table 三 stands in the stream, in either form; none where the report has none."""
    rows = catalogue.table("applications").blocks[0].rows
    return [part for part in parts(stream, rows) if len(part.rows) >= MIN_ROWS]


def stands_across(stream: list[Token]) -> bool:
    """Whether one line names most outcomes: there the table stands with its rows as columns."""
    wanted = _outcomes()
    named: dict[int, set[str]] = {}
    for token in stream:
        if len(token.key) < LONG:
            continue
        if token.row is None:
            if len(token.key) > MIN_ACROSS * LONG and _names_most(token.key):
                return True
        elif token.key.lstrip(NUMERALS) in wanted:
            named.setdefault(token.row, set()).add(token.key)
    return any(len(keys) >= MIN_ACROSS for keys in named.values())


def _names_most(key: str) -> bool:
    """Whether a line of running text is such headings, and no sentence with their numbers."""
    return "件" not in key and sum([label in key for label in _outcomes()]) >= MIN_ACROSS


@cache
def _outcomes() -> frozenset[str]:
    """The labels of the outcomes that are long, without their numbers."""
    rows = catalogue.table("applications").blocks[0].rows
    return frozenset(key for row in rows if len(key := label_key(core(row.label))) >= LONG)


def read_applications(part: Part, form: Form) -> TableReading:
    """Read table 三."""
    stream, aligned = part.tokens, part.rows
    table = catalogue.table("applications")
    columns = table.blocks[0].columns
    codes = list(_codes(aligned, form))
    first = min(found.first for found in aligned.values())
    unordered = out_of_order(stream, first, columns, groups=table.groups)
    shape = Row(len(columns), row_sums(table))
    whole = None if unordered else whole_rows(aligned, codes, columns, shape)
    if whole is not None:
        reading = TableReading("applications", with_moved_doubted(whole, _loose(aligned), table))
        return _with_mispaired_doubted(reading, part, table)
    aligned = without_subtotals(with_cells_below_headings(stream, aligned, columns), shape)
    aligned = without_blanks_in_front(from_usual_column(aligned), shape)
    aligned = without_blanks_of_labels(aligned, shape)
    known = [code for code in codes if code in aligned]
    total_first = has_totals_first([aligned[code].values for code in known], shape)
    if total_first:
        aligned = {code: with_total_last(found, shape) for code, found in aligned.items()}
    present, headed = _present(stream, first, [aligned[code] for code in known], table)
    placings = _place_rows([aligned[code].values for code in known], aligned, table, present)
    placed: dict[str, Placing] = dict(zip(known, placings, strict=True))
    rows = _without_lone_totals(
        tuple(row_reading(code, columns, placed.get(code)) for code in codes)
    )
    reading = TableReading("applications", rows)
    if _may_have_moved(reading):
        return withdrawn(reading)
    if total_first or unordered or _contradicts_itself(reading) or _ends_in_remarks(reading):
        return doubted(as_headed(reading, printed_order(stream, first, table), columns))
    slipped = first_slipped(rows, table)
    rows = with_moved_doubted(infer_blanks(rows, table.identities), _loose(aligned), table)
    rows = with_begins_doubted(rows)
    rows = (*rows[:slipped], *map(as_doubted, rows[slipped:]))
    longer = longer_rows(aligned.values(), headed) if headed < len(columns) else ()
    rows = tuple(
        as_doubted(row) if row.code in aligned and aligned[row.code].first in longer else row
        for row in rows
    )
    return _with_mispaired_doubted(replace(reading, rows=rows), part, table)


def _with_mispaired_doubted(reading: TableReading, part: Part, table: Table) -> TableReading:
    """The table, doubted where its columns say that its rows have others' values, and only order pairs them."""
    rows = [found for found in part.rows.values() if found.values]
    paired = sum(_is_paired_by_order(part.tokens, found) for found in rows)
    if paired * 2 <= len(rows) or not are_mispaired(reading.rows, table):
        return reading
    return doubted(reading)


def _is_paired_by_order(stream: list[Token], found: AlignedRow) -> bool:
    """Whether a row's values are not in one line of a grid with its label."""
    first = found.values[0]
    return _is_loose(first) or first.row != stream[found.first].row


def _loose(aligned: dict[str, AlignedRow]) -> set[str]:
    """The rows whose carrier does not keep cells apart."""
    return {code for code, found in aligned.items() if any(map(_is_loose, found.values[:1]))}


def _is_loose(token: Token) -> bool:
    return token.row is None or token.loose


def _present(
    stream: list[Token], first: int, rows: list[AlignedRow], table: Table
) -> tuple[tuple[int, ...], int]:
    """Which of the form's columns the rows have, and how many the headings name."""
    columns = table.blocks[0].columns
    below = below_headings(stream, first, rows, columns)
    if below is not None and len(below) < len(columns) and _is_within_totals(below, rows):
        return below, len(below)
    headed = named(stream, first, table)
    whole = len(headed) == len(columns) or _is_whole(headed, rows)
    return headed if whole else tuple(range(len(columns))), len(headed)


def _is_within_totals(present: tuple[int, ...], rows: list[AlignedRow]) -> bool:
    """Whether no row with all these columns has parts that are more than its total."""
    printed = [cells for found in rows if len(cells := found.values) == len(present)]
    numbers = [[t.value.number or 0.0 if t.value else 0.0 for t in cells] for cells in printed]
    return TOTAL not in present or all(sum(parts) <= total for *parts, total in numbers)


def _is_whole(present: tuple[int, ...], rows: list[AlignedRow]) -> bool:
    """Whether the headings name fewer columns than the form has, and nearly all rows have just as many cells.

    No row may then have parts that are more than its total.
    """
    bared = [replace(found, values=bare(found.values)) for found in rows if found.values]
    fitting = sum(len(found.values) == len(present) for found in bared)
    if len(present) < MIN_COLUMNS or fitting < len(bared) * NEARLY_ALL:
        return False
    return _is_within_totals(present, bared)


def _place_rows(
    rows: list[tuple[Token, ...]],
    aligned: dict[str, AlignedRow],
    table: Table,
    present: tuple[int, ...],
) -> list[Placing]:
    """Place the rows into the columns that the page has; the others are absent."""
    width = len(table.blocks[0].columns)
    if len(present) < width:
        placings = [place(bare(values), Row(len(present))) for values in rows]
        return [widened(placing, present, width) for placing in placings]
    sums = row_sums(table)
    if _has_blank_totals(rows, Row(width, sums)):
        shape = Row(width, (), _limits(aligned, width, ()))
        return [_place_without_total(found, shape) for found in rows]
    shape = Row(width, sums, _limits(aligned, width, sums))
    return settle([place(found, shape) for found in without_padding(rows, shape)], width)


def _place_without_total(found: tuple[Token, ...], shape: Row) -> Placing:
    """A row of a table whose totals were left blank; where blanks at its end may be lost, it may lack that one too."""
    if len(found) != shape.width - 1 or not found[0].padded:
        return place(found, shape)
    parts = place(found, Row(shape.width - 1))
    cells: Placed = [(t, "ambiguous" if s == "reported" else s) for t, s in parts.cells]
    return parts._replace(cells=[*cells, (None, "absent")], carriage="lost")


def _has_blank_totals(rows: list[tuple[Token, ...]], shape: Row) -> bool:
    """Whether the totals of the table were left blank: those of most rows are, and few rows end in a total before that.

    Then a last part that equals the others is no total that has moved.
    """
    whole = [row for row in rows if len(row) == shape.width]
    held = [row for row in whole if any(token.value and token.value.number for token in row)]
    blank = [row for row in held if row[-1].value is not None and row[-1].value.number is None]
    ending = [row for row in blank if ends_in_its_sum(bare(row), shape)]
    if len(blank) * 2 <= len(held) or len(ending) * 2 >= len(blank):
        return False
    numbers = [[t.value.number or 0.0 if t.value else 0.0 for t in row[:-1]] for row in blank]
    return any(last < sum(parts) for *parts, last in numbers)


def _ends_in_remarks(reading: TableReading) -> bool:
    """Whether the last column holds words and never a number: then it is no column of totals, and one is lost."""
    last = [row.cells[-1] for row in reading.rows if row.carriage == "kept"]
    held = [cell for cell in last if cell.evidence]
    return bool(held) and all(cell.status == "illegible" for cell in held)


def _contradicts_itself(reading: TableReading) -> bool:
    """Whether most rows that hold anything do not add up: then it is the columns that are wrong, not the rows."""
    wrong = held = 0
    for row in reading.rows:
        *parts, total = [cell.number for cell in row.cells]
        if row.carriage == "kept" and total is not None and None not in parts:
            known = [part or 0.0 for part in parts]
            held += bool(total or any(known))
            wrong += sum(known) != total
    return wrong >= MIN_WRONG_ROWS and wrong * 2 > held


def _without_lone_totals(rows: tuple[RowReading, ...]) -> tuple[RowReading, ...]:
    """The rows, those doubted that have a total where most have none, and one that is not their sum.

    Where the totals were left blank, a cell too many pushes the last number into their column.
    """
    blank = sum(row.cells[-1].status == "blank" for row in rows)
    if blank * 2 <= len(rows):
        return rows
    return tuple(as_doubted(row) if _is_off(row) else row for row in rows)


def _is_off(row: RowReading) -> bool:
    *parts, total = [cell.number for cell in row.cells]
    return total is not None and None not in parts and sum(p or 0.0 for p in parts) != total


def _may_have_moved(reading: TableReading) -> bool:
    """Whether what stands before blank totals is nowhere less than all before it: then it may be the totals themselves.

    A table whose rows have all lost a cell of one column adds up as well as one whose totals were left blank.
    """
    held = moved = 0
    for row in reading.rows:
        *parts, last, total = [cell.number for cell in row.cells]
        if not (last or total or any(parts)):
            continue
        held += 1
        whole = sum(number or 0.0 for number in (*parts, last))
        blank = None in (*parts, last, total)
        if row.carriage == "kept" and row.cells[-1].status == "ambiguous" and blank:
            moved += whole != total  # its own sum has said so
        elif row.carriage == "kept" and total is None:
            if (last or 0.0) < sum(part or 0.0 for part in parts):
                return False
            moved += 1
    return moved * 2 > held


def _codes(aligned: dict[str, AlignedRow], form: Form) -> Iterator[str]:
    """The rows to read: the form's; where 其他处理 is printed as the other form has it, that form's in its place.

    Where its rows are there as well, if without values, what stands beside 其他处理 is their sum.
    """
    whole = "other" in aligned and bool(aligned["other"].values)
    split = any(
        found.values or code in OWN_PARTS
        for code, found in aligned.items()
        if code.startswith("other.")
    )
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
