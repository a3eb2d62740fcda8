"""Running text of a statistics table whose codes have run into the values behind: 申请总数 件 1012."""

import re
from collections.abc import Iterator
from itertools import pairwise

from gxdata.extract.tables.layouts.run_together import count_rows, is_heading_of_codes
from gxdata.extract.tables.tokens import Token, place_of_part
from gxdata.extract.tables.values import parse_value

# A code of two digits, and what it has run into; so many of them make it the table's way.
RUN_ON = re.compile(r"(\d\d)([\d+\-－/／—].*)")
MIN_ROWS = 8


def with_codes_apart(stream: list[Token]) -> list[Token]:
    """The stream with codes and values apart where each row has one number, and what these begin with counts the rows.

    That is under a heading of codes only; the very stream where there are none.
    """
    head = next(
        (n for n, t in enumerate(stream) if t.row is None and is_heading_of_codes(t.key)), None
    )
    if head is None:
        return stream
    behind = enumerate(pairwise(stream[head:]), head + 1)
    rows = {n for n, (label, token) in behind if _is_row(label, token)}
    begun = [stream[n].text[:2] for n in sorted(rows)]
    run_on = sum(len(stream[n].text) > 2 for n in rows)
    if run_on < MIN_ROWS or not count_rows(begun):
        return stream
    return [
        part for n, token in enumerate(stream) for part in (_parts(token) if n in rows else [token])
    ]


def _is_row(label: Token, token: Token) -> bool:
    """Whether a token is the first value behind a label of running text, and begins as a code does."""
    running = label.row is None and token.row is None
    return (
        running
        and bool(label.key)
        and label.value is None
        and token.value is not None
        and token.text[:2].isdigit()
    )


def _parts(token: Token) -> Iterator[Token]:
    found = RUN_ON.fullmatch(token.text)
    if found is None:
        yield token
        return
    for group in (1, 2):
        place = place_of_part(token, *found.span(group))
        yield Token(found[group], parse_value(found[group]), None, place)
