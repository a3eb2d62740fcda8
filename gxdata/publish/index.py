"""The list of pages: `index.html`, made from the pages that stand in the folder."""

from html import escape
from pathlib import Path

from gxdata.catalogue import Lang
from gxdata.catalogue.notice import FICTION_NOTICE
from gxdata.publish.atomic import write_text
from gxdata.publish.inert import require_inert
from gxdata.publish.interface import HTML_LANG, LANGUAGE_NAME, WORDS
from gxdata.publish.page import page_html
from gxdata.publish.standing import StandingPage, standing_pages


def write_index(out: Path) -> Path:
    """Write ``out/index.html``, with every page of the folder: the newest year first, both languages side by side."""
    pages: dict[tuple[int, str], dict[Lang, StandingPage]] = {}
    standing = standing_pages(out)
    for page in standing:
        year = page.job.parameters.get("year")
        key = (-year if isinstance(year, int) else 0, page.job.subject)
        pages.setdefault(key, {})[page.job.lang] = page
    rows = "".join(_row(-year, by_lang) for (year, _), by_lang in sorted(pages.items()))
    site = WORDS["en"]["site"]
    files = [page.path for page in standing]
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


def _row(year: int, by_lang: dict[Lang, StandingPage]) -> str:
    cells = "".join(f"<td>{_link(by_lang.get(code), code)}</td>" for code in WORDS)
    return f'<tr><th scope="row">{year or "—"}</th>{cells}</tr>\n'


def _link(page: StandingPage | None, lang: Lang) -> str:
    if page is None:
        return '<span aria-hidden="true">—</span>'
    return f'<a href="{escape(page.path.name)}" lang="{HTML_LANG[lang]}">{escape(page.title)}</a>'


def _both(word: str) -> str:
    return f'{escape(WORDS["zh"][word])} <span lang="en">{escape(WORDS["en"][word])}</span>'
