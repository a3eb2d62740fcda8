"""Stocks that follow from year to year: documents in force (C1), items managed (C2)."""

import pandas as pd

from gxdata.across.pairs import outcomes, paired, results
from gxdata.across.year_figures import YearFigures

RULE = "disclosure.stock"
DOCUMENTS = ("rules", "normative_documents")
ITEMS = ("licensing", "other_services", "penalties", "coercion", "fees")


def stock(before: YearFigures, after: YearFigures) -> pd.DataFrame:
    """What is in force, and how many items there are, against what the year before leaves to expect.

    Parameters
    ----------
    before, after
        Two years running. Stocks of different forms are not comparable, and have no cell in common.
    """
    pairs = paired(before, after)
    parts = [_documents(pairs, before, after, item) for item in DOCUMENTS]
    parts += [_items(pairs, before, after, item) for item in ITEMS]
    rows = pd.concat(parts, ignore_index=True)
    wrong = rows["expected"] != rows["found"]
    return results(rows.assign(outcome=outcomes(rows, wrong, rows["empty"])), RULE)


def _documents(
    pairs: pd.DataFrame, before: YearFigures, after: YearFigures, item: str
) -> pd.DataFrame:
    """In force now = in force before + issued - repealed."""
    rows = _joined(pairs, before, "last_id", f"{item}.in_force", "stood")
    for measure in ("issued", "repealed", "in_force"):
        rows = _joined(rows, after, "report_id", f"{item}.{measure}", measure)
    expected = rows["stood"] + rows["issued"] - rows["repealed"]
    found = rows["in_force"]
    # A report that fills nothing into the stock says nothing of how it moved.
    return _told(rows, item, expected, found, ["stood", "issued", "repealed", "in_force"])


def _items(pairs: pd.DataFrame, before: YearFigures, after: YearFigures, item: str) -> pd.DataFrame:
    """Items of last year = those of the year before and its change."""
    rows = _joined(pairs, before, "last_id", f"{item}.prior_items", "stood")
    rows = _joined(rows, before, "last_id", f"{item}.change", "change")
    rows = _joined(rows, after, "report_id", f"{item}.prior_items", "prior")
    expected = rows["stood"] + rows["change"]
    return _told(rows, item, expected, rows["prior"], ["stood", "change", "prior"])


def _joined(
    rows: pd.DataFrame, of_year: YearFigures, key: str, cell: str, name: str
) -> pd.DataFrame:
    """`rows` with one cell of their reports more: its number as `name`, its status as ``status_name``."""
    found = of_year.series(f"disclosure:{cell}")[["report_id", "value", "status"]]
    found = found.set_axis([key, name, f"status_{name}"], axis="columns")
    return rows.merge(found, on=key)


def _told(
    rows: pd.DataFrame, item: str, expected: pd.Series, found: pd.Series, used: list[str]
) -> pd.DataFrame:
    statuses = rows[[f"status_{name}" for name in used]]
    return pd.DataFrame(
        {
            "report_id": rows["report_id"],
            "subject": item,
            "expected": expected,
            "found": found,
            "doubtful": (statuses != "reported").any(axis=1),
            "empty": (rows[used] == 0).all(axis=1),
            "detail": "against report " + rows["last_id"],
        }
    )
