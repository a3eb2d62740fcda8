"""Table 四: one row of fifteen values below the headings of its three channels."""

import re
from dataclasses import replace
from functools import cache, lru_cache
from itertools import islice, pairwise, takewhile

from gxdata import catalogue
from gxdata.extract.tables.cells import row_reading
from gxdata.extract.tables.doubts.copies import as_doubted, doubted
from gxdata.extract.tables.infer import infer_blanks
from gxdata.extract.tables.labels import core
from gxdata.extract.tables.parts import Part, tells
from gxdata.extract.tables.place import place
from gxdata.extract.tables.reading import TableReading
from gxdata.extract.tables.reviews.blocks import read_review_blocks
from gxdata.extract.tables.reviews.headings import in_another_order, printed_order
from gxdata.extract.tables.reviews.rows import heads_rows, read_review_rows
from gxdata.extract.tables.row_sums import Row, Sum, adds_up, numbers, row_sums
from gxdata.extract.tables.span_blanks import is_blank
from gxdata.extract.tables.tokens import Token, label_key, position
from gxdata.extract.tables.values_behind import values_behind
from gxdata.mend.any_of import any_of

# How far apart the headings of the two kinds of lawsuit stand at most.
NEAR = 12
# The values of reviews stand within so many tokens before the last heading of lawsuits, if not beside theirs.
ABOVE = 30
# So many tokens of a table stand at most before the first of them, where a carrier repeats headings.
MAX_BEFORE = 40
MAX_HEADING = 60
# All headings of the table in one line have at least, and at most, so many characters.
MIN_HEADINGS, MAX_HEADINGS = 40, 120
# Among them one of so many characters at most is in no heading.
MAX_SPELT = 8
OF_YEAR = re.compile(r"(?<!\d)20\d\d(?=年)")
# Of a page that is one line so many characters before the values may be the caption and the headings.
MAX_WORDS = 240
# So many numbers that count from one are no figures.
MIN_COUNTED = 5
# What heads the line of values (件数, 2022年) has no more characters.
MAX_NAME = 8
# So many lines among the headings may be the page's. What numbers a part, ends a sentence, or tells of which year or
# body numbers are, is none of them.
MOST_OF_PAGE, MAX_OF_PAGE = 3, 16
OF_TEXT = re.compile(
    r"^[（(]?[一二三四五六七八九十\d]+[)）、.．]|[。：:；;\d]|年|本级|全[省市县区镇乡]|汇总|合计|小计|附|表|注|单位|件"
)
# Headings vary (尚未审结的); what has more characters than this share that no heading has is other text.
MAX_FOREIGN = 0.34


def read_reviews(part: Part, year: int) -> TableReading | None:
    """Read table 四; None where its headings are nowhere. Of lines named after years that of `year` counts."""
    stream = part.tokens
    by_headings = read_review_rows(stream) or read_review_blocks(stream)
    if by_headings:
        return by_headings
    table = catalogue.table("reviews")
    block = table.blocks[0]
    width, channels = len(block.columns), len(block.rows)
    heading = _last_heading(stream)
    if heading is None:
        return None
    values = _values_below(stream, heading, width * channels)
    if len(values) != width * channels and all(map(is_blank, values)):
        values = ()  # those of a form that was not filled in
    values, sure = _of_year(stream, values, year)
    at = position(stream, values[0]) if values else 0
    elsewhere = bool(values) and in_another_order(stream, at)
    values = _with_first_part(stream, heading, values, width)
    if elsewhere and len(values) == width * channels:
        order = printed_order(stream, position(stream, values[0]))
        values = tuple(values[order.index(n)] for n in range(len(order))) if order else values
    placing = place(values, Row(width * channels, _sums()))
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


@cache
def _sums() -> tuple[Sum, ...]:
    """The sums of the printed row: the channels stand side by side in it, each with those of a row of its own."""
    table = catalogue.table("reviews")
    block = table.blocks[0]
    width = len(block.columns)
    return tuple(
        (tuple(n * width + part for part in parts), n * width + total)
        for n in range(len(block.rows))
        for parts, total in row_sums(table)
    )


