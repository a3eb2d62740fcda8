"""What is no text and no page is said to be so."""

import pytest

from gxdata import ReadError
from gxdata.read import read
from tests.read.makers import Sheet


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"\x89PNG\r\n\x1a\n0000", "not_text"),
        (b"\x00\x01\x02\x03", "not_text"),
        (b"%PDF-1.7 ...", "broken"),
        (b"PK\x03\x04....", "broken"),
        (b"\r\n\r\nPK\x03\x04....", "broken"),
    ],
)
def test_the_content_decides_and_the_reason_is_named(content: bytes, reason: str) -> None:
    with pytest.raises(ReadError) as caught:
        read(content)
    assert caught.value.reason == reason
    assert caught.value.detail


def test_page_numbers_between_the_rows_of_a_table_are_dropped() -> None:
    text = "规章 0 0 0\n— 3 —\n第 4 页\nPage 9 - 2020年报\n行政规范性文件 1 0 5"
    assert read(text.encode()).lines() == ["规章 0 0 0", "行政规范性文件 1 0 5"]


def test_a_pdf_may_begin_behind_the_lines_of_a_server() -> None:
    content = Sheet().text(60, 60, "政府信息公开").pdf()
    assert read(b"HTTP/1.1 200 OK\r\nServer: x\r\n\r\n" + content).lines() == ["政府信息公开"]
    assert read("甲%PDF-1.4乙".encode()).media_type == "text/plain"
