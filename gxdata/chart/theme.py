"""One look for all charts."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from gxdata.chart.fonts import font_family
from gxdata.errors import GxdataError

# The page replaces these three by its own colours, so that charts follow its light and dark scheme (see svg.py).
INK = "#22272e"
RULE = "#d4d8dd"
# The inside of hollow marks; a shade off white, so that no word in white is taken for it.
PAPER = "#fefefe"

# For marks and for the words on them; they stay as they are in light and dark.
MAIN = "#3a76ad"
QUIET = "#a9b4c0"
ON_DARK = "#ffffff"
ON_LIGHT = "#101418"

# Neighbours differ in lightness, so the order is readable in grey; hues are told apart by colour-blind readers.
OUTCOME_COLOURS = {
    "granted": "#2f6ca6",
    "partial": "#9cc7e8",
    "denied": "#b9501c",
    "unavailable": "#f2bd62",
    "rejected": "#75668c",
    "other": "#cfd3d8",
}
DARK_MARKS = frozenset({"granted", "denied", "rejected"})

# Two directions of change. The second is drawn dashed as well, so that grey print keeps them apart.
RISE = "#2f6ca6"
FALL = "#b9501c"

# From little to much, each step darker than the one before; see `shade`.
STEPS = ("#e8f1f9", "#c3dcf0", "#93c0e2", "#5d9bcb", "#3474ab", "#17497d")
DARK_STEPS = frozenset(STEPS[4:])

# Width of every chart, in inches of 72 points. A page shows it no narrower than a pixel a point, so that words of the
# theme's size stay readable; on a wide screen `LARGEST` keeps them no larger than those of the page.
WIDTH = 6.2
LARGEST = "41rem"


class MissingGlyphError(GxdataError):
    """A label of our own has a character that the shipped font lacks."""


def rc_params() -> Any:
    """The matplotlib settings of the theme."""
    return {
        "font.family": [font_family()],
        "font.size": 11,
        # Labels are data: a dollar sign in an organ's name is no formula.
        "text.parse_math": False,
        "axes.unicode_minus": False,
        "axes.formatter.use_mathtext": False,
        "axes.edgecolor": RULE,
        "axes.labelcolor": INK,
        "axes.facecolor": "none",
        "axes.axisbelow": True,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "figure.facecolor": "none",
        "savefig.facecolor": "none",
        "grid.color": RULE,
        "grid.linewidth": 0.8,
        "text.color": INK,
        "xtick.color": INK,
        "ytick.color": INK,
        "xtick.major.size": 0,
        "ytick.major.size": 0,
        "lines.linewidth": 2.2,
        "hatch.linewidth": 0.6,
        # Words as outlines, so that a page shows them without the font; ids from a fixed salt, so that the same
        # frame gives the same bytes.
        "svg.fonttype": "path",
        "svg.hashsalt": "gxdata",
    }


def shade(share: float) -> str:
    """The colour of a value between the least (0) and the greatest (1) that a chart shows."""
    return STEPS[min(int(max(share, 0.0) * len(STEPS)), len(STEPS) - 1)]


@contextmanager
def use_theme() -> Iterator[None]:
    """Draw with the theme. A glyph that the font lacks is an error, no empty box on a published page.

    Raises
    ------
    MissingGlyphError
        If matplotlib was about to draw a character that the font does not have.
    """
    import matplotlib as mpl

    with mpl.rc_context(rc_params()), warnings.catch_warnings():
        warnings.filterwarnings("error", message=r"Glyph .* missing from", category=UserWarning)
        warnings.filterwarnings("error", message=r"findfont: Font family")
        try:
            yield
        except UserWarning as warning:
            raise MissingGlyphError(
                f"A chart has a label that the shipped font cannot draw: {warning} "
                "Write the label with other characters, or pass text from outside through drawable()."
            ) from warning
