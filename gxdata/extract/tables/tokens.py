"""Every carrier as one stream of tokens: label text, or a value."""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, replace
from functools import cache, lru_cache, partial

from gxdata.extract.tables.values import TEXT, Value, parse_value, stands_for_number
from gxdata.read.document import Cell, Document, Grid

HAN_DIGIT = re.compile(r"[一二三四五六七八九十]")
NUMBERING = re.compile(r"\d{1,2}")
DASH = "一"
# What makes the number before it part of a date.
OF_DATES = tuple("年月日")
# So many tokens at most stand between the two parts of a date that is broken over lines: a row's values and its unit.
REACH = 20
# So many Chinese numerals in a row are values; behind a label of so many characters, one.
MIN_NUMERALS, MIN_LABEL = 2, 4
# A number parted at its thousands by a comma and white space is one word: 1, 113.
WORD = re.compile(r"(?<!\S)\d{1,3}(?:\s+[,，]|[,，]\s+)\d{3}(?!\S)|\S+")
# The same where bars part cells on a page that is one line; so many bars are no slips.
BARRED = re.compile(r"[|｜]+|(?<=[|｜] )\d{1,3}(?:\s\d{3})+(?=\s*[|｜])|[^\s|｜]+")
MIN_BARS = 8
BARS = "|｜"
# Numbers of cells that were merged; so many others of their row must not be.
PARTED_NUMBERS = re.compile(r"\s*\d{1,6}(?:\s+\d{1,6})+\s*")
SINGLE = 2
# Thousands parted by white space on a line of their own; so many lines with one number each make a page of such lines.
THOUSANDS = re.compile(r"\s*\d{1,3}(?:\s\d{3})+\s*")
LONE = re.compile(r"\s*\d{1,7}\s*")
MIN_LONE = 12
NOT_KEY = re.compile(r"[\W_]")


@dataclass(slots=True)
class Token:
    """One piece of a document.

    Attributes
    ----------
    text
        As printed.
    value
        What it says where it can be a cell's value; None for label text.
    row
        Number of the grid row it stands in (unique in the document); None where the carrier does not keep cells
        apart, so that a blank one leaves no trace.
    locator
        Where it stands, for people.
    key
        The text as labels are compared (`label_key`); empty for a value.
    padded
        Whether blanks at the end of its row may be what a span left behind, and no cells.
    short, long
        Whether its row ends before, or behind, most rows of its grid, such blanks included.
    ragged
        Whether the rows of its grid end in different columns.
    column
        The column of its grid it stands in; 0 where it stands in none.
    loose
        Whether its row may have lost a cell and gained a number with no trace left of either.
    alone
        Whether it is all that its line of running text holds.
    """

    text: str
    value: Value | None
    row: int | None
    locator: str
    key: str = ""
    padded: bool = False
    short: bool = False
    long: bool = False
    column: int = 0
    alone: bool = False
    loose: bool = False
    ragged: bool = False


def position(stream: list[Token], token: Token, first: int = 0) -> int:
    """Where a token of the stream, or a doubted copy of it, stands from token `first` on: told by its place."""
    return next(n for n in range(first, len(stream)) if stream[n].locator == token.locator)


def doubted_token(token: Token) -> Token:
    """A token whose number may be no cell's of its row."""
    if token.value is None or token.value.number is None:
        return token
    return replace(token, value=replace(token.value, doubtful=True))


@lru_cache(maxsize=1 << 14)
def label_key(text: str) -> str:
    """The text as labels are compared: no white space, no punctuation, spelt one way."""
    return NOT_KEY.sub("", unicodedata.normalize("NFKC", text)).replace("其它", "其他")


