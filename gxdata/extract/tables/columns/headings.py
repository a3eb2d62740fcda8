"""What the headings over a table's columns say: whether the columns stand in the form's order."""

import re
from functools import cache

from gxdata.catalogue import Column, Table
from gxdata.extract.tables.columns.broken_headings import (
    BEGIN,
    ends_out_of_order,
    order_when_joined,
)
from gxdata.extract.tables.labels import column_places
from gxdata.extract.tables.tokens import Token, label_key

# Headings stand at most so many tokens before the first row.
REACH = 60
# A heading with fewer characters may be part of another.
WHOLE = 4
# How the label of a first row begins.
ROW_NUMBER = re.compile("[一二三四]、")


def out_of_order(
    stream: list[Token],
    first_row: int,
    columns: tuple[Column, ...],
    near: int = REACH,
    groups: tuple[str, ...] = (),
    above: str = "",
) -> bool:
    """Whether headings before the first row stand in another order than the form's.

    In a grid the headings of one line are compared; in one that holds as many as stand below `groups`, some of them
    unknown, each also with its place. In running text those are compared that no others are part of.

    Headings begin at most `near` tokens before it. `groups` stand over all columns but the first and the last; these
    then stand in another line. What stands before the heading of the row's own block, `above`, heads another's.
    """
    place = column_places(columns)
    before = stream[max(0, first_row - near) : first_row]
    lines = [_as_labelled(token.key, columns) for token in before if token.row is None]
    if groups:
        place = place | {label_key(groups[-1]): 1}  # it stands over all but the first and the last
        if _out_of_order_below(groups, lines, stream[first_row], columns):
            return True
        # Line ends may have broken headings within cells too: those below the group are put together again.
        below = "".join([token.key for token in before]).rpartition(label_key(groups[-1]))[2]
        if _out_of_order(below, columns[1:-1], WHOLE):
            return True
    elif lines and _out_of_order(_behind("\x00".join(lines), above), columns, WHOLE):
        return True
    rows: dict[int, list[int | None]] = {}
    for token in before:
        if token.row is not None and token.key:
            rows.setdefault(token.row, []).append(place.get(token.key))
    return any(_is_mixed(row, len(columns) - 2 if groups else 0) for row in rows.values())


def _is_mixed(row: list[int | None], inner: int) -> bool:
    """Whether the headings of a line of a grid are in another order than their columns."""
    known = [column for column in row if column is not None]
    unsure = len(row) == inner and None in row and not {0, inner + 1} & {*known}
    moved = unsure and any(column not in (None, n) for n, column in enumerate(row, 1))
    return moved or known != sorted(known)


def _out_of_order_below(
    groups: tuple[str, ...], lines: list[str], first_row: Token, columns: tuple[Column, ...]
) -> bool:
    """Whether running text has another order below the heading over several columns than the form."""
    top = label_key(groups[0])
    below = _below_top([*lines, _run_on(first_row, top)], top)
    headings = lines if below is None else below
    group = label_key(groups[-1])
    if _first_below_group(headings, group, columns[0], columns[-1]):
        return True
    # With nothing over the others the first heading stands before them all.
    if group not in (text := "".join(headings)) and _out_of_order(text, columns[:-1], WHOLE - 1):
        return True
    outer = [columns[0].label, groups[-1], columns[-1].label]
    if any(_upright_out_of_order(lines, f) for f in ([c.label for c in columns[1:-1]], outer)):
        return True
    last = label_key(columns[-1].label)
    if last + label_key(columns[0].label) in "".join(below or ()):
        return True
    if any(last + group in line for line in headings):
        return True
    lines = _without(groups, headings)
    if below is None:
        # Without the heading over them only a line that has what each of them begins in is one of headings.
        every = [label_key(column.label)[:BEGIN] for column in columns[1:-1]]
        heads = [line for line in lines if all(line.count(begin) == 1 for begin in every)]
        if any(_begin_out_of_order(line, columns[1:-1]) for line in heads):
            return True
    elif any(
        _begin_out_of_order(line, columns[1:-1]) or _first_behind(line, columns) for line in lines
    ):
        return True
    labels = [label_key(column.label) for column in columns[1:-1]]
    if below is not None and any(ends_out_of_order(line, labels) for line in lines):
        return True
    broken, inner = "".join(lines), columns[1:-1]
    return _out_of_order("\x00".join(lines), inner, 1) or _out_of_order(broken, inner, WHOLE)


