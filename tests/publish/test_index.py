"""The list of organs leads to every report, and says where an organ belongs only where that is known."""

from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import pytest
from selectolax.lexbor import LexborHTMLParser

from gxdata import Store
from gxdata.publish.evidence import write_evidence
from gxdata.publish.evidence_address import evidence_href
from gxdata.publish.index import NEWS_SHOWN, _news, write_index
from gxdata.publish.job import Job
from gxdata.publish.news import News
from gxdata.publish.standing import StandingPage


@dataclass(frozen=True, slots=True)
class Altered(Store):
    """A store of which one report has other columns."""

    report: str = ""
    columns: tuple[tuple[str, str | None], ...] = ()

    def frame(self, name: str, year: int | None = None) -> pd.DataFrame:
        frame = Store.frame(self, name, year)
        if name == "reports":
            for column, value in self.columns:
                frame.loc[frame["report_id"] == self.report, column] = value
        return frame


@pytest.fixture(autouse=True)
def no_fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gxdata.publish.page.font_face", lambda text: "")


def organs_section(store: Store, out: Path) -> LexborHTMLParser:
    write_evidence(store, store.years(), out)
    write_index(out, store)
    return LexborHTMLParser((out / "index.html").read_text(encoding="utf-8"))


def last_report(store: Store) -> "pd.Series[str]":
    return store.frame("reports").sort_values(["year", "agency"]).iloc[-1]


def test_a_report_of_no_certain_organ_is_listed_and_is_no_organ(
    sample_store: Store, tmp_path: Path
) -> None:
    report = last_report(sample_store)
    lost = Altered(sample_store.root, str(report["report_id"]), (("agency_id", None),))
    tree = organs_section(lost, tmp_path)
    (link,) = tree.css(f'.organs a[href="{evidence_href(str(report["report_id"]))}"]')
    entry = link.parent.text() if link.parent else ""
    assert str(report["agency"]) in entry
    assert "不能确定出自哪个机关" in entry
    sure = [e for e in tree.css(".organs li") if "不能确定" not in e.text()]
    listed = sum(int(row.css("td")[-2].text()) for row in tree.css("table")[-1].css("tbody tr"))
    assert listed == len(sure) == sample_store.frame("reports")["agency_id"].nunique()


def test_an_organ_of_the_whole_country_has_no_unknown_place(
    sample_store: Store, tmp_path: Path
) -> None:
    report = last_report(sample_store)
    nowhere = [(place, None) for place in ("province", "city", "county")]
    for level, heading in (
        ("national", "国家级 National"),
        ("unknown", "地区不明 Region not known"),
    ):
        given = (*nowhere, ("level", level))
        placed = Altered(sample_store.root, str(report["report_id"]), given)
        tree = organs_section(placed, tmp_path)
        (section,) = [s for s in tree.css("section") if str(report["agency"]) in s.text()]
        assert section.css_first("h3").text() == heading


@pytest.mark.parametrize(("pages", "folded"), [(NEWS_SHOWN, False), (NEWS_SHOWN + 1, True)])
def test_a_long_list_of_new_pages_is_folded(tmp_path: Path, pages: int, folded: bool) -> None:
    jobs = [Job("yearly_summary", {"year": 2000 + n}, "zh") for n in range(pages)]
    standing = [StandingPage(tmp_path / f"{job.name}.html", job, job.name) for job in jobs]
    news = News("2024-02-01", {}, tuple(page.path.name for page in standing))
    html = _news([news], standing)
    assert html.count("<li>") == pages
    assert ("<details>" in html) == folded
