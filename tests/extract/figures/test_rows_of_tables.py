"""Rows of tables in running text are no sentences, whatever they look like."""

from gxdata import parse
from tests.pages import applications_text, consistent_table, report


def test_rows_of_a_table_that_was_read_state_no_figures() -> None:
    """Their counts bear units, and their labels speak of applications."""
    text = applications_text(consistent_table(), "件\n")
    parsed = parse(report(text, problems="本年度未收取信息处理费。"))
    assert parsed.report.table("applications")
    assert {figure.metric for figure in parsed.report.figures} <= {"fees_charged"}
