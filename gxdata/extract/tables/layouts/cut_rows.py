"""Rows that a page's end cuts: half of the label in the last line of a grid, the rest in the first of the next."""

import re
from collections.abc import Iterator
from dataclasses import replace

from gxdata.extract.tables.layouts.split_labels import is_broken, is_whole
from gxdata.extract.tables.span_blanks import is_blank
from gxdata.extract.tables.tokens import Token, grid_of, label_key
from gxdata.extract.tables.values import parse_value

Line = list[Token]
# The first digits of a number, and what may follow them in its cell's next line.
DIGITS = re.compile(r"\s*(?!0)\d[\d., ]{0,12}\s*")
# The number of a label, whose words all went over.
NUMBER = re.compile(r"[（(]?(?:[一二三四五六七八九十]{1,2}|\d{1,2})[)）、.．]?")
REST = re.compile(r"\s*[\d., ]{1,12}[件条个次项宗人万元]{0,2}\s*")


def with_cut_rows(stream: list[Token]) -> list[Token]:
    """The stream with each such row as one line, where its cells are those of one half, or digits of them went over."""
    whole: list[Token] = []
    done = 0
    for cut in _cuts(stream):
        first = cut
        while first > done and stream[first - 1].row == stream[cut - 1].row:
            first -= 1
        last = cut
        while last < len(stream) and stream[last].row == stream[cut].row:
            last += 1
        line = _one(stream[first:cut], stream[cut:last])
        if line:
            whole += stream[done:first] + line
            done = last
    return whole + stream[done:] if done else stream


def _cuts(stream: list[Token]) -> Iterator[int]:
    """Where a grid begins directly behind another one."""
    before: int | None = None
    for n, token in enumerate(stream):
        row = token.row
        if (
            row != before
            and row is not None
            and before is not None
            and grid_of(token) != grid_of(stream[n - 1])
        ):
            yield n
        before = row


def _one(above: Line, below: Line) -> Line:
    """The line that two are halves of; none where they are not.

    Its last label goes on in the second half, and before it those of its groups may. The cells are those of one half;
    where digits of a number went over to the other, the number is doubtful, and blanks may stand below the label.
    """
    rest = [token for token in below if token.key]
    begin = _begun(above, rest[-1]) if rest else None
    if rest and begin is None:
        if is_whole(rest[-1].text) or not _has_blank_label(above, below):
            return []
        rest = []  # what goes on is the label of a group
    if not any(map(_holds, below)):
        filled = above if rest else []
    elif not any(map(_holds, above)):
        filled = [token for token in below if not token.key or token is rest[-1]] if rest else []
    elif rest or _goes_on_in_some(above, below):
        filled = _with_digits(above, below)
    else:
        filled = []
    if begin is None:
        return filled
    if not any(map(_holds, filled)):
        return []
    text = begin.text + rest[-1].text
    own = begin if begin in filled else rest[-1]
    label = Token(text, None, own.row, own.locator, label_key(text), column=own.column)
    return [label if token is own else token for token in filled]


def _begun(above: Line, rest: Token) -> Token | None:
    """The label whose second half `rest` is."""
    begin = next((t for t in above if t.key and t.column == rest.column), None)
    if begin is None or not (NUMBER.fullmatch(begin.text) or is_broken(begin.key, rest.key)):
        return None
    return begin


def _goes_on_in_some(above: Line, below: Line) -> bool:
    """Whether a line without a label has blanks, for its own label or below numbers that the line above has whole."""
    if any(token.key for token in above):
        return is_blank(below[0]) or _has_blank_label(above, below)
    return len(above) == len(below) and any(map(is_blank, below))


def _has_blank_label(above: Line, below: Line) -> bool:
    """Whether a line has a blank below the label of the line above."""
    columns = [token.column for token in above if token.key]
    return any(is_blank(token) and token.column in columns[-1:] for token in below)


def _holds(token: Token) -> bool:
    """Whether a token is a cell that holds something."""
    return not token.key and not is_blank(token)


def _with_digits(above: Line, below: Line) -> Line:
    """The first half with what stands below its numbers as their last digits; nothing where other things do.

    The halves may differ in what stands before their cells, so these are counted from the end.
    """
    line = list(above)
    for n, token in enumerate(reversed(below), 1):
        if not _holds(token):
            continue
        first = line[-n] if n <= len(line) else token
        if first is token or not (DIGITS.fullmatch(first.text) and REST.fullmatch(token.text)):
            return []
        text = first.text.strip() + token.text.strip()
        value = replace(parse_value(text), doubtful=True)
        line[-n] = replace(first, text=text, value=value)
    return line