def _first_unsure(values: tuple[Token, ...], width: int) -> int:
    """The first channel that may have moved: those behind the last that adds up to more than nothing.

    That is where the row ends in a blank that its carrier may have put there for a lost cell, behind nothing but zeros.
    """
    held = numbers(values)
    channels = len(values) // width
    last = [n for n in held[-width:] if n is not None]
    if not values[-1].padded or not is_blank(values[-1]) or any(last) or not last:
        return channels
    sure = (
        n + 1
        for n, (parts, total) in enumerate(_sums())
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
    if before.value is None and _is_foreign(before):
        return values  # a row of the table before
    shape = Row(width, row_sums(catalogue.table("reviews")))
    return (*own, *values) if adds_up(numbers(own), tuple(range(width)), shape) else values


def _another_line(stream: list[Token], values: tuple[Token, ...], first: int) -> bool:
    """Whether another line of as many numbers follows: the form has one, so which of them counts is not certain."""
    if values[-1].row is None:
        return False
    last = position(stream, values[-1], first)
    after = stream[last + 1 : last + 1 + 2 * len(values)]
    line = [t for t in after if t.row == after[0].row]
    numbers = sum(t.value is not None and t.value.number is not None for t in line)
    return bool(line) and line[0].row is not None and numbers * 2 > len(values)


def find_reviews(stream: list[Token]) -> list[Part]:
    """The stream cut where table 四 begins anew: where the first kind of lawsuit is named again."""
    first = label_key(core(catalogue.table("reviews").blocks[0].rows[1].label))
    named = [n for n, t in enumerate(stream) if first in t.key and first in _heading(t)]
    # A heading that spans columns stands in each of them in some carriers.
    starts = [
        n
        for before, n in pairwise([-1, *named])
        if before < n - 1 or stream[n].row is None or stream[n].row != stream[before].row
    ]
    if len(starts) < 2:
        return [Part(stream, "")]
    cuts = [0, *(_begin(stream, n) for n in starts[1:])]
    stops = [*cuts[1:], len(stream)]
    captions = [
        " ".join(
            dict.fromkeys(
                t.text[-MAX_WORDS:] for t in stream[max(0, n - 2 * NEAR) : n + 1] if t.value is None
            )
        )
        for n in starts
    ]
    return [
        Part(stream[a:b], caption, apart=a > 0 and tells(stream[before:n]))
        for a, b, caption, before, n in zip(
            cuts, stops, captions, [0, *starts], starts, strict=False
        )
    ]


def _begin(stream: list[Token], heading: int) -> int:
    """Where the table begins that a heading belongs to: near it, and not before what the last table holds."""
    first = max(0, heading - MAX_BEFORE)
    stop = _before_results(stream, heading)
    held = [n for n in range(first, stop) if (v := stream[n].value) and v.kind != "blank"]
    return max(held[-1] + 1 if held else first, _behind_blanks(stream, first, stop))


def _before_results(stream: list[Token], heading: int) -> int:
    """Before the results of reviews with their numbers, where each has a row of its own above those of lawsuits."""
    results = tuple(label_key(c.label) for c in catalogue.table("reviews").blocks[0].columns)
    at = heading
    while at > 1 and stream[at - 1].value and stream[at - 2].key.endswith(results):
        at -= 3 if at > 2 and is_blank(stream[at - 3]) else 2
    return at


def _behind_blanks(stream: list[Token], first: int, stop: int) -> int:
    """Behind the last line between two tokens that holds a form's cells, blank ones; `first` where there is none."""
    block = catalogue.table("reviews").blocks[0]
    width, run = len(block.rows) * len(block.columns), 0
    for n in range(stop - 1, first - 1, -1):
        if not is_blank(stream[n]) or stream[n].row is None:
            run = 0
            continue
        run = run + 1 if run and stream[n].row == stream[n + 1].row else 1
        if run == width:
            return n + width
    return first


def _last_heading(stream: list[Token]) -> int | None:
    """The last token that names a kind of lawsuit, in the first place where both stand near each other."""
    named = _any_kind().search
    hits = {
        n: lawsuits
        for n, token in enumerate(stream)
        if token.key and named(token.key) and (lawsuits := _lawsuits(_heading(token)))
    }
    kinds = sum(row.parent is not None for row in catalogue.table("reviews").blocks[0].rows)
    for n in hits:
        near = [m for m in hits if n <= m <= n + NEAR]
        if len({kind for m in near for kind in hits[m]}) == kinds:
            return near[-1]
    return _section_heading(stream)


def _heading(token: Token) -> str:
    """What of a token may be headings: all of a short one, and how a page ends before its values that is one line."""
    if len(token.key) <= MAX_HEADING:
        return token.key
    return "" if token.row is not None else _headings_at_end(token.key[-MAX_HEADINGS:])


def _headings_at_end(text: str) -> str:
    """The end of a text where it is the table's headings, from the first kind of lawsuit to the last result."""
    named = [text.rfind(words) for words in _firsts() if words in text]
    if not named:
        return ""
    headings = text[min(named) :]
    foreign = sum(c not in _vocabulary() for c in headings)
    return (
        headings if len(headings) >= MIN_HEADINGS and foreign * MAX_SPELT <= len(headings) else ""
    )


@cache
def _firsts() -> tuple[str, ...]:
    """The wordings of the first kind of lawsuit."""
    first = catalogue.table("reviews").blocks[0].rows[1]
    return tuple([label_key(core(words)) for words in (first.label, *first.aliases)])


@lru_cache(maxsize=1 << 12)
def _lawsuits(key: str) -> frozenset[str]:
    """The kinds of lawsuit that a heading names."""
    return frozenset(
        code for code, wordings in _kinds().items() if any(words in key for words in wordings)
    )


@cache
def _kinds() -> dict[str, list[str]]:
    """The wordings of each kind of lawsuit, by its code."""
    return {
        row.code: [label_key(core(words)) for words in (row.label, *row.aliases)]
        for row in catalogue.table("reviews").blocks[0].rows
        if row.parent
    }


def _section_heading(stream: list[Token]) -> int | None:
    """Where no heading of the table can be read, the heading of section four, if just its values follow."""
    block = catalogue.table("reviews").blocks[0]
    width = len(block.rows) * len(block.columns)
    for n, token in enumerate(stream):
        if len(token.key) <= MAX_HEADING and "行政复议" in token.key and "诉讼" in token.key:
            values = _values_below(stream, n, width)
            if len(values) == width:
                return n
    return None


@cache
def _any_kind() -> re.Pattern[str]:
    return re.compile(any_of(words for wordings in _kinds().values() for words in wordings))


@cache
def _vocabulary() -> set[str]:
    """Every character of the table's headings: what else stands below them is no heading of it."""
    block = catalogue.table("reviews").blocks[0]
    words = [text for column in block.columns for text in (column.label, *column.aliases)]
    words += [row.label + (row.parent or "") for row in block.rows]
    return set("".join(words))


def _heads_line(stream: list[Token], n: int, width: int) -> bool:
    if stream[n].row is None:  # in running text the line must then hold all values
        behind = stream[n + 1 : n + 1 + width]
        named = 0 < len(stream[n].key) <= MAX_NAME
        return named and len(behind) == width and all(token.value for token in behind)
    beside = n + 1 < len(stream) and stream[n + 1].row == stream[n].row
    return beside and stream[n + 1].value is not None


def _values_below(stream: list[Token], heading: int, width: int) -> tuple[Token, ...]:
    """The first run of values below the headings, past the headings of the results, and past lines of the page."""
    values = _first_run(stream, heading, width)
    if values:
        return values
    below = stream[heading : heading + ABOVE + 3 * width]
    table = [t for n, t in enumerate(below) if not n or not _is_of_page(t)]
    if not 0 < len(below) - len(table) <= MOST_OF_PAGE:
        return ()
    values = _first_run(table, 0, width)
    whole = len(values) == width and all(t.value and t.value.kind != "blank" for t in values)
    return values if whole else ()


def _is_of_page(token: Token) -> bool:
    """Whether words of running text may be what a page carries across its text: a site's name, a mark."""
    if token.row is not None or token.value or not 0 < len(token.key) <= MAX_OF_PAGE:
        return False
    return _is_foreign(token) and not OF_TEXT.search(token.text)


def _first_run(stream: list[Token], heading: int, width: int) -> tuple[Token, ...]:
    past = heading + 1  # what is known to hold no value
    for n, token in enumerate(islice(stream, past, None), past):
        if n < past:
            continue
        if token.value is None:
            if token.row is not None and _is_whole(row := _line(stream, n, width), width):
                return row  # whose first cell cannot be read
            # A word beside the values (件数) heads their line.
            if _is_foreign(token) and not (_heads_line(stream, n, width) or _repeated(stream, n)):
                return ()
        elif token.row is None:
            if stream[n - 1].row is not None:
                return ()
            run = values_behind(stream, n - 1, len(stream), width=width)
            past = n + len(run)
            if len(run) > width and _numbers_columns(run[:width]):
                run = run[width:]
            if not _left_by_spans(run, stream[past : past + 1]):
                return _without_spans(run, width)
        else:
            row = _line(stream, n, width)
            while row and row[0].value is None and not _is_whole(row, width):
                row = row[1:]
            if _numbers_columns(row):
                past = n + len(row)
                continue
            has_numbers = any(t.value and t.value.number is not None for t in row)
            if all(t.value for t in row) and (len(row) >= width or has_numbers):
                return row
            if _is_whole(row, width):
                return row  # with a cell that cannot be read
    return ()


def _repeated(stream: list[Token], n: int) -> bool:
    """Whether a cell says what the one above it says: some carriers repeat one that spans rows."""
    token = stream[n]
    return token.row is not None and any(
        other.row == token.row - 1 and other.column == token.column and other.text == token.text
        for other in stream[max(0, n - MAX_BEFORE) : n]
    )


def _line(stream: list[Token], first: int, width: int) -> tuple[Token, ...]:
    """What of a grid's row stands from a token on."""
    row = stream[first].row
    return tuple(takewhile(lambda token: token.row == row, stream[first : first + 4 * width]))


def _is_whole(row: tuple[Token, ...], width: int) -> bool:
    """Whether a line has just the table's cells, most of them values: then its first is one that cannot be read.

    Words and blanks alone are headings.
    """
    values = [t.value for t in row if t.value]
    return len(row) == width and len(values) * 2 > width and any(v.kind != "blank" for v in values)


def _is_foreign(token: Token) -> bool:
    """Whether a word is none of the table's headings."""
    foreign = sum(c not in _vocabulary() for c in token.key)
    return foreign > len(token.key) * MAX_FOREIGN


def _numbers_columns(cells: tuple[Token, ...]) -> bool:
    """Whether cells count from one: they number the columns."""
    counted = [cell.value and cell.value.number for cell in cells]
    return len(cells) >= MIN_COUNTED and counted == [*range(1, len(cells) + 1)]


def _left_by_spans(run: tuple[Token, ...], behind: list[Token]) -> bool:
    """Whether blanks stand between two lines of headings: the columns that a heading spans left them."""
    blank = all(token.padded and not token.text for token in run)
    return blank and bool(behind) and behind[0].value is None and not _is_foreign(behind[0])


def _without_spans(values: tuple[Token, ...], width: int) -> tuple[Token, ...]:
    """A run of values without the blanks before it that are too many: the headings above left them."""
    while len(values) > width and values[0].padded and not values[0].text:
        values = values[1:]
    return values
