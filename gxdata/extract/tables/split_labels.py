"""Labels that stand half before their row's values and half behind them, as a cell set on three lines leaves them."""

import re
from functools import cache

from gxdata import catalogue
from gxdata.extract.tables.labels import LONG, core
from gxdata.extract.tables.tokens import Token, label_key

# What begins a row of its own, and no second half.
BEGINS = re.compile(r"\s*(?:其中|[（(]?(?:[一二三四五六七八九十]{1,2}|\d{1,2})[)）、.．])")
# Neither half of a label has more characters.
MAX_HALF = 40
# On so many lines the first may stand.
LINES = 2
TABLES = (
    "applications",
    "disclosure-2021",
    "disclosure-2019",
    "statistics-2014",
    "statistics-2008",
)


def with_whole_labels(stream: list[Token]) -> list[Token]:
    """The stream with the second half of each such label in front of its row's values.

    Only a label that is a form's, and is whole in neither half, is put together.
    """
    if not any(token.row is None for token in stream if token.value):
        return stream
    whole: list[Token] = []
    values: list[Token] = []  # since the last words, which end `whole`
    for token in stream:
        if token.value and token.row is None:
            values.append(token)
            continue
        if values and whole and _are_halves(whole, token):
            whole.append(token)
            continue
        whole += [*values, token]
        values = []
    return whole + values


def _are_halves(before: list[Token], second: Token) -> bool:
    """Whether the words that end `before`, of one line or two, and `second` are a label's halves."""
    if second.row is not None or not 2 <= len(second.key) <= MAX_HALF or BEGINS.match(second.text):
        return False
    first = ""
    for token in before[: -LINES - 1 : -1]:
        if token.row is not None or token.value or len(token.key) > MAX_HALF:
            break
        first = token.key + first
        found = _labels().search(first + second.key)
        if found and found.start() < len(first) < found.end():
            return True
    return False


@cache
def _labels() -> re.Pattern[str]:
    """Every label of the forms that is long enough to be known by itself, the longest first."""
    rows = [row for name in TABLES for block in catalogue.table(name).blocks for row in block.rows]
    keys = {label_key(core(row.label)) for row in rows}
    return re.compile("|".join(sorted((k for k in keys if len(k) >= LONG), key=len, reverse=True)))
