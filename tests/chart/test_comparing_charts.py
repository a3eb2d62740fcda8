"""Charts that compare: their words, their figures, and who can read them."""

import io
import re
from collections.abc import Callable
from itertools import pairwise

import pandas as pd
import pytest
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from matplotlib.text import Text

from gxdata.catalogue import Lang
from gxdata.chart import (
    Chart,
    csv_text,
    figure_html,
    flow,
    heatmap,
    intervals,
    multiples,
    percent,
    persistence,
    quotes,
    slope,
    trend_with_breaks,
)
from gxdata.chart.marks import ends, spread
from gxdata.chart.quotes import quotes_html
from gxdata.chart.theme import OUTCOME_COLOURS, PAPER, STEPS, shade

WORDS = {"title": "发现", "subtitle": "件", "source": "来源"}
HOSTILE = ["<script>alert(1)</script>", "=1+1", "坏\u202e😀", "$x_2$", "{}"]
YEARS = range(2019, 2024)


def said(threads: int, years: int) -> pd.DataFrame:
    """Sentences of threads over some years, one after another."""
    rows = [
        {
            "report_id": f"r{n}-{y}", "year": 2019 + y, "ordinal": 1, "name": f"第{n}镇", "category": "timeliness",
            "text": "更新慢", "measure": None, "source": "a.txt", "start": 1, "end": 4, "thread": f"t{n}",
            "years_running": y + 1, "repeated_text": False,
        }
        for n in range(threads)
        for y in range(years)
    ]  # fmt: skip
    return pd.DataFrame(rows)


