"""Digits of several cells with nothing between them: which cells they are, told by their number and their sums."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from gxdata.extract.tables.row_sums import Row, Sum

# What a run is made of: numbers with a sign, a point or a unit, or marks, of which one may be written with two dashes.
# A dash before a zero is a mark, and the zero another cell's.
NUMBER = r"(?:[+\-－−](?![0０](?![.]))|增|减)?\d+(?:,\d{3})*(?:\.\d+)?(?:[件条次项个人篇]|[百千]?万元|亿?元)?"
MARK = r"——|[/／\\—\-－]|无"
PIECE = re.compile(rf"{NUMBER}|{MARK}")
ZERO = "0０"
LEADING = re.compile(rf"[{ZERO}](?=\d)|.+")
DIGITS = re.compile(r"\d{1,40}")
# No number that is run together with others has more digits; more ways to part a run than these are too many to try.
MAX_DIGITS, MAX_STEPS = 6, 20_000


class Cells(NamedTuple):
    """The cells of a row as they were parted, and whether their number alone says that they are these."""

    texts: tuple[str, ...]
    forced: bool


def is_run(text: str) -> bool:
    """Whether a text is nothing but numbers and marks."""
    return PIECE.match(text) is not None and "".join(PIECE.findall(text)) == text


def pieces(run: str) -> tuple[str, ...]:
    """The pieces of a run that something parts: a sign, a unit, a mark, or a zero, which begins no longer number."""
    return tuple(part for piece in PIECE.findall(run) for part in LEADING.findall(piece) if part)


@lru_cache(maxsize=1 << 12)
def partings(run: tuple[str, ...], row: Row) -> tuple[Cells, ...]:
    """All ways to part pieces into the cells of a row that keep its sums; none where there are too many to try.

    Where there are just as many pieces as cells, they are these; a sum may fail that was printed wrong.
    """
    if len(run) == row.width:
        return (Cells(run, forced=True),)
    steps = [MAX_STEPS]
    found = tuple(
        # Had a cell been lost, and were two digits one number, no single digits would add up.
        Cells(texts, forced=bool(row.sums) and all(len(text) == 1 for text in texts))
        for texts in _parted(run, row, steps)
    )
    return found if steps[0] >= 0 else ()


def _parted(
    run: tuple[str, ...], row: Row, steps: list[int], before: tuple[str, ...] = ()
) -> Iterator[tuple[str, ...]]:
    """The ways to part what is left of a run behind the cells that are told."""
    steps[0] -= 1
    left = row.width - len(before)
    if steps[0] < 0 or len(run) > left or not _keeps(before, row.sums):
        return
    if not run:
        if left == 0:
            yield before
        return
    first, *rest = run
    for n in _lengths(first):
        behind = (first[n:], *rest) if n < len(first) else tuple(rest)
        yield from _parted(behind, row, steps, (*before, first[:n]))


def _lengths(piece: str) -> Iterator[int]:
    """How long the first number of a piece may be: one that begins with zero is a zero."""
    sign = 0 if piece[0].isdigit() else 1
    if not DIGITS.fullmatch(piece[sign:]):
        yield len(piece)
        return
    if piece[sign] in ZERO:
        yield sign + 1
        return
    yield from range(sign + 1, min(len(piece), sign + MAX_DIGITS) + 1)


def _keeps(texts: tuple[str, ...], sums: tuple[Sum, ...]) -> bool:
    """Whether cells keep the sums of their row, as far as these are told."""
    told = len(texts)
    return all(
        number(texts[total]) == sum(number(texts[part]) for part in parts)
        for parts, total in sums
        if total < told and max(parts) < told
    )


def number(text: str) -> float:
    """What a cell counts; a mark counts nothing."""
    digits = re.search(r"\d[\d,]*(?:\.\d+)?", text)
    return float(digits[0].replace(",", "")) if digits else 0.0
