"""Rows that a program printed as lists."""

from gxdata.read.text.listed import with_listed_rows

ROWS = ["['规章', '0', None]", "['行政规范性文件', '3', '1,113']", '["行政许可", "7", ""]']
BARRED = ["| 规章 | 0 |  |", "| 行政规范性文件 | 3 | 1,113 |", "| 行政许可 | 7 |  |"]


def test_each_list_is_a_row_and_nothing_a_blank() -> None:
    assert with_listed_rows("\n".join(ROWS)).split("\n") == BARRED


def test_lists_within_a_list_are_rows() -> None:
    assert with_listed_rows(f"[{', '.join(ROWS)}]").split("\n") == BARRED


def test_notes_in_brackets_and_a_list_alone_stay() -> None:
    for text in ("\n".join(["[1]", "[注]", "[2021]30号"]), "关键词['公开']", ROWS[0]):
        assert with_listed_rows(text) == text
