"""Labels that something stands within: their row's values, as a cell set on three lines leaves them, or a heading."""

import re
from dataclasses import replace
from functools import cache
from itertools import accumulate, takewhile

from gxdata import catalogue
from gxdata.catalogue import Row
from gxdata.extract.tables.labels import LONG, NUMERALS, core, is_unit
from gxdata.extract.tables.tokens import Token, label_key

# What begins a row of its own, and no second half.
BEGINS = re.compile(r"\s*(?:其中|[（(]?(?:[一二三四五六七八九十]{1,2}|\d{1,2})[)）、.．])")
# A number that something is set around, or a zero, is a cell, and no label's number: [347], （16）, 0.
CELL = re.compile(r"\s*(?:[\[［【〔(（]\s*[\d,.]+\s*[\]］】〕)）]|0[.、．。]?)\s*")
# Words in parentheses at a label's end: a digit that ends them (没有的填0) is no number of the next label.
GUIDANCE = re.compile(r"[（(][^（）()]*[\u4e00-\u9fa5]{2}[^（）()]*[）)]\s*$")
# Neither half of a label has more characters.
MAX_HALF = 40
# A label with fewer characters is not known by its halves, even with its number.
SHORT = 4
# What parts columns in running text.
GAP = "  "
# On so many lines the first may stand, and on so many the second.
LINES, MAX_LINES = 2, 6


def with_whole_labels(stream: list[Token]) -> list[Token]:
    """The stream with the second half of each such label in front of its row's values.

    Only a label that is a form's, and is whole in neither half, is put together.
    """
    if not _may_be_broken(stream):
        return stream
    whole: list[Token] = []
    values: list[Token] = []  # since the last words, which end `whole`
    joined_with = -1  # the last token that is part of a label already
    for n, token in enumerate(stream):
        if n <= joined_with:
            continue
        if token.row is None and (token.value or (values and is_unit(token.key))):
            values.append(token)
            continue
        if values and whole:
            valued = n + 1 < len(stream) and stream[n + 1].value is not None
            first, unit = _without_unit(whole)
            halves = _halves(first, token, valued) or _around_heading(first, token)
            if not halves and not valued:
                halves = _over_lines(first, stream[n : n + MAX_LINES])
                joined_with = n + len(halves) - 2 if halves else joined_with
            if halves:
                whole = [*first, *halves, *unit]
                continue
        whole += [*values, token]
        values = []
    return whole + values


def _may_be_broken(stream: list[Token]) -> bool:
    """Whether running text holds values, and more words behind them."""
    running = [token.value is not None for token in stream if token.row is None]
    return True in running and False in running[running.index(True) :]


def is_broken(first: str, second: str) -> bool:
    """Whether two pieces of text, as they are compared, are the halves of a form's label."""
    found = _ending_behind(first + second, len(first))
    return found is not None and found.start() < len(first)


def _ending_behind(text: str, at: int) -> re.Match[str] | None:
    """The first label of a text that ends behind a place: a heading before it may be another form's label."""
    return next((found for found in _labels().finditer(text) if found.end() > at), None)


def is_whole(text: str) -> bool:
    """Whether a text is the label of a form's row, but for its number and the explanation behind it."""
    return any(_labels().fullmatch(label_key(own)) for own in (core(text), text))


def _without_unit(before: list[Token]) -> tuple[list[Token], list[Token]]:
    """What ends in the first half of a label, and the unit of its row that stands behind it, as a token of its own."""
    last = before[-1]
    if last.row is not None:
        return before, []
    label, _, unit = last.text.rpartition(" ")
    if not unit or not is_unit(unit):
        return before, []
    if not label:
        return (
            (before[:-1], [last]) if len(before) > 1 and before[-2].value is None else (before, [])
        )
    first = replace(last, text=label.rstrip(), key=label_key(label))
    return [*before[:-1], first], [replace(last, text=unit, key=label_key(unit))]


def _halves(before: list[Token], second: Token, valued: bool) -> tuple[Token, ...]:
    """What goes on the words that end `before`, of one line or two, where these and `second` are a label's halves.

    The first may hold no more of the label than the heading above it, or its number, if the form numbers it; but then
    the second, which alone is whole, has no values of its own (`valued`). A short label is known only in one token.
    """
    if second.row is not None or not 2 <= len(second.key) <= MAX_HALF:
        return ()
    begins = BEGINS.match(second.text) is not None
    if begins and valued:
        return ()
    first = ""
    for token in before[: -LINES - 1 : -1]:
        if token.row is not None or token.value or len(token.key) > MAX_HALF:
            break
        if CELL.fullmatch(token.text):
            break
        first = token.key + first
        text = first + second.key
        found = _ending_behind(text, len(first))
        if found is None:
            continue
        if found.start() >= len(first):
            if first.isdecimal() and (begins or found[0] not in _numbered()):
                break  # a cell: 27、; a label has no second number
            announced = not GUIDANCE.search(before[-1].text)
            if announced and not valued and _is_announced_in(first, text, found):
                return (second,)
        elif not begins:
            label = found["short"]
            return (second, _label(label, label, second)) if label else (second,)
    label = _beside_parent(before[-1], second)
    return (second, label) if label else ()


