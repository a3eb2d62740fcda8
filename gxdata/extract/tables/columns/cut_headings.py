"""Headings of a statistics table that are cut over lines: 本期 and 本年 above 实际 and 累计, or a character a line."""

from dataclasses import replace
from functools import cache
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
        heads, *below = lines[:count]
        if not cut and known.issuperset(chain.from_iterable(lines[:count])):
            continue
        ways = [
            way
            for way in product(*([h for h in known if h.startswith(head)] for head in heads))
            if _ends_in([h.removeprefix(head) for h, head in zip(way, heads, strict=True)], below)
        ]
        if len(ways) == 1:
            return count, ways[0]
    return 1, ()


def _ends_in(rests: list[str], below: list[list[str]]) -> bool:
    """Whether lines hold what remains of headings, left to right, and nothing else."""
    for words in below:
        column = 0
        for word in words:
            while column < len(rests) and not rests[column].startswith(word):
                column += 1
            if column == len(rests):
                return False
            rests[column] = rests[column].removeprefix(word)
            column += 1
    return not any(rests)


@cache
def _begun(known: frozenset[str]) -> frozenset[str]:
    """All that headings begin in."""
    return frozenset(heading[:n] for heading in known for n in range(1, len(heading) + 1))
