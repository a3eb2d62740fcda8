"""Sentences of reports as they stand, each with its place and an address of its own on the page. All of it is escaped."""

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


def show_quotes(sentences: pd.DataFrame, lang: Lang, *, raw: str = "", most: int = 60) -> None:
    """Show sentences in a notebook; see `quotes_html`."""
    html = quotes_html(sentences, lang, raw=raw, most=most)
    show_html(html, "\n".join(map(one_line, sentences["text"].head(most))))


def quotes_html(sentences: pd.DataFrame, lang: Lang, *, raw: str = "", most: int = 60) -> str:
    """Problems in the organs' own words, those of one thread together.

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
    groups: dict[str, list[str]] = {}
    heads: dict[str, str] = {}
    shown = 0
    for row in sentences.rename(columns={"name": "agency"}).itertuples():
        thread = row.thread if isinstance(row.thread, str) else f"{row.report_id}-{row.ordinal}"
        if thread not in groups and shown >= most:
            break
        heads.setdefault(thread, f"{row.agency} · {label('category', str(row.category), lang)}")
        groups.setdefault(thread, []).append(_quote(row, lang, raw))
        shown += 1
    counted = say("stated.shown", lang, shown=shown, all=len(sentences))
    parts = [f"<p>{escape(counted)}</p>"] if shown else []
    for thread, quotes in groups.items():
        head = f'<h3 id="{anchor(thread)}">{_text(heads[thread])}</h3>'
        parts.append(f'{head}<ol class="quotes">{"".join(quotes)}</ol>')
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


def _quote(row: Any, lang: Lang, raw: str) -> str:
    words = one_line(row.text)
    remarks = [str(int(row.year))]
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
    return (
        f'<li><p><q lang="zh-CN">{escape(words)}</q></p>{measure}'
        f'<p class="table-note">{escape(" · ".join(remarks))} · <cite>{cited}</cite></p></li>'
    )


def _text(text: object) -> str:
    return escape(one_line(text))
