"""Running text of statistics whose codes have run into the units before or the values behind: 申请总数 件1012."""

import re
from collections.abc import Iterator
from itertools import pairwise

from gxdata.extract.tables.labels import UNITS
from gxdata.extract.tables.layouts.run_together import count_rows, is_heading_of_codes
from gxdata.extract.tables.tokens import Token
from gxdata.extract.tables.values import parse_value

# A code of two digits, and what it has run into; so many of them make it the table's way.
CODE = re.compile(rf"(?P<unit>[{UNITS}]{{0,2}})(?P<code>\d\d)(?P<value>(?:[\d+\-－/／—].*)?)")
MIN_ROWS = 8


def with_codes_apart(stream: list[Token]) -> list[Token]:
    """The stream with codes and values apart where each row has one number, and what these begin with counts the rows.

    That is under a heading of codes only; the very stream where there are none.
    """
    head = next((n for n, token in enumerate(stream) if is_heading_of_codes(token)), None)
    if head is None:
        return stream
    behind = enumerate(pairwise(stream[head:]), head + 1)
    rows = {n: found for n, (label, token) in behind if (found := _code(label, token))}
    run_on = sum(len(found[0]) > len(found["code"]) for found in rows.values())
    if run_on < MIN_ROWS or not count_rows([found["code"] for found in rows.values()]):
        return stream
    return [
        part
        for n, token in enumerate(stream)
        for part in (_parts(token, rows[n]) if n in rows else [token])
    ]


def _code(label: Token, token: Token) -> re.Match[str] | None:
    """The code that a token begins with, where it is the first value behind a label of running text."""
    if label.row is not None or token.row is not None or label.value or not label.key:
        return None
    return CODE.fullmatch(token.text) if token.value else None


def _parts(token: Token, found: re.Match[str]) -> Iterator[Token]:
    """The code and the value behind it; the unit says nothing here."""
    start = int(re.findall(r"\d+", token.locator)[0])
    for group in ("code", "value"):
        if found[group]:
            place = f"chars {start + found.start(group)}-{start + found.end(group)}"
            yield Token(found[group], parse_value(found[group]), None, place)
