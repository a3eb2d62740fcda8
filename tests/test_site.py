"""The site around the sample's yearly pages: in a browser without network, by keyboard alone, and for axe-core."""

import re
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pandas as pd
import pytest
from playwright.sync_api import Browser
from selectolax.lexbor import LexborHTMLParser

from gxdata import Store
from gxdata.catalogue.notice import FICTION_NOTICE
from gxdata.publish import Page, evidence_href
from gxdata.publish.page import page_html
from gxdata.publish.tables import table_html
from tests.axe import violations
from tests.conftest import SAMPLE_YEAR
from tests.notebooks import Show

# The pages of a site by what they are; of evidence the one with a planted fault.
KINDS = (
    "zh",
    "en",
    "data_quality.zh",
    "index",
    "definitions.zh",
    "definitions.en",
    "quality.zh",
    "quality.en",
    "evidence",
)
# Notebooks whose pages are not in the site that the tests share.
OTHERS = ("compare_agencies", "compare_years", "problems", "agency_profile", "explore")
REACHABLE = "a[href], summary, input, [tabindex='0']"


@pytest.fixture(scope="module")
def site(
    sample_site: dict[str, Page], sample_pages: dict[str, Page], sample_store: Store
) -> dict[str, Path]:
    out = sample_pages["zh"].path.parent
    reports = sample_store.frame("reports", SAMPLE_YEAR)
    doubtful = reports.loc[reports["trust"].idxmin(), "report_id"]
    yearly = {lang: page.path for lang, page in sample_pages.items()}
    made = {name: page.path for name, page in sample_site.items()}
    others = {kind: out / f"{kind}.html" for kind in KINDS if kind not in {**yearly, **made}}
    return {**others, **made, **yearly, "evidence": out / evidence_href(doubtful)}


def test_every_link_leads_somewhere(site: dict[str, Path]) -> None:
    out = site["index"].parent
    pages = {
        path: LexborHTMLParser(path.read_text(encoding="utf-8")) for path in out.rglob("*.html")
    }
    ids = {
        path: {node.attributes["id"] for node in tree.css("[id]")} for path, tree in pages.items()
    }
    followed = 0
    for path, tree in pages.items():
        for link in tree.css("a[href]"):
            href, anchor = urldefrag(unquote(link.attributes["href"] or ""))
            if href.startswith("data:"):
                continue
            target = (path.parent / href).resolve() if href else path
            assert target.is_file(), f"{path.name}: {href}"
            assert not anchor or anchor in ids[target], f"{path.name}: {href}#{anchor}"
            followed += 1
    assert followed > 200


def test_every_page_made_of_fiction_says_so_before_anything_else(site: dict[str, Path]) -> None:
    pages = {*site["index"].parent.rglob("*.html")} - {
        site[f"definitions.{n}"] for n in ("zh", "en")
    }
    assert len(pages) > 10
    for path in pages:
        main = LexborHTMLParser(path.read_text(encoding="utf-8")).css_first("main")
        shown = main.css("p")[
            : 2 if path == site["index"] else 1
        ]  # there the name in English stands first
        assert FICTION_NOTICE in [p.text().strip() for p in shown], path.name


@pytest.mark.parametrize("name", ["yearly_summary", "data_quality", *OTHERS])
def test_no_column_is_headed_by_a_code(shown: Show, sample_store: Store, name: str) -> None:
    for lang in ("zh", "en"):
        year = {} if name in OTHERS[:-1] else {"year": SAMPLE_YEAR}
        tree = LexborHTMLParser(shown(name, sample_store, lang=lang, **year))
        heads = [th.text() for th in tree.css("table thead th")]
        assert heads
        assert [head for head in heads if re.fullmatch(r"[a-z]+(_[a-z]+)*", head)] == []


AMOUNT = re.compile(r"[+−±]?[\d,]+(\.\d+)?%?( (件|条|元|万元|次|人|人次|个|期|篇))?")
YEAR = re.compile(r"(19|20)\d\d")
# Columns that quote a report, digits and all.
QUOTES = ("原文 Text", "实为 Found", "应为 Expected")


