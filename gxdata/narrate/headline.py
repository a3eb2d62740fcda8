"""What stands at the head of a page: the main points in words, and the figures to show first."""

from gxdata.analyse import YearSummary
from gxdata.catalogue import Lang
from gxdata.narrate.applications import application_words
from gxdata.narrate.coverage import coverage_words
from gxdata.narrate.disclosure import disclosure_words
from gxdata.narrate.problems import problem_words
from gxdata.narrate.quality import quality_words
from gxdata.narrate.reviews import review_words
from gxdata.narrate.sentences import MISSING, say

# The questions a page answers, in order: who reported, how much was disclosed, what became of applications, how often
# organs were challenged, what they name as wrong, what cannot be trusted.
TOPICS = (
    coverage_words,
    disclosure_words,
    application_words,
    review_words,
    problem_words,
    quality_words,
)


def main_points(summary: YearSummary, lang: Lang) -> list[str]:
    """One paragraph to each of the questions that a yearly page answers."""
    between = "" if lang == "zh" else " "
    return [between.join(words(summary, lang)) for words in TOPICS]


def headline_figures(summary: YearSummary, lang: Lang) -> list[tuple[str, str, str]]:
    """The figures to show first: each as written, what it counts, and a remark (may be empty)."""
    regions = len(summary.regions)
    remark = say("key.regions", lang, regions=regions) if regions else ""
    figures = [(f"{len(summary.reports):,}", say("key.organs", lang), remark)]
    figures += [_received(summary, lang), _open(summary, lang), *_documents(summary, lang)]
    doubtful = int(summary.doubtful["report_id"].nunique())
    of_all = say("key.of_reports", lang, reports=len(summary.everything))
    return [*figures, (f"{doubtful:,}", say("key.doubtful", lang), of_all)]


def _received(summary: YearSummary, lang: Lang) -> tuple[str, str, str]:
    known = summary.by_report["received"].dropna()
    asked = len(summary.by_report)
    remark = say("key.given", lang, given=len(known), asked=asked) if len(known) < asked else ""
    written = f"{int(known.sum()):,}" if len(known) else MISSING
    return written, say("key.received", lang), remark


def _open(summary: YearSummary, lang: Lang) -> tuple[str, str, str]:
    closed = summary.outcomes.attrs["closed"]
    if not closed:
        return MISSING, say("key.open", lang), ""
    counts = summary.outcomes.set_index("outcome")["count"]
    share = int(counts["granted"] + counts["partial"]) / closed
    return f"{share:.1%}", say("key.open", lang), say("key.of_closed", lang, closed=closed)


def _documents(summary: YearSummary, lang: Lang) -> list[tuple[str, str, str]]:
    """New normative documents; none where the year's reports come in two forms, which do not add up."""
    cells = summary.disclosure
    if cells["form"].nunique() != 1:
        return []
    new = cells[
        (cells["item"] == "normative_documents") & cells["measure"].isin(["issued", "made"])
    ].dropna(subset=["value"])
    return [
        (f"{row['value']:,.0f}", say(f"key.{row['measure']}", lang), "")
        for row in new.to_dict("records")
    ]
