"""The store: full schemas from the start, whole or not at all, nothing lost."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pytest

from gxdata import ingest, open_store, parse
from gxdata.catalogue import code_list, frames
from gxdata.errors import GxdataError, StoreError, YearError
from gxdata.store import Store, empty_tables, schema, write_store
from gxdata.store.whole import read_frame, replace_frame
from tests.pages import applications_text, consistent_table, report


def files_of(root: Path) -> dict[str, bytes]:
    return {str(p.relative_to(root)): p.read_bytes() for p in sorted(root.rglob("*.parquet"))}


def page(folder: Path, name: str, content: bytes) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(content)
    return folder


def test_every_frame_of_the_contract_stands_there_even_without_rows(tmp_path: Path) -> None:
    write_store(tmp_path / "tidy", empty_tables())
    for name in frames():
        frame = pd.read_parquet(tmp_path / "tidy" / name)
        assert set(frame.columns) == set(schema(name).names), name
        assert len(frame) == 0


def test_pandas_alone_reads_a_frame(sample_store: Store) -> None:
    frame = pd.read_parquet(sample_store.root / "applications")
    assert set(frame["year"].astype(int)) == {2019, 2020, 2021, 2022, 2023}
    assert len(frame) == len(sample_store.frame("applications"))
    assert str(frame["count"].dtype) == "Int64"


def test_frames_have_the_types_of_the_catalogue(sample_store: Store) -> None:
    for name in frames():
        table = sample_store.frame(name)
        assert list(table.columns) == schema(name).names
    assert str(sample_store.frame("applications")["count"].dtype) == "Int64"
    assert str(sample_store.frame("reports")["year"].dtype) == "Int16"


def test_every_code_in_the_store_is_in_the_catalogue(sample_store: Store) -> None:
    for name, spec in frames().items():
        table = sample_store.frame(name)
        for column in spec.columns:
            if column.codes:
                values = (
                    table[column.name].explode() if "list" in column.type else table[column.name]
                )
                assert set(values.dropna()) <= set(code_list(column.codes)), (name, column.name)


def test_keys_tell_rows_apart(sample_store: Store) -> None:
    for name, spec in frames().items():
        assert not sample_store.frame(name).duplicated(list(spec.key)).any(), name


def test_reading_again_changes_no_byte(sample_folder: Path, tmp_path: Path) -> None:
    ingest([sample_folder / "raw"], tmp_path / "tidy")
    before = files_of(tmp_path / "tidy")
    ingest([sample_folder / "raw"], tmp_path / "tidy")
    assert files_of(tmp_path / "tidy") == before


def test_order_and_workers_change_no_byte(sample_folder: Path, tmp_path: Path) -> None:
    years = sorted((sample_folder / "raw").iterdir())[:3]
    ingest(years, tmp_path / "a")
    for year in reversed(years):
        ingest([year], tmp_path / "b")
    ingest(years, tmp_path / "c", workers=2)
    assert files_of(tmp_path / "a") == files_of(tmp_path / "b") == files_of(tmp_path / "c")


def test_a_page_read_again_replaces_itself_and_nothing_else(tmp_path: Path) -> None:
    raw, root = tmp_path / "raw", tmp_path / "tidy"
    page(raw, "a.txt", report(problems="存在的不足：一是更新慢；二是渠道少。"))
    page(raw, "b.txt", report(problems="无。"))
    ingest([raw], root)
    other = open_store(root).frame("sections")
    page(raw, "a.txt", report(problems="无。"))
    ingest([raw / "a.txt"], root)
    store = open_store(root)
    assert len(store.frame("reports")) == 2
    assert list(store.frame("problems")["category"]) == ["none_stated", "none_stated"]
    assert len(store.frame("sections")) == len(other)


def test_a_page_that_has_gone_bad_takes_nothing_away(tmp_path: Path) -> None:
    raw, root = tmp_path / "raw", tmp_path / "tidy"
    page(raw, "a.txt", report(applications_text(consistent_table())))
    ingest([raw], root)
    before = open_store(root).frame("applications")
    page(raw, "a.txt", b"")
    ingest([raw], root)
    store = open_store(root)
    pd.testing.assert_frame_equal(store.frame("applications"), before)
    assert list(store.frame("failures")["reason"]) == ["empty"]
    page(raw, "a.txt", report(applications_text(consistent_table())))
    ingest([raw], root)
    assert open_store(root).frame("failures").empty


def test_one_hostile_page_costs_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = page(tmp_path / "raw", "a.txt", report())
    page(raw, "b.txt", b"BOOM")

    def extract(document: object) -> object:
        raise RecursionError("too deep")

    good = parse(report()).report
    monkeypatch.setattr(
        "gxdata.parsing.extract", lambda d: extract(d) if "BOOM" in d.lines() else good
    )
    ingest([raw], tmp_path / "tidy")
    store = open_store(tmp_path / "tidy")
    assert len(store.frame("reports")) == 1
    assert list(store.frame("failures")["reason"]) == ["error"]


def test_a_write_that_fails_leaves_the_store_as_it_was(
    sample_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "tidy"
    ingest([sample_folder / "raw" / "2021"], root)
    before = files_of(root)

    def full_disk(*args: object, **kwargs: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("gxdata.store.write.pq.write_table", full_disk)
    with pytest.raises(GxdataError, match="No space left") as refused:
        ingest([sample_folder / "raw" / "2022"], root)
    assert refused.value.exit_code == 1
    assert files_of(root) == before
    assert sorted(p.name for p in tmp_path.iterdir()) == [".tidy.lock", "tidy"]


def test_a_writer_that_died_between_the_renames_is_made_good(
    sample_folder: Path, tmp_path: Path
) -> None:
    root = tmp_path / "tidy"
    ingest([sample_folder / "raw" / "2021"], root)
    os.replace(root, tmp_path / ".tidy.old")
    assert open_store(root).years() == [2021]


def test_a_folder_of_other_things_is_not_taken_for_a_store(tmp_path: Path) -> None:
    (tmp_path / "letters.txt").write_text("dear")
    with pytest.raises(StoreError, match="not a store"):
        write_store(tmp_path, empty_tables())
    assert (tmp_path / "letters.txt").exists()
    with pytest.raises(StoreError):
        open_store(tmp_path)
    with pytest.raises(StoreError, match="gxdata ingest"):
        open_store(tmp_path / "none")


def test_what_cannot_be_a_store_is_told_before_anything_is_read(
    sample_folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "letters.txt").write_text("dear")
    read: list[int] = []
    with pytest.raises(StoreError, match="not a store"):
        ingest([sample_folder / "raw"], tmp_path, progress=lambda done, _: read.append(done))
    assert not read


def test_an_unknown_year_names_the_years_there_are(sample_store: Store) -> None:
    with pytest.raises(YearError, match="2019, 2020, 2021, 2022, 2023"):
        sample_store.frame("reports", 1999)
    with pytest.raises(StoreError, match="no such frame"):
        sample_store.frame("report")


def test_only_the_columns_asked_for_are_read(sample_store: Store) -> None:
    year = sample_store.years()[-1]
    whole = sample_store.frame("applications", year)
    chosen = sample_store.frame("applications", year, columns=["year", "count", "outcome"])
    pd.testing.assert_frame_equal(chosen, whole[["year", "count", "outcome"]])
    assert sample_store.frame("applications", columns=["count"]).columns.tolist() == ["count"]
    assert sample_store.frame("reports", columns=["year"])["year"].nunique() > 1


def test_an_unknown_column_names_the_columns_there_are(sample_store: Store) -> None:
    with pytest.raises(StoreError, match=r"'cuont'.*outcome"):
        sample_store.frame("applications", columns=["cuont"])


def test_one_column_may_be_named_alone(sample_store: Store) -> None:
    assert list(sample_store.frame("applications", columns="count")) == ["count"]


def test_types_follow_the_contract() -> None:
    assert schema("applications").field("count").type == pa.int64()
    assert schema("reports").field("published_on").type == pa.date32()
    assert schema("problems").field("categories").type == pa.list_(pa.string())


def test_writers_at_the_same_time_lose_nothing(sample_folder: Path, tmp_path: Path) -> None:
    years = sorted((sample_folder / "raw").iterdir())[:3]
    command = [sys.executable, "-m", "gxdata", "ingest"]
    writers = [
        subprocess.Popen(
            [*command, str(year), "--store", str(tmp_path / "tidy")],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for year in years
    ]
    assert [writer.wait() for writer in writers] == [0] * len(years)
    assert open_store(tmp_path / "tidy").years() == [2019, 2020, 2021]


def test_a_store_behind_a_link_is_renewed_where_it_stands(
    sample_folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    for year in ("2021", "2022"):
        ingest([sample_folder / "raw" / year], tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert open_store(tmp_path / "real").years() == [2021, 2022]


def test_a_notebook_finds_the_store_from_its_own_folder(
    sample_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "notebooks").mkdir()
    ingest([sample_folder / "raw" / "2021"], tmp_path / "data" / "tidy")
    monkeypatch.chdir(tmp_path / "notebooks")
    assert open_store("data/tidy").years() == [2021]


def test_a_number_too_large_for_any_column_is_illegible(tmp_path: Path) -> None:
    huge = {**consistent_table(), "received": ["9" * 30, 2, 0, 1, 0, 0, 12]}
    ingest([page(tmp_path / "raw", "a.txt", report(applications_text(huge)))], tmp_path / "tidy")
    cells = open_store(tmp_path / "tidy").frame("applications")
    wanted = (cells["outcome"] == "received") & (cells["applicant"] == "natural_person")
    assert list(cells.loc[wanted, "status"]) == ["illegible"]
    assert list(cells.loc[wanted, "evidence"]) == ["9" * 30]


def test_a_frame_put_back_whole_leaves_other_states_alone(tmp_path: Path) -> None:
    root, other = tmp_path / "tidy", tmp_path / "other"
    write_store(root, parse(report(applications_text(consistent_table()))).frames())
    shutil.copytree(
        root, other, copy_function=os.link
    )  # as the writer carries unchanged files over
    rows = read_frame(root, "reports")
    column = rows.schema.get_field_index("trust")
    halved = rows.set_column(column, rows.field(column), pa.array([0.5] * rows.num_rows))

    replace_frame(root, "reports", halved)

    assert read_frame(root, "reports")["trust"].to_pylist() == [0.5] * rows.num_rows
    assert read_frame(other, "reports").equals(rows)
