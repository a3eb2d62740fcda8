"""What became of applications."""

from typing import TYPE_CHECKING

import pandas as pd

from gxdata.catalogue import Lang
from gxdata.chart.canvas import box, canvas
from gxdata.chart.fonts import drawable
from gxdata.chart.model import Chart, in_words
from gxdata.chart.numbers import number, percent
from gxdata.chart.theme import (
    DARK_MARKS,
    INK,
    ON_DARK,
    ON_LIGHT,
    OUTCOME_COLOURS,
    QUIET,
    RULE,
    use_theme,
)

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_BAR = 0.62  # inches
_ROW = 0.27
_NARROW = 0.055  # share below which a percentage does not fit into its part of the bar


def outcomes(
    frame: pd.DataFrame,
    lang: Lang,
    *,
    title: str,
    subtitle: str,
    source: str,
    alt: str | None = None,
) -> Chart:
    """Draw outcomes as parts of one bar, with a line for each below it.

    Parameters
    ----------
    frame
        Columns `code` (of the catalogue's list ``outcome_group``), `label` and `count`, in the order to be drawn.
        A count that is missing is written as a dash, and has no part of the bar.
    lang
        ``"zh"`` or ``"en"``.
    title, subtitle, source
        The finding, the measure with its denominator, and where the figures come from.
    alt
        The picture in words; made from the figures if left out.
    """
    counts = [None if pd.isna(n) else float(n) for n in frame["count"]]
    total = sum(n for n in counts if n)
    shares = [None if n is None or not total else n / total for n in counts]
    rows = list(
        zip(frame["code"].astype(str), frame["label"].astype(str), counts, shares, strict=True)
    )
    with use_theme():
        figure = canvas(_BAR + 0.3 + _ROW * max(len(rows), 1))
        bar, key = figure.subplots(2, 1, height_ratios=[_BAR, 0.2 + _ROW * max(len(rows), 1)])
        _draw_bar(bar, [(code, share or 0.0) for code, _, _, share in rows])
        _draw_key(key, rows)
    parts = [f"{name} {number(n)} ({percent(share)})" for _, name, n, share in rows]
    return Chart(
        figure=figure,
        title=title,
        subtitle=subtitle,
        source=source,
        alt=alt or in_words(("分段条形图", "Divided bar"), parts, lang),
        lang=lang,
        data=frame.reset_index(drop=True),
    )


def _draw_bar(axes: "Axes", parts: list[tuple[str, float]]) -> None:
    start = 0.0
    for code, share in parts:
        # A thin gap keeps neighbours apart in print and in grey.
        gap = min(0.003, share / 4)
        box(axes, (start, 0), share - gap, 1, color=OUTCOME_COLOURS.get(code, QUIET), lw=0)
        if share >= _NARROW:
            colour = ON_DARK if code in DARK_MARKS else ON_LIGHT
            axes.text(
                start + share / 2, 0.5, percent(share, 0), ha="center", va="center", color=colour
            )
        start += share
    if not start:
        box(axes, (0, 0), 1, 1, fill=False, edgecolor=RULE)
    axes.set(xlim=(0, 1), ylim=(0, 1))
    axes.set_axis_off()


def _draw_key(axes: "Axes", rows: list[tuple[str, str, float | None, float | None]]) -> None:
    for place, (code, name, count, share) in enumerate(rows):
        middle = place + 0.5
        colour = OUTCOME_COLOURS.get(code, QUIET)
        box(axes, (0.0, place + 0.22), 0.022, 0.56, color=colour, lw=0)
        axes.text(0.035, middle, drawable(name), va="center", color=INK)
        axes.text(0.5, middle, number(count), va="center", ha="right", color=INK)
        axes.text(0.62, middle, percent(share), va="center", ha="right", color=INK)
        if place:
            axes.axhline(place, 0, 0.62, color=RULE, lw=0.6)
    axes.set(xlim=(0, 1), ylim=(max(len(rows), 1), 0))
    axes.set_axis_off()
