"""A figure as SVG that can stand inside a page."""

import io
import re
from hashlib import sha256
from typing import TYPE_CHECKING

from gxdata.chart.theme import INK, PAPER, RULE, use_theme

if TYPE_CHECKING:
    from matplotlib.figure import Figure


# Every field of the metadata off: they hold the time, the version of matplotlib and addresses.
_NO_METADATA = {"Date": None, "Creator": None, "Format": None, "Type": None}

_ID = re.compile(r'\bid="([^"]+)"')
_REFERENCE = re.compile(r'(href="#|url\(#)([^")]+)')


def svg(figure: "Figure") -> str:
    """Render a figure as a bare ``<svg>`` element.

    The same figure gives the same bytes. Colours of words, of lines and of the inside of hollow marks are those
    of the page it stands in (``currentColor`` and the variables ``--rule`` and ``--paper``).

    Raises
    ------
    MissingGlyphError
        If a label has a character that the font lacks.
    """
    buffer = io.StringIO()
    with use_theme():
        figure.savefig(buffer, format="svg", metadata=_NO_METADATA)
    return _for_page(buffer.getvalue())


def _for_page(source: str) -> str:
    """Take out what belongs to a file of its own, and what would reach beyond the element."""
    element = source[source.index("<svg") :].strip()
    element = re.sub(r"<metadata>.*?</metadata>\s*", "", element, flags=re.DOTALL)
    # Its one style rule has the selector *, which would hold for the whole page.
    element = re.sub(r"<style\b.*?</style>\s*", "", element, flags=re.DOTALL)
    opening = element[: element.index(">") + 1]
    viewbox = re.search(r'viewBox="[^"]*"', opening)
    width = re.search(r'width="([\d.]+)pt"', opening)
    body = element[len(opening) :].replace("xlink:href", "href")
    body = body.replace(INK, "currentColor")
    for colour, name in ((RULE, "--rule"), (PAPER, "--paper")):
        body = body.replace(colour, f"var({name}, {colour})")
    # Ids are made one page's own: glyphs and clips of two charts would bear the same ones.
    prefix = "c" + sha256(body.encode()).hexdigest()[:8] + "-"
    body = _ID.sub(lambda m: f'id="{prefix}{m[1]}"', body)
    body = _REFERENCE.sub(lambda m: f"{m[1]}{prefix}{m[2]}", body)
    start = (
        f'<svg xmlns="http://www.w3.org/2000/svg" {viewbox[0] if viewbox else ""} '
        f'width="{width[1] if width else ""}" stroke-linejoin="round" stroke-linecap="butt">'
    )
    return start + body
