"""What the page on problems says."""

import pandas as pd

from gxdata.analyse.stated import NONE_STATED, StatedProblems
from gxdata.catalogue import Lang, label
from gxdata.narrate.common import joined, named, period, share
from gxdata.narrate.sentences import listed, say

MOST_TIED = 4  # kinds named in one breath where several are named most


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
    real = counts.drop(NONE_STATED, errors="ignore")
    sentences = []
    if real.empty:
        sentences.append(say("stated.none", lang, year=year))
    else:
        sentences.append(_named_most(real[real == real.max()], asked, stated, lang))
    if NONE_STATED in counts.index:
        sentences.append(say("stated.nothing", lang, year=year, reports=counts[NONE_STATED]))
    return sentences


def _named_most(top: "pd.Series[int]", asked: int, stated: StatedProblems, lang: Lang) -> str:
    quotes = "“{}”"
    names = [quotes.format(named("category", str(code), lang)) for code in top.index]
    reports = int(top.iloc[0])
    values = {"year": stated.last, "asked": asked, "reports": reports, "share": reports / asked}
    if len(top) > 1:
        shown = names if len(names) <= MOST_TIED else names[:MOST_TIED]
        return say("stated.named_with", lang, categories=listed(shown, lang), **values)
    kind = "stated.named_one" if stated.category else "stated.named"
    return say(kind, lang, category=names[0].strip("“”"), **values)


def running_words(stated: StatedProblems, lang: Lang) -> list[str]:
    """How many organs name one kind for years running, and which for longest."""
    counts = stated.running.attrs
    if stated.running.empty:
        return [say("stated.running_none", lang)] if len(stated.years) > 1 else []
    top = stated.running.iloc[0]
    years = int(top["years_running"])
    first = int(top["first_year"])
    return [
        say("stated.running", lang, organs=counts["organs"], running=counts["running"]),
        say(
            "stated.longest",
            lang,
            agency=str(top["name"]),
            category=named("category", top["category"], lang),
            years=years,
            first=first,
            last=first + years - 1,
        ),
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


def most_named(by_year: pd.DataFrame) -> tuple[str, int, int] | None:
    """The kind that most reports of all years name, how many do, and how many state any problem."""
    real = by_year[by_year["category"] != NONE_STATED]
    totals = real.groupby("category", sort=False)["reports"].sum()
    if totals.empty or not totals.max():
        return None
    asked = int(by_year.drop_duplicates("year")["asked"].sum())
    return str(totals.idxmax()), int(totals.max()), asked


def map_finding(by_year: pd.DataFrame, lang: Lang) -> str:
    """What the heat map of problems shows, as its title."""
    found = most_named(by_year)
    if found is None:
        return say("problems.none", lang)
    code, reports, asked = found
    category = named("category", code, lang)
    return say("stated.finding_map", lang, category=category, reports=reports, asked=asked)


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
