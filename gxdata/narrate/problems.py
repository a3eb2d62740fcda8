"""What organs say is wrong."""

import pandas as pd

from gxdata.analyse import YearSummary
from gxdata.analyse.stated import NONE_STATED
from gxdata.catalogue import Lang, label
from gxdata.narrate.sentences import listed, say


def problem_words(summary: YearSummary, lang: Lang, most: int = 3) -> list[str]:
    """The problems that most reports name, and how many state none."""
    counts = summary.categories.set_index("category")["reports"]
    asked = summary.categories.attrs["reports"]
    kinds = counts.drop(NONE_STATED, errors="ignore")
    named = _foremost(kinds, most)
    sentences = []
    if len(kinds) and not len(named):
        sentences.append(_tied_words(kinds, asked, most, lang))
    if len(named):
        parts = [
            say(
                "problems.one",
                lang,
                category=_name(code, lang),
                reports=int(n),
                share=int(n) / asked,
            )
            for code, n in named.items()
        ]
        sentences.append(say("problems.named", lang, asked=asked, problems=listed(parts, lang)))
    if asked == 1 and len(kinds):
        names = [f"“{_name(str(code), lang)}”" for code in kinds.index]
        sentences = [say("problems.of_one", lang, problems=listed(names, lang))]
    if NONE_STATED in counts.index:
        sentences.append(say("problems.nothing_stated", lang, reports=int(counts[NONE_STATED])))
    return sentences or [say("problems.none_own", lang)]


def _tied_words(kinds: "pd.Series[int]", asked: int, most: int, lang: Lang) -> str:
    """That too many kinds to be read out are named by most reports, and the first of them."""
    tied = kinds[kinds == kinds.max()]
    first = [f"“{_name(str(code), lang)}”" for code in tied.index[:most]]
    values = {"asked": asked, "kinds": len(tied), "reports": int(tied.iloc[0])}
    return say(
        "problems.tied", lang, share=values["reports"] / asked, such=listed(first, lang), **values
    )


def _foremost(counts: pd.Series, most: int) -> pd.Series:
    """The first `most` and all that tie with the last of them; fewer where the tie runs on too long to be read out.

    What one report alone names is none of them where another kind is named by more.
    """
    if counts.max() > 1:
        counts = counts[counts > 1]
    if len(counts) <= most:
        return counts
    tied = counts[counts >= counts.iloc[most - 1]]
    return tied if len(tied) <= 2 * most else counts[counts > counts.iloc[most - 1]]


def problem_finding(summary: YearSummary, lang: Lang) -> str:
    """What the chart of problems shows, as its title."""
    counts = summary.categories.set_index("category")["reports"].drop(NONE_STATED, errors="ignore")
    if counts.empty:
        return say("problems.none_own", lang).rstrip("。.")
    code, reports = str(counts.index[0]), int(counts.iloc[0])
    asked = summary.categories.attrs["reports"]
    return say("problems.finding", lang, asked=asked, reports=reports, category=_name(code, lang))


def _name(code: str, lang: Lang) -> str:
    name = label("category", code, lang)
    return name.lower() if lang == "en" else name
