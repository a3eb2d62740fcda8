"""Frames of a store beside what the dictionary says of them."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from gxdata.catalogue import Lang, frame, frames
from gxdata.narrate.sentences import MISSING, say

# A cell of the store may hold a whole paragraph; what a column is shows in its first characters.
_LONGEST = 18


def frames_table(rows: Mapping[str, int], lang: Lang) -> pd.DataFrame:
    """Every frame: its name, what a row of it is, what tells its rows apart, and how many there are.

    Parameters
    ----------
    rows
        How many rows each frame has, by its name.
    lang
        The language.
    """
    known = [spec for name, spec in frames().items() if name in rows]
    columns = {
        "frame": [spec.name for spec in known],
        "label": [spec.label(lang) for spec in known],
        "meaning": [spec.definition(lang) for spec in known],
        "key": [", ".join(spec.key) for spec in known],
        "rows": [rows[spec.name] for spec in known],
    }
    return _headed(columns, lang)


def head_table(name: str, rows: pd.DataFrame, lang: Lang, most: int = 2) -> pd.DataFrame:
    """The columns of a frame, what the dictionary says of each, and its first values.

    Parameters
    ----------
    name
        The frame's name.
    rows
        Rows of it.
    lang
        The language.
    most
        Rows to show; each is a column of the table.
    """
    spec = frame(name)
    columns = {
        "column": [column.name for column in spec.columns],
        "label": [column.label(lang) for column in spec.columns],
        "meaning": [
            column.definition_zh if lang == "zh" else column.definition_en
            for column in spec.columns
        ],
    }
    table = _headed(columns, lang)
    for n, row in enumerate(rows.head(most).to_dict("records"), 1):
        table[say("explore.row", lang, n=n)] = [
            _written(row[column.name]) for column in spec.columns
        ]
    return table


def _headed(columns: Mapping[str, object], lang: Lang) -> pd.DataFrame:
    return pd.DataFrame(columns).rename(
        columns={c: say(f"explore.head_{c}", lang) for c in columns}
    )


def _written(value: Any) -> str:
    """A value as it stands in the store, cut where it is long; a dash where there is none."""
    if pd.api.types.is_list_like(value):
        text = ", ".join(map(str, value))
    elif pd.isna(value):
        return MISSING
    else:
        text = str(value.date()) if isinstance(value, pd.Timestamp) else str(value)
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
