"""Columns that a grid's table 三 has beside the form's (小计, 占比, 上年总计): left out, each by its own heading."""

from functools import cache
from itertools import takewhile

from gxdata import catalogue
from gxdata.extract.tables.labels import column_places
from gxdata.extract.tables.layouts.matrix import Matrix, Part, Placed
from gxdata.extract.tables.span_blanks import is_blank
from gxdata.extract.tables.tokens import Token, doubted_token, label_key

# A word may stand in place of a number in one row of so many.
FEW = 5


def without_foreign(matrix: Matrix) -> Part | None:
    """A grid without such columns, where every column of the form has its heading once, over no other column.

    A row that does not reach as far as the headings may have lost a cell, and one that reaches further was pushed on,
    so that its cells stand below headings that are not theirs: its numbers are doubted.
    """
    if not matrix.keys.issuperset(_first()):
        return None
    own = _without_foreign(matrix)
    return Part(matrix.first, matrix.stop, own) if own else None


@cache
def _first() -> frozenset[str]:
    """The heading of the first applicant, without which there is no table 三."""
    return frozenset([label_key(catalogue.table("applications").blocks[0].columns[0].label)])


def _without_foreign(matrix: Matrix) -> list[Token]:
    """The tokens of a grid without its foreign columns; none where it has none, or that is not clear."""
    if not _may_have_foreign(matrix.tokens):
        return []
    begin = next((n for n, line in enumerate(matrix.lines) if _holds_value(line)), 0)
    heads = _heads(matrix.lines[:begin])
    named = [_columns()[head.token.key] for head in heads.values() if head.token.key in _columns()]
    if sorted(named) != list(range(len(set(_columns().values())))):
        return []
    place = {
        column: _columns()[h.token.key] for column, h in heads.items() if h.token.key in _columns()
    }
    own = sorted(place, key=place.__getitem__)
    foreign = {column for column in heads if column > min(own) and column not in place}
    single = all(heads[column].right == heads[column].left + 1 for column in (*own, *foreign))
    if not foreign or not single:
        return []
    last = max(*own, *foreign)
    rows = [line for line in matrix.lines[begin:] if _holds_value(line)]
    moved = {id(line) for line in rows if _may_have_moved(line, own, last)}
    if len(moved) * 2 > len(rows) or _stand_over_labels(rows, own[0]):
        return []
    tokens: list[Token] = []
    seen: set[int] = set()
    for line in matrix.lines:
        new = [cell for cell in line if id(cell) not in seen]
        seen.update(map(id, new))
        kept = [c.token for c in new if not (c.left in foreign and c.right == c.left + 1)]
        tokens += map(doubted_token, kept) if id(line) in moved else kept
    return tokens


def _may_have_foreign(tokens: list[Token]) -> bool:
    """Whether a heading above the first value is none of the form's; a cheap question."""
    first = next((token.row for token in tokens if token.value and not is_blank(token)), None)
    return any(
        token.key and token.key not in _columns() and not token.key.endswith(_groups())
        for token in takewhile(lambda token: token.row != first, tokens)
    )


def _stand_over_labels(rows: list[tuple[Placed, ...]], first: int) -> bool:
    """Whether the column of the first heading holds labels: the heading over those is lost, and all have moved."""
    held = sum(
        any(cell.left <= first < cell.right and cell.token.key for cell in row) for row in rows
    )
    return held * FEW > len(rows)


def _holds_value(line: tuple[Placed, ...]) -> bool:
    return any(cell.token.value and not is_blank(cell.token) for cell in line)


def _heads(lines: tuple[tuple[Placed, ...], ...]) -> dict[int, Placed]:
    """For each column its lowest heading; those over several columns of the form are none."""
    heads: dict[int, Placed] = {}
    for line in lines:
        for cell in line:
            if cell.token.key and not cell.token.key.endswith(_groups()):
                heads.update((column, cell) for column in range(cell.left, cell.right))
    return heads


def _may_have_moved(line: tuple[Placed, ...], own: list[int], last: int) -> bool:
    """Whether a row does not reach as far as the headings, or does with a blank, and no sum tells; or reaches further.

    `own` are the form's columns in its order, the totals last.
    """
    if any(cell.left > last and cell.token.value and not is_blank(cell.token) for cell in line):
        return True
    covered = {cell.left: cell.token for cell in line if cell.right == cell.left + 1}
    if not covered.keys() >= set(own):
        return True
    ends = covered.get(last)
    if ends and not is_blank(ends):
        return False
    cells = [covered[column] for column in own]
    *parts, total = [cell.number or 0.0 for cell in cells]
    may_be_span = ends is None or ends.padded
    return sum(parts) != total or (may_be_span and not total and any(map(is_blank, cells)))


@cache
def _columns() -> dict[str, int]:
    return column_places(catalogue.table("applications").blocks[0].columns)


@cache
def _groups() -> tuple[str, ...]:
    table = catalogue.table("applications")
    return tuple(map(label_key, (*table.groups, table.corner)))
