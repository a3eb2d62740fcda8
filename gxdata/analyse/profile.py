"""One organ over all its years."""

from dataclasses import dataclass

import pandas as pd

from gxdata.analyse.applications import applications_by_report
from gxdata.analyse.basis import basis, counted, of_reports, real
from gxdata.analyse.flow import application_flow
from gxdata.analyse.indicators import indicator_terms, rates
from gxdata.analyse.quality import doubtful_figures
from gxdata.analyse.reuse import copied_by_organ
from gxdata.analyse.selection import organ_id
from gxdata.analyse.series import KEYS, series
from gxdata.analyse.stated import NONE_STATED, stated_sentences, states
from gxdata.analyse.threads import longest_running
from gxdata.catalogue.series import series_catalogue
from gxdata.store import Store

SCOPES = ("organ", "region", "system")


@dataclass(frozen=True, slots=True)
class AgencyProfile:
    """One organ.

    Attributes
    ----------
    name, full_name
        Its name in its last report, and that with the whole chain of regions.
    scope
        What its reports cover. Reports of another scope are left out, and counted in `other_scope`.
    years
        The years it reported on, ascending.
    missing
        Years between the first and the last of the store without a report of it.
    reports
        Its reports, one a year.
    by_report
        What `applications_by_report` gives.
    series
        Every series of the catalogue: what `series` gives, with `series`.
    rates
        Every indicator by year: what `rates` gives.
    flow
        What `application_flow` gives for its last report.
    states
        Problems by year: what `states` gives by category.
    running
        What `longest_running` gives.
    sentences
        What `stated_sentences` gives.
    copied
        What `copied_by_organ` gives.
    doubtful
        What `doubtful_figures` gives.
    other_scope
        Reports of it that cover something else.
    fictional
        Whether any of its reports says of itself that it is invented.
    """

    name: str
    full_name: str
    scope: str
    years: tuple[int, ...]
    missing: tuple[int, ...]
    reports: pd.DataFrame
    by_report: pd.DataFrame
    series: pd.DataFrame
    rates: pd.DataFrame
    flow: pd.DataFrame
    states: pd.DataFrame
    running: pd.DataFrame
    sentences: pd.DataFrame
    copied: pd.DataFrame
    doubtful: pd.DataFrame
    other_scope: int
    fictional: bool

    @property
    def last(self) -> int:
        """The last year it reported on."""
        return self.years[-1]


def profile(store: Store, agency: str = "") -> AgencyProfile:
    """Everything the store knows of one organ.

    Parameters
    ----------
    store
        The store.
    agency
        Its name, full name or id. If empty, the organ with reports on most years; of several the first by name.

    Raises
    ------
    InputError
        If no report of such an organ is there, or several organs go by the name.
    """
    known = counted(real(store.frame("reports")))
    known = known[known["agency_id"].notna()]
    organ = organ_id(known, agency) if agency else _first(known)
    every = known[known["agency_id"] == organ]
    scope = max(SCOPES, key=lambda code: (every["scope"] == code).sum())
    reports = basis(every, scope).sort_values("year", ignore_index=True)
    last = reports.iloc[-1]
    name = str(last["agency"])
    reports = reports.assign(name=name)
    frames = {frame: of_reports(store.frame(frame), reports) for frame in KEYS}
    threads = of_reports(store.frame("problem_threads"), reports)
    by_report = applications_by_report(frames["applications"], reports)
    years = tuple(int(year) for year in reports["year"])
    checks = of_reports(store.frame("checks"), reports)
    terms = indicator_terms(frames["applications"], frames["reviews"], reports)
    return AgencyProfile(
        name=name,
        full_name=str(last["agency_full"]) if pd.notna(last["agency_full"]) else name,
        scope=scope,
        years=years,
        missing=tuple(y for y in store.years() if years[0] < y < years[-1] and y not in years),
        reports=reports,
        by_report=by_report,
        series=pd.concat(
            [series(code, frames, reports).assign(series=code) for code in series_catalogue()],
            ignore_index=True,
        ),
        rates=rates(terms, by=("year",)),
        flow=application_flow(by_report[by_report["year"] == years[-1]]),
        states=_by_category(threads, reports),
        running=longest_running(threads[threads["category"] != NONE_STATED], reports),
        sentences=stated_sentences(store.frame("problems"), threads, reports),
        copied=copied_by_organ(store.frame("reuse"), reports),
        doubtful=doubtful_figures(frames, checks, reports),
        other_scope=len(every) - int((every["scope"] == scope).sum()),
        fictional=bool(reports["fictional"].any()),
    )


def _first(known: pd.DataFrame) -> str:
    organs = known.groupby("agency_id").agg(years=("year", "nunique"), name=("agency", "last"))
    return str(organs.sort_values(["years", "name"], ascending=[False, True]).index[0])


def _by_category(threads: pd.DataFrame, reports: pd.DataFrame) -> pd.DataFrame:
    """The kinds of problem by year, those named in most years first."""
    named = threads[threads["category"] != NONE_STATED]
    often = named.groupby("category")["year"].nunique().sort_values(ascending=False, kind="stable")
    found = states(named, reports, ["agency_id", "category"])
    order = {category: n for n, category in enumerate(often.index)}
    return found.sort_values(
        "category", key=lambda c: c.map(order), kind="stable", ignore_index=True
    )
