"""The list of pages: `index.html`, made from the pages that stand in the folder."""

import re
from html import escape, unescape
from pathlib import Path

from gxdata.atomic import write_text
from gxdata.catalogue import Lang
from gxdata.catalogue.notice import FICTION_NOTICE
from gxdata.publish.inert import require_inert
from gxdata.publish.interface import HTML_LANG, LANGUAGE_NAME, WORDS
from gxdata.publish.page import page_html

_FILE = re.compile(r"(?P<notebook>\w+)-(?P<year>\d{4})\.(?P<lang>zh|en)\.html")
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)


def write_index(out: Path) -> Path:
    """Write ``out/index.html``, with every page of the folder: the newest year first, both languages side by side."""
    pages: dict[tuple[int, str], dict[Lang, Path]] = {}
    for path in sorted(out.glob("*.html")):
        match = _FILE.fullmatch(path.name)
        if match:
            lang: Lang = "zh" if match["lang"] == "zh" else "en"
            pages.setdefault((-int(match["year"]), match["notebook"]), {})[lang] = path
    rows = "".join(_row(-year, by_lang) for (year, _), by_lang in sorted(pages.items()))
    site = WORDS["en"]["site"]
    files = [path for by_lang in pages.values() for path in by_lang.values()]
    body = (
        f'<p lang="en">{escape(site)}</p>\n{_notice(files)}'
        '<div class="table-block"><div class="table-wrap"><table>'
        f"<caption>{_both('all_pages')}</caption>"
        '<thead><tr><th scope="col">年份 <span lang="en">Year</span></th>'
        + "".join(
            f'<th scope="col" lang="{HTML_LANG[code]}">{LANGUAGE_NAME[code]}</th>' for code in WORDS
        )
        + f"</tr></thead>\n<tbody>{rows}</tbody></table></div></div>"
    )
    html = page_html(body, "zh", title=WORDS["zh"]["site"])
    require_inert(html, "index")
    path = out / "index.html"
    write_text(path, html)
    return path


def _notice(files: list[Path]) -> str:
    """What a fictional page says of itself, where one is listed."""
    fictional = escape(FICTION_NOTICE)
    if not any(fictional in path.read_text(encoding="utf-8", errors="replace") for path in files):
        return ""
    return f'<p class="notice" role="note">{fictional}</p>\n'


def _row(year: int, by_lang: dict[Lang, Path]) -> str:
    cells = "".join(f"<td>{_link(by_lang.get(code), code)}</td>" for code in WORDS)
    return f'<tr><th scope="row">{year}</th>{cells}</tr>\n'


def _link(path: Path | None, lang: Lang) -> str:
    if path is None:
        return '<span aria-hidden="true">—</span>'
    return f'<a href="{escape(path.name)}" lang="{HTML_LANG[lang]}">{escape(_title(path))}</a>'


def _title(path: Path) -> str:
    match = _TITLE.search(path.read_text(encoding="utf-8", errors="replace"))
    return unescape(match[1]).strip() if match else path.stem


def _both(word: str) -> str:
    return f'{escape(WORDS["zh"][word])} <span lang="en">{escape(WORDS["en"][word])}</span>'
