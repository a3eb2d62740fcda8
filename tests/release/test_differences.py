"""What changed: every planted change is told, once, and nothing else."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxdata import Store
from gxdata.catalogue import frames
from gxdata.release.changelog import changelog
from gxdata.release.differences import Summary, differences
from gxdata.release.stream import pieces, side_by_side
from gxdata.store.whole import read_frame, replace_frame

Row = dict[str, Any]


def changed(store: Store, folder: Path, frame: str, change: Callable[[list[Row]], Any]) -> Path:
    """A copy of the store with the rows of one frame changed."""
    if not folder.exists():
        shutil.copytree(store.root, folder)
    table = read_frame(folder, frame)
    rows = table.to_pylist()
    change(rows)
    replace_frame(folder, frame, pa.Table.from_pylist(rows, table.schema))
    return folder


def told(before: Path, after: Path) -> tuple[list[Row], Summary]:
    summary = Summary()
    return [row for t in differences(before, after, summary) for row in t.to_pylist()], summary


def test_two_same_states_have_no_difference(sample_store: Store) -> None:
    rows, summary = told(sample_store.root, sample_store.root)
    assert rows == []
    assert "没有变化" in changelog("2026-01-31", summary)


@pytest.mark.parametrize(
    ("frame", "column", "value"),
    [
        ("applications", "count", 9999),
        ("applications", "status", "ambiguous"),
        ("disclosure", "value", 0.25),
        ("disclosure", "evidence", None),
        ("reports", "trust", 0.123),
        ("reports", "tables", []),
        ("reports", "published_on", None),
        ("problems", "categories", ["innovation", "publicity"]),
    ],
)
def test_a_changed_cell_is_told_with_its_key(
    sample_store: Store, tmp_path: Path, frame: str, column: str, value: Any
) -> None:
    def change(rows: list[Row]) -> None:
        rows[7][column] = value

    old = read_frame(sample_store.root, frame).to_pylist()[7]
    rows, summary = told(sample_store.root, changed(sample_store, tmp_path / "new", frame, change))
    assert len(rows) == 1
    row = rows[0]
    assert (row["frame"], row["change"], row["column"]) == (frame, "changed", column)
    assert (row["report_id"], row["year"]) == (old["report_id"], old["year"])
    assert row["before"] != row["after"]
    told_key = json.loads(row["key"]) if row["key"] else {}
    assert told_key == {
        key: None if old[key] is None else str(old[key]) for key in frames()[frame].key[1:]
    }
    assert summary.cells == {(frame, column): 1}


def test_a_row_more_and_a_row_less(sample_store: Store, tmp_path: Path) -> None:
    new = changed(sample_store, tmp_path / "new", "figures", lambda rows: rows.pop(11))
    gone, summary = told(sample_store.root, new)
    assert [row["change"] for row in gone] == ["removed"]
    assert summary.rows == {("figures", "removed"): 1}
    came, _ = told(new, sample_store.root)
    assert [(r["change"], r["key"]) for r in came] == [("added", gone[0]["key"])]


def test_rows_with_one_key_are_told_apart_by_their_order(
    sample_store: Store, tmp_path: Path
) -> None:
    def twice(rows: list[Row]) -> None:
        rows.insert(4, dict(rows[3]))

    old = changed(sample_store, tmp_path / "old", "applications", twice)
    new = changed(
        Store(old), tmp_path / "new", "applications", lambda rows: rows[4].update(count=77)
    )
    rows, summary = told(old, new)
    assert [(row["column"], row["after"]) for row in rows] == [("count", "77")]
    assert not summary.rows["applications", "added"]


def without(report: str) -> Callable[[list[Row]], None]:
    def change(rows: list[Row]) -> None:
        rows[:] = [row for row in rows if row["report_id"] != report]

    return change


def test_a_report_gone_has_one_row_and_its_cells_are_counted(
    sample_store: Store, tmp_path: Path
) -> None:
    report = sample_store.frame("reports")["report_id"].iloc[20]
    for frame in frames():
        changed(sample_store, tmp_path / "new", frame, without(report))
    rows, summary = told(sample_store.root, tmp_path / "new")
    assert [(row["frame"], row["change"], row["report_id"]) for row in rows] == [
        ("reports", "removed", report)
    ]
    cells = sample_store.frame("applications")
    assert summary.rows["applications", "removed"] == (cells["report_id"] == report).sum()
    assert summary.counts()["reports removed"] == 1
    assert summary.counts()["cells changed"] == 0


def test_a_report_of_another_year_leaves_the_one_and_comes_to_the_other(
    sample_store: Store, tmp_path: Path
) -> None:
    def move(rows: list[Row]) -> None:
        for row in rows:
            if row["report_id"] == report:
                row["year"] = 2009

    report = sample_store.frame("reports")["report_id"].iloc[3]
    for frame in frames():
        changed(sample_store, tmp_path / "new", frame, move)
    rows, summary = told(sample_store.root, tmp_path / "new")
    assert sorted((row["year"], row["change"]) for row in rows)[0] == (2009, "added")
    assert len(rows) == 2
    assert summary.rows["reviews", "added"] == summary.rows["reviews", "removed"] == 15


def test_another_version_of_the_parser_is_told_once(sample_store: Store, tmp_path: Path) -> None:
    def newer(rows: list[Row]) -> None:
        for row in rows:
            row["parser_version"] = "9.9"

    rows, summary = told(
        sample_store.root, changed(sample_store, tmp_path / "new", "reports", newer)
    )
    assert rows == []
    assert "9.9" in changelog("2026-01-31", summary)


def test_a_column_more_is_told_and_is_no_change_of_cells(
    sample_store: Store, tmp_path: Path
) -> None:
    shutil.copytree(sample_store.root, tmp_path / "old")
    for path in (tmp_path / "old" / "reviews").rglob("*.parquet"):
        pq.write_table(pq.ParquetFile(path).read().drop_columns(["evidence"]), path)
    rows, summary = told(tmp_path / "old", sample_store.root)
    assert rows == []
    assert summary.columns == {("reviews", "added"): ["evidence"]}
    assert "reviews.evidence" in changelog("2026-01-31", summary)


def test_a_name_from_outside_is_no_markup() -> None:
    assert "<b>" not in changelog("<b>`|x", Summary())


reports = st.lists(
    st.tuples(st.text("abc", min_size=1, max_size=2), st.integers(0, 3)), max_size=40
)


@given(reports, reports, st.integers(1, 9))
def test_two_files_are_read_side_by_side_whatever_the_pieces(
    tmp_path_factory: pytest.TempPathFactory, one: Any, other: Any, rows: int
) -> None:
    folder = tmp_path_factory.mktemp("pair")
    for name, content in (("one", one), ("other", other)):
        table = pd.DataFrame(sorted(content), columns=["report_id", "n"]).astype(
            {"report_id": "str"}
        )
        pq.write_table(
            pa.Table.from_pandas(table, preserve_index=False), folder / name, row_group_size=4
        )
    seen: tuple[list[Row], list[Row]] = ([], [])
    last = ""
    for pair in side_by_side(folder / "one", folder / "other", rows=rows):
        ids = set()
        for side, table in zip(seen, pair, strict=True):
            part = [] if table is None else table.to_pylist()
            side += part
            ids |= {row["report_id"] for row in part}
        assert min(ids) > last  # no report is parted
        last = max(ids)
    for side, content in zip(seen, (one, other), strict=True):
        assert [(row["report_id"], row["n"]) for row in side] == sorted(content)
    whole = [t.num_rows for t in pieces(folder / "one", rows=rows)]
    assert sum(whole) == len(one)
    assert all(n == rows for n in whole[:-1])
