"""Tables 二 in which every cell is named by its item and its measure, in a layout that is not the form's."""

import re
from functools import cache, lru_cache

from gxdata import catalogue
from gxdata.catalogue import Table
from gxdata.extract.tables.labels import NUMERALS, core
from gxdata.extract.tables.layouts.matrix import Matrix, Part, moved, word
from gxdata.extract.tables.layouts.named_cells import Found, Named, Places, cells_by_name
from gxdata.extract.tables.span_blanks import is_blank
from gxdata.extract.tables.tokens import OVER_LABELS, Token, label_key

FORMS = ("form-2021", "form-2019")
# A label that both forms have, and a table in any layout.
SIGN = "行政强制"
OF_THIS_YEAR = re.compile("^(?:本年度?|当年)")
# What may follow a label: the unit that its numbers are in.
UNIT = re.compile("(?<=数)(?:量)?(?:单位)?[件项条]$|量$|(?<=金额)(?:单位)?万?元$")


def disclosure_in_blocks(matrix: Matrix, year: int, rows: int) -> Part | None:
    """Such a table of a grid as the form has it: block by block, each with its headings, in rows behind `rows`.

    Of columns named after years those of `year` count.
    """
    if not any(SIGN in key for key in matrix.keys):
        return None
    for form in FORMS:
        table = catalogue.form(form).table("disclosure")
        if table is None:
            continue
        words = _words(form, year)
        places = cells_by_name(matrix, words.named, _cells(table))
        if places and not _is_forms_own(matrix.tokens, places, table):
            first, stop = _extent(matrix, words)
            return Part(first, stop, _in_blocks(places, table, rows))
    return None


class _Words:
    """What the words of a form's table 二 say in one year's report."""

    def __init__(self, table: Table, year: int) -> None:
        self.items, self.measures = _items(table), _measures(table)
        self._year = re.compile(f"^{year}年度?(?=.)")
        self.named = lru_cache(maxsize=1 << 10)(self._named)

    def _named(self, key: str) -> Named:
        """What a word says: an item, a measure, or both in one."""
        key = key.lstrip(NUMERALS) if key[:1] in NUMERALS and not self._year.match(key) else key
        if key in self.items:
            return Named(self.items[key])
        measure = self._measure(key)
        if measure:
            return Named(None, measure)
        for words, item in self.items.items():
            if key.startswith(words) and (measure := self._measure(key.removeprefix(words))):
                return Named(item, measure)
        return Named()

    def _measure(self, key: str) -> str | None:
        return self.measures.get(_bare(self._year.sub("", key)))


@lru_cache(maxsize=100)
def _words(form: str, year: int) -> _Words:
    """Reports come in years: what a word says is worked out once for all."""
    table = catalogue.form(form).table("disclosure")
    assert table is not None
    return _Words(table, year)


def _bare(key: str) -> str:
    return UNIT.sub("", OF_THIS_YEAR.sub("", key))


@cache
def _cells(table: Table) -> set[tuple[str, str]]:
    return {
        (row.code, c.code) for block in table.blocks for row in block.rows for c in block.columns
    }


@cache
def _items(table: Table) -> dict[str, str]:
    rows = [row for block in table.blocks for row in block.rows]
    return {label_key(core(text)): row.code for row in rows for text in row.wordings}


@cache
def _measures(table: Table) -> dict[str, str]:
    columns = [column for block in table.blocks for column in block.columns]
    return {_bare(label_key(text)): c.code for c in columns for text in c.wordings}


def _is_forms_own(own: list[Token], places: Places, table: Table) -> bool:
    """Whether each item has its cells in a row of its own, below their headings, and no others beside them."""
    items = [[places[row.code, c.code] for c in b.columns] for b in table.blocks for row in b.rows]
    cells = [cell.token.locator for item in items for cell in item]
    rows = [item[0].token.row for item in items]
    within = [t for t in own if t.value and t.row in rows]
    printed = [t.locator for t in within if not is_blank(t) or t.locator in cells]
    beside = any(
        cell.token.row != row for item, row in zip(items, rows, strict=True) for cell in item
    )
    headed = any(cell.heading.row in rows for item in items for cell in item)
    return not (beside or headed or len(set(rows)) < len(rows)) and printed == cells


def _extent(matrix: Matrix, words: _Words) -> tuple[int, int]:
    """Where the table's own rows begin and end in the stream."""
    own = matrix.tokens
    said = {t.row or 0 for t in own if t.key and words.named(t.key) != Named()}
    inside = [n for n, token in enumerate(own) if min(said) <= (token.row or 0) <= max(said)]
    return matrix.first + inside[0], matrix.first + inside[-1] + 1


def _in_blocks(places: Places, table: Table, rows: int) -> list[Token]:
    found: list[Token] = []
    for block in table.blocks:
        own = [[places[row.code, column.code] for column in block.columns] for row in block.rows]
        place = own[0][0].token.locator
        rows += 1
        if block.heading:
            found.append(word(block.heading, rows, place, 1))
        rows += 1
        found.append(word(OVER_LABELS, rows, place, 1))
        found += [
            _heading(cell, column.label, rows, n)
            for n, (cell, column) in enumerate(zip(own[0], block.columns, strict=True), 2)
        ]
        for row, cells in zip(block.rows, own, strict=True):
            rows += 1
            found.append(word(row.label, rows, place, 1))
            found += [moved(cell.token, rows, n) for n, cell in enumerate(cells, 2)]
    return found


def _heading(cell: Found, label: str, row: int, column: int) -> Token:
    """A heading of the form, with what it prints as its unit."""
    unit = re.search(r"[（(].*[）)]\s*$", cell.heading.text)
    text = core(label).partition("（")[0] + (unit[0] if unit else "")
    return word(text, row, cell.heading.locator, column)
