"""Which problems stay: a square for each year in which one was named."""

from typing import TYPE_CHECKING

import pandas as pd

from gxdata.analyse.stated import STATES
from gxdata.catalogue import Lang
from gxdata.chart.bars import shortened
from gxdata.chart.canvas import box, canvas
from gxdata.chart.fonts import drawable
from gxdata.chart.marks import left_out, year_ticks
from gxdata.chart.model import Chart, in_words
from gxdata.chart.theme import QUIET, RULE, STEPS, use_theme

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.patches import Patch

_ROW = 0.29  # inches
_LONGEST = 24  # characters of a label, which may name an organ and a kind of problem
SAID, SAME_WORDS, NOT_SAID, NO_REPORT = STATES
_COLOURS = {SAID: STEPS[2], SAME_WORDS: STEPS[5]}
_KEY = {
    "zh": {SAID: "写到", SAME_WORDS: "与上年文字几乎相同", NO_REPORT: "没有报告"},
    "en": {SAID: "named", SAME_WORDS: "in nearly last year's words", NO_REPORT: "no report"},
}
_SPOKEN = {"zh": {SAME_WORDS: "（照抄）"}, "en": {SAME_WORDS: " (same words)"}}


def persistence(
    frame: pd.DataFrame,
    lang: Lang,
    *,
    title: str,
    subtitle: str,
    source: str,
    alt: str | None = None,
    limit: int = 25,
    more: int = 0,
) -> Chart:
    """Draw the years in which each problem was named, runs of years joined.

    Parameters
    ----------
    frame
        Columns `label`, `year` and `state` (``said``, ``same_words``, ``not_said`` or ``no_report``), one row a label
        and year; labels in the order of their first rows. An optional column `key` tells rows of one label apart.
    lang
        ``"zh"`` or ``"en"``.
    title, subtitle, source
        The finding, the measure, and where the sentences come from.
    alt
        The picture in words; made from the figures if left out.
    limit
        Most rows to draw; how many are left out is said in the subtitle.
    more
        Rows that the frame leaves out already.
    """
    keyed = frame if "key" in frame else frame.assign(key=frame["label"])
    keys = list(dict.fromkeys(keyed["key"]))
    shown = keyed[keyed["key"].isin(keys[:limit])].astype({"year": int})
    with use_theme():
        figure = canvas(_ROW * max(len(keys[:limit]), 1) + 0.75)
        _draw(figure.add_subplot(), shown)
        _key(figure, lang)
    parts = [_in_words(own, lang) for _, own in shown.groupby("key", sort=False)]
    return Chart(
        figure=figure,
        title=title,
        subtitle=subtitle + left_out(lang, not_drawn=len(keys) - len(keys[:limit]) + more),
        source=source,
        alt=alt or in_words(("各年方格图", "Squares by year"), parts, lang, most=25),
        lang=lang,
        data=shown.drop(columns="key").reset_index(drop=True),
    )


def _in_words(own: pd.DataFrame, lang: Lang) -> str:
    said = own[own["state"].isin([SAID, SAME_WORDS])]
    years = [
        f"{year}{_SPOKEN[lang].get(state, '')}"
        for year, state in zip(said["year"], said["state"], strict=True)
    ]
    return f"{own['label'].iloc[0]} " + ("、" if lang == "zh" else ", ").join(years)


def _draw(axes: "Axes", shown: pd.DataFrame) -> None:
    keys = list(dict.fromkeys(shown["key"]))
    years = sorted(shown["year"].unique())
    for y, key in enumerate(keys):
        own = shown[shown["key"] == key].set_index("year")["state"]
        axes.axhline(y, color=RULE, lw=0.6, zorder=0)
        for year in years:
            state = own.get(year, NOT_SAID)
            joined = state in _COLOURS and own.get(year - 1) in _COLOURS
            _square(axes, year, y, str(state), joined)
    names = [shortened(drawable(n), _LONGEST) for n in shown.drop_duplicates("key")["label"]]
    axes.set_yticks(range(len(keys)), names)
    year_ticks(axes, years, names)
    axes.xaxis.tick_top()
    first, last = (years[0], years[-1]) if years else (0, 1)
    axes.set(xlim=(first - 0.6, last + 0.6), ylim=(max(len(keys), 1) - 0.4, -0.6))
    for spine in axes.spines.values():
        spine.set_visible(False)


def _square(axes: "Axes", year: int, y: float, state: str, joined: bool) -> None:
    if joined:
        box(axes, (year - 0.75, y - 0.09), 0.5, 0.18, color=_COLOURS[SAID], lw=0, zorder=0.5)
    corner, side, height = (year - 0.36, y - 0.34), 0.72, 0.68
    if state in _COLOURS:
        box(axes, corner, side, height, color=_COLOURS[state], lw=0)
    elif state == NO_REPORT:
        box(axes, corner, side, height, fill=False, edgecolor=QUIET, hatch="////", lw=0.6)


def _key(figure: "Figure", lang: Lang) -> None:
    """What the squares mean, below them."""
    squares = [_key_square(state) for state in _KEY[lang]]
    figure.legend(
        squares, list(_KEY[lang].values()), loc="outside lower center", ncols=len(squares),
        frameon=False, fontsize=10.5, handlelength=1, handleheight=1,
    )  # fmt: skip


def _key_square(state: str) -> "Patch":
    from matplotlib.patches import Patch

    if state in _COLOURS:
        return Patch(facecolor=_COLOURS[state], lw=0)
    return Patch(fill=False, edgecolor=QUIET, hatch="////", lw=0.6)
