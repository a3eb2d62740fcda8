"""Formulas of XLSX sheets that no program has computed.

Programs that write sheets without computing them leave a formula no value, or 0. That is no number of the report.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from gxdata.read.excel.parts import KIND, WorkbookParts
from gxdata.read.excel.places import Place, place
from gxdata.read.excel.sums import Cells, Sums, moved
from gxdata.read.ooxml import attribute, child
from gxdata.read.zipped import parse_xml

FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
DEFAULTS = ("", "0", "0.0")


class _Sheet(NamedTuple):
    """The cells of a sheet, and what its formulas are said to give."""

    cells: Cells
    given: dict[Place, str]


def uncomputed(book: WorkbookParts) -> dict[str, frozenset[Place]]:
    """The formulas of each sheet whose value may be a mere default, by the sheet's name.

    A sum of cells that are there tells by itself. Of any other formula a 0 counts only where another of the workbook
    was computed.
    """
    if not any(FORMULA.search(data) for _, data in book.sheets):
        return {}
    sheets = {name: _sheet(data) for name, data in book.sheets if data}
    sums = Sums({name: sheet.cells for name, sheet in sheets.items()})
    is_computed = any(v not in DEFAULTS for sheet in sheets.values() for v in sheet.given.values())

    def is_default(name: str, at: Place, given: str) -> bool:
        if given not in DEFAULTS:
            return False
        total = sums.total(name, at)
        return total != 0 if total is not None else not is_computed

    found = {
        name: frozenset(at for at, given in sheet.given.items() if is_default(name, at, given))
        for name, sheet in sheets.items()
    }
    return {name: places for name, places in found.items() if places}


def _sheet(data: bytes) -> _Sheet:
    cells, given = Cells({}, set(), {}), dict[Place, str]()
    shared: dict[str, tuple[str, Place]] = {}
    for at, kind, value, formula in _cells(data):
        if formula is not None:
            given[at] = value
            group, text = formula
            if group and text:
                shared[group] = (text, at)
            elif group in shared:
                text = moved(shared[group][0], shared[group][1], at)
            cells.formulas[at] = text
        elif kind in ("", "n") and value:
            try:
                cells.numbers[at] = float(value)
            except ValueError:
                cells.words.add(at)
        elif value or kind == "inlineStr":
            cells.words.add(at)
    return _Sheet(cells, given)


def _cells(data: bytes) -> Iterator[tuple[Place, str, str, tuple[str, str] | None]]:
    """Each cell: its place, kind and value, and its formula with the group that shares it."""
    for cell in parse_xml(data, KIND).iter():
        at = place(attribute(cell, "r")) if cell.tag == "c" else None
        if at is None:
            continue
        value, formula = child(cell, "v"), child(cell, "f")
        text = (value.text or "").strip() if value is not None else ""
        told = None if formula is None else (attribute(formula, "si") or "", formula.text or "")
        yield at, attribute(cell, "t") or "", text, told
