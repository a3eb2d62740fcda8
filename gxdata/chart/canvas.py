"""What charts are drawn on and of.

Here, and where nothing else serves, matplotlib and seaborn are loaded by the function that draws: writing tables and
asking whether pages are out of date takes neither.
"""

from typing import TYPE_CHECKING, Any

from gxdata.chart.theme import WIDTH

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure


def canvas(height: float) -> "Figure":
    """An empty figure as wide as every chart and so many inches high. To be called within the theme."""
    from matplotlib.figure import Figure

    return Figure(figsize=(WIDTH, height), layout="constrained")


def box(
    axes: "Axes", corner: tuple[float, float], width: float, height: float, **look: Any
) -> None:
    """Add a rectangle by its first corner, in the units of the axes."""
    from matplotlib.patches import Rectangle

    axes.add_patch(Rectangle(corner, width, height, **look))
