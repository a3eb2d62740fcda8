"""Tables 三 that have one number for all organisations: 自然人, 法人或其他组织, 总计."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from gxdata import catalogue
from gxdata.extract.tables.span_blanks import is_blank
from gxdata.extract.tables.tokens import Token, label_key
from gxdata.extract.tables.values import TEXT

# So many rows of three numbers make such a table, where the first two are the last in nearly all of them.
MIN_ROWS, NEARLY_ALL = 15, 0.9
# Between two rows of numbers stand no more words.
MAX_LABELS = 4
MERGED = 3


def with_organisations_unread(stream: list[Token]) -> list[Token]:
    """The stream with a cell that cannot be read for every kind of organisation, in the place of their one number.

    Whose it is no one can tell; the number before it and that behind it are certain.
    """
    found = stream
    over = _organisations()
    for n in reversed(range(1, len(stream) - 1)):
        if stream[n].key != over:
            continue
        begin, spans = _begin(stream, n)
        rows = list(_rows(stream, begin, spans)) if begin else []
        sums = [t.number or 0.0 for row in rows for t in row]
        right = sum(a + b == c for a, b, c in zip(*[iter(sums)] * MERGED, strict=True))
        if len(rows) >= MIN_ROWS and right >= len(rows) * NEARLY_ALL:
            merged = {id(row[1]) for row in rows}
            found = [cell for token in found for cell in _parts(token, id(token) in merged)]
    return found


@cache
def _columns() -> list[str]:
    return [label_key(c.label) for c in catalogue.table("applications").blocks[0].columns]


@cache
def _organisations() -> str:
    """The heading over the kinds of organisation."""
    return label_key(catalogue.table("applications").groups[-1])


def _begin(stream: list[Token], n: int) -> tuple[int, bool]:
    """Where the rows begin behind the headings about token `n`, and whether a span has to tell that cells are merged.

    Nowhere (0) where the headings of one natural person and of totals do not stand about it.
    """
    first, *kinds, last = _columns()
    if stream[n - 1].key != first or stream[n + 1].key != last:
        return 0, False
    named = [token.key for token in stream[n + 2 : n + 2 + len(kinds)]]
    if named == kinds:
        return n + 2 + len(kinds), True
    return (0, False) if set(named) & set(kinds) else (n + 2, False)


def _rows(stream: list[Token], begin: int, spans: bool) -> Iterator[list[Token]]:
    """The rows of three numbers from a token on, up to one that has more or less."""
    labels = 0
    row: list[Token] = []
    kinds = len(_columns()) - 2
    for token in stream[begin:]:
        if row and (token.value is None or token.row != row[0].row):
            if len(row) != MERGED or (spans and row[2].column - row[1].column != kinds):
                return
            yield row
            row, labels = [], 0
        if token.value is None:
            labels += 1
        elif not is_blank(token):
            if token.value.number is None or not labels:
                return
            row.append(token)
        if labels > MAX_LABELS:
            return


def _parts(token: Token, merged: bool) -> list[Token]:
    if not merged:
        return [token]
    kinds = len(_columns()) - 2
    return [replace(token, value=TEXT, column=token.column + n) for n in range(kinds)]
