"""A run makes a release of what is new, once, and none of what failed."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from gxdata.config import Config, Releases
from gxdata.errors import GxdataError
from gxdata.publish.ledger import data_hash
from gxdata.release import is_released, next_name, release, release_if_new, releases_in
from gxdata.run import plan, run, run_frame, runs_of
from tests.run.project import BAD, GOOD, tree, write_notebook, write_report


@pytest.fixture
def releasing(config: Config) -> Config:
    """The small project, with releases."""
    return replace(config, release=Releases(config.store.parent / "releases"))


def names(config: Config) -> list[str]:
    assert config.release
    return [path.name for path in releases_in(config.release.out)]


def change(config: Config) -> None:
    write_report(config.raw[0].parent, 1, problems="一是平台不完善。")


def test_none_is_made_unless_asked_for(config: Config) -> None:
    record = run(config).record
    assert record.release == {}
    assert plan(config).release is None
    assert not (config.store.parent / "releases").exists()


def test_a_release_is_made_of_what_is_new_and_of_nothing_else(releasing: Config) -> None:
    folder = releasing.store.parent / "releases"
    first = run(releasing).record
    assert first.release["made"]
    assert [first.release["name"]] == names(releasing)
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    again = run(releasing).record
    assert again.release == {"path": str(folder), "name": names(releasing)[0], "made": False}
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*")} == before
    change(releasing)
    third = run(releasing).record
    assert third.release["previous"] == first.release["name"]
    assert third.release["changes"]["cells changed"] > 0
    assert names(releasing) == [first.release["name"], third.release["name"]]
    assert f"release {third.release['name']} made" in third.summary


def test_the_frame_of_runs_names_releases(releasing: Config) -> None:
    made = run(releasing).record.release["name"]
    run(releasing)
    assert run_frame(releasing.runs)["release"].fillna("none").tolist() == [made, "none"]
    path = releasing.runs / runs_of(releasing.runs)[0]["id"] / "run.json"
    told = json.loads(path.read_text("utf-8"))
    del told["release"]  # as an earlier version wrote it
    path.write_text(json.dumps(told), "utf-8")
    assert run_frame(releasing.runs)["release"].isna().all()


def test_a_dry_run_names_the_release(releasing: Config) -> None:
    planned = plan(releasing)
    assert planned.release == plan(releasing).as_dict()["release"]
    assert f"release {planned.release}" in planned.sentence()
    assert not (releasing.store.parent / "releases").exists()
    run(releasing)
    assert names(releasing) == [planned.release]
    assert plan(releasing).release is None
    assert "release" not in plan(releasing).sentence()
    change(releasing)
    assert plan(releasing).release == f"{planned.release}.2"


def test_what_failed_is_not_released_until_it_is_put_right(releasing: Config) -> None:
    write_notebook(releasing.store.parent, BAD)
    failed = run(releasing).record
    assert names(releasing) == []
    assert failed.release == {}
    assert any("no release" in line for line in failed.warnings)
    write_notebook(releasing.store.parent, GOOD)
    assert not run(releasing).ingested.changed
    assert len(names(releasing)) == 1


def test_a_state_that_was_released_by_hand_is_not_released_twice(releasing: Config) -> None:
    assert releasing.release
    run(replace(releasing, release=None))
    release(releasing.store, releasing.release.out, name="2020-01-31")
    assert not run(releasing).record.release["made"]
    assert names(releasing) == ["2020-01-31"]
    before = tree(releasing.release.out)
    run(releasing)
    assert tree(releasing.release.out) == before


def test_a_lost_note_or_release_is_made_good(releasing: Config) -> None:
    assert releasing.release
    out = releasing.release.out
    made = run(releasing).record.release["name"]
    (out / ".state.json").write_text("{")
    assert not run(releasing).record.release["made"]
    assert is_released(out, data_hash(releasing.store))
    (out / made).rename(releasing.store.parent / "moved-away")
    assert run(releasing).record.release["made"]
    assert names(releasing) == [made]


def test_a_release_that_cannot_be_written_fails_the_run_and_leaves_nothing(
    releasing: Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: Path) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("gxdata.release.bundle.write_manifest", full)
        with pytest.raises(GxdataError, match="No space left"):
            run(releasing)
    assert releasing.release
    assert list(releasing.release.out.iterdir()) == []
    assert run_frame(releasing.runs)["status"].tolist() == ["failed"]
    run(releasing)
    assert len(names(releasing)) == 1


@pytest.mark.parametrize(
    ("there", "day", "name"),
    [
        ([], "2026-01-31", "2026-01-31"),
        (["2026-01-30"], "2026-01-31", "2026-01-31"),
        (["2026-01-31"], "2026-01-31", "2026-01-31.2"),
        (["2026-01-31", "2026-01-31.9", "2026-01-31.10"], "2026-01-31", "2026-01-31.11"),
        (["2026-02-28"], "2026-01-31", "2026-02-28.2"),  # a clock that was set back
    ],
)
def test_names_follow_one_another(tmp_path: Path, there: list[str], day: str, name: str) -> None:
    for folder in there:
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "SHA256SUMS").write_text("")
    (tmp_path / "2099-01-01").mkdir()  # no release
    assert next_name(tmp_path, date.fromisoformat(day)) == name


def test_several_of_one_day_are_numbered_and_compared_in_order(config: Config) -> None:
    run(config)
    out = config.store.parent / "releases"
    for number, text in enumerate(("一是甲。", "一是乙。", "一是丙。")):
        write_report(config.raw[0].parent, 1, problems=text)
        run(config)
        made = release_if_new(config.store, out, day=date(2026, 1, 31), state=str(number))
        assert made
    assert [p.name for p in releases_in(out)] == ["2026-01-31", "2026-01-31.2", "2026-01-31.3"]
    assert made.previous == out / "2026-01-31.2"


def test_pages_link_to_the_run_that_made_them_where_readers_find_it(config: Config) -> None:
    config = replace(config, run_address="../runs/{run}/run.json", keep_runs=1)
    made = run(config).record.id
    page = config.out / "yearly_summary-2022.zh.html"
    link = f'href="../runs/{made}/run.json"'
    assert link in page.read_text("utf-8")
    before = tree(config.out)
    latest = [run(config).record.id for _ in range(2)][-1]
    assert tree(config.out) == before
    # The record that a page links to stays, however many runs there were since.
    assert {record["id"] for record in runs_of(config.runs)} == {made, latest}
    assert (config.out / f"../runs/{made}/run.json").is_file()
