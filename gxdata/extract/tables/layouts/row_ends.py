"""Running text whose lines break within rows: a row's last value begins the line of the next label, 0 2.重复申请."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from gxdata.extract.tables.labels import is_unit
from gxdata.extract.tables.layouts.form_labels import Known, likely_form, rows_behind
from gxdata.extract.tables.layouts.unspaced import heads_serials, labels_in, numbers_of
from gxdata.extract.tables.numbered_labels import NEXT_LABEL
from gxdata.extract.tables.tokens import Token, doubted_token, label_key, place_of_part
from gxdata.extract.tables.values import parse_value

# A number that would be taken for the label's behind it: so many digits.
BEGUN = re.compile(r"(?P<value>\d\d?)\s+(?=\D|\d{1,2}[.．、])")
# So many numbers that rise, each by no more than this, are those of rows: several may share a line.
MIN_RISING, MAX_STEP = 3, 5


def with_row_ends_apart(stream: list[Token]) -> list[Token]:
    """The stream with such values apart from the label behind, where the row before lacks just one value.

    Where it lacks none they may be the rest of its last number, which is then in doubt. Nothing is parted where rows
    have numbers, and where the first label has one: there values stand before labels.
    """
    words = [n for n, t in enumerate(stream) if t.row is None and t.value is None]
    begun = {n: found[0] for n in words if (found := _begun(stream[n].text))}
    if not begun or heads_serials(stream) or _rise(begun.values()):
        return stream
    apart = frozenset(_row_ends(stream, begun))
    if _rise(begun[n] for n in sorted(apart)):
        return stream
    cut = {n - 1 for n in begun.keys() - apart if n and _may_be_cut(stream[n - 1])}
    return [
        part
        for n, token in enumerate(stream)
        for part in (_parts(token) if n in apart else [doubted_token(token) if n in cut else token])
    ]


def _may_be_cut(last: Token) -> bool:
    """Whether the number that words begin in may be the rest of the one that ends the line above."""
    return last.row is None and not last.alone


def _rise(begun: Iterable[str]) -> bool:
    """Whether numbers that lines begin with are those of rows, which may begin again with each table."""
    numbers = list(map(int, begun))
    again = numbers[:MIN_RISING] == [*range(1, MIN_RISING + 1)]
    rising = all(
        one < next_ <= one + MAX_STEP or (again and next_ < MIN_RISING)
        for one, next_ in pairwise(numbers)
    )
    return len(numbers) >= MIN_RISING and rising


def _begun(text: str) -> list[str]:
    """The number that a label's line begins with, where it is not the label's own."""
    found = BEGUN.match(text)
    if found is None:
        return []
    number, label = found["value"], text[found.end() :]
    key, begin, _ = next(labels_in(label), ("", 0, 0))
    is_own = number in numbers_of(key) and not NEXT_LABEL.match(label)
    return [] if is_own and not begin else [number]


def _row_ends(stream: list[Token], begun: dict[int, str]) -> Iterator[int]:
    """The tokens that begin in the one value which the row before lacks."""
    found = list(_rows(stream))
    figures = Counter(
        values for _, rows, values in found for row in rows if row.frame == "statistics"
    )
    usual = max(figures, key=figures.__getitem__, default=1)  # their columns differ
    begun_yet = False
    for n, rows, values in found:
        begun_yet |= bool(rows)
        if n not in begun:
            continue
        if not begun_yet and next(labels_in(stream[n].text), None):
            return
        if values + 1 in {usual if r.frame == "statistics" else r.shape.width for r in rows}:
            yield n


def _rows(stream: list[Token]) -> Iterator[tuple[int, list[Known], int]]:
    """Every label, with the rows that the one before it may be and the number of values behind that."""
    form = likely_form(stream)
    rows: list[Known] = []
    heads, values = "", 0
    for n, token in enumerate(stream):
        if token.value is not None:
            heads, values = "", values + 1
            continue
        if token.row is None and is_unit(token.key) and rows:
            continue
        yield n, rows, values
        heads = (heads + token.key)[-300:]
        rows, values = rows_behind(token.text, heads, form), 0


def _parts(token: Token) -> Iterator[Token]:
    """The value, and the label behind it."""
    found = BEGUN.match(token.text)
    if found is None:
        return
    number, label = found["value"], token.text[found.end() :]
    place = place_of_part(token, 0, len(number))
    yield replace(token, text=number, value=parse_value(number), key="", locator=place)
    place = place_of_part(token, found.end(), len(token.text))
    yield replace(token, text=label, key=label_key(label), locator=place, begins=False)
