"""How much was disclosed."""

from collections.abc import Sequence

import pandas as pd

from gxdata.analyse import YearSummary
from gxdata.catalogue import Lang, label
from gxdata.narrate.older import elsewhere_words
from gxdata.narrate.quality import doubted_words
from gxdata.narrate.sentences import listed, say

DOCUMENTS = {
    "form-2021": ("disclosure.documents_2021", ("issued", "repealed", "in_force")),
    "form-2019": ("disclosure.documents_2019", ("made", "newly_disclosed", "total_disclosed")),
}
NORMATIVE = "normative_documents"
DECISIONS = ("licensing", "penalties", "coercion")
FEES = ("fees", "amount")

Cell = tuple[str, str]
Values = dict[str, float]


def disclosure_words(summary: YearSummary, lang: Lang) -> list[str]:
    """What table two adds up to, form by form: the forms count different things. What no report gives is left out."""
    sentences = []
    for form, totals in summary.disclosure.groupby("form", sort=False):
        given = totals.dropna(subset=["value"]).set_index(["item", "measure"])
        kind, measures = DOCUMENTS[form]
        documents = _values(given, [(NORMATIVE, measure) for measure in measures], 1)
        decisions = _values(given, [(item, "decisions") for item in DECISIONS], 0)
        told = [*((NORMATIVE, m) for m in documents), *((item, "decisions") for item in decisions)]
        if documents:
            reports = int(given.loc[[(NORMATIVE, m) for m in documents], "reports"].max())
            sentences.append(_documents(kind, measures, documents, reports, lang))
        if decisions:
            sentences.append(_decisions(decisions, lang))
        if FEES in given.index:
            amount = float(given.loc[FEES, "value"])
            sentences.append(say("disclosure.fees", lang, amount=amount, yuan=amount * 10_000))
            told.append(FEES)
        if told and given.loc[told, "reports"].nunique() > 1:
            sentences.append(say("disclosure.uneven", lang))
    if sentences:
        return [
            *sentences,
            *doubted_words(summary, "disclosure", summary.disclosure.attrs["given_by"], lang),
        ]
    return [say("disclosure.none", lang), *elsewhere_words(summary, "disclosure", lang)]


def _values(given: pd.DataFrame, cells: Sequence[Cell], part: int) -> Values:
    """The numbers of those cells that any report gives, by the row or (`part` 1) the column of the cell."""
    return {cell[part]: float(given.loc[cell, "value"]) for cell in cells if cell in given.index}


def _documents(kind: str, measures: Sequence[str], values: Values, reports: int, lang: Lang) -> str:
    if len(values) == len(measures):
        return say(kind, lang, reports=reports, **values)
    told = [f"{label('measure', code, lang)} {value:,.0f}" for code, value in values.items()]
    item = label("item", NORMATIVE, lang)
    return say(
        "disclosure.documents_part", lang, reports=reports, item=item, told=listed(told, lang)
    )


def _decisions(values: Values, lang: Lang) -> str:
    if len(values) == len(DECISIONS):
        return say("disclosure.decisions", lang, **values)
    told = [f"{label('item', code, lang)} {value:,.0f}" for code, value in values.items()]
    return say("disclosure.decisions_part", lang, told=listed(told, lang))
