"""Rows that a page's end cuts: half of the label in the last line of a grid, the rest in the first of the next."""

from collections.abc import Iterator

from gxdata.extract.tables.layouts.split_labels import is_broken
from gxdata.extract.tables.span_blanks import is_blank
from gxdata.extract.tables.tokens import Token, grid_of, label_key

Line = list[Token]


def with_cut_rows(stream: list[Token]) -> list[Token]:
    """The stream with each such row as one line, where its cells are those of one half and the other has none."""
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
    """The line that two are halves of; none where they are not."""
    empty, filled = (below, above) if all(t.key or is_blank(t) for t in below) else (above, below)
    if not all(t.key or is_blank(t) for t in empty) or all(t.key or is_blank(t) for t in filled):
        return []
    rest = [token for token in below if token.key]
    if len(rest) != 1:
        return []
    begin = next((t for t in above if t.key and t.column == rest[0].column), None)
    if begin is None or not is_broken(begin.key, rest[0].key):
        return []
    text = begin.text + rest[0].text
    own = begin if filled is above else rest[0]
    label = Token(text, None, own.row, own.locator, label_key(text), column=own.column)
    return [label if token is own else token for token in filled]
