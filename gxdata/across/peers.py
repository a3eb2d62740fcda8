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
    parts = [_series(of_year, name) for name in check_rules()[RULE].series]
    return results(pd.concat(parts, ignore_index=True), RULE)


def _series(of_year: YearFigures, name: str) -> pd.DataFrame:
    limits = check_rules()[RULE].limits
    cells = of_year.series(name)
    cells = cells[(cells["status"] == "reported") & cells["value"].notna()]
    rows = cells.merge(of_year.reports[["report_id", *KIND]], on="report_id").dropna(subset=KIND)
    rows = rows.assign(small=rows["value"] < limits["hundreds"])
    kind = rows.groupby(KIND, observed=True)
    others = kind["value"].transform("size") - 1
    small = kind["small"].transform("sum") - rows["small"]
    usual = kind["value"].transform("median")
    alone = small <= limits["share"] * others
    outcome = np.select([others < limits["peers"], alone], ["not_assessable", "fail"], "pass")
    detail = "half of " + others.astype(str) + " others have this or more"
    told = rows.assign(
        subject=name, outcome=outcome, expected=usual, found=rows["value"], detail=detail
    )
    return told[told["value"] == 0]
