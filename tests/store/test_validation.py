import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from gxdata import Store, ingest, open_store, parse
from gxdata.cli import app
from gxdata.errors import StoreError
from gxdata.store import report_id, set_aside, validate, write_store
from gxdata.store.paths import part_path
from tests.pages import applications_text, consistent_table, report

YEAR = 2022
Change = Callable[[list[dict[str, Any]]], object]


@pytest.fixture
def root(sample_store: Store, tmp_path: Path) -> Path:
    """A copy of the sample's store, to be spoilt."""
    return Path(shutil.copytree(sample_store.root, tmp_path / "tidy"))


def spoil(root: Path, frame: str, change: Change, year: int = YEAR) -> None:
    """Change the rows of one file, its schema kept."""
    path = part_path(root, frame, year)
    table = pq.ParquetFile(path).read()
    rows = table.to_pylist()
    rows = change(rows) or rows
    nullable = pa.schema([f.with_nullable(True) for f in table.schema], table.schema.metadata)
    pq.write_table(pa.Table.from_pylist(rows, schema=nullable), path)


def setting(column: str, value: object, row: int = 3) -> Change:
    return lambda rows: rows[row].__setitem__(column, value)


def cell_with(status: str, /, **values: object) -> Change:
    def change(rows: list[dict[str, Any]]) -> None:
        next(row for row in rows if row["status"] == status).update(values)

    return change


FAULTS: dict[str, tuple[str, Change, set[tuple[str, str]]]] = {
    "a code that is not known": ("applications", setting("outcome", "recieved"), {("code", "outcome")}),
    "an item of a list that is not known": ("reports", setting("tables", ["reviews", "revews"]), {("code", "tables")}),
    "a value that must be there": ("sections", setting("text", None), {("null", "text")}),
    "no organ's trust is above one": ("reports", setting("trust", 1.5), {("range", "trust")}),
    "no number": ("disclosure", setting("value", float("nan")), {("range", "value")}),
    "no fingerprint": ("reports", setting("sha256", "beef"), {("pattern", "sha256")}),
    "a row twice": ("reviews", lambda rows: [rows[0], *rows], {("key", "result")}),
    "rows in another order": ("reviews", lambda rows: rows[15:] + rows[:15], {("order", "report_id")}),
    "a number under a blank": ("applications", cell_with("reported", status="blank"), {("value", "count")}),
    "no number where one is reported": ("applications", cell_with("reported", count=None), {("value", "count")}),
    "a count below zero": ("applications", cell_with("reported", count=-1), {("count", "count")}),
    "half a document": ("disclosure", cell_with("reported", value=0.5), {("count", "value")}),
    "no evidence": ("applications", cell_with("reported", evidence=None), {("evidence", "evidence")}),
    "no place": ("reviews", cell_with("reported", locator=""), {("evidence", "locator")}),
    "no clause": ("figures", setting("evidence", ""), {("evidence", "evidence")}),
    "an end before its start": ("figures", setting("end", 0), {("span", "end")}),
    "a period turned round": (
        "reports",
        lambda rows: rows[0].update(period_start=date(2022, 12, 31), period_end=date(2022, 1, 1)),
        {("period", "period_end")},
    ),
    "published before its year": (
        "reports",
        setting("published_on", date(2019, 1, 1)),
        {("published", "published_on")},
    ),
    "published long after": (
        "reports",
        setting("published_on", date(2052, 1, 1)),
        {("published", "published_on")},
    ),
    "a copy of nothing": ("reports", setting("duplicate_of", "0" * 16), {("reference", "duplicate_of")}),
    "last year's report that is none": (
        "reuse",
        setting("previous_report_id", "0" * 16),
        {("reference", "previous_report_id")},
    ),
    "a correction that no one recorded": (
        "applications",
        cell_with("reported", status="corrected"),
        {("correction", "status")},
    ),
}  # fmt: skip


