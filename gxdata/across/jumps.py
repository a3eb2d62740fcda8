"""Figures that leap from one year to the next."""

import numpy as np
import pandas as pd

from gxdata.across.pairs import outcomes, results, side_by_side
from gxdata.across.year_figures import YearFigures
from gxdata.catalogue import check_rules

RULE = "figures.jump"


def jumps(pairs: pd.DataFrame, before: YearFigures, after: YearFigures) -> pd.DataFrame:
    """Each watched figure against that of the year before; below the floor a number is taken for the floor.

    Parameters
    ----------
    pairs
        The reports to hold against one another (`gxdata.across.pairs.paired`).
    before, after
        Two years running.
    """
    rule = check_rules()[RULE]
    watched = (*rule.series, *rule.money)
    rows = side_by_side(pairs, before.series(watched), after.series(watched))
    money = rows["subject"].isin(rule.money)
    factor = np.where(money, rule.limits["money_factor"], rule.limits["factor"])
    floor = np.where(money, rule.limits["money_floor"], rule.limits["floor"])
    both = rows[["expected", "found"]]
    wrong = both.max(axis=1) >= factor * np.maximum(both.min(axis=1), floor)
    empty = (both == 0).all(axis=1)
    detail = "against report " + rows["last_id"]
    return results(rows.assign(outcome=outcomes(rows, wrong, empty), detail=detail), RULE)
