"""What the yearly page says of reports without the tables of 2019: their figures stand elsewhere."""

import pandas as pd

from gxdata.analyse import YearSummary
from gxdata.analyse.older import LISTS, PROSE
from gxdata.catalogue import Lang, label
from gxdata.narrate.sentences import say
from gxdata.narrate.tables import headed, units

# What a page asks of tables two to four, and under which codes earlier reports tell it.
TOLD = {
    "disclosure": ("proactive_total", "disclosed"),
    "applications": ("app_received", "applications_received"),
    "reviews": ("review_total", "lit_total", "reviews", "litigations"),
}


def older_words(summary: YearSummary, lang: Lang) -> list[str]:
    """How many reports have no tables of 2019, and what became of their figures."""
    counts = summary.older.attrs["reports"]
    prose = int(counts.get(PROSE, 0))
    reports = int(sum(counts.values()))
    tables = reports - prose
    kind = "lead" if tables and prose else "lead_prose" if prose else "lead_tables"
    lead = say(f"older.{kind}", lang, reports=reports, tables=tables, prose=prose)
    return [lead, say("older.apart", lang)]


def elsewhere_words(summary: YearSummary, topic: str, lang: Lang) -> list[str]:
    """That some reports give outside tables two to four what these do not tell; nothing where none does."""
    rows = summary.older[summary.older["code"].isin(TOLD[topic])]
    given = rows["reports"] + rows["unsure"]
    return [say("older.elsewhere", lang)] if given.sum() else []


def older_table(summary: YearSummary, lang: Lang) -> pd.DataFrame:
    """The figures of earlier tables and of prose, each form for itself."""
    rows = summary.older
    names = [label(LISTS[r.form], r.code, lang) for r in rows.itertuples()]
    shown = pd.DataFrame(
        {
            "figure": names,
            "form": [label("form", form, lang) for form in rows["form"]],
            "value": rows["value"],
            "unit": units(rows["unit"], lang),
            "reports": rows["reports"],
            "unsure": rows["unsure"],
        }
    )
    return headed(shown, lang)
