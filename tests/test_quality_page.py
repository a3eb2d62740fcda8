"""The page on the quality of the data, and what other pages say of it, as their readers see them."""

import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from gxdata import Store
from gxdata.analyse import basis, counted
from gxdata.catalogue import Lang, check_rules, frames, label
from gxdata.publish import evidence_href
from gxdata.publish.inert import require_inert
from tests.conftest import SAMPLE_YEAR
from tests.notebooks import Show, words_of
from tests.stores import DamagedStore, HostileStore, ProseStore

LANGS: tuple[Lang, ...] = ("zh", "en")


@pytest.fixture(scope="module")
def damaged(sample_store: Store) -> DamagedStore:
    return DamagedStore(sample_store.root)


def said(html: str) -> str:
    return re.sub(r"\s+", " ", words_of(html))


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_says_the_numbers_of_the_frames(
    shown: Show, sample_store: Store, lang: Lang
) -> None:
    html = shown("data_quality", sample_store, lang=lang, year=SAMPLE_YEAR)
    words = said(html)
    reports = counted(sample_store.frame("reports", SAMPLE_YEAR))
    checks = sample_store.frame("checks", SAMPLE_YEAR)
    own = int((reports["scope"] == "organ").sum())
    clean = int((reports["trust"] == 1).sum())
    if lang == "zh":
        assert f"{SAMPLE_YEAR}年有{len(reports)}份报告：机关本身的{own}份" in words
        assert f"{clean}份（{clean / len(reports):.1%}）可信度为1" in words
    else:
        assert f"There are {len(reports)} reports on {SAMPLE_YEAR}: {own} of organs" in words
        assert f"{clean} reports ({clean / len(reports):.1%}) have a trust of 1" in words
    for rule, rows in checks[checks["outcome"] == "fail"].groupby("rule"):
        known = checks[
            (checks["rule"] == rule) & checks["outcome"].isin(["pass", "fail", "uncertain"])
        ]
        failing, asked = rows["report_id"].nunique(), known["report_id"].nunique()
        name = check_rules()[str(rule)].label(lang)
        count = (
            f"可核对的{asked}份报告中，{failing}份不符"
            if lang == "zh"
            else f"{failing} of the {asked} reports"
        )
        assert name in words
        assert count in words
    assert html.index('class="points"') < html.index("<figure")


@pytest.mark.parametrize("lang", LANGS)
def test_a_year_without_tables_has_its_page(shown: Show, sample_store: Store, lang: Lang) -> None:
    html = shown("data_quality", ProseStore(sample_store.root), lang=lang, year=SAMPLE_YEAR)
    words = said(html)
    assert ("没有一份报告有可读的统计表" if lang == "zh" else "No report has a table") in words
    assert "nan" not in words


@pytest.mark.parametrize("lang", LANGS)
def test_damage_is_said_in_words(shown: Show, damaged: DamagedStore, lang: Lang) -> None:
    html = shown("data_quality", damaged, lang=lang, year=damaged.YEAR)
    points = said(html).partition("不能从数据中" if lang == "zh" else "What must not be read")[0]
    for organ in (damaged.DOUBTFUL, damaged.MISSING):
        assert organ in points
    assert check_rules()["applications.balance"].label(lang) in points
    assert label("reason", "scanned", lang).lower() in points.lower()
    rest = said(html)[len(points) :]
    assert ("归属不明" if lang == "zh" else "Ambiguous") in rest
    assert ("两位数字颠倒" if lang == "zh" else "Two digits changed places") in rest
    assert "143" in rest
    assert "134" in rest
    tree = LexborHTMLParser(html)
    links = {a.attributes["href"] for a in tree.css("td a, th a")}
    report = damaged.id_of(damaged.DOUBTFUL)
    assert {evidence_href(report, "applications"), evidence_href(report, "checks")} <= links


@pytest.mark.parametrize(
    ("name", "lang"),
    [("yearly_summary", "en"), ("compare_agencies", "zh"), ("compare_years", "en")],
)
def test_other_pages_say_how_far_their_figures_can_be_trusted(
    shown: Show, damaged: DamagedStore, name: str, lang: Lang
) -> None:
    year = {"year": damaged.YEAR} if name == "yearly_summary" else {}
    html = shown(name, damaged, lang=lang, **year)
    heading, end = (
        ("这些数字有多可靠", "说明")
        if lang == "zh"
        else ("How far these figures can be trusted", "Definitions")
    )
    section = re.search(rf"<h2>{heading}</h2>(.*?)<h2>{end}</h2>", html, flags=re.S)
    assert section
    words = said(section[1])
    assert damaged.MISSING in words
    assert "0.75" in words
    assert damaged.CORRECTED in words
    assert ("两位数字颠倒" if lang == "zh" else "Two digits changed places") in words


def test_the_page_of_years_counts_organs_without_a_report(
    shown: Show, damaged: DamagedStore
) -> None:
    tree = LexborHTMLParser(shown("compare_years", damaged, lang="en"))
    table = next(t for t in tree.css("table") if "have a report, by year" in t.text())
    rows = [[cell.text() for cell in row.css("th, td")] for row in table.css("tbody tr")]
    organs = basis(damaged.frame("reports"))
    reported = organs.groupby("year").size()
    expected = organs["agency_id"].nunique()
    assert rows == [
        [str(year), str(count), str(expected - count)] for year, count in reported.items()
    ]


@pytest.mark.parametrize("name", ["yearly_summary", "compare_years"])
def test_a_change_is_written_with_its_sign(shown: Show, damaged: DamagedStore, name: str) -> None:
    year = {"year": damaged.YEAR} if name == "yearly_summary" else {}
    tree = LexborHTMLParser(shown(name, damaged, lang="en", **year))
    changes = []
    for table in tree.css("table"):
        heads = [th.text() for th in table.css("thead th")]
        if "Change" in heads:
            at = heads.index("Change")
            rows = [[cell.text() for cell in row.css("th, td")] for row in table.css("tbody tr")]
            changes += [row[at] for row in rows]
    assert any(change.startswith("−") for change in changes)
    assert any(change.startswith("+") for change in changes)
    assert all(re.fullmatch(r"[+−][\d,]+|0", change) for change in changes)


@pytest.mark.parametrize("name", ["data_quality", "explore"])
def test_hostile_reports_stay_words(shown: Show, sample_store: Store, name: str) -> None:
    html = shown(name, HostileStore(sample_store.root), lang="zh", year=SAMPLE_YEAR)
    require_inert(html, name)
    assert "<script" not in html
    assert "<img" not in html


def test_exploring_shows_every_frame_and_a_figure_of_each_topic(
    shown: Show, sample_store: Store
) -> None:
    html = shown("explore", sample_store, lang="en", year=SAMPLE_YEAR)
    tree = LexborHTMLParser(html)
    captions = [node.text() for node in tree.css("caption")]
    for name, spec in frames().items():
        assert any(caption.startswith(f"{spec.label('en')} ({name})") for caption in captions)
        assert all(column.definition_en in said(html) for column in spec.columns)
    assert len(tree.css("figure.chart")) == 4
