"""Which figures cannot be trusted."""

from collections.abc import Collection

import pandas as pd

from gxdata.analyse import YearSummary
from gxdata.catalogue import Lang, check_rules, label
from gxdata.narrate.sentences import listed, say, shortened
from gxdata.narrate.subjects import subject_label


def quality_words(summary: YearSummary, lang: Lang) -> list[str]:
    """How many reports have figures in doubt, and which have no figures at all."""
    doubtful = summary.doubtful
    errors = doubtful[doubtful["severity"] == "error"]
    others = doubtful[~doubtful["report_id"].isin(errors["report_id"])]
    without = summary.everything[summary.everything["tables"].map(len) == 0]
    sentences = []
    with_tables = len(summary.everything) - len(without)
    if doubtful.empty and with_tables:
        sentences.append(say("quality.clean", lang, reports=with_tables))
    for kind, rows in (("errors", errors), ("warnings", others), ("without_tables", without)):
        if len(rows):
            reports = int(rows["report_id"].nunique())
            sentences.append(
                say(f"quality.{kind}", lang, reports=reports, names=_names(rows, lang))
            )
    return sentences


def contradicted_words(summary: YearSummary, reports: Collection[str], lang: Lang) -> list[str]:
    """That figures just told come from reports whose tables contradict themselves; nothing where none do."""
    own = summary.doubtful[summary.doubtful["report_id"].isin(set(reports))]
    doubted = set(own.loc[own["severity"] == "error", "report_id"])
    return [say("quality.doubted", lang, reports=len(doubted))] if doubted else []


def doubted_words(
    summary: YearSummary, frame: str, reports: Collection[str], lang: Lang
) -> list[str]:
    """That figures just told come from reports whose tables contradict themselves, or from cells that fail a check.

    Parameters
    ----------
    summary
        The year.
    frame
        The table that the figures come from: only checks of it make a single figure doubtful.
    reports
        Ids of the reports that gave them.
    lang
        The language.

    Returns
    -------
    list of str
        Nothing where no figure is in doubt.
    """
    own = summary.doubtful[summary.doubtful["report_id"].isin(set(reports))]
    single = own[(own["severity"] == "warning") & own["reason"].isin(check_rules())]
    single = single[single["reason"].str.startswith(f"{frame}.")]
    words = contradicted_words(summary, reports, lang)
    if len(single):
        rules = [check_rules()[rule].label(lang) for rule in sorted(set(single["reason"]))]
        count = single["report_id"].nunique()
        words.append(say("quality.fails_within", lang, reports=count, rules=listed(rules, lang)))
    return words


def _names(rows: pd.DataFrame, lang: Lang) -> str:
    return shortened(sorted(rows["agency"].fillna("?").unique()), lang)


def detail_label(detail: tuple[str, str | None, str | None] | None, lang: Lang) -> str | None:
    """The first subject of a failed rule in words: 合计列：6 ≠ 7."""
    if detail is None:
        return None
    subject, found, expected = detail
    names = subject_label(subject, lang)
    if found is None:
        return names
    if expected is None:
        return say("quality.detail_alone", lang, subject=names, found=found)
    most = expected.removeprefix("≤ ")
    kind = "quality.detail" if most == expected else "quality.detail_more"
    return say(kind, lang, subject=names, found=found, expected=most)


def reason_label(reason: str, lang: Lang) -> str:
    """A reason to doubt a figure, in words: a rule that fails, or a frame and the status of its cells."""
    rule = check_rules().get(reason)
    if rule:
        return say("quality.fails", lang, rule=rule.label(lang))
    frame, _, status = reason.partition(".")
    table, doubt = label("table", frame, lang), label("status", status, lang)
    return say("quality.cells", lang, table=table, status=doubt)
