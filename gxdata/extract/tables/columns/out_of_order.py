"""Whether the headings over a table's columns stand in another order than the form's."""

import re
from itertools import pairwise

from gxdata.catalogue import Column
from gxdata.extract.tables.columns.broken_headings import BEGIN, ends_out_of_order
from gxdata.extract.tables.columns.headings import REACH, as_labelled, over_lines, without_groups
from gxdata.extract.tables.labels import column_places
from gxdata.extract.tables.tokens import Token, label_key

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
    lines = [as_labelled(token.key, columns) for token in before if token.row is None]
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


def _behind(text: str, heading: str) -> str:
    """What stands behind a heading's last place in lines, where it may be broken; all of them without one."""
    ends = [found.end() for found in over_lines(heading).finditer(text)]
    return text[max(ends, default=0) :]


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
    if _first_below_group(headings, group, columns):
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
    lines = without_groups(groups, headings)
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
    labels = [label_key(column.label) for column in columns]
    if any(line == labels[0] and above in labels[1:-1] for above, line in pairwise(lines)):
        return True
    if below is not None and _lines_end_out_of_order(lines, labels):
        return True
    broken, inner = "".join(lines), columns[1:-1]
    return _out_of_order("\x00".join(lines), inner, 1) or _out_of_order(broken, inner, WHOLE)


def _first_below_group(lines: list[str], group: str, columns: tuple[Column, ...]) -> bool:
    """Whether running text has the first heading, or its beginning, directly behind that of the group it leads.

    Where it shares a line with the last heading only, a carrier has set the two between the lines of the others. Where
    it leads their line, it is in its place: a carrier has set it as low as they are.
    """
    start, second, end = (label_key(columns[n].label) for n in (0, 1, -1))
    begin = start[:BEGIN]
    before, _, behind = "".join(lines).partition(group)
    if begin in before or not behind.startswith(begin):
        return False
    if re.search(over_lines(group).pattern + re.escape(begin), "\x00".join(lines)):
        return True
    next_to = (start + end, begin + end[0], start + second[:BEGIN], begin + second[:BEGIN])
    return not any(words in line for words in next_to for line in lines)


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
    found = list(over_lines(top).finditer(text))
    if not found:
        return None
    return text[found[-1].end() :].split("\x00")


def _begin_out_of_order(line: str, columns: tuple[Column, ...]) -> bool:
    """Whether what headings begin in stands in another order, as one line has it of those broken over several."""
    at = [line.find(begin) for c in columns if line.count(begin := label_key(c.label)[:BEGIN]) == 1]
    return at != sorted(at)


def _lines_end_out_of_order(lines: list[str], labels: list[str]) -> bool:
    """Whether a line has the ends of headings in another order; the last one's may stand before those of two rows."""
    *others, last = labels
    without_last = (line.replace(last, "").removesuffix(last[1:]) for line in lines)
    return any(ends_out_of_order(line, others) for line in without_last)


def _upright_out_of_order(lines: list[str], labels: list[str]) -> bool:
    """Whether one line has the first characters of headings that are set upright, in another order."""
    first = "".join([label[0] for label in labels])
    of_length = [line for line in lines if len(line) == len(first) and line != first]
    return any(sorted(line) == sorted(first) for line in of_length)


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
