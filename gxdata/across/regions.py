"""What a region states against what its organs state together (D4)."""

import numpy as np
import pandas as pd

from gxdata.across.pairs import results
from gxdata.across.year_figures import YearFigures
from gxdata.catalogue import check_rules

RULE = "region.at_least_organs"
GOVERNMENTS = ("gov_people", "gov_office")
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
# The levels whose organs a region of each level gathers, as far as every region of it does.
GATHERED = {
    "province": ("province",),
    "prefecture": ("prefecture",),
    "county": ("county", "township"),
}


def regions(of_year: YearFigures) -> pd.DataFrame:
    """Each region's figure against the sum over its organs in the store: it may be more, never less."""
    parts = [
        _level(of_year, name, level) for name in check_rules()[RULE].series for level in GATHERED
    ]
    return results(pd.concat(parts, ignore_index=True), RULE)


def _level(of_year: YearFigures, name: str, level: str) -> pd.DataFrame:
    reports = of_year.reports.fillna(dict.fromkeys(PLACE, ""))
    rows = of_year.series(name).merge(reports, on="report_id")
    whole = (
        (rows["scope"] == "region")
        & (rows["level"] == level)
        & rows["agency_type"].isin(GOVERNMENTS)
        & (rows["province"] != "")
    )
    part = (
        (rows["scope"] == "organ")
        & rows["level"].isin(GATHERED[level])
        & ~rows["agency_type"].isin(VERTICAL)
        & rows["sole"]
        & (rows["status"] == "reported")
    )
    sums = rows[part].groupby(PLACE, as_index=False)["value"].agg(organs="size", together="sum")
    told = rows[whole].merge(sums, on=PLACE)
    doubtful = told["status"] != "reported"
    less = told["value"] < told["together"]
    outcome = np.select(
        [told["value"].isna(), less & doubtful, less, told["value"] == 0],
        ["not_assessable", "uncertain", "fail", "vacuous"],
        "pass",
    )
    return told.assign(
        subject=name,
        outcome=outcome,
        expected=told["together"],
        found=told["value"],
        detail="the sum over " + told["organs"].astype(str) + " organs in the store",
    )
