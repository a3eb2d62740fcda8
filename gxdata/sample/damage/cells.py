"""Ways into the tables of a draft: to change cells, to take cells and rows out, to cut a table."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from gxdata.sample.damage.model import Draft
from gxdata.sample.damage.truth import FRAMES, padded_row, recoverable, short_row
from gxdata.sample.layout import Block, Heading
from gxdata.sample.tables import Cell, CellRow, TableBlock

OnBlock = Callable[[TableBlock], Iterable[Block]]
OnCell = Callable[[Cell], Cell]


def with_blocks(draft: Draft, blocks: Iterable[Block]) -> Draft:
    """The draft with other blocks on its page."""
    return replace(draft, layout=replace(draft.layout, blocks=tuple(blocks)))


def tables(draft: Draft, frames: Sequence[str] = FRAMES) -> Iterator[TableBlock]:
    """The printed tables of these frames."""
    for block in draft.layout.blocks:
        if isinstance(block, TableBlock) and block.frame in frames:
            yield block


def change_tables(draft: Draft, change: OnBlock, frames: Sequence[str] = FRAMES) -> Draft:
    """The draft with each table of these frames replaced by what `change` makes of it."""

    def changed(block: Block) -> Iterable[Block]:
        chosen = isinstance(block, TableBlock) and block.frame in frames
        return change(block) if chosen and isinstance(block, TableBlock) else (block,)

    return with_blocks(draft, (new for block in draft.layout.blocks for new in changed(block)))


def change_rows(
    draft: Draft,
    change: Callable[[tuple[CellRow, ...]], Iterable[CellRow]],
    frames: Sequence[str] = FRAMES,
) -> Draft:
    """The draft with other rows in the tables of these frames."""
    return change_tables(
        draft, lambda block: (replace(block, rows=tuple(change(block.rows))),), frames
    )


def change_cells(draft: Draft, change: OnCell, frames: Sequence[str] = FRAMES) -> Draft:
    """The draft with every cell of these frames replaced by what `change` makes of it."""
    return change_rows(draft, lambda rows: [tuple(map(change, row)) for row in rows], frames)


def is_value(cell: Cell) -> bool:
    """Whether the cell holds a figure of the form."""
    return cell.part == "value"


def rows_of_values(draft: Draft, frame: str) -> list[list[str]]:
    """The keys of the values in each printed row of a table that has some."""
    keys = ([c.key for c in row if is_value(c)] for b in tables(draft, [frame]) for row in b.rows)
    return [row for row in keys if row]


def holds_any(row: CellRow, keys: Sequence[str]) -> bool:
    """Whether one of these values stands in the row."""
    return any(is_value(c) and c.key in keys for c in row)


def row_code(key: str) -> str:
    """``denied.third_party`` of ``denied.third_party.total``."""
    return key.rpartition(".")[0]


def set_texts(draft: Draft, frame: str, texts: dict[str, str]) -> Draft:
    """Print other text in some cells of values; the truth stays as it is."""
    return change_cells(
        draft,
        lambda c: replace(c, text=texts[c.key]) if is_value(c) and c.key in texts else c,
        [frame],
    )


def drop_values(draft: Draft, frame: str, keys: Iterable[str]) -> Draft:
    """Take cells out of their rows, so that those behind them move up."""
    gone = set(keys)
    rows = rows_of_values(draft, frame)
    truth = draft.truth
    for row in rows:
        if gone.intersection(row):
            left = [key for key in row if key not in gone]
            lost = [key for key in row if key in gone]
            truth = (
                short_row(truth, frame, left, lost)
                if draft.carrier.keeps_row_ends
                else padded_row(truth, frame, row, left)
            )
    draft = change_rows(
        draft,
        lambda rows: [tuple(c for c in row if not (is_value(c) and c.key in gone)) for row in rows],
        [frame],
    )
    return replace(draft, truth=truth)


def blank_values(draft: Draft, frame: str, keys: Iterable[str]) -> Draft:
    """Leave cells empty, which in some carriers means that they leave no trace."""
    keys = list(keys)
    if not draft.carrier.keeps_blanks:
        return drop_values(draft, frame, keys)
    truth = recoverable(draft.truth, frame, keys)
    return replace(set_texts(draft, frame, dict.fromkeys(keys, "")), truth=truth)


def without_row(rows: Sequence[CellRow], at: int) -> list[CellRow]:
    """The rows without one of them, with all cells that hang into it or from it made to fit."""
    hanging = tuple(replace(c, rowspan=c.rowspan - 1) for c in rows[at] if c.rowspan > 1)
    above = [
        tuple(replace(c, rowspan=c.rowspan - 1) if n + c.rowspan > at else c for c in row)
        for n, row in enumerate(rows[:at])
    ]
    below = list(rows[at + 1 :])
    if hanging and below:
        below[0] = (*hanging, *below[0])
    return above + below


def cut(block: TableBlock, at: int, *, parents_again: bool) -> tuple[TableBlock, TableBlock]:
    """The table in two, the second beginning with row `at`.

    Parameters
    ----------
    block
        The whole table.
    at
        The number of rows that stay in the first table.
    parents_again
        Whether the headings that hang over the cut are printed in the second table once more.
    """
    hanging = tuple(
        replace(c, rowspan=n + c.rowspan - at)
        for n, row in enumerate(block.rows[:at])
        for c in row
        if n + c.rowspan > at
    )
    first = [
        tuple(replace(c, rowspan=min(c.rowspan, at - n)) for c in row)
        for n, row in enumerate(block.rows[:at])
    ]
    second = list(block.rows[at:])
    if parents_again:
        second[0] = (*hanging, *second[0])
    return (
        replace(block, rows=tuple(first)),
        replace(block, rows=tuple(second), header_rows=0),
    )


def change_headings(draft: Draft, change: Callable[[int, str], str]) -> Draft:
    """The draft with other headings; `change` gets each one's number, from 0, and its text."""
    blocks, number = list[Block](), 0
    for block in draft.layout.blocks:
        if isinstance(block, Heading):
            block = Heading(change(number, block.text))
            number += 1
        blocks.append(block)
    return with_blocks(draft, blocks)
