"""What the page that compares organs says."""

from collections.abc import Mapping

import pandas as pd

from gxdata.analyse.applications import GROUPS
from gxdata.analyse.compared_agencies import AgencyComparison, apart, rate_changes
from gxdata.analyse.indicators import ENOUGH
from gxdata.catalogue import Lang, label
from gxdata.narrate.common import (
    by_year,
    joined,
    period,
    rate_columns,
    share,
    trust_words,
    written_years,
)
from gxdata.narrate.sentences import say, shortened
from gxdata.narrate.tables import headed

# The share of 95 % intervals that leave out the rate they are held against though nothing but chance is at work.
OUTSIDE = 0.05


def agencies_title(compared: AgencyComparison, lang: Lang) -> str:
    """The page's title."""
    kind = "agencies.title" if compared.scope == "organ" else "agencies.title_regions"
    return say(kind, lang, organs=_organs(compared), period=period(compared.years, lang))


def agencies_points(compared: AgencyComparison, lang: Lang) -> list[str]:
    """The main points, findings first."""
    rate = [*rate_words(compared, lang), *change_words(compared, lang)]
    parts = (received_words(compared, lang), rate, who_words(compared, lang))
    return [joined(part, lang) for part in parts if part]


def who_words(compared: AgencyComparison, lang: Lang) -> list[str]:
    """Who is compared."""
    given = compared.reports.dropna(subset=["agency_id"]).groupby("agency_id")["year"].nunique()
    always = int((given == len(compared.years)).sum())
    organs, reports = _organs(compared), len(compared.reports)
    nameless = int(compared.reports["agency_id"].isna().sum())
    regions = compared.scope != "organ"
    kind = "agencies.who_regions" if regions else "agencies.who"
    words = [say(kind, lang, organs=organs, reports=reports - nameless)]
    if organs > 1:
        of_them = "all" if always == organs else "some" if always else "none"
        words.append(say(f"agencies.always_{of_them}", lang, always=always))
        words += [say("agencies.overlap", lang)] if regions else []
    if nameless:
        words.append(say("agencies.nameless", lang, reports=nameless))
    return words + trust_words(compared.reports, lang)


def received_words(compared: AgencyComparison, lang: Lang) -> list[str]:
    """How many applications came in, and to whom most of them."""
    last = last_received(compared)
    if last.empty:
        return [say("agencies.received_none", lang, year=compared.last)]
    total = int(last["received"].sum())
    sentences = []
    if compared.scope == "organ":
        sentences.append(
            say("agencies.received", lang, year=compared.last, given=len(last), received=total)
        )
    return sentences + _most(compared, last, "agencies.most", lang)


def last_received(compared: AgencyComparison) -> pd.DataFrame:
    """The organs that give what they received in the last year, most first."""
    last = compared.by_report[compared.by_report["year"] == compared.last]
    known = last.dropna(subset=["received"])
    return known.sort_values(["received", "name"], ascending=[False, True], kind="stable")


def _most(compared: AgencyComparison, last: pd.DataFrame, kind: str, lang: Lang) -> list[str]:
    top = last[last["received"] == last["received"].max()]
    # Where several received most there is no one to name; where there is only one, no one to compare it with.
    if len(last) < 2 or len(top) > 1 or not int(top["received"].iloc[0]):
        return []
    agency, most = str(top["name"].iloc[0]), int(top["received"].iloc[0])
    return [say(kind, lang, year=compared.last, agency=agency, most=most)]


def received_finding(compared: AgencyComparison, lang: Lang) -> str:
    """What the small charts of applications show, as their title."""
    last = last_received(compared)
    found = _most(compared, last, "agencies.finding_received", lang)
    return found[0] if found else say("agencies.section_received", lang)


def rate_words(compared: AgencyComparison, lang: Lang) -> list[str]:
    """Who disclosed most and least often, who can be told apart, and who is not compared."""
    ranked = apart(compared)
    words = [_extremes(ranked, compared.last, lang), *_apart_words(ranked, lang)]
    # Where none has enough cases, that is said already; and so it is where none gives any figures.
    untold = ranked.attrs["too_few"] or ranked.attrs["no_case"]
    kinds = ("too_few", "no_case", "no_figure")[ranked.empty :] if len(ranked) or untold else ()
    for kind in kinds:
        names = ranked.attrs[kind]
        if names:
            values = {"organs": len(names), "least": ENOUGH, "names": shortened(names, lang)}
            words.append(say(f"agencies.{kind}", lang, **values))
    return words


def _extremes(ranked: pd.DataFrame, year: int, lang: Lang) -> str:
    """Who disclosed most and least often: all whose rates are written alike."""
    values = {"year": year, "least": ENOUGH, "organs": len(ranked)}
    if ranked.empty:
        told = ranked.attrs["too_few"] or ranked.attrs["no_case"]
        return say("agencies.rate_none" if told else "agencies.rate_unknown", lang, **values)
    written = ranked["value"].map(share)
    ends = {"high": ranked["value"].iloc[0], "low": ranked["value"].iloc[-1]}
    names = [
        shortened(ranked.loc[written == written.iloc[end], "name"].tolist(), lang)
        for end in (0, -1)
    ]
    kind = "agencies.rate_one" if len(ranked) == 1 else "agencies.rate"
    if len(ranked) > 1 and written.nunique() == 1:
        kind = "agencies.rate_same"
    return say(kind, lang, top=names[0], bottom=names[1], **ends, **values)


