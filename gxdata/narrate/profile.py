"""What the page on one organ says."""

from typing import Any

import pandas as pd

from gxdata.analyse.applications import GROUPS
from gxdata.analyse.compared_agencies import MAIN_RATE
from gxdata.analyse.indicators import ENOUGH
from gxdata.analyse.profile import AgencyProfile
from gxdata.catalogue import Lang, label
from gxdata.catalogue.series import series_catalogue
from gxdata.narrate.common import (
    by_year,
    foremost,
    joined,
    may_be_chance,
    period,
    quoted,
    same,
    share,
    written_years,
)
from gxdata.narrate.quality import detail_label, reason_label
from gxdata.narrate.sentences import MISSING, say
from gxdata.narrate.tables import headed


def profile_points(organ: AgencyProfile, lang: Lang) -> list[str]:
    """The main points, findings first."""
    parts = (
        [*received_words(organ, lang), *rate_words(organ, lang), *challenge_words(organ, lang)],
        [*problem_words(organ, lang), *copied_words(organ, lang)],
        [*who_words(organ, lang), *profile_quality_words(organ, lang)],
    )
    return [joined(part, lang) for part in parts if part]


def who_words(organ: AgencyProfile, lang: Lang) -> list[str]:
    """Which of its reports are known."""
    words = {"reports": len(organ.reports), "period": period(organ.years, lang)}
    sentences = [say("profile.who", lang, agency=organ.full_name, **words)]
    if organ.scope == "region":
        sentences.append(say("profile.region", lang))
    if organ.missing:
        sentences.append(say("profile.missing", lang, years=written_years(organ.missing, lang)))
    if organ.other_scope:
        sentences.append(say("profile.other_scope", lang, reports=organ.other_scope))
    return sentences


def received_words(organ: AgencyProfile, lang: Lang) -> list[str]:
    """Applications of the last year, and against the year before."""
    rows = organ.by_report.set_index("year")
    last = rows.loc[organ.last]
    if pd.isna(last["received"]):
        return [say("profile.received_none", lang, year=organ.last)]
    counts = {"closed": _int(last["closed_total"]), "carried": _int(last["carried_out"])}
    received = int(last["received"])
    told = "profile.received_alone" if None in counts.values() else "profile.received"
    sentences = [say(told, lang, year=organ.last, received=received, **counts)]
    before = rows["received"].get(organ.last - 1)
    if before is not None and pd.notna(before):
        difference = received - int(before)
        kind = "rise" if difference > 0 else "fall" if difference else "unchanged"
        values = {"previous": int(before), "difference": abs(difference)}
        sentences.append(say(f"profile.{kind}", lang, **values))
    return sentences


def rate_of(organ: AgencyProfile) -> pd.DataFrame:
    """The disclosure rate by year, where it has a value."""
    rows = organ.rates[organ.rates["indicator"] == MAIN_RATE]
    return rows[rows["value"].notna()].sort_values("year")


def rate_words(organ: AgencyProfile, lang: Lang) -> list[str]:
    """The disclosure rate of the last year that has one, with its range."""
    rows = rate_of(organ)
    if rows.empty:
        return []
    last = rows.iloc[-1]
    counts = {"numerator": last["numerator"], "denominator": last["denominator"]}
    ends = {"rate": last["value"], "low": last["low"], "high": last["high"]}
    sentences = [say("profile.rate", lang, year=last["year"], **counts, **ends)]
    if not last["enough"]:
        sentences.append(say("profile.rate_few", lang, least=ENOUGH))
    return sentences


def challenge_words(organ: AgencyProfile, lang: Lang) -> list[str]:
    """Reviews and lawsuits of the last year."""
    last = organ.series[organ.series["year"] == organ.last].set_index("series")["value"]
    reviews, lawsuits = last.get("reviews"), last.get("litigations")
    if reviews is None or lawsuits is None:
        return []
    counts = {"reviews": int(reviews), "lawsuits": int(lawsuits)}
    return [say("profile.challenged", lang, year=organ.last, **counts)]


