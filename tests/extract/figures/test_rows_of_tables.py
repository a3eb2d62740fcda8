"""Rows of tables in running text are no sentences, whatever they look like."""

from gxdata import parse
from tests.pages import applications_text, consistent_table, report


def test_rows_of_a_table_that_was_read_state_no_figures() -> None:
    """Their counts bear units, and their labels speak of applications."""
    text = applications_text(consistent_table(), "件\n")
    parsed = parse(report(text, problems="本年度未收取信息处理费。"))
    assert parsed.report.table("applications")
    assert {figure.metric for figure in parsed.report.figures} <= {"fees_charged"}


def test_the_number_of_a_row_is_no_count_of_the_row_above() -> None:
    """A form whose rows are numbered, and whose cells are empty."""
    rows = [
        "6\t三、本年度办理结果\t（一）予以公开\t\t\t\t\t\t\t",
        "7\t（二）部分公开（区分处理的，只计这一情形，不计其他情形）\t\t\t\t\t\t\t",
        "8\t（三）不予公开\t1.属于国家秘密\t\t\t\t\t\t\t",
    ]
    assert not parse(report("\n".join(rows))).report.figures
