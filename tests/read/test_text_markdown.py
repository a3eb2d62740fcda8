"""Markdown: its tags are no page's."""

from gxdata.read import read
from gxdata.read.document import Grid

HEAD = "# 某镇年度报告\n\n| 信息内容 | 本年制发件数 | 本年废止件数 |\n|---|---|---|\n"


def rows_of(text: str) -> list[list[str]]:
    document = read(text.encode())
    assert document.media_type == "text/plain"
    return [
        [c.text for c in row] for b in document.blocks if isinstance(b, Grid) for row in b.rows()
    ]


def test_a_break_within_a_cell_stays_in_it() -> None:
    assert rows_of(HEAD + "| 行政规范<br>性文件 | <b>3</b> | 1<br/>2 |\n")[1:] == [
        ["行政规范性文件", "3", "1 2"]
    ]


def test_a_page_without_rules_of_tables_is_a_page() -> None:
    assert read("<p>规章<br>| 0 | 1 |</p>".encode()).media_type == "text/html"


def test_a_rule_may_have_one_dash_with_its_colons() -> None:
    head = HEAD.replace("|---|---|---|", "|:-:|:-:|--:|")
    assert rows_of(head + "| 行政规范<br>性文件 | 3 | 1 |\n")[1:] == [["行政规范性文件", "3", "1"]]
