"""How far the reports on a year can be relied on: what is there, what contradicts itself, what was set right."""

from dataclasses import dataclass

import pandas as pd

from gxdata.analyse.basis import counted, of_reports, real
from gxdata.analyse.corrections import corrections_of
from gxdata.analyse.coverage import ORGAN, coverage
from gxdata.analyse.quality import doubtful_figures
from gxdata.analyse.selection import of_region
from gxdata.analyse.trust_bands import group_trust
from gxdata.analyse.usage_warnings import warnings_for
from gxdata.catalogue import code_list
from gxdata.catalogue.cells import cell_frames
from gxdata.errors import NothingError
from gxdata.store import Store

OUTCOMES = ("pass", "fail", "uncertain", "not_assessable", "vacuous")


@dataclass(frozen=True, slots=True)
class DataQuality:
    """What has to be known of the reports on a year before their figures are used.

    Attributes
    ----------
    year
        The year reported on.
    reports
        The reports looked at, each once.
    copies
        The worse copies of these: nothing is made of them.
    grid
        The rows of `coverage` of the year: of the organs that ever reported, and of reports whose organ is not known.
    failures
        The frame `failures` of the whole store: most cannot be placed in a year or a region.
    checks
        The results of the rules on the reports.
    statuses
        How many cells of each table stand in each status: `frame`, `status` and `cells`.
    groups
        The trust of every group of cells, as `group_trust` gives it.
    doubtful
        Every reason to doubt a figure, as `doubtful_figures` gives it.
    warnings
        The usage warnings that touch the reports, as `warnings_for` gives them.
    corrections
        The corrections of the reports, as `corrections_of` gives them.
    fictional
        Whether any of the reports says of itself that it is invented.
    """

    year: int
    reports: pd.DataFrame
    copies: pd.DataFrame
    grid: pd.DataFrame
    failures: pd.DataFrame
    checks: pd.DataFrame
    statuses: pd.DataFrame
    groups: pd.DataFrame
    doubtful: pd.DataFrame
    warnings: pd.DataFrame
    corrections: pd.DataFrame
    fictional: bool


def data_quality(store: Store, year: int, region: str = "", scope: str = "") -> DataQuality:
    """Look at the quality of the reports on a year.

    Parameters
    ----------
    store
        The store.
    year
        Year of report.
    region
        As in `selected`; all if empty.
    scope
        ``organ``, ``region`` or ``system``; all if empty.

    Raises
    ------
    YearError
        If the store has no report on the year.
    NothingError
        If no report on the year is of the scope and from the region, or several regions go by its name.
    """
    store.require_year(year)
    stored = real(store.frame("reports"))
    if scope:
        stored = stored[stored["scope"] == scope]
    if region:
        stored = stored[of_region(stored, region)]
    of_year = stored[stored["year"] == year]
    if of_year.empty:
        asked = ", ".join(part for part in (region, scope) if part) or store.root
        raise NothingError(f"{asked}: no such report on {year}. Choose another year or region.")
    reports = counted(of_year)
    checks = of_reports(store.frame("checks", year), reports)
    cells = {name: of_reports(store.frame(name, year), reports) for name in cell_frames()}
    cells = {name: frame for name, frame in cells.items() if len(frame)}
    return DataQuality(
        year=year,
        reports=reports,
        copies=of_year[of_year["duplicate_of"].notna()],
        grid=_of_organs(coverage(store), stored, year),
        failures=store.frame("failures"),
        checks=checks,
        statuses=_statuses(cells),
        groups=group_trust(cells, checks, reports),
        doubtful=doubtful_figures(cells, checks, reports),
        warnings=warnings_for(reports),
        corrections=corrections_of(store.frame("corrections"), reports),
        fictional=bool(reports["fictional"].any()),
    )


def _of_organs(grid: pd.DataFrame, stored: pd.DataFrame, year: int) -> pd.DataFrame:
    """The rows of the grid of the year: those of the organs of these reports, and of reports without an organ."""
    organs = pd.MultiIndex.from_frame(stored.dropna(subset=["agency_id"])[ORGAN])
    known = pd.MultiIndex.from_frame(grid[ORGAN]).isin(organs) & grid["agency_id"].notna()
    nameless = grid["agency_id"].isna() & grid["report_id"].isin(stored["report_id"])
    of_year = (grid["year"] == year).fillna(False)
    return grid[(known | nameless) & of_year].reset_index(drop=True)


def _statuses(cells: dict[str, pd.DataFrame]) -> pd.DataFrame:
    counts = [
        (name, status, int((frame["status"] == status).sum()))
        for name, frame in cells.items()
        for status in code_list("status")
    ]
    return pd.DataFrame(counts, columns=["frame", "status", "cells"])


def rule_outcomes(quality: DataQuality) -> pd.DataFrame:
    """How often each rule was asked, and with what outcome.

    Returns
    -------
    pandas.DataFrame
        One row a rule that was asked, those that fail in most reports first: `rule`, a column each outcome of checks,
        `assessed` and `failing` (reports in which it could be asked, and in which it fails).
    """
    counts = pd.crosstab(quality.checks["rule"], quality.checks["outcome"])
    counts = counts.reindex(columns=list(OUTCOMES), fill_value=0).rename_axis(columns=None)
    for name, outcomes in (("assessed", ("pass", "fail", "uncertain")), ("failing", ("fail",))):
        rows = quality.checks[quality.checks["outcome"].isin(outcomes)]
        reports = rows.groupby("rule")["report_id"].nunique()
        counts[name] = reports.reindex(counts.index, fill_value=0).astype("int64")
    return counts.reset_index().sort_values(
        ["failing", "fail", "rule"], ascending=[False, False, True], ignore_index=True
    )


def breakdown(quality: DataQuality) -> pd.DataFrame:
    """How many reports there are of each form, carrier, level and scope.

    Returns
    -------
    pandas.DataFrame
        Columns `by` (the column of `reports`), `code` and `reports`, most first within each.
    """
    parts = [
        quality.reports[column].value_counts().rename_axis("code").reset_index(name="reports").assign(by=column)
        for column in ("form", "media_type", "level", "scope")
    ]  # fmt: skip
    return pd.concat(parts, ignore_index=True)[["by", "code", "reports"]]


def repairs_made(quality: DataQuality) -> pd.DataFrame:
    """In how many reports the text was repaired in each way: `repair` and `reports`, most first."""
    counts = quality.reports["repairs"].explode().dropna().value_counts()
    return counts.rename_axis("repair").reset_index(name="reports")
