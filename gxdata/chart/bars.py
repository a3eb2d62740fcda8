"""Horizontal bars with their values written at the end: the drawing that several charts share."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gxdata.chart.canvas import canvas
from gxdata.chart.fonts import drawable
from gxdata.chart.theme import INK, MAIN, QUIET

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_ROW = 0.33  # inches a bar takes, with the gap to the next
_LONGEST = 20  # characters of a label, as wide as Chinese ones


def bars(
    labels: Sequence[str],
    values: Sequence[float],
    written: Sequence[str],
    quiet: Sequence[bool] | None = None,
) -> "Figure":
    """Draw one bar for each label, the first on top. To be called within the theme.

    Parameters
    ----------
    labels
        Names of the bars; may come from outside.
    values
        Lengths.
    written
        What to write at the end of each bar.
    quiet
        Bars to draw in grey, because they are not to be compared with the others.
    """
    import seaborn as sns

    figure = canvas(_ROW * max(len(labels), 1) + 0.2)
    axes = figure.add_subplot()
    colours = [QUIET if mute else MAIN for mute in quiet or [False] * len(labels)]
    # Places, not names, on the axis: two organs may bear the same name, and must keep a bar each.
    places = [str(n) for n in range(len(labels))]
    if places:
        sns.barplot(
            x=list(values), y=places, hue=places, palette=colours, legend=False, width=0.66,
            saturation=1, ax=axes,
        )  # fmt: skip
    axes.set_yticks(range(len(labels)), [shortened(drawable(label)) for label in labels])
    for place, (value, text) in enumerate(zip(values, written, strict=True)):
        axes.annotate(
            text, (value, place), (4, 0), textcoords="offset points", va="center", color=INK
        )
    # Room for the value written behind the longest bar, and a scale that starts at nought.
    longest = max([*values, 0])
    characters = max([len(text) for text in written], default=0)
    axes.set_xlim(min([*values, 0]), (longest or 1) * (1.04 + 0.022 * characters))
    axes.set(xlabel="", ylabel="", xticks=[])
    sns.despine(ax=axes, left=False, bottom=True)
    return figure


def shortened(label: str, longest: int = _LONGEST) -> str:
    """Cut a label to the width of so many Chinese characters, with … where it was cut."""
    for place in range(len(label)):
        if width_of(label[: place + 1]) > longest:
            return label[: max(place - 1, 1)].rstrip() + "…"
    return label


def width_of(label: str) -> float:
    """How wide a label is, in Chinese characters."""
    return sum(1 if ord(char) > 0x2E7F else 0.55 for char in label)
