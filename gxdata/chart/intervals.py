"""Shares with the range that chance alone would leave open: who can be told apart, and who cannot."""

from typing import TYPE_CHECKING

import pandas as pd

from gxdata.catalogue import Lang
from gxdata.chart.bars import shortened
from gxdata.chart.canvas import canvas
from gxdata.chart.fonts import drawable
from gxdata.chart.marks import ends, left_out, percent_axis
from gxdata.chart.model import Chart, in_words
from gxdata.chart.numbers import number, percent
from gxdata.chart.theme import INK, MAIN, PAPER, QUIET, use_theme

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_ROW = 0.3  # inches


def intervals(
    frame: pd.DataFrame,
    lang: Lang,
    *,
    title: str,
    subtitle: str,
    source: str,
    common: float | None = None,
    alt: str | None = None,
    limit: int = 30,
) -> Chart:
    """Rank shares, each with its interval.

    Parameters
    ----------
    frame
        Columns `label`, `value`, `low` and `high` (0 to 1) and `denominator` (cases), in the order to be drawn. Rows
        without a value are not drawn, and counted in the subtitle.
    lang
        ``"zh"`` or ``"en"``.
    title, subtitle, source
        The finding, the measure with its denominator, and where the figures come from.
    common
        The share of all together: a dashed line. A dot is filled where its interval leaves this line out, and hollow
        where the row cannot be told from the whole.
    alt
        The picture in words; made from the figures if left out.
    limit
        Most rows to draw: of more, the first and the last, and the subtitle says how many lie between.
    """
    known = frame[frame["value"].notna()]
    shown, head, between = ends(known, limit)
    rows = shown.astype({"value": float, "low": float, "high": float})
    with use_theme():
        figure = canvas(_ROW * max(len(rows), 1) + 0.6)
        _draw(figure.add_subplot(), rows, head if between else 0, common)
    parts = [
        f"{row.label} {percent(row.value)} ({percent(row.low)}–{percent(row.high)})"
        for row in rows.itertuples()
    ]
    notes = left_out(lang, in_between=between, no_figure=len(frame) - len(known))
    return Chart(
        figure=figure,
        title=title,
        subtitle=subtitle + notes,
        source=source,
        alt=alt or in_words(("带区间的点图", "Dots with intervals"), parts, lang, most=30),
        lang=lang,
        data=shown.reset_index(drop=True).assign(common=common),
    )


def _draw(axes: "Axes", rows: pd.DataFrame, gap: int, common: float | None) -> None:
    places = [n + (0.6 if gap and n >= gap else 0) for n in range(len(rows))]
    if common is not None:
        axes.axvline(common, color=INK, lw=1.1, ls=(0, (4, 3)))
    for place, row in zip(places, rows.itertuples(), strict=True):
        low, high = float(row.low), float(row.high)
        value = float(row.value)
        axes.plot([low, high], [place, place], color=QUIET, lw=4.5, solid_capstyle="round")
        apart = common is None or not low <= common <= high
        fill = MAIN if apart else PAPER
        axes.plot(value, place, "o", ms=7.5, mfc=fill, mec=MAIN, mew=1.6, zorder=3)
        text = f"{percent(value)}  n={number(row.denominator)}"
        axes.annotate(
            text, (1, place), (7, 0), xycoords=("axes fraction", "data"),
            textcoords="offset points", va="center", color=INK, fontsize=10.5,
        )  # fmt: skip
    if gap:
        axes.annotate("…", (0.5, gap - 0.2), ha="center", va="center", color=INK)
    axes.set_yticks(places, [shortened(drawable(label)) for label in rows["label"]])
    bottom = places[-1] if places else 0
    axes.set(xlim=(-0.02, 1.02), ylim=(bottom + 0.6, -0.6), xlabel="", ylabel="")
    percent_axis(axes)
    axes.spines[["left", "bottom"]].set_visible(False)
