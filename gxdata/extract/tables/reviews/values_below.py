"""The line of values below the headings of table 四."""

import re
from itertools import islice, takewhile

from gxdata.extract.tables.reviews.heading_words import ABOVE, MAX_BEFORE, is_foreign
from gxdata.extract.tables.span_blanks import is_blank
from gxdata.extract.tables.tokens import Token, grid_of
from gxdata.extract.tables.values_behind import values_behind

# So many numbers that count from one, or from zero, are no figures.
MIN_COUNTED = 5
# What heads the line of values (件数, 2022年) has no more characters.
MAX_NAME = 8
# So many lines among the headings may be the page's. What numbers a part, ends a sentence, or tells of which year or
# body numbers are, is none of them.
MOST_OF_PAGE, MAX_OF_PAGE = 3, 16
OF_TEXT = re.compile(
    r"^[（(]?[一二三四五六七八九十\d]+[)）、.．]|[。：:；;\d]|年|本级|全[省市县区镇乡]|汇总|合计|小计|附|表|注|单位|件"
)


def _heads_line(stream: list[Token], n: int, width: int) -> bool:
    if stream[n].row is None:  # in running text the line must then hold all values
        behind = stream[n + 1 : n + 1 + width]
        named = 0 < len(stream[n].key) <= MAX_NAME
        return named and len(behind) == width and all(token.value for token in behind)
    beside = n + 1 < len(stream) and stream[n + 1].row == stream[n].row
    return beside and stream[n + 1].value is not None


def values_below(stream: list[Token], heading: int, width: int) -> tuple[Token, ...]:
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
    return is_foreign(token) and not OF_TEXT.search(token.text)


def _first_run(stream: list[Token], heading: int, width: int) -> tuple[Token, ...]:
    past = heading + 1  # what is known to hold no value
    for n, token in enumerate(islice(stream, past, None), past):
        if n < past:
            continue
        if token.value is None:
            if token.row is not None and _is_whole(row := _line(stream, n, width), width):
                return row  # whose first cell cannot be read
            # A word beside the values (件数) heads their line.
            if is_foreign(token) and not (_heads_line(stream, n, width) or _repeated(stream, n)):
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
            if _numbers_columns(row) or _stands_empty(row, stream[n + len(row) : n + 2 * len(row)]):
                past = n + len(row)
                continue
            has_numbers = any(t.number is not None for t in row)
            if all(t.value for t in row) and (len(row) >= width or has_numbers):
                return row
            if _is_whole(row, width) and not _goes_on(stream, n):
                return row  # with a cell that cannot be read
    return ()


def _goes_on(stream: list[Token], n: int) -> bool:
    """Whether a number stands before a cell in its line: the line then has more cells than the table."""
    before = stream[n - 1]
    return before.row == stream[n].row and before.value is not None and before.value.kind != "blank"


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


def _stands_empty(row: tuple[Token, ...], below: list[Token]) -> bool:
    """Whether a line of blanks only parts the headings from the line of values, which has as many cells."""
    if not all(map(is_blank, row)) or len(below) < len(row):
        return False
    figures = all(cell.number is not None and cell.row == below[0].row for cell in below)
    return figures and grid_of(row[0]) == grid_of(below[0])


def _numbers_columns(cells: tuple[Token, ...]) -> bool:
    """Whether cells count from one, or from zero: they number the columns."""
    counted = [cell.number for cell in cells]
    first = counted[0] if counted else None
    if len(cells) < MIN_COUNTED or first not in (0, 1):
        return False
    return counted == [*range(int(first), int(first) + len(cells))]


def _left_by_spans(run: tuple[Token, ...], behind: list[Token]) -> bool:
    """Whether blanks stand between two lines of headings: the columns that a heading spans left them."""
    blank = all(token.padded and not token.text for token in run)
    return blank and bool(behind) and behind[0].value is None and not is_foreign(behind[0])


def _without_spans(values: tuple[Token, ...], width: int) -> tuple[Token, ...]:
    """A run of values without the blanks before it that are too many: the headings above left them."""
    while len(values) > width and values[0].padded and not values[0].text:
        values = values[1:]
    return values
