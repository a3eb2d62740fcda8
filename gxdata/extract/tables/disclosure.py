"""Table 二: what was put out."""

from functools import cache
from itertools import pairwise

from gxdata import catalogue
from gxdata.catalogue import Block, Column, Form, Table
from gxdata.extract.tables.align import AlignedRow
from gxdata.extract.tables.block_order import printed_order
from gxdata.extract.tables.cells import row_reading
from gxdata.extract.tables.columns.headed_cells import below_headings
from gxdata.extract.tables.columns.out_of_order import out_of_order
from gxdata.extract.tables.columns.year_headings import of_year
from gxdata.extract.tables.doubts.copies import as_doubted, doubted
from gxdata.extract.tables.doubts.remarks_beside import heads_remarks, may_be_remark
from gxdata.extract.tables.labels import is_unit
from gxdata.extract.tables.layouts.named_disclosure import FORMS
from gxdata.extract.tables.local_rows import local_rows
from gxdata.extract.tables.money import in_unit, printed_unit, unit_of_row, with_large_doubted
from gxdata.extract.tables.parts import MIN_ROWS, Part, of_tables, parts
from gxdata.extract.tables.place import place
from gxdata.extract.tables.reading import TableReading
from gxdata.extract.tables.row_sums import Row
from gxdata.extract.tables.span_blanks import bare, is_blank
from gxdata.extract.tables.tokens import Token, label_key

# The headings of a block stand within so many cells before its rows.
NEAR = 14
# A line of headings has no more characters; a form of which so many are found is printed.
MAX_HEADINGS, PRINTED = 60, 3


def disclosure_form(stream: list[Token], form: Form) -> Form:
    """The form that table 二 itself is printed in: its headings decide, where they speak for another than the report's.

    新公开 is not 废止 and 对外公开总数 is not 现行有效, so columns must never be matched by position alone.
    """
    # In running text the headings of a line are one token.
    text = _headings(stream)
    seen = {code: sum([heading in text for heading in _own_headings(code)]) for code in FORMS}
    if seen.get(form.code, 0) >= PRINTED:
        return form  # where another year's table is printed as well, in the other form, the report's counts
    if not any(seen.values()):
        seen = {code: _fitting_rows(stream, code) for code in FORMS}
    best = max(seen, key=seen.__getitem__)
    return catalogue.form(best) if seen[best] > seen.get(form.code, 0) else form


def _headings(stream: list[Token]) -> str:
    """All that may be headings of table 二; on a page that is one line, what ends in a row's label."""
    return "\x00".join(
        [
            key[-MAX_HEADINGS:]
            for token in stream
            if (key := token.key) and (token.row is None or len(key) <= MAX_HEADINGS)
        ]
    )


def _fitting_rows(stream: list[Token], code: str) -> int:
    """How many rows of the form's table 二 are printed with as many cells as the form has.

    Cells that all say the same may be one, written once for each column that it spans.
    """
    table = catalogue.form(code).table("disclosure")
    found = find_disclosure(stream, table) if table else []
    rows = found[0].rows.values() if found else ()
    return sum(
        len(cells := bare(aligned.values)) == aligned.row.width
        and (aligned.row.width == 1 or len({cell.text for cell in cells}) > 1)
        for aligned in rows
    )


@cache
def _own_headings(code: str) -> frozenset[str]:
    """The headings of table 二 that only one form has."""
    table = catalogue.form(code).table("disclosure")
    columns = [c for block in table.blocks for c in block.columns] if table else []
    labels = frozenset(key for c in columns for key in _wordings(c))
    return labels - {label_key("处理决定数量")}


def _wordings(column: Column) -> list[str]:
    """A column's headings, as they are compared."""
    return [label_key(text) for text in column.wordings]


def _other_headings(printed: Table) -> frozenset[str]:
    """The headings of table 二 that are none of this form's."""
    own = {key for block in printed.blocks for c in block.columns for key in _wordings(c)}
    return frozenset[str]().union(*map(_own_headings, FORMS)) - own


def _of_other_form(stream: list[Token], first: int, block: Block, others: frozenset[str]) -> bool:
    """Whether headings of the other form stand over a row, and not all of its own: its cells are not what they seem."""
    text = _headings(stream[max(0, first - NEAR) : first])
    return any(key in text for key in others) and not _holds_all(text, block)


def _holds_all(text: str, block: Block) -> bool:
    """Whether all headings that the form has over a block are in a text."""
    return all(any(key in text for key in _wordings(column)) for column in block.columns)


def find_disclosure(stream: list[Token], printed: Table) -> list[Part]:
    """The places where table 二 stands in the stream; none where the report has none."""
    rows = tuple(row for block in printed.blocks for row in block.rows)
    found = of_tables(parts(stream, rows), lambda part: _is_below_headings(part, printed))
    kept = [part for part in found if _is_kept(part)]
    return found if len(kept) == len(found) or _is_headed(stream, printed) else kept


def _is_below_headings(part: Part, printed: Table) -> bool:
    """Whether every row of a part stands near all headings that the form has over it."""
    blocks = {row.code: block for block in printed.blocks for row in block.rows}
    return all(
        _holds_all(_headings(part.tokens[max(0, row.first - NEAR) : row.first]), blocks[code])
        for code, row in part.rows.items()
    )


