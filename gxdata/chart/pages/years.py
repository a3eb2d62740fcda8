"""The charts of the page that compares years."""

import pandas as pd

from gxdata.analyse.compared_years import YearsComparison
from gxdata.analyse.indicators import ENOUGH
from gxdata.analyse.stated import NONE_STATED
from gxdata.catalogue import Lang, label
from gxdata.catalogue.series import series_catalogue
from gxdata.chart.breaks import trend_with_breaks
from gxdata.chart.heatmap import heatmap
from gxdata.chart.model import Chart
from gxdata.chart.multiples import multiples
from gxdata.chart.numbers import number, percent
from gxdata.chart.slope import slope
from gxdata.narrate import years as words
from gxdata.narrate.sentences import say
from gxdata.narrate.stated import map_finding


def received(compared: YearsComparison, lang: Lang) -> Chart | None:
    """Applications over the years, with every break of form; none where no two years can be joined."""
    rows = compared.series[compared.series["series"] == "received"]
    if not rows["stretch"].duplicated().any():
        return None
    forms = [label("form", code, lang) for code in rows["form"]]
    columns = ["year", "value", "stretch", "form", "organs"]
    return trend_with_breaks(
        rows.assign(form=forms)[columns],
        lang,
        title=words.received_finding(compared, lang),
        subtitle=words.received_subtitle(compared, lang),
        source=say("page.source", lang),
    )


def rate(compared: YearsComparison, lang: Lang) -> Chart | None:
    """The disclosure rate over the years, with its interval."""
    rows = words.main_rate(compared)
    if len(rows) < 2:
        return None
    forms = compared.reports.groupby("year")["form"].agg(lambda codes: codes.mode().iloc[-1])
    names = [label("form", str(forms[year]), lang) for year in rows["year"]]
    columns = ["year", "value", "low", "high", "numerator", "denominator", "stretch", "form"]
    return trend_with_breaks(
        rows.assign(stretch=0, form=names)[columns],
        lang,
        title=words.rate_finding(compared, lang),
        subtitle=say("years.subtitle_rate", lang, organs=rows["organs"].iloc[-1]),
        source=say("page.source", lang),
        write=percent,
    )


def outcomes(compared: YearsComparison, lang: Lang) -> Chart | None:
    """Each outcome's share in the first and the last year."""
    ends = words.outcome_ends(compared)
    if ends.empty:
        return None
    years = ends.attrs["years"]
    names = [label("outcome_group", code, lang) for code in ends["outcome"]]
    closed = compared.outcomes.attrs["closed"]
    counts = {"then": closed[years[0]], "now": closed[years[1]]}
    organs = compared.outcomes.attrs["organs"]
    return slope(
        ends.assign(label=names)[["label", "before", "after"]],
        years,
        lang,
        title=words.outcome_finding(compared, lang),
        subtitle=say("years.subtitle_outcome", lang, organs=organs, **counts),
        source=say("page.source", lang),
    )


def indices(compared: YearsComparison, lang: Lang) -> Chart | None:
    """All quantities as indices, the first year of each being 100, on one scale."""
    rows = compared.series.dropna(subset=["index"])
    # The first value of a series' stretch must be large enough for an index to mean anything.
    first = rows.groupby(["series", "stretch"])["value"].transform("first")
    rows = rows[first >= ENOUGH]
    last = rows[rows["year"] == rows["year"].max()]
    if last.empty or rows["year"].nunique() < 2:
        return None
    top = last.loc[last["index"].astype(float).idxmax()]
    own = rows[(rows["series"] == top["series"]) & (rows["stretch"] == top["stretch"])]
    labels = {code: entry.label(lang) for code, entry in series_catalogue().items()}
    frame = pd.DataFrame(
        {
            "label": rows["series"].map(labels),
            "year": rows["year"],
            "value": rows["index"].astype(float),
            "stretch": rows["stretch"],
            "count": rows["value"],
            "organs": rows["organs"],
        }
    )
    name = labels[str(top["series"])]
    ends = {"first": int(own["year"].min()), "last": int(top["year"])}
    return multiples(
        frame,
        lang,
        title=words.index_finding(top["index"], lang, series=name, **ends),
        subtitle=say("years.subtitle_index", lang, least=ENOUGH),
        source=say("page.source", lang),
        base=100,
        write=lambda value: number(value, 0),
    )


def problems(compared: YearsComparison, lang: Lang) -> Chart | None:
    """Kinds of problem by year."""
    return problem_map(compared.problems, words.problem_subtitle(compared, lang), lang)


def problem_map(by_year: pd.DataFrame, subtitle: str, lang: Lang) -> Chart | None:
    """Kinds of problem by year, of what `problems_by_year` gives."""
    rows = by_year[by_year["category"] != NONE_STATED]
    if rows.empty or rows["year"].nunique() < 2 or not rows["reports"].max():
        return None
    frame = pd.DataFrame(
        {
            "label": [label("category", code, lang) for code in rows["category"]],
            "year": rows["year"],
            "value": rows["share"],
            "reports": rows["reports"],
            "asked": rows["asked"],
        }
    )
    return heatmap(
        frame,
        lang,
        title=map_finding(by_year, lang),
        subtitle=subtitle,
        source=say("page.source", lang),
    )
