"""Blocks of table 二 that print one figure for each of several years: whose a row's cell is."""

import re

from gxdata.extract.tables.align import AlignedRow
from gxdata.extract.tables.tokens import OVER_LABELS, Token, doubted_token

# The headings of the years stand behind that over the labels, within so many tokens before a row.
NEAR = 14
YEAR = re.compile(r"(20\d\d)年")


def of_year(
    stream: list[Token], found: AlignedRow, values: tuple[Token, ...], year: int
) -> tuple[Token, ...]:
    """The cell of a row of one that stands in the column of `year`, where its headings name several years.

    Where the row has not a cell for each of them, what it has may be any year's.
    """
    years = _years(stream, found.first)
    if len(set(years)) < 2:
        return values
    if len(values) != len(years) or years.count(str(year)) != 1:
        return tuple(map(doubted_token, values))
    return (values[years.index(str(year))],)


def _years(stream: list[Token], first: int) -> list[str]:
    """The years that the last headings before a row name, left to right."""
    years: list[str] = []
    for token in reversed(stream[max(0, first - NEAR) : first + 1]):
        if token.value is not None:
            continue
        _, label, behind = token.key.rpartition(OVER_LABELS)
        years = YEAR.findall(behind if label else token.key) + years
        if label:
            return years
    return []
