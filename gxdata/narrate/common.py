"""What several pages say alike."""

from collections.abc import Sequence

import pandas as pd

from gxdata.analyse.usage_warnings import LOW_TRUST
from gxdata.catalogue import Lang, label
from gxdata.narrate.sentences import MISSING, enumerated, say, shortened


def period(years: Sequence[int], lang: Lang) -> str:
    """The years a page speaks of, ascending: those that follow one another as one stretch, and no year between."""
    stretches: list[list[int]] = []
    for year in map(int, years):
        if stretches and year == stretches[-1][-1] + 1:
            stretches[-1].append(year)
        else:
            stretches.append([year])
    told = [
        say("common.stretch", lang, first=own[0], last=own[-1]) if len(own) > 1 else str(own[0])
        for own in stretches
    ]
    return say("common.period", lang, years=enumerated(told, lang))


def named(codes: str, code: str, lang: Lang) -> str:
    """A code's label as it stands within a sentence."""
    name = label(codes, code, lang)
    return name[:1].lower() + name[1:] if lang == "en" else name


def written_years(years: Sequence[int], lang: Lang) -> str:
    """Years as a list, without separators of thousands."""
    return enumerated([str(int(year)) for year in years], lang)


def share(value: float) -> str:
    """A share as tables show it."""
    return MISSING if pd.isna(value) else f"{value:.1%}"


def same(then: float, now: float) -> bool:
    """Whether two shares are written alike, so that no words of a change can stand beside them."""
    return share(then) == share(now)


def may_be_chance(first: pd.Series, last: pd.Series) -> bool:
    """Whether two shares may differ by chance alone: their intervals meet."""
    return not (first["high"] < last["low"] or last["high"] < first["low"])


def trust_words(reports: pd.DataFrame, lang: Lang) -> list[str]:
    """That what was told rests on reports of low trust too; nothing where there is none."""
    low = int((reports["trust"] < LOW_TRUST).sum())
    return [say("common.low_trust", lang, low=low, reports=len(reports))] if low else []


def rate_columns(rates: pd.DataFrame) -> pd.DataFrame:
    """Rates as tables show them: how far each may be off, and what it is made of."""
    ends = zip(rates["low"], rates["high"], strict=True)
    return pd.DataFrame(
        {
            "rate": rates["value"].map(share),
            "interval": [MISSING if pd.isna(a) else f"{a:.1%}–{b:.1%}" for a, b in ends],
            "numerator": rates["numerator"],
            "denominator": rates["denominator"],
        }
    )


def signed_share(value: float) -> str:
    """A change as a percentage with its sign: +11.0%."""
    if pd.isna(value):
        return MISSING
    return f"{value:+.1%}".replace("-", "−") if value else "±0.0%"


def joined(sentences: Sequence[str], lang: Lang) -> str:
    """Sentences as one paragraph."""
    return ("" if lang == "zh" else " ").join(sentences)


def by_year(frame: pd.DataFrame, rows: str, value: str, heading: str) -> pd.DataFrame:
    """A tidy frame as a table: one row a `rows`, in the order of their first rows, one column a year."""
    wide = frame.pivot_table(index=rows, columns="year", values=value, aggfunc="first", sort=False)
    # A row without a figure in any year is a row all the same, and so is such a year.
    wide = wide.reindex(index=list(dict.fromkeys(frame[rows])), columns=sorted(set(frame["year"])))
    wide.columns = [str(year) for year in wide.columns]
    return wide.rename_axis(rows).reset_index().rename(columns={rows: heading})


def foremost(counts: "pd.Series[int]", codes: str, lang: Lang) -> tuple[str, str, int]:
    """Which codes are counted most, in quotes; the word for *each* where they are several; and how often.

    Parameters
    ----------
    counts
        By code, at least one.
    codes
        The catalogue's list that the codes come from.
    """
    top = counts[counts == counts.max()]
    return quoted(list(map(str, top.index)), codes, lang), each(len(top), lang), int(counts.max())


def quoted(wanted: Sequence[str], codes: str, lang: Lang) -> str:
    """Codes as a list of labels in quotes; a long one is cut, and says so."""
    return shortened([f"“{named(codes, code, lang)}”" for code in wanted], lang, most=4)


def each(count: int, lang: Lang) -> str:
    """The word for *each*, where there are several."""
    return say("common.each", lang) if count > 1 else ""
