from pathlib import Path

import pandas as pd
import pytest
from selectolax.lexbor import LexborHTMLParser

from gxdata import Store
from gxdata.publish import evidence_href, evidence_links, show_table
from gxdata.publish.evidence import evidence_page, write_evidence
from gxdata.publish.evidence_tables import FRAMES
from gxdata.publish.index import ORGANS_A_PAGE
from gxdata.publish.organs import Organ, by_region, organs_html
from gxdata.publish.page import page_html
from gxdata.publish.tables import table_html

LIMIT = 1_500_000


def of(store: Store, year: int) -> tuple[dict[str, object], dict[str, pd.DataFrame]]:
    """A report and its rows of the other frames."""
    report = store.frame("reports", year).iloc[0].to_dict()
    rows = {name: store.frame(name, year) for name in FRAMES}
    return report, {n: f[f["report_id"] == report["report_id"]] for n, f in rows.items()}


def test_every_figure_sentence_and_check_of_a_report_is_shown(sample_store: Store) -> None:
    report, frames = of(sample_store, sample_store.years()[-1])
    tree = LexborHTMLParser(evidence_page(report, frames))
    rows = {
        table.css_first("caption").attributes["id"]: len(table.css("tbody tr"))
        for table in tree.css("table")
    }
    for name in ("disclosure", "applications", "reviews", "figures", "problems"):
        assert rows[f"{name}-caption"] == len(frames[name]), name
    assert (
        tree.css_first('[id="problem.1"]').css("td")[1].text() == frames["problems"]["text"].iloc[0]
    )
    assert str(report["sha256"]) in tree.body.text()


def test_only_addresses_of_the_web_become_links(sample_store: Store) -> None:
    report, frames = of(sample_store, sample_store.years()[-1])
    for url, linked in {
        "https://a.example/?x=1&y='\"<b>": True,
        "javascript:alert(1)": False,
        "file:///etc/passwd": False,
        None: False,
    }.items():
        tree = LexborHTMLParser(evidence_page({**report, "url": url}, frames, font=False))
        hrefs = [a.attributes["href"] for a in tree.css("dl.facts a")]
        assert hrefs == ([url] if linked else [])


def test_a_page_that_is_as_it_should_be_is_left_alone(sample_store: Store, tmp_path: Path) -> None:
    year = sample_store.years()[-1]
    assert write_evidence(sample_store, [year], tmp_path) == len(
        sample_store.frame("reports", year)
    )
    assert write_evidence(sample_store, [year], tmp_path) == 0
    page = next((tmp_path / "evidence").glob("*/*.html"))
    page.write_text("damaged")
    assert write_evidence(sample_store, [year], tmp_path) == 1


def test_a_report_on_a_year_that_no_page_is_about_has_its_page_if_one_leads_to_it(
    sample_store: Store, tmp_path: Path
) -> None:
    earlier, year = sample_store.years()[0], sample_store.years()[-1]
    linked = str(sample_store.frame("reports", earlier)["report_id"].iloc[0])
    every = set(sample_store.frame("reports", year)["report_id"])
    write_evidence(sample_store, [year], tmp_path, [linked, "gone"])
    assert {path.stem for path in tmp_path.rglob("*.html")} == every | {linked}
    alone = (tmp_path / evidence_href(linked)).read_text(encoding="utf-8")

    write_evidence(sample_store, [earlier], tmp_path, every)
    assert (tmp_path / evidence_href(linked)).read_text(encoding="utf-8") == alone
    write_evidence(sample_store, [year], tmp_path)
    assert {path.stem for path in tmp_path.rglob("*.html")} == every


def test_a_monstrous_report_makes_a_page_of_bounded_size_that_says_what_it_leaves_out(
    sample_store: Store,
) -> None:
    report, frames = of(sample_store, sample_store.years()[-1])
    row = frames["figures"].head(1).assign(evidence="公" * 5000)
    frames["figures"] = pd.concat([row] * 20_000, ignore_index=True)
    frames["problems"] = pd.concat([frames["problems"].head(1)] * 5000).assign(ordinal=range(5000))
    html = evidence_page(report, frames)
    assert len(html.encode()) < LIMIT
    assert "19200 more rows are not listed" in html


def test_an_address_is_safe_whatever_the_codes() -> None:
    assert evidence_href("a1") == "evidence/a1/a1.html"
    assert evidence_href("a1", "problem", "2") == "evidence/a1/a1.html#problem.2"
    assert evidence_href("a1", '"><b>') == "evidence/a1/a1.html#---b-"
    with pytest.raises(ValueError):
        evidence_href("../a")
    assert evidence_links(["a", "b"], "problem", each=[1, 2]) == [
        "evidence/a/a.html#problem.1",
        "evidence/b/b.html#problem.2",
    ]


@pytest.mark.parametrize(
    "href", ["javascript:alert(1)", "//a.example/x", "https://a.example", "/etc", "a b"]
)
def test_a_table_links_to_the_site_only(href: str) -> None:
    with pytest.raises(ValueError, match="pages of the site only"):
        table_html(pd.DataFrame({"a": ["x"]}), "c", links={"a": [href]})


def test_a_long_table_says_that_it_is_cut_and_its_download_is_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown: list[tuple[str, int]] = []
    monkeypatch.setattr(
        "gxdata.publish.tables.show_with_data",
        lambda html, plain, data, name: shown.append((html, len(data))),
    )
    show_table(pd.DataFrame({"a": range(1000)}), "c", "en", most=10)
    html, rows = shown[0]
    assert rows == 1000
    assert html.count("<tr>") == 11
    assert "The first 10 of 1,000 rows" in html


def test_as_many_organs_as_a_page_may_list_fit_it() -> None:
    chars = [chr(code) for code in range(0x4E00, 0x4E00 + 1500)]
    years = dict.fromkeys(range(2008, 2026), "0123456789abcdef")
    organs = [
        Organ(
            str(n),
            "".join(chars[(n * 7 + k) % 1500] for k in range(9)) + "局",
            "county",
            (f"{n % 90}县",),
            years,
        )
        for n in range(ORGANS_A_PAGE)
    ]
    html = page_html(organs_html(by_region(organs)), "zh", title="x", script="x")
    assert len(html.encode()) < LIMIT


def test_where_a_report_has_no_such_table_its_page_says_so_and_leads_to_what_it_has(
    sample_store: Store,
) -> None:
    report, frames = of(sample_store, sample_store.years()[-1])
    frames = {**frames, "applications": frames["applications"].iloc[:0]}
    tree = LexborHTMLParser(evidence_page(report, frames, font=False))
    said = tree.css_first('h2[id="applications"] + p').text()
    assert "没有从这份报告读出这张表" in said
    ways = [a.attributes["href"] for a in tree.css('h2[id="applications"] ~ ul a')]
    assert "#figures" in ways
    assert "#applications" not in ways
    assert all(tree.css_first(f'[id="{way[1:]}"]') for way in ways if way)


def test_a_table_that_was_read_is_not_said_to_be_missing(sample_store: Store) -> None:
    report, frames = of(sample_store, sample_store.years()[-1])
    assert "没有从这份报告读出这张表" not in evidence_page(report, frames, font=False)
