"""Charts that speak the domain: each takes a tidy frame, and returns a `Chart` that `show` puts on the page."""

from gxdata.chart.categories import categories
from gxdata.chart.fonts import covers, drawable, font_family, font_path
from gxdata.chart.model import Chart
from gxdata.chart.numbers import number, percent
from gxdata.chart.outcomes import outcomes
from gxdata.chart.ranking import ranking
from gxdata.chart.show import figure_html, show
from gxdata.chart.theme import MissingGlyphError, use_theme
from gxdata.chart.trend import trend

__all__ = [
    "Chart",
    "MissingGlyphError",
    "categories",
    "covers",
    "drawable",
    "figure_html",
    "font_family",
    "font_path",
    "number",
    "outcomes",
    "percent",
    "ranking",
    "show",
    "trend",
    "use_theme",
]
