"""How much was disclosed."""

import pandas as pd

from gxdata.analyse import YearSummary
from gxdata.catalogue import Lang
from gxdata.narrate.older import elsewhere_words
from gxdata.narrate.sentences import say

DOCUMENTS = {
    "form-2021": ("disclosure.documents_2021", ("issued", "repealed", "in_force")),
    "form-2019": ("disclosure.documents_2019", ("made", "newly_disclosed", "total_disclosed")),
}
DECISIONS = ("licensing", "penalties", "coercion")


def disclosure_words(summary: YearSummary, lang: Lang) -> list[str]:
    """What table two adds up to, form by form: the forms count different things."""
    sentences = []
    for form, totals in summary.disclosure.groupby("form", sort=False):
        cells = totals.set_index(["item", "measure"])
        kind, measures = DOCUMENTS[form]
        documents = {m: _value(cells, "normative_documents", m) for m in measures}
        reports = int(cells.loc[("normative_documents", measures[0]), "reports"])
        decisions = {item: _value(cells, item, "decisions") for item in DECISIONS}
        sentences.append(say(kind, lang, reports=reports, **documents))
        sentences.append(say("disclosure.decisions", lang, **decisions))
        if ("fees", "amount") in cells.index:
            amount = _value(cells, "fees", "amount")
            yuan = None if amount is None else amount * 10_000
            sentences.append(say("disclosure.fees", lang, amount=amount, yuan=yuan))
        if totals["reports"].nunique() > 1:
            sentences.append(say("disclosure.uneven", lang))
    if sentences:
        return sentences
    return [say("disclosure.none", lang), *elsewhere_words(summary, "disclosure", lang)]


def _value(cells: pd.DataFrame, item: str, measure: str) -> float | None:
    return float(cells.loc[(item, measure), "value"]) if (item, measure) in cells.index else None
