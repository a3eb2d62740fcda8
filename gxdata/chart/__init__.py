"""Charts that speak the domain: each takes a tidy frame, and returns a `Chart` that `show` puts on the page."""

from gxdata.chart.breaks import trend_with_breaks
from gxdata.chart.categories import categories
from gxdata.chart.flow import flow
from gxdata.chart.fonts import covers, drawable, font_family, font_path
from gxdata.chart.heatmap import heatmap
from gxdata.chart.intervals import intervals
from gxdata.chart.model import Chart
from gxdata.chart.multiples import multiples
from gxdata.chart.numbers import number, percent
from gxdata.chart.outcomes import outcomes
from gxdata.chart.persistence import persistence
from gxdata.chart.quotes import quotes_html, show_links, show_quotes
from gxdata.chart.ranking import ranking
from gxdata.chart.show import figure_html, show
from gxdata.chart.slope import slope
from gxdata.chart.spreadsheet import csv_text
from gxdata.chart.theme import MissingGlyphError, use_theme
from gxdata.chart.trend import trend

__all__ = [
    "Chart",
    "MissingGlyphError",
    "categories",
    "covers",
    "csv_text",
    "drawable",
    "figure_html",
    "flow",
    "font_family",
    "font_path",
    "heatmap",
    "intervals",
    "multiples",
    "number",
    "outcomes",
    "percent",
    "persistence",
    "quotes_html",
    "ranking",
    "show",
    "show_links",
    "show_quotes",
    "slope",
    "trend",
    "trend_with_breaks",
    "use_theme",
]