def tokens(document: Document) -> list[Token]:
    """The document as tokens, in reading order.

    In a grid every cell is a token. In a line, words that are no values run together into one label token: white space
    inside labels (``规    章``) means nothing.
    """
    stream: list[Token] = []
    _, starts = document.normalised
    row_number = 0
    breaks_after_cells = cache(partial(_breaks_after_cells, document))
    for block, start in zip(document.blocks, starts, strict=True):
        if isinstance(block, Grid):
            rows = list(block.rows())
            ends = list(map(_end, rows))
            usual = _usual(ends)
            padded, ragged = not block.spans, len(set(ends)) > 1
            for row, end in zip(rows, ends, strict=True):
                row_number += 1
                place = f"table {block.number}, row {row[0].row}, cell "
                short, long = padded and end < usual, end > usual
                merged = _holds_merged(row)
                for n, (text, _, column, _, colspan) in enumerate(row, 1):
                    value, key = _meaning(text)
                    locator = f"{place}{n}"
                    if merged and _is_merged(text, colspan):
                        for m, part in enumerate(text.split()):
                            value = replace(parse_value(part), doubtful=True)
                            stream.append(
                                Token(text, value, row_number, locator, column=column + m)
                            )
                        continue
                    stream.append(
                        Token(
                            text,
                            value,
                            row_number,
                            locator,
                            key,
                            padded,
                            short,
                            long,
                            column,
                            loose=block.tabs,
                            ragged=ragged,
                        )
                    )
        elif block.cell:
            place = f"chars {start}-{start + len(block.text)}"
            value, key = _meaning(block.text)
            stream.append(Token(block.text, value, None, place, key, padded=True))
        else:
            if block.text.lstrip().startswith(OF_DATES):
                _close_date(stream)
            whole = THOUSANDS.fullmatch(block.text) is not None and breaks_after_cells()
            stream.extend(_line_tokens(block.text, start, whole))
    return stream


def _holds_merged(row: tuple[Cell, ...]) -> bool:
    """Whether a row holds cells that were merged: one that spans just as many columns as it holds numbers.

    Where the row's other numbers span columns as well, that is how the table is set.
    """
    if not any(cell[4] > 1 and _is_merged(cell[0], cell[4]) for cell in row):
        return False
    return sum(cell.colspan == 1 and _meaning(cell.text)[0] is not None for cell in row) >= SINGLE


def _is_merged(text: str, colspan: int) -> bool:
    return (
        colspan > 1 and PARTED_NUMBERS.fullmatch(text) is not None and len(text.split()) == colspan
    )


def _breaks_after_cells(document: Document) -> bool:
    """Whether a page sets every cell on a line of its own: then digits parted on one line are one number."""
    return sum(LONE.fullmatch(line) is not None for line in document.lines()) >= MIN_LONE


def _close_date(stream: list[Token]) -> None:
    """Make a number text that the next line makes the day of a date, in parentheses which an earlier line opened.

    The number ended that line; what stands between are the values of the row, where they have a line of their own.
    """
    for n in range(len(stream) - 1, max(0, len(stream) - REACH), -1):
        label = stream[n - 1]
        if label.row is not None or label.padded:
            return
        opened, closed = (sum(map(label.text.count, pair)) for pair in ("（(", "）)"))
        if opened > closed:
            last = stream[n]
            if last.value and last.row is None and not last.padded:
                stream[n] = Token(last.text, None, None, last.locator, label_key(last.text))
            return


def _usual(ends: list[int]) -> int:
    """Of the columns that the rows of a grid end in the one that most do; of several the last."""
    counts = Counter(ends)
    return max(counts, key=lambda end: (counts[end], end))


def _end(row: tuple[Cell, ...]) -> int:
    last = row[-1]
    return last.column + last.colspan - 1


@lru_cache(maxsize=1 << 14)
def _meaning(text: str) -> tuple[Value | None, str]:
    """What a whole cell says, and as which label it is compared if it says nothing."""
    value = _cell_value(text)
    return value, "" if value else label_key(text)


@lru_cache(maxsize=1 << 14)
def _cell_value(text: str) -> Value | None:
    """What a whole cell says. Alone in a cell, one Chinese numeral is a number; 一 may be a dash as well.

    A cell that says what is no number, and stands for one, is a value that cannot be read.
    """
    value = parse_value(text)
    if value.kind != "text":
        return value
    text = text.strip()
    if stands_for_number(text):
        return TEXT
    if not HAN_DIGIT.fullmatch(text):
        return None
    return replace(parse_value(f"{text}件"), doubtful=text == DASH)


