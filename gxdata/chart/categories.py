"""How often each category of problem is named."""

import pandas as pd

from gxdata.catalogue import Lang
from gxdata.chart.bars import bars
from gxdata.chart.model import Chart, in_words
from gxdata.chart.numbers import number, percent
from gxdata.chart.theme import use_theme


def categories(
    frame: pd.DataFrame,
    lang: Lang,
    *,
    title: str,
    subtitle: str,
    source: str,
    total: int | None = None,
    alt: str | None = None,
) -> Chart:
    """Draw how many reports name each category, in the order of the frame.

    Parameters
    ----------
    frame
        Columns `label` and `count`, one row a category.
    lang
        ``"zh"`` or ``"en"``.
    title, subtitle, source
        The finding, the measure with its denominator, and where the figures come from.
    total
        The denominator. Where it is given, shares are written behind the counts. As a report may name several
        categories, the shares need not add up to the whole.
    alt
        The picture in words; made from the figures if left out.
    """
    shown = frame[frame["count"].notna()]
    names = shown["label"].astype(str).tolist()
    values = shown["count"].astype(float).tolist()
    written = [f"{number(v)} ({percent(v / total, 0)})" if total else number(v) for v in values]
    with use_theme():
        figure = bars(names, values, written)
    parts = [f"{name} {text}" for name, text in zip(names, written, strict=True)]
    return Chart(
        figure=figure,
        title=title,
        subtitle=subtitle,
        source=source,
        alt=alt or in_words(("条形图", "Bar chart"), parts, lang, most=20),
        lang=lang,
        data=shown.reset_index(drop=True),
    )
