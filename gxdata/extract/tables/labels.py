"""Find the printed labels of a table's rows in a stream of tokens."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from gxdata.catalogue import Row
from gxdata.extract.tables.tokens import Token, label_key

NUMBERING = r"(?:[一二三四五六七八九十]{1,2}|\d{1,2})"
UNITS = "条件次篇个人元万项"
LEADING_NUMBER = re.compile(rf"^(?:其中[:：])?(?:[（(]?{NUMBERING}[)）]?[、.．]?)?(?:其中[:：])?")
# A label at least this long is found anywhere; a shorter one (其他, 规章, 总计) must begin its token.
LONG = 6
# A short label and the headings and guidance glued to it have no more characters than this.
MAX_SHORT = 300


class Hit(NamedTuple):
    """A label found: which row's, in which tokens (first and last), and how sure."""

    row: int
    first: int
    last: int
    score: float


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording of a row's label, ready to compare."""

    row: int
    key: str
    short: re.Pattern[str] | None


def core(label: str) -> str:
    """A printed label without its numbering and without the explanation in parentheses behind it."""
    bare = LEADING_NUMBER.sub("", label)
    return re.split(r"[（(]", bare, maxsplit=1)[0] or bare


@cache
def wordings(rows: tuple[Row, ...]) -> tuple[Wording, ...]:
    """All wordings of the rows' labels."""
    found = []
    parents = "|".join(sorted({label_key(core(row.parent)) for row in rows if row.parent}))
    for n, row in enumerate(rows):
        for text in dict.fromkeys([core(row.label), *row.aliases]):
            key = label_key(text)
            short = None if len(key) >= LONG else _short_pattern(key, parents)
            found.append(Wording(n, key, short))
    return tuple(found)


def _short_pattern(key: str, parents: str) -> re.Pattern[str]:
    # Headings that a row stands under may be glued to its label: 三、本年度办理结果（五）不予处理2.重复申请.
    above = rf"(?:{NUMBERING}?(?:{parents}))*" if parents else ""
    # A unit may run on behind the label where columns are parted by white space only: 当面申请数 件.
    return re.compile(rf"^{above}(?:其中)?{NUMBERING}?(?:其中)?{key}[{UNITS}]{{0,2}}$")


def find_labels(stream: list[Token], rows: tuple[Row, ...]) -> list[Hit]:
    """Every place where a wording of a row's label stands, in reading order.

    A label stands in one cell, or in tokens that follow one another, none but the last of them a cell: one broken over
    two lines runs on.
    """
    hits: set[Hit] = set()
    run: list[int] = []  # tokens of running text since the last value or cell
    for n, token in enumerate(stream):
        if token.value is None:
            if token.row is None:
                run.append(n)
                continue
            if token.key:
                hits.update([Hit(row, n, n, score) for row, score in _alone(token.text, rows)])
        if run:
            hits |= _in_run(stream, run if token.value else [*run, n], rows)
            run = []
    if run:
        hits |= _in_run(stream, run, rows)
    return sorted(hits, key=lambda h: (h.last, h.first, h.row))


# Labels are the same on thousands of pages, so what a cell's text is a label of is worked out once.
@lru_cache(maxsize=1 << 14)
def _alone(text: str, rows: tuple[Row, ...]) -> tuple[tuple[int, float], ...]:
    """Of which rows a text that stands in one token is the label, and how sure."""
    key = label_key(text)
    long = [(w.row, float(len(w.key))) for w in wordings(rows) if not w.short and w.key in key]
    return (*long, *_short(text, rows))


@lru_cache(maxsize=1 << 14)
def _short(text: str, rows: tuple[Row, ...]) -> tuple[tuple[int, float], ...]:
    """Of which rows a text is the short label, and how sure."""
    key = label_key(text)
    # Guidance glued to a label stands in parentheses behind it: 行政许可（指当年办件量）.
    bare = label_key(re.split(r"(?<=.)[（(](?![一二三四五六七八九十][)）])", text, maxsplit=1)[0])
    return tuple(
        (wording.row, len(wording.key) + float(key != wording.key))
        for wording in wordings(rows)
        if wording.short
        and wording.key in key
        and (wording.short.match(key) or wording.short.match(bare))
    )


def _in_run(stream: list[Token], run: list[int], rows: tuple[Row, ...]) -> set[Hit]:
    """The labels in tokens that follow one another: long ones wherever they stand, short ones that are a token."""
    hits: set[Hit] = set()
    owner: list[int] = []
    for n in run:
        owner += [n] * len(stream[n].key)
        if len(stream[n].text) <= MAX_SHORT:
            hits.update([Hit(row, n, n, score) for row, score in _short(stream[n].text, rows)])
    text = "".join([stream[n].key for n in run])
    for wording in wordings(rows):
        at = -1 if wording.short else text.find(wording.key)
        while at >= 0:
            end = at + len(wording.key)
            hits.add(Hit(wording.row, owner[at], owner[end - 1], len(wording.key)))
            at = text.find(wording.key, end)
    return hits
