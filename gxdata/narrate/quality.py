"""Which figures cannot be trusted."""

import pandas as pd

from gxdata.analyse import YearSummary
from gxdata.catalogue import Lang, check_rules, code_list, label
from gxdata.narrate.sentences import say, shortened


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


def _names(rows: pd.DataFrame, lang: Lang) -> str:
    return shortened(sorted(rows["agency"].fillna("?").unique()), lang)


# Where the subjects of checks have their labels, in the order to look.
SUBJECTS = ("outcome", "applicant", "channel", "indicator", "item", "section")


def detail_label(detail: tuple[str, str | None, str | None] | None, lang: Lang) -> str | None:
    """The first subject of a failed rule in words: 合计列：6 ≠ 7."""
    if detail is None:
        return None
    subject, found, expected = detail
    names = " · ".join(_subject(part, lang) for part in subject.removeprefix("section ").split(" "))
    if found is None or expected is None:
        return names
    return say("quality.detail", lang, subject=names, found=found, expected=expected)


def _subject(code: str, lang: Lang) -> str:
    """A subject's label; `rules.issued` is an item with its measure."""
    for codes in SUBJECTS:
        if code in code_list(codes):
            return label(codes, code, lang)
    item, dot, measure = code.partition(".")
    if dot and item in code_list("item"):
        return f"{label('item', item, lang)} · {label('measure', measure, lang)}"
    known = {"table": "quality.whole_table", "period": "quality.period"}
    return say(known[code], lang) if code in known else code


def reason_label(reason: str, lang: Lang) -> str:
    """A reason to doubt a figure, in words: a rule that fails, or a frame and the status of its cells."""
    rule = check_rules().get(reason)
    if rule:
        return say("quality.fails", lang, rule=rule.label(lang))
    frame, _, status = reason.partition(".")
    table, doubt = label("table", frame, lang), label("status", status, lang)
    return say("quality.cells", lang, table=table, status=doubt)
