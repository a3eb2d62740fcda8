"""Figures that leap from one year to the next."""

import pandas as pd

from gxdata.across.pairs import outcomes, paired, results, side_by_side
from gxdata.across.year_figures import YearFigures
from gxdata.catalogue import check_rules

RULE = "figures.jump"


def jumps(before: YearFigures, after: YearFigures) -> pd.DataFrame:
    """Each watched figure against that of the year before; below the floor a number is taken for the floor.

    Parameters
    ----------
    before, after
        Two years running.
    """
    rule = check_rules()[RULE]
    pairs = paired(before, after)
    counts = [_series(pairs, before, after, name, "factor", "floor") for name in rule.series]
    money = [_series(pairs, before, after, n, "money_factor", "money_floor") for n in rule.money]
    return results(pd.concat([*counts, *money], ignore_index=True), RULE)


def _series(
    pairs: pd.DataFrame, before: YearFigures, after: YearFigures, name: str, factor: str, floor: str
) -> pd.DataFrame:
    limits = check_rules()[RULE].limits
    last, this = (year.series(name).assign(subject=name) for year in (before, after))
    rows = side_by_side(pairs, last, this)
    both = rows[["expected", "found"]]
    wrong = both.max(axis=1) >= limits[factor] * both.min(axis=1).clip(lower=limits[floor])
    empty = (both == 0).all(axis=1)
    return rows.assign(
        outcome=outcomes(rows, wrong, empty), detail="against report " + rows["last_id"]
    )
