"""Pages whose rows begin with their values and end in their labels: what follows a label there is the next row's."""

from gxdata.catalogue import Row
from gxdata.extract.tables.labels import UNITS, Hit, core
from gxdata.extract.tables.tokens import Token, label_key

NUMERALS = "一二三四五六七八九十0123456789"


def values_stand_first(stream: list[Token], chain: list[Hit], rows: tuple[Row, ...]) -> bool:
    """Whether, in running text, the values of rows stand before their labels.

    Labels and values that follow one another without another word are a run. Where values stand first, runs begin with
    a row of them and end in a label, most of them; where they stand behind their labels, as nearly everywhere, some run
    begins in a label and ends in values.
    """
    passed = {label_key(core(row.parent)) for row in rows if row.parent}
    runs = _runs(stream, chain, passed)
    reverse = 0
    for first, last in runs:
        begins = _numbers_before(stream, first.first, passed) >= rows[first.row].width
        ends = _has_value_behind(stream, last.last)
        if ends and not begins:
            return False
        reverse += begins and not ends
    return reverse * 2 > len(runs)


def stand_before(stream: list[Token], label: int) -> bool:
    """Whether a number stands in a label's own row of a grid, directly before it or before the blanks there."""
    for n in range(label - 1, -1, -1):
        value = stream[n].value
        if stream[n].row != stream[label].row:
            return False
        if value is None:
            continue  # the heading that the row stands under
        if value.kind != "blank":
            return value.number is not None
    return False


def _runs(stream: list[Token], chain: list[Hit], passed: set[str]) -> list[tuple[Hit, Hit]]:
    """The first and the last label of each run, past headings that rows stand under, and units."""
    runs: list[tuple[Hit, Hit]] = []
    for hit in chain:
        if stream[hit.first].row is not None:
            continue
        before = runs[-1][1] if runs else None
        between = stream[before.last + 1 : hit.first] if before else []
        if before and all(token.value or _is_passed(token, passed) for token in between):
            runs[-1] = (runs[-1][0], hit)
        else:
            runs.append((hit, hit))
    return runs


def _is_passed(token: Token, passed: set[str]) -> bool:
    """Whether a word is a heading that rows stand under, or a unit."""
    return token.key.lstrip(NUMERALS) in passed or set(token.key) <= set(UNITS)


def _numbers_before(stream: list[Token], label: int, passed: set[str]) -> int:
    """How many numbers of running text stand directly before a label or its headings; none where they count columns."""
    while label and not stream[label - 1].value and _is_passed(stream[label - 1], passed):
        label -= 1
    n = label
    while n and stream[n - 1].row is None and (value := stream[n - 1].value):
        if value.number is None:
            break
        n -= 1
    counted = [token.value.number for token in stream[n:label] if token.value]
    return 0 if len(counted) > 1 and counted == [*range(1, len(counted) + 1)] else label - n


def _has_value_behind(stream: list[Token], label: int) -> bool:
    """Whether a number stands directly behind a label, or behind its unit; a mark may be the heading's below."""
    for token in stream[label + 1 : label + 3]:
        if token.value is not None:
            return token.value.number is not None
        if not set(token.key) <= set(UNITS):
            return False
    return False
