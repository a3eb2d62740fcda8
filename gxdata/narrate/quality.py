"""Which figures cannot be trusted."""

import pandas as pd

from gxdata.analyse import YearSummary
from gxdata.catalogue import Lang, check_rules, label
from gxdata.narrate.sentences import say, shortened


def quality_words(summary: YearSummary, lang: Lang) -> list[str]:
    """How many reports have figures in doubt, and which have no figures at all."""
    doubtful = summary.doubtful
    errors = doubtful[doubtful["severity"] == "error"]
    others = doubtful[~doubtful["report_id"].isin(errors["report_id"])]
    without = summary.everything[summary.everything["tables"].map(len) == 0]
    sentences = []
    if doubtful.empty:
        sentences.append(say("quality.clean", lang, reports=len(summary.everything)))
    for kind, rows in (("errors", errors), ("warnings", others), ("without_tables", without)):
        if len(rows):
            reports = int(rows["report_id"].nunique())
            sentences.append(
                say(f"quality.{kind}", lang, reports=reports, names=_names(rows, lang))
            )
    return sentences


def _names(rows: pd.DataFrame, lang: Lang) -> str:
    return shortened(sorted(rows["agency"].fillna("?").unique()), lang)


def reason_label(reason: str, lang: Lang) -> str:
    """A reason to doubt a figure, in words: a rule that fails, or a frame and the status of its cells."""
    rule = check_rules().get(reason)
    if rule:
        return say("quality.fails", lang, rule=rule.label(lang))
    frame, _, status = reason.partition(".")
    table, doubt = label("table", frame, lang), label("status", status, lang)
    return say("quality.cells", lang, table=table, status=doubt)
