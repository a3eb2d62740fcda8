"""What the pages of a site share: definitions, quality, evidence and the way in, made anew with each publication."""

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from gxdata.atomic import write_text
from gxdata.catalogue import Lang
from gxdata.catalogue.codes import HTML_LANG
from gxdata.publish.contents import headings_of
from gxdata.publish.definitions import definitions_body
from gxdata.publish.evidence import write_evidence
from gxdata.publish.evidence_address import linked_reports
from gxdata.publish.index import write_index
from gxdata.publish.inert import require_inert
from gxdata.publish.interface import LANGUAGE_NAME, WORDS
from gxdata.publish.job import Job
from gxdata.publish.news import add_news
from gxdata.publish.page import Link, page_html
from gxdata.publish.quality import quality_body
from gxdata.publish.standing import standing_pages
from gxdata.store import Store


def write_shared_pages(store: Store, out: Path, changed: Iterable[str] = ()) -> None:
    """Write the pages that all others lead to.

    Parameters
    ----------
    store
        The store that the pages are made of.
    out
        Folder of the site. Evidence is written for the reports on the years its pages are about, and for those that
        they lead to.
    changed
        Names of the pages that were just made and are new or have changed.
    """
    for lang in WORDS:
        _write(out, "definitions", lang, definitions_body(lang))
        _write(out, "quality", lang, quality_body(store, lang))
    pages = standing_pages(out)
    years = {page.job.parameters.get("year") for page in pages}
    # Pages over several years, or of one organ, lead to reports on years that no page is about alone.
    linked = set[str]().union(*(linked_reports(page.path.read_text("utf-8")) for page in pages))
    write_evidence(store, [year for year in store.years() if year in years], out, linked)
    counts = store.frame("reports")["year"].value_counts()
    add_news(out, {int(year): int(count) for year, count in sorted(counts.items())}, changed)
    write_index(out, store)


def rests_on(job: Job, run: str = "") -> list[Link]:
    """Links from the foot of a page to what it rests on."""
    words = WORDS[job.lang]
    links = [Link(f"{page}.{job.lang}.html", words[page]) for page in ("definitions", "quality")]
    links.append(Link(f"executed/{job.name}.ipynb", words["executed"]))
    return [*links, Link(run, words["run"])] if run else links


def data_state(store: Store) -> dict[str, str]:
    """How many reports a store holds, and a digest that is another when any of them, or its reading, is another."""
    reports = store.frame("reports")[["report_id", "sha256", "parser_version"]]
    lines = sorted("\t".join(map(str, row)) for row in reports.itertuples(index=False))
    return {
        "reports": f"{len(lines):,}",
        "digest": sha256("\n".join(lines).encode()).hexdigest()[:12],
    }


def _write(out: Path, page: str, lang: Lang, body: str) -> None:
    others = [code for code in WORDS if code != lang]
    links = [Link(f"{page}.{code}.html", LANGUAGE_NAME[code], HTML_LANG[code]) for code in others]
    html = page_html(
        body,
        lang,
        title=WORDS[lang][page],
        links=[*links, Link("index.html", WORDS[lang]["all_pages"])],
        contents=headings_of(body),
    )
    require_inert(html, page)
    write_text(out / f"{page}.{lang}.html", html)