def problem_words(organ: AgencyProfile, lang: Lang) -> list[str]:
    """Which kinds of problem it names most, and which for longest."""
    counts = years_named(organ)
    if counts.empty:
        return [say("profile.problems_none", lang)]
    categories, of_each, years = foremost(counts, "category", lang)
    asked = int(organ.sentences["report_id"].nunique())
    words = {"categories": categories, "each": of_each}
    sentences = [say("profile.problems", lang, reports=asked, named=years, **words)]
    if len(organ.running):
        sentences.append(_longest(organ, lang))
    return sentences


def _longest(organ: AgencyProfile, lang: Lang) -> str:
    years = int(organ.running["years_running"].iloc[0])
    top = organ.running[organ.running["years_running"] == years]
    first = int(top["first_year"].iloc[0])
    one = period(range(first, first + years), lang) if len(top) == 1 else ""
    kinds = list(dict.fromkeys(top["category"].astype(str)))
    words = {
        "categories": quoted(kinds, "category", lang),
        "period": say("common.within", lang, period=one) if one else "",
    }
    return say("profile.running", lang, years=years, **words)


def years_named(organ: AgencyProfile) -> "pd.Series[int]":
    """In how many years it named each kind of problem."""
    said = organ.states[organ.states["state"].isin(("said", "same_words"))]
    return said.groupby("category", sort=False)["year"].nunique()


def copied_words(organ: AgencyProfile, lang: Lang) -> list[str]:
    """How much of its last report is the text of the year before."""
    last = organ.copied[organ.copied["year"] == organ.last]
    if last.empty or pd.isna(last["share"].iloc[0]):
        return []
    row = last.iloc[0]
    kind = "profile.copied_text" if pd.isna(row["problems"]) else "profile.copied"
    return [say(kind, lang, year=organ.last, share=row["share"], problems=row["problems"])]


def profile_quality_words(organ: AgencyProfile, lang: Lang) -> list[str]:
    """Which of its reports have figures in doubt."""
    if organ.doubtful.empty:
        tables = int((organ.reports["tables"].str.len() > 0).sum())
        return [say("profile.clean" if tables else "profile.unchecked", lang, reports=tables)]
    years = organ.reports.set_index("report_id")["year"]
    doubtful = sorted({int(years[report]) for report in organ.doubtful["report_id"]})
    words = {"reports": len(doubtful), "years": written_years(doubtful, lang)}
    return [say("profile.doubtful", lang, **words)]


def profile_figures(organ: AgencyProfile, lang: Lang) -> list[tuple[str, str, str]]:
    """The figures to show first."""
    rates, copied = rate_of(organ), organ.copied[organ.copied["year"] == organ.last]
    received = organ.by_report.set_index("year")["received"].get(organ.last)
    figures = [
        (f"{len(organ.reports):,}", say("profile.key_reports", lang), period(organ.years, lang)),
        (_written(received), say("profile.key_received", lang, year=organ.last), ""),
    ]
    if len(rates):
        last = rates.iloc[-1]
        closed = say("key.of_closed", lang, closed=last["denominator"])
        what = say("profile.key_rate", lang, year=last["year"])
        figures.append((share(last["value"]), what, closed))
    if len(organ.running):
        top = organ.running.iloc[0]
        what = say("profile.key_running", lang)
        figures.append((str(int(top["years_running"])), what, label("category", top["category"], lang)))  # fmt: skip
    if len(copied):
        what = say("profile.key_copied", lang, year=organ.last)
        figures.append((share(copied["share"].iloc[0]), what, ""))
    return figures


def received_finding(organ: AgencyProfile, lang: Lang) -> str:
    """What the chart of applications shows, as its title: of the last stretch of comparable forms."""
    rows = organ.series[organ.series["series"] == "received"]
    rows = rows[rows["stretch"] == rows["stretch"].max()].sort_values("year")
    first, last = rows.iloc[0], rows.iloc[-1]
    kind = "profile.finding_received" if len(rows) > 1 else "profile.finding_one"
    ends = {"first": first["year"], "last": last["year"]}
    return say(kind, lang, then=first["value"], now=last["value"], **ends)


