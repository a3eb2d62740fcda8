"""The headings of groups of rows (三、本年度办理结果, （三）不予公开): absent, repeated, glued."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from random import Random

from gxdata.sample.damage.cells import change_cells, change_rows
from gxdata.sample.damage.model import Damage, Draft, Family
from gxdata.sample.tables import Cell, CellRow

_FRAMES = ("applications",)


def empty_parents(draft: Draft, _: Random) -> Draft:
    """The headings of groups are empty cells."""
    return change_cells(draft, lambda c: replace(c, text="") if _is_group(c) else c, _FRAMES)


def repeat_parents(draft: Draft, _: Random) -> Draft:
    """Each row has the headings of its groups before its label."""
    return change_rows(draft, lambda rows: _with_parents(rows, _side_by_side), _FRAMES)


def glue_parents(draft: Draft, _: Random) -> Draft:
    """Each row has the headings of its groups in one cell with its label."""
    return change_rows(draft, lambda rows: _with_parents(rows, _in_one_cell), _FRAMES)


def _is_group(cell: Cell) -> bool:
    # The headings of groups of rows hang down; those of groups of columns reach to the right.
    return cell.part == "parent" and cell.colspan == 1


def _side_by_side(parents: list[Cell], label: Cell) -> list[Cell]:
    return [*(replace(p, rowspan=1) for p in parents), label]


def _in_one_cell(parents: list[Cell], label: Cell) -> list[Cell]:
    return [replace(label, text="".join(p.text for p in (*parents, label)), colspan=3)]


def _with_parents(
    rows: Sequence[CellRow], put: Callable[[list[Cell], Cell], list[Cell]]
) -> Iterable[CellRow]:
    hanging: list[tuple[int, Cell]] = []
    for at, row in enumerate(rows):
        hanging = [(end, cell) for end, cell in hanging if end > at]
        hanging += [(at + cell.rowspan, cell) for cell in row if _is_group(cell)]
        labels = [cell for cell in row if cell.part == "label"]
        if not labels:
            yield row
            continue
        others = (c for c in row if c.part != "label" and not _is_group(c))
        yield (*put([cell for _, cell in hanging], labels[0]), *others)


PARENTS: Family = {
    "parent_absent": Damage(
        "缺上级标签", "headings of groups absent", ("D12",), on_draft=empty_parents
    ),
    "parent_repeated": Damage(
        "上级标签逐行重复", "headings of groups repeated", ("D12",), on_draft=repeat_parents
    ),
    "parent_glued": Damage(
        "上级标签与行标签相连", "headings of groups glued", ("D12",), on_draft=glue_parents
    ),
}