def _is_numbering(words: list[re.Match[str]], n: int) -> bool:
    """Whether a number is a label's, apart from it: 2 重复申请, （三）不予公开 1 属于国家秘密, 12 月."""
    if n + 1 == len(words):
        return False
    if words[n + 1][0].startswith(OF_DATES):
        return True
    if not NUMBERING.fullmatch(words[n][0]):
        return False
    before = words[n - 1][0] if n else ""
    follows_parent = before.endswith(("不予公开", "无法提供", "不予处理", "其他处理"))
    if _is_value(words[n + 1][0]) or _is_unread(words, n + 1):
        return False
    return n == 0 or follows_parent


def _is_bullet(words: list[re.Match[str]], n: int) -> bool:
    """Whether a mark begins a line of words, or a cell: - 当面申请数."""
    if (n and words[n - 1][0][0] not in BARS) or n + 1 == len(words):
        return False
    behind = words[n + 1][0]
    return behind[0] not in BARS and not _is_value(behind) and not _is_unread(words, n + 1)


def _is_unread(words: list[re.Match[str]], n: int) -> bool:
    """Whether a word that is no number stands among the numbers of a row, where one should: 3 约5 0."""
    near = words[max(0, n - 1) : n] + words[n + 1 : n + 2]
    return stands_for_number(words[n][0]) and any(_is_value(word[0]) for word in near)


def _is_open(line: str, run: list[re.Match[str]], word: re.Match[str]) -> bool:
    """Whether a word stands in parentheses that the label before it opened: ``行政许可（指 1 月至 12 月的数量）``."""
    if not run:
        return False
    before = line[run[0].start() : word.start()]
    opened, closed = (sum(map(before.count, pair)) for pair in ("（(", "）)"))
    behind = line[word.end() :]
    return opened > closed and ("）" in behind or ")" in behind)


def _numerals_at_end(words: list[re.Match[str]]) -> int:
    """From which word on a line holds nothing but Chinese numerals and other values, at least two: a row of a table.

    One numeral at the end of a line counts as well where it stands behind a label: 行政许可 三.
    """
    first = len(words)
    while first and (HAN_DIGIT.fullmatch(words[first - 1][0]) or _is_value(words[first - 1][0])):
        first -= 1
    enough = len(words) - first >= MIN_NUMERALS or (first == 1 and len(words[0][0]) >= MIN_LABEL)
    return first if enough else len(words)


def _is_value(word: str) -> bool:
    return parse_value(word).kind != "text"


def _line_tokens(line: str, start: int, whole: bool = False) -> list[Token]:
    """The tokens of a line; `whole` says that it is one cell, though white space parts what it holds."""
    text = line.strip()
    if (
        whole or len(text.split(maxsplit=1)) == 1
    ):  # prose, a label, or a cell with a line of its own
        first = start + line.index(text)
        value, key = _meaning(text)
        return [Token(text, value, None, f"chars {first}-{first + len(text)}", key, alone=True)]
    found: list[Token] = []
    run: list[re.Match[str]] = []

    def close() -> None:
        if run:
            first, last = run[0].start(), run[-1].end()
            place = f"chars {start + first}-{start + last}"
            text = line[first:last]
            found.append(Token(text, None, None, place, label_key(text)))
            run.clear()

    barred = line.count("|") + line.count("｜") >= MIN_BARS
    words = list((BARRED if barred else WORD).finditer(line))
    numerals = _numerals_at_end(words)
    bracketed = "（" in line or "(" in line
    for n, word in enumerate(words):
        if barred and word[0][0] in BARS:
            close()
            continue
        value = _cell_value(word[0]) if n >= numerals else None
        value = value or parse_value(word[0])
        if (
            (value.kind == "text" and not _is_unread(words, n))
            or (value.kind == "mark" and _is_bullet(words, n))
            or _is_numbering(words, n)
            or (bracketed and _is_open(line, run, word))
        ):
            run.append(word)
            continue
        close()
        place = f"chars {start + word.start()}-{start + word.end()}"
        found.append(Token(word[0], value, None, place))
    close()
    return found
