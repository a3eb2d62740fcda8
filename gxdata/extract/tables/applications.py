"""Table 三: who asked, and what became of it."""

from collections.abc import Iterator, Set
from dataclasses import replace
from itertools import chain, takewhile

from gxdata import catalogue
from gxdata.catalogue import Form, Table
from gxdata.extract.tables.align import AlignedRow
from gxdata.extract.tables.cells import row_reading
from gxdata.extract.tables.columns.column_order import as_headed, has_totals_first, with_total_last
from gxdata.extract.tables.columns.fewer_columns import longer_rows
from gxdata.extract.tables.columns.headed_again import orders_again
from gxdata.extract.tables.columns.headed_cells import with_cells_below_headings
from gxdata.extract.tables.columns.headings import begins_with_last, printed_order
from gxdata.extract.tables.columns.out_of_order import out_of_order
from gxdata.extract.tables.columns.placed_rows import placed_rows
from gxdata.extract.tables.columns.present import present_columns
from gxdata.extract.tables.columns.subtotals import without_subtotals
from gxdata.extract.tables.columns.whole_column import with_whole_alone
from gxdata.extract.tables.counted_rows import with_counted_rows
from gxdata.extract.tables.doubts.copies import as_doubted, doubted, withdrawn
from gxdata.extract.tables.doubts.mispaired_rows import are_mispaired
from gxdata.extract.tables.doubts.moved_rows import with_begins_doubted, with_moved_doubted
from gxdata.extract.tables.doubts.runs_on import with_run_on_doubted
from gxdata.extract.tables.doubts.slipped_labels import rows_of_slipped_labels
from gxdata.extract.tables.doubts.slipped_rows import first_slipped
from gxdata.extract.tables.doubts.unsure_totals import (
    contradicts_itself,
    ends_in_remarks,
    fits_by_chance,
    may_have_moved,
    without_lone_totals,
)
from gxdata.extract.tables.infer import infer_blanks
from gxdata.extract.tables.labels import LONG, core
from gxdata.extract.tables.parts import Part, of_tables, parts
from gxdata.extract.tables.place import Placing
from gxdata.extract.tables.reading import TableReading
from gxdata.extract.tables.row_sums import Row, row_sums
from gxdata.extract.tables.serials import without_serials
from gxdata.extract.tables.span_blanks import (
    from_usual_column,
    without_blanks_in_front,
    without_blanks_of_labels,
)
from gxdata.extract.tables.tokens import Token
from gxdata.extract.tables.whole_rows import whole_rows

# What table 四 is called, which follows.
NEXT_TABLE = "行政复议"
# The rows of 其他处理 whose labels are no other row's.
OWN_PARTS = ("other.no_correction", "other.fee_unpaid")


def find_applications(stream: list[Token]) -> list[Part]:
    """The places where table 三 stands in the stream, in either form; none where the report has none."""
    rows = catalogue.table("applications").blocks[0].rows
    return of_tables(
        parts(stream, rows),
        lambda part: any(len(core(found.row.label)) >= LONG for found in part.rows.values()),
    )


def read_applications(part: Part, form: Form) -> TableReading:
    """Read table 三."""
    first = min(found.first for found in part.rows.values())
    own = list(takewhile(lambda token: NEXT_TABLE not in token.key, part.tokens[first:]))
    # Numbers that a reader of PDF set behind the next heading.
    late = takewhile(lambda token: token.value, part.tokens[first + len(own) + 1 :])
    identities = catalogue.table("applications").identities
    reading = with_counted_rows(
        _by_labels(part, form), chain(own, late), identities, by_column=True
    )
    return with_run_on_doubted(reading, own)


def _by_labels(part: Part, form: Form) -> TableReading:
    """The table as the labels of its rows lead to their values."""
    stream, aligned = part.tokens, part.rows
    table = catalogue.table("applications")
    columns = table.blocks[0].columns
    codes = list(_codes(aligned, form))
    first = min(found.first for found in aligned.values())
    aligned = _without_serials(aligned)
    again = orders_again(stream, aligned, table)
    unordered = out_of_order(stream, first, columns, groups=table.groups) or any(again.values())
    shape = Row(len(columns), row_sums(table))
    whole = None if unordered else whole_rows(aligned, codes, columns, shape)
    if whole is not None:
        reading = TableReading("applications", with_moved_doubted(whole, _loose(aligned), table))
        return _with_mispaired_doubted(reading, part, table)
    aligned = with_whole_alone(stream, first, aligned, columns)
    aligned = with_cells_below_headings(stream, aligned, columns)
    aligned = without_subtotals(stream, first, aligned, shape, columns)
    aligned = without_blanks_in_front(from_usual_column(aligned), shape)
    aligned = without_blanks_of_labels(aligned, shape)
    known = [code for code in codes if code in aligned]
    values = [aligned[code].values for code in known]
    total_first = has_totals_first(values, shape, begins_with_last(stream, first, columns))
    if total_first:
        aligned = {code: with_total_last(found, shape) for code, found in aligned.items()}
    present, headed = present_columns(stream, first, [aligned[code] for code in known], table)
    complete = len(known) == len(codes)
    placings = placed_rows(known, aligned, table, present, complete=complete)
    placed: dict[str, Placing] = dict(zip(known, placings, strict=True))
    rows = without_lone_totals(
        tuple(row_reading(code, columns, placed.get(code)) for code in codes)
    )
    reading = TableReading("applications", rows)
    if may_have_moved(reading):
        return withdrawn(reading)
    if total_first or unordered or contradicts_itself(reading) or ends_in_remarks(reading):
        return doubted(as_headed(reading, printed_order(stream, first, table), columns, again))
    reading = _with_rows_doubted(reading, aligned, headed, table)
    reading = _with_doubted(reading, rows_of_slipped_labels(stream, aligned, table))
    return _with_mispaired_doubted(reading, part, table)


def _without_serials(aligned: dict[str, AlignedRow]) -> dict[str, AlignedRow]:
    values = [found.values for found in aligned.values()]
    left = without_serials(values, "", wide=True)
    if left == values:
        return aligned
    rows = zip(aligned.items(), left, strict=True)
    return {code: replace(found, values=own) for (code, found), own in rows}


def _with_rows_doubted(
    reading: TableReading, aligned: dict[str, AlignedRow], headed: int, table: Table
) -> TableReading:
    """The table with its blanks filled where sums leave one value, and rows doubted that may hold others' values."""
    slipped = first_slipped(reading.rows, table)
    rows = infer_blanks(reading.rows, table.identities)
    rows = with_begins_doubted(with_moved_doubted(rows, _loose(aligned), table))
    rows = (*rows[:slipped], *map(as_doubted, rows[slipped:]))
    longer = longer_rows(aligned.values(), headed) if headed < len(table.blocks[0].columns) else ()
    rows = tuple(
        as_doubted(row) if row.code in aligned and aligned[row.code].first in longer else row
        for row in rows
    )
    if fits_by_chance(reading):
        rows = tuple(map(as_doubted, rows))
    return replace(reading, rows=rows)


def _with_doubted(reading: TableReading, codes: Set[str]) -> TableReading:
    """The table with the rows of these codes doubted."""
    rows = (as_doubted(row) if row.code in codes else row for row in reading.rows)
    return replace(reading, rows=tuple(rows))


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
