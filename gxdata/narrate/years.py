"""What the page that compares years says."""

from typing import Any

import pandas as pd

from gxdata.analyse.compared_agencies import MAIN_RATE
from gxdata.analyse.compared_years import YearsComparison
from gxdata.analyse.stated import NONE_STATED
from gxdata.catalogue import Lang, label
from gxdata.narrate.common import (
    joined,
    may_be_chance,
    named,
    period,
    same,
    trust_words,
)
from gxdata.narrate.sentences import say
from gxdata.narrate.stated import most_named_words


def years_title(compared: YearsComparison, lang: Lang, region: str = "") -> str:
    """The page's title."""
    kind = "years.title_region" if region else "years.title"
    return say(kind, lang, period=period(compared.years, lang), region=region)


def years_points(compared: YearsComparison, lang: Lang) -> list[str]:
    """The main points, findings first."""
    parts = (
        received_words(compared, lang),
        [*rate_words(compared, lang), *outcome_words(compared, lang)],
        problem_words(compared, lang),
        who_words(compared, lang),
    )
    return [joined(part, lang) for part in parts if part]


def who_words(compared: YearsComparison, lang: Lang) -> list[str]:
    """How many organs reported on the first and on the last year."""
    counts = compared.reports.groupby("year").size()
    first, last = compared.years[0], compared.years[-1]
    kind = "years.who" if first != last else "years.who_one"
    then, now = int(counts[first]), int(counts[last])
    words = [say(kind, lang, first=first, last=last, then=then, now=now)]
    return words + trust_words(compared.reports, lang)


def last_stretch(compared: YearsComparison, series: str) -> pd.DataFrame:
    """A series' rows in its last stretch of comparable forms."""
    rows = compared.series[compared.series["series"] == series]
    return rows[rows["stretch"] == rows["stretch"].max()]


def received_words(compared: YearsComparison, lang: Lang) -> list[str]:
    """How applications went, over the same organs, and where the form breaks the line."""
    rows = last_stretch(compared, "received")
    if len(rows) < 2:
        return [say("years.none", lang)] if len(compared.years) > 1 else []
    first, last = rows.iloc[0], rows.iloc[-1]
    then, now = int(first["value"]), int(last["value"])
    ends = {"first": first["year"], "last": last["year"], "then": then, "now": now}
    kind = "up" if now > then else "down"
    kind = f"years.received_{kind}" if then and now != then else "years.received_plain"
    change = abs(now - then) / then if then else None
    sentences = [say(kind, lang, organs=last["organs"], growth=change, **ends)]
    return sentences + break_words(compared, lang)


def break_words(compared: YearsComparison, lang: Lang) -> list[str]:
    """Where the counts of applications cannot be joined."""
    rows = compared.series[compared.series["series"] == "received"].sort_values("year")
    breaks = rows[rows["stretch"] != rows["stretch"].shift(1, fill_value=rows["stretch"].min())]
    return [
        say("years.broken", lang, year=row.year, form=label("form", str(row.form), lang))
        for row in breaks.itertuples()
    ]


def received_finding(compared: YearsComparison, lang: Lang) -> str:
    """What the chart of applications shows, as its title."""
    rows = last_stretch(compared, "received")
    first, last = rows.iloc[0], rows.iloc[-1]
    ends = {"first": first["year"], "last": last["year"]}
    values = {"then": first["value"], "now": last["value"], "organs": last["organs"]}
    # Behind a break of form there may be one year alone.
    kind = "years.finding_received" if len(rows) > 1 else "years.finding_received_one"
    return say(kind, lang, **ends, **values)


def received_subtitle(compared: YearsComparison, lang: Lang) -> str:
    """Whose applications the chart shows: before and after a break of form they are not the same organs'."""
    rows = compared.series[compared.series["series"] == "received"]
    broken = rows["stretch"].nunique() > 1
    kind = "years.subtitle_received_broken" if broken else "years.subtitle_received"
    return say(kind, lang, organs=rows["organs"].iloc[-1])


def main_rate(compared: YearsComparison) -> pd.DataFrame:
    """The disclosure rate by year, where it has a value."""
    rows = compared.rates[compared.rates["indicator"] == MAIN_RATE]
    return rows[rows["value"].notna()].sort_values("year")


def rate_words(compared: YearsComparison, lang: Lang) -> list[str]:
    """Whether the disclosure rate rose or fell, and whether that is beyond chance."""
    rows = main_rate(compared)
    if len(rows) < 2:
        return [say("years.rate_none", lang)] if len(compared.years) > 1 else []
    first, last = rows.iloc[0], rows.iloc[-1]
    kind = "up" if last["value"] > first["value"] else "down"
    kind = "same" if same(first["value"], last["value"]) else kind
    return [
        say(
            f"years.rate_{kind}",
            lang,
            organs=last["organs"],
            first=first["year"],
            last=last["year"],
            then=first["value"],
            now=last["value"],
            sure=_how_sure(first, last, lang),
        )
    ]


