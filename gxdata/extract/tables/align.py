"""Align a stream of tokens with a table's rows: which label is which row's, and which values follow it."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from gxdata.catalogue import Row
from gxdata.extract.tables.doubts.halved_cells import count_before, may_be_halved
from gxdata.extract.tables.doubts.joined_labels import goes_on_in_another, is_anothers
from gxdata.extract.tables.doubts.labelled_twice import labelled_twice, printed_again
from gxdata.extract.tables.glued_values import glued
from gxdata.extract.tables.label_places import Hit, find_labels
from gxdata.extract.tables.labels import Wordings, holds_several, is_unit, wordings
from gxdata.extract.tables.strays import with_strays
from gxdata.extract.tables.tokens import Token, doubted_token, position
from gxdata.extract.tables.values_behind import values_behind
from gxdata.extract.tables.values_first import values_before, values_stand_first
from gxdata.extract.tables.words import opened_more

# The least number of two digits.
TWO_DIGITS = 10
# What a label that has values behind it counts more than one that has none.
VALUES_BONUS = 5.0
# So small a share of rows with a number on a line of its own is not how the table is printed.
FEW = 0.25
# So large a share of the rows that add up says that hardly any lost a cell.
NEARLY_ALL = 0.9
# A row of fewer cells has no sum.
SUMMED = 5
# White space between rows of running text; with a number behind it that no dot ends, a value may follow.
BETWEEN_ROWS = re.compile(r"\s+(?!\d+(?![\d.．、]))")


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

    `hits` are where their labels stand, if the caller has looked for them already.
    """
    if hits is None:
        hits = find_labels(stream, rows)
    if not hits:
        return {}
    chain = with_strays(stream, rows, best_chain(hits), [hit for hit in hits if hit.valued])
    words = wordings(rows)
    reverse = values_stand_first(stream, chain, rows)
    starts = [hit.first for hit in chain[1:]] + [len(stream)]
    aligned = {}
    for hit, stop in zip(chain, starts, strict=True):
        row, first = rows[hit.row], hit.first
        label = "".join([token.text for token in stream[first : hit.last + 1]])
        values: tuple[Token, ...] = ()
        if reverse:
            values = values_before(stream, first, row)
            first -= len(values)
        elif not _run_together(stream[hit.last], words):
            values = _without_unit(values_behind(stream, hit.last, stop, row), row)
        aligned[row.code] = AlignedRow(row, values, label, first)
    doubtful = set(_twice(stream, rows, chain, hits, aligned))
    doubtful |= glued([(found.row, found.label, found.values) for found in aligned.values()])
    doubtful |= set(_going_on(stream, aligned))
    if not reverse:
        doubtful |= set(_between_values(stream, list(aligned.values())))
    return with_lone_doubted(
        {code: _doubted(r) if code in doubtful else r for code, r in aligned.items()}
    )


def _twice(
    stream: list[Token],
    rows: tuple[Row, ...],
    chain: list[Hit],
    hits: list[Hit],
    aligned: dict[str, AlignedRow],
) -> Iterator[str]:
    """The rows whose label stands elsewhere as well, with other values or none; or within it that of the next row."""
    for n, again in labelled_twice(stream, rows, chain, hits).items():
        found, other = aligned[rows[n].code], values_behind(stream, again.last, len(stream))
        if [t.text for t in found.values] != [t.text for t in other[: len(found.values)]]:
            yield found.row.code
    yield from (rows[n].code for n in printed_again(stream, chain, hits))
    yield from (code for code, found in aligned.items() if is_anothers(found.label, found.row))
    yield from (
        code for code, found in aligned.items() if goes_on_in_another(found.label, found.row)
    )


def _between_values(stream: list[Token], aligned: list[AlignedRow]) -> Iterator[str]:
    """The rows with values on both sides of their label: all where those behind the labels may be the next rows'."""
    top, end = aligned[0], aligned[-1]
    shifted = not end.values and _is_figure_before(stream, top)
    above: tuple[Token, ...] = ()
    for found in aligned:
        if shifted or may_be_halved(stream, found.first, found.values, above):
            yield found.row.code
        above = found.values


def _going_on(stream: list[Token], aligned: dict[str, AlignedRow]) -> Iterator[str]:
    """The rows that go on in a second line of several words: the digits of a number may be broken over the two.

    They are not where the row adds up to nothing or to several digits: cells of one digit each may add up by chance.
    Where nearly all rows of the table add up, and one of zeros goes on as well, or the second line with the next row,
    lines break between cells. A row too short for sums has no number broken if it, as nearly all rows, has just its
    cells: each half would be one more.
    """
    filled = [found for found in aligned.values() if found.values]
    rows = [found for found in filled if any(token.begins for token in found.values[1:])]
    if not rows:
        return
    most, often = Counter(len(found.values) for found in filled).most_common(1)[0]
    lacks = often >= NEARLY_ALL * len(filled)  # a column, if they are fewer than the form's
    added = {f.row.code for f in filled if _adds_up(f, most if lacks else f.row.width)}
    between = len(added) >= NEARLY_ALL * len(filled) and any(
        found.row.code in added and (not found.values[-1].number or _shares_line(stream, found))
        for found in rows
    )
    whole = {f.row.code for f in filled if len(f.values) == (most if lacks else f.row.width)}
    counted = whole if len(whole) >= NEARLY_ALL * len(filled) else frozenset()
    for found in rows:
        if found.row.width < SUMMED and found.row.code in counted:
            continue
        by_chance = 0 < (found.values[-1].number or 0.0) < TWO_DIGITS
        if found.row.code not in added or (by_chance and not between):
            yield found.row.code


def _shares_line(stream: list[Token], found: AlignedRow) -> bool:
    """Whether more words stand behind the last value of a row, on its line."""
    behind = position(stream, found.values[-1], found.first) + 1
    return behind < len(stream) and not (stream[behind].begins or stream[behind].alone)


def _adds_up(found: AlignedRow, width: int) -> bool:
    """Whether a row has so many cells, or fewer as where blanks are lost, and the last is the sum of the others."""
    *parts, total = (token.number for token in found.values)
    whole = len(found.values) <= width and None not in (*parts, total)
    return whole and total == sum(part or 0.0 for part in parts)


def _is_figure_before(stream: list[Token], top: AlignedRow) -> bool:
    """Whether figures stand directly before a table's first label; the dashes of a heading's own row are none."""
    last = stream[top.first - 1].value if top.first else None
    figure = last is not None and last.number is not None
    return figure and count_before(stream, top.first, top.row.width) > 0


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

    In running text white space parts what are rows of their own, but for a value that the next label is run into.
    """
    if token.row is not None:
        return holds_several(token.text, words)
    return any(holds_several(piece, words) for piece in BETWEEN_ROWS.split(token.text))


def with_lone_doubted(aligned: dict[str, AlignedRow]) -> dict[str, AlignedRow]:
    """The rows, those doubted whose one number has a line of its own where most rows' stand beside their labels.

    That may be the number of a page, and the row's own cell blank; so it may where hardly any row holds anything. A
    label whose parentheses are not closed goes on below its value, which then has a line of its own for that reason.
    """
    single = [found for found in aligned.values() if found.row.width == 1 and found.values]
    lone = {
        found.row.code
        for found in single
        if any(t.alone for t in found.values) and opened_more(found.label) <= 0
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
