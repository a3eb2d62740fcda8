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
    others = "\f".join(["规章", "0 0 0\n处罚", "0 0 0\n强制", "0 0 0"])
    assert without_running_titles(others) == others


@pytest.mark.parametrize("name", ["", "砚汀市水利局政府信息公开年报 "])
def test_lines_that_count_pages_go_where_nothing_else_parts_pages(name: str) -> None:
    body = "行政处罚 4 0 0\n" * 20
    pages = [body, f"{name}1\n{body}", f"{name}2\n{body}", f"{name}3"]
    assert without_counted_lines("".join(pages)).split() == (body * 3).split()
    others = "".join([*pages, "\n0"])  # numbers alone, not all of them in turn
    two = "".join(pages[:3])  # which a table may hold
    assert name or [without_counted_lines(text) for text in (others, two)] == [others, two]
