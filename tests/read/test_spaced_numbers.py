"""Numbers set apart in a sentence are set close; the numbers of a row stay apart."""

import pytest

from gxdata.read import read


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("2022 年，我局共收到申请 12 件。", "2022年，我局共收到申请12件。"),
        ("（ 1 ）内容单一；（ 2 ）更新慢。", "（1）内容单一；（2）更新慢。"),
        ("办结率 98.5 %，公开 1,204 条。", "办结率98.5%，公开1,204条。"),
        ("存在不足。 2 .人手少，更新慢。", "存在不足。 2.人手少，更新慢。"),
    ],
)
def test_sentences(page: str, text: str) -> None:
    assert read(page.encode()).lines() == [text]
    html = page.replace(" ", "&nbsp;")
    assert read(f"<p>{html}</p>".encode()).lines() == [text]


@pytest.mark.parametrize(
    "row",
    [
        "（二）部分公开（区分处理的，只计这一情形，不计其他情形） 5 件 3 件 0 件",
        "（二）部分公开（区分处理的，只计这一情形，不计其他情形） 5 3 0 0 0 0 8",
        "行政规范性文件 2 0 9",
        "信息公开 2022",
    ],
)
def test_rows_and_words_stay(row: str) -> None:
    assert read(row.encode()).lines() == [row]
