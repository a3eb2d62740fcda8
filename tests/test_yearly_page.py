"""The yearly page, made of the sample, as policy staff open it."""

import re
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from gxdata import Store
from gxdata.analyse import summarise
from gxdata.catalogue import Lang
from gxdata.catalogue.notice import FICTION_NOTICE
from gxdata.narrate import main_points
from gxdata.publish import Page
from tests.conftest import SAMPLE_YEAR

LANGS: tuple[Lang, ...] = ("zh", "en")


@pytest.fixture(scope="module")
def pages(sample_pages: dict[str, Page]) -> dict[str, Page]:
    return sample_pages


def words_of(page: Page) -> str:
    """What the page says, without its tags and the code that is folded away."""
    unsaid = r"<style.*?</style>|<svg.*?</svg>|<details.*?</details>"
    html = re.sub(unsaid, "", page.path.read_text(), flags=re.S)
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html)))


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_answers_the_six_questions_in_words(
    pages: dict[str, Page], sample_store: Store, lang: Lang
) -> None:
    said = words_of(pages[lang])
    points = main_points(summarise(sample_store, SAMPLE_YEAR), lang)
    assert len(points) == 6
    for point in points:
        assert re.sub(r"\s+", " ", point) in said


@pytest.mark.parametrize("lang", LANGS)
def test_a_page_made_of_fiction_says_so(pages: dict[str, Page], lang: Lang) -> None:
    assert FICTION_NOTICE in words_of(pages[lang])
    index = pages[lang].path.with_name("index.html").read_text()
    assert FICTION_NOTICE in index


@pytest.mark.parametrize("lang", LANGS)
def test_the_planted_fault_is_named_as_not_to_be_trusted(
    pages: dict[str, Page], lang: Lang
) -> None:
    heading = "哪些数字不可信" if lang == "zh" else "Which figures cannot be trusted"
    assert "澜屿县人民政府" in words_of(pages[lang]).split(heading)[-1]


@pytest.mark.parametrize("lang", LANGS)
def test_no_code_and_no_missing_values_are_shown(pages: dict[str, Page], lang: Lang) -> None:
    said = words_of(pages[lang])
    for trace in ("import ", "summarise(", "nan", "<NA>", "None", "Traceback", "DataFrame"):
        assert trace not in said


@pytest.mark.parametrize("lang", LANGS)
def test_every_chart_has_words_for_those_who_cannot_see_it(
    pages: dict[str, Page], lang: Lang
) -> None:
    html = pages[lang].path.read_text()
    figures = re.findall(r'<figure class="chart".*?</figure>', html, flags=re.S)
    assert len(figures) == 4
    assert all('role="img"' in figure and "<desc" in figure for figure in figures)


def test_the_two_languages_link_to_each_other_and_to_the_list(pages: dict[str, Page]) -> None:
    for lang, other in (("zh", "en"), ("en", "zh")):
        html = pages[lang].path.read_text()
        assert f'href="{pages[other].path.name}"' in html
        assert 'href="index.html"' in html
    index = pages["zh"].path.with_name("index.html").read_text()
    assert all(page.path.name in index for page in pages.values())


def test_a_page_is_small_enough_to_mail(pages: dict[str, Page]) -> None:
    assert all(page.path.stat().st_size < 1_500_000 for page in pages.values())


@pytest.mark.chromium
@pytest.mark.parametrize("name", ["zh", "en", "index"])
def test_a_page_opens_without_network_and_without_errors(
    browser: Browser, pages: dict[str, Page], name: str
) -> None:
    path: Path = pages["zh"].path.with_name("index.html") if name == "index" else pages[name].path
    context = browser.new_context(offline=True)
    page = context.new_page()
    requests: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(path.as_uri())
    outside = [url for url in requests if not url.startswith(("file:", "data:"))]
    assert outside == []
    assert complaints == []
    assert page.locator("h1").count() == 1
    context.close()


@pytest.mark.chromium
def test_the_charts_draw_chinese_without_any_font_of_the_machine(
    browser: Browser, pages: dict[str, Page]
) -> None:
    page = browser.new_page()
    page.goto(pages["zh"].path.as_uri())
    # Labels are outlines, not text: what the browser draws does not depend on its fonts.
    assert page.locator("figure.chart svg text").count() == 0
    outlines = page.locator("figure.chart svg path")
    assert outlines.count() > 50
    assert page.locator("figure.chart svg").first.bounding_box()["width"] > 300
    page.close()
