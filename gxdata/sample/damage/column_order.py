"""Columns in another order than the form's, and tables of which nothing says whose they are."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from random import Random

from gxdata.sample.damage.cells import change_rows, change_tables, is_value
from gxdata.sample.damage.model import Draft, Family, fault
from gxdata.sample.damage.truth import uncertain
from gxdata.sample.damage.values import printed
from gxdata.sample.layout import Block
from gxdata.sample.tables import Cell, CellRow, TableBlock

_FRAME = ("applications",)
_MORE = 3  # By how much the numbers of the other table differ.


def put_totals_first(draft: Draft, _: Random) -> Draft:
    """The column of totals stands before all others, its heading with it."""
    return _reordered(draft, lambda cells: [*cells[-1:], *cells[:-1]], ("natural_person", "total"))


def swap_columns(draft: Draft, rng: Random) -> Draft:
    """Two columns stand in each other's place, their headings with them."""
    one, other = sorted(rng.sample(range(1, 6), 2))

    def swapped(cells: list[Cell]) -> list[Cell]:
        at = {one: other, other: one}
        return [cells[at.get(n, n)] for n in range(len(cells))]

    columns = ("natural_person", "business", "research", "nonprofit", "legal_service", "other_org")
    return _reordered(draft, swapped, (columns[one], columns[other]))


def _reordered(
    draft: Draft, change: Callable[[list[Cell]], list[Cell]], heads: tuple[str, str]
) -> Draft:
    """Values in another order, and two headings in each other's place where they share a row."""

    def changed(row: CellRow) -> CellRow:
        values = [cell for cell in row if is_value(cell)]
        first = next((n for n, cell in enumerate(row) if is_value(cell)), 0)
        if len(values) > 2:
            return (*row[:first], *change(values), *row[first + len(values) :])
        at = {cell.key: n for n, cell in enumerate(row) if cell.part == "column"}
        if not set(heads) <= set(at):
            return row
        cells = list(row)
        one, other = (at[head] for head in heads)
        cells[one], cells[other] = row[other], row[one]
        return tuple(cells)

    draft = change_rows(draft, lambda rows: map(changed, rows), _FRAME)
    keys = printed(draft, "applications")
    return replace(draft, truth=uncertain(draft.truth, "applications", keys))


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
