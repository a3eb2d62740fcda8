"""What the page on one organ says."""

import pandas as pd

from gxdata.analyse.applications import GROUPS
from gxdata.analyse.compared_agencies import MAIN_RATE
from gxdata.analyse.indicators import ENOUGH
from gxdata.analyse.profile import AgencyProfile
from gxdata.catalogue import Lang, label
from gxdata.catalogue.series import series_catalogue
from gxdata.narrate.common import by_year, joined, named, period, share, written_years
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
    sentences = [say("profile.received", lang, year=organ.last, received=received, **counts)]
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
    """Which kind of problem it names most, and which for longest."""
    found = most_named(organ)
    if found is None:
        return [say("profile.problems_none", lang)]
    code, years = found
    asked = int(organ.sentences["report_id"].nunique())
    words = {"reports": asked, "named": years}
    sentences = [say("profile.problems", lang, category=named("category", code, lang), **words)]
    if len(organ.running):
        top = organ.running.iloc[0]
        count, first = int(top["years_running"]), int(top["first_year"])
        ends = {"years": count, "first": first, "last": first + count - 1}
        category = named("category", top["category"], lang)
        sentences.append(say("profile.running", lang, category=category, **ends))
    return sentences


def most_named(organ: AgencyProfile) -> tuple[str, int] | None:
    """The kind of problem that it names in most years, and in how many."""
    said = organ.states[organ.states["state"].isin(("said", "same_words"))]
    counts = said.groupby("category", sort=False)["year"].nunique()
    return (str(counts.idxmax()), int(counts.max())) if len(counts) else None


def copied_words(organ: AgencyProfile, lang: Lang) -> list[str]:
    """How much of its last report is the text of the year before."""
    last = organ.copied[organ.copied["year"] == organ.last]
    if last.empty:
        return []
    row = last.iloc[0]
    return [
        say("profile.copied", lang, year=organ.last, share=row["share"], problems=row["problems"])
    ]


def profile_quality_words(organ: AgencyProfile, lang: Lang) -> list[str]:
    """Which of its reports have figures in doubt."""
    if organ.doubtful.empty:
        return [say("profile.clean", lang)]
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
    kind = "profile.finding_rate" if len(rows) > 1 else "profile.finding_rate_one"
    ends = {"first": first["year"], "last": last["year"]}
    return say(kind, lang, then=first["value"], now=last["value"], **ends)


def problem_finding(organ: AgencyProfile, lang: Lang) -> str:
    """What the squares of problems show, as their title."""
    code, years = most_named(organ) or ("", 0)
    kinds = int(organ.states["category"].nunique())
    category = named("category", code, lang)
    return say("profile.finding_problems", lang, categories=kinds, category=category, named=years)


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
    return by_year(shown, "_row", "value", lang, say("common.header_series", lang))


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


def _int(value: object) -> int | None:
    return None if pd.isna(value) else int(value)  # type: ignore[call-overload]


def _written(value: object) -> str:
    return MISSING if value is None or pd.isna(value) else f"{int(value):,}"
