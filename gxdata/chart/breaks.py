"""A figure over the years where forms change: the line breaks where they count something else."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

import pandas as pd

from gxdata.catalogue import Lang
from gxdata.chart.canvas import canvas
from gxdata.chart.fonts import drawable
from gxdata.chart.marks import year_ticks
from gxdata.chart.model import Chart, in_words
from gxdata.chart.numbers import number
from gxdata.chart.theme import INK, MAIN, QUIET, RULE, use_theme

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_CROWDED = 9  # years above which only the ends of a line are labelled


def trend_with_breaks(
    frame: pd.DataFrame,
    lang: Lang,
    *,
    title: str,
    subtitle: str,
    source: str,
    alt: str | None = None,
    write: Callable[[float], str] = number,
) -> Chart:
    """Draw a figure over the years, from nought, with every change of form marked.

    Parameters
    ----------
    frame
        Columns `year`, `value`, `stretch` and `form` (the form's name), one row a year. Years of two stretches do not
        count the same thing: no line joins them, and a full line stands between them. Where only the form changes the
        line goes on, and the change is marked by a dotted one. Optional columns `low` and `high` are drawn as a band.
    lang
        ``"zh"`` or ``"en"``.
    title, subtitle, source
        The finding, the measure with its denominator, and where the figures come from.
    alt
        The picture in words; made from the figures if left out.
    write
        How a figure is written.
    """
    shown = frame.sort_values("year").astype({"year": int, "value": float})
    with use_theme():
        figure = canvas(2.8)
        axes = figure.add_subplot()
        _draw(axes, shown, write)
    parts = [f"{row.year} {write(row.value)}" for row in shown.itertuples()]
    cut = "（此前此后口径不同）" if lang == "zh" else " (counted otherwise before)"
    for place in range(1, len(shown)):
        if shown["stretch"].iloc[place] != shown["stretch"].iloc[place - 1]:
            parts[place] += cut
    return Chart(
        figure=figure,
        title=title,
        subtitle=subtitle,
        source=source,
        alt=alt or in_words(("折线图", "Line chart"), parts, lang, most=30),
        lang=lang,
        data=shown.reset_index(drop=True),
    )


def _draw(axes: "Axes", shown: pd.DataFrame, write: Callable[[float], str]) -> None:
    highest = [*shown["value"].dropna(), *(shown["high"].dropna() if "high" in shown else ())]
    top = (max(highest, default=0) or 1) * 1.22
    for _, part in shown.groupby("stretch", sort=False):
        _line(axes, part, write, ends=_named(part, shown), top=top)
    _forms(axes, shown)
    years = shown["year"].tolist()
    year_ticks(axes, list(range(years[0], years[-1] + 1)) if years else [])
    axes.set(ylim=(0, top), yticks=[], xlabel="", ylabel="")
    if years:
        axes.set_xlim(years[0] - 0.5, years[-1] + 0.5)
    axes.spines["left"].set_visible(False)


def _named(part: pd.DataFrame, shown: pd.DataFrame) -> dict[int, str]:
    """The years of a stretch whose figures are written, each with the side of its point to write on.

    Where there are many years these are the ends alone; those at a break of form are written away from it, as the
    next stretch's begins beside it.
    """
    years = part.loc[part["value"].notna(), "year"].tolist()
    if len(shown) <= _CROWDED or len(years) < 2:
        return dict.fromkeys(years, "center")
    left = "center" if years[0] == shown["year"].iloc[0] else "left"
    right = "center" if years[-1] == shown["year"].iloc[-1] else "right"
    return {years[0]: left, years[-1]: right}


def _line(
    axes: "Axes",
    part: pd.DataFrame,
    write: Callable[[float], str],
    *,
    ends: Mapping[int, str],
    top: float,
) -> None:
    whole = part.set_index("year")
    whole = whole.reindex(range(int(whole.index.min()), int(whole.index.max()) + 1))
    line = whole["value"]
    banded = "low" in whole and bool(whole["low"].notna().any())
    low, high = (whole[name].astype(float) if banded else line for name in ("low", "high"))
    if banded:
        axes.fill_between(line.index, low, high, color=QUIET, alpha=0.45, lw=0)
        axes.vlines(line.index, low, high, color=QUIET, lw=3)
    axes.plot(line.index, line.to_numpy(), marker="o", ms=6, color=MAIN)
    for year, value in line.dropna().items():
        if year not in ends:
            continue
        around = [v for v in (line.get(year - 1), line.get(year + 1)) if v is not None and v == v]
        dips = len(around) == 2 and all(value < v for v in around) and value > 0.2 * top
        # Beyond the band where there is one, so that no figure stands in it.
        edge = (low if dips else high).get(year) if banded else None
        axes.annotate(
            write(value), (float(year), value if edge is None or edge != edge else float(edge)),
            (0, -5 if dips else 6), textcoords="offset points", ha=ends[year],
            va="top" if dips else "baseline", color=INK, fontsize=10.5,
        )  # fmt: skip


def _forms(axes: "Axes", shown: pd.DataFrame) -> None:
    """Name each form where it begins, and mark the change."""
    before: tuple[object, object] | None = None
    changes = 0
    for year, stretch, form in zip(shown["year"], shown["stretch"], shown["form"], strict=True):
        if before is not None and (stretch, form) != before:
            broken = stretch != before[0]
            style = "-" if broken else (0, (1, 2))
            axes.axvline(year - 0.5, color=INK if broken else QUIET, lw=1.0, ls=style)
        if before is None or (stretch, form) != before:
            # Every other name stands higher: two forms may follow each other within a few years.
            height = 13 * (changes % 2) - 2
            changes += 1
            axes.annotate(
                drawable(form), (year - 0.5, 1), (4, height), xycoords=("data", "axes fraction"),
                textcoords="offset points", va="bottom", color=INK, fontsize=10.5,
            )  # fmt: skip
        before = (stretch, form)
    axes.spines["bottom"].set_color(RULE)
