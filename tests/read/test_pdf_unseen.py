"""Text of a PDF that nobody sees: white, without ink, or under a white box."""

import pytest

from gxdata.read import Grid, read
from tests.read.makers import Sheet

ROWS = [["行政许可", ""], ["行政处罚", "3"]]


def ruled() -> Sheet:
    return Sheet().grid(60, 60, [200, 90], ROWS).text(280, 76, "24", 10)


def first_value(sheet: Sheet) -> str:
    (grid,) = (b for b in read(sheet.pdf()).blocks if isinstance(b, Grid))
    return grid.cells[1].text


def test_white_text_on_a_white_page_is_not_read() -> None:
    assert first_value(ruled().text(291.5, 76, "7", 10, "w")) == "24"


def test_white_text_on_a_dark_ground_is_read() -> None:
    sheet = Sheet().box(62, 62, 340, 82, "#224466").grid(60, 60, [200, 90], ROWS)
    assert first_value(sheet.text(280, 76, "24", 10, "w")) == "24"


def test_text_under_a_white_box_is_not_read_and_what_stands_on_it_is() -> None:
    sheet = ruled().box(278, 64, 300, 80, "w")
    assert first_value(sheet) == ""
    assert first_value(sheet.text(280, 76, "5", 10)) == "5"


@pytest.mark.parametrize("color", ["#eeee00", "#cccccc"])
def test_text_that_is_marked_in_colour_is_read(color: str) -> None:
    sheet = Sheet().box(278, 64, 300, 80, color).grid(60, 60, [200, 90], ROWS)
    assert first_value(sheet.text(280, 76, "24", 10)) == "24"


def test_text_without_ink_is_read_where_no_other_is() -> None:
    hidden = Sheet().text(100, 100, "全年公开24条", 10, alpha=0)
    assert first_value(ruled().text(291.5, 76, "7", 10, alpha=0)) == "24"
    assert read(hidden.pdf()).lines() == ["全年公开24条"]
