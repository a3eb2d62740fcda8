"""Rows and columns that lost cells, gained some, or stand where they do not belong."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from random import Random

from gxdata.sample.damage.cells import (
    blank_values,
    change_rows,
    drop_values,
    holds_any,
    is_value,
    rows_of_values,
    set_texts,
    without_row,
)
from gxdata.sample.damage.model import Damage, Draft, Family, OnDraft, fault, keeps_grid
from gxdata.sample.damage.truth import FRAMES, number_of, recoverable, uncertain
from gxdata.sample.damage.values import printed
from gxdata.sample.tables import Cell, CellRow


def leave_totals_blank(draft: Draft, _: Random) -> Draft:
    """The column of totals is empty.

    Where blanks leave no trace, every row has six numbers. Some row whose last number is less than
    the others together shows that the last is no total, and the headings tell the rest.
    """
    rows = rows_of_values(draft, "applications")
    before = draft.truth["applications"]
    parts = [[number_of(before[key]) for key in row if not key.endswith(".total")] for row in rows]
    totals = [key for row in rows for key in row if key.endswith(".total")]
    draft = blank_values(draft, "applications", totals)
    if any(row and row[-1] < sum(row[:-1]) for row in parts):
        now = draft.truth["applications"]
        known = {key: before[key] if value is not None else None for key, value in now.items()}
        draft = replace(draft, truth={**draft.truth, "applications": known})
    return draft


def leave_parts_blank(draft: Draft, rng: Random) -> Draft:
    """Two rows have their total and nothing else."""
    rows = rows_of_values(draft, "applications")
    parts = [k for row in rng.sample(rows, min(2, len(rows))) for k in row if ".total" not in k]
    return blank_values(draft, "applications", parts)


def leave_zeros_blank(draft: Draft, _: Random) -> Draft:
    """Every zero of every table is an empty cell."""
    for frame in FRAMES:
        draft = blank_values(draft, frame, _zeros(draft, frame))
    return draft


def drop_zeros(draft: Draft, _: Random) -> Draft:
    """In table three the cells of zeros are gone, and those behind them have moved up."""
    return drop_values(draft, "applications", _zeros(draft, "applications"))


def collapse_row(draft: Draft, rng: Random) -> Draft:
    """One row of table three has lost the cells of its zeros."""
    zeros = set(_zeros(draft, "applications"))
    rows = [r for r in rows_of_values(draft, "applications") if 0 < len(zeros & set(r)) < 7]
    if not rows:
        return draft
    return drop_values(draft, "applications", zeros & set(rng.choice(rows)))


def _zeros(draft: Draft, frame: str) -> list[str]:
    return [key for key, text in printed(draft, frame).items() if text == "0"]


def _any_row(draft: Draft, frame: str, rng: Random) -> list[str]:
    """The keys of the values of some row; none where another damage left no row with any."""
    rows = rows_of_values(draft, frame)
    return rng.choice(rows) if rows else []


def delete_cell(frame: str) -> OnDraft:
    """A damage that takes one cell out of a table, so that those behind it move up."""

    def deleted(draft: Draft, rng: Random) -> Draft:
        keys = _any_row(draft, frame, rng)
        return drop_values(draft, frame, [rng.choice(keys)]) if keys else draft

    return deleted


def shift_row(draft: Draft, rng: Random) -> Draft:
    """One row of table three has lost a cell and ends in an empty one, as if it had no total."""
    truth = draft.truth["applications"]
    rows = [r for r in rows_of_values(draft, "applications") if len(r) > 1]
    rows = [r for r in rows if number_of(truth[r[-1]])]
    if not rows:
        return draft
    keys = rng.choice(rows)
    texts = [printed(draft, "applications")[key] for key in keys]
    at = rng.randrange(len(keys) - 1)
    shifted = dict(zip(keys, [*texts[:at], *texts[at + 1 :], ""], strict=True))
    # A number that stands where it belongs by chance may be read there.
    lost = [] if texts[at] == texts[at + 1] else [keys[at]]
    known = uncertain(draft.truth, "applications", [key for key in keys if key not in lost])
    draft = set_texts(draft, "applications", shifted)
    return replace(draft, truth=recoverable(known, "applications", lost))


def add_cell(draft: Draft, rng: Random) -> Draft:
    """A cell too many in one row of table three: nobody can tell which."""
    keys = _any_row(draft, "applications", rng)
    if not keys:
        return draft
    at, text = rng.choice(keys), rng.choice(("0", "1", printed(draft, "applications")[keys[0]]))

    def grown(row: CellRow) -> CellRow:
        cells = list[Cell]()
        for cell in row:
            # It has the part of no value: what stands in it is a number of no cell of the form.
            cells += [Cell(text), cell] if cell.key == at and is_value(cell) else [cell]
        return tuple(cells)

    draft = change_rows(draft, lambda rows: map(grown, rows), ["applications"])
    return replace(draft, truth=uncertain(draft.truth, "applications", keys))


def lose_column(draft: Draft, rng: Random, *, heading_too: bool) -> Draft:
    """A column of table three is gone, with its heading or without."""
    columns = sorted({key.rpartition(".")[2] for key in printed(draft, "applications")} - {"total"})
    if not columns:
        return draft
    lost = rng.choice(columns)
    keys = [k for k in printed(draft, "applications") if k.endswith(f".{lost}")]
    before = draft.truth
    draft = drop_values(draft, "applications", keys)
    if not heading_too:
        return draft

    def narrowed(row: CellRow) -> CellRow:
        kept = tuple(c for c in row if not (c.part == "column" and c.key == lost))
        # A heading over several columns reaches over one less, unless the lost one stood beside it.
        over = len(kept) == len(row)
        return tuple(
            replace(c, colspan=c.colspan - 1) if over and _heads_columns(c) else c for c in kept
        )

    draft = change_rows(draft, lambda rows: map(narrowed, rows), ["applications"])
    return replace(draft, truth=recoverable(before, "applications", keys))


def _heads_columns(cell: Cell) -> bool:
    return cell.part == "parent" and cell.colspan > 1


def delete_row(draft: Draft, rng: Random) -> Draft:
    """A row of table three is missing, label and all."""
    keys = _any_row(draft, "applications", rng)
    if not keys:
        return draft

    def shorter(rows: Sequence[CellRow]) -> Iterable[CellRow]:
        return without_row(rows, next(n for n, row in enumerate(rows) if holds_any(row, keys)))

    draft = change_rows(draft, shorter, ["applications"])
    return replace(draft, truth=recoverable(draft.truth, "applications", keys))


def swap_rows(draft: Draft, rng: Random) -> Draft:
    """Two rows of table three have changed places, labels and all."""

    def swapped(rows: Sequence[CellRow]) -> Iterable[CellRow]:
        result = list(rows)
        at = rng.choice([n for n in range(len(rows) - 1) if _alike(rows[n], rows[n + 1])])
        for one, other in ((at, at + 1), (at + 1, at)):
            parents = tuple(c for c in rows[one] if c.part == "parent")
            result[one] = (*parents, *(c for c in rows[other] if c.part != "parent"))
        return result

    return change_rows(draft, swapped, ["applications"])


def _alike(row: CellRow, below: CellRow) -> bool:
    labels = [[c.colspan for c in r if c.part == "label"] for r in (row, below)]
    return labels[0] == labels[1] == [1] and not any(c.part == "parent" for c in below)


ROWS: Family = {
    "blanks_dropped": fault("零格丢失，各行收缩", "cells of zeros lost", drop_zeros, "D13"),
    "row_collapsed": fault("一行丢失零格", "one row lost its zeros", collapse_row, "D13"),
    "blank_but_total": fault(
        "两行只填总计", "two rows with a total only", leave_parts_blank, "D14"
    ),
    "totals_blank": fault("总计列全空", "all totals blank", leave_totals_blank, "D33"),
    "zeros_blank": fault("零处留空", "blanks for zeros", leave_zeros_blank, "D33"),
    "row_deleted": fault("缺一行", "one row deleted", delete_row),
    "rows_swapped": fault("两行互换", "two rows swapped", swap_rows),
    "cell_deleted": fault("表三缺一格", "a cell lost in table three", delete_cell("applications")),
    "disclosure_cell_deleted": fault(
        "表二缺一格", "a cell lost in table two", delete_cell("disclosure")
    ),
    "reviews_cell_deleted": fault(
        "表四缺一格", "a cell lost in table four", delete_cell("reviews")
    ),
    "row_shifted": Damage(
        "一行左移一格", "a row moved up by a cell", on_draft=shift_row, carriers=keeps_grid
    ),
    "cell_added": fault("多一格", "a cell too many", add_cell),
    "column_lost": fault(
        "缺一列", "a column lost, heading and all", partial(lose_column, heading_too=True)
    ),
    "column_of_values_lost": fault(
        "缺一列数字", "a column lost but for its heading", partial(lose_column, heading_too=False)
    ),
}
