"""Applications from what came in to what became of them."""

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from gxdata.catalogue import Lang
from gxdata.chart.canvas import box, canvas
from gxdata.chart.fonts import drawable
from gxdata.chart.model import Chart, in_words
from gxdata.chart.numbers import number, percent
from gxdata.chart.theme import INK, MAIN, OUTCOME_COLOURS, QUIET, use_theme

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_HEIGHT = 3.5  # inches
_LEAST = 0.085  # of the height, that a label needs
_LEFT, _MIDDLE, _RIGHT, _BAR = 0.26, 0.45, 0.64, 0.025


def flow(
    frame: pd.DataFrame,
    lang: Lang,
    *,
    title: str,
    subtitle: str,
    source: str,
    alt: str | None = None,
) -> Chart:
    """Draw what was to be handled, and what became of it.

    Parameters
    ----------
    frame
        Columns `side` (``in`` or ``out``), `code`, `label` and `count`, in the order to be drawn. Both sides add up to
        the same number.
    lang
        ``"zh"`` or ``"en"``.
    title, subtitle, source
        The finding, the measure with its denominator, and where the figures come from.
    alt
        The picture in words; made from the figures if left out.

    Raises
    ------
    ValueError
        If the two sides do not add up to the same number: then no picture of a flow would be true.
    """
    sides = {side: frame[frame["side"] == side] for side in ("in", "out")}
    totals = {side: int(rows["count"].sum()) for side, rows in sides.items()}
    if totals["in"] != totals["out"]:
        raise ValueError(f"What came in ({totals['in']}) is not what went out ({totals['out']}).")
    total = totals["in"]
    with use_theme():
        figure = canvas(_HEIGHT)
        axes = figure.add_subplot()
        _draw(axes, sides["in"], sides["out"], total)
    shares = [count / total if total else None for count in frame["count"]]
    parts = [
        f"{name} {number(count)} ({percent(share)})"
        for name, count, share in zip(frame["label"], frame["count"], shares, strict=True)
    ]
    return Chart(
        figure=figure,
        title=title,
        subtitle=subtitle,
        source=source,
        alt=alt or in_words(("流向图", "Flow"), parts, lang),
        lang=lang,
        data=frame.assign(share=shares).reset_index(drop=True),
    )


def _draw(axes: "Axes", came: pd.DataFrame, went: pd.DataFrame, total: int) -> None:
    scale = 0.72 / total if total else 0.0
    trunk = (1 - 0.72) / 2
    slots = [max(float(n) * scale, _LEAST) for n in went["count"]]
    # Where the labels need more room than there is, slots are packed closer, and the picture grows beyond its frame.
    gap = max((1 - sum(slots)) / max(len(slots) - 1, 1), 0.0)
    _side(axes, came, _stacked(came["count"], scale, trunk, 0.06), trunk, scale, total, left=True)
    places = []
    at = 0.0
    for slot, count in zip(slots, went["count"], strict=True):
        places.append(at + (slot - float(count) * scale) / 2)
        at += slot + gap
    _side(axes, went, places, trunk, scale, total, left=False)
    box(axes, (_MIDDLE - _BAR / 2, trunk), _BAR, total * scale, color=MAIN, lw=0)
    axes.text(
        _MIDDLE, trunk - 0.03, number(total), ha="center", va="bottom", color=INK, fontsize=11
    )
    axes.set(xlim=(0, 1), ylim=(max(at - gap, 1.0) + 0.01, -0.01))
    axes.set_axis_off()


def _stacked(counts: pd.Series, scale: float, trunk: float, gap: float) -> list[float]:
    """The tops of nodes on the left, a gap between them, around the middle of the trunk."""
    heights = [float(n) * scale for n in counts]
    at = trunk - gap * (len(heights) - 1) / 2
    tops = []
    for height in heights:
        tops.append(at)
        at += height + gap
    return tops


def _side(
    axes: "Axes",
    rows: pd.DataFrame,
    tops: list[float],
    trunk: float,
    scale: float,
    total: int,
    *,
    left: bool,
) -> None:
    at = trunk
    x = _LEFT if left else _RIGHT
    for top, code, name, count in zip(
        tops, rows["code"], rows["label"], rows["count"], strict=True
    ):
        height = float(count) * scale
        colour = OUTCOME_COLOURS.get(str(code), QUIET)
        ends = (x + _BAR / 2, _MIDDLE - _BAR / 2) if left else (_MIDDLE + _BAR / 2, x - _BAR / 2)
        starts = (top, at) if left else (at, top)
        _ribbon(axes, ends, starts, height, colour)
        box(axes, (x - _BAR / 2, top), _BAR, height, color=colour, lw=0)
        text = f"{drawable(name)} {number(count)}" + (
            "" if left else f" ({percent(count / total if total else None, 0)})"
        )
        side = -0.022 if left else 0.022
        words = "\n".join(text.rsplit(" ", 1)) if left else text
        axes.text(
            x + side, top + height / 2, words, ha="right" if left else "left", va="center",
            color=INK, fontsize=10.5,
        )  # fmt: skip
        at += height


def _ribbon(
    axes: "Axes", ends: tuple[float, float], tops: tuple[float, float], height: float, colour: str
) -> None:
    if not height:
        return
    t = np.linspace(0, 1, 24)
    bend = t * t * (3 - 2 * t)
    x = ends[0] + (ends[1] - ends[0]) * t
    top = tops[0] + (tops[1] - tops[0]) * bend
    axes.fill_between(x, top, top + height, color=colour, alpha=0.45, lw=0)
