"""What several pages say alike."""

from collections.abc import Sequence

import pandas as pd

from gxdata.catalogue import Lang, label
from gxdata.narrate.sentences import MISSING, say


def period(years: Sequence[int], lang: Lang) -> str:
    """The years a page speaks of."""
    kind = "common.period_one" if years[0] == years[-1] else "common.period"
    return say(kind, lang, first=years[0], last=years[-1])


def named(codes: str, code: str, lang: Lang) -> str:
    """A code's label as it stands within a sentence."""
    name = label(codes, code, lang)
    return name[:1].lower() + name[1:] if lang == "en" else name


def written_years(years: Sequence[int], lang: Lang) -> str:
    """Years as a list, without separators of thousands."""
    return ("、" if lang == "zh" else ", ").join(str(int(year)) for year in years)


def interval(low: float, high: float) -> str:
    """An interval of a share as tables show it."""
    return MISSING if pd.isna(low) else f"{low:.1%}–{high:.1%}"


def share(value: float) -> str:
    """A share as tables show it."""
    return MISSING if pd.isna(value) else f"{value:.1%}"


def joined(sentences: Sequence[str], lang: Lang) -> str:
    """Sentences as one paragraph."""
    return ("" if lang == "zh" else " ").join(sentences)


def by_year(frame: pd.DataFrame, rows: str, value: str, lang: Lang, heading: str) -> pd.DataFrame:
    """A tidy frame as a table: one row a `rows`, in the order of their first rows, one column a year."""
    wide = frame.pivot_table(index=rows, columns="year", values=value, aggfunc="first", sort=False)
    wide = wide.reindex(columns=sorted(wide.columns)).loc[list(dict.fromkeys(frame[rows]))]
    wide.columns = [str(year) for year in wide.columns]
    return wide.reset_index().rename(columns={rows: heading})
