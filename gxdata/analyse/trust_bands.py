"""Trust in bands, and what of a report is better left out of a comparison."""

from collections.abc import Mapping

import pandas as pd

from gxdata.analyse.basis import of_reports
from gxdata.analyse.trust import cell_trust
from gxdata.analyse.usage_warnings import LOW_TRUST
from gxdata.catalogue.trust_bands import trust_bands

BANDS = tuple(band.low for band in trust_bands())
KEYS = ["report_id", "frame"]


def band_of(trust: "pd.Series[float]") -> "pd.Series[float]":
    """The lower end of the band each trust stands in."""
    return trust.map(lambda value: next(low for low in BANDS if value >= low))


def group_trust(
    cells: Mapping[str, pd.DataFrame], checks: pd.DataFrame, reports: pd.DataFrame
) -> pd.DataFrame:
    """The trust of every group of cells in the statutory tables of some reports.

    Parameters
    ----------
    cells
        The frames of the tables by name.
    checks
        The frame `checks`.
    reports
        The reports wanted.

    Returns
    -------
    pandas.DataFrame
        What `cell_trust` gives, with `frame`, `agency` and `year`; lowest trust first.
    """
    own = of_reports(checks, reports)
    parts = [
        cell_trust(name, of_reports(frame, reports), own).assign(frame=name)
        for name, frame in cells.items()
    ]
    none = pd.DataFrame(
        columns=["report_id", "group", "cells", "doubtful", "failed", "trust", "frame"]
    )
    found = pd.concat(parts or [none], ignore_index=True).merge(
        reports[["report_id", "agency", "year"]], on="report_id"
    )
    return found.sort_values(
        ["trust", "year", "agency", "frame", "group"], kind="stable", ignore_index=True
    )


def bands(reports: pd.DataFrame, groups: pd.DataFrame) -> pd.DataFrame:
    """How many reports, groups of cells and cells stand in each band of trust.

    Parameters
    ----------
    reports
        Rows of `reports`.
    groups
        What `group_trust` gives for them.

    Returns
    -------
    pandas.DataFrame
        Columns `band` (its lower end), `reports`, `groups` and `cells`, highest first; every band has its row.
    """
    by_report = band_of(reports["trust"]).value_counts()
    of_group = band_of(groups["trust"])
    found = pd.DataFrame({"band": BANDS}).set_index("band")
    found["reports"] = by_report
    found["groups"] = of_group.value_counts()
    found["cells"] = groups.groupby(of_group)["cells"].sum()
    return found.fillna(0).astype("int64").reset_index()


def better_left_out(groups: pd.DataFrame, doubtful: pd.DataFrame) -> pd.DataFrame:
    """Which rows of whose tables are better left out of a comparison, until their evidence was looked at.

    Parameters
    ----------
    groups
        What `group_trust` gives.
    doubtful
        What `doubtful_figures` gives for the same reports.

    Returns
    -------
    pandas.DataFrame
        One row a report and table that has groups below the trust at which the usage warning speaks, or that breaks a
        rule without one group to blame (a column's sum, where each row's own comes out): `report_id`, `frame`,
        `agency`, `groups` (their codes, as a tuple; empty for the whole table) and `trust` (the lowest; missing where
        no group is to blame). Lowest first.
    """
    every = groups.groupby(KEYS)["group"].size()
    rows = []
    for key, low in groups[groups["trust"] < LOW_TRUST].groupby(KEYS, sort=False):
        named = tuple(low["group"]) if len(low) < every[key] else ()
        rows.append((*key, low["agency"].iloc[0], named, low["trust"].min()))
    known = {row[:2] for row in rows}
    for row in doubtful[doubtful["severity"] == "error"].itertuples():
        key = (row.report_id, row.reason.partition(".")[0])
        if key in every.index and key not in known:
            rows.append((*key, row.agency, (), float("nan")))
            known.add(key)
    found = pd.DataFrame(rows, columns=[*KEYS, "agency", "groups", "trust"])
    return found.sort_values(["trust", "agency"], kind="stable", ignore_index=True)
