"""One figure over the years."""

from typing import TYPE_CHECKING

import pandas as pd

from gxdata.catalogue import Lang
from gxdata.chart.canvas import canvas
from gxdata.chart.model import Chart, in_words
from gxdata.chart.numbers import number
from gxdata.chart.theme import INK, MAIN, use_theme

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_CROWDED = 12  # years above which not every point is labelled


def trend(
    frame: pd.DataFrame,
    lang: Lang,
    *,
    title: str,
    subtitle: str,
    source: str,
    alt: str | None = None,
) -> Chart:
    """Draw a figure over the years, from nought.

    Parameters
    ----------
    frame
        Columns `year` and `value`, one row a year. A year without a figure, or without a row, is a gap in the line:
        nothing is drawn across what is not known.
    lang
        ``"zh"`` or ``"en"``.
    title, subtitle, source
        The finding, the measure with its denominator, and where the figures come from.
    alt
        The picture in words; made from the figures if left out.
    """
    given = frame.sort_values("year")[["year", "value"]].astype({"year": int})
    series = given.set_index("year")["value"].astype(float)
    if len(series):
        series = series.reindex(range(series.index[0], series.index[-1] + 1))
    with use_theme():
        figure = _draw(series)
    parts = [f"{year} {number(value)}" for year, value in series.items()]
    return Chart(
        figure=figure,
        title=title,
        subtitle=subtitle,
        source=source,
        alt=alt or in_words(("折线图", "Line chart"), parts, lang, most=30),
        lang=lang,
        data=given.reset_index(drop=True),
    )


def _draw(series: "pd.Series[float]") -> "Figure":
    import seaborn as sns

    figure = canvas(2.7)
    axes = figure.add_subplot()
    # Plain plot, not seaborn's line plot: that one drops missing years and joins their neighbours.
    axes.plot(series.index, series.values, marker="o", markersize=6, color=MAIN, clip_on=False)
    last = len(series) - 1
    for place, (year, value) in enumerate(series.items()):
        if pd.notna(value) and (len(series) <= _CROWDED or place in (0, last)):
            below = _is_dip(series, place)
            axes.annotate(
                number(value), (year, value), (0, -9 if below else 8), textcoords="offset points",
                ha="center", va="top" if below else "baseline", color=INK,
            )  # fmt: skip
    top = series.max()
    axes.set_ylim(0, top * 1.18 if pd.notna(top) and top > 0 else 1)
    step = max(1, len(series) // _CROWDED + (len(series) > _CROWDED))
    axes.set_xticks(list(series.index[::step]), [str(year) for year in series.index[::step]])
    if len(series) == 1:
        axes.set_xlim(series.index[0] - 1, series.index[0] + 1)
    axes.set(xlabel="", ylabel="", yticks=[])
    sns.despine(ax=axes, left=True)
    return figure


def _is_dip(series: "pd.Series[float]", place: int) -> bool:
    """Whether a point lies below both neighbours, so that its label would stand in the line."""
    if not 0 < place < len(series) - 1:
        return False
    before, here, after = series.iloc[place - 1 : place + 2]
    # Near the axis there is no room below.
    return bool(here < before and here < after and here > 0.15 * series.max())