def _how_sure(first: pd.Series, last: pd.Series, lang: Lang) -> str:
    """Whether two shares differ by more than chance allows."""
    return say("years.unsure" if may_be_chance(first, last) else "years.sure", lang)


def rate_finding(compared: YearsComparison, lang: Lang) -> str:
    """What the chart of the disclosure rate shows, as its title."""
    rows = main_rate(compared)
    first, last = rows.iloc[0], rows.iloc[-1]
    ends = {"first": first["year"], "last": last["year"]}
    differ = not same(first["value"], last["value"])
    kind = "finding_rate_unsure" if differ and may_be_chance(first, last) else "finding_rate"
    return say(f"years.{kind}", lang, then=first["value"], now=last["value"], **ends)


def outcome_ends(compared: YearsComparison) -> pd.DataFrame:
    """Each outcome's share in the first and the last year: `outcome`, `before`, `after`; no rows without two years."""
    shares = compared.outcomes.dropna(subset=["share"])
    wide = shares.pivot(index="outcome", columns="year", values="share")
    if wide.shape[1] < 2:
        return pd.DataFrame(columns=["outcome", "before", "after"])
    years = sorted(wide.columns)
    found = wide[[years[0], years[-1]]].reindex(compared.outcomes["outcome"].unique())
    found.columns = ["before", "after"]
    result = found.rename_axis("outcome").reset_index()
    result.attrs = {"years": (int(years[0]), int(years[-1]))}
    return result


def _moved(compared: YearsComparison) -> pd.Series | None:
    found = outcome_ends(compared)
    if found.empty:
        return None
    return found.loc[(found["after"] - found["before"]).abs().astype(float).idxmax()]


def outcome_words(compared: YearsComparison, lang: Lang) -> list[str]:
    """Which outcome's share changed most, and whether that is beyond chance."""
    moved = _moved(compared)
    if moved is None:
        return []
    if same(moved["before"], moved["after"]):
        return [say("years.moved_none", lang)]
    first, last = _outcome_years(compared, moved)
    return [
        say(
            "years.moved",
            lang,
            outcome=named("outcome_group", moved["outcome"], lang),
            then=moved["before"],
            now=moved["after"],
            sure=_how_sure(first, last, lang),
        )
    ]


def _outcome_years(compared: YearsComparison, moved: pd.Series) -> tuple[pd.Series, pd.Series]:
    """The first and the last year's row of an outcome, each with its interval."""
    rows = compared.outcomes[compared.outcomes["outcome"] == moved["outcome"]]
    rows = rows.dropna(subset=["share"]).sort_values("year")
    return rows.iloc[0], rows.iloc[-1]


def outcome_finding(compared: YearsComparison, lang: Lang) -> str:
    """What the slopes of outcomes show, as their title."""
    moved = _moved(compared)
    if moved is None:
        return ""
    if same(moved["before"], moved["after"]):
        return say("years.finding_outcome_none", lang)
    unsure = may_be_chance(*_outcome_years(compared, moved))
    kind = "years.finding_outcome_unsure" if unsure else "years.finding_outcome"
    outcome = named("outcome_group", moved["outcome"], lang)
    return say(kind, lang, outcome=outcome, then=moved["before"], now=moved["after"])


def index_finding(index: float, lang: Lang, **about: Any) -> str:
    """What the small charts of all quantities show, as their title.

    Parameters
    ----------
    index
        The highest of the last year.
    lang
        The language.
    **about
        The `series` it is of, and the `first` and the `last` year.
    """
    kind = "years.finding_index" if round(index) > 100 else "years.finding_index_none"
    return say(kind, lang, index=index, **about)


def problem_subtitle(compared: YearsComparison, lang: Lang) -> str:
    """Whose problems the chart shows: of the same organs in every year, or of whichever reported."""
    reports = compared.reports
    known = reports["agency_id"].notna().all()
    organs = reports.groupby("year")["agency_id"].agg(frozenset).nunique()
    return say("stated.subtitle_map" if known and organs == 1 else "years.subtitle_problem", lang)


def problem_words(compared: YearsComparison, lang: Lang) -> list[str]:
    """The kind of problem that most reports on the last year name."""
    last = compared.years[-1]
    rows = compared.problems[compared.problems["year"] == last]
    counts = rows.set_index("category")["reports"].drop(NONE_STATED, errors="ignore")
    asked = int(rows["asked"].iloc[0]) if len(rows) else 0
    return [most_named_words(counts, asked, last, lang)]
