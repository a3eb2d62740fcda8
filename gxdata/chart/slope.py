"""Two years side by side: who rose, who fell, and by how much."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pandas as pd

from gxdata.catalogue import Lang
from gxdata.chart.bars import shortened
from gxdata.chart.canvas import canvas
from gxdata.chart.fonts import drawable
from gxdata.chart.marks import left_out, spread
from gxdata.chart.model import Chart, in_words
from gxdata.chart.numbers import percent
from gxdata.chart.theme import FALL, INK, RISE, RULE, use_theme

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_LEAST = 0.19  # inches between two labels


def slope(
    frame: pd.DataFrame,
    years: tuple[int, int],
    lang: Lang,
    *,
    title: str,
    subtitle: str,
    source: str,
    alt: str | None = None,
    limit: int = 14,
    write: Callable[[float], str] = percent,
) -> Chart:
    """Join each row's figure in one year to its figure in a later one: rises in full lines, falls dashed.

    Parameters
    ----------
    frame
        Columns `label`, `before` and `after`. Rows without both are not drawn, and counted in the subtitle.
    years
        The two years.
    lang
        ``"zh"`` or ``"en"``.
    title, subtitle, source
        The finding, the measure with its denominator, and where the figures come from.
    alt
        The picture in words; made from the figures if left out.
    limit
        Most rows to draw: those that changed most; how many are left out is said in the subtitle.
    write
        How a figure is written.
    """
    known = frame.dropna(subset=["before", "after"]).astype({"before": float, "after": float})
    most = (known["after"] - known["before"]).abs().sort_values(ascending=False, kind="stable")
    shown = known.loc[most.index[:limit]].sort_values("after", ascending=False, kind="stable")
    with use_theme():
        height = max(2.4, _LEAST * 1.35 * len(shown) + 0.7)
        figure = canvas(height)
        _draw(figure.add_subplot(), shown, years, height, write)
    parts = [
        f"{row.label} {years[0]} {write(row.before)} → {years[1]} {write(row.after)}"
        for row in shown.itertuples()
    ]
    notes = left_out(lang, not_drawn=len(known) - len(shown), no_figure=len(frame) - len(known))
    return Chart(
        figure=figure,
        title=title,
        subtitle=subtitle + notes,
        source=source,
        alt=alt or in_words(("斜率图", "Slope chart"), parts, lang, most=20),
        lang=lang,
        data=shown.assign(year_before=years[0], year_after=years[1]).reset_index(drop=True),
    )


def _draw(
    axes: "Axes",
    shown: pd.DataFrame,
    years: tuple[int, int],
    height: float,
    write: Callable[[float], str],
) -> None:
    values = [*shown["before"], *shown["after"]]
    bottom, top = (min(values), max(values)) if values else (0.0, 1.0)
    room = (top - bottom) or abs(top) or 1.0
    least = _LEAST / (height - 0.6) * room * 1.16
    for x in (0, 1):
        axes.axvline(x, color=RULE, lw=1.2)
    lefts = spread(shown["before"].tolist(), least)
    rights = spread(shown["after"].tolist(), least)
    for n, (name, before, after) in enumerate(
        zip(shown["label"], shown["before"], shown["after"], strict=True)
    ):
        colour, style = (FALL, (0, (4, 2))) if after < before else (RISE, "-")
        axes.plot([0, 1], [before, after], color=colour, ls=style, lw=1.8)
        axes.plot([0, 1], [before, after], "o", color=colour, ms=5)
        words = f"{write(after)}  {shortened(drawable(name), 13)}"
        axes.text(-0.04, lefts[n], write(before), ha="right", va="center", color=INK, fontsize=10.5)
        axes.text(1.04, rights[n], words, ha="left", va="center", color=INK, fontsize=10.5)
    low = min([bottom, *lefts, *rights]) - room * 0.06
    high = max([top, *lefts, *rights]) + room * 0.06
    axes.set(xlim=(-0.35, 2.15), ylim=(low, high), yticks=[])
    axes.set_xticks([0, 1], [str(year) for year in years])
    axes.xaxis.tick_top()
    for spine in axes.spines.values():
        spine.set_visible(False)
