"""Cells of a grid's row by the headings they stand below: which are the form's, where a row has others beside them."""

from collections.abc import Sequence
from dataclasses import replace

from gxdata.catalogue import Column
from gxdata.extract.tables.align import AlignedRow
from gxdata.extract.tables.span_blanks import is_blank
from gxdata.extract.tables.tokens import OVER_LABELS, Token, label_key

# The headings stand within so many tokens before the row.
REACH = 80
# The columns that the headings stand in, those of headings beside them, and that of the heading over the labels.
Headings = tuple[list[int], set[int], int | None]


def below_headings(
    stream: list[Token], first: int, values: tuple[Token, ...], columns: Sequence[Column]
) -> tuple[Token, ...]:
    """The cells of a row, in printed order, that stand below the headings of its columns; all where that is not clear.

    It is clear where every heading stands once, in a column of its own, and each cell beside those is blank or stands
    below another heading, such as one of last year's figures; unless the row's label does not stand below its own.
    """
    if not _has_others(values, columns):
        return values
    return _below(_headings(stream, first, columns), stream[first].column, values, columns)


def _has_others(values: tuple[Token, ...], columns: Sequence[Column]) -> bool:
    """Whether a row of a grid has not just as many cells as there are columns."""
    return bool(values) and values[0].row is not None and len(values) != len(columns)


def _below(
    headings: Headings, label: int, values: tuple[Token, ...], columns: Sequence[Column]
) -> tuple[Token, ...]:
    places, others, labels = headings
    if labels not in (None, label):
        return values
    if len(set(places)) < len(columns):
        return values
    found = tuple([t for t in values if t.column in places and not is_blank(t)])
    rest = [token for token in values if token.column not in places]
    clear = all(is_blank(token) or token.column in others for token in rest)
    if places == [*range(places[0], places[-1] + 1)] and all(map(is_blank, rest)):
        return values  # what spans leave, or a cell that the row has too many of
    return found if clear and len(found) == len(columns) else values


def with_cells_below_headings(
    stream: list[Token], aligned: dict[str, AlignedRow], columns: Sequence[Column]
) -> dict[str, AlignedRow]:
    """The rows of a table that has one line of headings, each with the cells below those, where that is clear."""
    others = {code: found for code, found in aligned.items() if _has_others(found.values, columns)}
    if not others:
        return aligned
    first = min(found.first for found in aligned.values())
    headings = _headings(stream, first, columns)
    moved = {}
    for code, found in others.items():
        values = _below(headings, stream[first].column, found.values, columns)
        if values is not found.values:
            moved[code] = replace(found, values=values)
    return aligned | moved


def _headings(stream: list[Token], first: int, columns: Sequence[Column]) -> Headings:
    """The columns of a grid that the headings nearest before a token stand in, those of headings beside them, and that
    of the heading over the labels, if there is one."""
    words = [{label_key(text) for text in c.wordings} for c in columns]
    found: dict[int, Token] = {}
    before = [t for t in stream[max(0, first - REACH) : first] if t.row is not None and t.key]
    for token in reversed(before):
        for n, wordings in enumerate(words):
            nearer = found.get(n)
            # A carrier may repeat a heading for each column that it spans: the first of them counts.
            repeated = nearer is not None and nearer.row == token.row
            if token.key in wordings and (nearer is None or repeated):
                found[n] = token
    rows = {token.row for token in found.values()}
    own = {token.key for token in found.values()}
    beside = {t.column for t in before if t.row in rows and t.key not in own}
    labels = next((t.column for t in before if t.row in rows and t.key == OVER_LABELS), None)
    return [token.column for _, token in sorted(found.items())], beside, labels
