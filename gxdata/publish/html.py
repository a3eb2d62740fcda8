"""Small pieces of HTML that the pages of the site share. Everything is escaped."""

from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from html import escape
from typing import Any

from gxdata.catalogue import Lang
from gxdata.catalogue.codes import HTML_LANG
from gxdata.catalogue.notice import FICTION_NOTICE
from gxdata.chart.numbers import NO_FIGURE, is_missing
from gxdata.chart.text import html_line
from gxdata.publish.interface import WORDS


def text(value: Any) -> str:
    """Text from anywhere, on one line and escaped; a dash where there is none."""
    if isinstance(value, str):
        return _of_text(value)
    return NO_FIGURE if is_missing(value) else html_line(value)


@lru_cache(maxsize=1 << 14)
def _of_text(value: str) -> str:
    # Remembered: pages of evidence say the same words a hundred thousand times.
    return html_line(value) if value else NO_FIGURE


def both(zh: str, en: str) -> str:
    """Chinese and English side by side, on a page that is in Chinese."""
    return f'{text(zh)} <span lang="en">{text(en)}</span>'


def word(name: str) -> str:
    """A word of the interface in both languages."""
    return both(WORDS["zh"][name], WORDS["en"][name])


def link(href: str, content: str, lang: Lang | None = None) -> str:
    """A link; `content` is HTML already."""
    spoken = f' lang="{HTML_LANG[lang]}" hreflang="{HTML_LANG[lang]}"' if lang else ""
    return f'<a href="{escape(href)}"{spoken}>{content}</a>'


def fiction_notice(fictional: bool) -> str:
    """What fictional reports say of themselves, for a page that is made of any."""
    return f'<p class="notice" role="note">{text(FICTION_NOTICE)}</p>\n' if fictional else ""


def table(
    name: str,
    caption: str,
    heads: Sequence[str],
    rows: Iterable[tuple[str, Sequence[str]]],
    numbers: Collection[int] = (),
) -> str:
    """A table of cells that are HTML already. Its caption is for those who cannot see the heading it stands under.

    Parameters
    ----------
    name
        Id of its caption.
    caption, heads
        HTML.
    rows
        The attributes of each row (such as an id) and its cells; the first names the row.
    numbers
        Which columns hold amounts, counted from 0: these are right-aligned.
    """
    kinds = [' class="number"' if n in numbers else "" for n in range(len(heads))]
    head = "".join(
        f'<th scope="col"{kind}>{cell}</th>' for cell, kind in zip(heads, kinds, strict=True)
    )
    body = "".join(
        f'<tr{attributes}><th scope="row"{kinds[0]}>{cells[0]}</th>'
        + "".join(f"<td{kind}>{cell}</td>" for cell, kind in zip(cells[1:], kinds[1:], strict=True))
        + "</tr>\n"
        for attributes, cells in rows
    )
    return (
        f'<div class="table-block"><div class="table-wrap" role="region" tabindex="0" aria-labelledby="{name}">'
        f'<table><caption id="{name}" class="unseen">{caption}</caption>'
        f"<thead><tr>{head}</tr></thead>\n<tbody>{body}</tbody></table></div></div>\n"
    )
