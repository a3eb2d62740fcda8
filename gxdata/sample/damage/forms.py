"""Forms in a year that is not theirs, and forms that mix."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from random import Random

from gxdata.sample.damage.cells import change_rows, rows_of_values, without_row
from gxdata.sample.damage.model import Damage, Draft, Family
from gxdata.sample.damage.truth import number_of, set_cells, uncertain, unreadable
from gxdata.sample.sheet import Sheet
from gxdata.sample.tables import Cell, CellRow

_ONE_ROW = "（六）其他处理"


def date_later(sheet: Sheet, rng: Random) -> Sheet:
    """The form of 2019 in a report on a later year."""
    years = rng.randint(2, 4)
    day = sheet.published_on
    # The 29th of February is no day of every year.
    printed = day.replace(year=day.year + years, day=min(day.day, 28))
    return replace(sheet, year=sheet.year + years, published_on=printed)


def merge_other_rows(draft: Draft, _: Random) -> Draft:
    """The form of 2021, but （六）其他处理 is one row as in the form before.

    Its numbers belong to a row that the newer form does not have, so either reading of them
    passes; none may be claimed for the three rows that are not there.
    """
    rows = [r for r in rows_of_values(draft, "applications") if r[0].startswith("other.")]
    keys = [key for row in rows for key in row]
    columns = [key.rpartition(".")[2] for key in rows[0]]
    cells = draft.truth["applications"]
    sums = {
        f"other.{column}": sum(number_of(cells[row[n]]) for row in rows)
        for n, column in enumerate(columns)
    }
    values = [Cell(f"{n:.0f}", part="value", key=key) for key, n in sums.items()]

    def merged(rows: Sequence[CellRow]) -> Iterable[CellRow]:
        at = next(n for n, row in enumerate(rows) if any(c.key in keys for c in row))
        kept = without_row(without_row(rows, at + 2), at + 1)
        label = Cell(_ONE_ROW, colspan=2, part="label", key="other")
        above = [c for c in kept[at] if c.part == "parent" and c.text != _ONE_ROW]
        kept[at] = (*above, label, *values)
        return kept

    draft = change_rows(draft, merged, ["applications"])
    truth = set_cells(unreadable(draft.truth, "applications", keys), "applications", sums)
    return replace(draft, truth=uncertain(truth, "applications", sums))


FORMS: Family = {
    "old_form_later": Damage(
        "后来年份仍用2019年格式", "the 2019 form in a later year", ("D19",),
        on_sheet=date_later, forms=("form-2019",),
    ),
    "one_row_other": Damage(
        "2021年格式而其他处理只有一行", "one row of other outcomes in the 2021 form", ("D19",),
        on_draft=merge_other_rows, forms=("form-2021",),
    ),
}  # fmt: skip
