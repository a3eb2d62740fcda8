"""Stocks that follow from year to year: documents in force (C1), items managed (C2)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from gxdata.across.pairs import outcomes, results
from gxdata.across.year_figures import YearFigures

RULE = "disclosure.stock"


@dataclass(frozen=True, slots=True)
class Stock:
    """What is the same in two years, for some items: measures of `before` and `after` add up to `found`.

    `before` and `after` hold the measures by the sign that they count with, `found` is a measure of the year after.
    """

    items: tuple[str, ...]
    before: Mapping[str, int]
    after: Mapping[str, int]
    found: str

    @property
    def terms(self) -> int:
        """How many measures add up."""
        return len(self.before) + len(self.after)


STOCKS = (
    # In force now = in force before + issued - repealed.
    Stock(("rules", "normative_documents"), {"in_force": 1}, {"issued": 1, "repealed": -1}, "in_force"),
    # Items of last year = those of the year before and its change.
    Stock(
        ("licensing", "other_services", "penalties", "coercion", "fees"),
        {"prior_items": 1, "change": 1}, {}, "prior_items",
    ),
)  # fmt: skip


def stock(pairs: pd.DataFrame, before: YearFigures, after: YearFigures) -> pd.DataFrame:
    """What is in force, and how many items there are, against what the year before leaves to expect.

    Parameters
    ----------
    pairs
        The reports to hold against one another (`gxdata.across.pairs.paired`).
    before, after
        Two years running. Stocks of different forms are not comparable, and have no cell in common.
    """
    rows = pd.concat([_told(pairs, before, after, kind) for kind in STOCKS], ignore_index=True)
    wrong = rows["expected"] != rows["found"]
    return results(rows.assign(outcome=outcomes(rows, wrong, rows["empty"])), RULE)


def _told(
    pairs: pd.DataFrame, before: YearFigures, after: YearFigures, kind: Stock
) -> pd.DataFrame:
    """What a stock is and ought to be, of each report and item that has every cell of it.

    A report that fills nothing into the stock says nothing of how it moved: its row is `empty`.
    """
    last = pairs[["report_id", "last_id"]]
    added = [
        last.merge(
            _cells(before, kind.items, kind.before).rename(columns={"report_id": "last_id"}),
            on="last_id",
        ),
        last.merge(_cells(after, kind.items, kind.after), on="report_id"),
    ]
    keys = ["report_id", "last_id", "subject"]
    terms = pd.concat(added, ignore_index=True).groupby(keys, sort=False)
    sums = terms.agg(
        terms=("value", "size"),
        known=("value", "count"),
        expected=("signed", "sum"),
        doubtful=("doubtful", "any"),
        empty=("zero", "all"),
    ).reset_index()
    stands = _cells(after, kind.items, {kind.found: 1})
    rows = sums[sums["terms"] == kind.terms].merge(
        stands, on=["report_id", "subject"], suffixes=("", "_found")
    )
    return pd.DataFrame(
        {
            "report_id": rows["report_id"],
            "subject": rows["subject"],
            "expected": rows["expected"].where(rows["known"] == kind.terms),
            "found": rows["value"],
            "doubtful": rows["doubtful"] | rows["doubtful_found"],
            "empty": rows["empty"] & rows["zero"],
            "detail": "against report " + rows["last_id"],
        }
    )


def _cells(of_year: YearFigures, items: Iterable[str], measures: Mapping[str, int]) -> pd.DataFrame:
    """The cells of some measures with their item as `subject`, and their numbers as they count (`signed`)."""
    terms = {f"disclosure:{item}.{name}": (item, name) for item in items for name in measures}
    cells = of_year.series(terms)
    signs = cells["subject"].map({series: measures[name] for series, (_, name) in terms.items()})
    return cells.assign(
        subject=cells["subject"].map({series: item for series, (item, _) in terms.items()}),
        signed=cells["value"] * signs.astype("float64"),
        doubtful=cells["status"] != "reported",
        zero=cells["value"] == 0,
    )
