"""Findings in words and tables, in Chinese and English.

Every sentence is computed from a summary with a template of `sentences.toml`; none is written by hand.
"""

from gxdata.narrate.agencies import (
    agencies_outcome_table,
    agencies_points,
    agencies_rate_table,
    agencies_received_table,
    agencies_title,
    agencies_who_table,
)
from gxdata.narrate.applications import (
    application_words,
    outcome_finding,
    received_finding,
    trend_finding,
)
from gxdata.narrate.caveats import caveat_words, coverage_table
from gxdata.narrate.cells import cells_table, table_name
from gxdata.narrate.comparable import (
    carry_over,
    carry_over_table,
    copies_table,
    incomparable_table,
    ranking_doubts,
    ranking_table,
    ranking_words,
    revision_words,
)
from gxdata.narrate.corrections import cell_label, correction_words, corrections_table
from gxdata.narrate.coverage import coverage_words
from gxdata.narrate.data_quality import (
    cell_words,
    check_words,
    corrected_words,
    failure_words,
    leave_out_words,
    not_to_be_read,
    quality_figures,
    quality_points,
    quality_title,
    repair_words,
    rule_words,
)
from gxdata.narrate.data_quality_tables import (
    doubt_places,
    doubts_table,
    failures_table,
    gaps,
    gaps_table,
    leave_out_table,
    repairs_table,
    reports_by_kind_table,
    rules_table,
    states_table,
    statuses_table,
    trust_table,
)
from gxdata.narrate.definitions import code_definitions, rate_definitions
from gxdata.narrate.disclosure import disclosure_words
from gxdata.narrate.frames import frames_table, head_table
from gxdata.narrate.headline import headline_figures, main_points
from gxdata.narrate.older import older_table, older_words
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
from gxdata.narrate.rates import rates_note, rates_table
from gxdata.narrate.reviews import review_words
from gxdata.narrate.sentences import say
from gxdata.narrate.stated import again_table, running_links, stated_points, stated_title
from gxdata.narrate.tables import (
    applications_order,
    applications_table,
    disclosure_table,
    doubtful_table,
    headed,
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
from gxdata.narrate.years import years_points, years_title
from gxdata.narrate.years_tables import (
    problems_by_year_table,
    years_growth_table,
    years_rate_table,
    years_who_table,
)

__all__ = [
    "again_table",
    "agencies_outcome_table",
    "agencies_points",
    "agencies_rate_table",
    "agencies_received_table",
    "agencies_title",
    "agencies_who_table",
    "applicant_words",
    "application_words",
    "applications_order",
    "applications_table",
    "backlog_words",
    "carry_over",
    "carry_over_table",
    "caveat_words",
    "cell_label",
    "cell_words",
    "cells_table",
    "change_words",
    "changes_table",
    "check_words",
    "code_definitions",
    "copies_table",
    "corrected_words",
    "correction_words",
    "corrections_table",
    "coverage_table",
    "coverage_words",
    "disclosure_table",
    "disclosure_words",
    "doubt_places",
    "doubtful_table",
    "doubts_table",
    "failure_words",
    "failures_table",
    "frames_table",
    "gaps",
    "gaps_table",
    "head_table",
    "headed",
    "headline_figures",
    "incomparable_table",
    "labelled",
    "leave_out_table",
    "leave_out_words",
    "main_points",
    "not_to_be_read",
    "older_table",
    "older_words",
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
    "publication_words",
    "quality_figures",
    "quality_points",
    "quality_title",
    "quality_words",
    "ranking_doubts",
    "ranking_table",
    "ranking_words",
    "rate_definitions",
    "rates_note",
    "rates_table",
    "reason_label",
    "reason_words",
    "reasons_table",
    "received_finding",
    "repair_words",
    "repairs_table",
    "reports_by_kind_table",
    "reports_order",
    "reports_table",
    "review_words",
    "reviews_table",
    "revision_words",
    "rule_words",
    "rules_table",
    "running_links",
    "say",
    "sentences_table",
    "stated_points",
    "stated_title",
    "states_table",
    "status_words",
    "statuses_table",
    "table_name",
    "trend_finding",
    "trust_table",
    "years_growth_table",
    "years_points",
    "years_rate_table",
    "years_title",
    "years_who_table",
]
