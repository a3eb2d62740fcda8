"""Tables whose rows stand across the page: turned into the form's rows.

Of a table 三 the applicants then stand down its side; of a table of statistics its units and figures.
"""

from collections import Counter
from collections.abc import Sequence
from functools import cache

from gxdata import catalogue
from gxdata.extract.tables.labels import LONG, NUMERALS, column_places, core
from gxdata.extract.tables.layouts.matrix import Matrix, Part, Placed, moved, word
from gxdata.extract.tables.span_blanks import is_blank
from gxdata.extract.tables.tokens import Token, label_key

# So many outcomes in one line are its headings (a row has two or three, with those it stands under); so many applicants
# down a side are its labels.
MIN_OUTCOMES, MIN_APPLICANTS = 8, 3


def upright(matrix: Matrix, rows: int) -> Part | None:
    """Such a table turned, every cell with its own text and place, in rows behind `rows`.

    It is turned only where each applicant has a cell below each heading, so that nothing can slip.
    """
    turned = _turned(matrix, rows)
    return Part(matrix.first, matrix.stop, turned) if turned else None


def one_stands_across(stream: list[Token]) -> bool:
    """Whether a page prints one such table, and no other table 三: which of two counts is not to be told."""
    named = Counter(token.row for token in stream if token.key and _is_outcome(token.key))
    across = [row for row, count in named.items() if row is not None and count >= MIN_OUTCOMES]
    return len(across) == 1 and named.total() - named[across[0]] < MIN_OUTCOMES


def upright_statistics(matrix: Matrix, rows: int) -> Part | None:
    """A table of statistics whose indicators stand in one line, turned: its columns are the rows behind `rows`.

    It is turned only where every line has one cell for each column, and none ends in a blank, so that nothing can slip.
    """
    named = [sum(_is_indicator(cell.token.key) for cell in line) for line in matrix.lines]
    if max(named, default=0) < MIN_OUTCOMES or sum(map(bool, named)) > 1:
        return None
    columns = [(cell.left, cell.left + 1) for cell in matrix.lines[0]]
    if any([(c.left, c.right) for c in line] != columns for line in matrix.lines):
        return None
    if any(is_blank(line[-1].token) for line in matrix.lines):
        return None
    turned = [
        moved(cell.token, row, column)
        for row, cells in enumerate(zip(*matrix.lines, strict=True), rows + 1)
        for column, cell in enumerate(cells, 1)
    ]
    return Part(matrix.first, matrix.stop, turned)


def stands_across(stream: list[Token]) -> bool:
    """Whether one line names most outcomes: there the table stands with its rows as columns."""
    named: dict[int, set[str]] = {}
    for token in stream:
        if token.row is None:
            if len(token.key) > MIN_OUTCOMES * LONG and _names_most(token.key):
                return True
        elif token.key and _is_outcome(token.key):
            named.setdefault(token.row, set()).add(token.key)
    return any(len(keys) >= MIN_OUTCOMES for keys in named.values())


def _names_most(key: str) -> bool:
    """Whether a line of running text is such headings, and no sentence with their numbers."""
    return "件" not in key and sum([label in key for label in _outcomes()]) >= MIN_OUTCOMES


def _is_outcome(key: str) -> bool:
    return key.lstrip(NUMERALS) in _outcomes()


def _is_indicator(key: str) -> bool:
    return key.lstrip(NUMERALS) in _indicators()


@cache
def _indicators() -> frozenset[str]:
    """The labels of the statistics' rows that are long, without their numbers."""
    rows = (row for table in catalogue.tables_of("statistics") for row in table.blocks[0].rows)
    keys = (label_key(core(row.label)).lstrip(NUMERALS) for row in rows)
    return frozenset(key for key in keys if len(key) >= LONG)


@cache
def _outcomes() -> frozenset[str]:
    """The labels of the outcomes that are long, without their numbers."""
    rows = catalogue.table("applications").blocks[0].rows
    return frozenset(key for row in rows if len(key := label_key(core(row.label))) >= LONG)


def _turned(matrix: Matrix, rows: int) -> list[Token]:
    """The tokens of a grid, turned; none where it does not stand across."""
    heads = [_heads(line) for line in matrix.lines]
    last = max((n for n, count in enumerate(heads) if count), default=0)
    if max(heads, default=0) < MIN_OUTCOMES:
        return []
    below = [line for line in matrix.lines[last + 1 :] if any(c.token.value for c in line)]
    labels = [_applicant(line) for line in below]
    if len(below) < MIN_APPLICANTS or not all(labels):
        return []
    names = [label for label in labels if label is not None]
    if len({label.token.key for label in names}) < len(names):
        return []
    left = max(label.right for label in names)
    above = _lowest(matrix.lines[: last + 1], left)
    cells = [{cell.left: cell for cell in line if cell.left >= left} for line in below]
    if not above or any(set(line) != set(above) for line in cells):
        return []
    if any(c.right - c.left != 1 or c.token.value is None for line in cells for c in line.values()):
        return []
    return _upright(names, above, cells, rows)


def _heads(line: Sequence[Placed]) -> int:
    keys = {cell.token.key for cell in line if cell.token.key}
    return sum(map(_is_outcome, keys))


def _applicant(line: Sequence[Placed]) -> Placed | None:
    """The applicant that a line names, if one: the last of its words before the first value."""
    applicants = column_places(catalogue.table("applications").blocks[0].columns)
    words = []
    for cell in line:
        if cell.token.value and cell.token.value.kind != "blank":
            break
        words += [cell] if cell.token.key else []
    return words[-1] if words and words[-1].token.key in applicants else None


def _lowest(lines: Sequence[Sequence[Placed]], left: int) -> dict[int, Token]:
    """For each column from `left` on the lowest heading, where every one has a heading of its own."""
    lowest: dict[int, Token] = {}
    for line in lines:
        for cell in line:
            for column in range(max(left, cell.left), cell.right):
                if cell.token.key:
                    lowest[column] = cell.token
    each = {token.locator for token in lowest.values()}
    return lowest if len(each) == len(lowest) else {}


def _upright(
    names: list[Placed], above: dict[int, Token], cells: list[dict[int, Placed]], rows: int
) -> list[Token]:
    group = catalogue.table("applications").groups[0]
    place = names[0].token.locator
    found = [word(group, rows + 1, place, 2)]
    found += [moved(name.token, rows + 2, n) for n, name in enumerate(names, 2)]
    for row, (column, label) in enumerate(sorted(above.items()), rows + 3):
        found.append(moved(label, row, 1))
        found += [moved(line[column].token, row, n) for n, line in enumerate(cells, 2)]
    return found
