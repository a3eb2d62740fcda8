"""Numbers in the rows of a statistics table that are no figures: codes behind labels, serial numbers before them."""

import re
from collections.abc import Sequence
from itertools import pairwise

from gxdata.extract.tables.tokens import Token, doubted_token

# So many rows must bear witness, and so many of their steps be those of numbers that count rows.
MIN_ROWS, MOST = 8, 0.8
# Rows that are not known as the form's may stand between two that are.
MAX_STEP = 3
# Codes may count the rows of another form, of which only some are known, and are no higher.
LAST = 99

Figures = tuple[Token, ...]
# What heads a column of codes behind the labels, and one of serial numbers before them.
CODES = ("代码", "编码")
HEADINGS = {0: (*CODES, "序号", "行次"), -1: ("序号", "编号", "行次")}
PADDED = re.compile(r"0\d")
# A code that ran into the unit before it, and perhaps into the figure behind: 条11, 条1174.
GLUED = re.compile(r"(?:万元|人次|[条件次篇个人元])\d\d")


def without_serials(rows: Sequence[Figures], headings: str, *, wide: bool = False) -> list[Figures]:
    """The figures of a table's rows without the code in front of them, and without the next row's serial number.

    Where most rows begin (or, with a figure before it, end) in numbers that count the rows, these are none of the
    table's figures. `headings` are the words around the table; where they do not speak of such numbers, two digits with
    a zero in front are, and in a `wide` table what counts every row.
    """
    left = list(rows)
    for place in (0, -1):
        # Codes that do not stand behind their own label stand behind the row before.
        before = place and left == list(rows)
        words = (*HEADINGS[place], *CODES) if before else HEADINGS[place]
        named = any(word in headings for word in words)
        numbers = [_number(figures, place) for figures in left]
        every = wide and _count(numbers, longest=1) and _count(numbers, most=1)
        told = named or (not place and _padded(left))
        sparse = any(w in headings for w in (words if place else CODES)) and _rise(numbers)
        if every or sparse or (told and _count(numbers)):
            astray = _out_of_turn(numbers)
            left = [
                figures if place and _is_figure(figures, n, numbers) else _without(figures, place)
                for n, figures in enumerate(left)
            ]
            left = [
                tuple(map(doubted_token, figures)) if n in astray else figures
                for n, figures in enumerate(left)
            ]
        elif not place and any(word in headings for word in CODES) and _run_into_units(left):
            left = [tuple(map(doubted_token, figures)) for figures in left]
    return left


def is_ordinal(token: Token) -> bool:
    """Whether a cell holds the number before a label in a column of its own: 一."""
    return bool(token.number) and not any(map(str.isdigit, token.text))


def _is_figure(figures: Figures, row: int, numbers: Sequence[float | None]) -> bool:
    """Whether the number that ends the last row, or is a row's only one, is its figure: it does not go on counting."""
    if len(figures) > 1 and row + 1 < len(numbers):
        return False
    before = next((n for n in reversed(numbers[:row]) if n is not None), 0)
    behind = next((n for n in numbers[row + 1 :] if n is not None), before + MAX_STEP + 1)
    number = _at(figures, -1)
    return number is None or not before < number < behind


def _padded(rows: Sequence[Figures]) -> bool:
    return sum(bool(f) and PADDED.fullmatch(f[_first(f)].text) is not None for f in rows) > 2


def _run_into_units(rows: Sequence[Figures]) -> bool:
    return any(GLUED.match(token.text) for figures in rows for token in figures)


def _number(figures: Figures, place: int) -> float | None:
    # Behind a label alone, the last number is its figure as well as any other.
    if place:
        return _at(figures, place) if len(figures) > 1 else None
    return _at(figures, _first(figures))


def _at(figures: Figures, place: int) -> float | None:
    return figures[place].number if figures else None


def _first(figures: Figures) -> int:
    """Where the first figure stands that is not blank: a unit that is blank, or spans rows, leaves one before it."""
    held = (n for n, token in enumerate(figures) if not token.value or token.value.kind != "blank")
    return next(held, 0)


def _count(numbers: Sequence[float | None], longest: int = MAX_STEP, most: float = MOST) -> bool:
    known = [n for n in numbers if n is not None]
    steps = [1 <= b - a <= longest for a, b in pairwise(known)]
    return len(known) >= MIN_ROWS and sum(steps) >= len(steps) * most


def _rise(numbers: Sequence[float | None]) -> bool:
    """Whether numbers rise from row to row as codes do, by whatever steps."""
    known = [n for n in numbers if n is not None]
    return _count(numbers, LAST, most=1) and known[-1] <= LAST


def _out_of_turn(numbers: Sequence[float | None]) -> set[int]:
    """The rows whose number does not stand between its neighbours', which count on: perhaps a figure."""
    known = [(n, number) for n, number in enumerate(numbers) if number is not None]
    return {
        n
        for (_, before), (n, number), (_, after) in zip(known, known[1:], known[2:], strict=False)
        if before < after and not before < number < after
    }


def _without(figures: Figures, place: int) -> Figures:
    if not figures:
        return figures
    return figures[:-1] if place else figures[_first(figures) + 1 :]
