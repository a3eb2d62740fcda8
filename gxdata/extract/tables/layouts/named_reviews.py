"""Tables 四 whose every cell is named by its channel and its result, in a layout that is not the form's."""

from functools import cache, lru_cache

from gxdata import catalogue
from gxdata.extract.tables.labels import NUMERALS, core
from gxdata.extract.tables.layouts.matrix import Matrix, Part, moved, word
from gxdata.extract.tables.layouts.named_cells import Named, Places, cells_by_name
from gxdata.extract.tables.tokens import Token, doubted_token, label_key

# A label has no more characters.
MAX_LABEL = 30
# What may follow a label: the unit that its numbers are in.
UNIT = ("件数", "数量", "件", "数")


def reviews_in_line(matrix: Matrix, rows: int) -> Part | None:
    """Such a table of a grid as the form has it: its headings, and one line of values, in rows behind `rows`.

    Where a line reaches beyond the headings, its cells were pushed on below some that are not theirs: all are doubted.
    """
    if not any(map(_channel_in, matrix.keys)):
        return None
    places = cells_by_name(matrix, _named, set(_cells()))
    if not places or _is_forms_own(matrix.tokens, places):
        return None
    first, stop = _extent(matrix, places)
    line = _in_line(places, rows)
    return Part(first, stop, list(map(doubted_token, line)) if _reaches_beyond(matrix) else line)


def _reaches_beyond(matrix: Matrix) -> bool:
    """Whether a line without words holds a number right of all words of the grid."""
    last = max(cell.right for line in matrix.lines for cell in line if cell.token.key)
    return any(
        cell.left >= last and cell.token.number is not None
        for line in matrix.lines
        if not any(cell.token.key for cell in line)
        for cell in line
    )


def _is_forms_own(own: list[Token], places: Places) -> bool:
    """Whether the cells stand in one line in the form's order, below headings of both kinds of suit."""
    tokens = [places[cell].token for cell in _cells()]
    in_line = len({token.row for token in tokens}) == 1
    columns = [token.column for token in tokens]
    parent = label_key(_parent())
    return in_line and columns == sorted(columns) and any(token.key == parent for token in own)


def _extent(matrix: Matrix, places: Places) -> tuple[int, int]:
    """Where the table's own rows begin and end in the stream: from the first that names any of its cells."""
    own = matrix.tokens
    rows = {found.token.row or 0 for found in places.values()}
    named = [t.row or 0 for t in own if t.key and _named(t.key) != Named()]
    first = min([row for row in named if row <= min(rows)], default=min(rows))
    top = max(
        (t.row or 0 for t in own if t.number is not None and (t.row or 0) < min(rows)),
        default=0,
    )
    first, last = max(first, top + 1), max(rows)
    inside = [n for n, token in enumerate(own) if first <= (token.row or 0) <= last]
    return matrix.first + inside[0], matrix.first + inside[-1] + 1


def _in_line(places: Places, rows: int) -> list[Token]:
    place = places[_cells()[0]].token.locator
    found = [
        word(text, rows + n, place, column)
        for n, line in enumerate(_headings(), 1)
        for column, text in line
    ]
    row = rows + len(_headings()) + 1
    found += [moved(places[cell].token, row, n) for n, cell in enumerate(_cells(), 1)]
    return found


@cache
def _cells() -> tuple[tuple[str, str], ...]:
    """All cells in the form's order."""
    block = catalogue.table("reviews").blocks[0]
    return tuple((row.code, column.code) for row in block.rows for column in block.columns)


@cache
def _headings() -> tuple[tuple[tuple[int, str], ...], ...]:
    """The form's lines of headings, each with the column that it begins in."""
    block = catalogue.table("reviews").blocks[0]
    width = len(block.columns)
    review, *suits = block.rows
    results = [column.label for column in block.columns]
    return (
        ((1, review.label), (width + 1, _parent())),
        (*enumerate(results, 1), *((width * n + 1, row.label) for n, row in enumerate(suits, 1))),
        tuple(enumerate(results * len(suits), width + 1)),
    )


def _parent() -> str:
    return next(row.parent or "" for row in catalogue.table("reviews").blocks[0].rows if row.parent)


@cache
def _suits() -> tuple[tuple[str, str], ...]:
    rows = catalogue.table("reviews").blocks[0].rows
    return tuple(
        (label_key(core(text)), row.code) for row in rows if row.parent for text in row.wordings
    )


@cache
def _results() -> tuple[tuple[str, str], ...]:
    """The wordings of the results, the longest first."""
    columns = catalogue.table("reviews").blocks[0].columns
    wordings = [(label_key(text), c.code) for c in columns for text in c.wordings]
    return tuple(sorted(wordings, key=lambda pair: -len(pair[0])))


@lru_cache(maxsize=1 << 12)
def _channel_in(key: str) -> bool:
    return len(key) <= MAX_LABEL and any(words in key for words, _ in _suits())


@lru_cache(maxsize=1 << 12)
def _named(key: str) -> Named:
    """What a word of the table says: a channel, a result, or both in one."""
    if len(key) > MAX_LABEL:
        return Named()
    key = key.lstrip(NUMERALS)
    for unit in UNIT:
        key = key.removesuffix(unit)
    for words, result in _results():
        if key.endswith(words):
            rest = key.removesuffix(words)
            channel = _channel(rest)
            return (
                Named(channel, result) if channel or rest in ("", label_key(_parent())) else Named()
            )
    return Named(_channel(key))


def _channel(key: str) -> str | None:
    """The channel that a whole word names, the kind of proceedings before it or not."""
    review = catalogue.table("reviews").blocks[0].rows[0]
    if key == label_key(review.label):
        return review.code
    kind = key.removeprefix(label_key(_parent()))
    return next((code for words, code in _suits() if kind == words), None)
