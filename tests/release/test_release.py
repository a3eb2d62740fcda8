"""A release: the same bytes from the same store, whole or not at all, and never in the place of another."""

import csv
import hashlib
import json
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from gxdata import Store, ingest, open_store, pipeline
from gxdata.across import complete
from gxdata.catalogue import frames
from gxdata.collect import collect
from gxdata.errors import GxdataError, InputError, StoreError
from gxdata.parsing import parse_batch
from gxdata.release import bundle, release
from gxdata.release.csv_files import CsvFile
from gxdata.store import write_store
from gxdata.store.paths import part_path
from gxdata.store.whole import read_frame, replace_frame


def contents(folder: Path) -> dict[str, str]:
    """Every file with its digest."""
    return {
        p.relative_to(folder).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest()
        for p in sorted(folder.rglob("*"))
        if p.is_file()
    }


@pytest.fixture(scope="module")
def released(sample_store: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return release(sample_store.root, tmp_path_factory.mktemp("out"), name="2026-01-31").folder


def test_order_of_input_changes_no_byte(
    sample_folder: Path, released: Path, tmp_path: Path
) -> None:
    items = list(collect([sample_folder / "raw"]).items)
    random.Random(5).shuffle(items)
    for part in (items[:11], items[5:]):  # in two goes, some of them twice
        write_store(tmp_path / "tidy", parse_batch(part), complete)
    again = release(tmp_path / "tidy", tmp_path / "out", name="2026-01-31")
    assert contents(again.folder) == contents(released)


def test_workers_change_no_byte(
    sample_folder: Path, released: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "BATCH", 10)
    ingest([sample_folder / "raw"], tmp_path / "tidy", workers=2)
    again = release(tmp_path / "tidy", tmp_path / "out", name="2026-01-31")
    assert contents(again.folder) == contents(released)


def test_another_machine_changes_no_byte(
    sample_store: Store, released: Path, tmp_path: Path
) -> None:
    code = "import sys; from gxdata.release import release; release(sys.argv[1], sys.argv[2], name='2027-12-01')"
    about = {"PYTHONHASHSEED": "77", "TZ": "Pacific/Apia", "LANG": "tr_TR.UTF-8", "LC_ALL": "C"}
    subprocess.run(
        [sys.executable, "-c", code, str(sample_store.root), str(tmp_path)],
        env={**os.environ, **about},
        check=True,
    )
    assert contents(tmp_path / "2027-12-01") == contents(released)


def test_the_manifest_names_every_file(released: Path) -> None:
    lines = (released / "SHA256SUMS").read_text().splitlines()
    told = {path: digest for digest, _, path in (line.partition("  ") for line in lines)}
    found = contents(released)
    found.pop("SHA256SUMS")
    assert told == found
    assert {"README.md", "CHANGELOG.md", "coverage.csv", "checks.csv", "row_counts.csv"} <= set(
        told
    )
    assert {"datapackage.json", "csv/datapackage.json", "dictionary.zh.html"} <= set(told)


@pytest.mark.parametrize("place", ["", "csv"])
def test_its_data_packages_name_its_files(released: Path, place: str) -> None:
    package = json.loads((released / place / "datapackage.json").read_text(encoding="utf-8"))
    paths = [resource["path"] for resource in package["resources"]]
    named = {p for path in paths for p in ([path] if isinstance(path, str) else path)}
    folder = released / (place or "data")
    files = folder.rglob("*.csv" if place else "*.parquet")
    assert named == {p.relative_to(released / place).as_posix() for p in files}


def test_its_data_is_the_stores(sample_store: Store, released: Path) -> None:
    data = open_store(released / "data")
    for name in frames():
        pd.testing.assert_frame_equal(data.frame(name), sample_store.frame(name))
        plain = pd.read_parquet(released / "data" / name)
        assert len(plain) == len(data.frame(name))


def test_csv_files_hold_the_same_rows(sample_store: Store, released: Path) -> None:
    counts = pd.read_csv(released / "row_counts.csv").groupby("frame")["rows"].sum()
    for name in frames():
        frame = sample_store.frame(name)
        table = pd.read_csv(released / "csv" / f"{name}.csv", low_memory=False)
        assert list(table.columns) == list(frame.columns)
        assert len(table) == len(frame) == counts.get(name, 0)
        for number in ("value", "count"):
            if number in frame:
                given = frame[number].astype("Float64").to_numpy("float64", na_value=float("nan"))
                assert given == pytest.approx(table[number].to_numpy("float64"), nan_ok=True)


HOSTILE = [
    '=HYPERLINK("http://x")',
    "+1",
    "-1",
    "@x",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1",
    "  =1",
    "\u3000@x",
    "'=1",
    "",
    'a"b,\nc',
    "平常",
]


def test_no_text_begins_like_a_formula_and_each_can_be_had_back(tmp_path: Path) -> None:
    schema = pa.schema(
        [("text", pa.string()), ("number", pa.float64()), ("list", pa.list_(pa.string()))]
    )
    rows = [{"text": t, "number": -1.5, "list": [t]} for t in HOSTILE] + [
        dict.fromkeys(schema.names)
    ]
    with CsvFile(tmp_path / "x.csv", schema) as file:
        file.write(pa.Table.from_pylist(rows, schema))
    with (tmp_path / "x.csv").open(encoding="utf-8-sig", newline="") as handle:
        found = list(csv.DictReader(handle))
    for column in ("text", "list"):
        cells = [row[column] for row in found]
        assert not [cell for cell in cells if cell.lstrip()[:1] in tuple("=+-@＝") and cell]
        assert not [cell for cell in cells if cell[:1] in tuple("\t\r\n") and cell]
        assert [cell.removeprefix("'") if cell[:1] == "'" else cell for cell in cells] == [
            *HOSTILE,
            "",
        ]
    assert {row["number"] for row in found} == {"-1.5", ""}


def test_nothing_and_an_empty_text_differ(tmp_path: Path) -> None:
    with CsvFile(tmp_path / "x.csv", pa.schema([("a", pa.string())])) as file:
        file.write(pa.table({"a": ["", None, "x"]}))
    assert (tmp_path / "x.csv").read_bytes() == b'\xef\xbb\xbf"a"\n""\n\n"x"\n'


def test_the_same_again_is_no_error_and_writes_nothing(sample_store: Store, tmp_path: Path) -> None:
    first = release(sample_store.root, tmp_path, name="2026-01-31")
    before = {p: p.stat().st_mtime_ns for p in first.folder.rglob("*")}
    again = release(sample_store.root, tmp_path, name="2026-01-31")
    assert (first.made, again.made) == (True, False)
    assert {p: p.stat().st_mtime_ns for p in again.folder.rglob("*")} == before


def changed_store(store: Store, folder: Path) -> Path:
    """A copy of the store of which one number differs."""
    shutil.copytree(store.root, folder)
    rows = read_frame(folder, "applications").to_pylist()
    rows[0]["count"] = (rows[0]["count"] or 0) + 1
    replace_frame(
        folder,
        "applications",
        pa.Table.from_pylist(rows, read_frame(folder, "applications").schema),
    )
    return folder


def test_another_release_of_that_date_stays(sample_store: Store, tmp_path: Path) -> None:
    made = release(sample_store.root, tmp_path / "out", name="2026-01-31")
    before = contents(made.folder)
    with pytest.raises(InputError, match="another release"):
        release(changed_store(sample_store, tmp_path / "tidy"), tmp_path / "out", name="2026-01-31")
    assert contents(made.folder) == before
    assert [p.name for p in (tmp_path / "out").iterdir()] == ["2026-01-31"]


def test_a_folder_that_is_no_release_stays(sample_store: Store, tmp_path: Path) -> None:
    (tmp_path / "2026-01-31").mkdir()
    (tmp_path / "2026-01-31" / "mine.txt").write_text("mine")
    with pytest.raises(InputError):
        release(sample_store.root, tmp_path, name="2026-01-31")
    assert (tmp_path / "2026-01-31" / "mine.txt").read_text() == "mine"


@pytest.mark.parametrize(
    "name", ["today", "2026-1-31", "20260131", "../2026-01-31", "2026-02-30", ""]
)
def test_a_name_is_a_date(sample_store: Store, tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError, match="date"):
        release(sample_store.root, tmp_path, name=name)
    assert list(tmp_path.iterdir()) == []


def test_what_fails_leaves_nothing(
    sample_store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(bundle, "write_manifest", full)
    with pytest.raises(GxdataError, match="No space left"):
        release(sample_store.root, tmp_path, name="2026-01-31")
    assert list(tmp_path.iterdir()) == []


def test_a_release_before_that_was_touched_is_not_compared_with(
    sample_store: Store, tmp_path: Path
) -> None:
    first = release(sample_store.root, tmp_path, name="2026-01-31").folder
    with (first / "coverage.csv").open("ab") as file:
        file.write(b"more\n")
    with pytest.raises(InputError, match=r"coverage\.csv"):
        release(sample_store.root, tmp_path, name="2026-02-28")
    with pytest.raises(InputError, match="not a release"):
        release(sample_store.root, tmp_path, name="2026-02-28", against=tmp_path / "none")


def test_a_store_of_other_columns_is_named(sample_store: Store, tmp_path: Path) -> None:
    shutil.copytree(sample_store.root, tmp_path / "tidy")
    path = next((tmp_path / "tidy" / "reviews").rglob("*.parquet"))
    pq.write_table(pq.ParquetFile(path).read().drop_columns(["evidence"]), path)
    with pytest.raises(StoreError, match="evidence"):
        release(tmp_path / "tidy", tmp_path / "out", name="2026-01-31")


def test_rows_out_of_order_are_not_released(sample_store: Store, tmp_path: Path) -> None:
    shutil.copytree(sample_store.root, tmp_path / "tidy")
    path = part_path(tmp_path / "tidy", "reviews", 2021)
    rows = pq.ParquetFile(path).read()
    pq.write_table(rows.take(list(range(rows.num_rows))[::-1]), path)
    with pytest.raises(StoreError, match="order"):
        release(tmp_path / "tidy", tmp_path / "out", name="2026-01-31")


def test_a_faulty_store_is_not_released(sample_store: Store, tmp_path: Path) -> None:
    shutil.copytree(sample_store.root, tmp_path / "tidy")
    rows = read_frame(tmp_path / "tidy", "reviews")
    place = rows.column_names.index("status")
    wrong = pa.array(["no such status"] * rows.num_rows)
    replace_frame(
        tmp_path / "tidy", "reviews", rows.set_column(place, rows.schema.field(place), wrong)
    )
    with pytest.raises(StoreError, match="gxdata validate"):
        release(tmp_path / "tidy", tmp_path / "out", name="2026-01-31")
    assert list((tmp_path / "out").iterdir()) == []


def test_checks_count_each_report_once(sample_store: Store, released: Path) -> None:
    table = pd.read_csv(released / "checks.csv")
    checks = sample_store.frame("checks")
    reports = sample_store.frame("reports")
    own = checks[checks["report_id"].isin(reports.loc[reports["duplicate_of"].isna(), "report_id"])]
    assert table["results"].sum() == len(own)
    groups = own.groupby(["rule", "year", "outcome", "severity"])["report_id"].nunique()
    assert (
        table.set_index(["rule", "year", "outcome", "severity"])["reports"].to_dict()
        == groups.to_dict()
    )
