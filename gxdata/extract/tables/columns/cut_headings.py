"""Headings of a statistics table that are cut over lines: 本期 and 本年 above 实际 and 累计, or a character a line."""

from dataclasses import replace
from functools import cache, lru_cache
from itertools import chain, product, takewhile

from gxdata.catalogue import Table
from gxdata.extract.tables.columns.year_columns import FIRST, OF_UNITS
from gxdata.extract.tables.tokens import Token, label_key

# No heading is cut over more lines, and no table has more columns.
MAX_LINES, MAX_COLUMNS = 4, 6


def with_whole_headings(stream: list[Token], table: Table) -> list[Token]:
    """The stream with headings that are cut over several lines on the first of these."""
    columns = (*table.annual, *table.cumulative)
    known = frozenset(map(label_key, (*FIRST, *OF_UNITS, *columns)))
    whole: list[Token] = []
    cut = False  # whether a heading before was
    n = 0
    while n < len(stream):
        token = stream[n]
        lines = _lines(stream[n : n + MAX_LINES], known) if columns else []
        count, headings = _put_together(lines, known, cut=cut)
        if headings:
            token = replace(token, text=" ".join(headings), key="".join(headings))
        whole.append(token)
        cut = bool(headings) or (cut and token.row is None and token.key in known)
        n += count
    return whole


def _lines(tokens: list[Token], known: frozenset[str]) -> list[list[str]]:
    """The words of lines of which the first may begin headings; none where it does not."""
    text = takewhile(lambda token: token.key and token.row is None, tokens)
    first = next(text, None)
    heads = first.text.split() if first else []
    if not first or len(heads) > MAX_COLUMNS or not _begun(known).issuperset(heads):
        return []
    return [heads, *(token.text.split() for token in text)]


def _put_together(
    lines: list[list[str]], known: frozenset[str], *, cut: bool
) -> tuple[int, tuple[str, ...]]:
    """How many lines make whole headings, and these; one line and none where there is no one way.

    Words that are headings as they stand are halves only behind others that are: 本年 and 累计 may be two columns.
    """
    for count in range(len(lines), 1, -1):
        if not cut and known.issuperset(chain.from_iterable(lines[:count])):
            continue
        heads, *below = map(tuple, lines[:count])
        ways = _ways(heads, tuple(below), known)
        if len(ways) == 1:
            return count, next(iter(ways))
    return 1, ()


@lru_cache(maxsize=1 << 10)
def _ways(
    heads: tuple[str, ...], below: tuple[tuple[str, ...], ...], known: frozenset[str]
) -> frozenset[tuple[str, ...]]:
    """The headings that begin in some words and end in those of the lines below, left to right, and in all of them."""
    if not heads or max(map(len, below)) > len(heads):
        return frozenset() if any(below) else frozenset({()})
    found = set()
    for taken in product(*((0, 1) if line else (0,) for line in below)):
        heading = heads[0] + "".join(line[0] for line, n in zip(below, taken, strict=True) if n)
        if heading in known:
            left = tuple(line[n:] for line, n in zip(below, taken, strict=True))
            found |= {(heading, *rest) for rest in _ways(heads[1:], left, known)}
    return frozenset(found)


@cache
def _begun(known: frozenset[str]) -> frozenset[str]:
    """All that headings begin in."""
    return frozenset(heading[:n] for heading in known for n in range(1, len(heading) + 1))
