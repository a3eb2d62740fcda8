"""The charts of the page that compares organs."""

import pandas as pd

from gxdata.analyse.compared_agencies import AgencyComparison, apart, rate_changes
from gxdata.analyse.indicators import ENOUGH
from gxdata.catalogue import Lang, code_list
from gxdata.chart.flow import flow
from gxdata.chart.heatmap import heatmap
from gxdata.chart.intervals import intervals
from gxdata.chart.model import Chart
from gxdata.chart.multiples import multiples
from gxdata.chart.slope import slope
from gxdata.narrate import agencies as words
from gxdata.narrate.sentences import say


def received(compared: AgencyComparison, lang: Lang) -> Chart | None:
    """Applications of each organ over the years, on one scale; those that received most in the last year first."""
    rows = compared.by_report[compared.by_report["name"].notna()]
    last = rows[rows["year"] == compared.last].set_index("name")["received"]
    order = last.sort_values(ascending=False, na_position="last", kind="stable").index
    known = rows.dropna(subset=["received"])
    if known.empty or len(compared.years) < 2:
        return None
    rank = {name: n for n, name in enumerate(order)}
    ordered = known.assign(_rank=known["name"].map(rank).fillna(len(rank)))
    ordered = ordered.sort_values(["_rank", "name", "year"])
    frame = ordered[["name", "year", "received"]].set_axis(["label", "year", "value"], axis=1)
    return multiples(
        frame,
        lang,
        title=words.received_finding(compared, lang),
        subtitle=say("agencies.subtitle_received", lang, year=compared.last),
        source=say("page.source", lang),
    )


def rates(compared: AgencyComparison, lang: Lang) -> Chart | None:
    """Disclosure rates of the last year with their intervals."""
    ranked = apart(compared)
    if len(ranked) < 2:
        return None
    common = ranked.attrs["common"]
    subtitle = say("agencies.subtitle_rate", lang, year=compared.last)
    if common is not None:
        subtitle += say("agencies.subtitle_common", lang, common=common)
    return intervals(
        ranked.rename(columns={"name": "label"}),
        lang,
        title=words.rate_finding(compared, lang),
        subtitle=subtitle,
        source=say("page.source", lang),
        common=common,
    )


def rates_by_year(compared: AgencyComparison, lang: Lang) -> Chart | None:
    """Disclosure rates, organ by year."""
    rows = compared.rate()
    known = rows[rows["value"].notna() & rows["enough"]]
    if known.empty or len(compared.years) < 2:
        return None
    newest = rows.sort_values("year").drop_duplicates("name", keep="last").set_index("name")
    rank = newest["denominator"].fillna(0)
    shown = rows.assign(_rank=rows["name"].map(rank)).sort_values(
        ["_rank", "name", "year"], ascending=[False, True, True]
    )
    frame = pd.DataFrame(
        {
            "label": shown["name"],
            "year": shown["year"],
            "value": shown["value"].astype("Float64").astype(float),
            "enough": shown["enough"],
            "numerator": shown["numerator"],
            "denominator": shown["denominator"],
        }
    )
    return heatmap(
        frame,
        lang,
        title=words.map_finding(known, lang),
        subtitle=say("agencies.subtitle_map", lang, least=ENOUGH),
        source=say("page.source", lang),
    )


def change(compared: AgencyComparison, lang: Lang) -> Chart | None:
    """Disclosure rates in the first and the last year."""
    changed = rate_changes(compared)
    if changed.empty:
        return None
    first, last = changed.attrs["years"]
    return slope(
        changed.rename(columns={"name": "label"}),
        (first, last),
        lang,
        title=words.change_finding(changed, lang),
        subtitle=say("agencies.subtitle_change", lang, least=ENOUGH),
        source=say("page.source", lang),
    )


def flows(frame: pd.DataFrame, year: int, lang: Lang) -> Chart | None:
    """What became of the applications to be handled in a year, of what `application_flow` gives."""
    total = frame.attrs["total"]
    if not total:
        return None
    counts = frame.set_index("code")["count"]
    open_ = int(counts["granted"] + counts["partial"])
    found = {"open": open_, "share": open_ / total, "carried": int(counts["carried_out"])}
    groups = code_list("outcome_group")
    names = [
        groups[code].label(lang) if code in groups else say(f"common.flow_{code}", lang)
        for code in frame["code"]
    ]
    return flow(
        frame.assign(label=names),
        lang,
        title=say("agencies.flow", lang, year=year, total=total, **found),
        subtitle=say("agencies.subtitle_flow", lang, reports=frame.attrs["reports"]),
        source=say("page.source", lang),
    )
