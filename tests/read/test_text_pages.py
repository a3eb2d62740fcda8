"""Page numbers, and titles, of text that keeps the ends of its pages, and of text that does not."""

import pytest

from gxdata.read.text.pages import (
    without_counted_lines,
    without_page_numbers,
    without_running_titles,
)


@pytest.mark.parametrize("place", ["{body}\n\n {n}\n", "{n}\n{body}\n"])
def test_numbers_that_count_pages_go(place: str) -> None:
    pages = [place.format(body="规章 0 0 3\n许可 2", n=n) for n in (2, 3, 4)]
    assert "".join(without_page_numbers("\f".join(pages)).split()) == "规章003许可2" * 3


def test_others_stay() -> None:
    text = "\f".join(["规章\n1\n", "许可\n9\n", "处罚\n4\n"])
    assert without_page_numbers(text) == text
    assert without_page_numbers("规章\n1\n") == "规章\n1\n"


def test_the_title_over_every_page_but_the_first_goes() -> None:
    title = "砚汀市水利局政府信息公开年报"
    pages = [f"{title}\n规章 0 0 3", f"{title}\n0", f"{title}\n0 0"]
    assert without_running_titles("\f".join(pages)) == f"{pages[0]}\f\n0\f\n0 0"
    others = "".join([*pages, "\n0"])  # numbers alone, not all of them in turn
    assert name or without_counted_lines(others) == others
