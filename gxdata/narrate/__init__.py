"""Findings in words and tables, in Chinese and English.

Every sentence is computed from a summary with a template of `sentences.toml`; none is written by hand.
"""

from gxdata.narrate.agencies import (
    agencies_outcome_table,
    agencies_points,
    agencies_rate_table,
    agencies_title,
    agencies_who_table,
)
from gxdata.narrate.applications import (
    application_words,
    outcome_finding,
    received_finding,
    trend_finding,
)
from gxdata.narrate.coverage import coverage_words
from gxdata.narrate.disclosure import disclosure_words
from gxdata.narrate.headline import headline_figures, main_points
from gxdata.narrate.problems import problem_finding, problem_words
from gxdata.narrate.profile import (
    profile_doubtful_table,
    profile_figures,
    profile_outcomes_table,
    profile_points,
    profile_quality_words,
    profile_reports_table,
    profile_series_table,
)
from gxdata.narrate.quality import quality_words, reason_label
from gxdata.narrate.rates import rates_table
from gxdata.narrate.reviews import review_words
from gxdata.narrate.sentences import say
from gxdata.narrate.stated import again_table, running_links, stated_points, stated_title
from gxdata.narrate.tables import (
    applications_table,
    disclosure_table,
    doubtful_table,
    examples_table,
    labelled,
    reports_table,
    reviews_table,
)
from gxdata.narrate.years import (
    problems_by_year_table,
    years_growth_table,
    years_points,
    years_rate_table,
    years_title,
    years_who_table,
)

__all__ = [
    "again_table",
    "agencies_outcome_table",
    "agencies_points",
    "agencies_rate_table",
    "agencies_title",
    "agencies_who_table",
    "application_words",
    "applications_table",
    "coverage_words",
    "disclosure_table",
    "disclosure_words",
    "doubtful_table",
    "examples_table",
    "headline_figures",
    "labelled",
    "main_points",
    "outcome_finding",
    "problem_finding",
    "problem_words",
    "problems_by_year_table",
    "profile_doubtful_table",
    "profile_figures",
    "profile_outcomes_table",
    "profile_points",
    "profile_quality_words",
    "profile_reports_table",
    "profile_series_table",
    "quality_words",
    "rates_table",
    "reason_label",
    "received_finding",
    "reports_table",
    "review_words",
    "reviews_table",
    "running_links",
    "say",
    "stated_points",
    "stated_title",
    "trend_finding",
    "years_growth_table",
    "years_points",
    "years_rate_table",
    "years_title",
    "years_who_table",
]
