import re
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from gxdata import Store
from gxdata.errors import InputError, ParameterError, YearError
from gxdata.publish import CellError, Job, page_of, publish_jobs
from gxdata.publish.standing import standing_pages

FILE = re.compile(r"[A-Za-z0-9_.-]{1,120}")


def test_the_name_of_a_page_is_stable_safe_and_its_own() -> None:
    jobs = [
        Job("yearly_summary", {"year": 2021}),
        Job("yearly_summary", {"year": "2021"}),
        Job("yearly_summary", {"year": 2021, "region": "砚汀市"}),
        Job("yearly_summary", {"year": 2021, "agency": "砚汀市"}),
        Job("yearly_summary", {"agencies": ["../../etc", "CON", "a/b\\c"]}),
        Job("yearly_summary", {"agencies": ["../../etc", "CON", "a/b\\c", ""]}),
        Job("yearly_summary", {"year": None}),
        Job("yearly_summary", {"year": True}),
        Job("yearly_summary", {"year": 1}),
        Job("yearly_summary", {"deep": 1}),
        Job("yearly_summary", {"deep": 1.0}),
    ]
    names = [job.name for job in jobs]
    assert names[0] == "yearly_summary-2021.zh"
    assert len({name.lower() for name in names}) == len(jobs) == len(set(jobs))
    assert all(FILE.fullmatch(name) for name in names)
    assert Job("n", {"b": 1, "a": 2}).name == Job("n", {"a": 2, "b": 1}).name
    assert Job("n", {"a": 2}, "en").name == Job("n", {"a": 2}, "zh").in_language("en").name


@pytest.mark.parametrize(
    "fields",
    [
        ("../a", {}, "zh"),
        ("", {}, "zh"),
        ("n", {}, "fr"),
        ("n", {"lang": "en"}, "zh"),
        ("n", {"store": "x"}, "zh"),
        ("n", {"a": object()}, "zh"),
        ("n", {"a": float("nan")}, "zh"),
    ],
)
def test_what_is_no_job_is_refused(fields: Any) -> None:
    with pytest.raises(InputError):
        Job(*fields)


def test_a_failing_notebook_keeps_no_other_from_being_published(
    write_notebook: Any, sample_store: Store, tmp_path: Path
) -> None:
    year, out = sample_store.years()[-1], tmp_path / "out"
    folder = write_notebook("from gxdata.publish import title; title(f'{lang} & {year}')").parent
    write_notebook("x = 1", "if lang == 'en':\n    1 / 0", name="broken")
    good = [Job("yearly_summary", {"year": year}, lang) for lang in ("zh", "en")]
    bad = [Job("broken", {"year": year}, lang) for lang in ("zh", "en")]
    earlier = page_of(bad[0], out).path
    earlier.parent.mkdir()
    earlier.write_text("the last good page")

    results = publish_jobs(sample_store.root, [*bad, *good, good[0]], out, notebooks_dir=folder)

    assert [result.job for result in results] == [*bad, *good]
    error = results[1].error
    assert isinstance(error, CellError)
    assert (error.notebook, error.cell) == ("broken.ipynb", "cell 4 of 4")
    assert error.line == "ZeroDivisionError: division by zero"
    assert (results[0].page, results[0].error) == (None, None)  # languages change together
    assert earlier.read_text() == "the last good page"
    pages = [result.page for result in results[2:]]
    assert [page.path for page in pages if page] == [out / f"{job.name}.html" for job in good]
    tree = LexborHTMLParser(pages[0].path.read_text(encoding="utf-8"))
    other = tree.css_first('nav.languages a[hreflang="en"]')
    assert other.attributes["href"] == pages[1].path.name
    assert [(page.job, page.title) for page in standing_pages(out)] == [
        (good[1], f"en & {year}"),
        (good[0], f"zh & {year}"),
    ]


def test_jobs_are_checked_before_anything_runs(
    write_notebook: Any, sample_store: Store, tmp_path: Path
) -> None:
    folder = write_notebook("raise SystemError('ran')").parent
    year = sample_store.years()[-1]
    wrong = {
        "unknown parameter 'agency'": (Job("yearly_summary", {"agency": "甲"}), ParameterError),
        "not of type int": (Job("yearly_summary", {"year": "2021"}), ParameterError),
        "no report on 1949": (Job("yearly_summary", {"year": 1949}), YearError),
        "no such notebook": (Job("none", {"year": year}), InputError),
    }
    for message, (job, error) in wrong.items():
        with pytest.raises(error, match=message):
            publish_jobs(sample_store.root, [job], tmp_path, notebooks_dir=folder)
    assert not list(tmp_path.glob("*.html"))


def test_a_page_about_nothing_says_so_and_is_no_failure(
    write_notebook: Any, sample_store: Store, tmp_path: Path
) -> None:
    folder = write_notebook(
        "from gxdata.errors import NothingError; raise NothingError('x: no report of scope y.')",
        name="compare_years",
    ).parent
    jobs = [Job("compare_years", {"year": 2021}, lang) for lang in ("zh", "en")]
    made = publish_jobs(sample_store.root, jobs, tmp_path / "out", notebooks_dir=folder)
    for result, title, said in zip(
        made,
        ("年度比较 · 2021", "Years compared · 2021"),
        ("没有可供本页使用", "has no report"),
        strict=True,
    ):
        assert result.error is None
        page = LexborHTMLParser(page_of(result.job, tmp_path / "out").path.read_text("utf-8"))
        assert page.css_first("h1").text() == title
        assert said in page.css_first("main").text()
        assert "no report of scope y" not in page.body.text()  # it may name paths of the machine
        assert page_of(result.job, tmp_path / "out").executed.is_file()
    assert not list((tmp_path / "out" / "executed").glob("*.failed.ipynb"))
