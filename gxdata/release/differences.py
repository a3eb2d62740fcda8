"""What changed between two states of the data: rows held against one another by the frames' keys, year by year."""

import json
from collections import Counter
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from gxdata.catalogue import frame, frames
from gxdata.release.stream import ID, side_by_side
from gxdata.release.text_columns import as_text
from gxdata.store.paths import part_path, years_of
from gxdata.store.schema import file_schema
from gxdata.store.whole import read_frame

# Another version of the parser is told once, and not as a change of every report.
NO_CHANGE = frozenset({"parser_version"})
# What became of a row, by which of the two states hold it.
WORDS = {"left_only": "removed", "right_only": "added", "both": "changed"}
CHANGES = pa.schema(
    [
        ("frame", pa.string()),
        ("year", pa.int16()),
        ("report_id", pa.string()),
        ("change", pa.string()),
        ("key", pa.string()),
        ("column", pa.string()),
        ("before", pa.string()),
        ("after", pa.string()),
    ]
)


@dataclass(slots=True)
class Summary:
    """How many rows were added and removed, and how many cells changed.

    Attributes
    ----------
    rows
        By (frame, ``added``, ``removed`` or ``changed``).
    cells
        Changed cells by (frame, column).
    reports
        By (year, ``added``, ``removed`` or ``changed``); a report whose year changed counts in its new year.
    columns
        Columns by (frame, ``added`` or ``removed``), where the frames themselves changed.
    versions
        The parser's versions before and after.
    """

    rows: Counter[tuple[str, str]] = field(default_factory=Counter)
    cells: Counter[tuple[str, str]] = field(default_factory=Counter)
    reports: Counter[tuple[int, str]] = field(default_factory=Counter)
    columns: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    versions: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())

    def counts(self) -> dict[str, int]:
        """Reports added and removed, and cells changed."""
        words = ("added", "removed")
        reports = {f"reports {word}": self.rows["reports", word] for word in words}
        return {**reports, "cells changed": sum(self.cells.values())}


def differences(before: Path, after: Path, summary: Summary) -> Iterator[pa.Table]:
    """The changes between two stores, as tables of `CHANGES`; `summary` is filled as they are taken.

    Within a report that both states have on the same year a row that both have, by its key, gives one row for each cell
    that changed, and a row that is new or gone gives one. A report or failure that only one of them has gives one row;
    its rows in other frames are counted.
    """
    both = _in_both(before, after)
    summary.versions = (_versions(before), _versions(after))
    for name in frames():
        years = set(years_of(before, name)) | set(years_of(after, name))
        for year in sorted(years):
            shared = pa.array(both.get(year, []), pa.string())
            for old, new in side_by_side(
                part_path(before, name, year), part_path(after, name, year)
            ):
                changes = _compare(name, year, old, new, shared, summary)
                if changes:
                    yield pa.Table.from_pylist(changes, CHANGES)


def _in_both(before: Path, after: Path) -> dict[int, list[str]]:
    """The reports that both states have on the same year, by year."""
    tables = [read_frame(root, "reports", [ID, "year"]) for root in (before, after)]
    old, new = (set(zip(*(t[c].to_pylist() for c in (ID, "year")), strict=True)) for t in tables)
    found: dict[int, list[str]] = {}
    for report, year in sorted(old & new):
        found.setdefault(year, []).append(report)
    return found


def _versions(root: Path) -> tuple[str, ...]:
    return tuple(sorted(set(read_frame(root, "reports", ["parser_version"])[0].to_pylist())))


def _compare(
    name: str,
    year: int,
    old: pa.Table | None,
    new: pa.Table | None,
    shared: pa.Array,
    summary: Summary,
) -> list[dict[str, object]]:
    """The changes of a stretch of reports in one frame."""
    if old is not None and new is not None and old.equals(new):
        return []
    empty = file_schema(name).empty_table()
    old, new = empty if old is None else old, empty if new is None else new
    common = [column for column in new.column_names if column in old.column_names]
    for word, some, other in (("added", new, old), ("removed", old, new)):
        lone = [column for column in some.column_names if column not in other.column_names]
        if lone:
            summary.columns[name, word] = lone
    # Reports, and what belongs to none, are told of one by one; rows of a new report are only counted.
    if not (name == "reports" or frame(name).without_report):
        old, new = (_kept(name, table, shared, summary, word)
                    for table, word in ((old, "removed"), (new, "added")))  # fmt: skip
    keys = [key for key in frame(name).key if key in common]
    texts = _unlike(as_text(old.select(common)), as_text(new.select(common)), keys)
    if not any(side.num_rows for side in texts):
        return []  # only reports came or went, or nothing changed that is compared
    pair = _merged(*texts, keys)
    compared = [column for column in common if column not in keys and column not in NO_CHANGE]
    return list(_told(name, year, pair, keys, compared, summary))


