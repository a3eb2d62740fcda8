"""The way into the site: `index.html`, made from the pages that stand in the folder and the store they were made of."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path

from gxdata.analyse import real, real_years
from gxdata.atomic import write_text
from gxdata.catalogue import Lang
from gxdata.catalogue.codes import HTML_LANG
from gxdata.chart.numbers import signed
from gxdata.publish.contents import Heading
from gxdata.publish.html import fiction_notice, link, table, text, word
from gxdata.publish.inert import require_inert
from gxdata.publish.interface import LANGUAGE_NAME, WORDS
from gxdata.publish.job import Job
from gxdata.publish.news import News, more_reports, read_news
from gxdata.publish.organs import Organ, about_organ, by_region, organs_html, organs_of, region_name
from gxdata.publish.page import Link, page_html
from gxdata.publish.standing import StandingPage, standing_pages
from gxdata.publish.templates import TEMPLATES
from gxdata.store import Store

# Organs that one page may list: with these it stays below 1.5 MB, its font included.
ORGANS_A_PAGE = 800

# New or changed pages that are listed openly; of more, the list is opened by hand: what all look for stands below it.
NEWS_SHOWN = 12

Groups = Mapping[tuple[str, ...], Sequence[Organ]]


def write_index(out: Path, store: Store) -> list[Path]:
    """Write ``index.html``: what is new, every page of the folder by year, and the organs by region.

    Where there are more organs than a page holds, they stand in pages of their own (``organs-1.html``, …).

    Returns
    -------
    list of Path
        The files written.
    """
    standing = standing_pages(out)
    groups = by_region(organs_of(store, out, standing))
    news = read_news(out)
    notice = fiction_notice(bool(real(store.frame("reports"))["fictional"].any()))
    shards = _shards(groups)
    sections = [
        ("news", "news", _news(news, standing)),
        ("pages", "years", _pages(standing, {*store.years()} - {*real_years(store)})),
        ("regions", "regions", _regions(shards)),
    ]
    if len(shards) == 1:
        sections.append(("organs", "organs", organs_html(shards[0])))
    stale = set(out.glob("organs-*.html"))
    written = [_write(out / "index.html", WORDS["zh"]["site"], sections, notice)]
    if len(shards) > 1:
        first = 1
        for n, shard in enumerate(shards, 1):
            title = f"{WORDS['zh']['organs']} {n}/{len(shards)}"
            listed = [("organs", "organs", organs_html(shard, first))]
            written.append(_write(out / f"organs-{n}.html", title, listed, notice))
            first += len(shard)
    for path in stale - set(written):
        path.unlink()
    return written


def _write(path: Path, title: str, sections: Iterable[tuple[str, str, str]], notice: str) -> Path:
    parts = list(sections)
    body = f'<p lang="en">{text(WORDS["en"]["site"])}</p>\n{notice}' + "".join(
        f'<h2 id="{id}">{word(name)}</h2>\n{html}\n' for id, name, html in parts
    )
    script = _script() if 'id="search"' in body else ""
    contents = [Heading(id, f"{WORDS['zh'][name]} {WORDS['en'][name]}", 2) for id, name, _ in parts]
    links = [] if path.name == "index.html" else [Link("index.html", WORDS["zh"]["all_pages"])]
    html = page_html(
        body, "zh", title=title, links=links, contents=contents, footer=site_links(), script=script
    )
    require_inert(html, path.name, script)
    write_text(path, html)
    return path


def site_links() -> list[Link]:
    """Links from the foot of a page that is in both languages to the definitions and the quality of the data."""
    return [
        Link(f"{page}.{lang}.html", WORDS[lang][page], HTML_LANG[lang])
        for page in ("definitions", "quality")
        for lang in WORDS
    ]


def _script() -> str:
    return (TEMPLATES / "search.js").read_text(encoding="utf-8")


def _news(news: Sequence[News], standing: Iterable[StandingPage]) -> str:
    if not news:
        return f"<p>{word('no_news')}</p>"
    titles = {page.path.name: page for page in standing}
    changed = [
        titles[name] for name in news[0].pages if name in titles and not about_organ(titles[name])
    ]
    reports = "".join(
        f"<li>{text(year)}: {text(signed(count))} {word('news_reports')}</li>"
        for year, count in more_reports(list(news)).items()
    )
    changed.sort(
        key=lambda page: (_kind(page.job), page.job.subject, [*WORDS].index(page.job.lang))
    )
    pages = "".join(f"<li>{link(p.path.name, text(p.title), p.job.lang)}</li>" for p in changed)
    listed = f"<p>{word('news_pages')}</p>\n<ul>{pages}</ul>" if pages else ""
    if len(changed) > NEWS_SHOWN:
        summary = f"<summary>{word('news_pages')} ({len(changed):,})</summary>"
        listed = f"<details>{summary}\n<ul>{pages}</ul></details>"
    return f"<p>{text(news[0].on)}</p>\n" + (f"<ul>{reports}</ul>\n" if reports else "") + listed


def _pages(standing: Iterable[StandingPage], invented: Collection[int]) -> str:
    """The pages that are not about one organ: the newest year first, then by what they are; both languages together.

    Those about a year of fictional reports, which stand there from before there were real ones, are marked.
    """
    pages: dict[tuple[int, int, str], dict[Lang, StandingPage]] = {}
    for page in standing:
        if not about_organ(page):
            year = page.job.parameters.get("year")
            newest = -year if isinstance(year, int) else 0
            key = (newest, _kind(page.job), page.job.subject)
            pages.setdefault(key, {})[page.job.lang] = page
    heads = [word("year"), word("by_notebook"), *(text(LANGUAGE_NAME[lang]) for lang in WORDS)]
    rows = (
        ("", _row(-year, by_lang, -year in invented))
        for (year, *_), by_lang in sorted(pages.items())
    )
    return table("pages-caption", word("all_pages"), heads, rows)


def _kind(job: Job) -> int:
    """The place of a page's kind among the kinds there are, which is that of its words; others come last."""
    names, name = list(WORDS["zh"]), f"notebook_{job.notebook}"
    return names.index(name) if name in names else len(names)


