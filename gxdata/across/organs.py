"""Whose report a report is, as far as it says: what can be held against another report's organ."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import takewhile
from typing import Any, Literal

from gxdata.catalogue.copies import name_unsure_codes
from gxdata.catalogue.frames import PLACES

COLUMNS = ("report_id", "agency_id", "agency", "scope", *PLACES, "repairs", "trust")

PLACE = re.compile("[省市县区旗镇乡盟州]|街道|苏木")
PLACE_END = re.compile("(?:[省市县区旗镇乡盟州]|街道|苏木)$")
# 水利局, 人民政府: an end of fewer characters is that of any organ.
LEAST_END = 3

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


def key_of(row: Mapping[str, Any]) -> OrganKey | None:
    """What tells the organ of one row of `reports` from others: its id and the scope; None where it is not decided."""
    return (row["agency_id"], row["scope"]) if row["agency_id"] else None


def who(row: Mapping[str, Any]) -> Who:
    """The organ of one row of `reports`."""
    name = row["agency"]
    unsure = bool(name_unsure_codes() & set(row["repairs"]))
    placeless = not any(row[place] for place in PLACES) and not (name and PLACE.search(name))
    known = row["agency_id"] or not (unsure or placeless)
    return Who(
        row["report_id"],
        key_of(row),
        name if known else None,
        row["scope"],
        tuple(row[place] if known else None for place in PLACES),
    )


def relation(one: Who, other: Who) -> Relation:
    """Whether two reports on one year are of the same organ and scope, of two, or whether that is open.

    A region's report and that of its office are of two. Where one page names less of the chain of places than the
    other the ids differ, and it is open; so it is where a page has lost the name, or has other words in its place.
    """
    if one.key and one.key == other.key:
        return "same"
    if one.agency and other.agency:
        if one.agency != other.agency:
            return "other" if names_differ(one.agency, other.agency) else "open"
        if one.scope != other.scope:
            return "other"
    pairs = list(zip(one.places, other.places, strict=True))
    if any(a and b and a != b for a, b in pairs):
        return "other"
    if one.key and other.key and all(bool(a) == bool(b) for a, b in pairs):
        return "other"
    return "open"


def names_differ(one: str, other: str) -> bool:
    """Whether two names are certainly those of two organs.

    They are not where one ends in the other, or where one has a place before their common end and the other words that
    are none: 澜屿县水利局 and 好运来水利局 may be one organ whose place a mirror replaced.
    """
    ends = takewhile(lambda pair: pair[0] == pair[1], zip(one[::-1], other[::-1], strict=False))
    end = sum(1 for _ in ends)
    heads = one[: len(one) - end], other[: len(other) - end]
    if end < LEAST_END or not all(heads):
        return end < LEAST_END
    return bool(PLACE_END.search(heads[0])) == bool(PLACE_END.search(heads[1]))


def one_an_organ(rows: Iterable[Mapping[str, Any]]) -> dict[OrganKey, str]:
    """Of reports on one year the one that counts for each organ, copies left out: the most trusted, then the least id.

    The same rule by which totals are made (`gxdata.analyse.basis`). Reports without a decided organ are left out.
    """
    best: dict[OrganKey, tuple[float, str]] = {}
    for row in rows:
        key, rank = key_of(row), (-row["trust"], row["report_id"])
        if key and row["duplicate_of"] is None:
            best[key] = min(best.get(key, rank), rank)
    return {key: report_id for key, (_, report_id) in best.items()}
