"""The statutory tables cell by cell, as the forms print them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from gxdata.catalogue import Block as FormBlock
from gxdata.catalogue import Column, Row, Table
from gxdata.sample.sheet import Sheet

OUTCOMES = "三、本年度办理结果"
_YUAN_IN_WAN = 10_000


Part = Literal["", "corner", "block", "column", "parent", "label", "value"]


@dataclass(frozen=True, slots=True)
class Cell:
    """One printed cell.

    Attributes
    ----------
    text
        What is printed in it.
    rowspan, colspan
        How far it reaches down and to the right.
    part
        What it is in its table: `block` heads the rows of an article of the Regulation, `parent`
        a group of rows or columns.
    key
        The code of the row that a label names or of the column that a heading names; of a value
        both, as ``row.column``. No carrier prints it.
    """

    text: str
    rowspan: int = 1
    colspan: int = 1
    part: Part = ""
    key: str = ""


CellRow = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A printed table. The first `header_rows` rows are headings; `width` counts its columns."""

    frame: str
    rows: tuple[CellRow, ...]
    width: int
    header_rows: int = 0


def table_block(sheet: Sheet, table: Table) -> TableBlock:
    """One table of the sheet's form, filled in with the sheet's numbers."""
    return _PRINTERS[table.frame](sheet, table)


def cell_text(sheet: Sheet, frame: str, key: str) -> str:
    """What stands in a cell: the mark that hides its number, or the number as forms print it."""
    if (frame, key) in sheet.marks:
        return sheet.marks[frame, key]
    number = sheet.cells(frame)[key]
    if key == "procurement.amount" and number:
        # The 2019 form prints no unit over this column, so careful organs write one down.
        return f"{round(number * _YUAN_IN_WAN)}元" if sheet.money_in_yuan else f"{number:.10g}万元"
    return f"{number:.10g}"


def _values(sheet: Sheet, table: Table, row: Row, block: FormBlock) -> list[Cell]:
    keys = (f"{row.code}.{column.code}" for column in block.columns)
    return [Cell(cell_text(sheet, table.frame, key), part="value", key=key) for key in keys]


def _label(row: Row, *, colspan: int = 1) -> Cell:
    return Cell(row.label, colspan=colspan, part="label", key=row.code)


def _heading(column: Column, *, rowspan: int = 1) -> Cell:
    return Cell(column.label, rowspan=rowspan, part="column", key=column.code)


def _disclosure(sheet: Sheet, table: Table) -> TableBlock:
    width = 1 + max(len(block.columns) for block in table.blocks)
    rows: list[CellRow] = []
    for block in table.blocks:
        rows.append((Cell(block.heading or "", colspan=width, part="block"),))
        corner = Cell("信息内容", part="corner")
        rows.append(_stretched([corner, *map(_heading, block.columns)], width))
        for row in block.rows:
            rows.append(_stretched([_label(row), *_values(sheet, table, row, block)], width))
    return TableBlock(table.frame, tuple(rows), width)


def _stretched(cells: list[Cell], width: int) -> CellRow:
    """The row with its last cell drawn out to the table's width."""
    return (*cells[:-1], replace(cells[-1], colspan=1 + width - len(cells)))


def _applications(sheet: Sheet, table: Table) -> TableBlock:
    block = table.blocks[0]
    rows = [*_applications_head(table), *_applications_body(sheet, table)]
    return TableBlock(table.frame, tuple(rows), 3 + len(block.columns), header_rows=3)


def _applications_head(table: Table) -> list[CellRow]:
    natural, *legal, total = table.blocks[0].columns
    return [
        (
            Cell(table.corner, rowspan=3, colspan=3, part="corner"),
            Cell("申请人情况", colspan=2 + len(legal), part="parent"),
        ),
        (
            _heading(natural, rowspan=2),
            Cell("法人或其他组织", colspan=len(legal), part="parent"),
            _heading(total, rowspan=2),
        ),
        tuple(map(_heading, legal)),
    ]


def _applications_body(sheet: Sheet, table: Table) -> Iterator[CellRow]:
    """The rows with their numbers; those from （一） to （七） stand beside 三、本年度办理结果."""
    block = table.blocks[0]
    rows = [row for row, _ in table.rows(sheet.form)]
    first = next(n for n, row in enumerate(rows) if row.parent == OUTCOMES)
    last = len(rows) - 1
    for row in rows[:first]:
        yield (_label(row, colspan=3), *_values(sheet, table, row, block))
    left = [Cell(OUTCOMES, rowspan=last - first, part="parent")]
    for parent, group in groupby(rows[first:last], key=_group_heading):
        members = list(group)
        beside = [Cell(parent, rowspan=len(members), part="parent")] if parent else []
        for row in members:
            label = _label(row, colspan=1 if parent else 2)
            yield (*left, *beside, label, *_values(sheet, table, row, block))
            left, beside = [], []
    yield (_label(rows[last], colspan=3), *_values(sheet, table, rows[last], block))


def _group_heading(row: Row) -> str | None:
    """The heading between 三 and the row, such as （三）不予公开, if there is one."""
    return None if row.parent == OUTCOMES else row.parent


def _reviews(sheet: Sheet, table: Table) -> TableBlock:
    block = table.blocks[0]
    results = block.columns
    review, *suits = block.rows
    number = len(results)
    head: list[CellRow] = [
        (
            _label(review, colspan=number),
            Cell(suits[0].parent or "", colspan=number * len(suits), part="parent"),
        ),
        (
            *(_heading(column, rowspan=2) for column in results),
            *(_label(suit, colspan=number) for suit in suits),
        ),
        tuple(_heading(column) for _ in suits for column in results),
    ]
    values = tuple(cell for row in block.rows for cell in _values(sheet, table, row, block))
    return TableBlock(table.frame, (*head, values), len(values), header_rows=len(head))


_PRINTERS: dict[str, Callable[[Sheet, Table], TableBlock]] = {
    "disclosure": _disclosure,
    "applications": _applications,
    "reviews": _reviews,
}