def test_columns_of_amounts_are_right_aligned_on_every_page(site: dict[str, Path]) -> None:
    aligned = 0
    for path in site["index"].parent.rglob("*.html"):
        tree = LexborHTMLParser(path.read_text(encoding="utf-8"))
        for table in tree.css("main table"):
            rows = [row.css("th, td") for row in table.css("tr")]
            for n, head in enumerate(rows[0]):
                cells = [row[n].text().strip() for row in rows[1:]]
                written = [cell for cell in cells if not cell.startswith("—")]
                of_years = all(YEAR.fullmatch(cell) for cell in written)
                worded = of_years or head.text() in QUOTES
                if written and not worded and all(map(AMOUNT.fullmatch, written)):
                    classes = {row[n].attributes.get("class") for row in rows}
                    assert classes == {"number"}, f"{path.name}: {head.text()}"
                    aligned += 1
    assert aligned > 100


def test_a_figure_can_be_followed_to_its_cell(site: dict[str, Path], sample_store: Store) -> None:
    tree = LexborHTMLParser(site["zh"].read_text(encoding="utf-8"))
    hrefs = {
        a.attributes["href"] or ""
        for a in tree.css("main a")
        if "#applications" in str(a.attributes["href"])
    }
    cells = sample_store.frame("applications", SAMPLE_YEAR)
    assert hrefs
    for href in hrefs:
        path = site["zh"].parent / href.partition("#")[0]
        evidence = LexborHTMLParser(path.read_text(encoding="utf-8"))
        own = cells[(cells["report_id"] == path.stem) & cells["evidence"].notna()]
        for cell in own.sample(5, random_state=1).itertuples():
            row = evidence.css_first(f'[id="applications.{cell.outcome}.{cell.applicant}"]')
            shown = [td.text() for td in row.css("td")]
            assert shown[0].replace(",", "") == str(cell.count)
            assert shown[2:] == [cell.evidence, cell.locator]


def test_every_table_has_its_rows_beside_it(sample_pages: dict[str, Page]) -> None:
    for page in sample_pages.values():
        tree = LexborHTMLParser(page.path.read_text(encoding="utf-8"))
        beside = [a.attributes["href"] for a in tree.css("p.download a")]
        listed = [a.attributes["href"] for a in tree.css("ul.downloads a")]
        assert beside == listed
        assert len(beside) >= len(tree.css("main table"))
        for href in beside:
            text = (page.path.parent / str(href)).read_text(encoding="utf-8-sig")
            assert len(text.splitlines()) > 1


def test_no_page_is_too_large_to_mail(site: dict[str, Path]) -> None:
    out = site["index"].parent
    assert all(path.stat().st_size < 1_500_000 for path in out.rglob("*.html"))


