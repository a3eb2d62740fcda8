"""The one way a frame becomes a table of a page. Everything in it is escaped: it was written by others."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from html import escape
from math import ceil
from typing import Any

import pandas as pd

from gxdata.catalogue import Lang
from gxdata.catalogue.codes import HTML_LANG
from gxdata.chart.bars import width_of
from gxdata.chart.numbers import NO_FIGURE, is_missing, number, percent, signed
from gxdata.chart.text import html_line
from gxdata.publish.downloads import show_with_data
from gxdata.publish.interface import WORDS
from gxdata.publish.prose import paragraphs

# What a cell may link to: a page of the site, or a place on a page. Never an address that a report gave.
_OWN_ADDRESS = re.compile(r"([\w.-]+(/[\w.-]+)*)?(#[\w.-]+)?")

# Rows that a table of a page shows: with more, a page of several would be more than 1.5 MB.
SHOWN = 250
# Rows from which on a table is scrolled in a frame of its own, so that what follows it is not pages away.
TALL = 40

# Widths in characters as wide as Chinese ones. A name is not broken; longer words have the room of one, sentences more.
_NAME, _SENTENCE, _ROOM_OF_SENTENCE = 9, 24, 13

_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_HAN, _LATIN = re.compile("[一-鿿]"), re.compile("[A-Za-z]")
# A share, a change of one, or a range of them, as the sentences' room writes it.
_SHARE = re.compile(r"[+−±]?[\d,.]+%(–[\d,.]+%)?")


@dataclass(frozen=True, slots=True)
class _Column:
    """A column: its heading, its values, whether they stand right-aligned, how one is written, where each leads."""

    heading: str
    values: "pd.Series[Any]"
    amounts: bool
    write: Any
    places: Sequence[str]


def table_html(
    frame: pd.DataFrame,
    caption: str,
    lang: Lang = "zh",
    *,
    headers: Mapping[str, str] | None = None,
    shares: Collection[str] = (),
    changes: Collection[str] = (),
    names: Collection[str] = ("year",),
    note: str = "",
    links: Mapping[str, Sequence[str]] | None = None,
    tall: bool = False,
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
    changes
        Columns of changes, written with their sign.
    names
        Columns whose numbers are names and not amounts, such as years: written without separators.
    note
        A line below the table.
    links
        For a column, where each of its cells leads, such as `gxdata.publish.evidence_href` gives it; an empty text for
        nowhere.
    tall
        Whether the table is scrolled in a frame of its own. Printed it stands there whole.

    Returns
    -------
    str
        HTML. Amounts, and shares that are written already, are right-aligned; amounts have thousands separators. A
        missing one is a dash with the spoken meaning “no figure”, and a line below the table says so.
    """
    columns: list[_Column] = []
    for label, values in frame.items():
        name = str(label)
        amount = _is_amount(values) and name not in names
        write = _writer(name, amount, shares, changes, lang)
        heading, places = (headers or {}).get(name, name), (links or {}).get(name, ())
        columns.append(_Column(heading, values, amount or _is_written(values), write, places))
    head = "".join(map(_heading, columns))
    cells = [_cells(column, lang, n == 0) for n, column in enumerate(columns)]
    rows = "".join(f"<tr>{''.join(row)}</tr>\n" for row in zip(*cells, strict=True))
    holes = any(column.values.map(_is_hole).any() for column in columns if column.amounts)
    words = WORDS[lang]
    notes = [note, words["dash_note"] if holes else "", words["scrolled"] if tall else ""]
    below = "".join(f'<p class="table-note">{html_line(line)}</p>' for line in notes if line)
    anchor = "table-" + sha256((caption + head + rows).encode()).hexdigest()[:8]
    return (
        f'<div class="table-block" lang="{HTML_LANG[lang]}">'
        f'<div class="table-wrap{" tall" if tall else ""}" role="region" aria-labelledby="{anchor}" tabindex="0">'
        f'<table><caption id="{anchor}"><span>{html_line(caption)}</span></caption>'
        f"<thead><tr>{head}</tr></thead>\n<tbody>{rows}</tbody></table></div>{below}</div>"
    )


