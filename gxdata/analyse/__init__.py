"""Measures and comparisons: pure functions, pandas in, pandas out. Nothing here draws or writes."""

from gxdata.analyse.applications import application_trend, applications_by_report, outcome_totals
from gxdata.analyse.basis import basis, counted, real, real_years, sure
from gxdata.analyse.caveats import Caveats, caveats
from gxdata.analyse.change import changes
from gxdata.analyse.compared_agencies import AgencyComparison, apart, compare_agencies, rate_changes
from gxdata.analyse.compared_years import YearsComparison, compare_years
from gxdata.analyse.corrections import corrections_of
from gxdata.analyse.coverage import coverage, coverage_counts
from gxdata.analyse.data_quality import (
    DataQuality,
    breakdown,
    data_quality,
    repairs_made,
    rule_outcomes,
)
from gxdata.analyse.disclosure import disclosure_totals
from gxdata.analyse.flow import application_flow
from gxdata.analyse.indicators import denial_reasons, indicator_terms, ranking, rates
from gxdata.analyse.intervals import wilson
from gxdata.analyse.older import older_figures
from gxdata.analyse.panel import Panel, same_organs
from gxdata.analyse.problems import problem_categories
from gxdata.analyse.profile import AgencyProfile, profile
from gxdata.analyse.quality import doubtful_figures
from gxdata.analyse.reuse import copied_by_organ, copied_by_section, text_families
from gxdata.analyse.reviews import review_totals
from gxdata.analyse.selection import selected
from gxdata.analyse.series import growth, index, series
from gxdata.analyse.stated import StatedProblems, stated_problems
from gxdata.analyse.summary import YearSummary, summarise
from gxdata.analyse.threads import longest_running, persistence
from gxdata.analyse.trust import cell_trust, with_trust
from gxdata.analyse.trust_bands import bands, better_left_out, group_trust
from gxdata.analyse.usage_warnings import warned, warnings_for

__all__ = [
    "AgencyComparison",
    "AgencyProfile",
    "Caveats",
    "DataQuality",
    "Panel",
    "StatedProblems",
    "YearSummary",
    "YearsComparison",
    "apart",
    "application_flow",
    "application_trend",
    "applications_by_report",
    "bands",
    "basis",
    "better_left_out",
    "breakdown",
    "caveats",
    "cell_trust",
    "changes",
    "compare_agencies",
    "compare_years",
    "copied_by_organ",
    "copied_by_section",
    "corrections_of",
    "counted",
    "coverage",
    "coverage_counts",
    "data_quality",
    "denial_reasons",
    "disclosure_totals",
    "doubtful_figures",
    "group_trust",
    "growth",
    "index",
    "indicator_terms",
    "longest_running",
    "older_figures",
    "outcome_totals",
    "persistence",
    "problem_categories",
    "profile",
    "ranking",
    "rate_changes",
    "rates",
    "real",
    "real_years",
    "repairs_made",
    "review_totals",
    "rule_outcomes",
    "same_organs",
    "selected",
    "series",
    "stated_problems",
    "summarise",
    "sure",
    "text_families",
    "warned",
    "warnings_for",
    "wilson",
    "with_trust",
]