def _first_below_group(lines: list[str], group: str, first: Column, last: Column) -> bool:
    """Whether running text has the first heading, or its beginning, directly behind that of the group it leads.

    Where it shares a line with the last heading only, a carrier has set the two between the lines of the others.
    """
    start, end = label_key(first.label), label_key(last.label)
    begin = start[:BEGIN]
    before, _, behind = "".join(lines).partition(group)
    if begin in before or not behind.startswith(begin):
        return False
    if re.search(_over_lines(group).pattern + re.escape(begin), "\x00".join(lines)):
        return True
    return not any(start + end in line or begin + end[0] in line for line in lines)


def _run_on(label: Token, top: str) -> str:
    """What stands before the first row's label in its own token: where its line, or all the page, is one with theirs.

    Where that label has no number, nothing does unless the heading over all columns, `top`, is there.
    """
    if label.row is not None:
        return ""
    numbers = list(ROW_NUMBER.finditer(label.text))
    if numbers:
        return label_key(label.text[: numbers[-1].start()])
    return label.key if top in label.key else ""


def _below_top(lines: list[str], top: str) -> list[str] | None:
    """The lines from behind the heading over all columns on, perhaps broken over lines; None where it is not found."""
    text = "\x00".join(lines)
    found = list(_over_lines(top).finditer(text))
    if not found:
        return None
    return text[found[-1].end() :].split("\x00")


def _without(groups: tuple[str, ...], lines: list[str]) -> list[str]:
    text = "\x00".join(lines)
    for group in groups:
        text = _over_lines(label_key(group)).sub("", text)
    return text.split("\x00")


def _behind(text: str, heading: str) -> str:
    """What stands behind a heading's last place in lines, where it may be broken; all of them without one."""
    ends = [found.end() for found in _over_lines(heading).finditer(text)]
    return text[max(ends, default=0) :]


@cache
def _over_lines(words: str) -> re.Pattern[str]:
    """Words as they stand in lines parted by a zero byte, perhaps broken over several."""
    return re.compile("\x00?".join(map(re.escape, words)))


def _begin_out_of_order(line: str, columns: tuple[Column, ...]) -> bool:
    """Whether what headings begin in stands in another order, as one line has it of those broken over several."""
    at = [line.find(begin) for c in columns if line.count(begin := label_key(c.label)[:BEGIN]) == 1]
    return at != sorted(at)


def _upright_out_of_order(lines: list[str], labels: list[str]) -> bool:
    """Whether one line has the first characters of headings that are set upright, in another order."""
    first = [label[0] for label in labels]
    return any(sorted(line) == sorted(first) and line != "".join(first) for line in lines)


def _first_behind(line: str, columns: tuple[Column, ...]) -> bool:
    """Whether one line has the first heading behind what another of the inner columns begins in."""
    first = label_key(columns[0].label)
    if line.count(first) != 1:
        return False
    before = line[: line.index(first)]
    return any(label_key(c.label)[:BEGIN] in before for c in columns[1:-1])


def _out_of_order(text: str, columns: tuple[Column, ...], least: int) -> bool:
    """Whether headings of at least so many characters, each unbroken and once in a text, are in another order."""
    keys = [key for key in (label_key(c.label) for c in columns) if len(key) >= least]
    at = [text.find(key) for key in keys if text.count(key) == 1]
    return len(set(at)) == len(at) and at != sorted(at)


