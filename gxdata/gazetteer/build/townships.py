"""Histories of townships, from the yearly statistical divisions and the civil-affairs data."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from gxdata.gazetteer.build.counties import County
from gxdata.gazetteer.build.naming import township_name
from gxdata.gazetteer.build.places import Places
from gxdata.gazetteer.build.sources import (
    CIVIL_YEAR,
    STATISTICS,
    Path3,
    civil_townships,
    statistical_streets,
)

# Where the civil-affairs data still lists what was abolished: （撤销）, （已撤销）, （2022年撤分）.
ABOLISHED = re.compile(r"（[^（）]*撤[^（）]*）$")


@dataclass
class Township:
    """One township below one county (or prefecture without counties), under one name."""

    id: int
    name: str
    parent: int
    code: str = ""
    valid_from: int | None = None
    valid_to: int | None = None
    successors: list[int] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)
    #: Its code in each year's statistics.
    codes: dict[int, str] = field(default_factory=dict)


def histories(folder: Path, counties: list[County]) -> list[Township]:
    """Every township of every source once, with the years it stood; successors are still to be found."""
    places = Places(counties)
    found: dict[tuple[int, str], Township] = {}
    years_of: dict[int, set[int]] = {}
    unplaced: list[tuple[int, str, str, Path3]] = []

    def note(parent: int, name: str, year: int, code: str) -> None:
        township = found.setdefault((parent, name), Township(-1, name, parent))
        township.seen.add(year)
        township.codes[year] = code
        years_of.setdefault(parent, set()).add(year)

    for version, year in STATISTICS.items():
        for street in statistical_streets(folder, version):
            name = township_name(street.name, street.place)
            if not name:
                continue
            parent = places.at(street.place, year)
            if parent is None:
                unplaced.append((year, street.code, name, street.place))
            else:
                note(parent, name, year, street.code)
    by_code = {county.code: county for county in counties if county.valid_to is None}
    gone = []
    for county_code, raw, code in civil_townships(folder):
        name = ABOLISHED.sub("", raw)
        parent = by_code[county_code].id
        if name != raw:
            gone.append((parent, name, code))
        else:
            note(parent, name, CIVIL_YEAR, code)
    for parent, name, code in gone:
        # Nothing tells when it was abolished, unless a year's statistics knew it.
        if (parent, name) not in found:
            found[parent, name] = Township(
                -1, name, parent, code, valid_to=min(years_of.get(parent, {CIVIL_YEAR}))
            )
    _place_zones(unplaced, found, places, note)
    for township in found.values():
        if township.seen and places.has_counties(township.parent):
            _date_in_zone(township)
        elif township.seen:
            _date(township, counties[township.parent], years_of[township.parent])
    rows = list(found.values())
    rows += _before_statistics(rows, counties, years_of)
    rows.sort(key=lambda row: (row.name, row.parent))
    for number, row in enumerate(rows, len(counties)):
        row.id = number
    return rows


def _place_zones(
    unplaced: list[tuple[int, str, str, Path3]],
    found: dict[tuple[int, str], Township],
    places: Places,
    note: Callable[[int, str, int, str], None],
) -> None:
    """Townships that statistics put below a development zone stand below the prefecture, their county unknown.

    Left out where another source or year puts a township of that name into one of the prefecture's counties.
    """
    known = {(places.prefecture_of(parent), name) for parent, name in found}
    for year, code, name, place in unplaced:
        prefecture = places.prefecture(place, year)
        if prefecture is not None and (place[:2], name) not in known:
            note(prefecture, name, year, code)


def _date(township: Township, county: County, years: set[int]) -> None:
    """Between which years it stood: until the first year that no longer has it, since the last that had not yet.

    The first statistics are not complete, so that a name they lack says nothing.
    """
    first, last = min(township.seen), max(township.seen)
    before = [year for year in years if year < first and year != min(STATISTICS.values())]
    after = [year for year in years if year > last]
    if township.name.endswith("地区"):  # the civil-affairs data does not know these of Beijing
        after = [year for year in after if year != CIVIL_YEAR]
    township.valid_from = max(before) if before else county.valid_from
    township.valid_to = min(after) if after else county.valid_to
    township.code = township.codes[last]


def _date_in_zone(township: Township) -> None:
    """A zone's townships: when it came to be counted apart says nothing of them, and only statistics know it."""
    last = max(township.seen)
    township.code = township.codes[last]
    after = [year for year in STATISTICS.values() if year > last]
    township.valid_to = min(after) if after else None


def _before_statistics(
    rows: list[Township], counties: list[County], years_of: dict[int, set[int]]
) -> list[Township]:
    """Townships of counties that were renamed or moved before the first statistics: those of the one that followed.

    Only where a county followed alone, and no other county went into it. The codes are not known.
    """
    into: dict[int, list[int]] = {}
    for county in counties:
        for successor in county.successors:
            into.setdefault(successor, []).append(county.id)
    below: dict[int, list[Township]] = {}
    for row in rows:
        below.setdefault(row.parent, []).append(row)
    made = []
    for county in sorted(counties, key=lambda c: -(c.valid_to or 0)):
        if county.id in years_of or len(county.successors) != 1:
            continue
        follower = counties[county.successors[0]]
        if into[follower.id] != [county.id] or follower.valid_from != county.valid_to:
            continue
        copies = [
            Township(-1, row.name, county.id, valid_to=county.valid_to)
            for row in below.get(follower.id, [])
            if row.valid_from == follower.valid_from
        ]
        below[county.id] = copies
        made += copies
    return made
