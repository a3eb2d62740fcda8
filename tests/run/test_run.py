"""One run: only what is new is done, all of it or nothing, and the record tells what was."""

import json
import os
from dataclasses import replace
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from gxdata import open_store
from gxdata.config import Config, Pages
from gxdata.errors import ConfigError, GxdataError, LockedError
from gxdata.run import plan, run, run_frame, runs_of
from gxdata.run.history import LOCK
from gxdata.store.lock import held, locked
from tests.run.project import BAD, GOOD, project, tree, write_notebook, write_report


def outputs(config: Config) -> dict[str, bytes]:
    return tree(config.store) | tree(config.out)


def times(config: Config) -> dict[str, int]:
    return {
        str(path): path.stat().st_mtime_ns
        for folder in (config.store, config.out)
        for path in folder.rglob("*")
    }


def test_with_nothing_new_no_file_is_touched(config: Config) -> None:
    first = run(config)
    assert first.ingested.parsed == 3
    assert len(first.site.made) == 2
    before, touched = outputs(config), times(config)
    second = run(config)
    assert second.ingested.parsed == 0
    assert not second.ingested.changed
    assert not second.site.changed
    assert outputs(config) == before
    assert times(config) == touched


def test_one_changed_report_is_read_and_no_other(config: Config) -> None:
    run(config)
    write_report(config.raw[0].parent, 1, problems="一是平台不完善。")
    assert plan(config).to_parse == ("raw/1.txt",)
    result = run(config)
    assert result.ingested.parsed == 1
    assert result.ingested.in_store == 3
    assert [job.lang for job in result.site.made] == ["zh", "en"]


def test_what_gave_no_report_is_not_read_again(config: Config) -> None:
    (config.raw[0] / "essay.txt").write_text("今天天气很好。", encoding="utf-8")
    first = run(config)
    assert [source for source, _, _ in first.ingested.failures] == ["raw/essay.txt"]
    second = run(config)
    assert second.ingested.parsed == 0
    assert second.ingested.failures == first.ingested.failures


