"""Every carrier as one stream of tokens: label text, or a value."""

import re
from collections import Counter
from collections.abc import Set
from dataclasses import replace
from functools import cache, lru_cache, partial

from gxdata.extract.tables.lone_numbers import has_lone_numbers, may_be_one_number
from gxdata.extract.tables.tokens import Token, label_key
from gxdata.extract.tables.values import TEXT, WORDS, Value, parse_value, stands_for_number
from gxdata.extract.tables.words import (
    BARS,
    HAN_DIGIT,
    OF_DATES,
    Words,
    has_bars,
    holds_bars,
    opened_more,
    parted,
)
from gxdata.read.document import Cell, Document, Grid, Line

DASH = "一"
# So many tokens at most stand between the two parts of a date that is broken over lines: a row's values and its unit.
REACH = 20
# Numbers of cells that were merged; so many others of their row must not be.
PARTED_NUMBERS = re.compile(r"\s*\d{1,6}(?:\s+\d{1,6})+\s*")
SINGLE = 2
# How a line begins whose label has its number at the end of the line above, and such a number: 三 | 、本年度办理结果.
# The mark of a label that stands upright beside the rows is parted from theirs: 、 （二）部分公开.
NUMBER_ABOVE = re.compile(r"\s*[、.．](?=[^\s\d])")
LABEL_NUMBER = re.compile(r"[一二三四五六七八九十]|[1-9]\d?")


def tokens(document: Document, without: Set[int] = frozenset()) -> list[Token]:
    """The document as tokens, in reading order; `without` are blocks that give none.

    In a grid every cell is a token. In a line, words that are no values run together into one label token: white space
    inside labels (``规    章``) means nothing.
    """
    stream: list[Token] = []
    _, starts = document.normalised
    rows = 0  # of the grids so far
    breaks_after_cells = cache(partial(has_lone_numbers, document))
    barred = any(holds_bars(line.text) for line in document.blocks if isinstance(line, Line))
    for n, (block, start) in enumerate(zip(document.blocks, starts, strict=True)):
        if n in without:
            continue
        if isinstance(block, Grid):
            found = _grid_tokens(block, rows + 1)
            if found[0].text.startswith(OF_DATES):
                _close_date(stream)
            stream += found
            rows = found[-1].row or rows
        elif block.cell:
            place = f"chars {start}-{start + len(block.text)}"
            value, key = _meaning(block.text)
            stream.append(Token(block.text, value, None, place, key, padded=True))
        else:
            if block.text.lstrip().startswith(OF_DATES):
                _close_date(stream)
            elif NUMBER_ABOVE.match(block.text):
                _close_numbering(stream)
            whole = may_be_one_number(document.blocks, n) and breaks_after_cells()
            bars = barred and has_bars(block.text)
            stream.extend(_line_tokens(block.text, start, whole, bars))
    return stream


def _grid_tokens(grid: Grid, first: int) -> list[Token]:
    """The cells of a grid, whose rows are counted from `first` on."""
    rows = list(grid.rows())
    ends = list(map(_end, rows))
    usual = _usual(ends)
    padded, loose, ragged = not grid.spans, grid.tabs, len(set(ends)) > 1
    found: list[Token] = []
    for number, (row, end) in enumerate(zip(rows, ends, strict=True), first):
        place = f"table {grid.number}, row {row[0].row}, cell "
        short, long = padded and end < usual, end > usual
        for n, (text, _, column, _, colspan) in enumerate(row, 1):
            at = f"{place}{n}"
            if colspan > 1 and _is_merged(text, colspan) and _holds_single(row):
                found += _parted(text, number, at, column)
                continue
            value, key = _meaning(text)
            # By position, which takes half the time: a report has hundreds of cells.
            found.append(
                Token(
                    text, value, number, at, key, padded, short, long, column, False, loose, ragged
                )
            )
    return found


def _parted(text: str, row: int, locator: str, column: int) -> list[Token]:
    """The numbers of a cell that was merged, each in its column."""
    values = [replace(parse_value(part), doubtful=True) for part in text.split()]
    return [Token(text, v, row, locator, column=n) for n, v in enumerate(values, column)]


