"""Columns in another order than the form's, and tables of which nothing says whose they are."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from random import Random

from gxdata.catalogue import table
from gxdata.sample.damage.cells import change_rows, change_tables, is_value
from gxdata.sample.damage.model import Draft, Family, fault
from gxdata.sample.damage.truth import uncertain
from gxdata.sample.damage.values import printed
from gxdata.sample.layout import Block
from gxdata.sample.tables import Cell, CellRow, TableBlock

COLUMNS = tuple(column.code for column in table("applications").blocks[0].columns)
*_, TOTAL = COLUMNS
_FRAME = ("applications",)
_MORE = 3  # By how much the numbers of the other table differ.


def put_totals_first(draft: Draft, _: Random) -> Draft:
    """The column of totals stands before all others, its heading with it."""
    return _reordered(draft, (TOTAL, *COLUMNS))


def swap_columns(draft: Draft, rng: Random) -> Draft:
    """Two columns stand in each other's place, their headings with them."""
    one, other = sorted(rng.sample(range(1, 6), 2))
    order = list(COLUMNS)
    order[one], order[other] = COLUMNS[other], COLUMNS[one]
    return _reordered(draft, order)


def _reordered(draft: Draft, order: Sequence[str]) -> Draft:
    """Values in another order, and headings that share a row; totals that stand first already stay there."""

    def changed(row: CellRow) -> CellRow:
        places = [n for n, cell in enumerate(row) if is_value(cell) or cell.part == "column"]
        if not places:
            return row
        first, behind = places[0], places[-1] + 1
        ahead = (TOTAL,) if _column(row[first]) == TOTAL else ()
        moved = sorted(row[first:behind], key=lambda c: (*ahead, *order).index(_column(c)))
        return (*row[:first], *moved, *row[behind:])

    draft = change_rows(draft, lambda rows: map(changed, rows), _FRAME)
    keys = printed(draft, "applications")
    return replace(draft, truth=uncertain(draft.truth, "applications", keys))


def _column(cell: Cell) -> str:
    """The column of a value, or that a heading names; that over several stays behind the first."""
    return cell.key.rpartition(".")[2] or COLUMNS[0]


def print_anothers(draft: Draft, _: Random) -> Draft:
    """Before table three stands one with other numbers, and nothing says whose."""

    def more(cell: Cell) -> Cell:
        told = (
            is_value(cell)
            and cell.text.isdigit()
            and cell.key.endswith(("natural_person", "total"))
        )
        return replace(cell, text=str(int(cell.text) + _MORE)) if told else cell

    def twice(block: TableBlock) -> Iterable[Block]:
        rows: Sequence[CellRow] = [tuple(map(more, row)) for row in block.rows]
        return (replace(block, rows=tuple(rows)), block)

    draft = change_tables(draft, twice, _FRAME)
    keys = printed(draft, "applications")
    return replace(draft, truth=uncertain(draft.truth, "applications", keys))


COLUMN_ORDER: Family = {
    "totals_first": fault("总计列居首", "totals before their parts", put_totals_first),
    "columns_swapped": fault("两列互换", "two columns swapped, headings too", swap_columns),
    "anothers_table": fault("表三前另有一表", "another's table before table three", print_anothers),
}