def _is_kept(part: Part) -> bool:
    """Whether the carrier keeps apart the cells of a table: then its labels are none of a sentence."""
    values = [row.values[0] for row in part.rows.values() if row.values]
    kept = sum(token.row is not None or token.padded for token in values)
    return kept >= min(MIN_ROWS, len(part.rows))


def _is_headed(stream: list[Token], printed: Table) -> bool:
    """Whether headings of the table stand in running text: 行政许可 3 件 without any is a sentence."""
    text = _headings(stream)
    text += text.replace("\x00", "")  # a heading may be broken over lines
    headings = (block.heading for block in printed.blocks if block.heading)
    columns = (c.label for block in printed.blocks for c in block.columns)
    return any(label_key(words) in text for words in (*headings, *columns))


def read_disclosure(part: Part, printed: Table, form: str, year: int) -> TableReading:
    """Read table 二 with the rows and columns of a form. Of columns named after years that of `year` counts."""
    stream = part.tokens
    readings = []
    permuted = anew = False
    in_place = any(_has_blank_within(found.values) for found in part.rows.values())
    others = _other_headings(printed)
    remarked = heads_remarks(stream)
    for row, block in printed.rows(form):
        found, columns = part.rows.get(row.code), block.columns
        if found is None:
            readings.append(row_reading(row.code, columns, None))
            continue
        values = _values(stream, found, columns, year)
        order = printed_order(stream, found.first, columns)
        ordered = order is not None and len(values) == len(order)
        if order is not None and ordered:
            values = tuple([values[n] for n in order])
            anew |= order != tuple(sorted(order))
        values = _in_its_unit(stream, found, values, columns[-1])
        reading = row_reading(row.code, columns, place(values, Row(len(columns))))
        unsure = (
            _of_other_form(stream, found.first, block, others)
            or _has_a_repeated_cell(found.values, len(columns))
            or (remarked and may_be_remark(found.values, len(columns)))
            or (not in_place and _may_lack_a_cell(found.values, len(columns)))
        )
        readings.append(as_doubted(reading) if unsure else reading)
        # Behind a block in an order of its own the headings near a row are also those of that block.
        if not (anew and ordered):
            above = label_key(block.heading or "")
            permuted |= out_of_order(stream, found.first, columns, near=NEAR, above=above)
    readings += local_rows(stream, part.rows, printed, form)
    whole = TableReading("disclosure", tuple(readings))
    return doubted(whole) if permuted else whole


def _values(
    stream: list[Token], found: AlignedRow, columns: tuple[Column, ...], year: int
) -> tuple[Token, ...]:
    """A row's cells, where it has more than its form those of the year, or below the form's headings."""
    values = found.values
    if len(columns) == 1:
        values = of_year(stream, found, values, year)
    if len(values) > len(columns):
        values = below_headings(stream, found.first, values, columns)
    return _own_cells(stream, found, values) if len(values) > len(columns) else values


def _in_its_unit(
    stream: list[Token], found: AlignedRow, values: tuple[Token, ...], last: Column
) -> tuple[Token, ...]:
    """A row's cells, the amount in its last column in the unit that the row or its heading prints."""
    if last.kind != "amount":
        return values
    unit = unit_of_row(found.label, found.values) or printed_unit(stream, found.first, last)
    return in_unit(values, unit) if unit else with_large_doubted(values, last)


def _own_cells(
    stream: list[Token], found: AlignedRow, values: tuple[Token, ...]
) -> tuple[Token, ...]:
    """A row's cells without its unit, and without those that repeat the one before them as its heading does.

    Some carriers write a cell that spans columns once for each of them.
    """
    if values[0].value is None and is_unit(values[0].key):
        values = values[1:]
    if not values or values[0].row is None:
        return values
    headings = _headings_above(stream, found.first)
    return tuple(
        token
        for before, token in pairwise([None, *values])
        if not (
            before
            and token
            and token.text == before.text
            and headings.get(token.column, "") == headings.get(before.column)
        )
        and token
    )


def _headings_above(stream: list[Token], first: int) -> dict[int, str]:
    """The last line of words in a grid before a row, by the columns they stand in."""
    own = stream[first].row
    lines: dict[int, dict[int, str]] = {}
    for token in stream[max(0, first - NEAR * 2) : first]:
        if token.row is not None and token.row != own:
            lines.setdefault(token.row, {})[token.column] = "" if token.value else token.key
    whole = [line for line in lines.values() if len(line) > 1 and all(line.values())]
    return whole[-1] if whole else {}


def _has_a_repeated_cell(values: tuple[Token, ...], width: int) -> bool:
    """Whether a row begins in a blank and has a cell too many, though its carrier leaves none for spans.

    Either the blank is not the row's, or a spanned cell at the end stands there twice.
    """
    return len(values) > width > 1 and not values[0].padded and is_blank(values[0])


def _has_blank_within(values: tuple[Token, ...]) -> bool:
    """Whether a blank stands between the cells of a row: then blanks keep their places."""
    rest = bare(values)
    return any(map(is_blank, rest[1:])) and not is_blank(rest[0])


def _may_lack_a_cell(values: tuple[Token, ...], width: int) -> bool:
    """Whether a row ends in blanks where those may make up for a cell it has lost: no sum tells."""
    return width > 1 and bool(values) and values[0].padded and 0 < len(bare(values)) < width
