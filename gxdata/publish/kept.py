"""A page that could not be renewed: the last good one stays, and says so."""

import re
from html import escape
from pathlib import Path

from gxdata.atomic import write_text
from gxdata.catalogue import Lang
from gxdata.publish.inert import require_inert
from gxdata.publish.interface import WORDS

_MAIN = re.compile(r"<main\b[^>]*>\n?")
_NOTICE = re.compile(r'<p class="notice kept" role="note">[^<]*</p>\n')


def mark_kept(page: Path, lang: Lang, made: str) -> None:
    """Put a notice at the head of a page that is the last good one.

    Parameters
    ----------
    page
        Its file.
    lang
        Its language.
    made
        The day it was made, as ``2026-11-21``.
    """
    words = escape(WORDS[lang]["kept"].format(made=made))
    bare = _NOTICE.sub("", page.read_text(encoding="utf-8"))
    notice = f'<p class="notice kept" role="note">{words}</p>\n'
    html = _MAIN.sub(lambda main: main[0] + notice, bare, count=1)
    require_inert(html, page.name)
    write_text(page, html)


def is_kept(page: Path) -> bool:
    """Whether a page says that it could not be renewed."""
    return bool(_NOTICE.search(page.read_text(encoding="utf-8", errors="replace")))
