"""Escapes of a whole text are undone, and texts that have few such signs are left alone."""

import html
import quopri
from urllib.parse import quote

import pytest

from gxdata.read import Grid, read
from gxdata.read.escapes import unescaped

TEXT = "石桥镇人民政府2022年政府信息公开工作年度报告\n一、总体情况\n公开信息12条，占100%，A=B。\n"


@pytest.mark.parametrize(
    "escaped",
    [
        "".join(f"\\u{ord(c):04x}" if c > "\x7f" else c for c in TEXT),
        "".join(f"%u{ord(c):04X}" if c > "\x7f" else c for c in TEXT),
        quote(TEXT),
        quopri.encodestring(TEXT.encode()).decode(),
        TEXT.replace("\n", "\\r\\n").replace("\r", ""),
    ],
    ids=["json", "javascript", "url", "mail", "line ends"],
)
def test_what_was_escaped_comes_back(escaped: str) -> None:
    assert unescaped(escaped).split() == TEXT.split()


def test_what_a_mail_leaves_of_itself_goes() -> None:
    assert unescaped("公开信=\n息12条=20\n收到申=\n请3件。") == "公开信息12条\n收到申请3件。"


@pytest.mark.parametrize(
    "text",
    [
        TEXT + "见https://a.gov.cn/%E5%85%AC%E5%BC%80?x=%u516c",
        "公式为A=\n======\n占比20%，路径C:\\new\\user",
        TEXT * 3 + "第一行\\n第二行\\n第三行\\n",
    ],
)
def test_a_text_with_a_few_such_signs_stays(text: str) -> None:
    assert unescaped(text) == text


def test_a_page_that_shows_its_tags_as_text() -> None:
    body = "".join(f"<p>{line}</p>" for line in TEXT.split("\n") * 3)
    assert unescaped(f"<div>{html.escape(body)}</div>") == f"<div>{body}</div>"
    assert unescaped(f'<textarea id="a">{html.escape(body)}') == body
    assert unescaped(TEXT + "标签&lt;p&gt;和&lt;br&gt;") == TEXT + "标签&lt;p&gt;和&lt;br&gt;"


def test_a_character_without_the_end_of_its_escape() -> None:
    assert read("&#20844开信息12条，&#2084412条。".encode()).lines() == [
        "公开信息12条，&#2084412条。"
    ]


def test_a_page_whose_tags_were_escaped_is_a_page() -> None:
    page = "<html><body><p>总体情况</p><table>" + "<tr><td>规章</td><td> 3 </td></tr>" * 8
    document = read(html.escape(page + "</table></body></html>").encode())
    assert document.media_type == "text/html"
    assert [c.text for c in document.blocks[-1].cells[:2]] == ["规章", "3"]  # type: ignore[union-attr]


def test_rows_that_kept_their_tags_among_lines_are_rows() -> None:
    text = "一、总体情况\n无。\n<tr><td>规章</td><td>3</td></tr>\n<tr><td>许可</td><td>1</td></tr>\n二、其他"
    document = read(text.encode())
    assert document.lines() == ["一、总体情况", "无。", "二、其他"]
    assert [c.text for b in document.blocks if isinstance(b, Grid) for c in b.cells] == [
        "规章",
        "3",
        "许可",
        "1",
    ]
