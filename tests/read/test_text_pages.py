"""Page numbers of text that keeps the ends of its pages."""

import pytest

from gxdata.read.text.pages import without_page_numbers


@pytest.mark.parametrize("place", ["{body}\n\n {n}\n", "{n}\n{body}\n"])
def test_numbers_that_count_pages_go(place: str) -> None:
    pages = [place.format(body="规章 0 0 3\n许可 2", n=n) for n in (2, 3, 4)]
    assert "".join(without_page_numbers("\f".join(pages)).split()) == "规章003许可2" * 3


def test_others_stay() -> None:
    text = "\f".join(["规章\n1\n", "许可\n9\n", "处罚\n4\n"])
    assert without_page_numbers(text) == text
    assert without_page_numbers("规章\n1\n") == "规章\n1\n"