def printed_order(stream: list[Token], first_row: int, table: Table) -> tuple[int, ...]:
    """Which of the form's columns stands in each place, as the headings say; the form's order where they do not.

    They do where every heading below the one over several columns stands there once, unbroken or put together again, or
    where what each of them begins with does on one line, or above ends in the same order. The first column stands
    behind them where its heading does. Where none stands over the others, one row of a grid has them all. The
    totals are put last wherever they are printed.
    """
    columns = table.blocks[0].columns
    before = stream[max(0, first_row - REACH) : first_row + 1]
    text = _as_labelled("\x00".join(token.key for token in before), columns)
    top = text.rfind(label_key(table.groups[0]))
    if top < 0:
        return _order_in_row(before, columns)
    headings = text[top:]
    ahead, first, last = map(label_key, (table.groups[-1], columns[0].label, columns[-1].label))
    words = headings.replace("\x00", "")
    below = "\x00".join(_without(table.groups, headings.split("\x00")))
    inner = _inner_order(below, columns[1:-1])
    turned = f"{ahead}{first}{last}" in words or f"{ahead}{first[:BEGIN]}" in headings
    order = (*inner, 0) if turned else (0, *inner)
    return (*order, len(columns) - 1)


def _as_labelled(text: str, columns: tuple[Column, ...]) -> str:
    """The text with the form's label for every other wording of a heading."""
    for column in columns:
        label, *others = map(label_key, column.wordings)
        for words in others:
            text = text.replace(words, label)
    return text


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


def named(stream: list[Token], first_row: int, table: Table) -> tuple[int, ...]:
    """Which of the form's columns the headings before the first row name, each once; all where that is not clear.

    It is clear only where the heading over all of them is found, or a grid has them in one row, and nothing behind the
    first is unknown, unless it is a piece of headings that are named: it might be the heading of the column that seems
    to be missing.
    """
    columns = table.blocks[0].columns
    place, groups = column_places(columns), {label_key(group) for group in table.groups}
    before = [t for t in stream[max(0, first_row - REACH) : first_row] if t.value is None]
    everything = tuple(range(len(columns)))
    keys = _from_top(before, table) or _in_one_row(before, columns)
    if not keys:
        return everything
    foreign = [key for key in keys[1:] if key not in place and key not in groups]
    if foreign or not any(key in place for key in keys):
        return _spelt("".join(keys), table)
    known = [place[key] for key in keys if key in place]
    return everything if len(set(known)) < len(known) else tuple(sorted(known))


def _from_top(before: list[Token], table: Table) -> list[str]:
    """The headings from the last one over all columns on, which may stand in one line with them."""
    top = label_key(table.groups[0]) if table.groups else ""
    at = max((n for n, t in enumerate(before) if _holds_top(t, top)), default=None)
    if at is None:
        return []
    behind = before[at].key.rpartition(top)[2]
    return [top, *([behind] if behind else []), *[token.key for token in before[at + 1 :]]]


def _in_one_row(before: list[Token], columns: tuple[Column, ...]) -> list[str]:
    """The headings in the last row of a grid that has the first column's, from that one on."""
    first = label_key(columns[0].label)
    last = next((t for t in reversed(before) if t.row is not None and t.key == first), None)
    line = [t.key for t in before if last is not None and t.row == last.row and t.key]
    return line[line.index(first) :] if line else []


def _holds_top(token: Token, top: str) -> bool:
    """Whether a token is the heading over all columns, perhaps with the corner's text before it, or a line with it."""
    return bool(top) and (token.key.endswith(top) or (token.row is None and top in token.key))


def _spelt(text: str, table: Table) -> tuple[int, ...]:
    """Which columns are named in running text, where headings may be broken over lines and mixed up.

    Those are named all of whose own characters are there, which no other column's heading has. All are, where there is
    a character that belongs to none of those named.
    """
    for words in table.groups:
        text = text.replace(label_key(words), "")
    columns = table.blocks[0].columns
    labels = [[label_key(wording) for wording in column.wordings] for column in columns]
    found = []
    for n, own in enumerate(labels):
        others = {c for m, other in enumerate(labels) if m != n for word in other for c in word}
        if any(set(word) - others <= set(text) for word in own):
            found.append(n)
    # The corner's text runs over the lines of the headings.
    known = {c for n in found for word in labels[n] for c in word} | set(label_key(table.corner))
    return tuple(found) if set(text) <= known else tuple(range(len(columns)))
