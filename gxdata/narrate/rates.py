"""The indicators of a year as a table: each rate with what it is made of and how far it may be off."""

import pandas as pd

from gxdata.analyse import YearSummary
from gxdata.catalogue import Lang
from gxdata.catalogue.indicators import indicators
from gxdata.narrate.common import joined
from gxdata.narrate.sentences import MISSING, say


def rates_note(summary: YearSummary, lang: Lang) -> str:
    """How the rates are to be read, and why they may differ from the outcomes told before them."""
    told = [say("page.rates_note", lang)]
    given = summary.rates.loc[summary.rates["indicator"] == "disclosure_rate", "reports"]
    outcomes = int(summary.outcomes.attrs["reports"])
    if len(given) and outcomes and int(given.iloc[0]) != outcomes:
        rate = int(given.iloc[0])
        told.append(say("page.rates_basis", lang, outcomes=outcomes, rate=rate))
    return joined(told, lang)


def rates_table(summary: YearSummary, lang: Lang) -> pd.DataFrame:
    """Every indicator over the organs' own reports; those that no report gives the counts for are left out."""
    known = summary.rates[summary.rates["reports"] > 0]
    rows = [
        {
            "indicator": indicators()[row.indicator].label(lang),
            "rate": MISSING if pd.isna(row.value) else f"{row.value:.1%}",
            "interval": MISSING if pd.isna(row.low) else f"{row.low:.1%}–{row.high:.1%}",
            "numerator": row.numerator,
            "denominator": row.denominator,
            "reports": row.reports,
            "left_out": row.left_out,
        }
        for row in known.itertuples()
    ]
    frame = pd.DataFrame(
        rows,
        columns=[
            "indicator",
            "rate",
            "interval",
            "numerator",
            "denominator",
            "reports",
            "left_out",
        ],
    )
    return frame.rename(columns={c: say(f"header.{c}", lang) for c in frame.columns})
