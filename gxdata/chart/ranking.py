"""Organs ranked by one figure."""

from collections.abc import Callable

import pandas as pd

from gxdata.catalogue import Lang
from gxdata.chart.bars import bars
from gxdata.chart.marks import left_out
from gxdata.chart.model import Chart, in_words
from gxdata.chart.numbers import number
from gxdata.chart.theme import use_theme


def ranking(
    frame: pd.DataFrame,
    value: str,
    label: str,
    lang: Lang,
    *,
    title: str,
    subtitle: str,
    source: str,
    alt: str | None = None,
    limit: int = 15,
    doubtful: str | None = None,
    write: Callable[[float], str] = number,
) -> Chart:
    """Rank rows by a figure, the greatest on top.

    Parameters
    ----------
    frame
        One row an organ. Rows without a figure are not drawn, and counted in the subtitle.
    value, label
        Columns that hold the figure and the name.
    lang
        ``"zh"`` or ``"en"``.
    title, subtitle, source
        The finding, the measure with its denominator, and where the figures come from.
    alt
        The picture in words; made from the figures if left out.
    limit
        Most bars to draw; how many are left out is said in the subtitle.
    doubtful
        A boolean column: bars to draw in grey, because their figure is in doubt.
    write
        How a figure is written at the end of its bar.

    Returns
    -------
    Chart
        Its `data` holds the rows drawn.
    """
    known = frame[frame[value].notna()]
    # Names break ties, so that the same frame gives the same picture whatever the order of its rows.
    ordered = known.sort_values([value, label], ascending=[False, True], kind="stable")
    shown = ordered.head(limit)
    names = shown[label].fillna("?").astype(str).tolist()
    values = shown[value].astype(float).tolist()
    written = [write(v) for v in values]
    grey = shown[doubtful].fillna(False).astype(bool).tolist() if doubtful else None
    with use_theme():
        figure = bars(names, values, written, grey)
    parts = [f"{name} {text}" for name, text in zip(names, written, strict=True)]
    cut, missing = len(ordered) - len(shown), len(frame) - len(known)
    notes = left_out(lang, not_drawn=cut, no_figure=missing, in_doubt=sum(grey or []))
    return Chart(
        figure=figure,
        title=title,
        subtitle=subtitle + notes,
        source=source,
        alt=alt or in_words(("条形图", "Bar chart"), parts, lang),
        lang=lang,
        data=shown.reset_index(drop=True),
    )
