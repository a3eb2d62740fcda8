"""The indicators of a year as a table: each rate with what it is made of and how far it may be off."""

import pandas as pd

from gxdata.analyse import YearSummary
from gxdata.catalogue import Lang
from gxdata.catalogue.indicators import indicators
from gxdata.narrate.common import joined, rate_columns
from gxdata.narrate.sentences import say
from gxdata.narrate.tables import headed


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
    frame = rate_columns(known).assign(reports=known["reports"], left_out=known["left_out"])
    names = [indicators()[code].label(lang) for code in known["indicator"]]
    frame.insert(0, "indicator", names)
    return headed(frame, lang)
