from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from gxdata import Store
from gxdata.errors import InputError, NotebookError, StoreError, YearError
from gxdata.publish import Job, publish, publish_jobs

GOOD = """
import pandas as pd
from gxdata.chart import ranking, show
from gxdata.publish import points, section, show_table, title
title(f"{year}年小结" if lang == "zh" else f"The year {year}")
section("甲")
bad = "<script>alert(1)</script>"
points([bad])
frame = pd.DataFrame({"agency": [bad, "双浦镇人民政府"], "n": [2, None]})
show_table(frame, bad, lang)
show(ranking(frame, "n", "agency", lang, title=bad, subtitle=bad, source=bad))
"""


def test_pages_are_published_and_a_failure_leaves_them(
    write_notebook: Any, sample_store: Store, tmp_path: Path
) -> None:
    year, out = sample_store.years()[-1], tmp_path / "out"
    notebook = write_notebook(GOOD)
    told: list[tuple[int, int]] = []
    pages = publish(
        sample_store.root, year, out, notebooks_dir=notebook.parent,
        progress=lambda done, total: told.append((done, total)),
    )  # fmt: skip

    assert told == [(1, 2), (2, 2)]
    assert [page.path.name for page in pages] == [
        f"yearly_summary-{year}.{lang}.html" for lang in ("zh", "en")
    ]
    assert all(page.executed.is_file() for page in pages)
    zh = pages[0].path.read_text(encoding="utf-8")
    assert "<script" not in zh
    tree = LexborHTMLParser(zh)
    assert tree.css_first("nav.languages a").attributes["href"] == pages[1].path.name
    index = LexborHTMLParser((out / "index.html").read_text(encoding="utf-8"))
    links = {a.attributes["href"]: a.text() for a in index.css("main a")}
    titles = {pages[0].path.name: f"{year}年小结", pages[1].path.name: f"The year {year}"}
    assert {href: text for href, text in links.items() if href in titles} == titles

    before = {path: path.read_bytes() for path in out.rglob("*.*") if path.is_file()}
    write_notebook("1 / 0")
    with pytest.raises(NotebookError) as caught:
        publish(sample_store.root, year, out, ["zh"], notebook.parent)
    assert "yearly_summary.ipynb, cell 3 of 3: ZeroDivisionError: division by zero." in str(
        caught.value
    )
    assert {path: path.read_bytes() for path in before} == before
    left = {path.name for path in out.rglob("*.*") if path.is_file()} - {
        path.name for path in before
    }
    assert left == {f"yearly_summary-{year}.zh.failed.ipynb"}


LEADING = """
import gxdata
import pandas as pd
from gxdata.publish import evidence_links, show_table, title
title("All years")
reports = gxdata.open_store(store).frame("reports")
links = {"agency": evidence_links(reports["report_id"])}
show_table(reports[["agency"]], "Reports", lang, links=links)
"""


def test_whatever_year_a_page_leads_to_the_evidence_is_there(
    write_notebook: Any, sample_store: Store, tmp_path: Path
) -> None:
    notebook = write_notebook(LEADING, name="over_all_years")
    jobs = [Job("over_all_years", {}, "en")]
    (made,) = publish_jobs(sample_store.root, jobs, tmp_path, notebooks_dir=notebook.parent)
    assert made.page is not None
    tree = LexborHTMLParser(made.page.path.read_text(encoding="utf-8"))
    links = [str(a.attributes["href"]) for a in tree.css("td a, th a")]
    assert len(links) == len(sample_store.frame("reports"))
    assert all((tmp_path / link).is_file() for link in links)


def test_what_cannot_be_published_is_said_at_once(sample_store: Store, tmp_path: Path) -> None:
    year = sample_store.years()[-1]
    with pytest.raises(StoreError, match="no such store"):
        publish(tmp_path / "none", year, tmp_path)
    with pytest.raises(YearError, match="no report on 1949"):
        publish(sample_store.root, 1949, tmp_path)
    with pytest.raises(InputError, match="fr: no such language"):
        publish(sample_store.root, year, tmp_path, ["fr"])  # type: ignore[list-item]
    with pytest.raises(InputError, match="no such notebook"):
        publish(sample_store.root, year, tmp_path, notebooks_dir=tmp_path)
