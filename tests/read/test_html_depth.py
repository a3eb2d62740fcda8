"""A page that nests without end is refused before a parser goes through it; one that is only long is read."""

import pytest

from gxdata.errors import ReadError
from gxdata.read import read
from gxdata.read.html_depth import DEEPEST, require_shallow

BEYOND = DEEPEST + 1


@pytest.mark.parametrize("opened", ["<html><body><table><tr><td>", "<DIV class='a'>", "<span>\n"])
def test_a_page_without_end_of_nesting_is_refused(opened: str) -> None:
    with pytest.raises(ReadError, match="deeper than any report") as told:
        read(("<!doctype html>" + opened * BEYOND + "全文").encode())
    assert told.value.reason == "broken"


def test_a_long_page_is_no_deep_one() -> None:
    row = "<table><tr><td><span>规章<br><p>3</span></td></tr></table><li>一"
    require_shallow(row * BEYOND)
    # Ends that nothing began take nothing away from what follows.
    require_shallow("</div>" * BEYOND + "<div>" * DEEPEST)
    with pytest.raises(ReadError):
        require_shallow("</div>" * BEYOND + "<div>" * BEYOND)
