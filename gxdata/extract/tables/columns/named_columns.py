"""Which of the form's columns the headings over a table name at all."""

from gxdata.catalogue import Column, Table
from gxdata.extract.tables.columns.headings import REACH
from gxdata.extract.tables.labels import column_places
from gxdata.extract.tables.tokens import Token, label_key


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
