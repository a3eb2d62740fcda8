"""Rows by years, the darker the more: where and when at one look."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pandas as pd

from gxdata.catalogue import Lang
from gxdata.chart.bars import shortened
from gxdata.chart.canvas import box, canvas
from gxdata.chart.fonts import drawable
from gxdata.chart.marks import left_out, year_ticks
from gxdata.chart.model import Chart, in_words
from gxdata.chart.numbers import NO_FIGURE, percent
from gxdata.chart.theme import (
    DARK_STEPS,
    INK,
    ON_DARK,
    ON_LIGHT,
    RULE,
    shade,
    use_theme,
)

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_ROW = 0.29  # inches
_LONGEST = 18  # characters of a label, as wide as Chinese ones
_ROOM = 11  # years up to which a cell has room for its figure


def heatmap(
    frame: pd.DataFrame,
    lang: Lang,
    *,
    title: str,
    subtitle: str,
    source: str,
    alt: str | None = None,
    limit: int = 40,
    greatest: float | None = None,
    write: Callable[[float], str] = lambda value: percent(value, 0),
) -> Chart:
    """Draw a figure for each row and year as a shade, with the figure written in it.

    Parameters
    ----------
    frame
        Columns `label`, `year` and `value`, one row a cell; labels in the order of their first rows. A cell without a
        value is a dash. Optional columns: `key` (tells rows of one label apart) and `enough`: a cell where it is false
        rests on too few cases, and is written without a shade.
    lang
        ``"zh"`` or ``"en"``.
    title, subtitle, source
        The finding, the measure with its denominator, and where the figures come from.
    alt
        The picture in words; made from the figures if left out.
    limit
        Most rows to draw; how many are left out is said in the subtitle.
    greatest
        The value of the darkest shade; the greatest of those drawn if left out. The lightest is nought.
    write
        How a figure is written.
    """
    keyed = frame if "key" in frame else frame.assign(key=frame["label"])
    keys = list(dict.fromkeys(keyed["key"]))
    shown = keyed[keyed["key"].isin(keys[:limit])]
    shown = shown.astype({"year": int, "value": float})
    years = sorted(shown["year"].unique())
    if "enough" not in shown:
        shown = shown.assign(enough=True)
    top = greatest or max([*shown.loc[shown["enough"], "value"].dropna(), 0.0]) or 1.0
    with use_theme():
        figure = canvas(_ROW * max(len(keys[:limit]), 1) + 0.45)
        _draw(figure.add_subplot(), shown, years, top, write)
    parts = [
        f"{own['label'].iloc[0]} "
        + ", ".join(f"{y} {write(v)}" for y, v in zip(own["year"], own["value"], strict=True))
        for _, own in shown.groupby("key", sort=False)
    ]
    notes = left_out(lang, not_drawn=len(keys) - len(keys[:limit]))
    return Chart(
        figure=figure,
        title=title,
        subtitle=subtitle + notes,
        source=source,
        alt=alt or in_words(("热图", "Heat map"), parts, lang),
        lang=lang,
        data=shown.drop(columns="key").reset_index(drop=True),
    )


def _draw(
    axes: "Axes",
    shown: pd.DataFrame,
    years: list[int],
    top: float,
    write: Callable[[float], str],
) -> None:
    keys = list(dict.fromkeys(shown["key"]))
    row_of = {key: n for n, key in enumerate(keys)}
    column_of = {year: n for n, year in enumerate(years)}
    for entry in shown.itertuples():
        x, y = column_of[entry.year], row_of[entry.key]
        _cell(axes, x, y, float(entry.value), bool(entry.enough), top, len(years), write)
    names = [shortened(drawable(n), _LONGEST) for n in shown.drop_duplicates("key")["label"]]
    axes.set_yticks(range(len(keys)), names)
    year_ticks(axes, years, names, list(range(len(years))))
    axes.xaxis.tick_top()
    axes.set(xlim=(-0.5, max(len(years), 1) - 0.5), ylim=(max(len(keys), 1) - 0.5, -0.5))
    for spine in axes.spines.values():
        spine.set_visible(False)


def _cell(
    axes: "Axes",
    x: int,
    y: int,
    value: float,
    enough: bool,
    top: float,
    columns: int,
    write: Callable[[float], str],
) -> None:
    known = value == value
    colour = shade(value / top) if known and enough else None
    corner = (x - 0.47, y - 0.44)
    if colour:
        box(axes, corner, 0.94, 0.88, color=colour, lw=0)
    else:
        box(axes, corner, 0.94, 0.88, fill=False, edgecolor=RULE, lw=0.8)
    if columns <= _ROOM or not known:
        ink = INK if colour is None else ON_DARK if colour in DARK_STEPS else ON_LIGHT
        text = write(value) if known else NO_FIGURE
        text = text if enough or not known else f"({text})"
        axes.text(
            x, y, text, ha="center", va="center", color=ink, fontsize=10 if columns < 8 else 9
        )
