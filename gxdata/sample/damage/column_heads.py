"""Rows of headings that are missing, stand over the wrong rows, or hold numbers (D16)."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from random import Random

from gxdata.sample.damage.cells import change_rows, change_tables, row_code, rows_of_values, tables
from gxdata.sample.damage.model import Draft, Family, fault
from gxdata.sample.damage.truth import uncertain
from gxdata.sample.damage.values import printed
from gxdata.sample.tables import Cell, CellRow

_BOTH = ("applications", "disclosure")


def drop_headings(draft: Draft, _: Random) -> Draft:
    """Tables two and three without the rows that name their columns."""

    def headless(rows: Sequence[CellRow]) -> Iterable[CellRow]:
        return [row for row in rows if not any(c.part in ("column", "corner") for c in row)]

    blank = [row for row in rows_of_values(draft, "disclosure") if len(row) > 1]
    draft = change_rows(draft, headless, _BOTH)
    # What a PDF breaks as headings are a table's first rows: now there are none.
    draft = change_tables(draft, lambda block: (replace(block, header_rows=0),), _BOTH)
    truth = uncertain(draft.truth, "disclosure", [key for row in blank for key in row])
    return replace(draft, truth=truth)


def mix_up_headings(draft: Draft, _: Random) -> Draft:
    """The block of 行政许可 stands under the headings of the block above it."""
    rows = next(tables(draft, ["disclosure"])).rows
    heads = [n for n, row in enumerate(rows) if any(c.part == "column" for c in row)]
    if not heads:
        return draft
    wrong = tuple(replace(c, colspan=1) for c in rows[heads[0]])
    block = ("licensing", "other_services")
    keys = [key for key in printed(draft, "disclosure") if row_code(key) in block]
    draft = change_rows(
        draft,
        lambda rows: [wrong if n == heads[1] else row for n, row in enumerate(rows)],
        ["disclosure"],
    )
    return replace(draft, truth=uncertain(draft.truth, "disclosure", keys))


def fill_headings(draft: Draft, _: Random) -> Draft:
    """Zeros stand where the headings of the block of 行政事业性收费 belong, on one row with them."""

    rows = next(tables(draft, ["disclosure"])).rows
    at = next(n for n, row in enumerate(rows) if any(c.key == "fees" for c in row))
    if rows[at - 1][0].part != "corner":
        return draft

    def run_together(rows: Sequence[CellRow]) -> Iterable[CellRow]:
        zeros = (Cell("0"), Cell("0"), Cell("0"))
        joined = (*rows[at - 2], *rows[at - 1][:1], *zeros, *rows[at])
        return [*rows[: at - 2], tuple(replace(c, colspan=1) for c in joined), *rows[at + 1 :]]

    keys = [key for key in printed(draft, "disclosure") if key.startswith("fees.")]
    draft = change_rows(draft, run_together, ["disclosure"])
    return replace(draft, truth=uncertain(draft.truth, "disclosure", keys))


COLUMN_HEADS: Family = {
    "headings_missing": fault("缺表头行", "no rows of headings", drop_headings, "D16"),
    "headings_mixed_up": fault("表头错行", "headings of another block", mix_up_headings, "D16"),
    "headings_filled": fault("表头填了数字", "zeros for headings", fill_headings, "D16"),
}
