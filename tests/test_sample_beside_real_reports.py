"""A store that began with the fictional sample and went on with real reports: pages are about the real ones alone."""

from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import pytest
from selectolax.lexbor import LexborHTMLParser

from gxdata import Store
from gxdata.analyse import changes, real_years, summarise
from gxdata.catalogue.notice import FICTION_NOTICE
from gxdata.errors import YearError
from gxdata.publish import Job
from gxdata.publish.index import write_index
from gxdata.publish.page import page_html
from gxdata.publish.quality import quality_body
from gxdata.run.jobs import years_to_publish
from tests.notebooks import Show, words_of

FICTIONAL, LAST = 2022, 2023


@dataclass(frozen=True, slots=True)
class MixedStore(Store):
    """A store whose reports on one year alone are fictional."""

    YEAR = FICTIONAL

    def frame(self, name: str, year: int | None = None) -> pd.DataFrame:
        frame = Store.frame(self, name, year)
        return frame.assign(fictional=frame["year"] == self.YEAR) if name == "reports" else frame


@dataclass(frozen=True, slots=True)
class OfLateFictional(MixedStore):
    """The same, and the fictional year is the last."""

    YEAR = LAST


@pytest.fixture
def mixed(sample_store: Store) -> MixedStore:
    return MixedStore(sample_store.root)


def test_a_year_is_not_compared_with_a_fictional_one(shown: Show, mixed: MixedStore) -> None:
    assert changes(mixed, LAST).empty
    words = words_of(shown("yearly_summary", mixed, lang="en", year=LAST))
    assert f"no comparable figures for {FICTIONAL}" in words
    assert FICTION_NOTICE not in words


def test_pages_are_made_of_years_with_real_reports(sample_store: Store) -> None:
    late = OfLateFictional(sample_store.root)
    assert LAST not in real_years(late)
    assert years_to_publish(late, "latest") == [FICTIONAL]
    assert LAST not in years_to_publish(late, "all")
    assert years_to_publish(sample_store, "latest") == [LAST]
    with pytest.raises(
        YearError, match=rf"{LAST} are fictional.*Choose one of: 2019, .*{FICTIONAL};"
    ):
        summarise(late, LAST)


def test_the_page_on_quality_is_about_the_real_reports(mixed: MixedStore) -> None:
    html = quality_body(mixed, "en")
    assert FICTION_NOTICE not in html
    assert f">{LAST}<" in html
    assert f">{FICTIONAL}<" not in html
    assert FICTION_NOTICE in quality_body(Store(mixed.root), "en")


def test_pages_of_fiction_that_still_stand_are_marked(mixed: MixedStore, tmp_path: Path) -> None:
    for year in (FICTIONAL, LAST):
        job = Job("yearly_summary", {"year": year}, "en")
        html = page_html("<p>x</p>", "en", title=f"The year {year}", job=job, font=False)
        (tmp_path / f"{job.name}.html").write_text(html, encoding="utf-8")
    for store, marked in ((mixed, [FICTIONAL]), (Store(mixed.root), [])):
        (index,) = write_index(tmp_path, store)
        rows = LexborHTMLParser(index.read_text(encoding="utf-8")).css("table tbody tr")
        listed = [row.text() for row in rows if "The year" in row.text()]
        assert len(listed) == 2
        assert [year for year in (FICTIONAL, LAST) for row in listed
                if f"The year {year}" in row and "Fictional sample" in row] == marked  # fmt: skip
