"""The tables of the page that compares years."""

import pandas as pd

from gxdata.analyse.compared_years import YearsComparison
from gxdata.analyse.indicators import ENOUGH
from gxdata.catalogue import Lang, label
from gxdata.catalogue.series import series_catalogue
from gxdata.narrate.common import by_year, rate_columns, signed_share
from gxdata.narrate.sentences import MISSING, enumerated, say
from gxdata.narrate.tables import headed, labelled
from gxdata.narrate.years import main_rate


def years_who_table(compared: YearsComparison, lang: Lang) -> pd.DataFrame:
    """Reports by year: how many, on which forms, and how many state problems."""
    rows = []
    stated = compared.problems.groupby("year")["asked"].first()
    for year, own in compared.reports.groupby("year"):
        forms = own["form"].value_counts()
        written = enumerated([f"{label('form', str(f), lang)} {n}" for f, n in forms.items()], lang)
        rows.append((str(year), len(own), written, int(stated.get(year, 0))))
    heads = ("year", "organs", "forms", "stated")
    return pd.DataFrame(rows, columns=[say(f"common.header_{head}", lang) for head in heads])


def years_growth_table(
    compared: YearsComparison, lang: Lang, *, received: bool = True
) -> pd.DataFrame:
    """Quantities against the year before, over the organs that give both; applications received, or all others."""
    rows = compared.growth[(compared.growth["series"] == "received") == received]
    labels = {code: entry.label(lang) for code, entry in series_catalogue().items()}
    enough = rows["previous"] >= ENOUGH
    frame = pd.DataFrame(
        {
            "series": rows["series"].map(labels),
            "year": rows["year"].astype(str),
            "organs": rows["organs"],
            "previous": rows["previous"],
            "value": rows["value"],
            "change": rows["change"],
            "growth": [
                signed_share(value) if known else MISSING
                for value, known in zip(rows["growth"].fillna(0), enough, strict=True)
            ],
        }
    )
    shown = frame.drop(columns="series") if received else frame
    return shown.rename(columns={c: say(f"common.header_{c}", lang) for c in shown.columns})


def years_rate_table(compared: YearsComparison, lang: Lang) -> pd.DataFrame:
    """The disclosure rate by year, with what it is made of."""
    rows = main_rate(compared)
    table = headed(rate_columns(rows).assign(reports=rows["reports"]), lang)
    table.insert(0, say("common.header_year", lang), rows["year"].astype(str))
    return table


def problems_by_year_table(problems: pd.DataFrame, lang: Lang) -> pd.DataFrame:
    """How many reports name each kind of problem, one column a year."""
    if problems.empty:
        return pd.DataFrame()
    shown = labelled(problems, lang, {"category": "category"})
    return by_year(shown, "category", "reports", say("header.category", lang))
