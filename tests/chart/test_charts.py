import re
from collections.abc import Callable

import pandas as pd
import pytest

from gxdata.catalogue import Lang, code_list, label
from gxdata.chart import Chart, categories, figure_html, outcomes, ranking, trend

WORDS = {"title": "发现", "subtitle": "件", "source": "来源"}
HOSTILE = [
    "<script>alert(1)</script>",
    "$x_2$与$100",
    '"><img src=x onerror=1>',
    "坏\u202e😀",
    "{}",
]


def a_ranking(lang: Lang = "zh") -> Chart:
    frame = pd.DataFrame(
        {"agency": ["甲镇", "乙镇", "丙镇", "丁镇"], "n": [12, 1234.5, None, 12], "d": [True] * 4}
    )
    return ranking(frame, "n", "agency", lang, **WORDS, limit=2, doubtful="d")


def some_outcomes(lang: Lang = "zh") -> Chart:
    codes = list(code_list("outcome_group"))
    labels = [label("outcome_group", code, lang) for code in codes]
    counts = pd.array([6, 2, 1, 1, None, 0], dtype="Int64")
    frame = pd.DataFrame({"code": codes, "label": labels, "count": counts})
    return outcomes(frame, lang, **WORDS)


def some_categories(lang: Lang = "zh") -> Chart:
    codes = list(code_list("category"))[:4]
    labels = [label("category", code, lang) for code in codes]
    frame = pd.DataFrame({"label": labels, "count": [8, 4, 2, 1]})
    return categories(frame, lang, **WORDS, total=10)


def a_trend(lang: Lang = "zh") -> Chart:
    frame = pd.DataFrame({"year": [2023, 2019, 2021, 2020], "value": [900, 1200, None, 1300]})
    return trend(frame, lang, **WORDS)


KINDS = [a_ranking, some_outcomes, some_categories, a_trend]


@pytest.mark.parametrize("draw", KINDS)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_chart_is_drawn_in_outlines_with_its_words(
    draw: Callable[[Lang], Chart], lang: Lang
) -> None:
    html = figure_html(draw(lang))
    assert 'role="img"' in html
    assert "<text" not in html
    assert "notdef" not in html
    assert "发现" in html
    assert "来源" in html
    assert "http" not in html.replace('xmlns="http://www.w3.org/2000/svg"', "")
    name = re.search(r'<svg [^>]*aria-labelledby="(\S+) (\S+)"', html)
    assert name is not None
    assert all(f'id="{id}"' in html for id in name.groups())


@pytest.mark.parametrize("draw", KINDS)
def test_the_same_frame_gives_the_same_bytes(draw: Callable[[], Chart]) -> None:
    chart = draw()
    first = figure_html(chart)
    assert figure_html(chart) == first
    assert figure_html(draw()) == first


def test_ids_of_two_charts_on_a_page_differ() -> None:
    ids = [set(re.findall(r'\sid="([^"]+)"', figure_html(draw()))) for draw in KINDS]
    assert sum(map(len, ids)) == len(set().union(*ids))
    page = "".join(figure_html(draw()) for draw in KINDS)
    references = set(re.findall(r'(?:href="#|url\(#)([^")]+)', page))
    assert references <= set().union(*ids)


def test_colours_of_words_are_those_of_the_page() -> None:
    html = figure_html(some_outcomes())
    assert "currentColor" in html
    assert "<style" not in html


def test_a_ranking_says_what_it_leaves_out() -> None:
    chart = a_ranking()
    assert chart.data["agency"].tolist() == ["乙镇", "丁镇"]  # names break ties
    assert chart.subtitle == "件；另有1个未画出；1个没有数字；灰色者数字存疑"
    assert chart.alt == "条形图：乙镇 1,234.5；丁镇 12。"


def test_a_missing_count_is_a_dash_and_no_zero() -> None:
    assert "不予处理 — (—)" in some_outcomes().alt
    assert "其他处理 0 (0.0%)" in some_outcomes().alt


def test_a_year_without_figure_is_a_gap() -> None:
    assert a_trend().alt == "折线图：2019 1,200；2020 1,300；2021 —；2022 —；2023 900。"


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_names_stay_words(hostile: str) -> None:
    frame = pd.DataFrame({"agency": [hostile, hostile], "n": [2, 1]})
    chart = ranking(
        frame, "n", "agency", "zh", title=hostile, subtitle=hostile, source=hostile, limit=5
    )
    html = figure_html(chart)
    assert "<script" not in html
    assert "<img" not in html
    assert "\u202e" not in chart.alt
    assert len(chart.data) == 2  # two of one name keep a bar each


def test_frames_without_rows_are_drawn_too() -> None:
    empty = pd.DataFrame({"code": [], "label": [], "count": [], "year": [], "value": [], "n": []})
    for chart in (
        ranking(empty, "n", "label", "en", **WORDS),
        outcomes(empty, "en", **WORDS),
        categories(empty, "en", **WORDS),
        trend(empty, "en", **WORDS),
    ):
        assert "<svg" in figure_html(chart)
