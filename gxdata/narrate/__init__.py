"""Findings in words and tables, in Chinese and English.

Every sentence is computed from a summary with a template of `sentences.toml`; none is written by hand.
"""

from gxdata.narrate.applications import (
    application_words,
    outcome_finding,
    received_finding,
    trend_finding,
)
from gxdata.narrate.corrections import cell_label, correction_words, corrections_table
from gxdata.narrate.coverage import coverage_words
from gxdata.narrate.disclosure import disclosure_words
from gxdata.narrate.headline import headline_figures, main_points
from gxdata.narrate.problems import problem_finding, problem_words
from gxdata.narrate.quality import quality_words, reason_label
from gxdata.narrate.rates import rates_table
from gxdata.narrate.reviews import review_words
from gxdata.narrate.sentences import say
from gxdata.narrate.tables import (
    applications_table,
    disclosure_table,
    doubtful_table,
    examples_table,
    labelled,
    reports_table,
    reviews_table,
)

__all__ = [
    "application_words",
    "applications_table",
    "cell_label",
    "correction_words",
    "corrections_table",
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
    "quality_words",
    "rates_table",
    "reason_label",
    "received_finding",
    "reports_table",
    "review_words",
    "reviews_table",
    "say",
    "trend_finding",
]
