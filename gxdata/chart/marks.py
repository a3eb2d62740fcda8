"""What several charts share: the part of a frame that is drawn, a note on what is left out, labels kept apart."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pandas as pd

from gxdata.catalogue import Lang
from gxdata.chart.bars import width_of
from gxdata.chart.theme import INK, RULE, WIDTH

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_YEAR = 36  # points that a year takes, with the gap to the next
PERCENT_TICKS = (0.0, 0.25, 0.5, 0.75, 1.0)


def left_out(lang: Lang, **counts: int) -> str:
    """The tail of a subtitle that says what the picture leaves out, or draws in grey.

    Parameters
    ----------
    **counts
        ``not_drawn``, ``no_figure``, ``in_between``, ``too_few``, ``in_doubt``: how many; those of nought are not said.
    """
    words = {
        "zh": {
            "not_drawn": "另有{n}个未画出",
            "no_figure": "{n}个没有数字",
            "in_between": "居中的{n}个未画出",
            "too_few": "{n}个案件太少，未画出",
            "in_doubt": "灰色者数字存疑",
        },
        "en": {
            "not_drawn": "{n} more not drawn",
            "no_figure": "{n} without a figure",
            "in_between": "{n} in between not drawn",
            "too_few": "{n} with too few cases not drawn",
            "in_doubt": "figures in doubt are grey",
        },
    }
    mark = "；" if lang == "zh" else "; "
    return "".join(mark + words[lang][name].format(n=n) for name, n in counts.items() if n)


def ends(frame: pd.DataFrame, limit: int) -> tuple[pd.DataFrame, int, int]:
    """The first and the last rows of a frame that is too long to draw.

    Returns
    -------
    tuple
        The rows to draw, how many stand before the gap, and how many rows the gap stands for (0: there is none).
    """
    if len(frame) <= limit:
        return frame, len(frame), 0
    head = (limit + 1) // 2
    return pd.concat([frame.head(head), frame.tail(limit - head)]), head, len(frame) - limit


def spread(places: Sequence[float], least: float) -> list[float]:
    """Move places apart until neighbours are at least `least` from each other, each as little as may be.

    Examples
    --------
    >>> spread([1.0, 1.0, 5.0], 2.0)
    [0.0, 2.0, 5.0]
    """
    order = sorted(range(len(places)), key=lambda n: places[n])
    groups: list[list[int]] = [[n] for n in order]

    def middle(group: list[int]) -> float:
        return sum(places[n] for n in group) / len(group)

    # Groups that touch become one, spread around its middle, until none touch.
    place = 0
    while place < len(groups) - 1:
        here, after = groups[place], groups[place + 1]
        if middle(after) - middle(here) < least * (len(here) + len(after)) / 2:
            groups[place : place + 2] = [here + after]
            place = max(place - 1, 0)
        else:
            place += 1
    moved = [0.0] * len(places)
    for group in groups:
        for n, member in enumerate(group):
            moved[member] = middle(group) + (n - (len(group) - 1) / 2) * least
    return moved


def percent_axis(axes: "Axes", low: float = 0.0, high: float = 1.0) -> None:
    """A scale of percentages along the foot, with a fine grid."""
    ticks = [tick for tick in PERCENT_TICKS if low <= tick <= high]
    axes.set_xticks(ticks, [f"{tick:.0%}" for tick in ticks])
    axes.grid(axis="x", color=RULE)
    axes.tick_params(axis="x", colors=INK, labelsize=10.5)


def year_ticks(
    axes: "Axes", years: Sequence[int], beside: Sequence[str] = (), places: Sequence[float] = ()
) -> None:
    """Years along the foot or the head, thinned out from the last where they would touch.

    Parameters
    ----------
    axes
        The axes.
    years
        The years.
    beside
        The labels of rows that take room to the left.
    places
        Where the years stand, if not at their own numbers.
    """
    room = WIDTH * 72 - 11 * max(map(width_of, beside), default=0)
    most = max(int(room / _YEAR), 2)
    step = -(-len(years) // most) if years else 1
    pairs = list(zip(places or years, years, strict=True))[::-1][::step][::-1]
    axes.set_xticks([place for place, _ in pairs], [str(year) for _, year in pairs])
