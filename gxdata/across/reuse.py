"""How much of a report is last year's text, and which organs share one text."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from gxdata.across.minhash import Signature, families, signature
from gxdata.across.organs import OrganKey, one_an_organ
from gxdata.across.shingles import ALIKE, COPIED, Hashes, copied_share, runs
from gxdata.across.texts import Parts, masked, texts_of_year
from gxdata.store.paths import years_of
from gxdata.store.schema import schema
from gxdata.store.whole import read_frame, replace_frame

Row = dict[str, Any]

# The whole report stands beside its parts, under no section.
WHOLE = None
NOTHING: Hashes = np.empty(0, np.uint32)
# Similarity from which texts make a family: two towns that fill in one text differ in names and what they add.
FAMILY = 0.6
# Texts of fewer runs are set phrases: 详见附表, 无其他需要报告的事项.
MIN_RUNS = 40
COLUMNS = ["report_id", "year", "agency_id", "scope", "agency", "township", "county", "trust"]


@dataclass(frozen=True, slots=True)
class LastYear:
    """The counted reports on one year: each organ's, and what its parts say."""

    year: int
    ids: Mapping[OrganKey, str]
    parts: Mapping[OrganKey, Mapping[str, Hashes]]


def measure_reuse(root: Path) -> None:
    """Make the frame `reuse` of a store anew.

    One year is in memory at a time, and of the year before it the hashes that organs' reports are held against.

    Parameters
    ----------
    root
        Folder of a store whose copies are linked.
    """
    reports = read_frame(root, "reports", [*COLUMNS, "duplicate_of"]).to_pylist()
    last = LastYear(0, {}, {})
    tables = []
    for year in years_of(root, "reports"):
        counted = {
            row["report_id"]: row
            for row in reports
            if row["year"] == year and row["duplicate_of"] is None
        }
        rows, last = _of_year(root, year, counted, last)
        tables.append(pa.Table.from_pylist(rows, schema=schema("reuse")))
    replace_frame(root, "reuse", pa.concat_tables(tables or [schema("reuse").empty_table()]))


def _of_year(
    root: Path, year: int, counted: Mapping[str, Row], last: LastYear
) -> tuple[list[Row], LastYear]:
    chosen = one_an_organ(counted.values())
    before = last if last.year == year - 1 else LastYear(year - 1, {}, {})
    rows: list[Row] = []
    signatures: dict[str | None, dict[str, Signature]] = {}
    kept: dict[OrganKey, Mapping[str, Hashes]] = {}
    for report_id, parts in texts_of_year(root, year, counted):
        key = _key(counted[report_id])
        said = _without_names(parts, counted[report_id])
        copied = {section: runs(text, COPIED) for section, text in said.items()}
        common = {
            "report_id": report_id,
            "year": year,
            "previous_report_id": before.ids.get(key) if key else None,
        }
        rows += [
            common | {"section": section, "share_of_previous": share}
            for section, share in _shares(copied, before.parts.get(key, {}) if key else {})
        ]
        if key and chosen[key] == report_id:
            kept[key] = {section: np.sort(found) for section, found in copied.items()}
        for section, signed in _signatures(said):
            signatures.setdefault(section, {})[report_id] = signed
    shared = _families(signatures, counted)
    for entry in rows:
        found = shared.get((entry["report_id"], entry["section"]), (None, None))
        entry["family"], entry["family_size"] = found
    return rows, LastYear(year, chosen, kept)


def _key(row: Row) -> OrganKey | None:
    return (row["agency_id"], row["scope"]) if row["agency_id"] else None


def _without_names(parts: Parts, row: Row) -> Parts:
    """The masked parts without the organ's own names, which are all that some texts do not share."""
    own = sorted({row[name] for name in ("agency", "township", "county") if row[name]}, key=len)
    said = {}
    for section, text in parts.items():
        for name in reversed(own):
            text = text.replace(name, "")
        said[section] = masked(text)
    return said


def _shares(
    copied: Mapping[str, Hashes], earlier: Mapping[str, Hashes]
) -> Iterator[tuple[str | None, float | None]]:
    """The share of last year's text: of the whole report, then of each of its parts."""
    yield WHOLE, _share(_joined(copied), np.sort(_joined(earlier)))
    for section, found in copied.items():
        yield section, _share(found, earlier.get(section, NOTHING))


def _share(found: Hashes, held: Hashes) -> float | None:
    return copied_share(found, held, COPIED) if len(held) and len(found) >= MIN_RUNS else None


def _joined(parts: Mapping[str, Hashes]) -> Hashes:
    return np.concatenate([NOTHING, *parts.values()])


def _signatures(said: Parts) -> Iterator[tuple[str | None, Signature]]:
    """Those of the parts that are long enough, and of the whole report."""
    found = {section: runs(text, ALIKE) for section, text in said.items()}
    signed = {section: signature(hashes) for section, hashes in found.items() if len(hashes)}
    if sum(map(len, found.values())) >= MIN_RUNS:
        yield WHOLE, np.minimum.reduce(list(signed.values()))
    for section, of_part in signed.items():
        if len(found[section]) >= MIN_RUNS:
            yield section, of_part


def _families(
    signatures: Mapping[str | None, Mapping[str, Signature]], counted: Mapping[str, Row]
) -> dict[tuple[str, str | None], tuple[str | None, int]]:
    """For each report and part long enough to tell, its family and how many organs are in it."""
    result: dict[tuple[str, str | None], tuple[str | None, int]] = {}
    for section, signed in signatures.items():
        ids = sorted(signed)
        first = families([signed[report_id] for report_id in ids], FAMILY)
        organs: dict[int, set[str]] = {}
        for report_id, place in zip(ids, first, strict=True):
            organ = counted[report_id]["agency_id"] or report_id
            organs.setdefault(place, set()).add(organ)
        for report_id, place in zip(ids, first, strict=True):
            size = len(organs[place])
            result[report_id, section] = (ids[place] if size > 1 else None, size)
    return result
