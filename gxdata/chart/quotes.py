"""Sentences of reports as they stand, each with its place and an address on the page; all of it escaped."""

from collections.abc import Sequence
from hashlib import sha256
from html import escape
from itertools import takewhile
from typing import Any

import pandas as pd

from gxdata.catalogue import Lang, label
from gxdata.catalogue.codes import HTML_LANG
from gxdata.chart.display import show_html
from gxdata.chart.text import html_line, one_line
from gxdata.narrate.sentences import say

# Sentences that a page shows; a thread is not cut.
MOST = 40


def show_quotes(
    sentences: pd.DataFrame, lang: Lang, *, links: Sequence[str] = (), most: int = MOST
) -> None:
    """Show sentences in a notebook; see `quotes_html`."""
    html = quotes_html(sentences, lang, links=links, most=most)
    show_html(html, "\n".join(map(one_line, sentences["text"].head(most))))


def quotes_html(
    sentences: pd.DataFrame, lang: Lang, *, links: Sequence[str] = (), most: int = MOST
) -> str:
    """Problems in the organs' own words, by kind, those of one thread together.

    Parameters
    ----------
    sentences
        What `stated_sentences` gives, in the order to be shown.
    lang
        ``"zh"`` or ``"en"``.
    links
        Where each row leads, as `gxdata.publish.evidence_links` gives it; nowhere if left out.
    most
        Most sentences to show; a thread is not cut.
    """
    rows = sentences.rename(columns={"name": "agency"})
    alone = rows["agency"].nunique() < 2
    quotes: dict[str, list[str]] = {}
    shown = _shown(sentences, most)
    told: set[str] = set()
    for at, (row, thread) in enumerate(zip(rows.itertuples(), shown, strict=False)):
        first = thread not in told
        told.add(thread)
        item = _quote(row, lang, links[at] if links else "", anchor(thread) if first else "", alone)
        quotes.setdefault(str(row.category), []).append(item)
    counted = say("stated.shown", lang, shown=len(shown), all=len(sentences))
    parts = [f"<p>{escape(counted)}</p>"] if shown else []
    for category, items in quotes.items():
        head = f"<h3>{html_line(label('category', category, lang))}</h3>"
        parts.append(f'{head}<ol class="quotes">{"".join(items)}</ol>')
    return f'<div lang="{HTML_LANG[lang]}">{"".join(parts)}</div>'


def show_links(
    before: str, links: list[tuple[str, str]], lang: Lang, sentences: pd.DataFrame
) -> None:
    """Show a list of links to threads of sentences further down the page.

    Parameters
    ----------
    before
        What the links are.
    links
        For each its words and the thread, as `running_links` gives them.
    sentences
        What `show_quotes` is given: threads that it has no room for are not linked to.
    """
    there = set(_shown(sentences, MOST))
    known = [(words, thread) for words, thread in links if thread in there]
    if not known:
        return
    items = "".join(
        f'<li><a href="#{anchor(thread)}">{html_line(words)}</a></li>' for words, thread in known
    )
    html = f'<p>{html_line(before)}</p><ul class="points">{items}</ul>'
    show_html(f'<div lang="{HTML_LANG[lang]}">{html}</div>', before)


def anchor(thread: str) -> str:
    """The id that a thread's sentences have on a page."""
    return "said-" + sha256(thread.encode()).hexdigest()[:12]


def _shown(sentences: pd.DataFrame, most: int) -> list[str]:
    """The threads of the first rows, as many as are shown; a sentence without one is a thread of its own."""
    threads = [
        row.thread if isinstance(row.thread, str) else f"{row.report_id}-{row.ordinal}"
        for row in sentences.itertuples()
    ]
    told = set(threads[:most])
    return list(takewhile(told.__contains__, threads))


def _quote(row: Any, lang: Lang, href: str, name: str, alone: bool) -> str:
    words = one_line(row.text)
    remarks = [str(int(row.year))] if alone else [one_line(row.agency), str(int(row.year))]
    if pd.notna(row.years_running) and int(row.years_running) > 1:
        remarks.append(say("quote.running", lang, years=row.years_running))
    if row.repeated_text is True:
        remarks.append(say("quote.same", lang))
    place = say("quote.place", lang, source=one_line(row.source), start=row.start, end=row.end)
    cited = f'<a href="{escape(href)}">{escape(place)}</a>' if href else escape(place)
    measure = (
        f'<p>{escape(say("quote.measure", lang))}<q lang="zh-CN">{html_line(row.measure)}</q></p>'
        if isinstance(row.measure, str)
        else ""
    )
    place_on_page = f' id="{name}"' if name else ""
    return (
        f'<li{place_on_page}><p><q lang="zh-CN">{escape(words)}</q></p>{measure}'
        f'<p class="table-note">{escape(" · ".join(remarks))} · <cite>{cited}</cite></p></li>'
    )
