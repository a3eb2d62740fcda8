"""The charts of the page on problems."""

from gxdata.analyse.stated import NONE_STATED, StatedProblems, states
from gxdata.catalogue import Lang, label
from gxdata.chart.categories import categories
from gxdata.chart.model import Chart
from gxdata.chart.pages.years import problem_map
from gxdata.chart.persistence import persistence
from gxdata.narrate import stated as words
from gxdata.narrate.sentences import say

MOST = 25  # rows of squares


def often(stated: StatedProblems, lang: Lang) -> Chart | None:
    """How many reports on the last year name each kind."""
    rows = stated.categories[stated.categories["category"] != NONE_STATED]
    asked = stated.categories.attrs["reports"]
    if rows.empty or stated.category:
        return None
    names = [label("category", code, lang) for code in rows["category"]]
    return categories(
        rows.assign(label=names, count=rows["reports"])[["label", "count", "share"]],
        lang,
        title=words.often_words(stated, lang)[0].rstrip("。."),
        subtitle=say("stated.subtitle_category", lang, year=stated.last, asked=asked),
        source=say("page.source", lang),
        total=asked,
    )


def by_year(stated: StatedProblems, lang: Lang) -> Chart | None:
    """Kinds of problem by year."""
    return problem_map(stated.by_year, say("stated.subtitle_map", lang), lang)


def running(stated: StatedProblems, lang: Lang) -> Chart | None:
    """The problems named for years running, organ by organ."""
    if stated.running.empty:
        return None
    keys = ["agency_id", "category"]
    pairs = stated.running.drop_duplicates(keys)
    drawn = pairs.head(MOST)
    organs = stated.reports[["report_id", "agency_id"]]
    said = stated.sentences.dropna(subset=["thread"]).merge(organs, on="report_id")
    squares = states(said.merge(drawn[keys], on=keys), stated.reports, keys)
    order = {
        key: n for n, key in enumerate(zip(drawn["agency_id"], drawn["category"], strict=True))
    }
    names = dict(zip(drawn["agency_id"], drawn["name"], strict=True))
    pair = list(zip(squares["agency_id"], squares["category"], strict=True))
    labels = [f"{names[organ]} · {label('category', kind, lang)}" for organ, kind in pair]
    squares = squares.assign(key=pair, label=labels, _rank=[order[key] for key in pair])
    ordered = squares.sort_values(["_rank", "year"], kind="stable")
    return persistence(
        ordered[["label", "year", "state", "key"]],
        lang,
        title=words.running_finding(stated, lang),
        subtitle=say("stated.subtitle_running", lang),
        source=say("page.source", lang),
        limit=MOST,
        more=len(pairs) - len(drawn),
    )
