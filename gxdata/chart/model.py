"""What a chart function returns."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from gxdata.catalogue import Lang
from gxdata.chart.text import one_line

if TYPE_CHECKING:
    from matplotlib.figure import Figure


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawn chart with the words that belong to it.

    Title, subtitle and source are text of the page, not of the picture: they wrap on a telephone, are found by a
    search and are read aloud.

    Attributes
    ----------
    figure
        The picture.
    title
        What the chart shows, as a finding.
    subtitle
        Measure, unit and denominator.
    source
        Where the figures come from.
    alt
        The picture in words, for those who cannot see it.
    lang
        Language of all of these.
    data
        The rows drawn, in the order drawn.
    """

    figure: "Figure"
    title: str
    subtitle: str
    source: str
    alt: str
    lang: Lang
    data: pd.DataFrame


def in_words(kind: tuple[str, str], parts: list[str], lang: Lang, most: int = 12) -> str:
    """The alt text of a chart: its kind, of two in Chinese and English, then the values up to the `most`-th."""
    shown, rest = [one_line(part) for part in parts[:most]], len(parts) - most
    if lang == "zh":
        tail = f"；另有{rest}项" if rest > 0 else ""
        return f"{kind[0]}：{'；'.join(shown)}{tail}。"
    tail = f"; and {rest} more" if rest > 0 else ""
    return f"{kind[1]}: {'; '.join(shown)}{tail}."
