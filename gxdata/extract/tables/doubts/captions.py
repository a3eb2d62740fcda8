"""Captions that name the year of the table below them: 2022年情况."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from gxdata.extract.tables.doubts.copies import doubted
from gxdata.extract.tables.reading import TableReading
from gxdata.extract.tables.tokens import Token, label_key

OF_YEAR = re.compile(r"(20\d\d)年(\D{0,24}(?<!数量))")
# The first number of a table, its headings and the blanks that spans leave before it, is not further from its caption.
REACH = 120
# A caption has no more characters: what is longer is all that stands between two numbers on a page of one line, and
# its captions are words of it.
MAX_CAPTION = 40


def without_anothers(
    stream: list[Token], readings: Sequence[TableReading], year: int
) -> list[TableReading]:
    """The tables, those doubted whose caption names another year, the same words with the report's standing elsewhere.

    Then the report prints its tables for both years, and such a one is the other's. Rows of its own table may stand
    among its rows, where these have no values; a table read between the caption and its first number is what the
    caption is of.
    """
    dated = [(n, token) for n, token in enumerate(stream) if "20" in token.key]
    captions = [(n, named) for n, token in dated for named in _captions(token)]
    own = {named[2] for _, named in captions if named[1] == str(year)}
    another = [named[1] != str(year) and named[2] in own for _, named in captions]
    if not any(another):
        return list(readings)
    at = {token.locator: n for n, token in enumerate(stream)}
    begins = [_first_number(reading, at) for reading in readings]
    places = [n for n, _ in captions]
    return [
        doubted(reading) if _is_below(begin, begins, places, another) else reading
        for reading, begin in zip(readings, begins, strict=True)
    ]


def _captions(token: Token) -> list[re.Match[str]]:
    """What may be a caption in a token, in the words that labels are compared in."""
    if "年" not in token.key:
        return []
    lines = (
        [token.key]
        if len(token.text) <= MAX_CAPTION
        else [label_key(word) for word in token.text.split()]
    )
    return [named for line in lines if (named := OF_YEAR.fullmatch(line))]


def _first_number(reading: TableReading, at: dict[str, int]) -> int | None:
    """Which token holds the first number of a table."""
    held = [at.get(c.locator) for _, c in reading.cells() if c.locator and c.number is not None]
    return min([n for n in held if n is not None], default=None)


def _is_below(
    begin: int | None, begins: list[int | None], places: list[int], another: list[bool]
) -> bool:
    """Whether the last caption above a table's first number is another year's, and no other table's begins between."""
    before = bisect_left(places, begin) if begin is not None else 0
    if begin is None or not before or not another[before - 1]:
        return False
    last = places[before - 1]
    return begin - last <= REACH and not any(n is not None and last < n < begin for n in begins)
