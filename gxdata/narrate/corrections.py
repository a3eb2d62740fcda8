"""Figures that were set right by a recorded decision."""

import pandas as pd

from gxdata.catalogue import Lang, frame, label
from gxdata.catalogue.cells import cell_frames
from gxdata.narrate.sentences import say


def correction_words(corrections: pd.DataFrame, lang: Lang) -> list[str]:
    """How many figures were corrected, in how many reports, and which corrections no longer fit; nothing without any.

    Parameters
    ----------
    corrections
        As `gxdata.analyse.corrections_of` gives them.
    lang
        The language.
    """
    made = corrections["outcome"] == "applied"
    sentences = []
    for kind, rows in (("made", corrections[made]), ("not_made", corrections[~made])):
        if len(rows):
            reports = int(rows["report_id"].nunique())
            sentences.append(say(f"corrections.{kind}", lang, cells=len(rows), reports=reports))
    return sentences


def corrections_table(corrections: pd.DataFrame, lang: Lang) -> pd.DataFrame:
    """The corrections that were made, to be shown below the figures they changed.

    Parameters
    ----------
    corrections
        As `gxdata.analyse.corrections_of` gives them.
    lang
        The language.

    Returns
    -------
    pandas.DataFrame
        One row a corrected cell: whose, which, what was read, what it became, why, and who decided when on what.
    """
    made = corrections[corrections["outcome"] == "applied"]
    spec = frame("corrections")
    columns: dict[str, object] = {
        frame("reports").column("agency").label(lang): made["agency"],
        spec.column("cell").label(lang): [
            cell_label(*where, lang) for where in zip(made["frame"], made["cell"], strict=True)
        ],
        spec.column("value_read").label(lang): [
            _reading(number, status, lang)
            for number, status in zip(made["value_read"], made["status_read"], strict=True)
        ],
        spec.column("value").label(lang): [_number(number) for number in made["value"]],
        spec.column(f"why_{lang}").label(lang): made[f"why_{lang}"],
        spec.column("decided_by").label(lang): made["decided_by"],
        spec.column("decided_on").label(lang): made["decided_on"].map(
            lambda day: f"{day:%Y-%m-%d}"
        ),
        spec.column("source").label(lang): made["source"],
    }
    return pd.DataFrame(columns).reset_index(drop=True)


def cell_label(name: str, cell: str, lang: Lang) -> str:
    """A cell in words: its row and its column as the catalogue labels them."""
    known, spec = cell_frames()[name], frame(name)
    row, column = (cell, "") if known.column is None else cell.rsplit(".", 1)
    words = label(spec.column(known.row).codes or "", row, lang)
    if known.column is None:
        return words
    return f"{words} · {label(spec.column(known.column).codes or '', column, lang)}"


def _reading(number: float | None, status: str, lang: Lang) -> str:
    """What was read: the number, and the status where that is not plainly reported."""
    if status == "reported":
        return _number(number)
    return say(
        "corrections.reading", lang, number=_number(number), status=label("status", status, lang)
    )


def _number(number: float | None) -> str:
    return "—" if number is None or pd.isna(number) else f"{number:,.10g}"
