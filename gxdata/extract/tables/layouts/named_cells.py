"""Cells of a grid by what the words beside and above them name, or those within them, wherever they stand."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple

from gxdata.extract.tables.layouts.matrix import Matrix, Placed
from gxdata.extract.tables.span_blanks import is_blank
from gxdata.extract.tables.tokens import Token, label_key
from gxdata.extract.tables.values import parse_value


class Named(NamedTuple):
    """What a word says of the cells that it stands for: their row, their column, or both."""

    row: str | None = None
    column: str | None = None


class Found(NamedTuple):
    """A cell, and the word that named its column."""

    token: Token
    heading: Token


Places = dict[tuple[str, str], Found]


def cells_by_name(
    matrix: Matrix, name: Callable[[str], Named], wanted: set[tuple[str, str]]
) -> Places:
    """The cells of a grid by row and column; nothing where one that is wanted is not named exactly once, or where a
    number stands beside a row's cells below no words, or none of its own: one of them has moved there, or is there
    twice.
    """
    if not _may_name(matrix, name, wanted):
        return {}
    places: dict[tuple[str, str], list[Found]] = {}
    beside: set[str] = set()
    for cell, left, above in _with_words(matrix):
        rows, columns = _named_by(left + above, name)
        if len(rows) == len(columns) == 1:
            (place,) = ((row, column) for row in rows for column in columns)
            if place in wanted:
                places.setdefault(place, []).append(Found(cell.token, columns[place[1]]))
            elif cell.token.number is not None:
                beside |= rows
        elif rows and not above and not is_blank(cell.token):
            beside |= rows
    if not beside.isdisjoint(row for row, _ in places):
        return {}
    found: Places = {}
    for place, cells in places.items():
        printed = [cell for cell in cells if not is_blank(cell.token)]
        # Of blanks those further on are what a span left where the carrier tells of none.
        printed = printed or [c for c in cells if c.token.column == c.heading.column] or cells
        if len(printed) != 1:
            return {}
        found[place] = printed[0]
    return found if len(found) == len(wanted) else {}


def _may_name(matrix: Matrix, name: Callable[[str], Named], wanted: set[tuple[str, str]]) -> bool:
    """Whether some word of a grid names each row, and some each column, that is wanted; a cheap question."""
    pairs = [t.text for t in matrix.tokens if t.key and ("：" in t.text or ":" in t.text)]
    before = [label_key(text[: _last_colon(text)]) for text in pairs]
    said = list(map(name, (*matrix.keys, *before)))
    rows, columns = {word.row for word in said}, {word.column for word in said}
    return all(row in rows and column in columns for row, column in wanted)


def _named_by(
    words: list[Token], name: Callable[[str], Named]
) -> tuple[set[str], dict[str, Token]]:
    """The rows that words name, and the columns with the last word that names each."""
    rows: set[str] = set()
    columns: dict[str, Token] = {}
    for token in words:
        row, column = name(token.key)
        if row:
            rows.add(row)
        if column:
            columns[column] = token
    return rows, columns


def _last_colon(text: str) -> int:
    """Where the colon of a cell stands that parts a word from its figure, 本年制发件数：3; -1 where it holds none."""
    return max(text.rfind("："), text.rfind(":"))


def _with_words(matrix: Matrix) -> Iterator[tuple[Placed, list[Token], list[Token]]]:
    """Every value with the words left of it in its row, and those above its column that no value stands below."""
    above: dict[int, list[Token]] = {}
    headed: dict[int, bool] = {}  # whether the last that stood in a column was a heading
    seen: set[int] = set()
    for line in matrix.lines:
        left: list[Token] = []
        heads = not any(c.token.value and not is_blank(c.token) for c in line)
        values = False
        before: Token | None = None  # what a carrier without spans leaves blanks behind
        for cell in line:
            token = cell.token
            new = id(cell) not in seen
            seen.add(id(cell))
            own = _word_and_figure(token) if token.key and new else None
            if own:
                yield replace(cell, token=own[1]), left, [own[0]]
            elif token.key:
                left.append(token)
                before = token
            elif new and token.value is not None:
                yield cell, left, above.get(cell.left, [])
                if token.padded and is_blank(token) and not heads and not values:
                    left += above.get(cell.left, [])[-1:]  # a label that spans rows, or nothing
                values |= not is_blank(token)
            for column in range(cell.left, cell.right):
                head = token if token.key else before if heads and token.padded else None
                if head is not None and new:
                    above[column] = [*above[column], head] if headed.get(column) else [head]
                    headed[column] = True
                elif not heads:
                    headed[column] = False


def _word_and_figure(token: Token) -> tuple[Token, Token] | None:
    """A cell that holds a word and its figure as two; None where it holds no such pair."""
    colon = _last_colon(token.text)
    if colon < 0:
        return None
    word, figure = token.text[:colon], token.text[colon + 1 :]
    value = parse_value(figure)
    if not word or value.number is None:
        return None
    return replace(token, text=word, key=label_key(word)), replace(token, value=value, key="")
