"""Which of the form's columns stands in each place, as the headings over a table's columns say."""

import re
from functools import cache

from gxdata.catalogue import Column, Table
from gxdata.extract.tables.columns.broken_headings import BEGIN, order_when_joined
from gxdata.extract.tables.labels import column_places
from gxdata.extract.tables.tokens import Token, label_key

# Headings stand at most so many tokens before the first row.
REACH = 60


def printed_order(stream: list[Token], first_row: int, table: Table) -> tuple[int, ...]:
    """Which of the form's columns stands in each place, as the headings say; the form's order where they do not.

    They do where every heading below the one over several columns stands there once, unbroken or put together again, or
    where what each of them begins with does on one line, or above ends in the same order. The first column stands
    behind them where its heading does. Where none stands over the others, one row of a grid has them all. The
    totals are put last wherever they are printed.
    """
    columns = table.blocks[0].columns
    before = stream[max(0, first_row - REACH) : first_row + 1]
    text = as_labelled("\x00".join(token.key for token in before), columns)
    top = text.rfind(label_key(table.groups[0]))
    if top < 0:
        return _order_in_row(before, columns)
    headings = text[top:]
    ahead, first, last = map(label_key, (table.groups[-1], columns[0].label, columns[-1].label))
    words = headings.replace("\x00", "")
    below = "\x00".join(without_groups(table.groups, headings.split("\x00")))
    inner = _inner_order(below, columns[1:-1])
    turned = f"{ahead}{first}{last}" in words or f"{ahead}{first[:BEGIN]}" in headings
    order = (*inner, 0) if turned else (0, *inner)
    return (*order, len(columns) - 1)


def _order_in_row(before: list[Token], columns: tuple[Column, ...]) -> tuple[int, ...]:
    """The same by the last row of a grid that has the heading of every column once; the form's order without one."""
    last = len(columns) - 1
    return (*[n for n in _in_row(before, columns) if n != last], last)


def _in_row(before: list[Token], columns: tuple[Column, ...]) -> list[int]:
    """The columns as the last row of a grid that has the heading of every one once names them, else the form's."""
    place, rows = column_places(columns), dict[int, list[int]]()
    for token in before:
        if token.row is not None and token.key in place:
            rows.setdefault(token.row, []).append(place[token.key])
    everything = list(range(len(columns)))
    found = [order for order in rows.values() if sorted(order) == everything]
    return (found or [everything])[-1]


def begins_with_last(stream: list[Token], first_row: int, columns: tuple[Column, ...]) -> bool:
    """Whether a grid's one row of headings has that of the form's last column, the totals, before all others."""
    return _in_row(stream[max(0, first_row - REACH) : first_row], columns)[0] == len(columns) - 1


def _inner_order(text: str, columns: tuple[Column, ...]) -> tuple[int, ...]:
    """The places of the columns under a heading over several, as its headings say, counted from one."""
    labels = [label_key(column.label) for column in columns]
    begins = [key[:BEGIN] for key in labels]
    for line, keys in ((text, labels), *((line, begins) for line in text.split("\x00"))):
        if all(line.count(key) == 1 for key in keys):
            return tuple(n + 1 for n in sorted(range(len(keys)), key=lambda n: line.index(keys[n])))
    found = order_when_joined(text.split("\x00"), labels)
    return tuple(n + 1 for n in found or range(len(columns)))


def as_labelled(text: str, columns: tuple[Column, ...]) -> str:
    """The text with the form's label for every other wording of a heading."""
    for words, label in _other_wordings(columns):
        text = text.replace(words, label)
    return text


@cache
def _other_wordings(columns: tuple[Column, ...]) -> list[tuple[str, str]]:
    """Every wording of a heading that is not the form's label, with that, as they are compared."""
    keys = [list(map(label_key, column.wordings)) for column in columns]
    return [(words, label) for label, *others in keys for words in others]


def without_groups(groups: tuple[str, ...], lines: list[str]) -> list[str]:
    """Lines of headings without those over several columns."""
    text = "\x00".join(lines)
    for group in groups:
        text = over_lines(label_key(group)).sub("", text)
    return text.split("\x00")


@cache
def over_lines(words: str) -> re.Pattern[str]:
    """Words as they stand in lines parted by a zero byte, perhaps broken over several."""
    return re.compile("\x00?".join(map(re.escape, words)))
