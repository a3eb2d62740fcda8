"""Align a stream of tokens with a table's rows: which label is which row's, and which values follow it."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from functools import cache

from rapidfuzz import fuzz

from gxdata import catalogue
from gxdata.catalogue import Row
from gxdata.extract.tables.doubts.halved_cells import may_be_halved
from gxdata.extract.tables.doubts.labelled_twice import labelled_twice, printed_again
from gxdata.extract.tables.glued_values import glued
from gxdata.extract.tables.labels import (
    Hit,
    Wordings,
    find_labels,
    holds_several,
    is_unit,
    wordings,
)
from gxdata.extract.tables.strays import ALIKE, with_strays
from gxdata.extract.tables.tokens import Token, doubted_token, grid_of, label_key
from gxdata.extract.tables.values_first import stand_before, values_before, values_stand_first

# What a label that has values behind it counts more than one that has none.
VALUES_BONUS = 5.0
# A word among a row's values with more characters is more likely another row's label.
MAX_WORDS = 4
# What holds a digit, or hides one, and no word: 3-5, 12?, ***.
NEARLY = re.compile(r"[^\W\d_]{0,2}(?=\S*[\d*＊?？])(?:(?![\u3400-\u9fff])\S)+")
# How a heading begins that other rows stand under: （三）不予公开.
HEADING = re.compile(r"\s*[（(][一二三四五六七八九十]{1,2}[)）]\s*\S")
# So small a share of rows with a number on a line of its own is not how the table is printed.
FEW = 0.25


@dataclass(frozen=True, slots=True)
class AlignedRow:
    """A row of the form with the value tokens that stand behind its label.

    `label` is the label as printed, `first` the number of the token the row begins with.
    """

    row: Row
    values: tuple[Token, ...]
    label: str
    first: int


def align(
    stream: list[Token], rows: tuple[Row, ...], hits: list[Hit] | None = None
) -> dict[str, AlignedRow]:
    """Match the stream with the rows, in their printed order.

    Of all chains of labels that keep the form's order the one with the most evidence is taken: long wordings count
    more than short ones, and a label with values behind it more than one without. Rows whose label is not in the chain
    are then looked for in other places of the table, and among misspelt labels between their neighbours.

    Parameters
    ----------
    stream
        All tokens of the document.
    rows
        The table's rows in printed order.
    hits
        Where their labels stand, if the caller has looked for them already.

    Returns
    -------
    dict
        Row code to aligned row, for the rows whose label was found.
    """
    if hits is None:
        hits = find_labels(stream, rows)
    if not hits:
        return {}
    chain = with_strays(stream, rows, best_chain(hits), [hit for hit in hits if hit.valued])
    words = wordings(rows)
    reverse = values_stand_first(stream, chain, rows)
    starts = [hit.first for hit in chain[1:]] + [len(stream)]
    aligned: dict[str, AlignedRow] = {}
    above: tuple[Token, ...] = ()
    for hit, stop in zip(chain, starts, strict=True):
        row, first = rows[hit.row], hit.first
        label = "".join([token.text for token in stream[first : hit.last + 1]])
        values: tuple[Token, ...] = ()
        if reverse:
            values = values_before(stream, first, row)
            first -= len(values)
        elif not _run_together(stream[hit.last], words):
            values = _without_unit(values_behind(stream, hit.last, stop, row), row)
        aligned[row.code] = found = AlignedRow(row, values, label, first)
        if not reverse and may_be_halved(stream, first, values, above):
            aligned[row.code] = _doubted(found)
        above = values
    for n, again in labelled_twice(stream, rows, chain, hits).items():
        found, other = aligned[rows[n].code], values_behind(stream, again.last, len(stream))
        if [t.text for t in found.values] != [t.text for t in other[: len(found.values)]]:
            aligned[rows[n].code] = _doubted(found)
    for n in printed_again(stream, chain, hits):
        aligned[rows[n].code] = _doubted(aligned[rows[n].code])
    for code in glued([(found.row, found.label, found.values) for found in aligned.values()]):
        aligned[code] = _doubted(aligned[code])
    return with_lone_doubted(aligned)


def _without_unit(values: tuple[Token, ...], row: Row) -> tuple[Token, ...]:
    """The cells of a row of several without its unit, where that has a column before them."""
    for n, token in enumerate(values if row.width > 1 else ()):
        if token.value is None and token.key and is_unit(token.key):
            return values[n + 1 :]
        if token.value is None or token.value.kind != "blank":
            break
    return values


def _doubted(found: AlignedRow) -> AlignedRow:
    return replace(found, values=tuple(map(doubted_token, found.values)))


def _run_together(token: Token, words: Wordings) -> bool:
    """Whether a token holds several rows' labels, and its values are those of several rows with nothing between them.

    In running text white space parts what are rows of their own.
    """
    if token.row is not None:
        return holds_several(token.text, words)
    return any(holds_several(piece, words) for piece in token.text.split())


def with_lone_doubted(aligned: dict[str, AlignedRow]) -> dict[str, AlignedRow]:
    """The rows, those doubted whose one number has a line of its own where most rows' stand beside their labels.

    That may be the number of a page, and the row's own cell blank; so it may where hardly any row holds anything. A
    label whose parentheses are not closed goes on below its value, which then has a line of its own for that reason.
    """
    single = [found for found in aligned.values() if found.row.width == 1 and found.values]
    lone = {
        found.row.code
        for found in single
        if any(t.alone for t in found.values) and _opened(found.label) <= 0
    }
    held = sum(bool(found.values) for found in aligned.values())
    shown = single if held > len(lone) else aligned
    if not lone or len(lone) > len(shown) * FEW:
        return aligned
    return {code: _doubted(found) if code in lone else found for code, found in aligned.items()}


def best_chain(hits: list[Hit]) -> list[Hit]:
    """The chain of hits, ascending in the stream and in the form, with the highest score.

    Hits come by where they end.
    """
    weights = [hit.score + (VALUES_BONUS if hit.valued else 0.0) for hit in hits]
    # The chains worth going on from, by the row of their last hit: each has a higher score than all that end in earlier
    # rows. Hits come in by where they begin, and count as links from where they end on; so the work grows with the
    # hits, not with their square.
    rows: list[int] = []
    ends: list[int] = []
    best: dict[int, float] = {}
    before: dict[int, int] = {}
    ended = 0
    for i in sorted(range(len(hits)), key=lambda n: hits[n].first):
        while ended < len(hits) and hits[ended].last < hits[i].first:
            j, ended = ended, ended + 1
            at = bisect_right(rows, hits[j].row)
            if at and best[ends[at - 1]] >= best[j]:
                continue
            beaten = at - (at > 0 and rows[at - 1] == hits[j].row)
            while at < len(ends) and best[ends[at]] <= best[j]:
                at += 1
            rows[beaten:at], ends[beaten:at] = [hits[j].row], [j]
        at = bisect_left(rows, hits[i].row)
        before[i] = ends[at - 1] if at else -1
        best[i] = weights[i] + (best[ends[at - 1]] if at else 0.0)
    at = max(best, key=best.__getitem__, default=-1)
    chain = []
    while at >= 0:
        chain.append(hits[at])
        at = before[at]
    return chain[::-1]


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
    opened = _opened(stream[last].text)
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
            continue  # 3 件
        in_guidance = opened > 0 and not values
        among = not in_guidance and _is_among_values(stream, n, stop, width - len(values))
        if token.value or among:
            values.append(token)
        elif values or row is None or not _continues(token, row, opened > 0):
            break
        opened += _opened(token.text)
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
            if stream[n].key in _headings_between() and any(cell.value for cell in cells):
                break  # a page whose rows follow one another on one line
            cells.append(stream[n])
        elif cells or not _in_one_grid(stream[last], stream[n]) or stand_before(stream, last):
            break
        else:
            return _line_below(stream, n, stop, row, stream[last].text)
    return _without_rest(tuple(cells), row, stream[last].text)


@cache
def _headings_between() -> frozenset[str]:
    """What stands between the rows of a table: the headings of its blocks, and those that rows stand under."""
    tables = {table.name: table for form in catalogue.forms().values() for table in form.tables}
    blocks = [block for table in tables.values() for block in table.blocks]
    above = [row.parent for block in blocks for row in block.rows if row.parent]
    return frozenset(map(label_key, (*filter(None, [b.heading for b in blocks]), *above)))


def _in_one_grid(one: Token, other: Token) -> bool:
    return other.row is not None and grid_of(one) == grid_of(other)


def _without_rest(cells: tuple[Token, ...], row: Row | None, label: str) -> tuple[Token, ...]:
    """The cells of a row without the rest of its label, where that stands in a cell of its own."""
    if row is None or not cells or cells[0].value or _opened(label) <= 0:
        return cells
    closes = _opened(cells[0].text) < 0
    return cells[1:] if closes and _continues(cells[0], row, in_guidance=True) else cells


def _line_below(
    stream: list[Token], first: int, stop: int, row: Row | None, label: str
) -> tuple[Token, ...]:
    """The line that begins at token `first`, where it holds nothing but values and what is left of the label above."""
    line = [token for token in stream[first:stop] if token.row == stream[first].row]
    if row is not None and line[0].value is None and _continues(line[0], row, _opened(label) > 0):
        line = line[1:]
    return tuple(line) if all(token.value for token in line) else ()


def _opened(text: str) -> int:
    """How many more parentheses a text opens than it closes."""
    return text.count("（") + text.count("(") - text.count("）") - text.count(")")


def _continues(token: Token, row: Row, in_guidance: bool) -> bool:
    """Whether a token is the rest of a label broken over two lines, guidance glued to it, or its unit."""
    if in_guidance or is_unit(token.key):
        return True
    if token.text.lstrip().startswith(("（", "(")):
        return HEADING.match(token.text) is None
    texts = [label_key(text) for text in (row.label, *row.aliases)]
    return any(token.key in text for text in texts) or any(
        fuzz.partial_ratio(token.key, text) >= ALIKE
        for text in texts
        if len(text) >= len(token.key)
    )
