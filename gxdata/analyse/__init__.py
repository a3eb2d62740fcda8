"""Measures and comparisons: pure functions, pandas in, pandas out. Nothing here draws or writes."""

from gxdata.analyse.applications import (
    application_trend,
    applications_by_report,
    outcome_totals,
)
from gxdata.analyse.basis import basis, counted, real
from gxdata.analyse.corrections import corrections_of
from gxdata.analyse.coverage import coverage, coverage_counts
from gxdata.analyse.disclosure import disclosure_totals
from gxdata.analyse.indicators import denial_reasons, indicator_terms, ranking, rates
from gxdata.analyse.intervals import wilson
from gxdata.analyse.problems import examples, problem_categories
from gxdata.analyse.quality import doubtful_figures
from gxdata.analyse.reuse import copied_by_organ, copied_by_section, text_families
from gxdata.analyse.reviews import review_totals
from gxdata.analyse.series import growth, index, series
from gxdata.analyse.summary import YearSummary, summarise
from gxdata.analyse.threads import longest_running, persistence
from gxdata.analyse.trust import cell_trust, with_trust
from gxdata.analyse.usage_warnings import warned, warnings_for

__all__ = [
    "YearSummary",
    "application_trend",
    "applications_by_report",
    "basis",
    "cell_trust",
    "copied_by_organ",
    "copied_by_section",
    "corrections_of",
    "counted",
    "coverage",
    "coverage_counts",
    "denial_reasons",
    "disclosure_totals",
    "doubtful_figures",
    "examples",
    "growth",
    "index",
    "indicator_terms",
    "longest_running",
    "outcome_totals",
    "persistence",
    "problem_categories",
    "ranking",
    "rates",
    "real",
    "review_totals",
    "series",
    "summarise",
    "text_families",
    "warned",
    "warnings_for",
    "wilson",
    "with_trust",
]
