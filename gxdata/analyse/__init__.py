"""Measures and comparisons: pure functions, pandas in, pandas out. Nothing here draws or writes."""

from gxdata.analyse.applications import (
    application_trend,
    applications_by_report,
    outcome_totals,
)
from gxdata.analyse.basis import basis, real
from gxdata.analyse.disclosure import disclosure_totals
from gxdata.analyse.indicators import denial_reasons, indicator_terms, ranking, rates
from gxdata.analyse.intervals import wilson
from gxdata.analyse.problems import examples, problem_categories
from gxdata.analyse.quality import doubtful_figures
from gxdata.analyse.reviews import review_totals
from gxdata.analyse.series import growth, index, series
from gxdata.analyse.summary import YearSummary, summarise

__all__ = [
    "YearSummary",
    "application_trend",
    "applications_by_report",
    "basis",
    "denial_reasons",
    "disclosure_totals",
    "doubtful_figures",
    "examples",
    "growth",
    "index",
    "indicator_terms",
    "outcome_totals",
    "problem_categories",
    "ranking",
    "rates",
    "real",
    "review_totals",
    "series",
    "summarise",
    "wilson",
]
