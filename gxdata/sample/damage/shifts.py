"""Tables whose numbers moved a cell to the left, with empty cells behind them: nothing is short."""

from dataclasses import replace
from random import Random

from gxdata.sample.damage.cells import rows_of_values, set_texts
from gxdata.sample.damage.model import Damage, Draft, Family, OnDraft, keeps_grid
from gxdata.sample.damage.truth import padded_row
from gxdata.sample.damage.values import printed


def shift_table(frame: str) -> OnDraft:
    """A damage that takes the same cell out of every row of a table, and ends each in an empty one."""

    def shifted(draft: Draft, rng: Random) -> Draft:
        rows = rows_of_values(draft, frame)
        width = max(map(len, rows), default=0)
        if width < 2:
            return draft
        at = rng.randrange(width - 1)
        for row in rows:
            if len(row) == width:
                draft = _shift(draft, frame, row, at)
        return draft

    return shifted


def _shift(draft: Draft, frame: str, row: list[str], at: int) -> Draft:
    texts = [printed(draft, frame)[key] for key in row]
    left = [key for key in row if key != row[at]]
    moved = dict(zip(row, [*texts[:at], *texts[at + 1 :], ""], strict=True))
    truth = padded_row(draft.truth, frame, row, left)
    return replace(set_texts(draft, frame, moved), truth=truth)


SHIFTS: Family = {
    "table_shifted": Damage(
        "表三整体左移一格", "table three moved up by a cell, its totals blank",
        on_draft=shift_table("applications"), carriers=keeps_grid,
    ),
    "reviews_shifted": Damage(
        "表四左移一格", "table four moved up by a cell",
        on_draft=shift_table("reviews"), carriers=keeps_grid,
    ),
}  # fmt: skip
