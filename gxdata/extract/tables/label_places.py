"""Find the printed labels of a table's rows in a stream of tokens."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from gxdata.catalogue import Row
from gxdata.extract.tables.labels import (
    LONG,
    MASK,
    UNITS,
    Wordings,
    belongs_to_another,
    is_unit,
    of_masked_label,
    of_short_label,
    wordings,
)
from gxdata.extract.tables.numbered_labels import NEXT_LABEL, another_behind
from gxdata.extract.tables.tokens import Token, label_key

# A short label and the headings and guidance glued to it have no more characters than this.
MAX_SHORT = 300
# Between characters that stand alone.
SPACED = re.compile(r"(?<=(?<!\S)\S) (?=\S(?!\S))")
# A value stands at most so many tokens behind its label.
NEAR = 3


class Hit(NamedTuple):
    """A label found: which row's, in which tokens (first and last), how sure, and whether a value stands behind it."""

    row: int
    first: int
    last: int
    score: float
    valued: bool = False


_Found = tuple[int, int, int, float]  # a hit by where it ends: last and first token, row, score


def find_labels(stream: list[Token], rows: tuple[Row, ...]) -> list[Hit]:
    """Every place where a wording of a row's label stands, in reading order.

    A label stands in one cell, or in tokens that follow one another, none but the last of them a cell: one broken over
    two lines runs on.
    """
    words = wordings(rows)
    found: list[_Found] = []
    run: list[int] = []  # tokens of running text since the last value or cell
    for n, token in enumerate(stream):
        if token.value is None:
            if token.row is None:
                run.append(n)
                continue
            if token.key and (hits := _alone(token.text, words)):
                found += [(n, n, *hit) for hit in hits]
        if run:
            found += _in_run(stream, run if token.value else [*run, n], words)
            run = []
    found += _in_run(stream, run, words)
    ends = {last for last, *_ in found}
    return [
        Hit(row, first, last, score, _has_value(stream, last, ends))
        for last, first, row, score in sorted(set(found))
    ]


def _has_value(stream: list[Token], last: int, label_ends: set[int]) -> bool:
    """Whether a value stands behind the label that ends at token `last`, before the next label."""
    for n in range(last + 1, min(last + 1 + NEAR, len(stream))):
        if stream[n].value:
            return True
        if n in label_ends:
            return False
    return False


# Labels are the same on thousands of pages, so what a cell's text is a label of is worked out once.
@lru_cache(maxsize=1 << 14)
def _alone(text: str, words: Wordings) -> tuple[tuple[int, float], ...]:
    """Of which rows a text that stands in one token is the label, and how sure."""
    key = label_key(text)
    return (
        *(
            (row, float(len(own)))
            for row, own in words.long
            if own in key and (own == key or not belongs_to_another(key, row, own, words))
        ),
        *of_short_label(text, words),
        *of_masked_label(text, words),
    )


def _in_run(stream: list[Token], run: list[int], words: Wordings) -> Iterable[_Found]:
    """The labels in tokens that follow one another: long ones wherever they stand, short ones that are a token."""
    if len(run) == 1 and len(stream[run[0]].text) <= MAX_SHORT:
        (n,) = run
        return [(n, n, *found) for found in _in_one(stream[n].text, stream[n].key, words)]
    return _in_several(stream, run, words)


# A row's label has a line of its own on most pages without grids, and is the same on thousands of them.
@lru_cache(maxsize=1 << 14)
def _in_one(text: str, key: str, words: Wordings) -> tuple[tuple[int, float], ...]:
    """Of which rows a token that no other words stand beside holds the label, and how sure."""
    alone = Token(text, None, None, "", key)
    return tuple((row, score) for *_, row, score in _in_several([alone], [0], words))


def _in_several(stream: list[Token], run: list[int], words: Wordings) -> Iterator[_Found]:
    masked = MASK.search("\n".join([stream[n].text for n in run])) is not None
    for n in run:
        text = stream[n].text
        if not words.any_short.search(stream[n].key) and not (masked and MASK.search(text)):
            continue
        for row, score in (_in_piece if len(text) <= MAX_SHORT else _at_end)(text, words):
            yield n, n, row, score
    yield from _broken(stream, run, words)
    keys = [stream[n].key for n in run]
    text = "".join(keys)
    if not words.any_long.search(text):
        return
    starts = list(accumulate(map(len, keys), initial=0))[:-1]
    found: list[tuple[int, int, _Found]] = []
    for row, own in words.long:
        at = text.find(own)
        while at >= 0:
            end = at + len(own)
            first, last = (run[bisect_right(starts, place) - 1] for place in (at, end - 1))
            key = stream[last].key if first == last else own
            if key == own or len(key) > MAX_SHORT or not belongs_to_another(key, row, own, words):
                found.append((at, end, (last, first, row, float(len(own)))))
            at = text.find(own, end)
    # Of two labels in one token, as on a page that is a single line, what stands behind it is the last one's.
    begins: dict[int, int] = {}
    for at, _, (last, *_) in found:
        begins[last] = max(at, begins.get(last, 0))
    begin = dict(zip(run, starts, strict=True))
    for _, end, hit in found:
        last = hit[0]
        rest = stream[last].key[end - begin[last] :].strip(UNITS)
        if words.any_short.fullmatch(rest):
            continue
        if begins[last] < end and not another_behind(stream[last].text, end - begin[last]):
            yield hit


def _broken(stream: list[Token], run: list[int], words: Wordings) -> Iterator[_Found]:
    """The short labels that are broken over two lines: （二）部分, and 公开（区分处理的 in the next; 规, and 章."""
    for n, m in pairwise(run):
        one, other = stream[n], stream[m]
        if len(other.key) < LONG:
            whole = label_key(one.text.rpartition(" ")[2]) + other.key
            yield from ((m, n, row, float(len(own))) for row, own, _ in words.short if own == whole)
        if len(one.text) + len(other.text) > MAX_SHORT or not NEXT_LABEL.match(one.text):
            continue
        end = len(one.key)
        places = words.any_short.finditer(one.key + other.key)
        if any(place.start() < end < place.end() for place in places):
            for row, score in of_short_label(one.text + other.text, words):
                yield m, n, row, score


@lru_cache(maxsize=1 << 14)
def _in_piece(text: str, words: Wordings) -> tuple[tuple[int, float], ...]:
    """Of which rows a token of running text is the short label, or ends in it."""
    whole = (*of_short_label(text, words), *of_masked_label(text, words))
    return _at_end(text, words) if not whole and " " in text else whole


def _at_end(text: str, words: Wordings) -> tuple[tuple[int, float], ...]:
    """Of which rows the last word of a token is the short label, its unit aside; it may be letter-spaced."""
    *rest, last = SPACED.sub("", text).split(" ")
    return of_short_label(rest[-1] if rest and is_unit(last) else last, words)
