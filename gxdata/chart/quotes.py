"""Sentences of reports as they stand, each with its place and an address on the page; all of it escaped."""

import re
from hashlib import sha256
from html import escape
from typing import Any
from urllib.parse import quote

import pandas as pd

from gxdata.catalogue import Lang, label
from gxdata.chart.display import show_html
from gxdata.chart.text import one_line
from gxdata.narrate.sentences import say

_ADDRESS = re.compile(r"(?:https?|file)://", re.IGNORECASE)
_HTML_LANG = {"zh": "zh-CN", "en": "en"}


def show_quotes(sentences: pd.DataFrame, lang: Lang, *, raw: str = "", most: int = 40) -> None:
    """Show sentences in a notebook; see `quotes_html`."""
    html = quotes_html(sentences, lang, raw=raw, most=most)
    show_html(html, "\n".join(map(one_line, sentences["text"].head(most))))


def quotes_html(sentences: pd.DataFrame, lang: Lang, *, raw: str = "", most: int = 40) -> str:
    """Problems in the organs' own words, by kind, those of one thread together.

    Parameters
    ----------
    sentences
        What `stated_sentences` gives, in the order to be shown.
    lang
        ``"zh"`` or ``"en"``.
    raw
        Where the raw reports stand: an ``http``, ``https`` or ``file`` address, or a folder beside the page. Each
        sentence then links to its report. Left out, the report's path is written without a link.
    most
        Most sentences to show; a thread is not cut.
    """
    rows = sentences.rename(columns={"name": "agency"})
    alone = rows["agency"].nunique() < 2
    threads: set[str] = set()
    quotes: dict[str, list[str]] = {}
    shown = 0
    for row in rows.itertuples():
        thread = row.thread if isinstance(row.thread, str) else f"{row.report_id}-{row.ordinal}"
        first = thread not in threads
        if first and shown >= most:
            break
        threads.add(thread)
        item = _quote(row, lang, raw, anchor(thread) if first else "", alone)
        quotes.setdefault(str(row.category), []).append(item)
        shown += 1
    counted = say("stated.shown", lang, shown=shown, all=len(sentences))
    parts = [f"<p>{escape(counted)}</p>"] if shown else []
    for category, items in quotes.items():
        head = f"<h3>{_text(label('category', category, lang))}</h3>"
        parts.append(f'{head}<ol class="quotes">{"".join(items)}</ol>')
    return f'<div lang="{_HTML_LANG[lang]}">{"".join(parts)}</div>'


def show_links(before: str, links: list[tuple[str, str]], lang: Lang) -> None:
    """Show a list of links to threads of sentences further down the page.

    Parameters
    ----------
    before
        What the links are.
    links
        For each its words and the thread, as `running_links` gives them.
    """
    if not links:
        return
    items = "".join(
        f'<li><a href="#{anchor(thread)}">{_text(words)}</a></li>' for words, thread in links
    )
    html = f'<p>{_text(before)}</p><ul class="points">{items}</ul>'
    show_html(f'<div lang="{_HTML_LANG[lang]}">{html}</div>', before)


def anchor(thread: str) -> str:
    """The id that a thread's sentences have on a page."""
    return "said-" + sha256(thread.encode()).hexdigest()[:12]


def source_address(raw: str, source: str, text: str) -> str | None:
    """The address of the report that a sentence stands in, pointing at the sentence where a browser can find it.

    Examples
    --------
    >>> source_address("../data", "raw/2021/a b.html", "更新")
    '../data/raw/2021/a%20b.html#:~:text=%E6%9B%B4%E6%96%B0'
    >>> source_address("javascript:alert(1)", "a.html", "x") is None
    True
    """
    known = _ADDRESS.match(raw) or not re.search(r"[:\\]|^//", raw)
    # A member of an archive or a record of a file has no address of its own.
    if not raw or not known or "!/" in source or "#" in source:
        return None
    address = raw.rstrip("/") + "/" + quote(source)
    found = source.lower().endswith((".html", ".htm", ".shtml", ".txt"))
    return f"{address}#:~:text={quote(text, safe='')}" if found else address


def _quote(row: Any, lang: Lang, raw: str, name: str, alone: bool) -> str:
    words = one_line(row.text)
    remarks = [str(int(row.year))] if alone else [one_line(row.agency), str(int(row.year))]
    if pd.notna(row.years_running) and int(row.years_running) > 1:
        remarks.append(say("quote.running", lang, years=row.years_running))
    if row.repeated_text is True:
        remarks.append(say("quote.same", lang))
    place = say("quote.place", lang, source=one_line(row.source), start=row.start, end=row.end)
    address = source_address(raw, str(row.source), words)
    cited = f'<a href="{escape(address)}">{escape(place)}</a>' if address else escape(place)
    measure = (
        f'<p>{escape(say("quote.measure", lang))}<q lang="zh-CN">{_text(row.measure)}</q></p>'
        if isinstance(row.measure, str)
        else ""
    )
    place_on_page = f' id="{name}"' if name else ""
    return (
        f'<li{place_on_page}><p><q lang="zh-CN">{escape(words)}</q></p>{measure}'
        f'<p class="table-note">{escape(" · ".join(remarks))} · <cite>{cited}</cite></p></li>'
    )


def _text(text: object) -> str:
    return escape(one_line(text))
