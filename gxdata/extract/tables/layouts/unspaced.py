"""Running text that has lost what parts its cells: the labels, units and values of a table in one word, or a row's."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from gxdata import catalogue
from gxdata.extract.tables.labels import UNITS, core
from gxdata.extract.tables.layouts.digit_runs import MARK, NUMBER, ZERO
from gxdata.extract.tables.layouts.form_labels import (
    labels_beside_values,
    last_headings,
    row_of_reviews,
)
from gxdata.extract.tables.layouts.run_together import count_rows, heads_codes
from gxdata.extract.tables.numbered_labels import NUMBERING
from gxdata.extract.tables.tokens import Token, key_with_places, label_key, place_of_part
from gxdata.extract.tables.values import TEXT, Value, parse_value
from gxdata.mend.any_of import longest_of

# So many rows of a table make it the table's way, and so large a share of those with values must be so.
MIN_ROWS, NEARLY_ALL = 5, 0.8
# Rows without values of their own may stand between two that have them.
MAX_STEP = 3
# The next label stands at most so many characters behind values: its number may have a dot and a sign.
NEAR = 2
# Values directly behind a label, and what may stand between: guidance, and a unit.
BEHIND = re.compile(
    rf"[”\"’'』》]?(?:数?量|数)?(?:[（(][^（）()]{{1,60}}[)）])?[：:]?[{UNITS}]{{0,2}}"
    rf"\s*(?P<run>(?:{NUMBER}|{MARK})(?:\s*(?:{NUMBER}|{MARK}))*)"
)
# What makes a number behind a label one of a sentence or a date.
OF_SENTENCE = re.compile(r"[，。；,;：:％%年月日号多余]")
# Between the number of the next label, which stands directly behind a value, and that label.
DOT = re.compile(r"[.．、\s](?=\D)")
BEFORE = re.compile(
    rf"(?:[（(]{NUMBERING}[)）]|[一二三四五六七八九十]{{1,2}}、|其中[:：]|[“\"])*\Z"
)
NUMBERED = re.compile(r"\d[.．、\s]\D")
# A line that begins in the digits of a number that was cut, also at its comma, and not with its label's own; or in the
# dot behind that.
RUNS_ON = re.compile(r"[,，]?\d(?!\d?[.．、\s]\D)|[.．、]")
NUMBER_OF_LABEL = re.compile(r"^(?:其中[:：])?(\d{1,2})[.．、]")
HAN = re.compile(r"[\u4e00-\u9fa5）)”]\s*[\d/／—+\-]")
SERIAL = re.compile("序号|行次")
NO_SPACE = re.compile(r"\S+")


# What a token says whose values are yet to be parted.
RUN = Value("number")


class _Hit(NamedTuple):
    """A label with values run into it: its key, where label and values begin, where they end; whether that is told."""

    key: str
    begin: int
    values: int
    stop: int
    sure: bool


def with_labels_apart(stream: list[Token], *, ended: bool) -> tuple[list[Token], frozenset[str]]:
    """The stream with labels and values apart in the tables that have run together, and the frames of these.

    Each label is then followed by one token that holds all values of its row. Where rows have `ended` in the label of
    the next one, every table has run together.
    """
    running = [n for n, t in enumerate(stream) if t.row is None and not (t.value or t.padded)]
    hits = {n: found for n in running if (found := _hits(stream, n))}
    if not hits:
        return stream, frozenset()
    frames = _of_hits(hits) if ended else frozenset(_run_together(stream, hits))
    if not frames:
        return stream, frames
    codes = _codes(stream, hits)
    if codes is None:
        frames -= {"statistics"}
    apart: list[Token] = []
    for n, token in enumerate(stream):
        own = [hit for hit in hits.get(n, ()) if _known()[hit.key].keys() & frames]
        apart += _cut(token, own, codes) if own else [token]
    return apart, frames


def _hits(stream: list[Token], n: int) -> list[_Hit]:
    """The labels of a token with values run into them; not the last one where all its cells stand apart behind it."""
    token = stream[n]
    if not HAN.search(token.text) or not _any_label().search(token.key):
        return []
    text, found = token.text, list[_Hit]()
    labels = list(labels_in(text))
    begins = [begin for _, begin, _ in labels]
    dotted = NUMBERED.search(text) is not None
    stop = 0
    for key, begin, end in labels:
        behind = BEHIND.match(text, end) if begin >= stop else None
        if behind is None or OF_SENTENCE.match(text, behind.end()):
            continue
        following = bisect_left(begins, behind.end())
        near = following < len(labels) and begins[following] <= behind.end() + NEAR
        cut, sure = end_of_values(text, behind, labels[following][0] if near else "", dotted=dotted)
        if cut > behind.start("run"):
            numbered = BEFORE.search(text, stop, begin)
            first = numbered.start() if numbered else begin
            first -= _length_of_number(text[stop:first], key)
            found.append(_Hit(key, first, behind.start("run"), cut, sure))
            stop = cut
    below = stream[n + 1] if n + 1 < len(stream) else None
    if below is None or below.row is not None or not found or found[-1].stop < len(text):
        return found
    if below.value is not None:
        apart = sum(1 for _ in takewhile(lambda t: t.value and t.row is None, stream[n + 1 :]))
        return found if max(_known()[found[-1].key].values()) > apart else found[:-1]
    return [*found[:-1], found[-1]._replace(sure=found[-1].sure and not RUNS_ON.match(below.text))]


def labels_in(text: str) -> Iterator[tuple[str, int, int]]:
    """The labels of rows in a text as they are compared, each with its place in the text."""
    key, places = key_with_places(text)
    for match in _any_label().finditer(key):
        yield match[0], places[match.start()], places[match.end() - 1] + 1


def end_of_values(text: str, behind: re.Match[str], key: str, *, dotted: bool) -> tuple[int, bool]:
    """Where values end, and whether that is told: before the number of the next label, the one of this key.

    The last digits are that number where a dot follows. Where labels of the text are `dotted` so, none lacks its dot.
    """
    stop = behind.end()
    run = text[behind.start("run") : stop]
    length = _length_of_number(f"{run}.", key)
    if not DOT.match(text, stop):
        return stop, not length or len(run) == 1 or dotted
    return (stop - length + 1, True) if length else (stop, text[stop].isspace())


def _length_of_number(text: str, key: str) -> int:
    """How many characters at the end of a text are the number and the dot that the form has before a label."""
    bare = text.rstrip('“"')
    for ordinal in numbers_of(key):
        if re.search(rf"{ordinal}[.．、\s]\Z", bare):
            return len(text) - len(bare) + len(ordinal) + 1
    return 0


def _run_together(stream: list[Token], hits: dict[int, list[_Hit]]) -> Iterator[str]:
    """The frames of tables nearly all of whose rows have their values run into their labels.

    Some rows are enough where these values are zeros: no note has that number, though a code may begin with it.
    """
    plain = [
        _known().get(label_key(core(token.text.split()[-1])), {})
        for n, token in enumerate(stream[:-1])
        if token.key and n not in hits and stream[n + 1].value is not None
    ]
    if heads_serials(stream):
        return  # values have run into the next row's number
    for frame in sorted({frame for frames in _known().values() for frame in frames}):
        runs = [
            stream[n].text[hit.values : hit.stop]
            for n, found in hits.items()
            for hit in found
            if frame in _known()[hit.key]
        ]
        if frame == "statistics" and _end_in_serials(runs):
            continue
        apart = sum(frame in frames for frames in plain)
        noted = frame == "statistics" or sum(run[0] in ZERO for run in runs) < MIN_ROWS
        if len(runs) >= max(MIN_ROWS, NEARLY_ALL * (len(runs) + apart) if noted else 0):
            yield frame


def _of_hits(hits: dict[int, list[_Hit]]) -> frozenset[str]:
    return frozenset(
        frame for found in hits.values() for hit in found for frame in _known()[hit.key]
    )


def heads_serials(stream: list[Token]) -> bool:
    """Whether a heading of the rows' numbers stands in running text."""
    return SERIAL.search("".join(token.key for token in stream if token.row is None)) is not None


