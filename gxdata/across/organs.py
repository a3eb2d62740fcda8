"""Whose report a report is, as far as it says: what can be held against another report's organ."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from gxdata.catalogue.copies import name_unsure_codes

PLACES = ("province", "city", "county", "township")
COLUMNS = ("report_id", "agency_id", "agency", "scope", *PLACES, "repairs", "trust")

Relation = Literal["same", "open", "other"]
OrganKey = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Who:
    """The organ of one report. `agency` and `places` are None where the page's words are no evidence.

    `key` tells organs apart: id and scope; None where the organ is not decided.
    """

    report_id: str
    key: OrganKey | None
    agency: str | None
    scope: str
    places: tuple[str | None, ...]


def who(row: Mapping[str, Any]) -> Who:
    """The organ of one row of `reports`."""
    decided, unsure = row["agency_id"], bool(name_unsure_codes() & set(row["repairs"]))
    known = decided or not unsure
    return Who(
        row["report_id"],
        (decided, row["scope"]) if decided else None,
        row["agency"] if known else None,
        row["scope"],
        tuple(row[place] if known else None for place in PLACES),
    )


def relation(one: Who, other: Who) -> Relation:
    """Whether two reports on one year are of the same organ and scope, of two, or whether that is open.

    A region's report and that of its office are of two. Where one page names less of the chain of places than the
    other the ids differ, and it is open; so it is where a page has lost the name.
    """
    if one.key and one.key == other.key:
        return "same"
    if one.agency and other.agency and (one.agency != other.agency or one.scope != other.scope):
        return "other"
    pairs = list(zip(one.places, other.places, strict=True))
    if any(a and b and a != b for a, b in pairs):
        return "other"
    if one.key and other.key and all(bool(a) == bool(b) for a, b in pairs):
        return "other"
    return "open"


def one_an_organ(rows: Iterable[Mapping[str, Any]]) -> dict[OrganKey, str]:
    """Of reports on one year the one that counts for each organ, copies left out: the most trusted, then the least id.

    The same rule by which totals are made (`gxdata.analyse.basis`). Reports without a decided organ are left out.
    """
    best: dict[OrganKey, tuple[float, str]] = {}
    for row in rows:
        if row["agency_id"] is None or row["duplicate_of"] is not None:
            continue
        key, rank = (row["agency_id"], row["scope"]), (-row["trust"], row["report_id"])
        best[key] = min(best.get(key, rank), rank)
    return {key: report_id for key, (_, report_id) in best.items()}
