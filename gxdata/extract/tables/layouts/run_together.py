"""Running text whose labels have their row's first value run into them, in nearly every row or in one: 行政许可12."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from gxdata import catalogue
from gxdata.extract.tables.glued_values import MAX_NOTE
from gxdata.extract.tables.labels import UNITS, core
from gxdata.extract.tables.layouts.form_labels import labels_beside_values
from gxdata.extract.tables.tokens import Token, doubted_token, label_key, place_of_part
from gxdata.extract.tables.values import parse_value
from gxdata.extract.tables.words import opened_more

NUMBER = re.compile(
    r"(?<=[^\dA-Za-z.,，+\-－−〔\[])(?:\d{1,3}(?:,\d{3})+|[+\-－−]?\d{1,9}(?:\.\d{1,4})?)"
    rf"(?P<unit>[ ]?[{UNITS}]{{0,2}})\s*\Z"
)
# A mark run into a label as well: 行政许可/.
MARKED = re.compile(r"(?<=[^\W\d_]|[）)”\"])(?:[/／\\\-－]|—{1,2})(?P<unit>)\s*\Z")
MARKS = ("/", "／", "\\", "-", "－", "—")
# So many rows of a table make it the table's way, and so large a share of its rows must be so.
MIN_ROWS, NEARLY_ALL = 5, 0.8
# More characters before a number are a sentence.
MAX_LABEL = 120
CODE = re.compile(r"0\d")
TWO_DIGITS = re.compile(r"\d\d")
# What heads them, and how many rows of a table may be lost.
CODED, MOST_LOST = re.compile("代码|编码"), 5
NOTE = re.compile(r"[1-9]\d{0,8}")
# So many zeros in labels say that the numbers there are values.
ZERO, MIN_ZEROS = "0", 3


class _Kind(NamedTuple):
    """The frame that a row of a form is of, and how many cells it has."""

    frame: str
    width: int


def with_values_apart(stream: list[Token]) -> list[Token]:
    """The stream with such values apart from their labels; the very stream where its labels have none.

    The number at the end of a label is that of a note, or the row's code, unless nearly all rows of a table have one,
    with just as many values behind it as the form's row then lacks. Then every label there has one, known or not. A
    label alone has one where its row lacks just that, but none of the row's values is then beyond doubt, unless all
    such rows add up.
    """
    running = [n for n, token in enumerate(stream) if token.row is None and token.value is None]
    ending = {n: found for n in running if (found := _number(stream[n].text))}
    known = {n: kinds for n in ending if (kinds := _kinds(stream[n].text[: ending[n].start()]))}
    if not known:
        return stream
    apart = _of_whole_tables(stream, ending, known)
    shown = _runs_values_together(stream, ending, known)
    alone = {
        n: ending[n]
        for n in known.keys() - apart.keys()
        if _lacks_one(stream, n, known[n], ending[n], noted=not shown)
    }
    apart |= alone
    sure = _sure(stream, alone, known, shown)
    doubted = {m for n in alone.keys() - sure for m in range(n, n + _values_behind(stream, n) + 1)}
    if not apart:
        return stream
    return [
        doubted_token(part) if n in doubted else part
        for n, token in enumerate(stream)
        for part in _parts(token, apart.get(n))
    ]


def _of_whole_tables(
    stream: list[Token], ending: dict[int, re.Match[str]], known: dict[int, frozenset[_Kind]]
) -> dict[int, re.Match[str]]:
    """The numbers at the end of labels in the tables nearly all of whose labels end in one."""
    plain = Counter(kind.frame for kinds in _plain(stream, known) for kind in kinds)
    apart: dict[int, re.Match[str]] = {}
    for frame in sorted({kind.frame for kinds in known.values() for kind in kinds}):
        glued = [n for n, kinds in known.items() if any(kind.frame == frame for kind in kinds)]
        exact = _whole(stream, glued, known, frame)
        if len(glued) < max(MIN_ROWS, NEARLY_ALL * (len(glued) + plain[frame])):
            continue
        numbers = [ending[n][0].strip() for n in glued]
        coded = heads_codes(stream) and count_rows(numbers)
        if exact >= NEARLY_ALL * len(glued) and (coded or not _count(numbers)):
            between = range(glued[0], glued[-1] + 1)
            apart |= {
                n: number
                for n, number in ending.items()
                if n in between and (n in known or not number["unit"])
            }
    return apart


def _whole(
    stream: list[Token], glued: list[int], known: dict[int, frozenset[_Kind]], frame: str
) -> int:
    """How many rows have just their form's values; of statistics, whose columns differ, as many as most have."""
    behind = [_values_behind(stream, n) for n in glued]
    if frame == "statistics":
        return max(Counter(behind).values(), default=0)
    return sum(_Kind(frame, m + 1) in known[n] for n, m in zip(glued, behind, strict=True))


def _runs_values_together(
    stream: list[Token], ending: dict[int, re.Match[str]], known: dict[int, frozenset[_Kind]]
) -> bool:
    """Whether a page is known to run values into labels: zeros among them, the number of no note and no code."""
    zeros = sum(ending[n][0].rstrip(UNITS + " ").lstrip() == ZERO for n in known)
    return zeros >= MIN_ZEROS and not heads_codes(stream)


