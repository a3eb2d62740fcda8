"""Everything a yearly page says, computed once from the store."""

from dataclasses import dataclass

import pandas as pd

from gxdata.analyse.applications import application_trend, applications_by_report, outcome_totals
from gxdata.analyse.basis import basis, counted, real, real_years
from gxdata.analyse.coverage import name_in_use
from gxdata.analyse.disclosure import disclosure_totals
from gxdata.analyse.indicators import indicator_terms, rates
from gxdata.analyse.older import older_figures
from gxdata.analyse.problems import problem_categories
from gxdata.analyse.quality import doubtful_figures
from gxdata.analyse.reviews import review_totals
from gxdata.analyse.usage_warnings import warnings_for
from gxdata.catalogue.cells import cell_frames
from gxdata.errors import YearError
from gxdata.store import Store

# What the totals of a yearly page are made of.
PAGE_MEASURES = ("disclosure:*.*", "applications:*.*", "reviews:*.*", "problems")


@dataclass(frozen=True, slots=True)
class YearSummary:
    """One year's reports and the measures made of them.

    Attributes
    ----------
    year
        The year reported on.
    everything
        All reports on the year, each once.
    copies
        The worse copies of these: nothing is made of them.
    reports
        The organs' own reports, one an organ: what all totals are made of.
    regions
        Reports that gather a region's figures; shown, never added to the organs'.
    by_report, outcomes, disclosure, reviews, rates, categories, trend
        What the functions of `gxdata.analyse` give for `reports`.
    by_region
        What `applications_by_report` gives for `regions`.
    problems
        The frame `problems` of the year.
    doubtful
        Every reason to doubt a figure, over all reports on the year.
    absent
        Names of organs that reported on their own work in another year of the store and not in this one; those that
        bore another name then are left out.
    failures
        Inputs of the whole store that gave no report (their year is unknown).
    fictional
        Whether any report on the year says of itself that it is invented.
    older
        What reports of earlier forms give, as `older_figures` tells it.
    warnings
        The usage warnings that touch the totals, as `warnings_for` gives them.
    """

    year: int
    everything: pd.DataFrame
    copies: pd.DataFrame
    reports: pd.DataFrame
    regions: pd.DataFrame
    by_report: pd.DataFrame
    by_region: pd.DataFrame
    outcomes: pd.DataFrame
    disclosure: pd.DataFrame
    reviews: pd.DataFrame
    rates: pd.DataFrame
    categories: pd.DataFrame
    trend: pd.DataFrame
    problems: pd.DataFrame
    doubtful: pd.DataFrame
    absent: tuple[str, ...]
    failures: pd.DataFrame
    fictional: bool
    older: pd.DataFrame
    warnings: pd.DataFrame

    @property
    def second(self) -> pd.DataFrame:
        """Reports of organs and regions that have a clearer one on the year, and are no copies of it."""
        taken = pd.concat([self.reports["report_id"], self.regions["report_id"]])
        rows = self.everything[~self.everything["report_id"].isin(taken)]
        return rows[rows["scope"] != "system"]

    @property
    def unused(self) -> pd.DataFrame:
        """Every version of a report that another one is preferred to."""
        return pd.concat([self.second, self.copies])


def summarise(store: Store, year: int) -> YearSummary:
    """Compute a year's summary.

    Raises
    ------
    YearError
        If the store holds no report on `year`.
    """
    stored = real(store.frame("reports"))
    all_reports = counted(stored)
    everything = all_reports[all_reports["year"] == year]
    if everything.empty:
        store.require_year(year)
        raise YearError(
            f"{store.root}: the reports on {year} are fictional, the others are not, and the two are never added. "
            f"Choose one of: {', '.join(map(str, real_years(store)))}; or make a store of the sample alone."
        )
    own = basis(everything)
    regions = basis(everything, "region")
    cells = {name: store.frame(name, year) for name in cell_frames()}
    by_report = applications_by_report(cells["applications"], own)
    problems = store.frame("problems", year)
    return YearSummary(
        year=year,
        everything=everything,
        copies=stored[(stored["year"] == year) & stored["duplicate_of"].notna()],
        reports=own,
        regions=regions,
        by_report=by_report,
        by_region=applications_by_report(cells["applications"], regions),
        outcomes=outcome_totals(by_report),
        disclosure=disclosure_totals(cells["disclosure"], own),
        reviews=review_totals(cells["reviews"], own),
        rates=rates(indicator_terms(cells["applications"], cells["reviews"], own), by=("year",)),
        categories=problem_categories(problems, own),
        trend=application_trend(store.frame("applications"), basis(all_reports), year),
        problems=problems,
        doubtful=doubtful_figures(cells, store.frame("checks", year), everything),
        absent=_absent(all_reports[all_reports["scope"] == "organ"], year),
        failures=store.frame("failures"),
        fictional=bool(everything["fictional"].any()),
        older=older_figures(cells["statistics"], store.frame("figures", year), own),
        warnings=warnings_for(own, measures=PAGE_MEASURES),
    )


def _absent(own: pd.DataFrame, year: int) -> tuple[str, ...]:
    """Those whose report is missed, as `coverage` counts them: each once, by the name it bore last."""
    organs = own.dropna(subset=["agency_id"]).sort_values("year", kind="stable")
    latest = organs.drop_duplicates("agency_id", keep="last")
    here = own.loc[own["year"] == year, "agency_id"]
    named = name_in_use(latest["agency"], pd.Series(year, index=latest.index))
    return tuple(sorted(latest.loc[~latest["agency_id"].isin(here) & named, "agency"]))
