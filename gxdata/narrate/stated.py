"""What the page on problems says."""

import pandas as pd

from gxdata.analyse.stated import NONE_STATED, StatedProblems
from gxdata.catalogue import Lang, label
from gxdata.narrate.common import foremost, joined, named, period, share
from gxdata.narrate.sentences import say


def stated_title(stated: StatedProblems, lang: Lang) -> str:
    """The page's title."""
    kind = "stated.title_of" if stated.category else "stated.title"
    what = named("category", stated.category, lang) if stated.category else ""
    return say(kind, lang, what=what, period=period(stated.years, lang))


def stated_points(stated: StatedProblems, lang: Lang) -> list[str]:
    """The main points: what is named most, for how long, and how often it is only repeated."""
    parts = (often_words(stated, lang), running_words(stated, lang), again_words(stated, lang))
    return [joined(part, lang) for part in parts if part]


def often_words(stated: StatedProblems, lang: Lang) -> list[str]:
    """The kind that most reports on the last year name, and how many state none."""
    counts = stated.categories.set_index("category")["reports"]
    asked, year = stated.categories.attrs["reports"], stated.last
    named_ones = counts.drop(NONE_STATED, errors="ignore")
    if stated.category and asked:
        sentences = [_one_kind_words(stated.category, int(named_ones.sum()), asked, year, lang)]
    else:
        sentences = [most_named_words(named_ones, asked, year, lang)]
    if NONE_STATED in counts.index:
        sentences.append(say("stated.nothing", lang, year=year, reports=counts[NONE_STATED]))
    return sentences


def _one_kind_words(category: str, reports: int, asked: int, year: int, lang: Lang) -> str:
    """How many of a year's reports name the one kind asked for."""
    kind = named("category", category, lang)
    if not reports:
        return say("stated.named_by_none", lang, category=kind, asked=asked, year=year)
    values = {"reports": reports, "share": reports / asked, "asked": asked, "year": year}
    return say("stated.named_one", lang, category=kind, **values)


def most_named_words(counts: "pd.Series[int]", asked: int, year: int, lang: Lang) -> str:
    """The kinds that most of a year's reports name.

    Parameters
    ----------
    counts
        Reports by kind.
    asked
        Reports on the year that state any problem, or that there is none.
    """
    if counts.empty or not counts.max():
        return say("stated.none", lang, year=year)
    named_at_all = counts[counts > 0]
    if len(named_at_all) == 1:
        kind, only = str(named_at_all.index[0]), int(named_at_all.iloc[0])
        return _one_kind_words(kind, only, asked, year, lang)
    categories, of_each, reports = foremost(counts, "category", lang)
    values = {"asked": asked, "reports": reports, "share": reports / asked, "year": year}
    return say("stated.named", lang, categories=categories, each=of_each, **values)


def running_words(stated: StatedProblems, lang: Lang) -> list[str]:
    """How many organs name one kind for years running, and which for longest."""
    counts = stated.running.attrs
    of_kind = "_of" if stated.category else ""
    if stated.running.empty:
        return [say(f"stated.running_none{of_kind}", lang)] if len(stated.years) > 1 else []
    top = stated.running.iloc[0]
    years, first = int(top["years_running"]), int(top["first_year"])
    tied = int((stated.running["years_running"] == years).sum())
    found = {"agency": str(top["name"]), "category": named("category", top["category"], lang)}
    ends = {"years": years, "first": first, "last": first + years - 1, "threads": tied}
    kind = "stated.longest" if tied == 1 else "stated.longest_tied"
    return [
        say(f"stated.running{of_kind}", lang, organs=counts["organs"], running=counts["running"]),
        say(kind, lang, **found, **ends),
    ]


def again_words(stated: StatedProblems, lang: Lang) -> list[str]:
    """How often a problem was named the year before too, and a promise made again."""
    sums = stated.again[["compared", "again", "same_text", "followed", "measure_again"]].sum()
    sentences = []
    if sums["compared"]:
        counts = {"compared": sums["compared"], "again": sums["again"], "same": sums["same_text"]}
        part = sums["again"] / sums["compared"]
        sentences.append(say("stated.again", lang, share=part, **counts))
    if sums["followed"]:
        counts = {"followed": sums["followed"], "again": sums["measure_again"]}
        part = sums["measure_again"] / sums["followed"]
        sentences.append(say("stated.promised", lang, share=part, **counts))
    return sentences


def map_finding(by_year: pd.DataFrame, lang: Lang) -> str:
    """What the heat map of problems shows, as its title."""
    rows = by_year[by_year["category"] != NONE_STATED]
    totals = rows.groupby("category", sort=False)["reports"].sum()
    if totals.empty or not totals.max():
        return say("problems.none", lang)
    asked = int(by_year.drop_duplicates("year")["asked"].sum())
    if len(totals) == 1:
        category, reports = named("category", str(totals.index[0]), lang), int(totals.iloc[0])
        return say("stated.finding_one", lang, category=category, reports=reports, asked=asked)
    categories, of_each, reports = foremost(totals, "category", lang)
    words = {"categories": categories, "each": of_each}
    return say("stated.finding_map", lang, reports=reports, asked=asked, **words)


def running_finding(stated: StatedProblems, lang: Lang) -> str:
    """What the squares of problems over the years show, as their title."""
    longest = int(stated.running["years_running"].iloc[0])
    return say("stated.finding_running", lang, threads=len(stated.running), years=longest)


def running_links(stated: StatedProblems, lang: Lang, most: int = 12) -> list[tuple[str, str]]:
    """The problems named longest, each with the thread whose sentences it leads to."""
    return [
        (
            say(
                "stated.link",
                lang,
                agency=str(row.name_),
                category=named("category", str(row.category), lang),
                years=row.years_running,
                first=row.first_year,
                last=int(row.first_year) + int(row.years_running) - 1,
            ),
            str(row.thread),
        )
        for row in stated.running.head(most).rename(columns={"name": "name_"}).itertuples()
    ]


def again_table(stated: StatedProblems, lang: Lang) -> pd.DataFrame:
    """How often each kind is named again, and its measure promised again."""
    rows = stated.again
    frame = pd.DataFrame(
        {
            "category": [label("category", str(code), lang) for code in rows["category"]],
            "compared": rows["compared"],
            "again": rows["again"],
            "again_share": rows["again_share"].map(share),
            "same_text": rows["same_text"],
            "followed": rows["followed"],
            "measure_again": rows["measure_again"],
        }
    )
    return frame.rename(
        columns={
            column: say(
                "header.category" if column == "category" else f"common.header_{column}", lang
            )
            for column in frame.columns
        }
    )