def _lacks_one(
    stream: list[Token],
    n: int,
    kinds: frozenset[_Kind],
    number: re.Match[str],
    *,
    noted: bool,
) -> bool:
    """Whether the row of a label lacks one value behind it: a row of one cell only where the number is no note's.

    A note has a low number, none stands behind a unit, and there is none where labels are not `noted`.
    """
    behind = _values_behind(stream, n)
    if all(kind.width != behind + 1 for kind in kinds):
        return False
    label, value = stream[n].text[: number.start()], number[0].strip()
    return behind > 0 or not noted or label.endswith(tuple(UNITS)) or not _may_be_note(value)


def _sure(
    stream: list[Token],
    alone: dict[int, re.Match[str]],
    known: dict[int, frozenset[_Kind]],
    shown: bool,
) -> set[int]:
    """The labels where nothing is in doubt: all rows that have sums add up, and a number is known to be no note's."""
    # The rows that end in the sum of their other values.
    summed = {
        n: number
        for n, number in alone.items()
        if all(kind.frame == "applications" for kind in known[n])
    }
    if not all(_adds_up(stream, n, number) for n, number in summed.items()):
        return set()
    if shown:
        return {*alone}
    noted = all(_may_be_note(number[0].strip()) for number in summed.values())
    return set() if noted else {*summed}


def _adds_up(stream: list[Token], n: int, number: re.Match[str]) -> bool:
    """Whether the last value behind a label is the sum of the number in it and the others."""
    values = [token.number for token in stream[n + 1 : n + 1 + _values_behind(stream, n)]]
    numbers = [parse_value(number[0].strip()).number, *values]
    *parts, total = numbers
    return None not in numbers and sum(part or 0.0 for part in parts) == total


def _may_be_note(number: str) -> bool:
    return NOTE.fullmatch(number) is not None and int(number) <= MAX_NOTE


def _number(text: str) -> re.Match[str] | None:
    """The number that a piece of running text ends in, past its unit; none within parentheses."""
    if len(text) > MAX_LABEL:
        return None
    number = text.rstrip(UNITS + " ")[-1:].isdecimal()
    if not number and not text.rstrip().endswith(MARKS):
        return None
    return None if opened_more(text) else (NUMBER if number else MARKED).search(text)


def _kinds(label: str) -> frozenset[_Kind]:
    """The rows whose label some words are, their unit and the heading above them aside."""
    words = (label, label.split()[-1]) if label.strip() else ()
    for word in words:
        key = label_key(core(word.strip()))
        found = _known().get(key) or _known().get(key.rstrip(UNITS))
        if found:
            return found
    return frozenset()


@cache
def _known() -> dict[str, frozenset[_Kind]]:
    """The wordings of all labels that stand beside values."""
    found: dict[str, set[_Kind]] = {}
    for key, table, row in labels_beside_values(catalogue.tables()):
        found.setdefault(key, set()).add(_Kind(table.frame, row.width))
    return {key: frozenset(kinds) for key, kinds in found.items()}


def _values_behind(stream: list[Token], label: int) -> int:
    n = label + 1
    while n < len(stream) and stream[n].value is not None and stream[n].row is None:
        n += 1
    return n - label - 1


def _plain(stream: list[Token], glued: dict[int, frozenset[_Kind]]) -> Iterator[frozenset[_Kind]]:
    """The rows whose labels stand apart from the value behind them."""
    for n, token in enumerate(stream[:-1]):
        if n in glued or token.value is not None or len(token.text) > MAX_LABEL:
            continue
        if stream[n + 1].value is not None:
            yield _kinds(token.text)


def _count(numbers: list[str]) -> bool:
    """Whether numbers, or their first digits, may be codes that count the rows."""
    counted = sum(number.startswith(str(n)) for n, number in enumerate(numbers, 1))
    return any(map(CODE.match, numbers)) or counted > len(numbers) * (1 - NEARLY_ALL)


def heads_codes(stream: list[Token]) -> bool:
    """Whether a heading of codes stands in running text."""
    return any(is_heading_of_codes(token.key) for token in stream if token.row is None)


def is_heading_of_codes(key: str) -> bool:
    """Whether words of running text are such a heading."""
    return CODED.search(key) is not None


def count_rows(numbers: list[str]) -> bool:
    """Whether numbers are codes of two digits that count the rows, of which a few may be lost."""
    counted = [int(number) if TWO_DIGITS.fullmatch(number) else 0 for number in numbers]
    in_order = all(0 < one < next_ for one, next_ in pairwise(counted))
    return len(counted) > 1 and in_order and counted[-1] <= len(counted) + MOST_LOST


def _parts(token: Token, number: re.Match[str] | None) -> Iterator[Token]:
    if number is None:
        yield token
        return
    label, value = token.text[: number.start()].rstrip(), number[0].strip()
    middle = number.start()
    yield Token(label, None, None, place_of_part(token, 0, middle), label_key(label))
    place = place_of_part(token, middle, middle + len(value))
    yield Token(value, parse_value(value), None, place)
