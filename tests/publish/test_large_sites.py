"""A large site costs what has changed: what says the same is not written again, and little is in memory at a time."""

import weakref
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from gxdata import Store
from gxdata.atomic import write_text
from gxdata.errors import NotebookError
from gxdata.publish import Job
from gxdata.publish.at_once import by_subject
from gxdata.publish.evidence import write_evidence
from gxdata.publish.evidence_address import evidence_href
from gxdata.publish.evidence_rows import row_hashes
from gxdata.publish.index import write_index

State = dict[str, tuple[int, int, bytes]]


@dataclass(frozen=True, slots=True)
class Touched(Store):
    """A store of which one report has another sentence in section five."""

    touched: str = ""

    def frame(self, name: str, year: int | None = None) -> pd.DataFrame:
        frame = Store.frame(self, name, year)
        if name == "problems":
            own = frame["report_id"] == self.touched
            frame.loc[own, "text"] = frame.loc[own, "text"] + "。"
        return frame


@dataclass(frozen=True, slots=True)
class Without(Store):
    """A store that no longer holds one report."""

    gone: str = ""

    def frame(self, name: str, year: int | None = None) -> pd.DataFrame:
        frame = Store.frame(self, name, year)
        if "report_id" not in frame:
            return frame
        return frame[frame["report_id"] != self.gone].reset_index(drop=True)


@pytest.fixture(autouse=True)
def no_fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gxdata.publish.page.font_face", lambda text: "")


def state(out: Path) -> State:
    return {
        p.relative_to(out).as_posix(): (p.stat().st_ino, p.stat().st_mtime_ns, p.read_bytes())
        for p in out.rglob("*")
        if p.is_file()
    }


def site(store: Store, out: Path) -> State:
    write_evidence(store, store.years(), out)
    write_index(out, store)
    return state(out)


def some_report(store: Store) -> str:
    return str(store.frame("problems")["report_id"].iloc[-1])


def test_one_changed_report_is_one_page_written(sample_store: Store, tmp_path: Path) -> None:
    report = some_report(sample_store)
    before = site(sample_store, tmp_path)
    assert site(sample_store, tmp_path) == before
    after = site(Touched(sample_store.root, report), tmp_path)
    assert {name for name in after if after[name] != before.get(name)} == {evidence_href(report)}
    assert before.keys() == after.keys()


def test_evidence_of_a_report_that_left_the_store_is_removed(
    sample_store: Store, tmp_path: Path
) -> None:
    gone = some_report(sample_store)
    before = site(sample_store, tmp_path)
    after = site(Without(sample_store.root, gone), tmp_path)
    assert before.keys() - after.keys() == {evidence_href(gone)}
    written = {name for name in after if after[name] != before[name]}
    assert written <= {"index.html"}
    write_evidence(sample_store, [], tmp_path)
    assert not list((tmp_path / "evidence").iterdir())


@pytest.mark.parametrize("frame", ["reports", "applications", "figures", "problems", "checks"])
def test_any_other_value_is_another_hash_of_its_row_alone(sample_store: Store, frame: str) -> None:
    rows = sample_store.frame(frame, sample_store.years()[-1])
    hashes = row_hashes(rows)
    assert len(set(hashes)) == len(rows)
    for name in rows.columns:
        others = rows[name].astype(object).copy()
        others.iloc[3] = "another"
        changed = row_hashes(rows.assign(**{name: others})) != hashes
        assert changed[3], name
        if not pd.api.types.is_numeric_dtype(rows[name]):
            assert changed.sum() == 1, name


def test_a_file_that_would_say_the_same_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    write_text(path, "一\n")
    before = state(tmp_path)
    write_text(path, "一\n")
    assert state(tmp_path) == before
    write_text(path, "二\n")
    assert path.read_text("utf-8") == "二\n"


class Heavy:
    """Stands for a page in memory."""


def test_few_pages_are_in_memory_however_many_there_are() -> None:
    alive: weakref.WeakSet[Heavy] = weakref.WeakSet()
    most = 0

    def make(job: Job) -> Any:
        page = Heavy()
        alive.add(page)
        return page

    by_language = [Job("n", {"top": n}, lang) for lang in ("zh", "en") for n in range(60)]
    seen = []
    for together in by_subject(make, by_language, 2, None, None):
        most = max(most, len(alive))
        seen.append({job.lang for job in together})
        del together
    assert seen == [{"zh", "en"}] * 60
    assert most < 12


def test_a_failure_in_one_language_is_given_with_the_other() -> None:
    def make(job: Job) -> Any:
        if job.lang == "en":
            raise NotebookError("no")
        return Heavy()

    jobs = [Job("n", {"top": n}, lang) for n in range(3) for lang in ("zh", "en")]
    for together in by_subject(make, jobs, 2, None, None):
        assert [isinstance(outcome, NotebookError) for outcome in together.values()] == [
            False,
            True,
        ]
