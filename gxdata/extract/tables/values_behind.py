"""The values of a row behind its label: the rest of its line, the line below, or the first run in running text."""

import re
from functools import cache

from rapidfuzz import fuzz

from gxdata import catalogue
from gxdata.catalogue import Row
from gxdata.extract.tables.labels import is_unit
from gxdata.extract.tables.money import with_unit
from gxdata.extract.tables.numbered_labels import NEXT_LABEL
from gxdata.extract.tables.strays import ALIKE
from gxdata.extract.tables.tokens import Token, grid_of, label_key
from gxdata.extract.tables.values_first import stand_before
from gxdata.extract.tables.words import opened_more

# A word among a row's values with more characters is more likely another row's label.
MAX_WORDS = 4
# What holds a digit, or hides one, and no word: 3-5, 12?, ***.
NEARLY = re.compile(r"[^\W\d_]{0,2}(?=\S*[\d*＊?？])(?:(?![\u3400-\u9fff])\S)+")
# How a heading begins that rows stand under, or a row: （三）不予公开, or （七 where the line ends within its number.
HEADING = re.compile(r"\s*[（(][一二三四五六七八九十]{1,2}(?:[)）]\s*\S|\s*\Z)")
# A label with its unit is broken over no more lines.
MAX_LINES = 8
# Above a row's label stand no more headings in its line.
MAX_PARENTS = 2


def values_behind(
    stream: list[Token], last: int, stop: int, row: Row | None = None, width: int = 0
) -> tuple[Token, ...]:
    """The value tokens of the row whose label ends at token `last`, before token `stop`.

    In a grid these are the rest of the label's line, whatever they say, or the line below where the label has a line of
    its own. In running text they are the first run of values: what is left of the label may stand before them, and any
    other word ends the row. `width` is the number of its cells where `row` does not tell.
    """
    width = row.width if row else width
    if stream[last].row is not None:
        return _line_behind(stream, last, stop, row)
    values: list[Token] = []
    opened = opened_more(stream[last].text)
    for n in range(last + 1, stop):
        token = stream[n]
        if token.row is not None:
            rest = (
                not values
                and row is not None
                and token.value is None
                and _continues(token, row, opened > 0)
            )
            return _line_behind(stream, n, stop) if rest else tuple(values)
        if values and token.value is None and is_unit(token.key):
            before = stream[max(0, last - 1) : min(n, last + MAX_LINES)]
            cut = token.key == "元" and any(t.key.endswith("万") for t in before)
            values[-1] = with_unit(values[-1], "万元" if cut else token.key)
            continue  # 3 件
        in_guidance = opened > 0 and not values
        among = not in_guidance and _is_among_values(stream, n, stop, width - len(values))
        if token.value or among:
            values.append(token)
        elif values or row is None or not _continues(token, row, opened > 0):
            break
        opened += opened_more(token.text)
    return tuple(values)


def _is_among_values(stream: list[Token], n: int, stop: int, left: int) -> bool:
    """Whether a word stands where one of the `left` numbers of a row should.

    Any short one does with values before it and behind it, as in ``3 见附件 0``; what is nearly a number does as the
    first or the last of the row as well.
    """
    token = stream[n]
    if left < 1 or len(token.key) > MAX_WORDS:
        return False
    before = stream[n - 1].value is not None
    behind = n + 1 < stop and stream[n + 1].value is not None
    if before and behind:
        return True
    return NEARLY.fullmatch(token.text) is not None and (left == 1 or (behind and not before))


def _line_behind(
    stream: list[Token], last: int, stop: int, row: Row | None = None
) -> tuple[Token, ...]:
    line = stream[last].row
    cells: list[Token] = []
    for n in range(last + 1, stop):
        if stream[n].row == line:
            if _heads_next(stream[n]) and any(cell.value for cell in cells):
                break  # a page whose rows follow one another on one line
            cells.append(stream[n])
        elif (
            cells
            or not _in_one_grid(stream[last], stream[n])
            or stand_before(stream, last)
            or _is_among_headings(stream, last)
        ):
            break
        else:
            return _line_below(stream, n, stop, row, stream[last].text)
    return _without_rest(tuple(cells), row, stream[last].text)


def _heads_next(token: Token) -> bool:
    """Whether a cell is no row's and stands between rows: a known heading, or words with a label's number."""
    return not token.value and (
        token.key in _headings_between() or NEXT_LABEL.match(token.text) is not None
    )


@cache
def _headings_between() -> frozenset[str]:
    """What stands between the rows of a table: the headings of its blocks, and those that rows stand under."""
    blocks = [block for table in catalogue.tables() for block in table.blocks]
    above = [row.parent for block in blocks for row in block.rows if row.parent]
    return frozenset(map(label_key, (*filter(None, [b.heading for b in blocks]), *above)))


def _is_among_headings(stream: list[Token], label: int) -> bool:
    """Whether more words than those that rows stand under are in a label's line: 总计 may head a column of table 四."""
    line = stream[label].row
    before = stream[max(0, label - MAX_PARENTS - 1) : label]
    return sum(token.row == line and bool(token.key) for token in before) > MAX_PARENTS


def _in_one_grid(one: Token, other: Token) -> bool:
    return other.row is not None and grid_of(one) == grid_of(other)


def _without_rest(cells: tuple[Token, ...], row: Row | None, label: str) -> tuple[Token, ...]:
    """The cells of a row without the rest of its label, where that stands in a cell of its own."""
    if row is None or not cells or cells[0].value or opened_more(label) <= 0:
        return cells
    closes = opened_more(cells[0].text) < 0
    return cells[1:] if closes and _continues(cells[0], row, in_guidance=True) else cells


def _line_below(
    stream: list[Token], first: int, stop: int, row: Row | None, label: str
) -> tuple[Token, ...]:
    """The line that begins at token `first`, where it holds nothing but values and what is left of the label above."""
    line = [token for token in stream[first:stop] if token.row == stream[first].row]
    if (
        row is not None
        and line[0].value is None
        and _continues(line[0], row, opened_more(label) > 0)
    ):
        line = line[1:]
    return tuple(line) if all(token.value for token in line) else ()


def _continues(token: Token, row: Row, in_guidance: bool) -> bool:
    """Whether a token is the rest of a label broken over two lines, guidance glued to it, or its unit."""
    if in_guidance or is_unit(token.key):
        return True
    if token.text.lstrip().startswith(("（", "(")):
        return HEADING.match(token.text) is None
    texts = [label_key(text) for text in row.wordings]
    return any(token.key in text for text in texts) or any(
        fuzz.partial_ratio(token.key, text) >= ALIKE
        for text in texts
        if len(text) >= len(token.key)
    )