def _apart_words(ranked: pd.DataFrame, lang: Lang) -> list[str]:
    """How many organs can be told apart from all together; nothing where no two rates differ."""
    common = ranked.attrs["common"]
    if common is None or ranked["value"].map(share).nunique() < 2:
        return []
    found = sides(ranked)
    differ = found["above"] + found["below"]
    words = [
        say("agencies.apart" if differ else "agencies.apart_none", lang, common=common, **found)
    ]
    expected = round(len(ranked) * OUTSIDE)
    if differ and expected:
        words.append(say("agencies.by_chance", lang, expected=expected))
    return words


def sides(ranked: pd.DataFrame) -> dict[str, int]:
    """How many organs are clearly above, clearly below, and neither; they add up to all of them."""
    return {side: int((ranked["side"] == side).sum()) for side in ("above", "below", "within")}


def rate_finding(compared: AgencyComparison, lang: Lang) -> str:
    """What the chart of rates shows, as its title."""
    ranked = apart(compared)
    common = ranked.attrs["common"]
    if common is not None:
        found = sides(ranked)
        kind = "finding_apart" if found["above"] + found["below"] else "finding_apart_none"
        return say(f"agencies.{kind}", lang, organs=len(ranked), common=common, **found)
    low, high = ranked["value"].min(), ranked["value"].max()
    return say("agencies.finding_range", lang, low=low, high=high)


def change_words(compared: AgencyComparison, lang: Lang) -> list[str]:
    """How many organs disclosed more often than in the first year, and how many less."""
    changed = rate_changes(compared)
    first, last = changed.attrs["years"]
    if first == last:
        return []
    if changed.empty:
        return [say("agencies.change_none", lang, first=first, last=last, least=ENOUGH)]
    counts = directions(changed)
    told = f"agencies.{_change_kind(counts)}"
    words = [say(told, lang, first=first, last=last, organs=len(changed), **counts)]
    some = counts["same"] and counts["changed"]
    return words + ([say("agencies.unchanged", lang, **counts)] if some else [])


def change_finding(changed: pd.DataFrame, lang: Lang) -> str:
    """What the slopes of rates show, as their title."""
    first, last = changed.attrs["years"]
    counts = directions(changed)
    return say(f"agencies.finding_{_change_kind(counts)}", lang, first=first, last=last, **counts)


def _change_kind(counts: Mapping[str, int]) -> str:
    if not counts["changed"]:
        return "change_same"
    return "change" if counts["sure"] else "change_unsure"


def map_finding(known: pd.DataFrame, lang: Lang) -> str:
    """What the rates by organ and year show, as their title: the highest, or how many are written alike."""
    top = known.loc[known["value"].astype(float).idxmax()]
    tied = int((known["value"].map(share) == share(top["value"])).sum())
    values = {"cells": len(known), "high": top["value"]}
    if tied > 1:
        return say("agencies.finding_map_tied", lang, tied=tied, **values)
    return say("agencies.finding_map", lang, top=str(top["name"]), year=top["year"], **values)


def directions(changed: pd.DataFrame) -> dict[str, int]:
    """How many rates rose, fell and stayed, which add up to all; and how many of the changes are beyond chance."""
    difference = changed["difference"]
    return {
        "changed": int((difference != 0).sum()),
        "up": int((difference > 0).sum()),
        "down": int((difference < 0).sum()),
        "same": int((difference == 0).sum()),
        "sure": int(changed["sure"].sum()),
    }


def agencies_who_table(compared: AgencyComparison, lang: Lang) -> pd.DataFrame:
    """Every organ with its level and the years it reported on."""
    keyed = compared.reports.assign(
        _who=compared.reports["agency_id"].fillna(compared.reports["report_id"])
    )
    rows = [
        {
            "agency": own["name"].iloc[-1],
            "level": label("level", own["level"].iloc[-1], lang),
            "years": written_years(sorted(own["year"]), lang),
        }
        for _, own in keyed.sort_values(["name", "year"]).groupby("_who", sort=False)
    ]
    frame = headed(pd.DataFrame(rows)[["agency", "level"]], lang)
    return frame.assign(**{say("common.header_years", lang): [row["years"] for row in rows]})


def agencies_received_table(compared: AgencyComparison, lang: Lang) -> pd.DataFrame:
    """Applications received, one row an organ and one column a year.

    Those of the last year's most come first, those that give no figure in any year last.
    """
    given = compared.by_report.dropna(subset=["received"])["name"].drop_duplicates()
    last = last_received(compared)["name"]
    rank = {**dict.fromkeys(given, len(last)), **{name: n for n, name in enumerate(last)}}
    ranks = compared.by_report["name"].map(rank).fillna(len(last) + 1)
    rows = compared.by_report.assign(_rank=ranks)
    ordered = rows.sort_values(["_rank", "name", "year"])
    return by_year(ordered, "name", "received", say("header.agency", lang))


def agencies_rate_table(compared: AgencyComparison, lang: Lang) -> pd.DataFrame:
    """The disclosure rate of every organ in the last year, with what it is made of."""
    last = compared.rate()
    last = last[last["year"] == compared.last]
    ordered = last.sort_values(["enough", "value", "name"], ascending=[False, False, True])
    frame = rate_columns(ordered)
    frame.insert(0, "agency", ordered["name"])
    return headed(frame, lang)


def agencies_outcome_table(compared: AgencyComparison, lang: Lang) -> pd.DataFrame:
    """Applications and outcomes in the last year, one row an organ, most received first."""
    last = compared.by_report[compared.by_report["year"] == compared.last]
    last = last.assign(agency=last["name"])
    ordered = last.sort_values("received", ascending=False, kind="stable", na_position="last")
    columns = ["agency", "received", "carried_in", *GROUPS, "closed_total", "carried_out"]
    return headed(ordered[columns], lang, "outcome_group")


def _organs(compared: AgencyComparison) -> int:
    """Organs that are known for certain: of other reports nobody can say how many organs they are of."""
    return int(compared.reports["agency_id"].nunique())
