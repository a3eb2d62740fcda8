"""What the page that compares years says."""

import pandas as pd

from gxdata.analyse.compared_agencies import MAIN_RATE
from gxdata.analyse.compared_years import YearsComparison
from gxdata.analyse.indicators import ENOUGH
from gxdata.analyse.stated import NONE_STATED
from gxdata.catalogue import Lang, label
from gxdata.catalogue.series import series_catalogue
from gxdata.narrate.common import by_year, joined, named, period, rate_columns, signed_share
from gxdata.narrate.sentences import MISSING, enumerated, say
from gxdata.narrate.stated import most_named_words
from gxdata.narrate.tables import headed, labelled


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
    return [say(kind, lang, first=first, last=last, then=then, now=now)]


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
    difference = last["value"] - first["value"]
    kind = "up" if difference > 0 else "down" if difference < 0 else "same"
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
    """Whether two shares differ by more than chance allows: their intervals do not meet."""
    apart = first["high"] < last["low"] or last["high"] < first["low"]
    return say("years.sure" if apart else "years.unsure", lang)


def rate_finding(compared: YearsComparison, lang: Lang) -> str:
    """What the chart of the disclosure rate shows, as its title."""
    rows = main_rate(compared)
    first, last = rows.iloc[0], rows.iloc[-1]
    ends = {"first": first["year"], "last": last["year"]}
    return say("years.finding_rate", lang, then=first["value"], now=last["value"], **ends)


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
    rows = compared.outcomes[compared.outcomes["outcome"] == moved["outcome"]]
    rows = rows.dropna(subset=["share"]).sort_values("year")
    return [
        say(
            "years.moved",
            lang,
            outcome=named("outcome_group", moved["outcome"], lang),
            then=moved["before"],
            now=moved["after"],
            sure=_how_sure(rows.iloc[0], rows.iloc[-1], lang),
        )
    ]


def outcome_finding(compared: YearsComparison, lang: Lang) -> str:
    """What the slopes of outcomes show, as their title."""
    moved = _moved(compared)
    if moved is None:
        return ""
    outcome = named("outcome_group", moved["outcome"], lang)
    return say(
        "years.finding_outcome", lang, outcome=outcome, then=moved["before"], now=moved["after"]
    )


def problem_words(compared: YearsComparison, lang: Lang) -> list[str]:
    """The kind of problem that most reports on the last year name."""
    last = compared.years[-1]
    rows = compared.problems[compared.problems["year"] == last]
    counts = rows.set_index("category")["reports"].drop(NONE_STATED, errors="ignore")
    asked = int(rows["asked"].iloc[0]) if len(rows) else 0
    return [most_named_words(counts, asked, last, lang)]


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
