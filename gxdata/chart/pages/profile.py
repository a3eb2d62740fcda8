"""The charts of the page on one organ."""

from gxdata.analyse.profile import AgencyProfile
from gxdata.catalogue import Lang, label
from gxdata.chart.breaks import trend_with_breaks
from gxdata.chart.model import Chart
from gxdata.chart.numbers import percent
from gxdata.chart.pages.agencies import flows
from gxdata.chart.persistence import persistence
from gxdata.narrate import profile as words
from gxdata.narrate.sentences import say


def received(organ: AgencyProfile, lang: Lang) -> Chart | None:
    """Applications over the years, with every break of form."""
    rows = organ.series[organ.series["series"] == "received"]
    if len(rows) < 2:
        return None
    forms = [label("form", code, lang) for code in rows["form"]]
    return trend_with_breaks(
        rows.assign(form=forms)[["year", "value", "stretch", "form"]],
        lang,
        title=words.received_finding(organ, lang),
        subtitle=say("profile.subtitle_received", lang),
        source=say("page.source", lang),
    )


def rate(organ: AgencyProfile, lang: Lang) -> Chart | None:
    """The disclosure rate over the years, with its interval."""
    rows = words.rate_of(organ)
    if len(rows) < 2:
        return None
    forms = organ.reports.set_index("year")["form"]
    names = [label("form", str(forms[year]), lang) for year in rows["year"]]
    columns = ["year", "value", "low", "high", "numerator", "denominator", "stretch", "form"]
    return trend_with_breaks(
        rows.assign(stretch=0, form=names)[columns],
        lang,
        title=words.rate_finding(organ, lang),
        subtitle=say("profile.subtitle_rate", lang),
        source=say("page.source", lang),
        write=percent,
    )


def flow(organ: AgencyProfile, lang: Lang) -> Chart | None:
    """What became of the applications to be handled in the last year."""
    return flows(organ.flow, organ.last, lang)


def problems(organ: AgencyProfile, lang: Lang) -> Chart | None:
    """Kinds of problem by year."""
    if organ.states.empty:
        return None
    names = [label("category", code, lang) for code in organ.states["category"]]
    return persistence(
        organ.states.assign(label=names)[["label", "year", "state"]],
        lang,
        title=words.problem_finding(organ, lang),
        subtitle=say("profile.subtitle_problems", lang),
        source=say("page.source", lang),
    )
