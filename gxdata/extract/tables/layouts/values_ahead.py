"""Running text whose rows end in the label of the next one: 规章 0 0 0规范性文件 5 5 5第二十条第（五）项."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, pairwise
from typing import NamedTuple

from gxdata.extract.tables.labels import LONG
from gxdata.extract.tables.layouts.digit_runs import MARK, NUMBER, ZERO
from gxdata.extract.tables.layouts.unspaced import (
    OF_SENTENCE,
    end_of_values,
    heads_serials,
    labels_in,
)
from gxdata.extract.tables.tokens import Token, label_key, place_of_part
from gxdata.extract.tables.values import TEXT, parse_value

# Values directly before a label, as far as they go, and what a label begins with.
AHEAD = re.compile(rf"(?P<run>(?:{NUMBER}|{MARK})++)(?=[.．、]?[（(“\"\u4e00-\u9fa5])")
# A label with its own number and a dot.
DOTTED = re.compile(r"\d+[.．、]\D")
# What a heading of numbers ends in.
HEADING = re.compile("[数量减额]\\Z")
# The end of a label that a value has run into.
ENDS_IN_VALUE = re.compile(r"\d\Z")
DASHES = "-－—"
# So many rows of a document make it the way of its tables, and so large a share of the rows must be so.
MIN_ROWS, NEARLY_ALL = 5, 0.8


class _Cut(NamedTuple):
    """Where the values before a label end, and whether that is told."""

    stop: int
    sure: bool


def with_last_values_apart(stream: list[Token]) -> tuple[list[Token], bool]:
    """The stream with such values apart from the label behind, and whether its rows end so, or nearly all of them.

    Some rows are enough where these values are zeros: no row or label has that number.
    """
    running = [n for n, token in enumerate(stream) if n and token.row is None]
    pages = {n for n in running if _is_page(stream, n)}
    if pages:
        stream = [_unread(token) if n in pages else token for n, token in enumerate(stream)]
    behind = [n for n in running if _is_label_behind(stream[n - 1], stream[n])]
    labelled = [n for n in behind if next(labels_in(stream[n].text), None)]
    dotted = any(DOTTED.match(stream[n].text) for n in behind)
    ahead = {n: cut for n in behind if (cut := _ahead(stream[n].text, dotted=dotted))}
    glued = [stream[n].text for n in labelled if n in ahead]
    zeros = sum(text[0] in ZERO for text in glued)
    # Before a label's own number a value must stand apart to be one: 5 2.重复申请.
    free = sum(not DOTTED.match(stream[n].text) for n in labelled if n not in ahead)
    if len(glued) < max(MIN_ROWS, NEARLY_ALL * (len(glued) + free) if zeros < MIN_ROWS else 0):
        return stream, False
    if heads_serials(stream) or _rise(stream[n].text[: cut.stop] for n, cut in ahead.items()):
        return stream, False  # these are the numbers of rows, or have run into them
    apart = (_parts(token, ahead[n]) if n in ahead else [token] for n, token in enumerate(stream))
    return [part for token in chain.from_iterable(apart) for part in _from_heading(token)], True


def _is_page(stream: list[Token], n: int) -> bool:
    """Whether a token of running text is a number between two dashes that other words hold.

    It is a page's, or stands for three cells of a row.
    """
    if n == len(stream) - 1 or stream[n].number is None:
        return False
    before, behind = stream[n - 1], stream[n + 1]
    return (
        not (before.value or behind.value)
        and (before.text[-1:] + behind.text[:1]).strip(DASHES) == ""
    )


def _unread(token: Token) -> Token:
    return replace(token, value=TEXT)


def _is_label_behind(before: Token, token: Token) -> bool:
    """Whether a token of running text is words that stand behind a value, or behind a label a value has run into."""
    if token.value is not None or before.row is not None:
        return False
    return before.value is not None or ENDS_IN_VALUE.search(before.text) is not None


def _rise(runs: Iterable[str]) -> bool:
    """Whether these are numbers of which each is greater than the one before."""
    numbers = [int(run) for run in runs if run.isdecimal()]
    return len(numbers) >= MIN_ROWS and all(a < b for a, b in pairwise(numbers))


def _ahead(text: str, *, dotted: bool) -> _Cut | None:
    """Where the values before a label end; None where there is but the label's own number, or a sentence begins."""
    found = AHEAD.match(text)
    if found is None or OF_SENTENCE.match(text, found.end()):
        return None
    key, begin, _ = next(labels_in(text), ("", 0, 0))
    own = key if begin <= found.end() + 1 else ""
    stop, sure = end_of_values(text, found, own, dotted=dotted)
    return _Cut(stop, sure) if stop else None


def _from_heading(token: Token) -> Iterator[Token]:
    """A token as it is, or its short label apart from the heading that it has run into: 现行有效件数规章."""
    *_, (key, begin, end) = (("", 0, 0), *labels_in(token.text))
    before = token.text[:begin]
    if token.row is None and end == len(token.text) and len(key) < LONG and HEADING.search(before):
        yield _piece(token, 0, begin)
        yield _piece(token, begin, end)
    else:
        yield token


def _parts(token: Token, cut: _Cut) -> Iterator[Token]:
    """The values and the label behind them; the value cannot be read where it may be the label's own number."""
    text = token.text[: cut.stop]
    value = parse_value(text) if cut.sure else TEXT
    yield replace(_piece(token, 0, cut.stop), value=value, key="", begins=False)
    yield _piece(token, cut.stop, len(token.text))


def _piece(token: Token, begin: int, stop: int) -> Token:
    """A piece of a label's text, as a label."""
    text = token.text[begin:stop].strip()
    place = place_of_part(token, begin, stop)
    return replace(token, text=text, key=label_key(text), locator=place)