def _end_in_serials(runs: list[str]) -> bool:
    """Whether nearly all runs of digits end in numbers that count the rows, as those before the labels behind do."""
    number = ended = 0
    for run in runs:
        steps = range(number + 1, number + 1 + MAX_STEP)
        ending = next((n for n in steps if len(run) > len(str(n)) and run.endswith(str(n))), 0)
        number, ended = ending or number + 1, ended + bool(ending)
    return len(runs) >= MIN_ROWS and ended >= NEARLY_ALL * len(runs)


def _codes(stream: list[Token], hits: dict[int, list[_Hit]]) -> bool | None:
    """Whether codes of two digits that count the rows have run into the values; None where others may have."""
    if not heads_codes(stream):
        return False
    runs = [
        stream[n].text[hit.values : hit.stop]
        for n, found in hits.items()
        for hit in found
        if "statistics" in _known()[hit.key]
    ]
    return True if count_rows([run[:2] for run in runs]) else None


def _cut(token: Token, hits: list[_Hit], codes: bool | None) -> Iterator[Token]:
    """A token cut where labels and their values begin and end."""

    def piece(begin: int, stop: int) -> Iterator[Token]:
        text = token.text[begin:stop].strip()
        if text:
            place = place_of_part(token, begin, stop)
            yield Token(text, None, None, place, label_key(text))

    def value(begin: int, stop: int, said: Value | None = None) -> Iterator[Token]:
        for run in NO_SPACE.finditer(token.text, begin, stop):
            place = place_of_part(token, *run.span())
            yield Token(run[0], said or parse_value(run[0]), None, place)

    stop = 0
    for hit in hits:
        yield from piece(stop, hit.begin)
        yield from piece(hit.begin, hit.values)
        coded = 2 if codes and "statistics" in _known()[hit.key] else 0
        yield from value(hit.values, hit.values + coded)
        yield from value(hit.values + coded, hit.stop, RUN if hit.sure else TEXT)
        stop = hit.stop
    yield from piece(stop, len(token.text))


def numbers_of(key: str) -> frozenset[str]:
    """The numbers that forms have before a label, where these are digits."""
    return _numbers().get(key, frozenset())


@cache
def _any_label() -> re.Pattern[str]:
    return longest_of(_known())


@cache
def _known() -> dict[str, dict[str, int]]:
    """The labels behind which values stand, the last heading of table 四 among them: by frame, how many of them."""
    width = row_of_reviews().shape.width
    found = {heading: {"reviews": width} for heading in last_headings()}
    for key, table, row in labels_beside_values(catalogue.tables()):
        widths = found.setdefault(key, {})
        widths[table.frame] = max(row.width, widths.get(table.frame, 0))
    return found


@cache
def _numbers() -> dict[str, frozenset[str]]:
    """The numbers that forms have before labels, where these are digits."""
    found: dict[str, set[str]] = {}
    for key, _, row in labels_beside_values(catalogue.tables()):
        if number := NUMBER_OF_LABEL.match(row.label):
            found.setdefault(key, set()).add(number[1])
    return {key: frozenset(numbers) for key, numbers in found.items()}
