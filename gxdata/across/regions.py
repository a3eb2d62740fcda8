"""What a region states against what its organs state together (D4)."""

import numpy as np
import pandas as pd

from gxdata.across.pairs import results
from gxdata.across.year_figures import YearFigures
from gxdata.catalogue import check_rules
from gxdata.catalogue.organs import GOVERNMENTS

RULE = "region.at_least_organs"
# Whose superiors sit elsewhere: a region's report leaves them out.
VERTICAL = (
    "tax",
    "customs",
    "vertical_other",
    "state_council_dept",
    "xpcc",
    "dispatched_branch",
    "utility",
)
PLACE = ["province", "city", "county"]
# The level of the region that gathers the organs of a level, as far as every region of it does.
GATHERED_BY = {
    "province": "province",
    "prefecture": "prefecture",
    "county": "county",
    "township": "county",
}


def regions(of_year: YearFigures) -> pd.DataFrame:
    """Each region's figure against the sum over its organs in the store: it may be more, never less."""
    reports = of_year.reports.fillna(dict.fromkeys(PLACE, ""))
    rows = of_year.series(check_rules()[RULE].series).merge(reports, on="report_id")
    told = _of_regions(rows).merge(_sums_of_organs(rows), on=["subject", "level", *PLACE])
    doubtful = told["status"] != "reported"
    less = told["value"] < told["together"]
    outcome = np.select(
        [told["value"].isna(), less & doubtful, less, told["value"] == 0],
        ["not_assessable", "uncertain", "fail", "vacuous"],
        "pass",
    )
    detail = "the sum over " + told["organs"].astype(str) + " organs in the store"
    told = told.assign(
        outcome=outcome, expected=told["together"], found=told["value"], detail=detail
    )
    return results(told, RULE)


def _of_regions(rows: pd.DataFrame) -> pd.DataFrame:
    return rows[
        (rows["scope"] == "region")
        & rows["level"].isin(set(GATHERED_BY.values()))
        & rows["agency_type"].isin(GOVERNMENTS)
        & (rows["province"] != "")
    ]


def _sums_of_organs(rows: pd.DataFrame) -> pd.DataFrame:
    """What the organs of each region state `together`, how many `organs` they are, and the region's `level`."""
    parts = rows[
        (rows["scope"] == "organ")
        & ~rows["agency_type"].isin(VERTICAL)
        & rows["sole"]
        & (rows["status"] == "reported")
    ]
    gathered = parts.assign(level=parts["level"].map(GATHERED_BY)).dropna(subset="level")
    by_region = gathered.groupby(["subject", "level", *PLACE], as_index=False)
    return by_region["value"].agg(organs="size", together="sum")
