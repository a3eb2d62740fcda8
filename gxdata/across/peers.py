"""Zeros where organs of the same kind have hundreds."""

import numpy as np
import pandas as pd

from gxdata.across.pairs import results
from gxdata.across.year_figures import YearFigures
from gxdata.catalogue import check_rules

RULE = "figures.zero_among_peers"
KIND = ["agency_type", "level", "scope"]


def zeros_among_peers(of_year: YearFigures) -> pd.DataFrame:
    """Every zero of a watched figure against the other organs of its type, level and scope in the year.

    Only zeros are asked, so a report without any has no result here.
    """
    rule = check_rules()[RULE]
    cells = of_year.series(rule.series)
    cells = cells[(cells["status"] == "reported") & cells["value"].notna()]
    rows = cells.merge(of_year.reports[["report_id", *KIND]], on="report_id").dropna(subset=KIND)
    rows = rows.assign(small=rows["value"] < rule.limits["hundreds"])
    peers = rows.groupby(["subject", *KIND], observed=True)
    others = peers["value"].transform("size") - 1
    small = peers["small"].transform("sum") - rows["small"]
    alone = small <= rule.limits["share"] * others
    told = rows.assign(
        outcome=np.select(
            [others < rule.limits["peers"], alone], ["not_assessable", "fail"], "pass"
        ),
        expected=peers["value"].transform("median"),
        found=rows["value"],
        detail="half of " + others.astype(str) + " others have this or more",
    )
    return results(told[told["value"] == 0], RULE)