def show_table(
    frame: pd.DataFrame,
    caption: str,
    lang: Lang = "zh",
    *,
    headers: Mapping[str, str] | None = None,
    shares: Collection[str] = (),
    changes: Collection[str] = (),
    names: Collection[str] = ("year",),
    note: str = "",
    links: Mapping[str, Sequence[str]] | None = None,
    data: pd.DataFrame | None = None,
    name: str = "table",
    most: int = SHOWN,
) -> None:
    """Show a frame as a table in a notebook, with its rows to download; where it has none, a line that says so.

    The first parameters are those of `table_html`.

    Parameters
    ----------
    frame, caption, lang, headers, shares, changes, names, note, links
        See `table_html`.
    data
        What the download holds; the rows shown if left out.
    name
        What to call the download's file.
    most
        Rows to show; if there are more, a line below the table says so, and the download has them all.
    """
    if frame.empty and data is None:
        paragraphs(WORDS[lang]["no_rows"].format(caption=caption))
        return
    if len(frame) > most:
        cut = WORDS[lang]["cut"].format(rows=f"{len(frame):,}", shown=f"{most:,}")
        note = f"{note} {cut}".strip()
    html = table_html(
        frame.head(most),
        caption,
        lang,
        headers=headers,
        shares=shares,
        changes=changes,
        names=names,
        note=note,
        links=links,
        tall=len(frame.head(most)) > TALL,
    )
    rows = frame.rename(columns=dict(headers or {})) if data is None else data
    show_with_data(html, caption, rows, name)


def show_sources(frame: pd.DataFrame, caption: str, name: str) -> None:
    """Offer rows that a page does not show, such as the cells that a total is made of, to download.

    Parameters
    ----------
    frame
        The rows.
    caption
        What they are.
    name
        What to call the download's file.
    """
    show_with_data(f'<p class="table-note">{html_line(caption)}</p>', caption, frame, name)


def _is_amount(column: "pd.Series[Any]") -> bool:
    return pd.api.types.is_numeric_dtype(column) and not pd.api.types.is_bool_dtype(column)


def _is_written(column: "pd.Series[Any]") -> bool:
    """Whether a column holds shares that are written already."""
    values = [value for value in column if not is_missing(value)]
    return bool(values) and all(
        isinstance(v, str) and (v == NO_FIGURE or _SHARE.fullmatch(v)) for v in values
    )


def _is_hole(value: Any) -> bool:
    return is_missing(value) or (isinstance(value, str) and value == NO_FIGURE)


def _number_class(amount: bool) -> str:
    return ' class="number"' if amount else ""


def _heading(column: _Column) -> str:
    style = _number_class(column.amounts) or _room(column)
    return f'<th scope="col"{style}>{html_line(column.heading)}</th>'


def _room(column: _Column) -> str:
    """The least width of a column of words: Chinese breaks anywhere, and would be set one character a line."""
    widths = [width_of(column.write(value)) for value in column.values if not _is_hole(value)]
    longest = max(widths, default=0.0)
    room = _ROOM_OF_SENTENCE if longest > _SENTENCE else min(ceil(longest), _NAME)
    return f' style="min-width:{room + 1.3:g}em"' if room else ""


def _writer(
    name: str, amount: bool, shares: Collection[str], changes: Collection[str], lang: Lang
) -> Any:
    if name in shares:
        return percent
    if name in changes:
        return signed
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


def _href(places: Sequence[str], at: int) -> str:
    """Where a cell leads.

    Raises
    ------
    ValueError
        If that is no address of the site.
    """
    href = places[at] if len(places) else ""
    if not _OWN_ADDRESS.fullmatch(href):
        raise ValueError(f"{href!r}: a table links to pages of the site only.")
    return href


def _cells(column: _Column, lang: Lang, heads: bool) -> list[str]:
    return [
        _cell(value, column, lang, heads, _href(column.places, n))
        for n, value in enumerate(column.values)
    ]


def _cell(value: Any, column: _Column, lang: Lang, heads: bool, href: str) -> str:
    if _is_hole(value):
        meaning = WORDS[lang]["no_figure" if column.amounts else "not_stated"]
        content = (
            f'<span aria-hidden="true">{NO_FIGURE}</span><span class="unseen">{meaning}</span>'
        )
    else:
        content = html_line(column.write(value))
        if lang != "zh" and _HAN.search(content) and not _LATIN.search(content):
            # Names, and organs' own words.
            content = f'<span lang="{HTML_LANG["zh"]}">{content}</span>'
        if href:
            content = f'<a href="{escape(href)}">{content}</a>'
    if heads:
        return f'<th scope="row"{_number_class(column.amounts)}>{content}</th>'
    if _DATE.fullmatch(content):
        return f'<td class="date">{content}</td>'
    return f"<td{_number_class(column.amounts)}>{content}</td>"
