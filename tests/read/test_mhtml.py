"""A page saved as a web archive is read as the page it holds."""

import quopri

import pytest

from gxdata import ReadError
from gxdata.read import Grid, read

PAGE = "<html><head><meta charset='{}'><title>年报</title></head><body><p>苇渡镇公开信息9条。</p></body></html>"
HEAD = (
    b'From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="cut"\r\n\r\n'
)


def archive(*parts: tuple[str, bytes]) -> bytes:
    body = b"".join(
        b"--cut\r\nContent-Type: %s\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n%s\r\n"
        % (kind.encode(), quopri.encodestring(content))
        for kind, content in parts
    )
    return HEAD + body + b"--cut--\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "gb2312"])
def test_the_page_in_the_archive_is_read(encoding: str) -> None:
    page = PAGE.format(encoding).encode(encoding)
    document = read(
        archive(("text/css", b"p{color:red}"), ("text/html", page), ("image/png", b"x"))
    )
    assert document.lines() == ["苇渡镇公开信息9条。"]
    assert document.title == "年报"


def test_an_archive_without_a_page_says_so() -> None:
    with pytest.raises(ReadError) as caught:
        read(archive(("text/css", b"p{color:red}")))
    assert caught.value.reason == "broken"


SHEETS = "<html><head><title>年报</title></head><frameset rows='*,39'><frame src='b.files/1.htm'></frameset></html>"


def test_all_pages_of_a_set_of_frames_are_read() -> None:
    sheets = [f"<html><body><table><tr><td>{n}</td></tr></table></body></html>" for n in "甲乙"]
    parts = [("text/html; charset=utf-8", page.encode()) for page in (SHEETS, *sheets)]
    document = read(archive(*parts))
    assert document.lines() == ["甲", "乙"]
    assert document.title == "年报"


def test_a_page_within_a_frame_stands_where_the_frame_does() -> None:
    page = "<html><body><p>甲</p><iframe width=9 src='cid:f1'></iframe><p>丙</p></body></html>"
    inner = archive(("text/html; charset=utf-8", page.encode())).replace(b"--cut--\r\n", b"")
    named = (
        "--cut\r\nContent-Type: text/html; charset=utf-8\r\nContent-ID: <f1>\r\n\r\n"
        "<html><body><p>乙</p></body></html>\r\n--cut--\r\n"
    )
    assert read(inner + named.encode()).lines() == ["甲", "乙", "丙"]


def test_the_sheets_of_an_archive_are_those_of_its_page() -> None:
    page = "<table><tr><td>规章</td><td>3<b class=old>7</b></td></tr><tr><td>许可</td><td>1</td></tr></table>"
    (grid,) = read(
        archive(("text/html", page.encode()), ("text/css", b".old{display:none}"))
    ).blocks
    assert isinstance(grid, Grid)
    assert [cell.text for cell in grid.cells] == ["规章", "3", "许可", "1"]
