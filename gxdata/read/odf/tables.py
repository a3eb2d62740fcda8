"""The tables of OpenDocument files: repeated rows and cells written out, spans, and what they cover."""

from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from gxdata.read.odf.text import count
from gxdata.read.ooxml import MAX_COUNT, attribute
from gxdata.read.zipped import broken

GROUPS = frozenset("table-header-rows table-rows table-row-group".split())
COLUMN_GROUPS = frozenset("table-header-columns table-columns table-column-group".split())
HIDDEN = ("collapse", "filter")
# More cells than any report has. Counts of repeated blank cells multiply.
MAX_CELLS = 200_000


class OdfCell(NamedTuple):
    """A cell where it starts, or, with `covered`, a place that one above or before it covers."""

    element: Element
    column: int
    colspan: int
    rowspan: int
    covered: bool


class CellBudget:
    """How many cells a document may still have."""

    def __init__(self) -> None:
        self._left = MAX_CELLS

    def spend(self, cells: int) -> None:
        """Count so many cells.

        Raises
        ------
        ReadError
            If these are more than a report can have.
        """
        self._left -= cells
        if self._left < 0:
            raise broken(
                "the OpenDocument file claims more cells than a report can have. Do not trust it."
            )


def table_rows(table: Element, budget: CellBudget) -> Iterator[list[OdfCell]]:
    """The rows that are shown, each with all its places; those that are empty to the table's end are cut."""
    found: list[tuple[list[OdfCell], int]] = []
    for row in _shown_rows(table):
        found.append((_cells(row, budget), count(row, "number-rows-repeated")))
    while found and not any(map(_is_filled, found[-1][0])):
        found.pop()
    for cells, often in found:
        budget.spend(len(cells) * (often - 1))
        for _ in range(often):
            yield cells


def hidden_columns(table: Element) -> frozenset[int]:
    """The columns that are not shown, from 0."""
    found: set[int] = set()
    at = 0
    for column, shown in _in_groups(table, "table-column", COLUMN_GROUPS):
        after = at + count(column, "number-columns-repeated")
        if not shown:
            found.update(range(at, after))
        at = after
    return frozenset(found)


def _shown_rows(table: Element) -> Iterator[Element]:
    return (row for row, shown in _in_groups(table, "table-row", GROUPS) if shown)


def _in_groups(table: Element, name: str, groups: frozenset[str]) -> Iterator[tuple[Element, bool]]:
    """The rows or columns of a table, groups opened, each with whether it is shown."""
    stack = [(element, True) for element in reversed(table)]
    while stack:
        element, shown = stack.pop()
        if element.tag in groups:
            shown = shown and attribute(element, "display") != "false"
            stack.extend((inner, shown) for inner in reversed(element))
        elif element.tag == name:
            yield element, shown and attribute(element, "visibility") not in HIDDEN


def _cells(row: Element, budget: CellBudget) -> list[OdfCell]:
    found: list[OdfCell] = []
    column = 1
    for element in row:
        name = element.tag
        if name not in ("table-cell", "covered-table-cell"):
            continue
        spans = count(element, "number-columns-spanned"), count(element, "number-rows-spanned")
        often = count(element, "number-columns-repeated")
        if often == MAX_COUNT and not len(element):
            continue  # it fills a sheet to its edge
        for _ in range(often):
            found.append(OdfCell(element, column, *spans, name != "table-cell"))
            column += 1
    budget.spend(len(found))
    return found


def _is_filled(cell: OdfCell) -> bool:
    return len(cell.element) > 0 or cell.covered
