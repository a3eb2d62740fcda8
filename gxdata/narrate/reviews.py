"""How often organs were challenged."""

import pandas as pd

from gxdata.analyse import YearSummary
from gxdata.catalogue import Lang
from gxdata.narrate.older import elsewhere_words
from gxdata.narrate.quality import doubted_words
from gxdata.narrate.sentences import say

LAWSUITS = ["litigation_direct", "litigation_after_review"]


def review_words(summary: YearSummary, lang: Lang) -> list[str]:
    """Reviews and lawsuits, and how many of them corrected the organ."""
    cases = summary.reviews.set_index("channel")[["total", "corrected"]]
    if cases["total"].isna().all():
        return [say("reviews.none", lang), *elsewhere_words(summary, "reviews", lang)]
    # A channel of which no report gives a number stays a dash: min_count keeps missing from becoming zero.
    counts = {
        "reviews": cases.loc[["review"]].sum(min_count=1),
        "lawsuits": cases.loc[LAWSUITS].sum(min_count=2),
    }
    known = {kind: count for kind, count in counts.items() if pd.notna(count["total"])}
    unknown = [say(f"reviews.{kind}_unknown", lang) for kind in counts if kind not in known]
    given = summary.reviews.attrs["reports"]
    if not unknown and not any(count["total"] for count in known.values()):
        return [say("reviews.no_case", lang, given=given)]
    parts = [_cases(kind, count, lang) for kind, count in known.items()]
    words = ("；" if lang == "zh" else ", and to ").join(parts)
    told = [say("reviews.cases", lang, given=given, cases=words)] if parts else []
    return [
        *told,
        *unknown,
        *doubted_words(summary, "reviews", summary.reviews.attrs["given_by"], lang),
    ]


def _cases(kind: str, count: "pd.Series[int]", lang: Lang) -> str:
    """Cases of one kind, and how many of them corrected the organ where that is to be told."""
    total, corrected = int(count["total"]), count["corrected"]
    if not total or pd.isna(corrected):
        return say(f"reviews.{kind}_plain", lang, count=total)
    if not corrected:
        return say(f"reviews.{kind}_upheld", lang, count=total)
    return say(f"reviews.{kind}", lang, count=total, corrected=int(corrected))