def test_what_was_ingested_has_no_faults(sample_store: Store) -> None:
    assert validate(sample_store.root).empty


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_found_and_nothing_else(root: Path, name: str) -> None:
    frame, change, expected = FAULTS[name]
    spoil(root, frame, change)
    found = validate(root)
    assert set(zip(found["rule"], found["column"], strict=True)) == expected
    assert set(found["frame"]) == {frame}
    assert set(found["year"]) == {YEAR}
    assert found[["key", "found", "advice"]].ne("").all(axis=None)


def test_a_report_that_copies_itself_is_found(root: Path) -> None:
    spoil(root, "reports", lambda rows: rows[0].update(duplicate_of=rows[0]["report_id"]))
    assert validate(root)["rule"].tolist() == ["copy"]


def test_rows_of_a_report_that_is_gone_are_found(root: Path) -> None:
    gone = pq.ParquetFile(part_path(root, "reports", YEAR)).read().to_pylist()[0]["report_id"]
    spoil(root, "reports", lambda rows: rows[1:])
    found = validate(root)
    assert set(found["rule"]) == {"reference"}
    assert {"sections", "checks"} <= set(found["frame"])
    assert found["key"].str.contains(gone).any()


def test_a_report_on_two_years_is_found(root: Path) -> None:
    told = pq.ParquetFile(part_path(root, "reports", YEAR)).read().to_pylist()[0]
    spoil(root, "reports", lambda rows: sorted([*rows, told], key=lambda r: r["report_id"]), 2021)
    assert "once" in set(validate(root)["rule"])


def test_all_faults_stand_in_one_table(root: Path) -> None:
    for frame in ("applications", "reviews"):
        spoil(root, frame, cell_with("reported", status="invented"))
        spoil(root, frame, cell_with("reported", evidence=None))
    found = validate(root)
    assert list(found.columns) == ["frame", "year", "rule", "column", "key", "found", "advice"]
    assert set(zip(found["frame"], found["rule"], strict=True)) == {
        (frame, rule) for frame in ("applications", "reviews") for rule in ("code", "evidence")
    }


def test_types_and_columns_are_those_of_the_catalogue(root: Path) -> None:
    path = part_path(root, "reviews", YEAR)
    rows = pq.ParquetFile(path).read()
    place = rows.schema.get_field_index("count")
    pq.write_table(rows.set_column(place, "count", rows["count"].cast(pa.float64())), path)
    other = part_path(root, "figures", YEAR)
    pq.write_table(pq.ParquetFile(other).read().drop_columns(["approx"]), other)
    found = validate(root).set_index("frame")
    assert found["rule"].to_dict() == {"reviews": "schema", "figures": "schema"}
    assert found.loc["reviews", "column"] == "count"
    assert "approx" in found.loc["figures", "found"]


def test_files_that_are_none_of_the_stores_are_found(root: Path) -> None:
    part_path(root, "checks", YEAR).write_bytes(b"PAR1")
    (root / "notes.txt").write_text("x")
    shutil.rmtree(root / "reuse")
    found = validate(root)
    assert set(zip(found["frame"], found["rule"], strict=True)) == {
        ("checks", "file"),
        ("notes.txt", "file"),
        ("reuse", "file"),
    }


