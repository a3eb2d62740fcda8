"""PDF cells with more in them than one number: figures struck out, set apart, or raised as the mark of a note."""

import pytest

from gxdata.read import Grid, read
from tests.read.makers import Sheet

ROWS = [["行政许可", ""], ["行政处罚", "3"]]


def first_value(sheet: Sheet) -> str:
    (grid,) = (b for b in read(sheet.pdf()).blocks if isinstance(b, Grid))
    return grid.cells[1].text


def ruled() -> Sheet:
    return Sheet().grid(60, 60, [200, 90], ROWS)


def test_a_figure_that_a_line_runs_through_is_taken_back() -> None:
    sheet = ruled().text(280, 76, "7", 10).text(290, 76, "24", 10)
    assert first_value(sheet.line(280, 72.5, 285.5, 72.5)) == "24"


def test_a_cell_that_is_struck_out_whole_is_blank() -> None:
    sheet = ruled().text(280, 76, "24", 10)
    assert first_value(sheet.line(280, 72.5, 291, 72.5)) == ""


@pytest.mark.parametrize("y", [78.0, 66.0])
def test_a_line_below_or_above_figures_strikes_nothing_out(y: float) -> None:
    sheet = ruled().text(280, 76, "24", 10)
    assert first_value(sheet.line(280, y, 291, y)) == "24"


def test_a_rule_longer_than_the_text_it_meets_strikes_nothing_out() -> None:
    sheet = Sheet().text(100, 100, "全年公开24条", 10).line(60, 96.5, 400, 96.5)
    assert read(sheet.pdf()).lines() == ["全年公开24条"]


def test_figures_set_apart_are_not_one_number() -> None:
    assert first_value(ruled().text(280, 76, "8", 10).text(287.5, 76, "8", 10)) == "8 8"


def test_a_small_raised_figure_is_none_of_the_number() -> None:
    assert first_value(ruled().text(280, 76, "68", 10).text(291.1, 74.4, "1", 6.5)) == "68 1"
