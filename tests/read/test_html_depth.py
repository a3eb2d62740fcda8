"""HTML that nests without end is read as a browser shows it, and does not keep its reader busy for hours."""

import pytest

from gxdata.read import read
from gxdata.read.html.depth import without_depths

# Enough that work by the square has no end.
MANY = 60_000


@pytest.mark.parametrize(
    "tags",
    [
        "<div>" * MANY,
        "<span>" * MANY + "</i>" * MANY,
        "".join(f"<font size={n}><p>" for n in range(MANY)),
        "".join(f"<b id=n{n}>" for n in range(MANY)),
        f"<b {'/'.join(f'n{n}' for n in range(MANY))}>",
        f"<p {' '.join(f'n{n}' for n in range(MANY))}".replace("n9 ", """n9='>"' """) + ">",
        "".join(f"<body n{n}>" for n in range(MANY)),
        f"<script>3<b {'n ' * MANY}</script>",
    ],
    ids=[
        "blocks",
        "ends of nothing",
        "formatting that blocks repeat",
        "formatting",
        "attributes",
        "attributes with what ends a tag",
        "attributes of one element in many tags",
        "what looks like a tag in a script",
    ],
)
def test_what_lies_too_deep_is_read_in_its_place(tags: str) -> None:
    lines = read(f"<html><p>规章</p>{tags}<p>共3件</p><p>另有4件</p>".encode()).lines()
    assert lines == ["规章", "共3件", "另有4件"]


def test_a_long_page_stays_as_it_is() -> None:
    row = "<tr><td><p>规章<o:p/><path d=x/></td><td><font color=red>3</font><br></td></tr>"
    page = f"<script>'<div><\\/div>'</script><table>{row * 5_000}</table>"
    assert without_depths(page) is page