def test_pieces_of_a_file_are_seen_as_one(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gxdata.store.validate_part.PIECE", 7)
    assert validate(root).empty
    spoil(root, "applications", lambda rows: [*rows, rows[-1]])
    assert validate(root)["rule"].tolist() == ["key"]


def test_a_faulty_state_takes_no_stores_place(root: Path) -> None:
    before = {p: p.read_bytes() for p in root.rglob("*.parquet")}
    tables = parse(report(applications_text(consistent_table())), source="new").frames()
    rows = tables["applications"].to_pylist()
    rows[0]["applicant"] = "nobody"
    tables["applications"] = pa.Table.from_pylist(rows, schema=tables["applications"].schema)
    with pytest.raises(StoreError, match=r"applications 2022, code: applicant .*'nobody'"):
        write_store(root, tables)
    assert {p: p.read_bytes() for p in root.rglob("*.parquet")} == before


def test_a_report_of_a_new_state_that_is_missing_is_found(root: Path) -> None:
    def lose(fresh: Path, before: Path | None) -> None:
        spoil(fresh, "reports", lambda rows: rows[1:])

    tables = parse(report(applications_text(consistent_table())), source="new").frames()
    with pytest.raises(StoreError, match="reference"):
        write_store(root, tables, lose)


def test_one_faulty_report_does_not_cost_the_others() -> None:
    good, bad = (
        parse(report(applications_text(consistent_table())), source=name).frames()
        for name in ("good", "bad")
    )
    rows = bad["reports"].to_pylist()
    rows[0]["trust"] = 2.0
    bad["reports"] = pa.Table.from_pylist(rows, schema=bad["reports"].schema)
    kept = set_aside({name: pa.concat_tables([good[name], bad[name]]) for name in good})
    assert kept["reports"]["source"].to_pylist() == ["good"]
    assert kept["applications"].equals(good["applications"])
    (failure,) = kept["failures"].to_pylist()
    assert (failure["source"], failure["reason"], failure["year"]) == ("bad", "invalid", 0)
    assert "trust" in failure["detail"]


def test_each_of_two_faulty_reports_is_told_of_by_its_own_row() -> None:
    bad = parse(report(applications_text(consistent_table())), source="bad").frames()
    worse = parse(report(applications_text(consistent_table())), source="worse").frames()
    both = {name: pa.concat_tables([bad[name], worse[name]]) for name in bad}
    rows = both["reports"].to_pylist()
    rows[0]["trust"], rows[1]["trust"] = 2.0, 3.0
    both["reports"] = pa.Table.from_pylist(rows, schema=both["reports"].schema)
    told = {row["source"]: row["detail"] for row in set_aside(both)["failures"].to_pylist()}
    assert f"report_id={report_id('bad')} is 2.0" in told["bad"]
    assert f"report_id={report_id('worse')} is 3.0" in told["worse"]


def test_an_ingest_sets_a_faulty_report_aside_and_keeps_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A value that breaks a rule (by a slip of our own) costs its report, and neither the others nor the store."""
    page = report(applications_text(consistent_table())).decode()
    for organ in ("水利局", "林业局"):
        raw = tmp_path / "raw" / f"{organ}.txt"
        raw.parent.mkdir(exist_ok=True)
        raw.write_text(page.replace("水利局", organ), encoding="utf-8")
    monkeypatch.setattr(
        "gxdata.parsing.trust", lambda read, _: 2.0 if "林业" in read.identity.agency else 1.0
    )
    result = ingest([tmp_path / "raw"], tmp_path / "tidy")
    ((source, reason, detail),) = result.failures
    assert (source, reason) == ("raw/林业局.txt", "invalid")
    assert "trust" in detail
    store = open_store(tmp_path / "tidy")
    assert store.frame("reports")["source"].tolist() == ["raw/水利局.txt"]
    assert not len(validate(store.root))


def test_only_what_is_new_is_asked_again(root: Path, sample_folder: Path) -> None:
    """A store spoilt by hand in a year that is not read again: found on demand, and no reason to refuse a new year."""
    spoil(root, "applications", cell_with("reported", evidence=None), 2019)
    ingest([sample_folder / "raw" / "2023"], root)
    assert validate(open_store(root).root)["rule"].tolist() == ["evidence"]


def test_the_command_tells_machines_and_ends_with_one(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert app(["validate", "--store", str(root)], standalone_mode=False) in (0, None)
    spoil(root, "reports", setting("trust", -1.0))
    capsys.readouterr()
    code = app(["validate", "--store", str(root), "--json"], standalone_mode=False)
    told = json.loads(capsys.readouterr().out)
    assert code == 1
    assert [(f["frame"], f["rule"], f["column"]) for f in told["faults"]] == [
        ("reports", "range", "trust")
    ]


def test_faults_of_one_kind_are_listed_up_to_a_limit(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gxdata.store.validate_faults.LISTED", 5)

    def all_unknown(rows: list[dict[str, Any]]) -> None:
        for row in rows:
            row["outcome"] = "invented"

    spoil(root, "applications", all_unknown)
    found = validate(root)
    assert isinstance(found, pd.DataFrame)
    assert (found["rule"] == "code").sum() == 5
