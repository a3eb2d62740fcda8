"""Measures and comparisons: pure functions, pandas in, pandas out. Nothing here draws or writes."""

from gxdata.analyse.applications import (
    application_trend,
    applications_by_report,
    outcome_totals,
)
from gxdata.analyse.basis import basis, by_level, real
from gxdata.analyse.disclosure import disclosure_totals
from gxdata.analyse.problems import examples, problem_categories
from gxdata.analyse.quality import doubtful_figures, doubtful_reports
from gxdata.analyse.reviews import review_totals
from gxdata.analyse.summary import YearSummary, summarise

__all__ = [
    "YearSummary",
    "application_trend",
    "applications_by_report",
    "basis",
    "by_level",
    "disclosure_totals",
    "doubtful_figures",
    "doubtful_reports",
    "examples",
    "outcome_totals",
    "problem_categories",
    "real",
    "review_totals",
    "summarise",
]
