"""Rows and columns of XLSX sheets that are hidden, or of no size: no reader of the sheet sees what they hold."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from gxdata.read.excel.parts import WorkbookParts
from gxdata.read.excel.sheet import Merges, Sheet

ROW = re.compile(rb"<(?:\w+:)?row\b([^>]*)>")
COLUMN = re.compile(rb"<(?:\w+:)?col\b([^>]*)>")
NUMBER = re.compile(rb"""\b(r|min|max)\s*=\s*["'](\d{1,7})["']""")
HIDDEN = re.compile(
    rb"""\bhidden\s*=\s*["'](?:1|true)["']|\s(?:width|ht)\s*=\s*["']0(?:\.0{1,9})?["']"""
)
# A sheet has no more columns, and none that a person made has so many ranges of them.
MAX_COLUMNS, MAX_RANGES = 16_384, 1_000


class Hidden(NamedTuple):
    """The hidden rows and columns of a sheet, from 0."""

    rows: frozenset[int]
    columns: frozenset[int]


def hidden_parts(book: WorkbookParts) -> dict[str, Hidden]:
    """The hidden rows and columns of each sheet of a workbook, by the sheet's name; sheets without any are left out."""
    return {
        sheet: Hidden(frozenset(_rows(data)), frozenset(_columns(data)))
        for sheet, data in book.sheets
        if HIDDEN.search(data)
    }


def _rows(data: bytes) -> Iterator[int]:
    last = 0
    for match in ROW.finditer(data):
        last = int(dict(NUMBER.findall(match[1])).get(b"r", last + 1))
        if HIDDEN.search(match[1]):
            yield last - 1


def _columns(data: bytes) -> Iterator[int]:
    for match in islice(COLUMN.finditer(data), MAX_RANGES):
        numbers = {name: int(number) for name, number in NUMBER.findall(match[1])}
        if HIDDEN.search(match[1]) and b"min" in numbers:
            last = min(numbers.get(b"max", numbers[b"min"]), MAX_COLUMNS)
            yield from range(numbers[b"min"] - 1, last)


def without_hidden(texts: list[list[str]], merges: Merges, hidden: Hidden) -> Sheet:
    """The cells and merged ranges of a sheet without its hidden rows and columns.

    What a merged range holds is seen as long as any part of the range is.
    """
    rows = [n for n in range(len(texts)) if n not in hidden.rows]
    columns = [n for n in range(max(map(len, texts), default=0)) if n not in hidden.columns]
    row_at = {n: at for at, n in enumerate(rows)}
    column_at = {n: at for at, n in enumerate(columns)}
    kept = [[texts[n][m] if m < len(texts[n]) else "" for m in columns] for n in rows]
    left: Merges = {}
    for (top, first), (down, across) in merges.items():
        down_at = [row_at[n] for n in range(top, top + down) if n in row_at]
        across_at = [column_at[n] for n in range(first, first + across) if n in column_at]
        if down_at and across_at:
            kept[down_at[0]][across_at[0]] = texts[top][first]
            left[down_at[0], across_at[0]] = (len(down_at), len(across_at))
    return kept, left
