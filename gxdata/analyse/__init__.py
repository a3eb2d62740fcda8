"""Measures and comparisons: pure functions, pandas in, pandas out. Nothing here draws or writes."""

from gxdata.analyse.applications import (
    application_trend,
    applications_by_report,
    outcome_totals,
)
from gxdata.analyse.basis import basis, counted, real
from gxdata.analyse.disclosure import disclosure_totals
from gxdata.analyse.problems import examples, problem_categories
from gxdata.analyse.quality import doubtful_figures
from gxdata.analyse.reuse import copied_by_organ, copied_by_section, text_families
from gxdata.analyse.reviews import review_totals
from gxdata.analyse.summary import YearSummary, summarise
from gxdata.analyse.threads import longest_running, persistence

__all__ = [
    "YearSummary",
    "application_trend",
    "applications_by_report",
    "basis",
    "copied_by_organ",
    "copied_by_section",
    "counted",
    "disclosure_totals",
    "doubtful_figures",
    "examples",
    "longest_running",
    "outcome_totals",
    "persistence",
    "problem_categories",
    "real",
    "review_totals",
    "summarise",
    "text_families",
]
