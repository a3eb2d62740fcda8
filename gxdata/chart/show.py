"""A chart as HTML, for notebooks and pages."""

from hashlib import sha256
from html import escape

from gxdata.catalogue.codes import HTML_LANG
from gxdata.chart.display import show_html
from gxdata.chart.model import Chart
from gxdata.chart.spreadsheet import csv_text
from gxdata.chart.svg import svg
from gxdata.chart.theme import LARGEST


def figure_html(chart: Chart) -> str:
    """Render a chart as a self-contained ``<figure>``: words as text, the picture as inline SVG, all of it escaped.

    Raises
    ------
    MissingGlyphError
        If a label of the chart has a character that the font lacks.
    """
    picture = svg(chart.figure)
    words = "\0".join((chart.title, chart.subtitle, chart.source, chart.alt))
    name = "chart-" + sha256((words + picture).encode()).hexdigest()[:8]
    described = (
        f'<svg role="img" style="max-width:{LARGEST}" aria-labelledby="{name}-title {name}-alt"'
        f"{picture.removeprefix('<svg').partition('>')[0]}>"
        f'<desc id="{name}-alt">{escape(chart.alt)}</desc>{picture.partition(">")[2]}'
    )
    source = f'<p class="chart-source">{escape(chart.source)}</p>' if chart.source else ""
    subtitle = (
        f'<span class="chart-subtitle">{escape(chart.subtitle)}</span>' if chart.subtitle else ""
    )
    return (
        f'<figure class="chart" lang="{HTML_LANG[chart.lang]}">'
        f'<figcaption><strong class="chart-title" id="{name}-title">{escape(chart.title)}</strong>'
        f"{subtitle}</figcaption>"
        f'<div class="chart-plot" role="region" aria-labelledby="{name}-title" tabindex="0">{described}</div>'
        f"{source}</figure>"
    )


def show(chart: Chart | None) -> None:
    """Show a chart in a notebook, with its figures as CSV; nothing where there was nothing to draw."""
    if chart is None:
        return
    show_html(figure_html(chart), chart.title, csv_text(chart.data), "chart")
