"""Table 四: one row of fifteen values below the headings of its three channels."""

import re
from dataclasses import replace
from functools import cache

from gxdata import catalogue
from gxdata.extract.tables.cells import row_reading
from gxdata.extract.tables.counted_rows import with_counted_rows
from gxdata.extract.tables.doubts.copies import as_doubted, doubted
from gxdata.extract.tables.infer import infer_blanks
from gxdata.extract.tables.parts import Part
from gxdata.extract.tables.place import place
from gxdata.extract.tables.reading import TableReading
from gxdata.extract.tables.reviews.blocks import read_review_blocks
from gxdata.extract.tables.reviews.heading_words import ABOVE, is_foreign
from gxdata.extract.tables.reviews.headings import in_another_order, printed_order
from gxdata.extract.tables.reviews.last_heading import among_headings, last_heading
from gxdata.extract.tables.reviews.results import read_review_results
from gxdata.extract.tables.reviews.rows import heads_rows, read_review_rows
from gxdata.extract.tables.reviews.values_below import values_below
from gxdata.extract.tables.row_sums import Row, adds_up, numbers, row_of_reviews, row_sums
from gxdata.extract.tables.span_blanks import is_blank
from gxdata.extract.tables.tokens import Token, label_key, position

OF_YEAR = re.compile(r"(?<!\d)20\d\d(?=年)")


def read_reviews(part: Part, year: int) -> TableReading | None:
    """Read table 四; None where its headings are nowhere. Of lines named after years that of `year` counts."""
    reading = _by_headings(part.tokens, year)
    if reading is None:
        return None
    identities = catalogue.table("reviews").identities
    return with_counted_rows(reading, among_headings(part.tokens), identities)


def _by_headings(stream: list[Token], year: int) -> TableReading | None:
    """The table as its headings lead to its values."""
    by_headings = (
        read_review_rows(stream) or read_review_results(stream) or read_review_blocks(stream)
    )
    if by_headings:
        return by_headings
    table = catalogue.table("reviews")
    block = table.blocks[0]
    width, channels = len(block.columns), len(block.rows)
    heading = last_heading(stream)
    if heading is None:
        return None
    values = values_below(stream, heading, width * channels)
    if len(values) != width * channels and all(map(is_blank, values)):
        values = ()  # those of a form that was not filled in
    values, sure = _of_year(stream, values, year)
    at = position(stream, values[0]) if values else 0
    elsewhere = bool(values) and in_another_order(stream, at)
    values = _with_first_part(stream, heading, values, width)
    if elsewhere and len(values) == width * channels:
        order = printed_order(stream, position(stream, values[0]))
        values = tuple(values[order.index(n)] for n in range(len(order))) if order else values
    placing = place(values, row_of_reviews())
    rows = []
    for n, row in enumerate(block.rows):
        cells = placing.cells[n * width : (n + 1) * width]
        rows.append(row_reading(row.code, block.columns, placing._replace(cells=cells)))
    first = _first_unsure(values, width) if placing.carriage == "kept" else len(rows)
    rows = [*rows[:first], *map(as_doubted, rows[first:])]
    reading = TableReading("reviews", tuple(rows))
    if elsewhere or (values and not sure and _another_line(stream, values, at)):
        return doubted(reading)
    if heads_rows(stream):
        return doubted(reading)  # rows of channels that could not be told apart
    return replace(reading, rows=infer_blanks(reading.rows, table.identities))


def _first_unsure(values: tuple[Token, ...], width: int) -> int:
    """The first channel that may have moved: those behind the last that adds up to more than nothing.

    That is where the row ends in a blank that its carrier may have put there for a lost cell, behind nothing but zeros,
    or where it begins in one that the headings above may have left: then none is sure. Behind a number in every cell
    of the form a blank stands for none of them.
    """
    held = numbers(values)
    if values[0].row is None and values[0].padded and is_blank(values[0]) and any(held):
        return 0
    channels = len(values) // width
    if None not in held[: channels * width]:
        return channels
    last = [n for n in held[-width:] if n is not None]
    if not values[-1].padded or not is_blank(values[-1]) or any(last) or not last:
        return channels
    sure = (
        n + 1
        for n, (parts, total) in enumerate(row_of_reviews().sums)
        if held[total] and held[total] == sum([held[p] or 0.0 for p in parts])
    )
    return max(sure, default=0)


def _of_year(
    stream: list[Token], values: tuple[Token, ...], year: int
) -> tuple[tuple[Token, ...], bool]:
    """The values of the line that is named after the year, and whether one is, and another after another year."""
    if not values:
        return values, False
    at = position(stream, values[0])
    behind = at + len(values)
    first, second = (
        OF_YEAR.search(stream[n].text) if n < len(stream) and not stream[n].value else None
        for n in (at - 1, behind)
    )
    if first is None or second is None or first[0] == second[0]:
        return values, False
    if first[0] == str(year) or second[0] != str(year):
        return values, first[0] == str(year)
    line = stream[behind + 1 : behind + 1 + len(values)]
    return (tuple(line), True) if all(token.value for token in line) else (values, False)


def _with_first_part(
    stream: list[Token], heading: int, values: tuple[Token, ...], width: int
) -> tuple[Token, ...]:
    """The values of lawsuits with those of reviews before them, where these have a table of their own above.

    That is where a row of theirs, and nothing more, ends before the headings of the lawsuits, and adds up.
    """
    rest = (len(catalogue.table("reviews").blocks[0].rows) - 1) * width
    if len(values) != rest:
        return values
    near = range(heading, max(0, heading - ABOVE), -1)
    last = next((n for n in near if (v := stream[n].value) and v.number is not None), 0)
    first = last - width + 1
    if first < 1 or any(token.value is None for token in stream[first : last + 1]):
        return values
    own, before = tuple(stream[first : last + 1]), stream[first - 1]
    if own[0].row != own[-1].row or (before.row == own[0].row and before.value is not None):
        return values
    if before.value is None and (is_foreign(before) or before.key in _rows_before()):
        return values  # a row of the table before
    shape = Row(width, row_sums(catalogue.table("reviews")))
    return (*own, *values) if adds_up(numbers(own), tuple(range(width)), shape) else values


@cache
def _rows_before() -> set[str]:
    """The labels of the rows of table three; its last sum is called like the last result."""
    return {label_key(row.label) for row in catalogue.table("applications").blocks[0].rows}


def _another_line(stream: list[Token], values: tuple[Token, ...], first: int) -> bool:
    """Whether another line of as many numbers follows: the form has one, so which of them counts is not certain."""
    if values[-1].row is None:
        return False
    last = position(stream, values[-1], first)
    after = stream[last + 1 : last + 1 + 2 * len(values)]
    line = [t for t in after if t.row == after[0].row]
    numbers = sum(t.number is not None for t in line)
    return bool(line) and line[0].row is not None and numbers * 2 > len(values)
