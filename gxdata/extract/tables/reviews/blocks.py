"""Table 四 as its headings name it where it is not the form's one row of fifteen: a table for each channel, fewer
channels, or fewer results."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from gxdata import catalogue
from gxdata.extract.tables.cells import row_reading
from gxdata.extract.tables.doubts.copies import as_doubted
from gxdata.extract.tables.infer import infer_blanks
from gxdata.extract.tables.labels import column_places, core
from gxdata.extract.tables.place import place, widened
from gxdata.extract.tables.reading import RowReading, TableReading
from gxdata.extract.tables.row_sums import Row, row_sums
from gxdata.extract.tables.span_blanks import bare, is_blank
from gxdata.extract.tables.tokens import Token, label_key

# The headings of a block and its values are no more tokens.
REACH = 60
# A form without one of the results is one still; with fewer it is another table.
MIN_RESULTS = 4
# What names the channel before it in a heading that is both kinds of lawsuit.
LAWSUITS = "lawsuits"


class _Block(NamedTuple):
    """One channel's values, and which of the form's results each of them is; where what was read of them ends."""

    code: str
    results: tuple[int, ...]
    values: tuple[Token, ...]
    stop: int


def read_review_blocks(stream: list[Token]) -> TableReading | None:
    """Read table 四 from headings that name each value's channel and result; None where they name the form's own row.

    Of lawsuits that a page does not divide nothing is read: the form has no cell for them.
    """
    table = catalogue.table("reviews")
    block = table.blocks[0]
    found: dict[str, _Block] = {}
    stop = 0
    for first in [n for n, token in enumerate(stream) if token.key and _begins(token.key)]:
        blocks = _blocks(stream, first) if first >= stop else []
        if any(one.code in found for one in blocks):
            return None
        found |= {one.code: one for one in blocks}
        stop = blocks[0].stop if blocks else stop
    if block.rows[0].code not in found:
        return None
    shape = Row(len(block.columns), row_sums(table))
    rows = tuple(
        _reading(found[row.code], shape)
        if row.code in found
        else row_reading(row.code, block.columns, None)
        for row in block.rows
    )
    return TableReading("reviews", infer_blanks(rows, table.identities))


def _reading(found: _Block, shape: Row) -> RowReading:
    columns = catalogue.table("reviews").blocks[0].columns
    order = sorted(range(len(found.results)), key=found.results.__getitem__)
    values = tuple(found.values[n] for n in order)
    if len(values) == shape.width:
        return row_reading(found.code, columns, place(values, shape))
    placing = widened(place(values, Row(len(values))), tuple(sorted(found.results)), shape.width)
    row = row_reading(found.code, columns, placing)
    return row if values[0].row is not None else as_doubted(row)  # no sum tells of a lost cell


def _blocks(stream: list[Token], first: int) -> list[_Block]:
    """The channels of a run of headings from token `first` on, with the values behind them; none where one is amiss."""
    words, values, stop = _headings(stream, first)
    channels = [word for word in words if isinstance(word, str)]
    results = [word for word in words if isinstance(word, int)]
    values = bare(values) if len(values) > len(results) else values
    kinds = [channel for channel in dict.fromkeys(channels) if channel != LAWSUITS]
    if LAWSUITS in channels and len(kinds) < 2 and kinds == _codes()[:1]:
        kinds.append(LAWSUITS)  # undivided
    if kinds != [code for code in (*_codes(), LAWSUITS) if code in kinds] or not kinds:
        return []
    width = len(results) // len(kinds)
    order = results[:width]
    whole = len(kinds) * width == len(catalogue.table("reviews").blocks[0].columns) * len(_codes())
    if (
        whole
        or width < MIN_RESULTS
        or len(set(order)) < width
        or results != order * len(kinds)
        or len(values) != len(results)
    ):
        return []
    return [
        _Block(code, tuple(order), values[n * width : (n + 1) * width], stop)
        for n, code in enumerate(kinds)
        if code != LAWSUITS
    ]


def _headings(stream: list[Token], first: int) -> tuple[list[str | int], tuple[Token, ...], int]:
    """The channels and results that tokens name one after another, the values behind them, and where these end."""
    words: list[str | int] = []
    n = first
    while n < min(len(stream), first + REACH):
        token = stream[n]
        if token.value is None:
            named = _named(token.key)
            if not named:
                break
            words += named
            n += 1
            continue
        stop = n
        while stop < len(stream) and stream[stop].value and stream[stop].row == token.row:
            stop += 1
        values = tuple(stream[n:stop])
        if not all(map(is_blank, values)):
            more = stop < len(stream) and stream[stop].row is not None
            beside = more and stream[stop].row == token.row
            return words, () if beside else values, stop
        n = stop
    return words, (), n


@lru_cache(maxsize=1 << 12)
def _begins(key: str) -> bool:
    """Whether a heading names a channel first."""
    named = _named(key)
    return bool(named) and isinstance(named[0], str)


@lru_cache(maxsize=1 << 12)
def _named(key: str) -> tuple[str | int, ...]:
    """The channels, and the results by their number in the form, that a heading is made of; none if of other words."""
    if not _any_word()[1].fullmatch(key):
        return ()
    return tuple(_words()[word] for word in _any_word()[0].findall(key))


@cache
def _any_word() -> tuple[re.Pattern[str], re.Pattern[str]]:
    word = "|".join(sorted(map(re.escape, _words()), key=len, reverse=True))
    return re.compile(word), re.compile(f"(?:{word}){{1,40}}")


@cache
def _words() -> dict[str, str | int]:
    block = catalogue.table("reviews").blocks[0]
    found: dict[str, str | int] = {**column_places(block.columns)}
    for row in block.rows:
        found |= {label_key(core(text)): row.code for text in row.wordings}
        if row.parent:
            found[label_key(row.parent)] = LAWSUITS
    return found


@cache
def _codes() -> list[str]:
    return [row.code for row in catalogue.table("reviews").blocks[0].rows]
