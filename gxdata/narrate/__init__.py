"""Findings in words and tables, in Chinese and English.

Every sentence is computed from a summary with a template of `sentences.toml`; none is written by hand.
"""

from gxdata.narrate.applications import (
    application_words,
    outcome_finding,
    received_finding,
    trend_finding,
)
from gxdata.narrate.cells import cells_table, table_name
from gxdata.narrate.comparable import (
    carry_over,
    carry_over_table,
    copies_table,
    incomparable_table,
    ranking_table,
    ranking_words,
)
from gxdata.narrate.corrections import cell_label, correction_words, corrections_table
from gxdata.narrate.coverage import coverage_words
from gxdata.narrate.definitions import code_definitions, rate_definitions
from gxdata.narrate.disclosure import disclosure_words
from gxdata.narrate.headline import headline_figures, main_points
from gxdata.narrate.problems import problem_finding, problem_words
from gxdata.narrate.quality import quality_words, reason_label
from gxdata.narrate.rates import rates_table
from gxdata.narrate.reviews import review_words
from gxdata.narrate.sentences import say
from gxdata.narrate.tables import (
    applications_order,
    applications_table,
    disclosure_table,
    doubtful_table,
    examples_table,
    labelled,
    reports_order,
    reports_table,
    reviews_table,
)
from gxdata.narrate.yearly import (
    applicant_words,
    backlog_words,
    change_words,
    changes_table,
    publication_words,
    reason_words,
    reasons_table,
    sentences_table,
    status_words,
)

__all__ = [
    "applicant_words",
    "application_words",
    "applications_order",
    "applications_table",
    "backlog_words",
    "carry_over",
    "carry_over_table",
    "cell_label",
    "cells_table",
    "change_words",
    "changes_table",
    "code_definitions",
    "copies_table",
    "correction_words",
    "corrections_table",
    "coverage_words",
    "disclosure_table",
    "disclosure_words",
    "doubtful_table",
    "examples_table",
    "headline_figures",
    "incomparable_table",
    "labelled",
    "main_points",
    "outcome_finding",
    "problem_finding",
    "problem_words",
    "publication_words",
    "quality_words",
    "ranking_table",
    "ranking_words",
    "rate_definitions",
    "rates_table",
    "reason_label",
    "reason_words",
    "reasons_table",
    "received_finding",
    "reports_order",
    "reports_table",
    "review_words",
    "reviews_table",
    "say",
    "sentences_table",
    "status_words",
    "table_name",
    "trend_finding",
]
