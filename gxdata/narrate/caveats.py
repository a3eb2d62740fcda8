"""What a reader of a page has to know before using its figures, in sentences."""

from collections.abc import Sequence

import pandas as pd

from gxdata.analyse.caveats import Caveats
from gxdata.analyse.coverage import coverage_counts
from gxdata.catalogue import Lang
from gxdata.catalogue.coverage import coverage_states
from gxdata.narrate.common import joined, period
from gxdata.narrate.corrections import correction_words
from gxdata.narrate.sentences import say, shortened

# The notice at the top of a page says it.
SAID_ABOVE = frozenset({"fictional"})


def caveat_words(found: Caveats, lang: Lang) -> list[str]:
    """How many organs have reports, the usage warnings that touch the page, and the corrections in force."""
    told = found.warnings[~found.warnings["code"].isin(SAID_ABOVE)]
    sentences = [
        *covered_words(found.grid, found.years, lang),
        *(say(f"caveats.{row.code}", lang, reports=row.reports) for row in told.itertuples()),
        *correction_words(found.corrections, lang),
    ]
    return sentences or [say("caveats.nothing", lang)]


def certain_words(grid: pd.DataFrame, lang: Lang) -> str:
    """What is put to the number of organs of a grid where some of its reports are of none that is certain."""
    apart = grid["agency_id"].isna() & grid["report_id"].notna()
    return say("caveats.certain", lang) if apart.any() else ""


def covered_words(grid: pd.DataFrame, years: Sequence[int], lang: Lang) -> list[str]:
    """Of how many organs that ever reported there are reports, and of which there are none.

    Parameters
    ----------
    grid
        Rows of what `gxdata.analyse.coverage` gives.
    years
        The years of these rows, ascending.
    """
    known = grid[grid["agency_id"].notna()]
    due = known[known["state"] != "renamed"]
    if due.empty:
        return []
    gaps = due[due["report_id"].isna()]
    one = years[0] == years[-1]
    values = {
        "organs": len(due.drop_duplicates(["agency_id", "scope"])),
        "due": len(due),
        "have": len(due) - len(gaps),
        "gaps": len(gaps),
        "year": years[0],
        "period": period(years, lang),
        "certain": certain_words(grid, lang),
        "names": _gap_names(gaps, lang, with_year=not one),
    }
    kind = "caveats.covered" if one else "caveats.covered_years"
    told = [say(kind if len(gaps) else f"{kind}_all", lang, **values)]
    renamed = len(known) - len(due)
    if renamed:
        told.append(say("caveats.other_name", lang, renamed=renamed))
    return [joined(told, lang)]


def coverage_table(grid: pd.DataFrame, lang: Lang) -> pd.DataFrame:
    """How many organs are in each state of coverage, one row a year; states that no organ is in are left out.

    Parameters
    ----------
    grid
        Rows of what `gxdata.analyse.coverage` gives.
    lang
        The language.
    """
    counts = coverage_counts(grid)
    states = {
        code: state.label(lang) for code, state in coverage_states().items() if counts[code].any()
    }
    shown = counts[["year", *states]].astype({"year": str})
    return shown.rename(columns={"year": say("common.header_year", lang), **states})


def _gap_names(gaps: pd.DataFrame, lang: Lang, *, with_year: bool) -> str:
    """Organs without a report, each with the reason; a long list is cut, and says so."""
    kind = "caveats.gap_of" if with_year else "caveats.gap"
    names = [
        say(kind, lang, agency=row.agency, year=row.year, state=_state(row.state, lang))
        for row in gaps.itertuples()
    ]
    return shortened(names, lang)


def _state(state: str, lang: Lang) -> str:
    name = coverage_states()[state].label(lang)
    return name.lower() if lang == "en" else name
