"""Small pieces of HTML that the pages of the site share. Everything is escaped."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from html import escape
from typing import Any

from gxdata.catalogue import Lang
from gxdata.chart.numbers import NO_FIGURE, is_missing
from gxdata.chart.text import one_line
from gxdata.publish.interface import HTML_LANG, WORDS


def text(value: Any) -> str:
    """Text from anywhere, on one line and escaped; a dash where there is none."""
    if isinstance(value, str):
        return _of_text(value)
    return NO_FIGURE if is_missing(value) else escape(one_line(value))


@lru_cache(maxsize=1 << 14)
def _of_text(value: str) -> str:
    # Remembered: pages of evidence say the same words a hundred thousand times.
    return escape(one_line(value)) if value else NO_FIGURE


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


def table(
    name: str, caption: str, heads: Sequence[str], rows: Iterable[tuple[str, Sequence[str]]]
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
    """
    head = "".join(f'<th scope="col">{cell}</th>' for cell in heads)
    body = "".join(
        f'<tr{attributes}><th scope="row">{cells[0]}</th>'
        + "".join(f"<td>{cell}</td>" for cell in cells[1:])
        + "</tr>\n"
        for attributes, cells in rows
    )
    return (
        f'<div class="table-block"><div class="table-wrap" role="region" tabindex="0" aria-labelledby="{name}">'
        f'<table><caption id="{name}" class="unseen">{caption}</caption>'
        f"<thead><tr>{head}</tr></thead>\n<tbody>{body}</tbody></table></div></div>\n"
    )
