"""Running text whose lines break within rows: a row's last value begins the line of the next label, 0 2.重复申请."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from gxdata.extract.tables.labels import is_unit
from gxdata.extract.tables.layouts.form_labels import Known, likely_form, rows_behind
from gxdata.extract.tables.layouts.run_together import heads_codes
from gxdata.extract.tables.layouts.unspaced import heads_serials, labels_in, numbers_of
from gxdata.extract.tables.numbered_labels import NEXT_LABEL
from gxdata.extract.tables.tokens import Token, label_key, place_of_part
from gxdata.extract.tables.values import parse_value

# A number that would be taken for the label's behind it: so many digits, and no code.
BEGUN = re.compile(r"(?P<value>0|[1-9]\d?)\s+(?=\D|\d{1,2}[.．、])")
# So many numbers that rise are those of rows.
MIN_RISING = 3


def with_row_ends_apart(stream: list[Token]) -> list[Token]:
    """The stream with such values apart from the label behind, where the row before lacks just one value.

    Nothing is parted where rows have numbers, and where the first label has one: there values stand before labels.
    """
    begun = {n: found[0] for n, token in enumerate(stream) if (found := _begun(token))}
    if not begun or heads_serials(stream):
        return stream
    ends = list(_row_ends(stream, begun))
    numbers = [int(begun[n]) for n in ends]
    if len(numbers) >= MIN_RISING and all(one < next_ for one, next_ in pairwise(numbers)):
        return stream
    apart = frozenset(ends)
    return [
        part
        for n, token in enumerate(stream)
        for part in (_parts(token) if n in apart else [token])
    ]


def _begun(token: Token) -> list[str]:
    """The number that a label's line begins with, where it is not the label's own."""
    found = None if token.value or token.row is not None else BEGUN.match(token.text)
    if found is None:
        return []
    number, label = found["value"], token.text[found.end() :]
    key, begin, _ = next(labels_in(label), ("", 0, 0))
    is_own = number in numbers_of(key) and not NEXT_LABEL.match(label)
    return [] if is_own and not begin else [number]


def _row_ends(stream: list[Token], begun: dict[int, str]) -> Iterator[int]:
    """The tokens that begin in the one value which the row before lacks."""
    form, coded = likely_form(stream), heads_codes(stream)
    rows: list[Known] = []
    heads, values = "", 0
    for n, token in enumerate(stream):
        if token.value is not None:
            heads, values = "", values + 1
            continue
        if token.row is None and is_unit(token.key) and rows:
            continue
        if n in begun:
            if not rows and next(labels_in(token.text), None):
                return
            lacking = {row.shape.width + (coded and row.frame == "statistics") for row in rows}
            if values + 1 in lacking:
                yield n
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