def test_problems_lead_to_sentences_that_are_shown_and_a_thread_is_not_cut(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sentences = said(threads=12, years=5)
    html = quotes_html(sentences, "en", most=quotes.MOST + 2)
    there = set(re.findall(r'<li id="([^"]+)"', html))
    assert html.count("<li") == 45
    written: list[str] = []
    monkeypatch.setattr(quotes, "show_html", lambda html, *_: written.append(html))
    quotes.show_links("See", [(f"T{n}", f"t{n}") for n in range(12)], "en", sentences)
    linked = re.findall(r'href="#([^"]+)"', written[0])
    assert len(linked) == 8
    assert set(linked) < there


def rates(organs: int = 4) -> pd.DataFrame:
    value = [0.9 - 0.8 * n / organs for n in range(organs)]
    names = [f"第{n}镇" for n in range(organs)]
    low, high = ([v + d for v in value] for d in (-0.05, 0.05))
    cases = {"denominator": [50] * organs}
    return pd.DataFrame({"label": names, "value": value, "low": low, "high": high} | cases)


def by_year(organs: int = 3) -> pd.DataFrame:
    rows = [(f"第{n}镇", year, (n * 37 + year * 11) % 100) for n in range(organs) for year in YEARS]
    return pd.DataFrame(rows, columns=["label", "year", "value"])


def some_intervals(lang: Lang = "zh") -> Chart:
    return intervals(rates(), lang, **WORDS, common=0.5)


def some_multiples(lang: Lang = "zh") -> Chart:
    return multiples(by_year(), lang, **WORDS)


def a_flow(lang: Lang = "zh") -> Chart:
    rows = [
        ("in", "received", "新收", 90), ("in", "carried_in", "结转", 10),
        ("out", "granted", "予以公开", 60), ("out", "denied", "不予公开", 0), ("out", "other", "其他", 40),
    ]  # fmt: skip
    return flow(pd.DataFrame(rows, columns=["side", "code", "label", "count"]), lang, **WORDS)


def a_heatmap(lang: Lang = "zh") -> Chart:
    frame = by_year().assign(value=lambda f: f["value"] / 100)
    return heatmap(frame.assign(enough=[n % 4 > 0 for n in range(len(frame))]), lang, **WORDS)


def a_broken_trend(lang: Lang = "zh") -> Chart:
    rows = [
        (2017, 30, 0, "旧表"),
        (2018, 40, 0, "旧表"),
        (2019, 7, 1, "新表"),
        (2021, 9, 1, "新表"),
    ]
    frame = pd.DataFrame(rows, columns=["year", "value", "stretch", "form"])
    return trend_with_breaks(frame, lang, **WORDS)


def a_slope(lang: Lang = "zh") -> Chart:
    rows = [("甲镇", 0.2, 0.5), ("乙镇", 0.6, 0.1), ("丙镇", 0.3, None)]
    frame = pd.DataFrame(rows, columns=["label", "before", "after"])
    return slope(frame, (2019, 2023), lang, **WORDS)


def a_persistence(lang: Lang = "zh") -> Chart:
    states = ["said", "same_words", "not_said", "no_report", "said"]
    rows = [("甲镇", year, state) for year, state in zip(YEARS, states, strict=True)]
    return persistence(pd.DataFrame(rows, columns=["label", "year", "state"]), lang, **WORDS)


KINDS = [
    some_intervals, some_multiples, a_flow, a_heatmap, a_broken_trend, a_slope, a_persistence,
]  # fmt: skip


@pytest.mark.parametrize("draw", KINDS)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_chart_is_drawn_in_outlines_and_asks_for_nothing(
    draw: Callable[[Lang], Chart], lang: Lang
) -> None:
    html = figure_html(draw(lang))
    assert 'role="img"' in html
    assert "<text" not in html
    assert "<image" not in html
    references = re.findall(r'(?:href="|url\()([^")]+)', html)
    assert all(reference.startswith("#") for reference in references)
    name = re.search(r'<svg [^>]*aria-labelledby="(\S+) (\S+)"', html)
    assert name is not None
    assert all(f'id="{id}"' in html for id in name.groups())


@pytest.mark.parametrize("draw", KINDS)
def test_the_same_frame_gives_the_same_bytes(draw: Callable[[], Chart]) -> None:
    assert figure_html(draw()) == figure_html(draw())


def numbers_of(figure: Figure) -> set[str]:
    """The numbers written in a picture."""
    texts = [text.get_text() for text in figure.findobj(Text)]
    return {n for text in texts for n in re.findall(r"\d[\d,.]*%?", text)}


def numbers_in(data: pd.DataFrame) -> set[str]:
    """The numbers of the rows, as a picture may write them."""
    written = set()
    for value in data.to_numpy().ravel():
        if isinstance(value, str):
            written |= set(re.findall(r"\d+", value))
        elif pd.notna(value):
            written |= {f"{value:,.0f}", f"{value:.0f}", percent(value), percent(value, 0)}
    return written


@pytest.mark.parametrize("draw", KINDS)
def test_every_number_drawn_is_in_the_rows_beside_the_chart(draw: Callable[[], Chart]) -> None:
    chart = draw()
    scale = {"0%", "25%", "50%", "75%", "100%"}
    total = {"100"} if draw is a_flow else set()
    years = {str(year) for year in YEARS} | {"2020"}
    assert numbers_of(chart.figure) <= numbers_in(chart.data) | scale | total | years
    rows = pd.read_csv(io.StringIO(csv_text(chart.data)))
    assert len(rows) == len(chart.data)


@pytest.mark.parametrize("draw", KINDS)
def test_the_words_for_those_who_cannot_see_it_give_its_figures(draw: Callable[[], Chart]) -> None:
    chart = draw()
    assert chart.alt
    said = set(re.findall(r"\d[\d,.]*%?", chart.alt))
    assert said & numbers_of(chart.figure)
    for label in chart.data["label"].unique() if "label" in chart.data else ():
        assert label in chart.alt


def luminance(colour: str) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in to_rgb(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_more_is_darker_also_in_grey() -> None:
    greys = [luminance(colour) for colour in STEPS]
    assert greys == sorted(greys, reverse=True)
    assert all(a > 1.25 * b for a, b in pairwise(greys))
    assert shade(0) == STEPS[0]
    assert shade(1) == shade(1.5) == STEPS[-1]


def test_neighbouring_outcomes_differ_in_grey() -> None:
    greys = [luminance(colour) for colour in OUTCOME_COLOURS.values()]
    for a, b in pairwise(greys):
        assert max(a, b) > 1.6 * min(a, b)


def test_rises_and_falls_are_told_apart_without_colour() -> None:
    styles = {line.get_linestyle() for line in a_slope().figure.axes[0].lines if len(line.get_xdata()) == 2 and line.get_marker() == "None"}  # fmt: skip # noqa: E501
    assert {"-", "--"} <= styles


def test_no_line_crosses_a_break_of_form() -> None:
    lines = a_broken_trend().figure.axes[0].lines
    drawn = [list(map(int, line.get_xdata())) for line in lines if line.get_marker() == "o"]
    assert [2017, 2018] in drawn
    assert not any(2018 in years and 2019 in years for years in drawn)
    assert "口径不同" in a_broken_trend().alt


def test_figures_at_a_break_of_form_do_not_run_into_each_other() -> None:
    """Where only ends are written, those on both sides of a break stand beside each other."""
    many = pd.DataFrame({"year": range(2008, 2024), "value": 1_234.0})
    before = many["year"] < 2019
    drawn = trend_with_breaks(
        many.assign(stretch=(~before).astype(int), form=before.map({True: "甲", False: "乙"})),
        "zh",
        **WORDS,
    )
    drawn.figure.draw_without_rendering()
    texts = [text for text in drawn.figure.axes[0].texts if text.get_text() == "1,234"]
    boxes = sorted((text.get_window_extent() for text in texts), key=lambda box: box.x0)
    assert len(boxes) == 4
    assert all(one.x1 < other.x0 for one, other in pairwise(boxes))


def test_a_year_without_figure_is_a_gap() -> None:
    line = next(
        line for line in a_broken_trend().figure.axes[0].lines if 2021 in list(line.get_xdata())
    )
    years, values = list(line.get_xdata()), list(line.get_ydata())
    assert pd.isna(values[years.index(2020)])


@pytest.mark.parametrize(
    ("draw", "most"),
    [
        (lambda: intervals(rates(60), "zh", **WORDS), 30),
        (lambda: multiples(by_year(60), "zh", **WORDS), 12),
        (lambda: heatmap(by_year(60), "zh", **WORDS), 40),
        (lambda: persistence(by_year(60).assign(state="said"), "zh", **WORDS), 25),
    ],
)
def test_a_chart_of_many_organs_is_cut_and_says_so(draw: Callable[[], Chart], most: int) -> None:
    chart = draw()
    assert chart.data["label"].nunique() == most
    assert f"{60 - most}个未画出" in chart.subtitle
    assert chart.figure.get_size_inches()[1] < 14


def test_the_rows_of_both_ends_are_drawn_where_there_are_too_many() -> None:
    shown, before, gap = ends(rates(10), 4)
    assert shown["label"].tolist() == ["第0镇", "第1镇", "第8镇", "第9镇"]
    assert (before, gap) == (2, 6)


def test_what_comes_in_must_go_out() -> None:
    rows = pd.DataFrame({"side": ["in", "out"], "code": ["received", "granted"], "label": ["a", "b"], "count": [3, 2]})  # fmt: skip # noqa: E501
    with pytest.raises(ValueError, match="3"):
        flow(rows, "zh", **WORDS)


def test_labels_are_kept_apart_and_stay_in_order() -> None:
    places = [0.5, 0.51, 0.9, 0.52, 0.1]
    moved = spread(places, 0.1)
    order = sorted(range(5), key=lambda n: places[n])
    gaps = [moved[b] - moved[a] for a, b in pairwise(order)]
    assert all(gap >= 0.1 - 1e-9 for gap in gaps)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_names_stay_words(hostile: str) -> None:
    frames = (
        lambda: intervals(rates().assign(label=hostile), "zh", **WORDS),
        lambda: multiples(by_year(1).assign(label=hostile), "en", **WORDS),
        lambda: heatmap(by_year(1).assign(label=hostile), "zh", **WORDS),
        lambda: persistence(by_year(1).assign(label=hostile, state="said"), "en", **WORDS),
        lambda: slope(pd.DataFrame({"label": [hostile], "before": [1], "after": [2]}), (1, 2), "zh", **WORDS),
    )  # fmt: skip
    for draw in frames:
        chart = draw()
        assert "<script" not in figure_html(chart)
        assert "\u202e" not in chart.alt
        assert not re.search(r"(?m)(^|,)=", csv_text(chart.data))


def test_frames_without_rows_are_drawn_too() -> None:
    for chart in (
        intervals(rates(0), "zh", **WORDS),
        multiples(by_year(0), "zh", **WORDS),
        heatmap(by_year(0), "zh", **WORDS),
        slope(pd.DataFrame({"label": [], "before": [], "after": []}), (1, 2), "zh", **WORDS),
        persistence(by_year(0).assign(state="said"), "zh", **WORDS),
        trend_with_breaks(pd.DataFrame(columns=["year", "value", "stretch", "form"]), "zh", **WORDS),
    ):  # fmt: skip
        assert "<svg" in figure_html(chart)


def test_a_hollow_dot_shows_the_page_it_stands_on() -> None:
    """In the dark a white inside is brighter than any filled dot."""
    drawn = figure_html(some_intervals())
    assert "var(--paper" in drawn
    assert PAPER not in drawn.replace(f"var(--paper, {PAPER})", "")