def _row(year: int, by_lang: Mapping[Lang, StandingPage], invented: bool) -> list[str]:
    notebook = next(iter(by_lang.values())).job.notebook
    name = f"notebook_{notebook}"
    known = word(name) if name in WORDS["zh"] else text(notebook)
    links = [
        link(by_lang[lang].path.name, text(by_lang[lang].title), lang)
        if lang in by_lang
        else text(None)
        for lang in WORDS
    ]
    mark = f" · {word('invented')}" if invented else ""
    return [text(year or None), known + mark, *links]


def _regions(shards: Sequence[Groups]) -> str:
    rows, n = [], 0
    for at, shard in enumerate(shards, 1):
        page = f"organs-{at}.html" if len(shards) > 1 else ""
        for region, organs in shard.items():
            n += 1
            years = {year for organ in organs for year in organ.reports}
            first, last = min(years), max(years)
            span = text(f"{first}–{last}" if first < last else first)
            rows.append(
                (
                    "",
                    [
                        link(f"{page}#region-{n}", region_name(region)),
                        text(f"{sum(organ.certain for organ in organs):,}"),
                        span,
                    ],
                )
            )
    heads = [word("region"), word("organs"), word("years")]
    return table("regions-caption", word("regions"), heads, rows, numbers={1})


def _shards(groups: Groups) -> list[dict[tuple[str, ...], Sequence[Organ]]]:
    """The regions in as many pages as they need, in order."""
    shards: list[dict[tuple[str, ...], Sequence[Organ]]] = [{}]
    size = 0
    for region, organs in groups.items():
        for start in range(0, len(organs), ORGANS_A_PAGE):
            part = organs[start : start + ORGANS_A_PAGE]
            if size and (size + len(part) > ORGANS_A_PAGE or region in shards[-1]):
                shards.append({})
                size = 0
            shards[-1][region] = part
            size += len(part)
    return shards
