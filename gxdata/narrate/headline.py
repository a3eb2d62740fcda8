"""What stands at the head of a page: the main points in words, and the figures to show first."""

import pandas as pd

from gxdata.analyse import YearSummary
from gxdata.catalogue import Lang
from gxdata.narrate.applications import application_words
from gxdata.narrate.common import joined
from gxdata.narrate.coverage import coverage_words
from gxdata.narrate.disclosure import disclosure_words
from gxdata.narrate.problems import problem_words
from gxdata.narrate.quality import quality_words
from gxdata.narrate.reviews import review_words
from gxdata.narrate.sentences import MISSING, say
from gxdata.narrate.yearly import change_words

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
    return [joined(words(summary, lang), lang) for words in TOPICS]


def headline_figures(
    summary: YearSummary,
    lang: Lang,
    before: YearSummary | None = None,
    changes: pd.DataFrame | None = None,
) -> list[tuple[str, str, str]]:
    """The figures to show first: each as written, what it counts, and a remark (may be empty).

    Parameters
    ----------
    summary
        The year's summary.
    lang
        The language.
    before
        The summary of the year before, where there is one: counts and shares are shown beside it.
    changes
        What `gxdata.analyse.changes` gives: sums are compared over the same organs only.
    """
    regions = len(summary.regions)
    remark = say("key.regions", lang, regions=regions) if regions else ""
    earlier = say("year.count_before", lang, before=len(before.reports)) if before else ""
    organs = _remarks(lang, remark, earlier)
    figures = [(f"{len(summary.reports):,}", say("key.organs", lang), organs)]
    figures += [_received(summary, lang), _open(summary, lang, before), *_documents(summary, lang)]
    figures = _with_changes(figures, changes, lang)
    doubtful = int(summary.doubtful["report_id"].nunique())
    of_all = say("key.of_reports", lang, reports=len(summary.everything))
    return [*figures, (f"{doubtful:,}", say("key.doubtful", lang), of_all)]


# The figures that a change is shown beside, with their series.
_CHANGED = {"key.received": "received", "key.issued": "normative_issued"}


def _with_changes(
    figures: list[tuple[str, str, str]], changes: pd.DataFrame | None, lang: Lang
) -> list[tuple[str, str, str]]:
    if changes is None:
        return figures
    series = {say(key, lang): name for key, name in _CHANGED.items()}
    return [
        (figure, what, _remarks(lang, remark, change_words(changes, series.get(what, ""), lang)))
        for figure, what, remark in figures
    ]


def _remarks(lang: Lang, *remarks: str) -> str:
    return ("；" if lang == "zh" else "; ").join(remark for remark in remarks if remark)


def _received(summary: YearSummary, lang: Lang) -> tuple[str, str, str]:
    known = summary.by_report["received"].dropna()
    asked = len(summary.by_report)
    kind = "key.given" if len(known) else "key.given_none"
    remark = say(kind, lang, given=len(known), asked=asked) if len(known) < asked else ""
    written = f"{int(known.sum()):,}" if len(known) else MISSING
    return written, say("key.received", lang), remark


def _open(summary: YearSummary, lang: Lang, before: YearSummary | None) -> tuple[str, str, str]:
    closed, share = _open_share(summary)
    if share is None:
        none = say("key.open_none", lang) if summary.outcomes.attrs["reports"] == 0 else ""
        return MISSING, say("key.open", lang), none
    closed_before, share_before = _open_share(before) if before else (0, None)
    remark = say("key.of_closed", lang, closed=closed)
    if share_before is not None:
        remark = say(
            "year.share_before",
            lang,
            closed=closed,
            share=share_before,
            closed_before=closed_before,
        )
    return f"{share:.1%}", say("key.open", lang), remark


def _open_share(summary: YearSummary) -> tuple[int, float | None]:
    """How many applications were closed, and the share of them that was granted in full or in part."""
    closed = int(summary.outcomes.attrs["closed"])
    counts = summary.outcomes.set_index("outcome")["count"]
    return closed, int(counts["granted"] + counts["partial"]) / closed if closed else None


def _documents(summary: YearSummary, lang: Lang) -> list[tuple[str, str, str]]:
    """New normative documents; none where the year's reports come in two forms, which do not add up."""
    cells = summary.disclosure
    if cells["form"].nunique() != 1:
        return []
    new = cells[
        (cells["item"] == "normative_documents") & cells["measure"].isin(["issued", "made"])
    ].dropna(subset=["value"])
    asked = len(summary.reports)
    return [
        (
            f"{row['value']:,.0f}",
            say(f"key.{row['measure']}", lang),
            say("key.given_by", lang, given=row["reports"], asked=asked)
            if row["reports"] < asked
            else "",
        )
        for row in new.to_dict("records")
    ]
