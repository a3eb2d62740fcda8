"""Columns of a table that no ruled lines part: where the words of its rows and headings stand above one another."""

import re
from collections.abc import Sequence

from gxdata.read.pdf.column_headings import OFF, with_headings
from gxdata.read.pdf.lines import Word
from gxdata.read.pdf.spans import EDGES, Column, apart, overlap

# What a cell of figures holds: a number with its unit, or a mark in its place.
FIGURE = re.compile(
    r"[+\-－−]?[\d０-９][\d０-９,，.．]*[%％]?(?:[亿万千]?元|[件条项个宗起份次例篇期]|人次?)?"
    r"|[(（\[［]\d[\d,]*[)）\]］]|[/／\\\-—–－―─*＊_]+|零|无(?:数据)?|暂无|没有|不适用|[Nn]/?[Aa]"
)
# White space between two columns, in sizes of type.
MIN_GAP = 0.25
# So many rows show where columns are; in fewer each column must have its heading.
MIN_ROWS = 3
# More columns no table has.
MAX_COLUMNS = 60


def figures(words: Sequence[Word]) -> int:
    """From which word on a line holds nothing but figures."""
    first = len(words)
    while first and FIGURE.fullmatch(words[first - 1].text):
        first -= 1
    return first


def columns_of(
    rows: Sequence[Sequence[Word]],
    headings: Sequence[Sequence[Word]],
    size: float,
    before: tuple[Column, ...] = (),
) -> tuple[Column, ...]:
    """The columns that the figures of rows stand in, none where they are not certain.

    Parameters
    ----------
    rows
        The figures of each row.
    headings
        The words of each line above the rows.
    size
        The size of the type.
    before
        The columns of the table that ends the page before.

    Notes
    -----
    They are certain where no word stands in two of them, where a column's words keep to one edge or to one middle, and
    where at least three rows, or a heading over each, say that it is one.
    """
    words = [word for row in rows for word in row]
    bare = apart(words, MIN_GAP * size)
    if not 0 < len(bare) <= MAX_COLUMNS or any(
        not _aligned([w for w in words if overlap(c, w)], size) for c in bare
    ):
        return ()
    headings = [line for line in headings if line[-1].right > bare[0].left]
    if not headings and len(before) >= len(bare) and all(_within(c, before) for c in bare):
        return before
    headed = with_headings(bare, words, headings, size)
    enough = len(rows) >= MIN_ROWS or all(column.headed for column in headed)
    return headed if enough else ()


def _within(column: Column, others: tuple[Column, ...]) -> bool:
    """Whether a column stands in one of the others, and reaches into no second one."""
    return sum(overlap(column, other) for other in others) == 1


def _aligned(words: list[Word], size: float) -> bool:
    """Whether words begin, end or are centred at one place; without width there may be none in a column."""
    return bool(words) and any(
        max(xs) - min(xs) <= OFF * size for xs in (list(map(edge, words)) for edge in EDGES)
    )
