"""The heading of table 四 that its values stand behind."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice, takewhile

from gxdata import catalogue
from gxdata.extract.tables.reviews.heading_words import (
    MAX_HEADING,
    NEAR,
    any_kind,
    headings_in,
    is_foreign,
    lawsuits_named,
)
from gxdata.extract.tables.reviews.values_below import values_below
from gxdata.extract.tables.tokens import Token

# So many tokens at most stand before the last heading that are the table's.
MAX_AMONG = 60


def last_heading(stream: list[Token]) -> int | None:
    """The last token that names a kind of lawsuit, in the first place where both stand near each other.

    Where no words but the table's stand between them, as in columns that were read one after the other, both are near.
    """
    named = any_kind().search
    hits = {
        n: lawsuits
        for n, token in enumerate(stream)
        if token.key and named(token.key) and (lawsuits := lawsuits_named(headings_in(token)))
    }
    kinds = sum(row.parent is not None for row in catalogue.table("reviews").blocks[0].rows)
    places = list(hits)
    for at, n in enumerate(places):
        near = places[at : bisect_right(places, _reach(stream, n))]
        if len({kind for m in near for kind in hits[m]}) == kinds:
            return near[-1]
    return _section_heading(stream)


def _reach(stream: list[Token], first: int) -> int:
    """Up to which token a heading is near one: `NEAR` of them, or as far as no words but the table's stand."""
    own = takewhile(lambda token: not is_foreign(token), stream[first : first + MAX_AMONG + 1])
    return first + max(NEAR, sum(1 for _ in own) - 1)


def _section_heading(stream: list[Token]) -> int | None:
    """Where no heading of the table can be read, the heading of section four, if just its values follow."""
    block = catalogue.table("reviews").blocks[0]
    width = len(block.rows) * len(block.columns)
    for n, token in enumerate(stream):
        if len(token.key) <= MAX_HEADING and "行政复议" in token.key and "诉讼" in token.key:
            values = values_below(stream, n, width)
            if len(values) == width:
                return n
    return None


def among_headings(stream: list[Token]) -> Iterator[Token]:
    """What stands among the headings of the table and behind them, from one other word to the next."""
    last = last_heading(stream)
    if last is None:
        return
    first = last
    while first and last - first < MAX_AMONG and not is_foreign(stream[first - 1]):
        first -= 1
    yield from takewhile(lambda token: not is_foreign(token), islice(stream, first, None))