def _around_heading(before: list[Token], second: Token) -> tuple[Token, ...]:
    """What goes on a label whose first half stands before the heading beside it, and that before the row's values."""
    if len(before) < LINES or second.row is not None or BEGINS.match(second.text):
        return ()
    first, above = before[-2:]
    if first.row is not None or first.value or label_key(core(above.text)) not in _headings():
        return ()
    if max(len(first.key), len(second.key)) > MAX_HALF or not is_broken(first.key, second.key):
        return ()
    return second, _label(first.text + second.text, first.key + second.key, first)


def _over_lines(before: list[Token], behind: list[Token]) -> tuple[Token, ...]:
    """What goes on a label whose second half is set on lines of its own, and that whole, where it ends on one of them.

    Some of the label's lines may begin in a part of the heading beside it, with a wide gap behind that.
    """
    lines = list(takewhile(_goes_on, behind))
    rest = "".join(map(_own_key, lines))
    first = ""
    for n, token in enumerate(before[: -LINES - 1 : -1], 1):
        if token.row is not None or token.value or len(token.key) > MAX_HALF:
            break
        first = _own_key(token) + first
        found = _labels().search(first + rest)
        if not found or not _begins_in(first, first + rest, found) or CELL.fullmatch(token.text):
            continue
        ends = accumulate([len(_own_key(line)) for line in lines], initial=len(first))
        needed = sum(end < found.end() for end in ends)
        if needed and _is_beside_heading([*before[-n:], *lines[:needed]]):
            return *lines[:needed], _label(found[0], found[0], token)
    return ()


def _begins_in(first: str, text: str, label: re.Match[str]) -> bool:
    """Whether a label of a text begins in its first half, if only with its number: （2）“ | 信息不存 | 在”数."""
    if label.start() < len(first):
        return True
    return label[0] in _numbered() and _is_announced_in(first, text, label)


def _own_key(line: Token) -> str:
    """What a line says of its row's own label."""
    return line.key if GAP not in line.text else label_key(line.text.rpartition(GAP)[2])


def _is_beside_heading(lines: list[Token]) -> bool:
    """Whether what stands before the wide gaps of lines is nothing, or one heading."""
    above = "".join(line.text.rpartition(GAP)[0] for line in lines)
    return not above or label_key(core(above)) in _headings()


def _goes_on(line: Token) -> bool:
    """Whether a line may be a further one of a label."""
    words = line.value is None and line.row is None and len(line.key) <= MAX_HALF
    return words and not BEGINS.match(line.text)


def _beside_parent(first: Token, second: Token) -> Token | None:
    """The label whose halves are the last words of two lines, where each begins in a half of the heading beside it.

    So a page is read line by line that sets a heading and a label side by side, each on two lines of its own.
    """
    above, _, begin = first.text.rpartition(" ")
    beside, _, end = second.text.rpartition(" ")
    if not above or not beside or first.row is not None or second.row is not None:
        return None
    if len(first.key) > MAX_HALF or len(second.key) > MAX_HALF or BEGINS.match(end):
        return None
    at = len(label_key(begin))
    key = label_key(begin + end)
    found = _labels().search(key)
    if not found or not found.start() < at < found.end():
        return None
    return _label(begin + end, key, first)


def _label(text: str, key: str, at: Token) -> Token:
    return Token(text, None, None, at.locator, key)


def _is_announced_in(first: str, text: str, label: re.Match[str]) -> bool:
    """Whether the number before a label of a text begins in its first half, or the headings it stands under."""
    above = text[: label.start()].rstrip(NUMERALS)
    while heading := next((words for words in _headings() if above.endswith(words)), ""):
        above = above.removesuffix(heading).rstrip(NUMERALS)
    return len(above) < len(first)


def _rows() -> list[Row]:
    """The rows that forms print behind labels: those of every table but the fourth, whose labels are headings."""
    tables = [table for table in catalogue.tables() if table.frame != "reviews"]
    return [row for table in tables for block in table.blocks for row in block.rows]


@cache
def _headings() -> frozenset[str]:
    """The headings that rows stand under, without their numbers."""
    return frozenset(label_key(core(row.parent)) for row in _rows() if row.parent)


@cache
def _numbered() -> frozenset[str]:
    """The labels that a form prints with a number, without it."""
    return frozenset(
        label_key(own) for row in _rows() if not row.label.startswith(own := core(row.label))
    )


@cache
def _labels() -> re.Pattern[str]:
    """Every wording of the forms' labels, the longest first; short ones, in a group of that name, with their number."""
    keys = {label_key(text) for row in _rows() for text in (core(row.label), *row.aliases)}
    short = {
        label_key(row.label)
        for row in _rows()
        if SHORT <= len(label_key(core(row.label))) < LONG and core(row.label) != row.label
    }
    long = "|".join(sorted((k for k in keys if len(k) >= LONG), key=len, reverse=True))
    return re.compile(rf"{long}|(?P<short>{'|'.join(sorted(short))})")
