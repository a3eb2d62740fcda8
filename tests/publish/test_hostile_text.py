"""A store of reports written to do harm: their pages run nothing, and load nothing."""

import csv
import io
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser
from selectolax.lexbor import LexborHTMLParser

from gxdata import Store, ingest, open_store
from gxdata.publish import publish
from tests.pages import applications_text, consistent_table, report

YEAR = 2022
ATTACKS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "[点此](javascript:alert(1))",
    "$\\href{javascript:alert(1)}{x}$",
    "=cmd()|' /C calc'!A0",
    "</style><script>alert(1)</script>",
    "{{ 7*7 }}{% raw %}",
)


@pytest.fixture(scope="module")
def hostile_store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """Reports with attacks wherever a report has words: file name, title, table, section five."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "raw").mkdir()
    table = applications_text({code: list(row) for code, row in consistent_table().items()})
    for n, attack in enumerate(ATTACKS):
        problems = f"一是公开不及时{attack}，栏目更新滞后；二是人员力量不足{attack}。下一步，加强培训{attack}。"
        text = report(table, problems=problems).decode()
        text = text.replace("澜屿县水利局", f"澜屿县水利局{attack}").replace(
            "\n", f"\n\n{attack}\n\n", 1
        )
        (folder / "raw" / f"{n} <b onclick=alert(1)>&.txt").write_text(text, encoding="utf-8")
    ingest([folder / "raw"], folder / "tidy")
    return open_store(folder / "tidy")


@pytest.fixture(scope="module")
def hostile_site(hostile_store: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of that store, after the cleaning of reports has been undone: every text of it attacks."""
    frames = {name: hostile_store.frame(name) for name in ("reports", "problems")}
    assert frames["problems"]["text"].str.contains("alert|cmd").any()

    class Hostile(Store):
        def frame(self, name: str, year: int | None = None) -> Any:
            found = super().frame(name, year)
            attacked = {
                column: [
                    f"{value}{ATTACKS[n % len(ATTACKS)]}" for n, value in enumerate(found[column])
                ]
                for column in (
                    "agency",
                    "agency_full",
                    "title",
                    "source",
                    "county",
                    "evidence",
                    "text",
                )
                if column in found.columns
            }
            return found.assign(**attacked)

    from gxdata.publish.shared_pages import write_shared_pages

    out = tmp_path_factory.mktemp("site")
    publish(hostile_store.root, YEAR, out)
    write_shared_pages(Hostile(hostile_store.root), out)
    return out


def test_nothing_of_it_is_markup(hostile_site: Path) -> None:
    pages = list(hostile_site.rglob("*.html"))
    assert len(pages) > 8
    for path in pages:
        tree = LexborHTMLParser(path.read_text(encoding="utf-8"))
        scripts = tree.css("script")
        assert len(scripts) == (path.name == "index.html"), path.name
        assert tree.css("img, iframe, object, [onerror], [onload], [onclick]") == []
        for link in tree.css("a[href]"):
            assert not (link.attributes["href"] or "").strip().lower().startswith("javascript")


def test_its_words_are_shown_as_they_are(hostile_site: Path) -> None:
    evidence = next((hostile_site / "evidence").glob("*/*.html"))
    yearly = hostile_site / f"yearly_summary-{YEAR}.zh.html"
    for path in (evidence, yearly, hostile_site / "index.html"):
        body = LexborHTMLParser(path.read_text(encoding="utf-8")).body
        assert body is not None
        assert any(attack in body.text() for attack in ATTACKS), path.name


def test_no_field_of_its_downloads_is_a_formula(hostile_site: Path) -> None:
    files = list(hostile_site.rglob("*.csv"))
    assert len(files) > 8
    for path in files:
        for row in csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"))):
            assert not any(field[:1] in "=@\t\r" for field in row if field), path.name


@pytest.mark.chromium
def test_nothing_of_it_runs(browser: Browser, hostile_site: Path) -> None:
    # The page's own policy is set aside: the text alone must be harmless.
    context = browser.new_context(offline=True, bypass_csp=True)
    page = context.new_page()
    ran: list[str] = []
    page.on("dialog", lambda dialog: (ran.append(dialog.message), dialog.dismiss()))
    page.on("console", lambda message: ran.append(message.text))
    page.on("pageerror", lambda error: ran.append(str(error)))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    pages = list(hostile_site.rglob("*.html"))
    for path in pages:
        page.goto(path.as_uri())
        page.wait_for_timeout(50)
    assert ran == []
    assert [url for url in asked if not url.startswith("data:")] == [
        path.as_uri() for path in pages
    ]
    context.close()
