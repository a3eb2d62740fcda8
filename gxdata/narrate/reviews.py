"""How often organs were challenged."""

from gxdata.analyse import YearSummary
from gxdata.catalogue import Lang
from gxdata.narrate.sentences import say

LAWSUITS = ["litigation_direct", "litigation_after_review"]


def review_words(summary: YearSummary, lang: Lang) -> list[str]:
    """Reviews and lawsuits, and how many of them corrected the organ."""
    cases = summary.reviews.set_index("channel")[["total", "corrected"]]
    if cases["total"].isna().all():
        return [say("reviews.none", lang)]
    # A channel of which no report gives a number stays a dash: min_count keeps missing from becoming zero.
    reviews, lawsuits = cases.loc[["review"]].sum(min_count=1), cases.loc[LAWSUITS].sum(min_count=2)
    numbers = {
        "reviews": reviews["total"],
        "reviews_corrected": reviews["corrected"],
        "lawsuits": lawsuits["total"],
        "lawsuits_corrected": lawsuits["corrected"],
    }
    known = {name: None if n is None or n != n else int(n) for name, n in numbers.items()}
    given = summary.reviews.attrs["reports"]
    return [say("reviews.cases", lang, given=given, **known)]