def _kept(name: str, table: pa.Table, shared: pa.Array, summary: Summary, word: str) -> pa.Table:
    """The rows of reports that both states have; the others are counted."""
    kept = table.filter(pc.is_in(table[ID], value_set=shared))
    if kept.num_rows < table.num_rows:
        summary.rows[name, word] += table.num_rows - kept.num_rows
    return kept


def _unlike(old: pa.Table, new: pa.Table, keys: list[str]) -> tuple[pa.Table, pa.Table]:
    """The rows that differ, where the two have the same rows in the same order; else all of them."""
    if old.num_rows != new.num_rows or not all(pc.all(_same(old[k], new[k])).as_py() for k in keys):
        return old, new
    unlike = pa.chunked_array([pa.array([False] * old.num_rows, pa.bool_())])
    for name in old.column_names:
        unlike = pc.or_(unlike, pc.invert(_same(old[name], new[name])))
    return old.filter(unlike), new.filter(unlike)


def _same(old: pa.ChunkedArray, new: pa.ChunkedArray) -> pa.ChunkedArray:
    equal = pc.fill_null(pc.equal(old, new), False)
    return pc.or_(equal, pc.and_(pc.is_null(old), pc.is_null(new)))


def _merged(old: pa.Table, new: pa.Table, keys: list[str]) -> pd.DataFrame:
    """Rows with the same key side by side; where a key stands several times, by their order."""
    sides = []
    for table in (old, new):
        side = table.to_pandas(types_mapper=pd.ArrowDtype).astype("object")
        side = side.where(side.notna(), None)
        side["_nth"] = side.groupby(keys, dropna=False, sort=False).cumcount()
        sides.append(side)
    pair = sides[0].merge(
        sides[1],
        on=[*keys, "_nth"],
        how="outer",
        suffixes=("", "@new"),
        indicator="_in",
        sort=False,
    )
    return pair.sort_values([*keys, "_nth"], na_position="first", kind="stable", ignore_index=True)


def _told(
    name: str,
    year: int,
    pair: pd.DataFrame,
    keys: list[str],
    compared: list[str],
    summary: Summary,
) -> Iterator[dict[str, object]]:
    changed = {
        column: (pair["_in"] == "both") & _differ(pair[column], pair[f"{column}@new"])
        for column in compared
    }
    touched = pair["_in"] != "both"
    for column, cells in changed.items():
        touched |= cells
        if cells.any():
            summary.cells[name, column] += int(cells.sum())
    marks = {f"{column}@differs": cells for column, cells in changed.items()}
    for row in pair.assign(**marks)[touched].to_dict("records"):
        word = WORDS[str(row["_in"])]
        summary.rows[name, word] += 1
        if name == "reports":
            summary.reports[year, word] += 1
        told: dict[str, object] = {
            "frame": name,
            "year": year,
            "report_id": row[ID],
            "change": word,
            "key": _key(row, keys),
        }
        yield from (told | cell for cell in _cells(row, word, compared))


def _cells(
    row: Mapping[Hashable, Any], word: str, compared: list[str]
) -> Iterator[dict[str, object]]:
    """What is told of the cells of a row: each that changed, and of one that came or went where it is from."""
    if word == "changed":
        for column in compared:
            if row[f"{column}@differs"]:
                yield _cell(column, row[column], row[f"{column}@new"])
    elif "source" not in compared:
        yield _cell(None, None, None)
    elif word == "removed":
        yield _cell("source", row["source"], None)
    else:
        yield _cell("source", None, row["source@new"])


def _differ(old: "pd.Series[str]", new: "pd.Series[str]") -> "pd.Series[bool]":
    return (old != new) & ~(old.isna() & new.isna())


def _cell(column: str | None, before: str | None, after: str | None) -> dict[str, object]:
    return {"column": column, "before": before, "after": after}


def _key(row: Mapping[Hashable, Any], keys: list[str]) -> str | None:
    """What tells the row apart within its report, as JSON."""
    rest = {key: row[key] if pd.notna(row[key]) else None for key in keys if key != ID}
    return json.dumps(rest, ensure_ascii=False) if rest else None