def _holds_single(row: tuple[Cell, ...]) -> bool:
    """Whether numbers of a row have columns of their own; where all span several, that is how the table is set."""
    return sum(cell.colspan == 1 and _meaning(cell.text)[0] is not None for cell in row) >= SINGLE


def _is_merged(text: str, colspan: int) -> bool:
    """Whether a cell may have been merged from several: it spans just as many columns as it holds numbers."""
    return PARTED_NUMBERS.fullmatch(text) is not None and len(text.split()) == colspan


def _close_date(stream: list[Token]) -> None:
    """Make a number text that the next line makes the day of a date, in parentheses which an earlier line opened.

    The number ended that line; what stands between are the values of the row, where they have a line of their own.
    """
    for n in range(len(stream) - 1, max(0, len(stream) - REACH), -1):
        label = stream[n - 1]
        if label.row is not None or label.padded:
            return
        if opened_more(label.text) > 0:
            last = stream[n]
            if last.value and last.row is None and not last.padded:
                stream[n] = Token(last.text, None, None, last.locator, label_key(last.text))
            return


def _close_numbering(stream: list[Token]) -> None:
    """Make the last number text that the next line makes the number of a label."""
    last = stream[-1] if stream else None
    if last and last.value and last.row is None and LABEL_NUMBER.fullmatch(last.text):
        stream[-1] = Token(last.text, None, None, last.locator, label_key(last.text))


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


def _cell_value(text: str) -> Value | None:
    """What a whole cell says. Alone in a cell, one Chinese numeral is a number; 一 may be a dash as well.

    A cell that says what is no number, and stands for one, is a value that cannot be read.
    """
    if WORDS.match(text):
        return None
    value = parse_value(text)
    if value.kind != "text":
        return value
    text = text.strip()
    if stands_for_number(text):
        return TEXT
    if not HAN_DIGIT.fullmatch(text):
        return None
    return replace(parse_value(f"{text}件"), doubtful=text == DASH)


def _is_open(line: str, run: list[re.Match[str]], word: re.Match[str]) -> bool:
    """Whether a word stands in parentheses that the label before it opened: ``行政许可（指 1 月至 12 月的数量）``."""
    if not run:
        return False
    before = line[run[0].start() : word.start()]
    behind = line[word.end() :]
    return opened_more(before) > 0 and ("）" in behind or ")" in behind)


def _lone_token(text: str, start: int) -> Token:
    """The one token of a line: prose, a label, or a cell with a line of its own."""
    value, key = _meaning(text)
    place = f"chars {start}-{start + len(text)}"
    return Token(text, value, None, place, key, False, False, False, 0, True)


def _line_tokens(line: str, start: int, whole: bool, barred: bool) -> list[Token]:
    """The tokens of a line.

    `whole` says that it is one cell, though white space parts what it holds, and `barred` that bars part its cells.
    """
    text = line.strip()
    if whole or (len(text.split(maxsplit=1)) == 1 and not barred):
        return [_lone_token(text, start + line.index(text))]
    found: list[Token] = []
    run: list[re.Match[str]] = []  # the words of a label, as far as it is read
    matches = parted(line, barred=barred)
    words = Words([match[0] for match in matches])
    numerals = words.numerals_at_end()
    bracketed = "（" in line or "(" in line
    for n, (match, word) in enumerate(zip(matches, words.texts, strict=True)):
        bar = barred and word[0] in BARS
        value = (_cell_value(word) if n >= numerals else None) or parse_value(word)
        if not bar and (words.is_of_label(n, value) or (bracketed and _is_open(line, run, match))):
            run.append(match)
            continue
        found += _label_tokens(line, start, run)
        run = []
        if not bar:
            place = f"chars {start + match.start()}-{start + match.end()}"
            found.append(Token(word, value, None, place))
    found += _label_tokens(line, start, run)
    for token in found[:1]:
        token.begins = True
    return found


def _label_tokens(line: str, start: int, words: list[re.Match[str]]) -> list[Token]:
    """The one token of the words of a label that stand together in a line, where there are any."""
    if not words:
        return []
    first, last = words[0].start(), words[-1].end()
    text = line[first:last]
    return [Token(text, None, None, f"chars {start + first}-{start + last}", label_key(text))]
