"""Pages whose rows begin with their values and end in their labels: what follows a label there is the next row's."""

import re
from itertools import islice

from gxdata.catalogue import Row
from gxdata.extract.tables.label_places import Hit
from gxdata.extract.tables.labels import NUMERALS, core, is_unit
from gxdata.extract.tables.tokens import Token, doubted_token, label_key
from gxdata.extract.tables.words import opened_more

# A label with its guidance is broken over no more lines.
MAX_LINES = 10
NUMBER_WITH_UNIT = re.compile(r"\d{1,9}\s{0,4}(\D{1,4})")


def values_stand_first(stream: list[Token], chain: list[Hit], rows: tuple[Row, ...]) -> bool:
    """Whether, in running text, the values of rows stand before their labels.

    Labels and values that follow one another without another word are a run. Where values stand first, most runs begin
    with a row of them and end in a label; where they stand behind their labels, as nearly everywhere, some run begins
    in a label and ends in values. A label that is not known leaves runs that begin and end in values: then it will do
    that more runs are the former than end in words on both sides, the first and the last of the table among them.
    """
    passed = {label_key(core(row.parent)) for row in rows if row.parent}
    runs = _runs(stream, chain, passed)
    begins = [
        _numbers_before(stream, one.first, passed) + _in_front(stream[one.first], rows[one.row])
        >= rows[one.row].width
        for one, _ in runs
    ]
    ends = [_has_value_behind(stream, _behind_guidance(stream, last) - 1) for _, last in runs]
    if not runs or any(e and not b for b, e in zip(begins, ends, strict=True)):
        return False
    reverse = sum(b and not e for b, e in zip(begins, ends, strict=True))
    return reverse * 2 > len(runs) or (
        begins[0] and not ends[-1] and reverse > len(runs) - sum(begins)
    )


def _in_front(label: Token, row: Row) -> bool:
    """Whether a label's token begins in a number that is not the form's: it may be the last before the label."""
    return label.text[:1].isdecimal() and core(row.label) == row.label


def values_before(stream: list[Token], label: int, row: Row) -> tuple[Token, ...]:
    """The values of running text directly before a row's label, none of them beyond doubt."""
    found: list[Token] = []
    for n in range(label - 1, -1, -1):
        if stream[n].row is not None or len(found) == row.width > 1:
            break
        if stream[n].value is not None or _is_number_with_unit(stream[n]):
            found.append(doubted_token(stream[n]))
        elif not _is_unit_behind_number(stream, n):
            break
    return tuple(found[::-1])


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
        between = stream[_behind_guidance(stream, before) : hit.first] if before else []
        if before and all(
            token.value or _is_passed(token, passed) or _is_number_with_unit(token)
            for token in between
        ):
            runs[-1] = (runs[-1][0], hit)
        else:
            runs.append((hit, hit))
    return runs


def _behind_guidance(stream: list[Token], label: Hit) -> int:
    """The token behind a label and the lines in which the parentheses that it opens go on."""
    n = label.last + 1
    text = "".join(token.text for token in stream[label.first : n])
    while (
        n < min(len(stream), label.last + MAX_LINES)
        and opened_more(text) > 0
        and not stream[n].value
    ):
        text += stream[n].text
        n += 1
    return n


def _is_passed(token: Token, passed: set[str]) -> bool:
    """Whether a word is a heading that rows stand under, or a unit."""
    return token.key.lstrip(NUMERALS) in passed or is_unit(token.key)


def _numbers_before(stream: list[Token], label: int, passed: set[str]) -> int:
    """How many numbers of running text stand directly before a label or its headings; none where they count columns."""
    while label and not stream[label - 1].value and _is_passed(stream[label - 1], passed):
        label -= 1
    counted: list[float | None] = []
    for n in range(label - 1, -1, -1):
        value = stream[n].value
        if stream[n].row is not None or (value and value.number is None):
            break
        if value or _is_number_with_unit(stream[n]):
            counted.insert(0, value.number if value else None)
        elif not _is_unit_behind_number(stream, n):
            break
    return 0 if len(counted) > 1 and counted == [*range(1, len(counted) + 1)] else len(counted)


def _is_unit_behind_number(stream: list[Token], n: int) -> bool:
    """Whether a word is the unit of the number before it, as in ``3 件``."""
    unit = stream[n].key
    return n > 0 and bool(unit) and is_unit(unit) and stream[n - 1].value is not None


def _is_number_with_unit(token: Token) -> bool:
    """Whether words are one number and its unit, as in ``3 件`` where it stands behind other words."""
    number = NUMBER_WITH_UNIT.fullmatch(token.text)
    if number is None or token.row is not None:
        return False
    unit = label_key(number[1])
    return bool(unit) and is_unit(unit)


def _has_value_behind(stream: list[Token], label: int) -> bool:
    """Whether a value stands behind a label, or behind its unit and blanks.

    Blanks alone may be left by a heading that spans columns; a mark may be the heading's below.
    """
    unit = True
    for token in islice(stream, label + 1, None):
        if token.value is None:
            if not unit or not is_unit(token.key):
                return False
            unit = False
        elif token.value.kind != "blank":
            return token.value.kind != "mark"
    return False
