"""Pictures in the cells of a page: one may be a number, or a digit of it."""

import pytest

from gxdata.extract.tables.values import parse_value, stands_for_number
from tests.read.test_unseen import cells


@pytest.mark.parametrize(
    "cell", ["<img src=n3.gif>7", "1<img src=n3.gif>", "<p><img src=n3.gif></p>"]
)
def test_a_picture_where_a_number_should_be_leaves_no_number(cell: str) -> None:
    (text,) = cells(f"<td>{cell}</td>")
    assert parse_value(text).number is None
    assert stands_for_number(text)


@pytest.mark.parametrize(
    "picture",
    ["<img src=/i/spacer.gif>", "<img src=a.gif width=1 height=9>", "<img src=arrow_up.png>"],
)
def test_a_picture_that_fills_a_place_is_none(picture: str) -> None:
    assert cells(f"<td>{picture}7</td><td>{picture}</td>") == ["7", ""]


def test_a_picture_beside_words_is_an_ornament() -> None:
    assert cells("<td><img src=n3.gif>行政许可</td>") == ["行政许可"]