def test_another_parser_reads_everything_again(
    config: Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(config)
    for name in ("gxdata.known", "gxdata.store.rows"):
        monkeypatch.setattr(f"{name}.parser_version", lambda: "9.9+other")
    result = run(config)
    assert result.ingested.parsed == 3
    assert set(open_store(config.store).frame("reports")["parser_version"]) == {"9.9+other"}


def test_a_changed_notebook_is_run_again_though_the_data_are_the_same(config: Config) -> None:
    run(config)
    write_notebook(config.raw[0].parent, GOOD + "  # as before")
    result = run(config)
    assert result.ingested.parsed == 0
    assert len(result.site.made) == 2


def test_a_page_that_was_changed_or_lost_is_made_again(config: Config) -> None:
    pages = run(config).record.pages["made"]
    for name in pages:
        (config.out / f"{name}.html").write_text("tampered")
    assert run(config).record.pages["made"] == pages
    (config.out / "index.html").unlink()
    result = run(config)
    assert result.site.made == ()
    assert (config.out / "index.html").is_file()


def test_files_made_by_hand_stay(config: Config) -> None:
    config.out.mkdir()
    (config.out / "README.md").write_text("by hand")
    (config.out / "link").symlink_to("README.md")
    run(config)
    assert (config.out / "README.md").read_text() == "by hand"
    assert (config.out / "link").is_symlink()


def test_a_failed_notebook_keeps_its_last_good_page_and_says_so(config: Config) -> None:
    run(config)
    page = config.out / "yearly_summary-2022.zh.html"
    good = page.read_text("utf-8")
    made = json.loads((config.out / "pages.json").read_text("utf-8"))["pages"]
    write_notebook(config.raw[0].parent, BAD)
    heard: list[str] = []
    result = run(config, on_job=lambda _, error: heard.append(str(error)))
    assert result.exit_code == 1
    assert [".new-" in line for line in heard] == [False, False], "no path that is gone afterwards"
    failure = result.record.pages["failed"][0]
    assert failure["parameters"] == {"year": 2022}
    assert "cell 2 of 2: ZeroDivisionError: division by zero" in failure["reason"]
    assert str(config.out / "executed") in failure["reason"]
    assert failure["earlier_page_stands"]
    kept = page.read_text("utf-8")
    assert kept.count('class="notice kept"') == 1
    assert made["yearly_summary-2022.zh"]["made"] in kept
    assert kept.replace(next(x for x in kept.splitlines(True) if "notice kept" in x), "") == good
    assert "division by zero" in result.record.summary
    before = page.read_bytes()
    assert run(config).exit_code == 1  # tried again, and the notice is not put twice
    assert page.read_bytes() == before
    write_notebook(config.raw[0].parent, GOOD)
    assert run(config).exit_code == 0
    assert page.read_text("utf-8") == good


def test_a_notebook_that_never_worked_leaves_no_page(config: Config) -> None:
    write_notebook(config.raw[0].parent, BAD)
    result = run(config)
    assert result.exit_code == 1
    assert not list(config.out.glob("yearly*.html"))
    assert not result.site.failures[0].kept


def test_the_record_says_what_was_read_and_made(config: Config) -> None:
    record = run(config).record
    path = config.runs / record.id / "run.json"
    told = json.loads(path.read_text("utf-8"))
    assert told["status"] == "ok"
    assert told["exit_code"] == 0
    assert told["inputs"]["found"] == told["inputs"]["parsed"] == 3
    assert told["store"]["reports"] == 3
    assert told["versions"]["parser"].startswith(told["versions"]["gxdata"])
    assert {"ingest", "publish", "all"} <= told["seconds"].keys()
    assert told["peak_memory_mb"]["self"] > 0
    assert {o["path"] for o in told["outputs"]} >= {"yearly_summary-2022.zh.html"}
    frame = run_frame(config.runs, config.store)
    assert list(frame["status"]) == ["ok"]
    assert list(frame["pages_made"]) == [2]
    assert str(frame["started"].dtype).startswith("datetime64")


def test_a_source_that_changes_its_organ_is_told_of(config: Config) -> None:
    run(config)
    path = config.raw[0] / "0.txt"
    path.write_text(path.read_text("utf-8").replace("甲务局", "教育局"), encoding="utf-8")
    warnings = run(config).record.warnings
    assert len(warnings) == 1
    assert "raw/0.txt" in warnings[0]
    assert "甲务局" in warnings[0]
    assert "教育局" in warnings[0]


def test_old_records_are_pruned(config: Config) -> None:
    config = replace(config, keep_runs=2)
    ids = [run(config).record.id for _ in range(4)]
    left = {record["id"] for record in runs_of(config.runs)}
    assert len(left) == 2
    assert left <= set(ids)


def test_a_run_that_was_killed_is_told_from_one_at_work(config: Config) -> None:
    record = run(config).record
    path = config.runs / record.id / "run.json"
    told = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps(told | {"status": "running"}), "utf-8")
    assert [r["status"] for r in runs_of(config.runs, config.store)] == ["killed"]
    with locked(config.store.resolve(), what=LOCK):
        assert [r["status"] for r in runs_of(config.runs, config.store)] == ["running"]


@pytest.mark.parametrize("which", ["store", "out"])
def test_two_runs_at_once_are_one_too_many(config: Config, which: str) -> None:
    folder = getattr(config, which).resolve()
    with locked(folder, what=LOCK):
        with pytest.raises(LockedError) as caught:
            run(config)
        assert caught.value.exit_code == 75
        assert f"process {os.getpid()} on " in str(caught.value)
        assert not config.store.exists()
    assert not held(folder, LOCK)
    run(config)


def test_a_lock_whose_holder_died_is_no_lock(config: Config) -> None:
    config.store.with_name(f".{config.store.name}.{LOCK}.lock").write_text('{"pid": 1}')
    assert run(config).exit_code == 0


