"""Rankings that say whom they leave out, and figures of two years or versions that disagree."""

import pandas as pd

from gxdata.across.carry_over import RULE as CARRY_OVER
from gxdata.analyse import YearSummary
from gxdata.analyse.indicators import ENOUGH
from gxdata.catalogue import Lang
from gxdata.check.trust import COMES_OUT
from gxdata.narrate.common import rate_columns
from gxdata.narrate.quality import contradicted_words, detail_label
from gxdata.narrate.sentences import say
from gxdata.narrate.tables import headed


def ranking_words(ranked: pd.DataFrame, others: pd.DataFrame, lang: Lang) -> str:
    """What the ranking is, and what it leaves out."""
    kind = "lead" if len(ranked) else "none"
    if not len(others):
        kind = "all" if len(ranked) else "nobody"
    elif not len(ranked) and others["denominator"].isna().all():
        kind = "unknown"
    values = {"ranked": len(ranked), "others": len(others)}
    return say(f"year.ranking_{kind}", lang, enough=ENOUGH, **values)


def ranking_doubts(
    ranked: pd.DataFrame, others: pd.DataFrame, summary: YearSummary, lang: Lang
) -> list[str]:
    """That rates of `ranked` and `others` are of reports that contradict themselves; nothing where none are."""
    given = pd.concat([ranked, others]).dropna(subset=["denominator"])
    return contradicted_words(summary, given["report_id"], lang)


def ranking_table(ranked: pd.DataFrame, summary: YearSummary, lang: Lang) -> pd.DataFrame:
    """The organs that can be ranked, with what their rate is made of and how far it may be off."""
    shown = rate_columns(ranked)
    shown.insert(0, "agency", _names(ranked, summary))
    shown.insert(1, "rank", ranked["value"].rank(method="min", ascending=False).astype("Int64"))
    return headed(shown, lang)


def incomparable_table(others: pd.DataFrame, summary: YearSummary, lang: Lang) -> pd.DataFrame:
    """The organs that cannot be ranked, with what they gave and why that is not enough."""
    few, none = say("year.too_few", lang, enough=ENOUGH), say("year.no_rate", lang)
    shown = pd.DataFrame(
        {
            "agency": _names(others, summary),
            "numerator": others["numerator"],
            "denominator": others["denominator"],
            "reason": [none if pd.isna(given) else few for given in others["denominator"]],
        }
    )
    return headed(shown, lang)


def copies_table(summary: YearSummary, lang: Lang) -> pd.DataFrame:
    """The versions of reports that were not used, with their sources."""
    return headed(summary.unused[["agency", "source", "trust"]], lang)


def carry_over(checks: pd.DataFrame, summary: YearSummary) -> pd.DataFrame:
    """The failures of what was carried in against the year before, one row a column of the table."""
    failed = checks[(checks["rule"] == CARRY_OVER) & (checks["outcome"] == "fail")]
    return failed.merge(summary.everything[["report_id", "agency"]], on="report_id")


def revision_words(
    summary: YearSummary, checks: pd.DataFrame, carried: pd.DataFrame, lang: Lang
) -> list[str]:
    """Whether reports stand in several versions, and whether they agree with those of the year before.

    Parameters
    ----------
    summary
        The year's summary.
    checks
        The frame `checks` of the year.
    carried
        What `carry_over` gives.
    lang
        The language.
    """
    if len(summary.unused) or len(carried):
        return [say("year.revisions_lead", lang)]
    held = checks[(checks["rule"] == CARRY_OVER) & checks["outcome"].isin(COMES_OUT)]
    held = held[held["report_id"].isin(summary.everything["report_id"])]
    compared = int(held["report_id"].nunique())
    kind = "year.carried_agrees" if compared else "year.carried_unknown"
    return [say("year.copies_none", lang), say(kind, lang, compared=compared)]


def carry_over_table(failed: pd.DataFrame, lang: Lang) -> pd.DataFrame:
    """These failures as a table."""
    subjects = [detail_label((subject, None, None), lang) for subject in failed["subject"]]
    shown = failed[["agency", "subject", "found", "expected"]].assign(subject=subjects)
    return headed(shown, lang)


def _names(rows: pd.DataFrame, summary: YearSummary) -> pd.Series:
    names = summary.everything.set_index("report_id")["agency"]
    return rows["report_id"].map(names)