@pytest.mark.chromium
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_wrong(
    browser: Browser, site: dict[str, Path], kind: str, scheme: str
) -> None:
    # The checker is a script, and the page's own policy lets none run: it is set aside for the checker only.
    context = browser.new_context(offline=True, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    page.goto(site[kind].as_uri())
    assert violations(page) == []
    context.close()


@pytest.mark.chromium
@pytest.mark.parametrize("name", OTHERS)
def test_axe_finds_nothing_wrong_with_other_pages(
    browser: Browser, shown: Show, sample_store: Store, name: str, tmp_path: Path
) -> None:
    path = tmp_path / "page.html"
    # The site takes the title out of what a notebook shows.
    body = re.sub(r"<h1>.*?</h1>", "", shown(name, sample_store, lang="en"))
    path.write_text(page_html(body, "en", title=name), encoding="utf-8")
    context = browser.new_context(
        offline=True, viewport={"width": 390, "height": 900}, bypass_csp=True
    )
    page = context.new_page()
    page.goto(path.as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert violations(page) == []
    context.close()


@pytest.mark.chromium
@pytest.mark.parametrize("kind", KINDS)
def test_everything_is_reached_by_keyboard_in_the_order_of_the_page(
    browser: Browser, site: dict[str, Path], kind: str
) -> None:
    page = browser.new_page()
    page.goto(site[kind].as_uri())
    wanted = page.evaluate(
        f"""() => [...document.querySelectorAll("{REACHABLE}")].filter(e => e.checkVisibility())
            .map((e, n) => e.dataset.tested = String(n)).length"""
    )
    reached = []
    for _ in range(wanted):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.dataset.tested ?? null"))
    # The table of contents stands beside the page where there is room, and before it for the keyboard.
    assert reached == [str(n) for n in range(wanted)]
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline != "none"
    page.close()


@pytest.mark.chromium
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("width", [1440, 768, 390])
def test_a_page_asks_for_nothing_and_is_no_wider_than_the_screen(
    browser: Browser, site: dict[str, Path], kind: str, width: int
) -> None:
    context = browser.new_context(offline=True, viewport={"width": width, "height": 900})
    page = context.new_page()
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(site[kind].as_uri())
    assert [url for url in asked if not url.startswith("data:")] == [site[kind].as_uri()]
    assert complaints == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


@pytest.mark.chromium
def test_words_of_charts_are_as_large_on_a_narrow_screen(
    browser: Browser, site: dict[str, Path]
) -> None:
    """A chart wider than the screen is moved sideways within its place."""
    page = browser.new_page(viewport={"width": 390, "height": 900})
    page.goto(site["zh"].as_uri())
    plots = page.locator(".chart-plot")
    scales = plots.evaluate_all(
        """plots => plots.map(plot => plot.querySelector("svg"))
            .map(svg => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width)"""
    )
    assert scales
    assert min(scales) >= 1
    assert all(plots.evaluate_all("plots => plots.map(e => e.scrollWidth > e.clientWidth)"))
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.close()


@pytest.mark.chromium
def test_what_is_only_spoken_in_a_wide_table_does_not_widen_the_page(
    browser: Browser, tmp_path: Path
) -> None:
    wide = pd.DataFrame([[f"第{n}镇", *[None] * 14] for n in range(3)])
    body = table_html(wide.astype(dict.fromkeys(range(1, 15), "float64")), "Much", "en")
    (tmp_path / "page.html").write_text(page_html(body, "en", title="Wide"), encoding="utf-8")
    page = browser.new_page(viewport={"width": 390, "height": 900})
    page.goto((tmp_path / "page.html").as_uri())
    wrap = page.locator(".table-wrap")
    assert wrap.evaluate("e => e.scrollWidth > e.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.close()


@pytest.mark.chromium
def test_organs_are_found_from_a_file(browser: Browser, site: dict[str, Path]) -> None:
    page = browser.new_page()
    page.goto(site["index"].as_uri())
    entries = page.locator(".organs li:visible")
    everyone = entries.count()
    page.get_by_role("searchbox").fill("澜屿县 卫生")
    assert [text.split()[0] for text in entries.all_inner_texts()] == ["澜屿县卫生健康局"]
    page.get_by_role("searchbox").fill("no such organ")
    assert entries.count() == 0
    page.get_by_role("searchbox").fill("")
    assert entries.count() == everyone > 5
    page.close()


@pytest.mark.chromium
def test_the_list_of_organs_is_read_without_scripts(
    browser: Browser, site: dict[str, Path]
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site["index"].as_uri())
    assert page.locator(".organs li:visible").count() > 5
    assert not page.locator("#search").is_visible()
    context.close()


@pytest.mark.chromium
def test_a_page_prints_without_what_paper_cannot_do(
    browser: Browser, site: dict[str, Path], tmp_path: Path
) -> None:
    import pypdfium2 as pdfium

    page = browser.new_page()
    page.goto(site["en"].as_uri())
    page.pdf(path=tmp_path / "page.pdf", prefer_css_page_size=True)
    page.close()
    with pdfium.PdfDocument(tmp_path / "page.pdf") as document:
        text = "".join(page.get_textpage().get_text_range() for page in document)
    assert re.search(r"Government information\s+disclosure", text)
    assert "Data, CSV" not in text
    assert "The rows of each chart and table" not in text
    assert "The code that computed" not in text
