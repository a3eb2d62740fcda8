"""How much of a report is last year's text, and which organs share one text."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from gxdata.across.changes import TEXTS, changed_reports, differs, of_reports
from gxdata.across.minhash import Signature, families, signature
from gxdata.across.organs import OrganKey, key_of, one_an_organ
from gxdata.across.shingles import ALIKE, COPIED, Hashes, copied_share, runs
from gxdata.across.texts import Parts, masked, texts_of_year
from gxdata.store.paths import years_of
from gxdata.store.schema import schema
from gxdata.store.whole import read_year, replace_year, settle

Row = dict[str, Any]

# The whole report stands beside its parts, under no section.
WHOLE = None
NOTHING: Hashes = np.empty(0, np.uint32)
# Similarity from which texts make a family: two towns that fill in one text differ in names and what they add.
FAMILY = 0.6
# Texts of fewer runs are set phrases: 详见附表, 无其他需要报告的事项.
MIN_RUNS = 40
COLUMNS = [
    "report_id", "year", "agency_id", "scope", "agency", "township", "county", "trust", "duplicate_of",
]  # fmt: skip

# The runs of each part of a report.
Copied = Mapping[str, Hashes]


@dataclass(frozen=True, slots=True)
class Year:
    """The counted reports on one year: their rows, the one of each organ, and those that differ from before."""

    year: int
    rows: Mapping[str, Row]
    chosen: Mapping[OrganKey, str]
    changed: Collection[str]
    changed_organs: Collection[OrganKey]


def measure_reuse(root: Path, before: Path | None = None) -> None:
    """Make the frame `reuse` of a store anew.

    One year is in memory at a time, and of the year before it the hashes that organs' reports are held against.

    Parameters
    ----------
    root
        Folder of a store whose copies are linked.
    before
        The state it follows; a report is held against last year's again where one of the two differs, and families are
        made again of a year that differs.
    """
    hashed: dict[str, Copied] = {}
    for year in sorted({*years_of(root, "reports"), *years_of(root, "reuse")}):
        # Rows of a report that was read again, with the same words or others, are no longer in the frame.
        anew = differs(root, before, year, (*TEXTS, "reuse"))
        if not anew and not differs(root, before, year - 1, TEXTS):
            hashed = {}
            continue
        last, this = _year(root, before, year - 1), _year(root, before, year, (*TEXTS, "reuse"))
        found, hashed = _shares_of_year(root, this, last, hashed)
        rows = _held(root, this, found) + found
        if anew:
            families_of_year(root, before, this, rows)
        elif found:
            _keep_families(root, year, found)
        new = pa.Table.from_pylist(rows, schema=schema("reuse"))
        replace_year(root, "reuse", year, new)
    settle(root, "reuse")


def _year(root: Path, before: Path | None, year: int, frames: Iterable[str] = TEXTS) -> Year:
    now = read_year(root, "reports", year, COLUMNS)
    counted = {row["report_id"]: row for row in now.to_pylist() if row["duplicate_of"] is None}
    changed = {
        report_id for frame in frames for report_id in changed_reports(root, before, year, frame)
    }
    held = read_year(before, "reports", year, COLUMNS) if before else now.slice(0, 0)
    rows = [*of_reports(now, changed).to_pylist(), *of_reports(held, changed).to_pylist()]
    organs = {key for row in rows if (key := key_of(row))}
    return Year(year, counted, one_an_organ(counted.values()), changed, organs)


def _shares_of_year(
    root: Path, this: Year, last: Year, hashed: Mapping[str, Copied]
) -> tuple[list[Row], dict[str, Copied]]:
    """The rows of the reports that may have come to another share, and the hashes of their parts."""
    concerned = {
        report_id
        for report_id, row in this.rows.items()
        if report_id in this.changed or key_of(row) in last.changed_organs
    }
    keys = {report_id: key_of(this.rows[report_id]) for report_id in concerned}
    before = {
        report_id: last.chosen[key] for report_id, key in keys.items() if key and key in last.chosen
    }
    missing = set(before.values()) - hashed.keys()
    earlier = {**hashed, **dict(_copied(root, last, missing))}
    rows: list[Row] = []
    kept = dict(_copied(root, this, concerned))
    for report_id, copied in kept.items():
        previous = before.get(report_id, "")
        common = {"report_id": report_id, "year": this.year, "previous_report_id": previous or None}
        rows += [
            common | {"section": section, "share_of_previous": share}
            for section, share in _shares(copied, earlier.get(previous, {}))
        ]
    return rows, kept


def _copied(root: Path, year: Year, wanted: Collection[str]) -> Iterator[tuple[str, Copied]]:
    """The runs of each part of some reports, in the order of the text."""
    if wanted:
        for report_id, parts in texts_of_year(root, year.year, wanted):
            said = _without_names(parts, year.rows[report_id])
            yield report_id, {section: runs(text, COPIED) for section, text in said.items()}


def _held(root: Path, this: Year, found: list[Row]) -> list[Row]:
    """The rows that stand, of reports still counted."""
    again = {row["report_id"] for row in found} | set(this.changed)
    held = read_year(root, "reuse", this.year).to_pylist()
    return [r for r in held if r["report_id"] in this.rows and r["report_id"] not in again]


def _keep_families(root: Path, year: int, found: list[Row]) -> None:
    held = {
        (row["report_id"], row["section"]): row
        for row in read_year(root, "reuse", year).to_pylist()
    }
    for row in found:
        of_before = held[row["report_id"], row["section"]]
        row["family"], row["family_size"] = of_before["family"], of_before["family_size"]


def families_of_year(root: Path, before: Path | None, this: Year, rows: list[Row]) -> None:
    """Fill in the family of each row of a year, and how many organs are in it."""
    signatures: dict[str | None, dict[str, Signature]] = {}
    for report_id, parts in texts_of_year(root, this.year, this.rows):
        for section, signed in _signatures(_without_names(parts, this.rows[report_id])):
            signatures.setdefault(section, {})[report_id] = signed
    shared = _families(signatures, this.rows)
    for row in rows:
        found = shared.get((row["report_id"], row["section"]), (None, None))
        row["family"], row["family_size"] = found


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
        yield section, _share(found, np.sort(earlier.get(section, NOTHING)))


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
