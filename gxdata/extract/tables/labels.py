"""Find the printed labels of a table's rows in a stream of tokens."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz

from gxdata.catalogue import Row
from gxdata.extract.tables.tokens import Token, label_key

NUMBERING = r"(?:[一二三四五六七八九十]{1,2}|\d{1,2})"
UNITS = "条件次篇个人元万项"
LEADING_NUMBER = re.compile(rf"^(?:其中[:：])?(?:[（(]?{NUMBERING}[)）]?[、.．]?)?(?:其中[:：])?")
# A label at least this long is found anywhere; a shorter one (其他, 规章, 总计) must begin its token.
LONG = 6
# A label this alike (0 to 100) is taken for a misspelt one, if no other row's label comes near.
ALIKE, APART = 80, 8


@dataclass(frozen=True, slots=True)
class Hit:
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
    """Every place where a wording of a row's label stands, in reading order."""
    text, owner = _joined(stream)
    hits: list[Hit] = []
    labels = [(n, token) for n, token in enumerate(stream) if token.key]
    for wording in wordings(rows):
        if wording.short:
            hits += _short_hits(labels, wording)
            continue
        at = text.find(wording.key)
        while at >= 0:
            end = at + len(wording.key)
            hits.append(Hit(wording.row, owner[at], owner[end - 1], len(wording.key)))
            at = text.find(wording.key, end)
    return sorted(set(hits), key=lambda h: (h.last, h.first, h.row))


def _short_hits(labels: list[tuple[int, Token]], wording: Wording) -> Iterable[Hit]:
    for n, token in labels:
        if wording.key not in token.key or wording.short is None:
            continue
        # Guidance glued to a label stands in parentheses behind it: 行政许可（指当年办件量）.
        bare = label_key(
            re.split(r"(?<=.)[（(](?![一二三四五六七八九十][)）])", token.text, maxsplit=1)[0]
        )
        if wording.short.match(token.key) or wording.short.match(bare):
            numbered = token.key != wording.key
            yield Hit(wording.row, n, n, len(wording.key) + numbered)


def _joined(stream: list[Token]) -> tuple[str, list[int]]:
    """The keys of all label tokens as one text, and the token that each character comes from.

    Labels broken over two lines run on; a value, or the border of a grid's cell, parts them.
    """
    parts: list[str] = []
    owner: list[int] = []
    for n, token in enumerate(stream):
        part = "\x00" if token.value else token.key + ("\x00" if token.row is not None else "")
        parts.append(part)
        owner += [n] * len(part)
    return "".join(parts), owner


def find_misspelt(
    stream: list[Token], rows: tuple[Row, ...], row: int, first: int, stop: int
) -> Hit | None:
    """A misspelt label of `row` among the tokens from `first` up to `stop`, or None where none is clear."""
    best, best_at = 0.0, -1
    for n in range(first, stop):
        token = stream[n]
        if token.value or not token.key:
            continue
        likeness = _likeness(token, rows[row])
        others = max(
            (_likeness(token, other) for other in rows if other is not rows[row]), default=0.0
        )
        if likeness >= ALIKE and likeness >= others + APART and likeness > best:
            best, best_at = likeness, n
    return Hit(row, best_at, best_at, best / 100) if best_at >= 0 else None


def _likeness(token: Token, row: Row) -> float:
    words = label_key(core(token.text))
    texts = [core(row.label), *row.aliases]
    return max(fuzz.ratio(words, label_key(text)) for text in texts)
