"""Text of a PDF that nobody sees: white, without ink, or under a white box."""

import pytest

from gxdata import ReadError
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


def clipped(clip: str) -> bytes:
    """A page with a text, and over it a white box as large as the page that is drawn through a smaller one."""
    content = f"BT /F1 10 Tf 100 700 Td (Total 24) Tj ET q {clip} re W n 1 g 0 0 595 842 re f Q"
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>",
        f"<</Length {len(content)}>>stream\n{content}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    body = "".join(f"{n} 0 obj{one}endobj\n" for n, one in enumerate(objects, 1))
    return f"%PDF-1.4\n{body}trailer<</Root 1 0 R>>".encode()


def test_a_white_box_hides_no_more_than_it_is_drawn_through() -> None:
    assert read(clipped("300 300 50 50")).lines() == ["Total 24"]
    with pytest.raises(ReadError):
        read(clipped("90 690 90 30"))


def test_in_a_drawing_nothing_is_taken_for_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    hidden = clipped("90 690 90 30")
    monkeypatch.setattr("gxdata.read.pdf.unseen.MOST_PAIRS", 0)
    assert read(hidden).lines() == ["Total 24"]
