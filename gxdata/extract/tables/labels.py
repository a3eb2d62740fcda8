"""What the labels of a table's rows are worded like, and which row's a text is."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import combinations

from rapidfuzz import fuzz

from gxdata.catalogue import Column, Row
from gxdata.extract.tables.numbered_labels import NUMBERED, NUMBERING, SERIAL, another_behind
from gxdata.extract.tables.tokens import label_key
from gxdata.mend.any_of import any_of

NUMERALS = "一二三四五六七八九十0123456789"
UNITS = "条件次篇个人元万项类宗起份"
UNIT_CHARACTERS = frozenset(UNITS)
LEADING_NUMBER = re.compile(rf"^(?:其中[:：])?(?:[（(]?{NUMBERING}[)）]?[、.．]?)?(?:其中[:：])?")
# A label at least this long is found anywhere; a shorter one (其他, 规章, 总计) must begin its token.
LONG = 6
# A label may be a longer one's that holds it, where it is this alike (0 to 100) and so many times as long at most.
MISSPELT, MOST_OTHERS = 85, 4
# What heads a column of remarks.
REMARK = "备注"
REMARKS = (REMARK, "备考")
# A unit that a label runs on into, and a value between that and the next label.
UNIT_AT_END = re.compile(rf"[{UNITS}]{{1,2}}\Z")
VALUE_BETWEEN = re.compile(rf"(?<=[{UNITS}])\s?\d{{1,9}}(?=[^\d.．、])")
# What hides words of a label, and of how many characters of it so much at least must be left.
MASK = re.compile("[*＊×□][*＊×□]+")  # a sign first: a search leaps to it
LEFT = 3
# Of a heading so many characters at least stand in front of a row's label, the last with its number among them.
LEAST_BEGUN, LEAST_NUMBERED = 4, 3


@dataclass(frozen=True, slots=True, eq=False)
class Wordings:
    """All wordings of the labels of a table's rows, as they are compared.

    Attributes
    ----------
    long
        Row and wording of those that are found anywhere.
    short
        Row, wording and pattern of those that must begin their token.
    any_long, any_short
        Find the first long or short one, if there is any.
    whole
        Every wording but those that are a heading over other rows as well.
    cut
        What looks like a short one with its number, and is how another row's label begins: （六）其他.
    """

    long: tuple[tuple[int, str], ...]
    short: tuple[tuple[int, str, re.Pattern[str]], ...]
    any_long: re.Pattern[str]
    any_short: re.Pattern[str]
    whole: frozenset[str]
    cut: frozenset[str] = frozenset()


def is_unit(key: str) -> bool:
    """Whether a key has characters of units only, or none."""
    return UNIT_CHARACTERS.issuperset(key)


@lru_cache(maxsize=1 << 12)
def core(label: str) -> str:
    """A printed label without its numbering and without the explanation in parentheses behind it."""
    bare = LEADING_NUMBER.sub("", label)
    return re.split(r"[（(]", bare, maxsplit=1)[0] or bare


@cache
def column_places(columns: tuple[Column, ...]) -> dict[str, int]:
    """Every wording of the columns' headings, as they are compared, with the column's place."""
    return {label_key(w): n for n, c in enumerate(columns) for w in c.wordings}


def stands_once(rows: tuple[Row, ...], row: int) -> bool:
    """Whether no other of the rows has the label of this one, numbering and explanation aside."""
    labels = [label_key(core(other.label)) for other in rows]
    return labels.count(labels[row]) == 1


@cache
def wordings(rows: tuple[Row, ...]) -> Wordings:
    """All wordings of the rows' labels."""
    above = {label_key(core(row.parent)) for row in rows if row.parent}
    # A heading beside the row may go on in the next line: 三、本年度办理（一）予以公开.
    begun = {key[:n] for key in above for n in range(max(LEAST_BEGUN, len(key) // 2), len(key) + 1)}
    # With its number before it less of it is enough: 三、本年（一）予以公开.
    numbered = {label_key(row.parent) for row in rows if row.parent} - above
    begun |= {key[:n] for key in numbered for n in range(LEAST_NUMBERED, len(key))}
    parents = "|".join(sorted(begun, key=len, reverse=True))
    keys = dict.fromkeys(
        (n, label_key(text))
        for n, row in enumerate(rows)
        for wording in (core(row.label), *row.aliases)
        for text in (wording, *_counted_otherwise(wording))
    )
    long = tuple((row, key) for row, key in keys if len(key) >= LONG)
    short = tuple((row, key, _short_pattern(key, parents)) for row, key in keys if len(key) < LONG)
    whole = frozenset(key for _, key in keys) - above
    any_long, any_short = (
        re.compile(any_of(key for _, key, *_ in some) or "(?!)") for some in (long, short)
    )
    cut = _cut([pair[:2] for pair in short], rows)
    return Wordings(long, short, any_long, any_short, whole, cut)


def _counted_otherwise(label: str) -> tuple[str, ...]:
    """A label that ends in 数 or 数量 with the other of the two, where it would not be found in that anyway."""
    if label.endswith("数量"):
        return (label[:-1],)
    return (f"{label}量",) if label.endswith("数") and len(label) < LONG else ()


def _cut(short: list[tuple[int, str]], rows: tuple[Row, ...]) -> frozenset[str]:
    """Short wordings with the number of another row, whose own label goes on behind them."""
    numbered = [(label_key(row.label), label_key(core(row.label))) for row in rows]
    return frozenset(
        label[: len(label) - len(own) + len(key)]
        for n, (label, own) in enumerate(numbered)
        for row, key in short
        if row != n and len(key) < len(own) < len(label)
        if own.startswith(key) and label.endswith(own)
    )


def _short_pattern(key: str, parents: str) -> re.Pattern[str]:
    # Headings that a row stands under may be glued to its label: 三、本年度办理结果（五）不予处理2.重复申请.
    above = rf"(?:{NUMBERING}?(?:{parents}))*" if parents else ""
    # A unit may run on behind the label where columns are parted by white space only: 当面申请数 件.
    return re.compile(rf"^{above}(?:其中)?{NUMBERING}?(?:其中)?{key}[{UNITS}]{{0,2}}$")


def of_masked_label(text: str, words: Wordings) -> tuple[tuple[int, float], ...]:
    """The one row of whose label a text is what is left where some words are hidden: ****公报公开信息数."""
    if not MASK.search(text):
        return ()
    pieces = [label_key(piece) for piece in MASK.split(core(text))]
    if sum(map(len, pieces)) < LEFT:
        return ()
    pattern = re.compile(".{1,6}".join(map(re.escape, pieces)))
    found = {row for row, own in words.long if pattern.fullmatch(own)}
    return tuple((row, float(sum(map(len, pieces)))) for row in found) if len(found) == 1 else ()


@lru_cache(maxsize=1 << 14)
def belongs_to_another(key: str, row: int, own: str, words: Wordings) -> bool:
    """Whether a label that holds a row's own is rather another's, misspelt: 全文电子化主动公开信息数."""
    if len(key) > MOST_OTHERS * len(own):
        return False
    others = [text for r, text in words.long if r != row and own in text]
    return any(fuzz.ratio(key, text) > max(fuzz.ratio(key, own), MISSPELT) for text in others)


@lru_cache(maxsize=1 << 14)
def holds_several(text: str, words: Wordings) -> bool:
    """Whether a cell holds the labels of several rows, one below the other, and so their values run together."""
    key = label_key(text)
    found = {(row, own) for row, own in words.long if own in key}
    if any(r != s and a not in b and b not in a for (r, a), (s, b) in combinations(found, 2)):
        return True
    parts = VALUE_BETWEEN.split(text)
    pieces = [label_key(core(piece)) for part in parts for piece in NUMBERED.split(part)]
    named = (words.whole & {piece, UNIT_AT_END.sub("", piece)} for piece in pieces)
    return len(set().union(*named)) > 1


def of_short_label(text: str, words: Wordings) -> tuple[tuple[int, float], ...]:
    """Of which rows a text is the short label, and how sure."""
    text = SERIAL.sub("", text)
    key = label_key(text)
    near = [short for short in words.short if short[1] in key]
    if not near:
        return ()
    # Guidance glued to a label stands in parentheses behind it: 行政许可（指当年办件量）.
    bare = label_key(re.split(r"(?<=.)[（(](?![一二三四五六七八九十][)）])", text, maxsplit=1)[0])
    if words.cut and key.endswith(tuple(words.cut)):
        return ()
    return tuple(
        (row, len(own) + float(key != own))
        for row, own, pattern in near
        if pattern.match(key) or (pattern.match(bare) and not another_behind(text, len(bare)))
    )
