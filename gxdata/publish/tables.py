"""The one way a frame becomes a table of a page. Everything in it is escaped: it was written by others."""

import re
from collections.abc import Collection, Mapping
from datetime import date
from hashlib import sha256
from html import escape
from typing import Any

import pandas as pd

from gxdata.catalogue import Lang
from gxdata.chart.display import show_html
from gxdata.chart.numbers import NO_FIGURE, is_missing, number, percent
from gxdata.chart.text import one_line
from gxdata.publish.interface import HTML_LANG, WORDS

_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def table_html(
    frame: pd.DataFrame,
    caption: str,
    lang: Lang = "zh",
    *,
    headers: Mapping[str, str] | None = None,
    shares: Collection[str] = (),
    names: Collection[str] = ("year",),
    note: str = "",
) -> str:
    """Render a frame as an accessible table.

    Parameters
    ----------
    frame
        What to show. The first column names the rows; the index is not shown.
    caption
        What the table is.
    lang
        ``"zh"`` or ``"en"``, for the words of the table itself.
    headers
        Headings for columns; a column that is not among them is headed by its name.
    shares
        Columns of shares, written as percentages.
    names
        Columns whose numbers are names and not amounts, such as years: written without separators.
    note
        A line below the table.

    Returns
    -------
    str
        HTML. Amounts are right-aligned with thousands separators. A missing amount is a dash with the spoken meaning
        “no figure”, and a line below the table says so.
    """
    columns = [str(name) for name in frame.columns]
    amounts = [_is_amount(frame.iloc[:, n]) and name not in names for n, name in enumerate(columns)]
    head = "".join(
        f'<th scope="col"{_number_class(amount)}>{_text((headers or {}).get(name, name))}</th>'
        for name, amount in zip(columns, amounts, strict=True)
    )
    writers = [_writer(name, amounts[n], shares, lang) for n, name in enumerate(columns)]
    rows = "".join(
        "<tr>"
        + "".join(
            _cell(value, writers[n], lang, heads=n == 0, amount=amounts[n])
            for n, value in enumerate(row)
        )
        + "</tr>\n"
        for row in frame.itertuples(index=False, name=None)
    )
    holes = any(
        frame.iloc[:, n].map(is_missing).any() for n, amount in enumerate(amounts) if amount
    )
    notes = [note, WORDS[lang]["dash_note"] if holes else ""]
    below = "".join(f'<p class="table-note">{_text(line)}</p>' for line in notes if line)
    name = "table-" + sha256((caption + head + rows).encode()).hexdigest()[:8]
    return (
        f'<div class="table-block" lang="{HTML_LANG[lang]}">'
        f'<div class="table-wrap" role="region" aria-labelledby="{name}" tabindex="0">'
        f'<table><caption id="{name}"><span>{_text(caption)}</span></caption>'
        f"<thead><tr>{head}</tr></thead>\n<tbody>{rows}</tbody></table></div>{below}</div>"
    )


def show_table(
    frame: pd.DataFrame,
    caption: str,
    lang: Lang = "zh",
    *,
    headers: Mapping[str, str] | None = None,
    shares: Collection[str] = (),
    names: Collection[str] = ("year",),
    note: str = "",
) -> None:
    """Show a frame as a table in a notebook. The parameters are those of `table_html`."""
    html = table_html(frame, caption, lang, headers=headers, shares=shares, names=names, note=note)
    show_html(html, caption)


def _is_amount(column: "pd.Series[Any]") -> bool:
    return pd.api.types.is_numeric_dtype(column) and not pd.api.types.is_bool_dtype(column)


def _number_class(amount: bool) -> str:
    return ' class="number"' if amount else ""


def _text(text: Any) -> str:
    return escape(one_line(text))


def _writer(name: str, amount: bool, shares: Collection[str], lang: Lang) -> Any:
    if name in shares:
        return percent
    return number if amount else lambda value: _in_words(value, lang)


def _in_words(value: Any, lang: Lang) -> str:
    if isinstance(value, bool):
        return WORDS[lang]["yes" if value else "no"]
    if isinstance(value, float) and value.is_integer():
        return str(int(value))  # a year in a column that has holes
    if isinstance(value, date):
        return value.isoformat()[:10]
    if pd.api.types.is_list_like(value):
        return WORDS[lang]["separator"].join(_in_words(entry, lang) for entry in value)
    return str(value)


def _cell(value: Any, write: Any, lang: Lang, *, heads: bool, amount: bool) -> str:
    if is_missing(value):
        meaning = WORDS[lang]["no_figure" if amount else "not_stated"]
        content = (
            f'<span aria-hidden="true">{NO_FIGURE}</span><span class="unseen">{meaning}</span>'
        )
    else:
        content = _text(write(value))
    if heads:
        return f'<th scope="row"{_number_class(amount)}>{content}</th>'
    if _DATE.fullmatch(content):
        return f'<td class="date">{content}</td>'
    return f"<td{_number_class(amount)}>{content}</td>"