class Full:
    """A disk that is full from some write on."""

    def __init__(self, patch: pytest.MonkeyPatch, after: int) -> None:
        self.left = after
        write_table, write_text = pq.write_table, Path.write_text

        def table(*args: object, **kwargs: object) -> None:
            self.spend()
            write_table(*args, **kwargs)

        def text(path: Path, *args: str, **kwargs: str) -> int:
            self.spend()
            return write_text(path, *args, **kwargs)

        patch.setattr(pq, "write_table", table)
        patch.setattr(Path, "write_text", text)

    def spend(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise OSError(28, "No space left on device")


@pytest.mark.parametrize("after", [0, 1, 4, 12, 16, 18, 22, 23])
def test_a_full_disk_leaves_the_old_state_and_one_clear_line(
    config: Config, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    run(config)
    store, site = tree(config.store), tree(config.out)
    write_report(config.raw[0].parent, 1, problems="一是平台不完善。")
    with monkeypatch.context() as patch:
        Full(patch, after)
        with pytest.raises(GxdataError, match="No space left") as caught:
            run(config)
        assert "\n" not in str(caught.value)
    assert tree(config.out) == site
    if "store could not be written" in str(caught.value) or after < 2:
        assert tree(config.store) == store
    left = {p.name for p in config.store.parent.iterdir() if p.is_dir()}
    assert left == {"notebooks", "raw", "runs", "site", "tidy"}
    assert run(config).exit_code == 0


def test_a_target_that_cannot_be_written_is_named(config: Config, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    for broken in (
        replace(config, store=tmp_path / "file" / "tidy"),
        replace(config, out=tmp_path / "file" / "site"),
        replace(config, runs=tmp_path / "file" / "runs"),
    ):
        with pytest.raises(GxdataError, match="file"):
            run(broken)


def test_each_combination_of_parameters_is_a_page(config: Config) -> None:
    pages = Pages("yearly_summary", parameters={}, each={"top": (3, 4)}, langs=("zh",))
    result = run(replace(config, pages=(pages,)))
    assert [dict(job.parameters) for job in result.site.made] == [
        {"year": 2022, "top": 3},
        {"year": 2022, "top": 4},
    ]


@pytest.mark.parametrize(
    ("pages", "said"),
    [
        (Pages("yearly_summry"), "no such notebook"),
        (Pages("yearly_summary", parameters={"tpo": 3}), "Did you mean 'top'"),
        (Pages("yearly_summary", parameters={"top": "three"}), "not of type int"),
        (Pages("yearly_summary", each={"top": (3, "four")}), "not of type int"),
        (Pages("yearly_summary", parameters={"store": "x"}), "given by the publisher"),
    ],
)
def test_wrong_notebooks_and_parameters_are_refused_before_anything_starts(
    config: Config, pages: Pages, said: str
) -> None:
    with pytest.raises(ConfigError, match=said):
        run(replace(config, pages=(pages,)))
    assert not config.store.exists()
    assert not config.runs.exists()


@pytest.mark.parametrize(
    ("on", "told"), [("failure", [False, False, True]), ("change", [True, False, True])]
)
def test_the_summary_goes_to_whoever_wants_it(config: Config, on: str, told: list[bool]) -> None:
    mail = config.store.parent / "mail"
    command = ("sh", "-c", f"cat > {mail}")
    config = replace(config, notify=command, notify_on=on)  # type: ignore[arg-type]
    for code, expected in zip((GOOD, GOOD, BAD), told, strict=True):
        write_notebook(config.store.parent, code)
        mail.unlink(missing_ok=True)
        summary = run(config).record.summary
        assert mail.exists() == expected
        if expected:
            assert mail.read_text() == summary + "\n"
    broken = replace(config, notify=("no-such-command",))
    assert any("notify" in line for line in run(broken).record.warnings)


def test_a_dry_run_writes_nothing(config: Config) -> None:
    planned = plan(config)
    assert len(planned.to_parse) == 3
    assert planned.pages == 0
    assert {p.name for p in config.store.parent.iterdir()} == {"raw", "notebooks"}
    run(config)
    assert plan(config).to_parse == ()
    assert plan(config).to_publish == ()


def test_one_is_one_and_several_are_several(config: Config) -> None:
    assert "read 3 of 3 inputs and make the pages of what they give" in plan(config).sentence()
    said = run(replace(config, langs=("zh",))).record.summary
    assert "3 of 3 inputs read" in said
    assert "; 1 page made," in said


def test_a_store_without_a_report_tells_where_the_reasons_stand(tmp_path: Path) -> None:
    config = project(tmp_path, reports=0)
    config.raw[0].mkdir(exist_ok=True)
    (config.raw[0] / "a.txt").write_text("今天天气很好。", encoding="utf-8")
    with pytest.raises(GxdataError, match="gxdata status"):
        run(config)
    told = open_store(config.store).frame("failures")
    assert len(told) == 1
