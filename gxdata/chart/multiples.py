"""Small pictures of one kind side by side, all on one scale."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pandas as pd

from gxdata.catalogue import Lang
from gxdata.chart.bars import shortened
from gxdata.chart.canvas import canvas
from gxdata.chart.fonts import drawable
from gxdata.chart.marks import left_out
from gxdata.chart.model import Chart, in_words
from gxdata.chart.numbers import number
from gxdata.chart.theme import INK, MAIN, RULE, use_theme

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_ACROSS = 3
_HEIGHT = 1.25  # inches of one picture


def multiples(
    frame: pd.DataFrame,
    lang: Lang,
    *,
    title: str,
    subtitle: str,
    source: str,
    alt: str | None = None,
    limit: int = 12,
    base: float | None = None,
    write: Callable[[float], str] = number,
) -> Chart:
    """Draw one line over the years for each label, every one on the same scale from nought.

    Parameters
    ----------
    frame
        Columns `label`, `year` and `value`, one row a label and year; the labels in the order of their first rows. A
        year without a figure is a gap. An optional column `stretch` breaks the line where it changes.
    lang
        ``"zh"`` or ``"en"``.
    title, subtitle, source
        The finding, the measure with its denominator, and where the figures come from.
    alt
        The picture in words; made from the figures if left out.
    limit
        Most labels to draw; how many are left out is said in the subtitle.
    base
        A value to mark by a dashed line, such as the 100 of an index.
    write
        How a figure is written beside the last point.
    """
    labels = list(dict.fromkeys(frame["label"].astype(str)))
    drawn = labels[:limit]
    shown = frame[frame["label"].isin(drawn)].astype({"year": int, "value": float})
    years = list(range(int(shown["year"].min()), int(shown["year"].max()) + 1)) if drawn else []
    top = max([1e-9, *shown["value"].dropna(), base or 0]) * 1.25
    rows = -(-max(len(drawn), 1) // _ACROSS)
    with use_theme():
        figure = canvas(_HEIGHT * rows + 0.1)
        grid = figure.subplots(rows, _ACROSS, sharex=True, sharey=True, squeeze=False)
        for place, axes in enumerate(grid.flat):
            if place < len(drawn):
                own = shown[shown["label"] == drawn[place]]
                _draw(axes, own, years, top, base, write)
                axes.set_title(
                    shortened(drawable(drawn[place]), 13), fontsize=10.5, loc="left", pad=3
                )
            else:
                axes.set_axis_off()
    parts = [
        f"{label} "
        + ", ".join(f"{y} {write(v)}" for y, v in zip(own["year"], own["value"], strict=True))
        for label, own in shown.groupby("label", sort=False)
    ]
    notes = left_out(lang, not_drawn=len(labels) - len(drawn))
    return Chart(
        figure=figure,
        title=title,
        subtitle=subtitle + notes,
        source=source,
        alt=alt or in_words(("同一刻度的小图", "Small charts on one scale"), parts, lang),
        lang=lang,
        data=shown.reset_index(drop=True),
    )


def _draw(
    axes: "Axes",
    own: pd.DataFrame,
    years: list[int],
    top: float,
    base: float | None,
    write: Callable[[float], str],
) -> None:
    if base is not None:
        axes.axhline(base, color=INK, lw=0.8, ls=(0, (4, 3)))
    stretches = own["stretch"] if "stretch" in own else pd.Series(0, index=own.index)
    for _, part in own.groupby(stretches):
        line = part.set_index("year")["value"]
        # A year without a row is a gap too; a point between two gaps is seen by its mark.
        line = line.reindex(range(int(line.index.min()), int(line.index.max()) + 1))
        axes.plot(line.index, line.to_numpy(), color=MAIN, lw=1.8, marker="o", ms=3.2)
    known = own.dropna(subset=["value"]).sort_values("year")
    if len(known):
        year, value = int(known["year"].iloc[-1]), float(known["value"].iloc[-1])
        axes.annotate(
            write(value), (year, value), (2, 6), textcoords="offset points", ha="right",
            fontsize=10.5, color=INK,
        )  # fmt: skip
    first, last = years[0], years[-1]
    axes.set(ylim=(0, top), xlim=(first - 0.4, last + 0.4), yticks=[])
    axes.set_xticks(sorted({first, last}), [str(year) for year in sorted({first, last})])
    axes.tick_params(labelsize=10)
    axes.spines["left"].set_visible(False)
    axes.spines["bottom"].set_color(RULE)