def rate_finding(organ: AgencyProfile, lang: Lang) -> str:
    """What the chart of the disclosure rate shows, as its title."""
    rows = rate_of(organ)
    first, last = rows.iloc[0], rows.iloc[-1]
    differ = not same(first["value"], last["value"])
    unsure = "_unsure" if differ and may_be_chance(first, last) else ""
    kind = f"profile.finding_rate{unsure}" if len(rows) > 1 else "profile.finding_rate_one"
    ends = {"first": first["year"], "last": last["year"]}
    return say(kind, lang, then=first["value"], now=last["value"], **ends)


def problem_finding(organ: AgencyProfile, lang: Lang) -> str:
    """What the squares of problems show, as their title."""
    counts = years_named(organ)
    categories, of_each, years = foremost(counts, "category", lang)
    words = {"categories": categories, "each": of_each}
    return say("profile.finding_problems", lang, kinds=len(counts), named=years, **words)


def profile_reports_table(organ: AgencyProfile, lang: Lang) -> pd.DataFrame:
    """Its reports: form, date, trust, and how much of each is last year's text."""
    rows = organ.reports
    frame = pd.DataFrame(
        {
            "form": [label("form", code, lang) for code in rows["form"]],
            "published_on": rows["published_on"].dt.date,
            "trust": rows["trust"],
        }
    )
    table = headed(frame, lang)
    table.insert(0, say("common.header_year", lang), rows["year"].astype(str))
    copied = organ.copied.set_index("report_id")
    for column, heading in (("share", "copied"), ("problems", "copied_problems")):
        shares = rows["report_id"].map(copied[column])
        table[say(f"common.header_{heading}", lang)] = [share(value) for value in shares]
    return table


def profile_series_table(organ: AgencyProfile, lang: Lang) -> pd.DataFrame:
    """Every quantity by year; where forms count otherwise, in a row of its own."""
    rows = organ.series
    labels = {code: entry.label(lang) for code, entry in series_catalogue().items()}
    name = rows["series"].map(labels)
    several = rows.groupby("series")["stretch"].transform("nunique") > 1
    forms = [label("form", code, lang) for code in rows["form"]]
    stretches = pd.Series(forms, index=rows.index).groupby([rows["series"], rows["stretch"]])
    first = stretches.transform("first")
    mark = ("（{}起）" if lang == "zh" else " (from “{}”)").format
    shown = rows.assign(_row=name.where(~several, name + first.map(mark)))
    return by_year(shown, "_row", "value", say("common.header_series", lang))


def profile_outcomes_table(organ: AgencyProfile, lang: Lang) -> pd.DataFrame:
    """Applications and outcomes, one row a year."""
    columns = ["received", "carried_in", *GROUPS, "closed_total", "carried_out"]
    rows = organ.by_report.sort_values("year")
    table = headed(rows[columns], lang, "outcome_group")
    table.insert(0, say("common.header_year", lang), rows["year"].astype(str))
    return table


def profile_doubtful_table(organ: AgencyProfile, lang: Lang) -> pd.DataFrame:
    """Every reason to doubt one of its figures, by year."""
    rows = organ.doubtful
    years = rows["report_id"].map(organ.reports.set_index("report_id")["year"])
    frame = pd.DataFrame(
        {
            "reason": [reason_label(reason, lang) for reason in rows["reason"]],
            "subjects": rows["subjects"],
            "detail": [detail_label(detail, lang) for detail in rows["detail"]],
        }
    )
    table = headed(frame, lang)
    table.insert(0, say("common.header_year", lang), years.astype(str).tolist())
    return table.sort_values(table.columns[0], kind="stable", ignore_index=True)


def _int(value: Any) -> int | None:
    return None if pd.isna(value) else int(value)


def _written(value: Any) -> str:
    return MISSING if value is None or pd.isna(value) else f"{int(value):,}"
