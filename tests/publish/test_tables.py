from datetime import date

import pandas as pd
import pytest
from selectolax.lexbor import LexborHTMLParser

from gxdata.publish import show_table, table_html
from gxdata.publish.tables import TALL

HOSTILE = "<script>alert(1)</script>"


@pytest.fixture
def shown_tables(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is shown in the test, as HTML."""
    html: list[str] = []
    monkeypatch.setattr(
        "gxdata.chart.display._display", lambda bundle, **_: html.append(bundle["text/html"])
    )
    return html


def test_shares_that_are_written_already_stand_right_and_their_holes_are_spoken() -> None:
    frame = pd.DataFrame(
        {
            "rate": ["a", "b"],
            "value": ["4.7%", "—"],
            "interval": ["3.1%–6.0%", "—"],
            "code": ["12", "7"],
        }
    )
    tree = LexborHTMLParser(table_html(frame, "Rates", "en"))
    first, second = tree.css("tbody tr")
    assert [td.attributes.get("class") for td in first.css("td")] == ["number", "number", None]
    assert [td.text() for td in second.css("td")] == ["—no figure", "—no figure", "7"]
    assert "It is not a zero" in tree.body.text()


def test_everything_in_a_table_is_escaped() -> None:
    frame = pd.DataFrame({HOSTILE: [HOSTILE, '"><img src=x onerror=1>'], "n": [1, 2]})
    html = table_html(frame, HOSTILE, "en", headers={"n": HOSTILE}, note=HOSTILE)
    tree = LexborHTMLParser(html)
    assert tree.css("script, img") == []
    assert html.count("&lt;script&gt;") == 5


def test_a_table_says_what_its_rows_and_columns_are() -> None:
    frame = pd.DataFrame({"agency": ["甲镇"], "n": [12345]})
    tree = LexborHTMLParser(table_html(frame, "收到申请", headers={"n": "件"}))
    caption = tree.css_first("caption")
    assert caption is not None
    assert caption.text() == "收到申请"
    heads = [(th.text(), th.attributes["scope"]) for th in tree.css("th")]
    assert heads == [("agency", "col"), ("件", "col"), ("甲镇", "row")]
    assert [td.text() for td in tree.css("td.number")] == ["12,345"]


def test_chinese_on_an_english_page_is_spoken_as_chinese() -> None:
    frame = pd.DataFrame({"agency": ["甲镇"], "item": ["Rules (规章)"]})
    spoken = [
        LexborHTMLParser(table_html(frame, "n", lang)).css("td [lang], th [lang]")
        for lang in ("en", "zh")
    ]
    assert [[(each.text(), each.attributes["lang"]) for each in found] for found in spoken] == [
        [("甲镇", "zh-CN")],
        [],
    ]


def test_a_missing_amount_is_a_dash_that_is_spoken() -> None:
    frame = pd.DataFrame(
        {"a": ["甲", None], "n": pd.array([0, None], "Int64"), "s": [0.5, float("nan")]}
    )
    html = table_html(frame, "c", "en", shares=["s"])
    cells = [td.text() for td in LexborHTMLParser(html).css("td")]
    assert cells == ["0", "50.0%", "—no figure", "—no figure"]
    assert "It is not a zero" in html
    assert "not a zero" not in table_html(frame.head(1), "c", "en")


def test_years_dates_lists_and_truths_are_written_as_words() -> None:
    frame = pd.DataFrame(
        {
            "a": ["x"],
            "year": [2021],
            "on": [date(2022, 1, 31)],
            "list": [["甲", "乙"]],
            "ok": [True],
            "time": [pd.Timestamp("2022-01-31")],
        }
    )
    cells = [td.text() for td in LexborHTMLParser(table_html(frame, "c")).css("td")]
    assert cells == ["2021", "2022-01-31", "甲、乙", "是", "2022-01-31"]


def test_a_frame_without_rows_keeps_its_head() -> None:
    assert "<thead>" in table_html(pd.DataFrame({"a": [], "n": []}), "c")


def test_a_long_table_scrolls_in_a_frame_and_says_so(shown_tables: list[str]) -> None:
    for rows in (TALL, TALL + 1):
        show_table(pd.DataFrame({"a": [f"row {n}" for n in range(rows)]}), "c", "en")
    short, long = shown_tables
    assert "tall" not in short
    assert 'class="table-wrap tall"' in long
    assert 'tabindex="0"' in long  # so that a keyboard scrolls it too
    assert "scrolls in its frame" in long


def test_chinese_words_in_a_column_have_room() -> None:
    frame = pd.DataFrame(
        {"form": ["2021年格式"], "item": ["行政规范性文件"], "unit": ["件"], "n": [1]}
    )
    heads = LexborHTMLParser(table_html(frame, "c")).css("thead th")
    assert [th.attributes.get("style") for th in heads[1:]] == [
        "min-width:8.3em",
        "min-width:2.3em",
        None,
    ]
    sentence = pd.DataFrame({"a": ["x"], "text": ["公开内容还不够丰富，" * 4]})
    assert "min-width:14.3em" in table_html(sentence, "c")
