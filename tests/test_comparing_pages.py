"""The comparing notebooks as their readers see them."""

import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from gxdata import Store
from gxdata.catalogue import Lang
from gxdata.publish.inert import require_inert
from tests.notebooks import Show, words_of
from tests.stores import CrowdedStore, HostileStore

NAMES = ("compare_agencies", "compare_years", "problems", "agency_profile")
LANGS: tuple[Lang, ...] = ("zh", "en")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("lang", LANGS)
def test_findings_come_first_and_no_code_is_shown(
    shown: Show, sample_store: Store, name: str, lang: Lang
) -> None:
    html = shown(name, sample_store, lang=lang)
    tree = LexborHTMLParser(html)
    assert len(tree.css("h1")) == 1
    first = tree.css("h2")[0].text()
    assert first == ("要点" if lang == "zh" else "Main points")
    assert html.index('class="points"') < html.index("<figure") < html.rindex("<table")
    said = words_of(html)
    for trace in ("nan", "<NA>", "NaT", "DataFrame", "{", "Series"):
        assert trace not in said, trace


@pytest.mark.parametrize("name", NAMES)
def test_tables_have_headers_and_charts_have_words(
    shown: Show, sample_store: Store, name: str
) -> None:
    tree = LexborHTMLParser(shown(name, sample_store, lang="zh"))
    assert tree.css("table")
    for table in tree.css("table"):
        assert table.css_first("caption") is not None
        assert all(th.attributes.get("scope") in ("col", "row") for th in table.css("th"))
    figures = tree.css("figure.chart")
    assert figures
    for figure in figures:
        assert figure.css_first("svg desc").text()
        assert re.search(r"\d", figure.css_first(".chart-title").text())
        assert figure.css_first(".chart-subtitle").text()
        assert figure.css_first(".chart-source").text()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("lang", LANGS)
def test_hostile_reports_stay_words(
    shown: Show, sample_store: Store, name: str, lang: Lang
) -> None:
    html = shown(name, HostileStore(sample_store.root), lang=lang)
    require_inert(html, name)
    assert "<script" not in html
    assert "<img" not in html
    # The page that compares years names no organ.
    assert ("alert(1)" in html) == (name != "compare_years")


@pytest.mark.parametrize("name", NAMES)
def test_many_organs_stay_readable(shown: Show, sample_store: Store, name: str) -> None:
    html = shown(name, CrowdedStore(sample_store.root), lang="zh")
    if name in ("compare_agencies", "problems"):
        assert "未画出" in words_of(html)
    assert len(html) < 6_000_000


@pytest.mark.parametrize("lang", LANGS)
def test_parameters_narrow_a_page(shown: Show, sample_store: Store, lang: Lang) -> None:
    html = shown("compare_agencies", sample_store, lang=lang, region="桐泮区", years=[2022, 2023])
    said = words_of(html)
    assert "桐泮区市场监督管理局" in said
    assert "苇渡镇人民政府" not in said
    assert "2019" not in said
    regions = words_of(shown("compare_agencies", sample_store, lang=lang, scope="region"))
    assert "砚汀市人民政府" in regions
    one = words_of(shown("problems", sample_store, lang=lang, category="timeliness"))
    assert "人员力量不足" not in one
    assert "Too few people" not in one
    organ = words_of(shown("agency_profile", sample_store, lang=lang, agency="澜屿县人民政府"))
    assert "2021" in organ


def test_links_of_a_page_lead_somewhere(shown: Show, sample_store: Store) -> None:
    tree = LexborHTMLParser(shown("problems", sample_store, lang="zh"))
    ids = {node.attributes["id"] for node in tree.css("[id]")}
    own = [a.attributes["href"] for a in tree.css("a") if a.attributes["href"].startswith("#")]
    assert own
    assert {href.removeprefix("#") for href in own} <= ids
    reports = set(sample_store.frame("reports")["report_id"])
    others = [a.attributes["href"] for a in tree.css("li cite a")]
    assert others
    for href in others:
        found = re.fullmatch(r"evidence/\w\w/(\w+)\.html#problem\.\d+", href)
        assert found
        assert found[1] in reports
